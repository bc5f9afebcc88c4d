import type { DomainGrade } from '../../core/grading/profile.ts'
import type { Grade } from '../../core/instrument.ts'
import { never } from '../../core/result.ts'
import { text } from '../../i18n/index.ts'

/** "Grade 4, many needs missed" */
export const sayGrade = (grade: Grade): string => text.grading.grade(grade, text.grading.gradeWord[grade])

/** Where a domain stands in a few words: its grade, or why it has none. */
export function sayDomain(domain: DomainGrade): string {
  switch (domain.kind) {
    case 'graded':
      return sayGrade(domain.grade)
    case 'not-enough-seen':
      return domain.because === 'narrow-set' ? text.grading.narrowSet : text.grading.notEnoughSeen
    case 'not-asked':
      return text.grading.notAsked
    default:
      return never(domain)
  }
}
