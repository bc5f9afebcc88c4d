import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import type { Grade } from '../../core/instrument.ts'
import { GradeTile } from './GradeTile.tsx'
import { Icon } from './Icon.tsx'

export interface GradeOption {
  readonly grade: Grade
  readonly label: string
  readonly descriptor: string
}

export interface GradeCardsProps {
  readonly legend: string
  readonly legendHidden?: boolean | undefined
  /** Of the radio group: one for each item, so that two items on a page never share it. */
  readonly name: string
  readonly options: readonly GradeOption[]
  readonly value: Grade | 'cant' | null
  readonly cant: { readonly label: string; readonly hint: string }
  readonly onPick: (value: Grade | 'cant') => void
  readonly disabled?: boolean | undefined
}

interface CardProps {
  readonly grade: Grade | null
  readonly label: string
  readonly descriptor: string
  readonly name: string
  readonly checked: boolean
  readonly onPick: () => void
}

function Card({ grade, label, descriptor, name, checked, onPick }: CardProps) {
  const id = useId()
  const [digit, words, more] = [`${id}-digit`, `${id}-label`, `${id}-descriptor`]
  return (
    <label class="grade">
      <input
        class="grade__input"
        type="radio"
        name={name}
        value={grade ?? 'cant'}
        checked={checked}
        // Else the browser keeps on the disk what was picked (see `FieldWiring`).
        autocomplete="off"
        // Named and described by reference: the label element around it would have the descriptor read twice.
        aria-labelledby={grade === null ? words : `${digit} ${words}`}
        aria-describedby={more}
        onChange={onPick}
      />
      <GradeTile grade={grade} size="l" id={digit} decorative />
      <span class="grade__text">
        <b id={words}>{label}</b>
        <span id={more}>{descriptor}</span>
      </span>
      <span class="grade__tick">
        <Icon icon={Check} size="s" />
      </span>
    </label>
  )
}

/** A native radio group as full-width cards: each grade with its digit, label and descriptor, then "can't grade". Nothing is picked by default. */
export function GradeCards({ legend, legendHidden, name, options, value, cant, onPick, disabled }: GradeCardsProps) {
  return (
    <fieldset class="grades" disabled={disabled}>
      <legend class={legendHidden ? 'vh' : undefined}>{legend}</legend>
      <div class="grades__list">
        {options.map((option) => (
          <Card key={option.grade} {...option} name={name} checked={value === option.grade} onPick={() => onPick(option.grade)} />
        ))}
        <Card grade={null} label={cant.label} descriptor={cant.hint} name={name} checked={value === 'cant'} onPick={() => onPick('cant')} />
      </div>
    </fieldset>
  )
}
