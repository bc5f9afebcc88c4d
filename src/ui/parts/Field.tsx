import { CircleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What a control must carry for its label, hint and error to reach it. Spread it on the input, textarea or select. */
export interface FieldWiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
  /** Browsers write what stands in a field to the disk, in the clear, to restore the tab or to offer it again; not with this. */
  readonly autocomplete: 'off'
}

/** The words around a control. */
export interface FieldWords {
  readonly label: string
  readonly labelHidden?: boolean | undefined
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** Read out before the error: "Error:". */
  readonly errorWord?: string | undefined
  /** Of the control, for an error summary to lead to. */
  readonly id?: string | undefined
}

export interface FieldProps extends FieldWords {
  readonly children: (wiring: FieldWiring) => ComponentChildren
}

interface FieldErrorProps {
  readonly id: string
  readonly error: string | undefined
  readonly word: string | undefined
}

/** What is wrong, in words, with a sign that is not a colour; nothing when nothing is. */
export function FieldError({ id, error, word }: FieldErrorProps) {
  if (error === undefined) return null
  return (
    <p class="field__error" id={id}>
      <Icon icon={CircleAlert} />
      <span>
        {word !== undefined && <VisuallyHidden>{word} </VisuallyHidden>}
        {error}
      </span>
    </p>
  )
}

/** A label, a hint and an error around one control, wired to it by `aria-describedby` and `aria-invalid`. */
export function Field({ label, labelHidden, hint, error, errorWord, id, children }: FieldProps) {
  const own = useId()
  const control = id ?? own
  const [hintId, errorId] = [`${control}-hint`, `${control}-error`]
  const described = classes(hint != null && hintId, error !== undefined && errorId) || undefined
  return (
    <div class={classes('field', error !== undefined && 'field--error')}>
      <label class={labelHidden ? 'vh' : 'field__label'} for={control}>
        {label}
      </label>
      {hint != null && (
        <p class="sub field__hint" id={hintId}>
          {hint}
        </p>
      )}
      <FieldError id={errorId} error={error} word={errorWord} />
      {children({
        id: control,
        'aria-describedby': described,
        'aria-invalid': error === undefined ? undefined : 'true',
        autocomplete: 'off',
      })}
    </div>
  )
}
