import { counted, formatAgo, formatDay, formatList } from '../format.ts'
import { questions } from './supervision/questions.ts'

/** The words of talking a family over: the sheet that builds itself, what was thought, and what came of it. */
export const supervision = {
  screen: 'Supervision',
  sub: (since: string, ago: string) => `What there is to talk about, worked out today. Last talked about on ${since}, ${ago}.`,
  subFirst: (since: string) =>
    `What there is to talk about, worked out today. No supervision is noted since the case was opened on ${since}.`,
  closed: 'The case is closed. What was talked about before stays to be read.',
  note: 'Note supervision',
  goOn: 'Go on noting supervision',
  print: 'Print or copy',
  printed: (day: string, name: string, role: string) => `Printed on ${day} by ${[name, role].filter(Boolean).join(', ')}.`,
  wholeCase: 'Look at the whole case',
  handover: 'Hand-over page',

  dueTitle: 'When it is due',
  due: (soon: string, late: string) => `Due by ${soon}, and by ${late} at the latest.`,
  dueToday: (late: string) => `Due today, and by ${late} at the latest.`,
  dueOver: (soon: string, ago: string, late: string) => `Was due by ${soon}, ${ago}. By ${late} at the latest.`,
  dueLate: (late: string, ago: string) => `Had to be by ${late} at the latest, ${ago}.`,
  dueWhy: (from: string, soon: number, late: number, afterLast: boolean) =>
    `Every ${soon} days while a domain is of concern, ${late} at most; counted from ${afterLast ? 'the last one' : 'the visit that showed the concern'} on ${from}.`,
  dueNone: 'No domain is of concern now, so no day is set. Talk about the family whenever you need to.',

  since: (day: string) => `Since ${day}`,
  sinceOpened: (day: string) => `Since the case was opened on ${day}`,
  nothingNew: 'Nothing new is noted: no visit, no event, no decision.',
  visits: 'Visits',
  visit: (type: string, day: string, by: string) => [`${type} of ${day}`, by].filter(Boolean).join(', '),
  calls: 'What the visits say',
  call: (child: string, call: string, domains: readonly string[]) => `${child}: ${call} in ${formatList(domains)}`,
  callWord: {
    worse: 'less well met',
    better: 'better met',
    unsure: 'no clear change',
    'too-few': 'too few items to compare',
  },
  happened: 'What happened',
  event: (day: string, what: string) => `${day}: ${what}`,
  moreEvents: (count: number) => counted(count, 'earlier event', 'earlier events'),
  decisions: 'What was decided',
  alertsNew: 'New alerts',
  alertsGone: 'Alerts that are gone',
  noneNew: 'None',
  alert: (heading: string, line: string) => `${heading}. ${line}`,
  chronology: 'The whole chronology',

  alertsTitle: 'What the rules found',
  alertsNone: 'No rule finds anything in what has been entered. That is not the same as all being well.',
  level: (level: string, count: number) => `${level}: ${count}`,
  looked: (name: string, day: string) => `Looked at by ${name} on ${day}.`,

  unseenTitle: 'Who and what has not been seen',
  childSeen: (child: string, last: string | null, today: string) =>
    last === null
      ? `${child}: nobody has noted seeing them in this episode.`
      : `${child}: last seen on ${formatDay(last)}, ${formatAgo(last, today)}.`,
  childAlone: (alone: string | null, today: string) =>
    alone === null ? 'Not alone in this episode.' : `Alone on ${formatDay(alone)}, ${formatAgo(alone, today)}.`,
  home: (day: string, rooms: readonly string[], never: readonly string[]) =>
    [
      rooms.length + never.length === 0 && `The visit at home on ${day} saw every room.`,
      rooms.length > 0 && `Not seen at the last visit at home, on ${day}: ${formatList(rooms)}.`,
      never.length > 0 && `Not seen at any visit in this episode: ${formatList(never)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  room: (room: string, last: string) => `${room} (last on ${last})`,
  rooms: {
    'living-room': 'living room',
    kitchen: 'kitchen',
    bathroom: 'bathroom',
    'child-bedroom': 'child’s bedroom',
    'adult-bedroom': 'adult’s bedroom',
    'hall-stairs': 'hall and stairs',
    outside: 'outside',
  },
  noHome: 'No signed visit in the main home in this episode.',
  items: (child: string, domain: string, items: readonly string[], more: number) =>
    `${child}, ${domain}, not seen at visit after visit: ${formatList(more > 0 ? [...items, `${more} more`] : items)}.`,

  overdueTitle: 'What is overdue',
  overdueNone: 'No review and no target is past its day, as far as it is noted here.',
  review: (child: string, first: boolean, day: string, ago: string) =>
    `${first ? 'First visit' : 'Review'} of ${child}: was due on ${day}, ${ago}.`,
  plan: 'Plan a visit',
  target: (item: string, child: string, day: string, ago: string) => `Target “${item}”, ${child}: was to be there by ${day}, ${ago}.`,
  openTarget: 'Open the target',
  of: (what: string) => `: ${what}`,

  stuckTitle: 'Where it is stuck',
  stuckNone: 'No rule about standing still or going on too long finds anything.',
  challenged: (day: string) => `Challenged on ${day}.`,
  notChallenged: 'Nobody has noted a challenge since.',
  challenge: 'The way to challenge',

  questionsTitle: 'To think about',
  questionsSub: 'Fitted to what the rules found. They open a conversation; nobody has to answer all of them.',
  question: { ...questions.byRule, ...Object.fromEntries(Object.entries(questions.always).map(([id, { ask }]) => [id, ask])) } as Readonly<
    Record<string, readonly string[]>
  >,
  alwaysName: Object.fromEntries(Object.entries(questions.always).map(([id, { name }]) => [id, name])) as Readonly<Record<string, string>>,

  pastTitle: 'Supervisions before',
  pastNone: 'None is noted yet.',
  pastMore: (count: number) => counted(count, 'earlier one', 'earlier ones'),
  pastHead: (day: string, withWhom: string) => (withWhom ? `${day}, with ${withWhom}` : day),
  pastBy: (name: string, role: string) => `Noted by ${[name, role].filter(Boolean).join(', ')}.`,
  decided: 'Decided',
  thought: 'Thought about',
  actions: 'Actions',
  action: (what: string, who: string, day: string | null) => `${[what, who, day && `by ${day}`].filter(Boolean).join(', ')}`,
  actionState: { done: 'Done', dropped: 'Dropped', open: 'Open', contested: 'Two people say different things' },
  actionOver: (ago: string) => `Open, its day was ${ago}`,
  openAction: 'Look at it',
  change: 'Change',
  contested: 'Two people entered different things about it.',
  settle: 'See both and settle it',

  form: {
    title: 'Note supervision',
    sub: 'What you type is kept on this tablet until you save it, also when it locks.',
    dock: 'Supervision',
    on: 'When was it?',
    withWhom: 'With whom?',
    withWhomHint: 'By name or by role, such as “Nia Vaughan, team manager”.',
    thoughts: 'What was thought',
    thoughtsHint: 'Leave empty what you did not come to.',
    more: (count: number) => counted(count, 'more question', 'more questions'),
    decisions: 'What was decided, in words',
    decisionsHint: 'And why. A change of the level of need is noted under Decisions.',
    actions: 'Who does what, by when',
    actionN: (place: number) => `Action ${place}`,
    what: 'What is to be done',
    who: 'Who does it',
    by: 'By when',
    addAction: 'Add an action',
    removeAction: 'Remove',
    removeOf: (place: number) => ` action ${place}`,
    drop: 'Throw away what is typed',
    dropSure: 'Throw away all that was typed?',
    dropYes: 'Throw it away',
    dropNo: 'Keep it',
    noDay: 'Enter the day.',
    keepFailed: 'What you type now is not kept yet.',
  },
}
