import type { ScoringRule } from '../../../core/instrument.ts'

interface RuleWords {
  readonly name: string
  /** How the items make the grade of a domain. */
  readonly does: readonly string[]
  /** Where it can mislead. */
  readonly canDoWrong: readonly string[]
}

/** Each scoring rule as it is told to practitioners. Source of the figures: domain.md 4.2 and 4.4. */
export const scoringRules: Readonly<Record<ScoringRule, RuleWords>> = {
  'worst-else-upper-median': {
    name: 'Worst item if serious, else upper median',
    does: [
      'If any item is at a serious grade, the worst item is the grade of its sub-area, and the worst sub-area that of its domain.',
      'Otherwise it is the worst grade that at least half of the items are at or worse than; then the same from sub-areas to the domain.',
    ],
    canDoWrong: [
      'One item graded as serious by mistake sets the grade of the whole domain.',
      'In simulations it moved for the worse in about 16 of 100 domains in which nothing had changed. So change is never read off headlines.',
    ],
  },
  'mode-worst-first': {
    name: 'Most frequent grade, serious first',
    does: [
      'If any item is at a serious grade, the worst item is the grade.',
      'Otherwise it is the grade that most items have, and of two as frequent the worse; then the same from sub-areas to the domain.',
    ],
    canDoWrong: [
      'It can get better when an item gets worse. Items at 1 1 1 2 2 2 make 2; let one 2 become a 3, and they make 1.',
      'It passes over items that are worse than most. In simulations it moved for the worse in about 18 of 100 domains in which nothing had changed.',
    ],
  },
  'worst-only': {
    name: 'Worst item',
    does: ['The worst item is the grade of its domain, serious or not.'],
    canDoWrong: [
      'One item a little worse than the rest, or graded so by mistake, is all that shows.',
      'The more items are asked, the worse the grade by chance alone. A full visit looks worse than a short one.',
    ],
  },
  'sum-and-flags': {
    name: 'Sum, with flags',
    does: [
      'The grades of all items that were graded are added up, and shown with the most that was possible for them.',
      'Every item at a serious grade is flagged by name beside the sum.',
    ],
    canDoWrong: [
      'A sum hides: many small things weigh as much as one that cannot wait. Read the flags first.',
      'Sums of visits that graded different items cannot be compared. Change is told item by item instead.',
    ],
  },
}
