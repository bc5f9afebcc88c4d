import { type ThresholdId, thresholdsOf } from '../../core/drift/thresholds.ts'
import { IN_THE_WAY } from '../../core/gate/gate.ts'
import { GATE_POINTS } from '../../core/gate/point.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { NumbersTable } from './RuleNumbers.tsx'
import { SignTable } from './SignTable.tsx'

const words = text.rules
const CHANGE_NUMBERS: readonly ThresholdId[] = ['worse-p', 'better-p', 'min-paired', 'hold-reviews', 'hold-days']
const GATE_NUMBERS: readonly ThresholdId[] = ['gate-review-days', 'gate-seen-days']

interface ChapterProps {
  readonly practice: Practice
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => <p key={line}>{line}</p>)

/** How a domain is called less or better met, what one item can say alone, and when improvement has held. */
export function ChangeRules({ practice }: ChapterProps) {
  const limits = thresholdsOf(practice)
  const [reviews, days] = [limits['hold-reviews'], limits['hold-days']]
  return (
    <Sheet title={words.changeTitle}>
      <div class="rules__text">
        {paragraphs(words.change)}
        <p>{words.tooFew(limits['min-paired'])}</p>
        <SignTable limits={limits} />
        <h3>{words.itemTitle}</h3>
        <p>{words.itemRule(reviews, days)}</p>
        <h3>{words.heldTitle}</h3>
        <p>{words.heldRule(reviews, days)}</p>
        <NumbersTable caption={words.changeTitle} ids={CHANGE_NUMBERS} practice={practice} />
      </div>
    </Sheet>
  )
}

/** How a domain comes to its grade, and when it has none. */
export function HeadlineRules() {
  const { serious } = useMarking()
  return (
    <Sheet title={words.headlineTitle}>
      <div class="rules__text">{paragraphs(words.headline(serious))}</div>
    </Sheet>
  )
}

/** What has to be so before a case is closed or handed on. */
export function GateRules({ practice }: ChapterProps) {
  const inTheWay = IN_THE_WAY.map((rule) => text.drift[rule].name)
  const limits = thresholdsOf(practice)
  return (
    <Sheet title={words.gateTitle}>
      <div class="rules__text">
        <p>{words.gate}</p>
        <ul class="bullets">
          {GATE_POINTS.map((id) => (
            <li key={id}>{words.gatePoint[id](limits['gate-review-days'], limits['gate-seen-days'], inTheWay)}</li>
          ))}
        </ul>
        <NumbersTable caption={words.gateTitle} ids={GATE_NUMBERS} practice={practice} />
      </div>
    </Sheet>
  )
}
