import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import { FieldError } from './Field.tsx'
import { Icon } from './Icon.tsx'

export interface CheckFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly errorWord?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly id?: string | undefined
}

/** One thing to agree to or switch on: a native checkbox with its words. */
export function CheckField({ label, hint, error, errorWord, checked, onChange, id }: CheckFieldProps) {
  const own = useId()
  const [words, hintId, errorId] = [`${own}-label`, `${own}-hint`, `${own}-error`]
  return (
    <div class={classes('field', error !== undefined && 'field--error')}>
      <FieldError id={errorId} error={error} word={errorWord} />
      <label class="check">
        <input
          class="chip__input"
          type="checkbox"
          id={id}
          checked={checked}
          // Else the browser keeps on the disk what was chosen (see `FieldWiring`).
          autocomplete="off"
          aria-labelledby={words}
          aria-describedby={classes(hint !== undefined && hintId, error !== undefined && errorId) || undefined}
          aria-invalid={error === undefined ? undefined : 'true'}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="chip__box">
          <Icon icon={Check} size="s" />
        </span>
        <span class="chip__text">
          <span id={words}>{label}</span>
          {hint !== undefined && (
            <span class="sub" id={hintId}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
