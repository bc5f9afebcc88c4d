import type { Answer } from '../../core/fact.ts'
import type { Register } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { type Marking, useMarking } from '../marking.tsx'
import { Notice } from '../parts/Notice.tsx'

function wordOf(answer: Answer, { say }: Marking): string {
  if (answer.kind === 'graded') return say(answer.grade)
  return answer.kind === 'not-seen' ? text.grading.notSeen : text.grading.notApplicable
}

/** Both answers with who gave them, where two people did not see each other's; nothing otherwise. */
export function Contested({ register }: { readonly register: Register<Answer> }) {
  const marking = useMarking()
  if (register.kind !== 'contested') return null
  return (
    <Notice variant="attention" title={text.visit.contested}>
      <ul>
        {register.heads.map(({ value, fact }) => (
          <li key={fact.id}>{text.visit.contestedBy(wordOf(value, marking), fact.by.name)}</li>
        ))}
      </ul>
    </Notice>
  )
}
