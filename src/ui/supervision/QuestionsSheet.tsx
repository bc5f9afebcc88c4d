import type { QuestionId } from '../../core/supervision.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { questionName, questionsOf } from '../../report/say/supervision.ts'

const words = text.supervision

/** Reflective questions fitted to what was found, and those that are always asked. */
export function QuestionsSheet({ questions }: { readonly questions: readonly QuestionId[] }) {
  return (
    <Sheet title={words.questionsTitle} sub={words.questionsSub}>
      <dl class="supervise__questions">
        {questions.map((id) => (
          <div key={id}>
            <dt>{questionName(id)}</dt>
            {questionsOf(id).map((question) => (
              <dd key={question}>{question}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
