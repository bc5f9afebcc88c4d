import { ChipButton } from '../parts/Chip.tsx'
import { TextField, type TextFieldProps } from '../parts/TextField.tsx'

export type KnownTextProps = Pick<TextFieldProps, 'label' | 'hint' | 'error' | 'errorWord' | 'id' | 'value' | 'onInput'> & {
  /** The name of the group of chips. */
  readonly knownLabel: string
  /** What is known already, each put in with one tap. */
  readonly known: readonly string[]
  /** Whether several can stand in it, one after another. */
  readonly many?: boolean
}

/** One line of text, with what is known already one tap away. */
export function KnownText({ knownLabel, known, many, ...field }: KnownTextProps) {
  const { value, onInput } = field
  const left = known.filter((each) => !value.includes(each))
  const put = (each: string) => onInput(many && value.trim() !== '' ? `${value.trim().replace(/,$/, '')}, ${each}` : each)
  return (
    <div class="happen__known">
      <TextField {...field} />
      {left.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are actions.
        <div class="chips" role="group" aria-label={knownLabel}>
          <div class="chips__list">
            {left.map((each) => (
              <ChipButton key={each} onClick={() => put(each)}>
                {each}
              </ChipButton>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
