import { type EventType, SERVICES, SIGNS, WORKED } from '../../core/event.ts'
import { EVENT_KINDS, type EventField, outcomesOf } from '../../core/event-fields.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { ChildrenField } from './ChildrenField.tsx'
import type { FieldProps } from './field-props.ts'
import { KnownText } from './KnownText.tsx'
import { peopleKnown } from './known.ts'
import { StageFields } from './StageFields.tsx'
import { EVENT_FIELDS } from './wrong.ts'

const words = text.event
const errorWord = text.common.errorWord
const ANSWERS = ['yes', 'no'] as const
const yesNo = ANSWERS.map((value) => ({ value, label: words.yesNo[value] }))

/** Whether an event of this type says nothing without it: then it is asked before the sentence. */
export const isNeeded = (type: EventType, field: EventField): boolean => EVENT_KINDS[type].needs?.includes(field) === true

/** What is asked before the sentence: about whom, how it went, and what the type says by itself. */
export function FirstFields(props: FieldProps) {
  const { type, has, isEnded, typed, onType, error } = props
  return (
    <>
      {EVENT_KINDS[type].about !== 'family' && <ChildrenField {...props} />}
      {isNeeded(type, 'service') && <ServiceField {...props} />}
      {!isEnded && <OutcomeField {...props} />}
      {has('worked') && (
        <ChipGroup
          legend={words.workedLegend}
          name="worked"
          options={WORKED.map((value) => ({ value, label: words.worked[value] }))}
          value={typed.worked}
          onPick={(worked) => onType({ worked })}
        />
      )}
      {has('sign') && (
        <ChipGroup
          id={EVENT_FIELDS.sign}
          legend={words.signLegend}
          error={error(EVENT_FIELDS.sign)}
          errorWord={errorWord}
          name="sign"
          options={SIGNS.map((value) => ({ value, label: words.sign[value] }))}
          value={typed.sign}
          onPick={(sign) => onType({ sign })}
        />
      )}
      <Figure {...props} field="percent" hint={words.percentHint} />
      <Figure {...props} field="hours" hint={words.hoursHint} />
      <Figure {...props} field="kilograms" hint={words.kilogramsHint} />
      {has('alone') && (
        <ChipGroup legend={words.alone} name="alone" options={yesNo} value={typed.alone} onPick={(alone) => onType({ alone })} />
      )}
      <StageFields {...props} />
      {isNeeded(type, 'withWhom') && <WithWhom {...props} />}
      {has('told') && <ChipGroup legend={words.told} name="told" options={yesNo} value={typed.told} onPick={(told) => onType({ told })} />}
      {has('whyNotTold') && (
        <TextField
          id={EVENT_FIELDS.whyNotTold}
          label={words.whyNotTold}
          hint={words.whyNotToldHint}
          error={error(EVENT_FIELDS.whyNotTold)}
          errorWord={errorWord}
          value={typed.whyNotTold}
          onInput={(whyNotTold) => onType({ whyNotTold })}
        />
      )}
    </>
  )
}

/** How it went; nothing where the type has no endings. */
export function OutcomeField({ type, has, typed, onType, error }: FieldProps) {
  if (!has('outcome')) return null
  return (
    <ChipGroup
      id={EVENT_FIELDS.outcome}
      legend={words.outcomeOf[type] ?? ''}
      error={error(EVENT_FIELDS.outcome)}
      errorWord={errorWord}
      name="outcome"
      options={outcomesOf(type).map((value) => ({ value, label: words.outcome[value] }))}
      value={typed.outcome}
      onPick={(outcome) => onType({ outcome })}
    />
  )
}

/** Which of the services around families it was. */
export function ServiceField({ type, typed, onType, error }: FieldProps) {
  return (
    <SelectField
      id={EVENT_FIELDS.service}
      label={words.serviceOf(type)}
      error={error(EVENT_FIELDS.service)}
      errorWord={errorWord}
      blank={isNeeded(type, 'service') ? words.choose : words.serviceNone}
      options={SERVICES.map((value) => ({ value, label: words.service[value] }))}
      value={typed.service}
      onPick={(service) => onType({ service: service as typeof typed.service })}
    />
  )
}

/** Who else had a part in it. */
export function WithWhom({ family, type, typed, onType, error, today }: FieldProps) {
  return (
    <KnownText
      id={EVENT_FIELDS.withWhom}
      label={words.withWhom(type)}
      hint={isNeeded(type, 'withWhom') ? undefined : words.withWhomHint}
      error={error(EVENT_FIELDS.withWhom)}
      errorWord={errorWord}
      value={typed.withWhom}
      onInput={(withWhom) => onType({ withWhom })}
      knownLabel={words.known}
      known={peopleKnown(family, type, today)}
      many
    />
  )
}

function Figure({
  has,
  typed,
  onType,
  error,
  field,
  hint,
}: FieldProps & { readonly field: 'percent' | 'hours' | 'kilograms'; readonly hint: string }) {
  if (!has(field)) return null
  return (
    <TextField
      id={EVENT_FIELDS[field]}
      label={words[field]}
      hint={hint}
      error={error(EVENT_FIELDS[field])}
      errorWord={errorWord}
      width="s"
      inputMode="decimal"
      value={typed[field]}
      onInput={(value) => onType({ [field]: value })}
    />
  )
}
