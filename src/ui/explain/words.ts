import type { DomainGrade } from '../../core/grading/profile.ts'
import { never } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import type { Marking } from '../marking.tsx'

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
