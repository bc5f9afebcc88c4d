import type { Answer } from '../../core/fact.ts'
import type { Register } from '../../core/fold.ts'
import { text } from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'

function wordOf(answer: Answer): string {
  if (answer.kind === 'graded') return text.grading.grade(answer.grade, text.grading.gradeWord[answer.grade])
  return answer.kind === 'not-seen' ? text.grading.notSeen : text.grading.notApplicable
}

/** Both answers with who gave them, where two people did not see each other's; nothing otherwise. */
export function Contested({ register }: { readonly register: Register<Answer> }) {
  if (register.kind !== 'contested') return null
  return (
    <Notice variant="attention" title={text.visit.contested}>
      <ul>
        {register.heads.map(({ value, fact }) => (
          <li key={fact.id}>{text.visit.contestedBy(wordOf(value), fact.by.name)}</li>
        ))}
      </ul>
    </Notice>
  )
}
