import { CHILD_FLAGS, LIVES } from '../../core/fact.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { CHILD_FIELDS, type ChildTyped } from './child-typed.ts'

const words = text.family
const BIRTHS = ['born', 'expected'] as const

export interface ChildFieldsProps {
  readonly typed: ChildTyped
  readonly onType: (change: Partial<ChildTyped>) => void
  readonly error: (field: string) => string | undefined
  readonly today: string
}

/** What is asked about a child. */
export function ChildFields({ typed, onType, error, today }: ChildFieldsProps) {
  const born = typed.birth === 'born'
  return (
    <>
      <TextField
        id={CHILD_FIELDS.name}
        label={words.childName}
        hint={words.childNameHint}
        error={error(CHILD_FIELDS.name)}
        errorWord={text.common.errorWord}
        width="m"
        value={typed.name}
        onInput={(name) => onType({ name })}
      />
      <div class="entry__pair">
        <ChipGroup
          legend={words.born}
          name="born"
          variant="joined"
          options={BIRTHS.map((value) => ({ value, label: words.bornAnswer[value] }))}
          value={typed.birth}
          onPick={(birth) => onType({ birth })}
        />
        <DateField
          id={CHILD_FIELDS.on}
          label={born ? words.bornOn : words.expectedOn}
          hint={born ? words.bornOnHint : undefined}
          error={error(CHILD_FIELDS.on)}
          errorWord={text.common.errorWord}
          value={typed.on}
          max={born ? today : undefined}
          onInput={(on) => onType({ on })}
        />
      </div>
      <ChipGroup
        legend={words.childLives}
        name="lives"
        options={LIVES.map((value) => ({ value, label: words.lives[value] }))}
        value={typed.lives}
        onPick={(lives) => onType({ lives })}
      />
      <ChipGroup
        many
        legend={words.flags}
        hint={words.flagsHint}
        name="flags"
        variant="stacked"
        options={CHILD_FLAGS.map((value) => ({ value, label: words.flag[value], hint: words.flagHint[value] }))}
        values={typed.flags}
        onToggle={(flag, on) => onType({ flags: CHILD_FLAGS.filter((each) => (each === flag ? on : typed.flags.includes(each))) })}
      />
      {(['safePeople', 'whatHelps'] as const).map((field) => (
        <TextAreaField
          key={field}
          id={CHILD_FIELDS[field]}
          label={words[field]}
          hint={words[`${field}Hint`]}
          error={error(CHILD_FIELDS[field])}
          errorWord={text.common.errorWord}
          rows={2}
          value={typed[field]}
          onInput={(value) => onType({ [field]: value })}
        />
      ))}
    </>
  )
}
