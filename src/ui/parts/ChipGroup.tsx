import { useId } from 'preact/hooks'
import { Chip } from './Chip.tsx'
import { classes } from './classes.ts'
import { FieldError } from './Field.tsx'

export interface ChipOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly count?: number | undefined
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}

type Choice<T extends string> =
  | { readonly many?: false | undefined; readonly value: T | null; readonly onPick: (value: T) => void }
  | { readonly many: true; readonly values: readonly T[]; readonly onToggle: (value: T, on: boolean) => void }

export type ChipGroupProps<T extends string> = Choice<T> & {
  readonly legend: string
  readonly legendHidden?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Read out before the error: "Error:". */
  readonly errorWord?: string | undefined
  readonly name: string
  readonly options: readonly ChipOption<T>[]
  /** `chips` wrap; `stacked` are full-width rows for longer words and hints; `joined` is one control, for a filter of two to four. */
  readonly variant?: 'chips' | 'stacked' | 'joined' | undefined
  /** The id of the first choice, for an error summary to lead to. */
  readonly id?: string | undefined
}

/** One choice of several, or several, on native radios or checkboxes. */
export function ChipGroup<T extends string>(props: ChipGroupProps<T>) {
  const { legend, legendHidden, hint, error, errorWord, name, options, variant = 'chips', id } = props
  const own = useId()
  const [hintId, errorId] = [`${own}-hint`, `${own}-error`]
  const described = classes(hint !== undefined && hintId, error !== undefined && errorId) || undefined
  return (
    <fieldset class={classes('chips', `chips--${variant}`, error !== undefined && 'field--error')} aria-describedby={described}>
      <legend class={legendHidden ? 'vh' : undefined}>
        {legend}
        {hint !== undefined && (
          <span class="sub chips__hint" id={hintId}>
            {hint}
          </span>
        )}
      </legend>
      <FieldError id={errorId} error={error} word={errorWord} />
      <div class="chips__list">
        {options.map((option, at) => (
          <Chip
            key={option.value}
            {...option}
            id={at === 0 ? id : undefined}
            type={props.many ? 'checkbox' : 'radio'}
            name={name}
            boxed={props.many === true || variant === 'stacked'}
            checked={props.many ? props.values.includes(option.value) : props.value === option.value}
            onChange={(on) => (props.many ? props.onToggle(option.value, on) : props.onPick(option.value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
