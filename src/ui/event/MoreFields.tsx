import { itemsOf } from '../../core/asked.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { EventTyped } from './event-typed.ts'

const words = text.event

export interface MoreFieldsProps {
  readonly wording: Wording
  readonly typed: EventTyped
  readonly onType: (change: Partial<EventTyped>) => void
}

/** What is rarely needed, folded away: open where something of it is filled in. */
export function MoreFields({ wording, typed, onType }: MoreFieldsProps) {
  const items = current.domains.flatMap((domain) =>
    itemsOf(domain).map(({ code }) => ({
      value: code,
      label: words.itemOf(wording.domains[domain.code]?.name ?? domain.code, wording.items[code]?.name ?? code),
    })),
  )
  return (
    <Disclosure summary={words.more} open={typed.source !== '' || typed.item !== '' || typed.approximate}>
      <div class="entry">
        <TextField label={words.source} hint={words.sourceHint} value={typed.source} onInput={(source) => onType({ source })} />
        <SelectField label={words.item} blank={words.itemNone} options={items} value={typed.item} onPick={(item) => onType({ item })} />
        <CheckField label={words.approximate} checked={typed.approximate} onChange={(approximate) => onType({ approximate })} />
      </div>
    </Disclosure>
  )
}
