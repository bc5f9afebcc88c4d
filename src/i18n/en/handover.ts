import { formatAgo, formatDay, formatList } from '../format.ts'

/** The words of the page that whoever takes over reads first. */
export const handover = {
  screen: 'Hand-over',
  title: 'Read this first',
  sub: (names: readonly string[], lead: string) =>
    [names.length > 0 ? `${formatList(names)}.` : '', lead ? `Led by ${lead}.` : 'Nobody is named as the lead.'].filter(Boolean).join(' '),
  print: 'Print',
  printed: (day: string, name: string, role: string) =>
    `Printed on ${day} by ${[name, role].filter(Boolean).join(', ')}. For whoever takes over the work, not for the family.`,

  unreadTitle: 'Nobody who took over has marked the history as read',
  unread: 'Read this page, then the chronology from the start. Then say so here.',
  read: 'I have read the history',
  readOn: (day: string, name: string) => `${name} marked the history as read on ${day}.`,
  readNever: 'Nobody has marked the history as read in this episode.',
  chronology: 'The whole chronology',
  chronologyWhy: 'Patterns show only when one reads all of it.',

  first: 'What the last worker says first',
  firstNone: 'Nothing is written yet. Two sentences are enough: what you would say to a colleague at the door.',
  write: 'Write it',
  change: 'Change it',
  firstLabel: 'What has to be known first?',
  firstHint: 'What you would say to a colleague at the door. It goes into no part for others.',
  settleWhat: 'what the last worker says first',
  contested: 'Two people entered different things. Both are shown.',
  settle: 'See both and settle it',
  by: (name: string, day: string) => `${name}, ${day}`,

  why: 'Why we are here',
  opened: 'Open since',
  openedLine: (day: string, ago: string) => `${day}, ${ago}`,
  reopened: (episode: number, reason: string) =>
    reason ? `Episode ${episode}, opened again because: “${reason}”` : `Episode ${episode}, opened again.`,
  firstOpened: (day: string) => `Known since ${day}.`,
  ended: (type: 'closed' | 'transferred', day: string) => (type === 'closed' ? `Closed on ${day}.` : `Handed on on ${day}.`),
  before: (type: 'closed' | 'transferred', day: string) =>
    type === 'closed' ? `The episode before was closed on ${day}.` : `The episode before was handed on on ${day}.`,
  worrySince: 'A worry since',
  onset: (child: string, domain: string, since: string, approximate: boolean) =>
    `${child}, ${domain}: since ${approximate ? 'about ' : ''}${since}`,
  onsetNone: 'Nobody has found out yet since when. Ask.',
  level: 'Level of need',
  levelLine: (name: string, day: string, reason: string) => (reason ? `${name} since ${day}: ${reason}` : `${name} since ${day}`),
  levelNone: 'Not decided yet',
  purpose: 'What the help is for',
  expected: 'What is to be different',
  consequence: 'What follows if nothing changes',
  leads: 'Who led before',
  leadLine: (name: string, role: string, from: string) => [name, role, `from ${from}`].filter(Boolean).join(', '),

  worries: 'What worries us most',
  worriesSub: 'As last known, each child and each domain by itself. What was not seen again stands as it was last seen.',
  noVisit: 'No signed visit yet.',
  noChild: 'No child is entered.',
  noWorry: (day: string) => `Nothing is worse than good enough as last known, on ${day}. Look what was not seen.`,
  headline: (domain: string, grade: number, word: string, day: string) => `${domain}: ${grade}, ${word}, on ${day}`,
  noHeadline: (domain: string) => `${domain}: too little seen for a grade`,
  serious: (item: string, grade: number, day: string) => `${item}: ${grade} on ${day}`,

  next: 'Who sees them next',
  nextSees: 'Who, and when',
  nextNone: 'Nobody is named yet.',
  due: (child: string, day: string, over: string | null) =>
    over ? `${child}: review was due on ${day}, ${over}` : `${child}: review due by ${day}`,
  mustSee: 'To be seen',
  seen: (child: string, last: string | null, alone: string | null, today: string) =>
    [
      last === null
        ? `${child}: nobody has noted seeing them in this episode.`
        : `${child}: last seen ${formatDay(last)}, ${formatAgo(last, today)}.`,
      alone === null ? 'Not alone in this episode.' : `Alone ${formatDay(alone)}.`,
    ].join(' '),
  mustSpeak: 'Not spoken to',
  adult: (name: string, relation: string) => (relation ? `${name}, ${relation}` : name),
  everybodySpoken: 'Everybody who is entered was spoken to or was there at a visit.',

  tried: 'What was tried, and whether it worked',
  triedNone: 'No help is noted yet.',
  triedMore: (count: number) => `${count} earlier`,
  triedLine: (day: string, what: string, outcome: string) => (outcome ? `${day}: ${what}, ${outcome.toLowerCase()}` : `${day}: ${what}`),
  worked: { yes: 'It worked.', partly: 'It worked in part.', no: 'It did not work.' },
  workedContested: 'Two people say different things about whether it worked.',
  workedNot: 'Nobody has noted whether it worked.',
  target: (item: string, child: string, outcome: string, by: string) => `Target ${item}, ${child}: ${outcome.toLowerCase()}, by ${by}`,

  works: 'What works with this family',
  worksNone: 'Nothing is noted yet. Ask the family and whoever worked with them.',
  safePeople: (child: string) => `Whom ${child} trusts`,
  whatHelps: (child: string) => `What helps ${child}`,
  lens: 'What has worked before',

  open: 'What is open',
  openSub: (day: string) => `Worked out on ${day}.`,
  alerts: (count: number) => `Alerts: ${count}`,
  alertsNone: 'No alert.',
  targets: (count: number) => `Targets: ${count}`,
  targetsNone: 'No open target.',
  targetLine: (item: string, child: string, to: number, by: string, who: string) =>
    [`${item}, ${child}: to be at ${to} by ${by}`, who].filter(Boolean).join('; '),
  actions: (count: number) => `Actions: ${count}`,
  actionsNone: 'No open action.',
  actionLine: (what: string, who: string, by: string | null) => [what, who, by && `by ${by}`].filter(Boolean).join(', '),
  ends: (count: number) => `To follow up: ${count}`,
  endsNone: 'Nothing to follow up.',
  toPlan: 'The plan',
  toSupervision: 'The supervision sheet',
  toPeople: 'The people',
  closedOpen: 'The case is closed: no alert is worked out.',
}
