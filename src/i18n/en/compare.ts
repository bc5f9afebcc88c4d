import { counted, formatDay, formatList } from '../format.ts'

const items = (count: number) => counted(count, 'item', 'items')
const andSame = (count: number) => (count === 0 ? '' : `, ${count} the same`)
const orNone = (count: number) => (count === 0 ? 'none' : `${count}`)

/** The words of this screen. Wording of calls: domain.md 4.4. */
export const compare = {
  screen: 'Compare two visits',
  titleOf: (child: string) => `${child}: baseline and latest visit`,
  title: (child: string, earlier: string, later: string) => `${child}: ${earlier} and ${later}`,
  baseline: 'baseline',
  latest: 'latest visit',
  latestSigned: 'latest signed visit',
  visitOf: (on: string) => `visit of ${formatDay(on)}`,
  noTotal: 'Each domain on its own. There is no total and no average.',
  children: 'Children of this family',
  print: 'Print',

  earlier: 'Earlier visit',
  later: 'Later visit',
  option: (type: string, on: string, notes: readonly string[]) => [`${type}, ${formatDay(on)}`, ...notes].join(', '),
  optionNote: {
    scorer: 'different scorer',
    set: 'different set',
    announced: 'announced differently',
    place: 'different place',
    instrument: 'different version',
    unsigned: 'not signed yet',
  },
  differTitle: 'These two visits differ in more than the care.',
  differHint: 'Such a difference can look like a change.',
  differ: {
    scorer: (earlier: string, later: string) => `Different scorer: ${earlier}, then ${later}.`,
    set: (earlier: string, later: string) => `Different set of items: ${earlier}, then ${later}.`,
    announced: (earlier: string, later: string) => `${earlier}, then ${later.toLowerCase()}.`,
    place: (earlier: string, later: string) => `Different place: ${earlier.toLowerCase()}, then ${later.toLowerCase()}.`,
    instrument: (earlier: string, later: string) => `Different version of the questionnaire: ${earlier}, then ${later}.`,
  },
  scorer: (name: string, agency: string) => (agency === '' ? name : `${name} of ${agency}`),
  unsignedTitle: 'This comparison can still change',
  unsigned: (on: string) => `The visit of ${formatDay(on)} is not signed yet.`,

  domains: 'Change in each domain',
  /** What the picture shows: the names of the domains by their call. */
  summary: (earlier: string, later: string, by: Readonly<Record<'worse' | 'better' | 'unsure' | 'too-few', readonly string[]>>) => {
    const parts = [
      by.worse.length > 0 && `needs less well met in ${formatList(by.worse)}`,
      by.better.length > 0 && `needs better met in ${formatList(by.better)}`,
      by.unsure.length > 0 && `no clear change in ${formatList(by.unsure)}`,
      by['too-few'].length > 0 && `too few items to tell in ${formatList(by['too-few'])}`,
    ]
    return `From ${formatDay(earlier)} to ${formatDay(later)}: ${parts.filter(Boolean).join('; ')}.`
  },
  column: { domain: 'Domain', scale: 'On the scale', call: 'Call', restsOn: 'What it rests on', item: 'Item', change: 'Change' },
  picture: (earlier: string, later: string) => `Earlier visit: ${earlier}. Later visit: ${later}.`,
  nowWas: (earlier: string, later: string) => `${earlier}, now ${later}`,
  notEnoughSeen: (worst: number | null) => (worst === null ? 'not enough seen' : `not enough seen (worst seen ${worst})`),
  narrowSet: (worst: number | null) => (worst === null ? 'too few items asked' : `too few items asked (worst seen ${worst})`),
  notAsked: 'not asked',
  scaleNote: '1, doing well, is at the left; 5, needs not met, at the right.',
  visitMarks: 'The marks of the two visits',
  mark: (type: string, on: string) => `${type}, ${formatDay(on)}`,
  rests: {
    worse: (paired: number, worse: number, better: number, same: number) =>
      `${worse} of ${items(paired)} less well met, ${orNone(better)} better${andSame(same)}. More slipped than chance would explain.`,
    better: (paired: number, worse: number, better: number, same: number) =>
      `${better} of ${items(paired)} better, ${orNone(worse)} less well met${andSame(same)}. More improved than chance would explain.`,
    unsure: (paired: number, worse: number, better: number, same: number) =>
      worse + better === 0
        ? `${items(paired)} graded both times, all the same.`
        : `${worse === 0 ? 'None' : worse} of ${items(paired)} less well met, ${orNone(better)} better${andSame(same)}. Too small to be sure.`,
    'too-few': (paired: number, asked: number, needed: number) =>
      asked === 0
        ? 'Not asked at these visits.'
        : `${paired === 0 ? 'None' : paired} of ${items(asked)} graded both times; ${needed} are needed to tell.`,
  },
  leftOut: (count: number) => `${counted(count, 'item is', 'items are')} left out until people agree on the grade.`,
  serious: (serious: number, graded: number) => `${serious} of ${graded} graded at 4 or 5 now.`,
  show: 'Show the answers',
  showHidden: (domain: string) => `that made the call for ${domain}`,

  over: (visits: number) => `Over ${counted(visits, 'visit', 'visits')}`,
  higher: 'Higher up means needs better met. Circle: first visit. Square: latest visit. Dashed ring: not enough seen.',
  courseOf: (domain: string, states: readonly string[]) =>
    `${domain} at ${counted(states.length, 'visit', 'visits')}: ${states.join(', ')}.`,
  courseKeys: (domain: string) => `${domain}: left and right arrow keys move between visits`,
  point: (domain: string, type: string, on: string, state: string) => `${domain}, ${type.toLowerCase()} of ${formatDay(on)}: ${state}.`,
  pointGrade: (grade: number) => `Grade ${grade}`,
  asTable: 'The same figures as a table',
  visit: 'Visit',

  moved: 'What moved',
  movedSub: 'Items graded at both visits, what moved most first.',
  movedIn: (domain: string) => `${domain} only: items graded at both visits, what moved most first.`,
  filterLegend: 'Which items to show',
  filter: { moved: 'Moved', worse: 'Less well met', better: 'Better', all: 'All' },
  allDomains: 'Show all domains',
  none: {
    moved: 'No item moved between these two visits.',
    worse: 'No item is less well met than at the earlier visit.',
    better: 'No item is better met than at the earlier visit.',
    all: 'No item was graded at both visits.',
  },
  visitColumn: (on: string, people: readonly string[]) => `${formatDay(on)}, ${formatList(people)}`,
  change: { worse: 'less well met', better: 'better met', same: 'the same' },
  where: (domain: string, subArea: string) => `${domain}, ${subArea.toLowerCase()}`,

  unpaired: (count: number) => `${items(count)} not graded both times`,
  unpairedSub: 'They say nothing about change, for better or worse.',
  notAskedHere: {
    set: (set: string) => `Not asked in the ${set.toLowerCase()} set`,
    child: 'Not asked at this age, or not for this child',
  },

  oneTitle: 'One visit so far',
  one: (child: string, on: string) =>
    `A comparison needs two visits. ${child} was graded on ${formatDay(on)}; a review will stand beside it here.`,
  noneTitle: 'No visits yet',
  noVisits: (child: string) => `A comparison needs two visits of ${child}: a baseline, then a review.`,
  planReview: 'Plan a review',
  planBaseline: 'Plan a baseline',
}
