import type { Family } from '../../app/read.ts'
import { today } from '../../app/app.ts'
import { GROUPS } from '../../core/redact.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { personName } from '../../report/say/names.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { type Choices, READERS, toggled } from './choices.ts'

const words = text.part

export interface AskingProps {
  readonly family: Family
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** For whom, about whom, and with which words: everything that is not ticked is held back. */
export function Asking({ family, choices, onChange }: AskingProps) {
  const now = today(useApp().platform)
  const { reader, children, groups } = choices
  return (
    <Sheet title={words.who} titleHidden>
      <div class="stack stack--l">
        <ChipGroup
          legend={words.who}
          name="part-reader"
          variant="stacked"
          value={reader}
          options={READERS.map((value) => ({ value, label: words.reach[value], hint: words.reachHint[value] }))}
          onPick={(picked) => onChange({ ...choices, reader: picked })}
        />
        <ChipGroup
          many
          legend={words.children}
          // Said as a hint: whoever has just come here has done nothing wrong.
          hint={children.length === 0 ? words.noChildren : undefined}
          name="part-children"
          values={children}
          options={family.children.map((child) => ({
            value: child.id,
            label: words.child(personName(child), formatAge(child.birth, now)),
          }))}
          onToggle={(child, on) => onChange({ ...choices, children: toggled(children, child, on) })}
        />
        <ChipGroup
          many
          legend={words.groups}
          hint={words.groupsHint}
          name="part-groups"
          variant="stacked"
          values={groups}
          options={GROUPS.map((value) => ({ value, label: words.group[value], hint: words.groupHint[value] || undefined }))}
          onToggle={(group, on) => onChange({ ...choices, groups: toggled(groups, group, on) })}
        />
      </div>
    </Sheet>
  )
}
