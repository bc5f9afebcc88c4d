import type { DomainGrade } from '../../core/grading/profile.ts'
import { never } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import type { Marking } from './marking.ts'

/** Where a domain stands in a few words: its grade, or why it has none. */
export function sayDomain(domain: DomainGrade, { say }: Marking): string {
  switch (domain.kind) {
    case 'graded':
      return say(domain.grade)
    case 'summed':
      return text.grading.summed(domain.sum, domain.of, domain.flagged.length)
    case 'not-enough-seen':
      return domain.because === 'narrow-set' ? text.grading.narrowSet : text.grading.notEnoughSeen
    case 'not-asked':
      return text.grading.notAsked
    default:
      return never(domain)
  }
}

function sayHow({ rule, grade }: Extract<DomainGrade, { kind: 'graded' }>, serious: string): string {
  switch (rule) {
    case 'worst':
      return text.grading.ruleWorst(grade, serious)
    case 'upper-median':
      return text.grading.ruleMedian(grade, serious)
    case 'mode':
      return text.grading.ruleMode(grade, serious)
    case 'worst-only':
      return text.grading.ruleWorstOnly(grade)
  }
}

/** The sentence of the rule that gave the grade, or of what is missing for one. */
export function sayRule(domain: DomainGrade, { serious }: Marking): string {
  const { coverage } = domain
  switch (domain.kind) {
    case 'graded':
      return sayHow(domain, serious)
    case 'summed':
      return text.grading.ruleSum(domain.sum, domain.of, domain.flagged.length)
    case 'not-enough-seen':
      if (domain.because === 'narrow-set') return text.grading.becauseNarrow(coverage.asked, coverage.applicable)
      return text.grading.becauseCoverage(coverage.graded, coverage.asked)
    case 'not-asked':
      return text.family.notAskedWhy
    default:
      return never(domain)
  }
}

/** How much of a domain was seen, and how much of it is serious; nothing where it was not asked. */
export function sayCoverage(domain: DomainGrade, marking: Marking): string[] {
  const { graded, asked, serious, notSeen, left } = domain.coverage
  if (domain.kind === 'not-asked') return []
  return [
    text.grading.seenOf(graded, asked),
    ...(serious > 0 ? [text.grading.seriousOf(serious, graded, marking.serious)] : []),
    ...(domain.kind === 'not-enough-seen' && domain.worstSeen !== null ? [text.grading.worstSeen(domain.worstSeen)] : []),
    ...(notSeen > 0 ? [text.family.notSeenItems(notSeen)] : []),
    ...(left > 0 ? [text.family.leftItems(left)] : []),
  ]
}
