import { useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SearchField } from '../parts/TextField.tsx'

const words = text.share.handOver

/** More than this are looked for by name. */
const MANY = 12

interface FamilyPickProps {
  readonly id: string
  readonly families: readonly { readonly id: string; readonly name: string }[]
  readonly picked: ReadonlySet<string>
  readonly error: string | undefined
  readonly onPick: (picked: ReadonlySet<string>) => void
}

/** Which families; those that were picked stay in sight whatever is looked for. */
export function FamilyPick({ id, families, picked, error, onPick }: FamilyPickProps) {
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const shown = families.filter((family) => picked.has(family.id) || family.name.toLowerCase().includes(wanted))
  return (
    <div class="stack stack--s">
      {families.length > MANY && <SearchField label={words.find} value={find} onInput={setFind} />}
      <ChipGroup
        many
        id={id}
        legend={words.pick}
        name="families"
        options={shown.map((family) => ({ value: family.id, label: family.name }))}
        values={[...picked]}
        error={error}
        errorWord={text.common.errorWord}
        onToggle={(family, on) => onPick(new Set(on ? [...picked, family] : [...picked].filter((each) => each !== family)))}
      />
    </div>
  )
}
