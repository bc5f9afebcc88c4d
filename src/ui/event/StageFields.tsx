import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import type { FieldProps } from './field-props.ts'
import { carriedOn } from './known.ts'

const words = text.event

/** Which step of the way to challenge it is, and what it carries on; nothing of any other type. */
export function StageFields({ family, practice: { stages }, has, typed, onType, eventId }: FieldProps) {
  if (!has('stage')) return null
  const earlier = carriedOn(family, eventId, typed.follows)
  const stageOf = (id: string | undefined | null) => stages.find((stage) => stage.id === id)?.name
  return (
    <>
      {stages.length > 0 && (
        <ChipGroup
          legend={words.stage}
          hint={words.stageHint}
          name="stage"
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.stage}
          onPick={(stage) => onType({ stage })}
        />
      )}
      {earlier.length > 0 && (
        <SelectField
          label={words.follows}
          blank={words.followsNone}
          options={earlier.map(({ id, type, on, registers }) => ({
            value: id,
            label: words.followsOne(stageOf(shown(registers.stage)) ?? words.type[type], on),
          }))}
          value={typed.follows}
          onPick={(follows) => onType({ follows })}
        />
      )}
    </>
  )
}
