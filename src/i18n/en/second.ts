import { counted, formatDay, formatList } from '../format.ts'

const items = (count: number) => counted(count, 'item', 'items')

/** A figure of agreement as people read it: two digits after the point. */
const figure = (value: number) => value.toFixed(2)

/** The words of scoring a visit a second time, unseen, and of the difference between the two. */
export const second = {
  screen: 'Second scorer',
  stop: 'Stop for now',
  toVisit: 'The visit',
  ofVisit: (type: string, on: string) => `${type} of ${formatDay(on)}`,

  whoTitle: (child: string) => `A second scorer for ${child}`,
  whoSub:
    'Somebody else grades the same items without seeing the first grades. Hand the tablet over now, or open this visit on their own tablet.',
  unseen: 'What stays hidden',
  unseenHint:
    'Grades and words of the first scorer, and those of earlier visits, are not on these screens. Nothing that the second scorer writes changes the visit. When they have finished, both are shown side by side and you settle the differences together.',
  name: 'Name',
  role: 'Role',
  roleHint: 'For example: health visitor',
  agency: 'Agency',
  start: 'Start scoring',

  rail: 'Parts of this visit',
  by: (name: string) => `Scored by ${name}`,
  place: (domain: string, subArea: string, at: number, of: number) => `${domain} · ${subArea} · item ${at} of ${of}`,
  progress: (done: number, of: number) => `${done} of ${of} done`,
  legend: 'Which of these is closest to what you saw at this visit?',
  evidence: 'What you saw',
  evidenceLabel: 'What did you see, hear or smell?',
  evidenceHint: 'Facts first, in your own words.',
  back: 'Back',
  next: 'Next item',
  skip: 'Skip for now',
  toFinish: 'Finish',
  toFinishNow: 'Finish scoring',
  elsewhere: 'This scoring is open in another tab',
  elsewhereHint: 'You can read along here. To write here, take over from the other tab; what is typed there is kept.',
  takeOver: 'Write here instead',

  finishTitle: 'Before you finish',
  finishSub: (done: number, of: number) => `${done} of ${items(of)} answered.`,
  left: 'Without an answer',
  leftNone: 'Every item has an answer.',
  leftIn: (domain: string, count: number) => `${domain}: ${items(count)} without an answer`,
  leftHint: 'You can finish without them. They are left out of the figure.',
  goThere: 'Go to it',
  finishHint: 'Once you finish, your answers stay as they are, and the first scorer’s are shown beside them.',
  finish: 'I have finished',
  finishing: 'Finishing',
  nothingYet: 'Answer at least one item first.',
  backToItems: 'Back to the items',

  bothTitle: (child: string) => `${child}: two scorers`,
  bothSub: (first: readonly string[], other: string, visit: string) =>
    `${visit}, graded by ${formatList(first)} and, without seeing those grades, by ${other}.`,
  standsTitle: 'What counts now',
  stands: (first: readonly string[]) =>
    `The grades of ${formatList(first)} stand until you settle a difference. The second scorer’s grades never count by themselves.`,
  scorer: (name: string, agency: string) => (agency === '' ? name : `${name} of ${agency}`),
  nobody: 'the second scorer',

  agreement: 'How far the two agree',
  counts: (pairs: number, same: number, near: number, apart: number) =>
    [
      `Both graded ${items(pairs)}.`,
      same === pairs
        ? 'The grade is the same on every one.'
        : `The same grade on ${same}, one grade apart on ${near}, further apart on ${apart}.`,
    ].join(' '),
  noPairs: 'No item was graded by both, so there is nothing to agree on yet.',
  kappa: (value: number, low: number, high: number, pairs: number) =>
    `Agreement beyond chance: ${figure(value)} on ${items(pairs)} (95% interval ${figure(low)} to ${figure(high)}).`,
  kappaMeans:
    '1 would be the same grade on every item, 0 no more agreement than chance would bring. The true figure may lie anywhere in the interval, and with few items that is wide.',
  kappaHow: 'How it is worked out',
  kappaRule:
    'Linear weighted kappa: grades that are further apart count as more disagreement. Items that one of the two could not grade are left out, and so is anything changed after both had seen the grades.',
  kappaNot: 'It says how two people used the descriptors on one day. It does not say who is right, and it is no measure of a worker.',
  tooFew: (pairs: number, least: number) =>
    `Both graded ${items(pairs)}. Under ${least} items a figure would say more than is known, so none is given.`,
  noFigure: 'Both gave one and the same grade on every item. Chance would agree as well, so no figure is given.',

  differ: 'Where the two differ',
  differNone: 'The two do not differ on any item.',
  differSub: (open: number) => (open === 0 ? 'All settled.' : `${counted(open, 'difference is', 'differences are')} not settled yet.`),
  agree: (count: number) => `The same from both: ${items(count)}`,
  oneSided: (count: number) => `Answered by one of the two: ${items(count)}`,
  oneSidedSub: 'Where only the second scorer has answered, the answer stays hidden until the first has given theirs.',
  hiddenYet: 'Hidden until the first scorer has answered',
  column: { item: 'Item', first: 'First scorer', second: 'Second scorer', state: 'Settled' },
  unanswered: 'No answer',
  contestedSide: 'Different answers that did not see each other',
  apart: (count: number) => `${counted(count, 'grade', 'grades')} apart`,
  notBothGraded: 'Only one of the two gave a grade',
  open: 'Not settled yet',
  settle: 'Settle',
  again: 'Settle again',
  ofItem: (item: string) => `: ${item}`,
  kept: { first: 'First answer kept', second: 'Second answer taken', other: 'Another answer taken' },
  standsNow: (words: string) => `Now: ${words}`,
  keptContested: 'Settled differently by two people who did not see each other',
  keptBy: (name: string, on: string) => `${name}, ${formatDay(on)}`,

  settleTitle: (item: string) => `Settle: ${item}`,
  settleSub: 'Say what stands, and why. Both answers stay readable.',
  settleSigned: 'This visit is signed, so another answer becomes a correction with your reason. Both versions stay readable.',
  keep: 'What stands?',
  keepFirst: (words: string) => `Keep the first: ${words}`,
  takeSecond: (words: string) => `Take the second: ${words}`,
  other: 'Something else',
  otherHint: 'Choose another grade, or say that it cannot be graded',
  wordsAdded: (name: string) => `The words of ${name} are added to those of the visit.`,
  addedWords: (name: string, words: string) => `${name} (second scorer): ${words}`,
  why: 'Why?',
  whyHint: 'For example: what both saw, and which descriptor fits.',
  save: 'Save',
  pickOne: 'Choose what stands.',
  notSaved: 'This was not saved',

  line: (name: string, child: string, done: boolean) =>
    done ? `${name} scored ${child} a second time, unseen.` : `${name} has begun to score ${child} a second time, unseen.`,
  lineOpen: (open: number, differences: number) =>
    differences === 0 ? 'No differences.' : `${counted(differences, 'difference', 'differences')}, ${open} not settled.`,
  seeBoth: 'See both',
  carryOn: 'Carry on with it',
  invite: (child: string) => `Ask a second scorer for ${child}`,
  ofChild: (child: string) => ` of ${child}`,
}
