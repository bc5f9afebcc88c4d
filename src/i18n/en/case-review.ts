import { counted, formatList } from '../format.ts'

const one = (names: readonly string[], single: string, several: string) => (names.length === 1 ? single : several)

/** Questions for somebody who looks at the case for the first time, each with what brings it up. Names are of the children. */
const questions = {
  day: (names: readonly string[]) => `Follow ${formatList(names)} through one ordinary day, hour by hour. Where does the record stop?`,
  serious: (names: readonly string[]) => `If we heard of ${formatList(names)} today for the first time, what would we do before tonight?`,
  slipped: () => 'What carried the better time, and what took it away? Is that what the plan now holds on to?',
  stalled: () => 'What would we expect to see if this plan worked? Who has seen it, and when?',
  long: () => 'By which day do we decide if nothing is different, who decides, and what are the choices?',
  notSeen: (names: readonly string[]) =>
    `Who has been with ${formatList(names)} lately, with no adult of the family speaking for ${one(names, 'that child', 'them')}?`,
  notShown: () => 'What have we not been shown, what reason were we given, and did anybody check it?',
  health: () => 'Which pain, injury or illness waits for an adult to act, and who tells that adult by when?',
  learning: (names: readonly string[]) => `What does ${formatList(names)} miss on a day without school, and who sees them then?`,
  tidy: () => 'Is it the home that is better, or what happens between the adults and the children in it?',
  expected: () => 'What is it like there on a day on which nobody comes?',
  known: () => 'What did those who worked here before find out that the present plan does not use?',
  challenge: () => 'With whom do we disagree and have not said so? What keeps us from it?',
  others: () => 'Who feeds, washes, clothes or comforts in the place of the carers, and what if they stopped tomorrow?',
  sibling: () => 'Which child do we know least about, and what do we take from the others for granted?',
  eyes: () => 'Would somebody who has never met this family read the same from what is written here?',
  targets: () => 'When a day was moved, what changed for the child, and what only for us?',
  adults: (adults: readonly string[]) =>
    `What does ${formatList(adults)} bring to the children, good or bad? Nobody has noted a talk with ${one(adults, 'this adult', 'these adults')}.`,
  quiet: () => 'Nothing stands out. What would have to happen for us to notice, and would we hear of it?',
}

/** The words of the whole case on one page, for fresh eyes. */
export const caseReview = {
  screen: 'Whole case',
  title: (family: string) => `${family}: the whole case`,
  sub: 'Stop and read it once from the start, best with somebody who does not know the family.',
  printed: (on: string, name: string, role: string) => `As known on ${on}. Put together by ${role ? `${name}, ${role}` : name}.`,
  print: 'Print or copy',
  note: 'Note a decision',

  questionsTitle: 'Read it with these questions',
  questions,

  whyTitle: 'Why it is open',
  present: (number: number, since: string, ago: string) =>
    number === 1 ? `Open since ${since}, ${ago}.` : `Open since ${since}, ${ago}; the ${ordinal(number)} time.`,
  closed: (on: string) => `Closed on ${on}.`,
  transferred: (on: string, to: string) => (to ? `Handed on to ${to} on ${on}.` : `Handed on on ${on}.`),
  reopened: (reason: string) => `Opened again: “${reason}”`,
  past: (from: string, to: string, how: string) => `${from} to ${to}: ${how}`,
  how: { closed: 'closed', transferred: 'handed on' },
  because: (reason: string) => `“${reason}”`,
  although: (reason: string, manager: string) => `Ended with points open: “${reason}” (${manager})`,
  purpose: 'What the help is for',
  expected: 'What is to be different',
  consequence: 'What follows if nothing changes',
  lead: 'Who leads',
  leadNone: 'Nobody is named',

  whoTitle: 'Who it is about',
  adults: 'Adults',
  agencies: 'Agencies around them',
  adult: (name: string, facts: readonly string[]) => [name, ...facts].join(', '),
  agency: (name: string, service: string) => (service && service !== name ? `${name} (${service.toLowerCase()})` : name),
  agencyAsked: (asked: string, last: string) => [asked, last].filter(Boolean).join('; '),
  asked: 'asked',
  notAsked: 'not asked',
  askedUnknown: 'not noted whether asked',
  lastContact: (on: string) => `last contact ${on}`,
  noAgencies: 'No agency is entered.',
  noAdults: 'No adult is entered.',
  noChildren: 'No child is entered.',

  nowTitle: 'How each child is, and what has moved',
  nowSub: 'The last signed visit, and the change since the first one of this episode. Each domain stands on its own; there is no average.',
  ofVisit: (on: string) => `From the visit of ${on}`,
  noVisit: 'No signed visit yet.',
  domain: 'Domain',
  now: 'Now',
  seen: 'How much was seen',
  moved: 'Since the first visit',
  lasting: 'Does it last?',
  worst: (grade: number) => `worst seen at this visit: ${grade}`,
  since: (on: string) => `a worry since ${on}`,
  firstOnly: 'One visit so far',
  movedSince: (word: string, on: string) => `${word} than on ${on}`,
  movedUnsure: (word: string, on: string) => `${word} since ${on}`,
  held: (on: string) => `Held since ${on}`,
  notHeld: 'Not held yet',
  notGoodEnough: 'Not good enough now',
  nothingToHold: 'Nothing serious was seen',
  unseen: 'Too little seen to say',
  serious: (grades: string, items: readonly string[]) => `At ${grades}: ${items.join('; ')}`,
  item: (name: string, grade: number) => `${name} (${grade})`,
  voice: (name: string, on: string) => `${name}, ${on}`,
  voiceNone: (name: string) => `No words of ${name} are noted at any visit.`,

  alertsTitle: 'What stands out',
  alertsNone: 'No rule finds anything in what has been entered. That is not the same as all being well.',
  also: (rest: readonly string[]) => `Also found for ${rest.join('; ')}.`,
  looked: (name: string, on: string, reason: string) => `Looked at by ${name}, ${on}: “${reason}”`,

  planTitle: 'The plan, and what came of it',
  planNone: 'Nothing is agreed yet.',
  target: (item: string, child: string) => `${item}, ${child}`,
  targetWhat: (from: number, to: number, by: string) => (from > 0 ? `From ${from} to ${to} by ${by}.` : `To reach ${to} by ${by}.`),
  targetMoved: (times: number) => (times === 1 ? 'The day was moved once.' : `The day was moved ${times} times.`),
  targetState: { reached: 'There, by the last review.', 'not-yet': 'Not there yet.', 'not-graded': 'Not graded since it was agreed.' },
  targetPast: (days: number) => `The day is over, by ${counted(days, 'day', 'days')}.`,
  targetEnded: { met: 'Ended as met.', carried: 'Ended, carried on by others.', dropped: 'Dropped.' },
  helpTitle: 'Help that was offered',
  help: (outcome: string, worked: string) => [outcome, worked].filter(Boolean).join('. '),
  worked: { yes: 'It worked', partly: 'It worked in part', no: 'It did not work' },
  actionsTitle: 'What people were to do',
  action: (by: string, ended: string) => [by, ended].filter(Boolean).join('. '),
  actionBy: (on: string) => `By ${on}`,
  actionLate: (on: string) => `Was to be done by ${on}`,
  actionEnded: { done: 'Done', dropped: 'Dropped' },

  decidedTitle: 'What was decided, and what was challenged',
  decidedNone: 'No decision is noted.',
  agreement: (state: string) => `Agreement of the family: ${state.charAt(0).toLowerCase()}${state.slice(1)}.`,
  agreementNone: 'Whether the family agrees is not noted.',
  challengesTitle: 'Challenge',
  challengesNone: 'No challenge is noted.',
  challenge: (on: string, stage: string) => `${on}: ${stage}`,
  challengesSettled: (count: number) => `${counted(count, 'challenge', 'challenges')} settled.`,
  supervision: (times: number, last: string) =>
    `Talked about in supervision ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}, the last time on ${last}.`,
  supervisionNone: 'No supervision about this family is noted.',

  historyTitle: 'The history in short',
  historyNone: 'Nothing is noted.',
  historyWhom: (what: string, whom: string) => (whom ? `${what}: ${whom}` : what),
  historyMore: (count: number) => `Show all ${count}`,
  historyCut: (words: string) => `${words} …`,

  leftOut: 'Not on this page',
  leftOutText:
    'What other people said, and who they are; what is known of the adults’ own lives; and what keeps workers safe. It is in the record. Read the page once more before it leaves the team.',
}

/** In words up to the third, then as a number. */
function ordinal(number: number): string {
  return ['first', 'second', 'third'][number - 1] ?? `${number}th`
}
