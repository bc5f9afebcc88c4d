import { Field, type FieldWords } from './Field.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

export interface SelectFieldProps extends FieldWords {
  readonly options: readonly SelectOption[]
  readonly value: string
  readonly onPick: (value: string) => void
  /** The words of an empty first choice, when nothing is chosen yet. */
  readonly blank?: string | undefined
}

/** One choice from a long list. For up to about seven use `ChipGroup`, which shows them all. */
export function SelectField({ options, value, onPick, blank, ...words }: SelectFieldProps) {
  return (
    <Field {...words}>
      {(wiring) => (
        <select {...wiring} class="input" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
