import { asks } from '../asked.ts'
import type { ChildVisit } from '../course.ts'
import type { Grade, Item } from '../instrument.ts'
import { stepsBetween } from '../lineage.ts'
import type { ItemReading, Visit } from '../visit.ts'
import { codeAt } from './across.ts'
import { askedItem, askedOf } from './asked-readings.ts'

type InVersion = Pick<Visit, 'instrument' | 'lineage'>

/** An item as a visit asked it: its code is of that visit's instrument version. */
export interface AskedItem extends Item {
  readonly of: InVersion
}

const versioned = new WeakMap<ItemReading, AskedItem>()

/** The item of a reading, as this visit asked it. */
export function asAsked(reading: ItemReading, of: InVersion): AskedItem {
  const known = versioned.get(reading)
  if (known) return known
  const made = { ...reading.item, of }
  versioned.set(reading, made)
  return made
}

/**
 * What a visit says about one item: a grade (the worse one while contested), nothing although it was asked, that it does not apply
 * any more (by age, condition or the practitioner's word, or because the instrument dropped it), or nothing, being no part of its set.
 */
export type ItemState =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly contested: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'lapsed' }
  | { readonly kind: 'not-asked' }

/** The code that the item has at a visit: null where that version has no such item, undefined where nobody here knows what became of it. */
function codeIn(visit: InVersion, { code, of }: AskedItem): string | null | undefined {
  if (of.instrument.version === visit.instrument.version) return code
  const [older, newer] = of.instrument.version < visit.instrument.version ? [of, visit] : [visit, of]
  const steps = stepsBetween(older.instrument, { version: newer.instrument.version, lineage: newer.lineage })
  return steps ? codeAt(visit, of, code) : undefined
}

/** The same item under the code that it has at another visit, where it has one. */
export function asIn(visit: InVersion, item: AskedItem): AskedItem {
  const code = codeIn(visit, item)
  return code == null || code === item.code ? item : { ...item, code, of: visit }
}

/** What this visit says about an item that some visit of the child asked. */
export function stateAt({ visit, profile }: ChildVisit, item: AskedItem): ItemState {
  const code = codeIn(visit, item)
  if (code === undefined) return { kind: 'not-asked' }
  if (code === null) return { kind: 'lapsed' }
  const counted = askedItem(profile, code)?.counted
  if (!counted) return { kind: asks(visit, item) ? 'lapsed' : 'not-asked' }
  if (counted.kind === 'graded') return counted
  return { kind: counted.kind === 'not-applicable' ? 'lapsed' : 'open' }
}

/** An item as it was last graded: nothing that was merely not seen since has changed it. */
export interface Known {
  /** Under its code at the visit up to which it is known. */
  readonly item: AskedItem
  readonly grade: Grade
  readonly contested: boolean
  /** The visit that gave the grade. */
  readonly at: ChildVisit
  /** The grade that was known before; null where this is the first. */
  readonly before: Grade | null
}

/** What is known of each item after one more visit, by code. Items that do not apply any more leave; items not seen stay as they were. */
export function nowKnown(before: ReadonlyMap<string, Known>, at: ChildVisit, domain: string): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const each of before.values()) {
    if (stateAt(at, each.item).kind === 'lapsed') continue
    const item = asIn(at.visit, each.item)
    known.set(item.code, item === each.item ? each : { ...each, item })
  }
  for (const reading of askedOf(at.profile, domain)) {
    if (reading.counted.kind !== 'graded') continue
    const [item, { grade, contested }] = [asAsked(reading, at.visit), reading.counted]
    known.set(item.code, { item, grade, contested, at, before: known.get(item.code)?.grade ?? null })
  }
  return known
}
