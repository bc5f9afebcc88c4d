import type { ExportFact } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { type EarlierCopy, earlierCopies } from './earlier.ts'

const words = text.exporting

/** As many as one looks through at a glance. */
const SHOWN = 6

function Copies({ copies, ofMany }: { readonly copies: readonly EarlierCopy[]; readonly ofMany: boolean }) {
  return (
    <ul class="export__copies">
      {copies.map(({ key, what, who, families }) => (
        <li key={key}>
          <b>{what}</b>
          <span class="sub">{ofMany ? `${words.ofFamilies(families)}. ${who}` : who}</span>
        </li>
      ))}
    </ul>
  )
}

/** Which copies left the record of one family, or of any; newest first. `facts` is undefined while they are being read. */
export function Earlier({ facts, ofMany }: { readonly facts: readonly ExportFact[] | undefined; readonly ofMany: boolean }) {
  const copies = facts && earlierCopies(facts, !ofMany)
  return (
    <Sheet title={words.earlier} count={copies?.length || undefined} tone="outline">
      {copies === undefined && <p class="sub">{words.earlierReading}</p>}
      {copies?.length === 0 && <p class="sub">{ofMany ? words.earlierNoneAll : words.earlierNone}</p>}
      {copies && copies.length > 0 && <Copies copies={copies.slice(0, SHOWN)} ofMany={ofMany} />}
      {copies && copies.length > SHOWN && (
        <Disclosure summary={words.earlierMore(copies.length - SHOWN)}>
          <Copies copies={copies.slice(SHOWN)} ofMany={ofMany} />
        </Disclosure>
      )}
    </Sheet>
  )
}
