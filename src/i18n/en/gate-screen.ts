import type { ClosingKind, GatePointId } from '../../core/gate/point.ts'
import { counted, formatDay, formatList } from '../format.ts'

const points = (count: number) => counted(count, 'point', 'points')
const reviews = (count: number) => counted(count, 'review', 'reviews')
const days = (count: number) => counted(count, 'day', 'days')

type ByKind = Readonly<Record<ClosingKind, string>>

/** The words of the screen on which a case is closed or handed on. */
export const gateScreen = {
  screen: 'Close or hand on',
  title: { closed: 'Before this case is closed', transferred: 'Before this case is handed on' } satisfies ByKind,
  sub: (children: readonly string[], since: string) =>
    `${children.length > 0 ? `${formatList(children)}. ` : ''}Open since ${since}. You and your manager decide; this list shows what is known.`,
  choice: 'What is to be done?',
  kind: { closed: 'Close the case', transferred: 'Hand it on' } satisfies ByKind,
  print: 'Print',
  printed: (day: string, name: string, role: string) => `Printed on ${day} by ${[name, role].filter(Boolean).join(', ')}.`,

  tally: (met: number, all: number) => `${met} of ${all}`,
  shutTitle: {
    closed: (open: number) => (open === 1 ? '1 point stands in the way of closing' : `${open} points stand in the way of closing`),
    transferred: (open: number) =>
      open === 1 ? '1 point stands in the way of handing on' : `${open} points stand in the way of handing on`,
  },
  openTitle: { closed: 'Nothing stands in the way of closing', transferred: 'Nothing stands in the way of handing on' } satisfies ByKind,
  shutSub: (met: number, all: number) =>
    `${met} of ${points(all)} are met. Each one below says what it rests on and what clears it; come back here as often as you like.`,
  openSub: (all: number) => `All ${all} points are met, by what has been entered up to now. Say why, and it is done.`,
  handOnSub: 'Handing on asks for the same, but not for improvement to have held: whoever takes over carries that on.',

  todo: 'Still to do',
  inPlace: 'In place',
  met: 'Met',
  notMet: 'Not met',
  why: 'Why it is asked',
  source: (source: string) => `Source: ${source}`,

  carryOn: 'Carry on with the visit',
  childDay: (child: string, day: string | null, ago: string) =>
    day === null ? `${child}: not in this episode` : `${child}: ${day}, ${ago}`,
  until: (last: string) => `It counts until ${last}.`,
  countedUntil: (last: string) => `It counted until ${last}.`,
  halfDone: (kind: string, on: string) => `${kind} of ${on}, not signed`,
  halfDoneAct: 'Carry on',
  ofVisit: (on: string) => ` with the visit of ${on}`,
  unreadHelp: 'A newer Plumbline can read them. Nothing of them is lost.',
  damagedHelp: 'They are kept as they are. Ask for help, or take the record in from a colleague’s tablet.',
  moreAlerts: (count: number) => counted(count, 'more alert', 'more alerts'),
  target: (item: string, child: string) => `${item}, ${child}`,
  targetNow: (grade: number, on: string, wanted: number) => `Latest grade ${grade} on ${on}; ${wanted} was wanted.`,
  targetNotGraded: (wanted: number) => `Not graded since; ${wanted} was wanted.`,
  targetDue: (by: string, who: string) => (who ? `By ${by}. ${who}.` : `By ${by}.`),
  targetEnded: { met: 'Called met.', carried: 'Carried on.', dropped: 'Dropped.' },
  openTarget: 'Open the target',
  aboutTarget: (item: string) => `: ${item}`,
  whoNext: 'Who sees them next, and when',
  whoNextHint: 'Such as “Ms Adeyemi, school nurse, in the week of 30 November”.',
  saveNext: 'Save the name',
  savedNext: 'Saved.',
  noNext: 'Say who sees the children next.',

  hold: {
    rule: (needed: number, span: number) =>
      `It is held once everything that was serious, and the headline, is good enough at ${reviews(needed)} in a row, ${days(span)} or more from the first to the last.`,
    heading: (domain: string, child: string) => `${domain}, ${child}`,
    from: (day: string) => `not before ${day}`,
    now: 'at the next review',
    run: (run: number, needed: number) => `Good enough at ${run} of the ${reviews(needed)} in a row.`,
    noReview: 'No review yet since the first visit.',
    review: (on: string) => `Review of ${on}`,
    good: 'all of it good enough',
    narrow: 'did not ask all of it',
    grade: (item: string, grade: number) => `${item} at ${grade}`,
    notSeen: (item: string) => `${item} not seen`,
    headline: (grade: number) => `the headline at ${grade}`,
    unseen: 'too little seen for a headline',
    lacks: (parts: readonly string[]) => parts.join('; '),
    last: (from: string) => `It can be held from ${from} on, if everything is good enough at a review on that day or later.`,
    more: (more: number, from: string) =>
      `It takes ${more} more reviews at which everything is good enough, the last of them on ${from} at the earliest.`,
    next: (more: number) =>
      more <= 1
        ? 'It can be held at the next review, if everything is good enough then.'
        : `It takes ${more} more reviews at which everything is good enough.`,
    worse: 'A call of less well met is open as well. A review has to answer it.',
  },

  now: 'Where each child is now',
  nowSub: 'The first visit of this episode, then the latest.',
  fromTo: (from: string, to: string) => `${from}, then ${to}`,
  noGrade: 'no grade',
  held: { held: 'Held', 'not-held': 'Not held yet', 'nothing-to-hold': 'Nothing to hold' },
  noVisits: 'No signed visit in this episode.',

  form: { closed: 'Close the case', transferred: 'Hand the case on' } satisfies ByKind,
  formSub: {
    closed: 'The case stays to be read, and can be opened again. No alert is worked out for it while it is closed.',
    transferred: 'The case stays here to be read. No alert is worked out for it here once it is handed on.',
  } satisfies ByKind,
  on: { closed: 'Closed on', transferred: 'Handed over on' } satisfies ByKind,
  reason: { closed: 'Why is the case closed?', transferred: 'Why is the case handed on?' } satisfies ByKind,
  reasonHint: 'In your own words. The reason is kept and printed.',
  to: 'Who takes over?',
  toHint: 'A person, their agency, and how to reach them.',
  noDay: 'Enter the day.',
  noReason: { closed: 'Say why the case is closed.', transferred: 'Say why the case is handed on.' } satisfies ByKind,
  act: { closed: 'Close the case', transferred: 'Hand the case on' } satisfies ByKind,
  saving: 'Saving',

  overrideTitle: { closed: 'Close all the same', transferred: 'Hand on all the same' } satisfies ByKind,
  overrideSub:
    'A manager can decide to go on with points open. The points, the reason and the manager’s name are kept, printed, and shown first when the case is opened again.',
  although: { closed: 'I close although', transferred: 'I hand on although' } satisfies ByKind,
  pastAlthough: { closed: 'Open when it was closed', transferred: 'Open when it was handed on' } satisfies ByKind,
  notThere: (name: string) => `this was open: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  overrideWhy: 'Why now, and how do the children stay safe?',
  overrideWhyHint: 'What was weighed up, and who looks out for them.',
  manager: 'Manager who decided',
  managerHint: 'Name and role.',
  noWhy: 'Say why it goes on with points open, and how the children stay safe.',
  noManager: 'Enter the name of the manager who decided.',
  overrideAct: {
    closed: (open: number) => `Close with ${points(open)} open`,
    transferred: (open: number) => `Hand on with ${points(open)} open`,
  },
  refusedTitle: { closed: 'The case was not closed', transferred: 'The case was not handed on' } satisfies ByKind,
  refusedPoint: (name: string) => `${name}: look at this again`,
  refused: 'Something came up since you opened this list. Nothing was written, and what you typed is still here.',
  signature: 'Signature',
  signer: { me: 'Practitioner', manager: 'Manager' },
  day: 'Date',

  seenTitle: 'Who was seen, and when?',
  seenSub: (limit: number) => `By you or by anybody in the network. It counts for closing if it was in the last ${days(limit)}.`,
  seenWho: 'Which children?',
  seenOn: 'On which day?',
  seenBy: 'Who saw them, and where?',
  seenByHint: 'Such as “Nell Ardry, at school”.',
  seenAlone: 'Were they seen alone?',
  alone: { yes: 'Yes', no: 'No', unsaid: 'Not known' },
  noChild: 'Choose the child who was seen.',
  noSeer: 'Say who saw them.',
  toldTitle: 'When was the family told?',
  toldSub: (since: string | null) =>
    since === null
      ? 'In plain words: what got better, what to look out for, and where to go if things get harder.'
      : `In plain words: what got better, what to look out for, and where to go if things get harder. It counts from the latest visit on, ${since}.`,
  toldOn: 'On which day?',
  toldNote: 'Who was told, by whom, and what did they say?',
  noToldNote: 'Say who was told, in a few words.',

  endedTitle: { closed: 'How this case was closed', transferred: 'How this case was handed on' } satisfies ByKind,
  endedSub: (children: readonly string[], from: string, to: string) =>
    `${children.length > 0 ? `${formatList(children)}. ` : ''}Open from ${from} to ${to}.`,
  endedFacts: 'Who, when and why',
  endedBy: 'By',
  endedWritten: 'Written down on',
  endedReason: 'Reason',
  endedTo: 'Handed on to',
  endedManager: 'Manager who decided',
  endedWhy: 'Why it went on all the same',
  endedOverride: (open: number) => `Ended with ${points(open)} open`,
  endedList: 'The list as it stood',
  endedListSub: (day: string) => `Worked out from everything written before the ending of ${day}, by the numbers in force now.`,
  endedLater: 'Not on the list when it ended: it came from another tablet later, or the numbers have changed since.',
  reopen: 'Open it again',
  toRecord: 'See the list as it stood',

  undo: 'This ending was entered in error',
  undoTitle: 'Mark this ending as entered in error?',
  undoText: (on: string) =>
    `The ending of ${formatDay(on)} leaves the record, and the case is open as it was before. What was written is kept.`,
  undoReason: 'Why was it entered in error?',
  undoReasonHint: 'Such as “closed the wrong family”. The reason is kept.',
  undoAct: 'Mark as entered in error',
}

/** Who says that a point should be asked for, where that is not said with its number. */
export const gateSources: Partial<Readonly<Record<GatePointId, string>>> = {
  review: 'Ontario, closing a case: a recent assessment shows what became of the first worries',
  held: 'Learning from reviews: improvement is to be sustained',
  alerts: 'Learning from reviews: look again before closing or handing on',
  complete: 'Plumbline authors, 2026',
  history: 'Ofsted 2014: almost half of assessments took too little account of the family’s history',
  targets: 'Children’s Commissioner: most plans say too little about progress',
  'next-sees': 'Learning from reviews: somebody still sees the child',
  'family-told': 'Learning from reviews: say it as it is, without jargon',
}
