import { counted, formatList } from '../format.ts'

const times = (p: number) => (p < 0.1 ? '1 time in 20' : '1 time in 10')
const are = (count: number) => (count === 1 ? '1 is' : `${count === 0 ? 'none' : count} are`)
const mayBe = (most: number) => (most === 0 ? 'none may be' : `at most ${most} may be`)
const paired = (count: number) => counted(count, 'item was graded both times', 'items were graded both times')

/** Why a call says what it says: the numbers, the rule, and what would have been needed. */
export const explain = {
  gradeTitle: 'Why this grade',
  changeTitle: 'How it changed',
  firstVisit: 'This is the first visit that asked this domain: there is nothing to hold it against yet.',
  reference: {
    first: (visit: string) => `Held against the ${visit}, the first of this episode that asked this domain.`,
    worse: (visit: string) =>
      `Held against the ${visit}. Two visits in a row were called less well met, and from the second of them on later visits are held against it.`,
    better: (visit: string) =>
      `Held against the ${visit}. Two visits in a row were called better met, and from the second of them on later visits are held against it.`,
  },
  counts: (items: number, worse: number, better: number, same: number) =>
    `${paired(items)}: ${worse} less well met, ${better} better met, ${same} the same.`,
  call: { worse: 'Less well met', better: 'Better met', unsure: 'No clear change', 'too-few': 'Too few items to tell' },
  row: {
    worse: (moved: number, most: number, against: number, p: number) =>
      `The rule: with ${counted(moved, 'item', 'items')} less well met, ${mayBe(most)} better met. Here ${are(against)}. If nothing had changed, chance alone would go as far at most ${times(p)}.`,
    better: (moved: number, most: number, against: number, p: number) =>
      `The rule: with ${counted(moved, 'item', 'items')} better met, ${mayBe(most)} less well met. Here ${are(against)}. If nothing had changed, chance alone would go as far at most ${times(p)}.`,
    tooFew: (least: number, items: number) =>
      `The rule: at least ${least} items must be graded both times before anything can be said. Here ${items === 1 ? '1 was' : `${items === 0 ? 'none' : items} were`}.`,
  },
  needed: {
    worse: (need: number, moved: number, against: number) =>
      `To be called less well met, with ${against} better met, at least ${need} would have to be less well met. Here ${are(moved)}.`,
    better: (need: number, moved: number, against: number) =>
      `To be called better met, with ${against} less well met, at least ${need} would have to be better met. Here ${are(moved)}.`,
  },
  unsureMeans: 'No clear change means too small to be sure. It does not mean that nothing changed.',
  spokenAgainst:
    'The items graded both times would say better met. Grades from the visits between, of items not seen this time, speak against it: it counts as no clear change.',
  contested: (items: number) =>
    items === 1
      ? '1 item was graded differently by two people and is left out until they settle it.'
      : `${items} items were graded differently by two people and are left out until they settle them.`,
  oneSided: (items: number) => `${counted(items, 'item', 'items')} graded at one of the two visits only: no evidence of change.`,
  step: (visit: string, worse: number, better: number, items: number, call: string) =>
    `Against the visit before, the ${visit}: ${worse} less well met and ${better} better met, of ${items} graded both times. ${call}.`,
  movedTitle: 'What moved',
  sameTitle: (items: number) => counted(items, 'item the same', 'items the same'),
  notSeen: 'Not graded',
  compare: 'Compare the two visits',

  itemsTitle: 'Items that were serious',
  itemsHint: (serious: string, reviews: number, days: number) =>
    `Every item that was at ${serious} in this episode. One grade better comes about by chance in a quarter of cases or more, so it only may be better. Good enough once is better; good enough at ${reviews} reviews in a row, ${days} days or more from the first to the last, is held.`,
  item: {
    'no-better': 'Not better',
    'may-be-better': 'May be better',
    better: 'Better',
    held: 'Better, and held',
  },
  itemGrades: (grades: readonly string[]) => grades.join(', '),
  itemGrade: (grade: number, on: string) => `${grade} on ${on}`,

  heldTitle: 'Has it held?',
  held: (on: string, reviews: number, days: number) =>
    `Held since ${on}: everything that was serious, and the headline, was good enough at ${reviews} reviews in a row or more, at least ${days} days from the first to the last.`,
  nothingToHold: (serious: string) => `Nothing to hold: no item was at ${serious} and the headline was never worse than good enough.`,
  notHeld: 'Not held yet.',
  because: {
    items: (names: readonly string[]) => `Not good enough at enough reviews yet: ${formatList(names)}.`,
    headline: 'The latest headline is worse than good enough, or too little was seen for one.',
    'too-few-reviews': (reviews: number, need: number) => `Good enough at ${reviews} of the ${need} reviews in a row that it needs.`,
    'too-short': (days: number, need: number) => `From the first of them to the last are ${days} of the ${need} days that it needs.`,
    worse: 'A call of less well met is still open.',
  },
}
