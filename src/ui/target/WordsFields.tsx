import * as text from '../../i18n/index.ts'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { TARGET_FIELDS, type TargetTyped } from './target-typed.ts'

const words = text.target

/** What is said about it, beside who does it. */
const TEXTS = [
  { name: 'help', label: words.help, hint: words.helpHint },
  { name: 'how', label: words.how, hint: words.howHint },
  { name: 'consequence', label: words.consequence },
  { name: 'familyView', label: words.familyView },
] as const

export interface WordsFieldsProps {
  readonly typed: TargetTyped
  readonly onType: (change: Partial<TargetTyped>) => void
  readonly error: (field: string) => string | undefined
}

/** Who does it, with what help, how we will know, what follows if not, and what the family says. */
export function WordsFields({ typed, onType, error }: WordsFieldsProps) {
  return (
    <>
      <TextField
        id={TARGET_FIELDS.who}
        label={words.who}
        hint={words.whoHint}
        error={error(TARGET_FIELDS.who)}
        errorWord={text.common.errorWord}
        width="m"
        value={typed.who}
        onInput={(who) => onType({ who })}
      />
      {TEXTS.map(({ name, label, ...more }) => (
        <TextAreaField
          key={name}
          label={label}
          hint={'hint' in more ? more.hint : undefined}
          rows={2}
          value={typed[name]}
          onInput={(value) => onType({ [name]: value })}
        />
      ))}
    </>
  )
}
