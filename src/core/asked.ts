import { bandOn, type Day } from './day.ts'
import type { Birth, ChildFlag } from './fact.ts'
import type { Band, Domain, Instrument, Item, ItemSet } from './instrument.ts'

/** What decides which items apply to a child. */
export interface ChildFacts {
  readonly birth: Birth
  readonly flags: readonly ChildFlag[]
}

/** Whether the item belongs to the set: all, the short contact, or what anybody can see in the home. */
export function inSet(item: Item, set: ItemSet): boolean {
  if (set === 'core') return item.core
  return set === 'full' || item.housing === 'Y'
}

/** Whether the item applies to this child on this day, by age band and condition. */
export function applies(item: Item, child: ChildFacts, band: Band): boolean {
  if (!item.bands.includes(band)) return false
  return item.condition === null || child.flags.includes(item.condition)
}

export const itemsOf = (domain: Domain): readonly Item[] => domain.subAreas.flatMap((subArea) => subArea.items)

/** The items of one domain that apply to this child on this day, in the instrument's order, whatever the set. */
export function applicable(domain: Domain, child: ChildFacts, on: Day): Item[] {
  const band = bandOn(child.birth, on)
  return itemsOf(domain).filter((item) => applies(item, child, band))
}

/** Every item that a visit asks about this child, in the instrument's order. */
export function asked(instrument: Instrument, set: ItemSet, child: ChildFacts, on: Day): Item[] {
  return instrument.domains.flatMap((domain) => applicable(domain, child, on).filter((item) => inSet(item, set)))
}
