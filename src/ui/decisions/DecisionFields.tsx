import { DECISION_TYPES } from '../../core/decided.ts'
import type { LevelDecision } from '../../core/happened.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { DECISION_FIELDS, type DecisionTyped } from './decision-typed.ts'
import { LevelFields } from './LevelFields.tsx'

const words = text.decisions
const errorWord = text.common.errorWord

export interface DecisionFieldsProps {
  readonly typed: DecisionTyped
  readonly onType: (change: Partial<DecisionTyped>) => void
  readonly area: Practice
  /** The kind is known already, and not asked. */
  readonly picked: boolean
  /** The level that stands on the day of the decision, without it. */
  readonly standing: LevelDecision | undefined
  /** Improvement did not last somewhere: going on as before wants its reason in full. */
  readonly hasSlipped: boolean
  readonly today: string
  readonly error: (field: string) => string | undefined
}

/** What is asked about a decision: only what its kind has. */
export function DecisionFields({ typed, onType, area, picked, standing, hasSlipped, today, error }: DecisionFieldsProps) {
  return (
    <>
      {!picked && (
        <ChipGroup
          id={DECISION_FIELDS.type}
          legend={words.pickType}
          name="decision-type"
          variant="stacked"
          options={DECISION_TYPES.map((value) => ({ value, label: text.contested.decisionType[value], hint: words.typeAbout[value] }))}
          value={typed.type}
          onPick={(type) => onType({ type })}
          error={error(DECISION_FIELDS.type)}
          errorWord={errorWord}
        />
      )}
      {typed.type === 'level' && <LevelFields {...{ typed, onType, area, standing, error }} />}
      {typed.type === 'legal-advice' && (
        <Notice title={words.legal} level={2}>
          <p>{words.legalText}</p>
        </Notice>
      )}
      {typed.type !== null && (
        <>
          <TextAreaField
            id={DECISION_FIELDS.reason}
            {...reasonWords(typed, hasSlipped)}
            error={error(DECISION_FIELDS.reason)}
            errorWord={errorWord}
            value={typed.reason}
            onInput={(reason) => onType({ reason })}
          />
          <div class="entry__pair">
            <DateField
              id={DECISION_FIELDS.on}
              label={words.day}
              error={error(DECISION_FIELDS.on)}
              errorWord={errorWord}
              max={today}
              value={typed.on}
              onInput={(on) => onType({ on })}
            />
            <TextField
              id={DECISION_FIELDS.decidedBy}
              label={words.decidedBy}
              hint={words.decidedByHint}
              error={error(DECISION_FIELDS.decidedBy)}
              errorWord={errorWord}
              value={typed.decidedBy}
              onInput={(decidedBy) => onType({ decidedBy })}
            />
          </div>
        </>
      )}
    </>
  )
}

/** How the reason is asked for. */
function reasonWords({ type }: DecisionTyped, hasSlipped: boolean) {
  if (type === 'continue' && hasSlipped) return { label: words.reasonFull, hint: words.reasonFullHint, rows: 6 }
  if (type === 'no-further-action') return { label: words.reasonNothing, hint: words.reasonNothingHint, rows: 4 }
  return { label: words.reasonLabel, hint: words.reasonHint, rows: 3 }
}
