import type { RefObject, TextareaHTMLAttributes } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ChipButton } from './Chip.tsx'
import { Field, type FieldWords } from './Field.tsx'

type Rest = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  | 'class'
  | 'className'
  | 'id'
  | 'label'
  | 'value'
  | 'defaultValue'
  | 'maxlength'
  | 'maxLength'
  | 'onInput'
  | 'aria-describedby'
  | 'aria-invalid'
  | 'autocomplete'
  | 'autoComplete'
>

export type TextAreaFieldProps = FieldWords &
  Rest & {
    readonly value: string
    readonly onInput: (value: string) => void
    /** For putting words in at the caret (see `PhraseChips`). */
    readonly box?: RefObject<HTMLTextAreaElement | null> | undefined
    /** Of the words in it, when they are not in the language of the page. */
    readonly lang?: string | undefined
  }

/** Free text as long as it needs; grows with its words where the browser can. Never rewritten under a keyboard that is still composing. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, labelHidden, hint, error, errorWord, id, value, onInput, box, rows = 3, ...rest } = props
  const own = useRef<HTMLTextAreaElement>(null)
  const area = box ?? own
  const composing = useRef(false)

  useLayoutEffect(() => {
    // Writing the value moves the caret and breaks dictation, so only a value that came from elsewhere is written.
    if (area.current && !composing.current && area.current.value !== value) area.current.value = value
  }, [value, area])

  return (
    <Field {...{ label, labelHidden, hint, error, errorWord, id }}>
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          ref={area}
          class="input"
          rows={rows}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
          }}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export interface PhraseChipsProps {
  readonly label: string
  readonly phrases: readonly string[]
  readonly target: RefObject<HTMLTextAreaElement | null>
}

/** Phrases that go into a text area at the caret in one touch, as if typed. */
export function PhraseChips({ label, phrases, target }: PhraseChipsProps) {
  const say = (phrase: string) => {
    const area = target.current
    if (!area) return
    const before = area.value.slice(0, area.selectionStart)
    const space = before === '' || /\s$/.test(before) ? '' : ' '
    area.setRangeText(`${space}${phrase} `, area.selectionStart, area.selectionEnd, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are actions.
    <div class="chips" role="group" aria-label={label}>
      <div class="chips__list">
        {phrases.map((phrase) => (
          <ChipButton key={phrase} onClick={() => say(phrase)}>
            {phrase}
          </ChipButton>
        ))}
      </div>
    </div>
  )
}
