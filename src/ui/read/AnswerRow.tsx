import { PencilLine } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { settled } from '../../core/fold.ts'
import type { Grade, Wording } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { openInItem } from '../contested/open.ts'
import { KeepHere } from '../family/KeepHere.tsx'
import { Button } from '../parts/Button.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { useMarking } from '../marking.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { answerWords, descriptorOf } from '../../report/say/answer.ts'
import { Marks } from './Marks.tsx'
import { SettleLink } from './SettleLink.tsx'
import { sourcesOf, textsOf } from '../../report/say/texts.ts'
import { Versions } from './Versions.tsx'
import { Words } from './Words.tsx'

export interface AnswerRowProps {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
  readonly reading: ItemReading
  readonly wording: Wording
  readonly drafted: boolean
  /** Absent where nothing can be corrected: an unsigned visit is written in, not corrected. */
  readonly onCorrect?: (() => void) | undefined
}

/** What stands: one line for each answer that nobody replaced, with who gave it and when. */
function Standing({ reading, wording, child, visit }: AnswerRowProps) {
  const marking = useMarking()
  const { answer } = reading.registers
  if (answer.kind === 'unanswered') return null
  const contested = answer.kind === 'contested'
  return answer.heads.map(({ value, fact }) => {
    const grade: Grade | null = value.kind === 'graded' ? value.grade : null
    return (
      <div class="standing" key={fact.id}>
        {contested && <GradeTile grade={grade} size="s" decorative />}
        <div>
          <p class="standing__word">{answerWords(value, marking)}</p>
          {grade !== null && <p class="sub">{descriptorOf(wording, reading.item.code, grade, marking, child.birth, visit.on)}</p>}
          <p class="sub standing__by">{text.read.gradedBy(fact.by.name, fact.at.wall)}</p>
        </div>
      </div>
    )
  })
}

function Rest({ reading }: { readonly reading: ItemReading }) {
  const { label } = text.read
  const { since, money, whyChanged } = reading.registers
  const sources = sourcesOf(reading)
  const answer = settled(money)
  const rows = [
    ...(sources.length > 0 ? [[label.sources, text.read.source(sources.map((source) => text.grading.source[source]))]] : []),
    ...textsOf(since).map((words) => [label.since, words]),
    ...(answer ? [[label.money, text.visit.moneyAnswer[answer]]] : []),
    ...textsOf(whyChanged).map((words) => [label.whyChanged, words]),
  ]
  if (rows.length === 0) return null
  return (
    <dl class="answer__rest">
      {rows.map(([key, value]) => (
        <div key={`${key} ${value}`}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One answered item: what stands in the words of its time, what it rests on, and every version of it. */
export function AnswerRow(props: AnswerRowProps) {
  const { family, reading, wording, child, drafted, onCorrect } = props
  const name = wording.items[reading.item.code]?.name ?? reading.item.code
  const { answer } = reading.registers
  // Two values of one thing are settled side by side, with a reason, not by a correction of one.
  const open = openInItem(reading).length > 0
  const grade = answer.kind === 'settled' && answer.value.kind === 'graded' ? answer.value.grade : null
  return (
    <li class="answer">
      <div class="answer__tile">{answer.kind === 'settled' && <GradeTile grade={grade} decorative />}</div>
      <div class="answer__what">
        <h4>{name}</h4>
        <Marks reading={reading} drafted={drafted} />
        <Standing {...props} />
      </div>
      <div class="answer__why">
        <Words reading={reading} child={child.name} />
        <Rest reading={reading} />
        <Versions reading={reading} />
        {open && <SettleLink caseId={family.id} name={name} about={reading.about} />}
        <div class="cluster">
          {onCorrect && !open && (
            <Button variant="plain" small icon={PencilLine} onClick={onCorrect}>
              {text.read.correct}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          )}
          <KeepHere family={family} thing={reading.about} what={name} />
        </div>
      </div>
    </li>
  )
}
