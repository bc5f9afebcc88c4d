import type { Child } from '../../core/case.ts'
import type { Answer } from '../../core/fact.ts'
import { type Head, shown } from '../../core/fold.ts'
import type { SecondItem } from '../../core/second.ts'
import * as text from '../../i18n/index.ts'
import { Beside } from '../compare/SideCell.tsx'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { answerWords } from '../../report/say/answer.ts'
import { textsOf } from '../../report/say/texts.ts'
import { Words } from '../read/Words.tsx'

export interface AnsweredProps {
  readonly item: SecondItem
  readonly side: 'first' | 'second'
  readonly child: Pick<Child, 'name'>
}

/** What one of the two said of an item without the other's answer, with their words. */
export function Answered({ item, side, child }: AnsweredProps) {
  const marking = useMarking()
  const register = side === 'first' ? item.first.answer : item.registers.answer
  if (register.kind === 'unanswered') return <p class="sub">{text.second.unanswered}</p>
  const said = (head: Head<Answer>) => (
    <Beside key={head.fact.id} tile={<GradeTile grade={head.value.kind === 'graded' ? head.value.grade : null} size="s" decorative />}>
      <p>{answerWords(head.value, marking)}</p>
    </Beside>
  )
  const standing = register.kind === 'settled' ? register.heads.slice(-1) : register.heads
  return (
    <div class="answered">
      {register.kind === 'contested' && <p class="sub">{text.second.contestedSide}</p>}
      {standing.map(said)}
      {side === 'first' ? (
        <Words reading={{ registers: item.first }} child={child.name} />
      ) : (
        textsOf(item.registers.evidence).map((words) => <p key={words}>{words}</p>)
      )}
    </div>
  )
}

/** The words that go with a second answer; empty where there are none. */
export const secondWords = ({ registers }: SecondItem): string => shown(registers.evidence)?.trim() ?? ''
