import { EVENT_KINDS } from '../../core/event-fields.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import type { FieldProps } from './field-props.ts'
import { EVENT_FIELDS } from './wrong.ts'

const words = text.event

/** Which children it is about: one alone for a weight, none for the whole family where the type can be about it. */
export function ChildrenField({ family, type, typed, onType, error }: FieldProps) {
  const ids = family.children.map(({ id }) => id)
  if (ids.length === 0)
    return (
      <p id={EVENT_FIELDS.children} tabIndex={-1}>
        {words.noChildren}
      </p>
    )
  const common = {
    id: EVENT_FIELDS.children,
    error: error(EVENT_FIELDS.children),
    errorWord: text.common.errorWord,
    name: 'children',
    options: family.children.map((child) => ({ value: child.id, label: personName(child) })),
  }
  if (type === 'weight') {
    const [only, another] = typed.children
    return <ChipGroup {...common} legend={words.child} value={only && !another ? only : null} onPick={(id) => onType({ children: [id] })} />
  }
  return (
    <ChipGroup
      {...common}
      many
      legend={words.children}
      hint={EVENT_KINDS[type].about === 'child' ? undefined : words.childrenHint}
      values={typed.children}
      onToggle={(id, on) => onType({ children: ids.filter((each) => (each === id ? on : typed.children.includes(each))) })}
    />
  )
}
