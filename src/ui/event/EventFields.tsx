import { ABOUT_A_CHILD, outcomesOf } from '../../app/events.ts'
import type { Case } from '../../core/case.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../family/names.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { EVENT_FIELDS, type EventTyped } from './event-typed.ts'

const words = text.event
const errorWord = text.common.errorWord
const ANSWERS = ['yes', 'no'] as const

export interface EventFieldsProps {
  readonly family: Pick<Case, 'children'>
  readonly stages: Practice['stages']
  readonly typed: EventTyped
  readonly onType: (change: Partial<EventTyped>) => void
  readonly error: (field: string) => string | undefined
  readonly today: string
}

/** What is asked about something that happened: only what its type has. */
export function EventFields({ family, stages, typed, onType, error, today }: EventFieldsProps) {
  const { type } = typed
  const untilWord = words.until[type]
  return (
    <>
      <Children family={family} typed={typed} onType={onType} error={error(EVENT_FIELDS.children)} />
      <Outcome typed={typed} onType={onType} error={error(EVENT_FIELDS.outcome)} />
      <Figures typed={typed} onType={onType} error={error} />
      {type === 'challenge' && stages.length > 0 && (
        <ChipGroup
          legend={words.stage}
          hint={words.stageHint}
          name="stage"
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.stage}
          onPick={(stage) => onType({ stage })}
        />
      )}
      <div class="entry__pair">
        <DateField
          id={EVENT_FIELDS.on}
          label={words.on(type)}
          error={error(EVENT_FIELDS.on)}
          errorWord={errorWord}
          value={typed.on}
          max={today}
          onInput={(on) => onType({ on })}
        />
        {untilWord !== undefined && (
          <DateField
            id={EVENT_FIELDS.until}
            label={untilWord}
            hint={words.untilHint}
            error={error(EVENT_FIELDS.until)}
            errorWord={errorWord}
            value={typed.until}
            min={typed.on}
            onInput={(until) => onType({ until })}
          />
        )}
      </div>
      <TextAreaField
        id={EVENT_FIELDS.note}
        label={words.note}
        hint={words.noteHint}
        error={error(EVENT_FIELDS.note)}
        errorWord={errorWord}
        rows={2}
        value={typed.note}
        onInput={(note) => onType({ note })}
      />
    </>
  )
}

interface PartProps {
  readonly typed: EventTyped
  readonly onType: (change: Partial<EventTyped>) => void
  readonly error: string | undefined
}

function Children({ family, typed, onType, error }: PartProps & Pick<EventFieldsProps, 'family'>) {
  const ids = family.children.map(({ id }) => id)
  if (ids.length === 0)
    return (
      <p id={EVENT_FIELDS.children} tabIndex={-1}>
        {words.noChildren}
      </p>
    )
  return (
    <ChipGroup
      many
      id={EVENT_FIELDS.children}
      legend={words.children}
      hint={ABOUT_A_CHILD.includes(typed.type) ? undefined : words.childrenHint}
      error={error}
      errorWord={errorWord}
      name="children"
      options={family.children.map((child) => ({ value: child.id, label: personName(child) }))}
      values={typed.children}
      onToggle={(id, on) => onType({ children: ids.filter((each) => (each === id ? on : typed.children.includes(each))) })}
    />
  )
}

function Outcome({ typed, onType, error }: PartProps) {
  const outcomes = outcomesOf(typed.type)
  if (outcomes.length === 0) return null
  return (
    <ChipGroup
      id={EVENT_FIELDS.outcome}
      legend={words.outcomeOf[typed.type] ?? ''}
      error={error}
      errorWord={errorWord}
      name="outcome"
      options={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
      value={typed.outcome}
      onPick={(outcome) => onType({ outcome })}
    />
  )
}

function Figures({ typed, onType, error }: Pick<EventFieldsProps, 'typed' | 'onType' | 'error'>) {
  switch (typed.type) {
    case 'attendance':
      return (
        <TextField
          id={EVENT_FIELDS.percent}
          label={words.percent}
          hint={words.percentHint}
          error={error(EVENT_FIELDS.percent)}
          errorWord={errorWord}
          width="s"
          inputMode="decimal"
          value={typed.percent}
          onInput={(percent) => onType({ percent })}
        />
      )
    case 'part-time-timetable':
      return (
        <TextField
          id={EVENT_FIELDS.hours}
          label={words.hours}
          hint={words.hoursHint}
          error={error(EVENT_FIELDS.hours)}
          errorWord={errorWord}
          width="s"
          inputMode="decimal"
          value={typed.hours}
          onInput={(hours) => onType({ hours })}
        />
      )
    case 'seen':
      return (
        <ChipGroup
          legend={words.alone}
          name="alone"
          options={ANSWERS.map((value) => ({ value, label: words.aloneAnswer[value] }))}
          value={typed.alone}
          onPick={(alone) => onType({ alone })}
        />
      )
    default:
      return null
  }
}
