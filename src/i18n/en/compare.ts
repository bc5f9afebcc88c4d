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
  instruments: 'Questionnaires used with this child',
  noTotal: 'Each domain on its own. There is no total and no average.',
  children: 'Children of this family',
  print: 'Print or copy',

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
    instrument: (earlier: string, later: string) =>
      `Different version of the questionnaire: ${earlier}, then ${later}. Items whose meaning stayed the same are compared.`,
  },
  hindrance: {
    'another-instrument': 'These two visits were made with different questionnaires. Their grades are not on one line.',
    'another-scale': 'The two versions of the questionnaire have different grades, so no item of one can be held against the other.',
    'version-not-here':
      'A version of the questionnaire between these two is not on this tablet. It would say which items stayed the same. Bring it in, then come back.',
  },
  hindranceTitle: 'These two visits cannot be compared',
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
  scaleNote: (best: number, bestWord: string, worst: number, worstWord: string) =>
    `${best}, ${bestWord.toLowerCase()}, is at the left; ${worst}, ${worstWord.toLowerCase()}, at the right.`,
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
  serious: (serious: number, graded: number, grades: string) => `${serious} of ${graded} graded at ${grades} now.`,
  held: (on: string) => `Held since ${formatDay(on)}.`,
  notHeld: {
    worse: 'Not held: a call of less well met is still open.',
    reviews: (reviews: number, need: number) => `Not held yet: good enough at ${reviews} of the ${need} reviews in a row that it needs.`,
    days: (days: number, need: number) => `Not held yet: good enough for ${days} of the ${need} days that it needs.`,
    other: 'Not held yet.',
  },
  show: 'Show the answers',
  showHidden: (domain: string) => `that made the call for ${domain}`,

  how: 'Why this call',
  over: (visits: number) => `Over ${counted(visits, 'visit', 'visits')}`,
  higher: 'Higher up means needs better met. Each domain on its own.',
  legend: 'What the marks mean',
  marks: {
    first: 'First visit',
    latest: 'Latest visit',
    unseen: 'No grade: not enough seen',
    goodEnough: (grade: number) => `Good enough or better: ${grade} and above the line`,
    serious: (grade: number) => `Serious: ${grade} and below the line`,
    held: 'Good enough, and held',
    scorer: 'Different scorer or agency from here on',
    unannounced: 'Unannounced visit',
    reference: 'The visit that the next one is held against',
  },
  /** Under a point of a picture, where there is room for one letter. */
  letter: { unannounced: 'U', reference: 'R' },
  note: {
    unannounced: 'unannounced',
    scorer: (people: string) => `different scorer: ${people}`,
    reference: 'the next visit is held against this one',
    held: 'held',
  },
  referenceMark: 'Reference',
  heldMark: 'Held',
  scorerMark: 'Different scorer',
  unannouncedMark: 'Unannounced',
  /** What a picture shows: first and latest grade, and what lies between. */
  shows: {
    none: 'No visit has a grade.',
    worst: 'The worst item:',
    one: (grade: number, word: string) => `One visit with a grade: ${grade}, ${word.toLowerCase()}.`,
    same: (grade: number, word: string) => `${grade} at first and at the last grade: ${word.toLowerCase()}.`,
    moved: (first: number, last: number, word: string) => `${first} at first, then ${last}: ${word.toLowerCase()}.`,
    way: (best: number, worst: number) => `Between ${best} and ${worst} on the way.`,
    notNow: 'Not enough seen at the latest visit.',
    gaps: (count: number) => `${counted(count, 'visit', 'visits')} without a grade.`,
    heldSince: (on: string) => `Held since ${formatDay(on)}.`,
  },
  courseOf: (domain: string, states: readonly string[]) =>
    `${domain} at ${counted(states.length, 'visit', 'visits')}: ${states.join(', ')}.`,
  courseKeys: (domain: string) => `${domain}: left and right arrow keys move between visits`,
  point: (domain: string, type: string, on: string, state: string) => `${domain}, ${type.toLowerCase()} of ${formatDay(on)}: ${state}.`,
  pointGrade: (grade: number) => `Grade ${grade}`,
  summedNote:
    'This questionnaire adds its items up. A sum is not on the scale and can hide one bad item behind many good ones, so the pictures show the worst item of each visit.',
  asTable: 'The same figures as a table',
  visit: 'Visit',

  moved: 'What moved',
  movedSub: 'Items graded at both visits, what moved most first.',
  movedIn: (domain: string) => `${domain} only: items graded at both visits, what moved most first.`,
  filterLegend: 'Which items to show',
  filter: { moved: 'Moved', worse: 'Less well met', better: 'Better', serious: 'Were serious', all: 'All' },
  allDomains: 'Show all domains',
  none: {
    moved: 'No item moved between these two visits.',
    worse: 'No item is less well met than at the earlier visit.',
    better: 'No item is better met than at the earlier visit.',
    serious: 'No item that was graded at both visits was ever serious.',
    all: 'No item was graded at both visits.',
  },
  visitColumn: (on: string, people: readonly string[]) => `${formatDay(on)}, ${formatList(people)}`,
  change: { worse: 'less well met', better: 'better met', same: 'the same' },
  where: (domain: string, subArea: string) => `${domain}, ${subArea.toLowerCase()}`,

  unpaired: (count: number) => `${items(count)} not graded both times`,
  unpairedSub: 'They say nothing about change, for better or worse.',
  unpairedKind: {
    contested: 'Two people graded this differently',
    new: 'New for this child since the earlier visit',
    lapsed: 'No longer asked of this child',
    ungraded: 'Not graded at one of the two visits',
  },
  versionItems: (count: number) => `${items(count)} that only one of the two versions has`,
  versionSub: 'They were changed with the questionnaire, so they say nothing about change in care.',
  version: {
    split: (names: readonly string[]) =>
      names.length === 0 ? 'Was split into several items.' : `Split: ${formatList(names)} in the other version.`,
    merged: (names: readonly string[]) =>
      names.length === 0 ? 'Was joined with other items.' : `Joined: ${formatList(names)} in the other version.`,
    dropped: 'Not in the other version any more.',
    new: 'Not yet in the other version.',
  },
  versionColumn: { item: 'Item', askedAt: 'Asked at', why: 'What became of it' },

  calls: (serious: string, reviews: number, days: number) =>
    `Items that were at ${serious} in this episode also say whether they came down. One grade better comes about by chance in a quarter of cases or more, so it only may be better. Good enough once is better; good enough at ${reviews} reviews in a row, ${days} days or more from the first to the last, is held.`,
  markWords: 'Mark what differs in the words',
  markHint: 'Dashed underline: only at the earlier visit. Solid underline: only at the later visit.',
  marking: 'Loading the comparison of words',
  markNot: 'The words could not be compared. Try again when the page has been loaded once with a connection.',
  goneFrom: 'only here: ',
  newIn: 'only here: ',
  allOther: 'Different words throughout.',
  sameWords: 'The same words as at the other visit.',

  whole: 'Every item at every visit',
  wholeDomain: 'Domain',
  wholeCaption: (domain: string) => `${domain}: every item at every visit`,
  wholeShows: (items: number, visits: number) =>
    `${counted(items, 'item', 'items')} over ${counted(visits, 'visit', 'visits')}, as graded each time. Blank: not asked.`,
  wholeNot: { open: 'not graded', lapsed: 'did not apply', 'not-asked': 'not asked' },

  radar: 'All five domains as a shape',
  radarLoading: 'Drawing',
  radarNot: 'The picture could not be drawn. The table below holds the same grades.',
  radarWarn: 'The area means nothing, and nor does the order of the domains: read each spoke on its own. Further out means less well met.',
  radarLabel: (earlier: string, later: string) => `A spoke for each domain. Dashed, circles: ${earlier}. Solid, squares: ${later}.`,
  radarShows: (parts: readonly string[]) => `${parts.join('; ')}.`,
  radarPart: (domain: string, earlier: string, later: string) => `${domain} ${earlier}, now ${later}`,
  radarTable: 'The grades of the picture',

  days: 'Days, visit beside visit',
  siblings: 'Children side by side',
  siblingsTitle: (family: string) => `${family}: children side by side`,
  siblingsSub:
    'One row a child, each domain on its own. No child is held against another; a child who stands out may be seen less, or seen better.',
  siblingsOver: 'Each domain over the visits',
  siblingsNow: 'The latest grades',
  siblingsCell: (child: string, domain: string, words: string) => `${child}, ${domain}: ${words}`,
  siblingsShows: (child: string, on: string, concerns: readonly string[]) =>
    concerns.length === 0
      ? `${child}, ${formatDay(on)}: good enough or better in every domain with a grade.`
      : `${child}, ${formatDay(on)}: worse than good enough in ${formatList(concerns)}.`,
  siblingsNoVisit: (child: string) => `${child}: no visit yet with this questionnaire.`,
  siblingsNoVisits: 'Once a visit has graded these children, they stand side by side here.',
  siblingsOne: 'Only one child',
  siblingsOneHint: 'This family has one child on this tablet. Add a brother or sister to see them side by side.',
  child: 'Child',
  latestVisit: 'Latest visit',
  compareChild: (child: string) => `Compare ${child}’s visits`,
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
