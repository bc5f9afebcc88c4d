import type { Case } from '../../core/case.ts'
import { SERVICES, type Service } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { AGENCY_FIELDS, type AgencyTyped } from './agency-typed.ts'

const words = text.agencies
const errorWord = text.common.errorWord
const ANSWERS = ['yes', 'no'] as const

interface AgencyFieldsProps {
  readonly family: Pick<Case, 'children'>
  readonly typed: AgencyTyped
  readonly onType: (change: Partial<AgencyTyped>) => void
  readonly error: (field: string) => string | undefined
  readonly today: string
}

/** What is asked about an agency that knows the family. */
export function AgencyFields(props: AgencyFieldsProps) {
  const { family, typed, onType, error } = props
  const ids = family.children.map(({ id }) => id)
  return (
    <>
      <TextField
        id={AGENCY_FIELDS.name}
        label={words.name}
        hint={words.nameHint}
        error={error(AGENCY_FIELDS.name)}
        errorWord={errorWord}
        value={typed.name}
        onInput={(name) => onType({ name })}
      />
      <SelectField
        id={AGENCY_FIELDS.service}
        label={words.service}
        blank={words.serviceNone}
        error={error(AGENCY_FIELDS.service)}
        errorWord={errorWord}
        options={SERVICES.map((value) => ({ value, label: text.event.service[value] }))}
        value={typed.service ?? ''}
        onPick={(value) => onType({ service: value === '' ? null : (value as Service) })}
      />
      <TextField label={words.workerLabel} hint={words.workerHint} value={typed.worker} onInput={(worker) => onType({ worker })} />
      {ids.length > 0 && (
        <ChipGroup
          many
          legend={words.children}
          hint={words.childrenHint}
          name="agency-children"
          options={family.children.map((child) => ({ value: child.id, label: personName(child) }))}
          values={typed.children}
          onToggle={(id, on) => onType({ children: ids.filter((each) => (each === id ? on : typed.children.includes(each))) })}
        />
      )}
      <Asked {...props} />
      <Days {...props} />
      <TextAreaField
        id={AGENCY_FIELDS.note}
        label={words.noteLabel}
        hint={words.noteHint}
        error={error(AGENCY_FIELDS.note)}
        errorWord={errorWord}
        rows={2}
        value={typed.note}
        onInput={(note) => onType({ note })}
      />
    </>
  )
}

function Asked({ typed, onType, error, today }: AgencyFieldsProps) {
  return (
    <>
      <ChipGroup
        legend={words.askedLegend}
        name="agency-asked"
        options={ANSWERS.map((value) => ({ value, label: words.askedAnswer[value] }))}
        value={typed.asked}
        onPick={(asked) => onType({ asked, ...(asked === 'yes' && typed.askedOn === '' && { askedOn: today }) })}
      />
      {typed.asked === 'yes' && (
        <DateField
          id={AGENCY_FIELDS.askedOn}
          label={words.askedOnLabel}
          error={error(AGENCY_FIELDS.askedOn)}
          errorWord={errorWord}
          max={today}
          value={typed.askedOn}
          onInput={(askedOn) => onType({ askedOn })}
        />
      )}
      {typed.asked === 'no' && (
        <TextField
          label={words.whyNotAsked}
          hint={words.whyNotAskedHint}
          value={typed.whyNotAsked}
          onInput={(whyNotAsked) => onType({ whyNotAsked })}
        />
      )}
    </>
  )
}

function Days({ typed, onType, error, today }: AgencyFieldsProps) {
  return (
    <div class="entry__pair">
      <DateField
        id={AGENCY_FIELDS.lastContact}
        label={words.lastContact}
        hint={words.lastContactHint}
        error={error(AGENCY_FIELDS.lastContact)}
        errorWord={errorWord}
        max={today}
        value={typed.lastContact}
        onInput={(lastContact) => onType({ lastContact })}
      />
      <DateField
        id={AGENCY_FIELDS.until}
        label={words.untilLabel}
        hint={words.untilHint}
        error={error(AGENCY_FIELDS.until)}
        errorWord={errorWord}
        value={typed.until}
        onInput={(until) => onType({ until })}
      />
    </div>
  )
}
