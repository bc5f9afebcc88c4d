import { Check } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export interface ChipProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly label: string
  /** How many this choice would show. */
  readonly count?: number | undefined
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly disabled?: boolean | undefined
  /** Shows a box or a ring before the words; without it the tint and the edge say that it is chosen. */
  readonly boxed?: boolean | undefined
  readonly id?: string | undefined
  readonly onChange: (checked: boolean) => void
}

/** One choice of a group: a native radio or checkbox whose whole chip is the target. */
export function Chip({ type, name, value, label, count, hint, checked, disabled, boxed, id, onChange }: ChipProps) {
  const own = useId()
  const [words, more] = [`${own}-label`, `${own}-hint`]
  return (
    <label class="chip">
      <input
        class="chip__input"
        id={id}
        type={type}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        // Else the browser keeps on the disk what was chosen (see `FieldWiring`).
        autocomplete="off"
        aria-labelledby={words}
        aria-describedby={hint === undefined ? undefined : more}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {boxed && (
        <span class={classes('chip__box', type === 'radio' && 'chip__box--round')}>
          <Icon icon={Check} size="s" />
        </span>
      )}
      <span class="chip__text">
        <span id={words}>
          {label}
          {count !== undefined && <span class="chip__count"> {count}</span>}
        </span>
        {hint !== undefined && (
          <span class="sub" id={more}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}

/** A chip that does something at once and keeps no state: `onClick`, with the caret left where it is. */
export function ChipButton({ children, onClick }: { readonly children: ComponentChildren; readonly onClick: () => void }) {
  return (
    // Default prevented: pressing the chip must not take the focus, or the on-screen keyboard would close.
    <button type="button" class="chip chip--say" onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
      {children}
    </button>
  )
}
