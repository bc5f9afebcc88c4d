import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { DateField } from '../parts/TextField.tsx'
import { AgencyField } from './AgencyField.tsx'
import { isNeeded, ServiceField, WithWhom } from './FirstFields.tsx'
import type { FieldProps } from './field-props.ts'
import { EVENT_FIELDS } from './wrong.ts'

const words = text.event

/** Where an answer is waited for as a matter of course. */
export const isAsked = (type: FieldProps['type']): boolean => type === 'referral' || type === 'challenge'

/** What is asked after the sentence: the days, and to whom it went. */
export function ThenFields(props: FieldProps) {
  const { type, has, typed, onType, today, wording, eventId } = props
  const waiting = eventId === undefined && (typed.outcome === 'waiting' || typed.outcome === 'open')
  return (
    <>
      {has('withWhom') && !isNeeded(type, 'withWhom') && <WithWhom {...props} />}
      <div class="entry__pair">
        <DayField {...props} field="on" label={words.on(type)} max={today} />
        {has('until') && <DayField {...props} field="until" label={words.until(type)} hint={words.untilHint(type)} min={typed.on} />}
        {isAsked(type) && has('feedbackDue') && <DayField {...props} field="feedbackDue" label={words.feedbackDue} min={typed.on} />}
        {isAsked(type) && has('feedbackOn') && (!waiting || typed.feedbackOn !== '') && (
          <DayField {...props} field="feedbackOn" label={words.feedbackOn} min={typed.on} max={today} />
        )}
      </div>
      {has('service') && !isNeeded(type, 'service') && type !== 'appointment' && <ServiceField {...props} />}
      {has('service') && type !== 'appointment' && <AgencyField {...props} />}
      {has('domain') && (
        <ChipGroup
          many
          legend={words.domain}
          hint={words.domainHint}
          name="domain"
          options={current.domains.map(({ code }) => ({ value: code, label: wording.domains[code]?.name ?? code }))}
          values={typed.domain === null ? [] : [typed.domain]}
          onToggle={(domain, on) => onType({ domain: on ? domain : null, item: '' })}
        />
      )}
    </>
  )
}

export interface DayFieldProps extends FieldProps {
  readonly field: 'on' | 'until' | 'feedbackDue' | 'feedbackOn'
  readonly label: string
  readonly hint?: string | undefined
  readonly min?: string
  readonly max?: string
}

/** One of the days of an event. */
export function DayField({ typed, onType, error, field, label, hint, min, max }: DayFieldProps) {
  return (
    <DateField
      id={EVENT_FIELDS[field]}
      label={label}
      hint={hint}
      error={error(EVENT_FIELDS[field])}
      errorWord={text.common.errorWord}
      value={typed[field]}
      min={min}
      max={max}
      onInput={(day) => onType({ [field]: day })}
    />
  )
}
