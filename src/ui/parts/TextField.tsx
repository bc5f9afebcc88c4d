import { Search } from 'lucide'
import type { InputHTMLAttributes } from 'preact'
import { classes } from './classes.ts'
import { Field, type FieldWords } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type InputRest = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  | 'class'
  | 'className'
  | 'id'
  | 'label'
  | 'value'
  | 'type'
  | 'role'
  | 'list'
  | 'width'
  | 'onInput'
  | 'aria-describedby'
  | 'aria-invalid'
  | 'autocomplete'
  | 'autoComplete'
>

export type TextFieldProps = FieldWords &
  InputRest & {
    readonly value: string
    readonly onInput: (value: string) => void
    readonly type?: 'text' | 'email' | 'tel' | 'number' | 'url' | 'time' | undefined
    /** s for a number or a postcode, m for a name, full without it. */
    readonly width?: 's' | 'm' | 'full' | undefined
  }

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, errorWord, id, value, onInput, type = 'text', width = 'full', ...rest } = props
  return (
    <Field {...{ label, labelHidden, hint, error, errorWord, id }}>
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          class={classes('input', width !== 'full' && `input--${width}`)}
          // The types tie each input type to its own attributes; those offered here share theirs.
          type={type as 'text'}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export interface DateFieldProps extends FieldWords {
  /** `yyyy-mm-dd`, or empty. */
  readonly value: string
  readonly onInput: (value: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** A day, by the device's own picker. */
export function DateField({ value, onInput, min, max, ...words }: DateFieldProps) {
  return (
    <Field {...words}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          type="date"
          value={value}
          min={min}
          max={max}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export interface SearchFieldProps {
  /** Its name, and what it shows while empty. */
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** Looks for something while one types; the label stands in the box. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  return (
    <label class="search">
      <Icon icon={Search} />
      <VisuallyHidden>{label}</VisuallyHidden>
      <input
        class="input"
        type="search"
        placeholder={label}
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  )
}
