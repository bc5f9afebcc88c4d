import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'

/** An item's name, with its domain and sub-area under it. */
export function ItemName({ item, wording }: { readonly item: string; readonly wording: Wording }) {
  const [domain = ''] = item.split('.')
  const subArea = item.replace(/[a-z]+$/, '')
  return (
    <>
      {wording.items[item]?.name ?? item}
      <span class="sub">{text.compare.where(wording.domains[domain]?.name ?? domain, wording.subAreas[subArea] ?? subArea)}</span>
    </>
  )
}
