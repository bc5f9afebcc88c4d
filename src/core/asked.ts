import { bandOn, type Day } from './day.ts'
import type { Birth, ChildFlag, Contact } from './fact.ts'
import { type Band, type Domain, type Instrument, type Item, type ItemSet, type SubArea, WALK } from './instrument.ts'

/** What decides which items apply to a child. */
export interface ChildFacts {
  readonly birth: Birth
  readonly flags: readonly ChildFlag[]
}

// What they may only be told of is worth asking where it is one of the core.
const reaches = (item: Item, contact: Contact): boolean => item[contact] === 'Y' || (item.core && item[contact] === 'P')

/** Whether the item belongs to the set: all, the short contact, or what somebody in that role sees or may be told in an ordinary contact. */
export function inSet(item: Item, set: ItemSet): boolean {
  switch (set) {
    case 'full':
      return true
    case 'core':
      return item.core
    case 'home':
      return item.housing === 'Y'
    case 'school':
      return reaches(item, 'school')
    case 'adult':
      return reaches(item, 'adult')
  }
}

/** Whether somebody with these eyes can see the item, or may be told of it; everybody's eyes see all. */
const within = (item: Item, contact: Contact | null): boolean => contact === null || item[contact] !== 'N'

/** Whether the item applies to this child on this day, by age band and condition. */
export function applies(item: Item, child: ChildFacts, band: Band): boolean {
  if (!item.bands.includes(band)) return false
  return item.condition === null || child.flags.includes(item.condition)
}

export const itemsOf = (domain: Domain): readonly Item[] => domain.subAreas.flatMap((subArea) => subArea.items)

/** The sub-area that an item belongs to; undefined where the instrument has no such item. */
export const subAreaOf = (instrument: Instrument, code: string): SubArea | undefined =>
  instrument.domains.flatMap((domain) => domain.subAreas).find((subArea) => subArea.items.some((item) => item.code === code))

/** The items of one domain that apply to this child on this day, in the instrument's order, whatever the set. */
export function applicable(domain: Domain, child: ChildFacts, on: Day): Item[] {
  const band = bandOn(child.birth, on)
  return itemsOf(domain).filter((item) => applies(item, child, band))
}

/** What a visit asks: its set, narrowed to what one role can see where somebody said so. */
export interface Asking {
  readonly set: ItemSet
  readonly contact: Contact | null
}

/** Whether a visit asks an item that applies. */
export const asks = ({ set, contact }: Asking, item: Item): boolean => inSet(item, set) && within(item, contact)

/** Every item that a visit asks about this child: in the instrument's order, or for a walk through the home room by room. */
export function asked(instrument: Instrument, asking: Asking, child: ChildFacts, on: Day): Item[] {
  const items = instrument.domains.flatMap((domain) => applicable(domain, child, on).filter((item) => asks(asking, item)))
  if (asking.set !== 'home') return items
  const place = (item: Item) => (item.room === null ? WALK.length : WALK.indexOf(item.room))
  return items.sort((a, b) => place(a) - place(b))
}
