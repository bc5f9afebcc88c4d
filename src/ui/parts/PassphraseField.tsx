import { Eye, EyeOff } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Field, type FieldWords } from './Field.tsx'

export interface PassphraseFieldProps extends FieldWords {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly autocomplete: 'current-password' | 'new-password'
  /** On the button while the words are hidden: "Show". */
  readonly showWord: string
  /** On the button while they show: "Hide". */
  readonly hideWord: string
  /** Read out after a press, so that nobody reads it to the room unaware: "Your passphrase is shown". */
  readonly shownWord: string
  readonly hiddenWord: string
  readonly name?: string | undefined
  readonly autofocus?: boolean | undefined
  /** Below the box: a strength meter. */
  readonly children?: ComponentChildren
}

/** A passphrase: hidden until asked for, open to paste and to password managers, never corrected or capitalised. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onInput, autocomplete, showWord, hideWord, shownWord, hiddenWord, name, autofocus, children, ...words } = props
  const [shown, setShown] = useState<boolean | null>(null)
  const own = useId()
  const id = words.id ?? own
  return (
    <Field {...words} id={id}>
      {(wiring) => (
        <>
          <div class="pass">
            <input
              {...wiring}
              class="input"
              // The types tie each input type to its own attributes; these two share theirs.
              type={(shown ? 'text' : 'password') as 'password'}
              name={name}
              value={value}
              // While it shows it is a text like any other, which browsers keep on the disk.
              autocomplete={shown ? 'off' : autocomplete}
              autocapitalize="none"
              // As an attribute: the property is a boolean, to which "off" is true.
              autoCorrect="off"
              spellcheck={false}
              autofocus={autofocus}
              onInput={(event) => onInput(event.currentTarget.value)}
            />
            <Button variant="quiet" small icon={shown ? EyeOff : Eye} aria-controls={id} onClick={() => setShown(!shown)}>
              {shown ? hideWord : showWord}
            </Button>
          </div>
          <span class="vh" role="status">
            {shown === null ? '' : shown ? shownWord : hiddenWord}
          </span>
          {children}
        </>
      )}
    </Field>
  )
}
