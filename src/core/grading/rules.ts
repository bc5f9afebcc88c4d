import type { Grade, Scale, ScoringRule } from '../instrument.ts'
import { never } from '../result.ts'
import { headline } from './headline.ts'

/** What decided a headline: a serious worst item, the upper median, the most frequent grade, or the worst item in any case. */
export type Decision = 'worst' | 'upper-median' | 'mode' | 'worst-only'

/**
 * One grade for several by the mode: the worst if any is serious, else the most frequent, a tie to the worse. What much of the field
 * does. It is not monotone: of 1 1 1 2 2 2 it makes 2, and of 1 1 1 2 2 3, which is worse, 1. Source: domain.md 1.3 and 4.4.
 */
function mode(grades: readonly Grade[], scale: Pick<Scale, 'serious'>): Grade | null {
  const times = new Map<Grade, number>()
  // Worst first, so that a tie stays with the worse.
  for (const grade of [...grades].sort((a, b) => b - a)) times.set(grade, (times.get(grade) ?? 0) + 1)
  const [first, ...rest] = times
  if (!first) return null
  if (first[0] >= scale.serious) return first[0]
  return rest.reduce((most, each) => (each[1] > most[1] ? each : most), first)[0]
}

/** One grade for several by the worst of them. */
const worst = (grades: readonly Grade[]): Grade | null => (grades.length === 0 ? null : Math.max(...grades))

/** The grade of a part from the grades in it, whatever their order; null where there is none. A part that adds up shows its worst. */
export function gradeOfPart(rule: ScoringRule, grades: readonly Grade[], scale: Pick<Scale, 'serious'>): Grade | null {
  switch (rule) {
    case 'worst-else-upper-median':
      return headline(grades, scale)
    case 'mode-worst-first':
      return mode(grades, scale)
    case 'worst-only':
    case 'sum-and-flags':
      return worst(grades)
    default:
      return never(rule)
  }
}

/** What decided a domain that has this grade. */
export function decisionOf(rule: Exclude<ScoringRule, 'sum-and-flags'>, grade: Grade, scale: Pick<Scale, 'serious'>): Decision {
  if (rule === 'worst-only') return 'worst-only'
  if (grade >= scale.serious) return 'worst'
  return rule === 'mode-worst-first' ? 'mode' : 'upper-median'
}
