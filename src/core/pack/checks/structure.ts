import { inSet } from '../../asked.ts'
import { type Instrument, type Item, ITEM_SETS, type Scale } from '../../instrument.ts'
import type { Fault, Place } from '../fault.ts'
import { twice } from './twice.ts'

/** More items than any visit could ask. */
const ITEMS_MAX = 500

/** A scale has at least two grades, and at most as many as a number from 0 to 10 can name. */
const SCALE = { least: 2, most: 11 } as const

/** An item with where it stands. */
export interface PlacedItem {
  readonly item: Item
  readonly domain: string
  readonly place: Place
}

/** Every item of an instrument, in its order, with its place in the pack. */
export function placedItems({ domains }: Pick<Instrument, 'domains'>, place: Place): PlacedItem[] {
  return domains.flatMap((domain, d) =>
    domain.subAreas.flatMap((subArea, s) =>
      subArea.items.map((item, i) => ({ item, domain: domain.code, place: [...place, 'domains', d, 'subAreas', s, 'items', i] })),
    ),
  )
}

interface PlacedCode {
  readonly code: string
  readonly place: Place
}

/** Each further use of a code that was used before. */
const codesTwice = (codes: readonly PlacedCode[]): Fault[] =>
  twice(codes, ({ code }) => code).map(({ entry: { code, place }, first }) => ({
    place,
    kind: 'same-code',
    code,
    first: (codes[first] as PlacedCode).place,
  }))

function scaleFaults({ grades, goodEnough, serious }: Scale, place: Place): Fault[] {
  const off = (
    [
      ['goodEnough', goodEnough],
      ['serious', serious],
    ] as const
  ).filter(([, grade]) => !grades.includes(grade))
  const faults: (Fault | false)[] = [
    (grades.length < SCALE.least || grades.length > SCALE.most) && { place, kind: 'scale-length', count: grades.length },
    grades.some((grade, at) => at > 0 && grade <= (grades[at - 1] as number)) && { place, kind: 'scale-not-rising' },
    ...off.map(([name, grade]): Fault => ({ place: [...place, name], kind: 'not-on-scale', grade })),
    serious <= goodEnough && { place: [...place, 'serious'], kind: 'serious-not-worse' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** What is wrong with how an instrument is built: its scale, its codes, its size. */
export function structureFaults(instrument: Instrument, place: Place): Fault[] {
  const items = placedItems(instrument, place)
  const domains = instrument.domains.map(({ code }, d) => ({ code, place: [...place, 'domains', d] }))
  const subAreas = instrument.domains.flatMap((domain, d) =>
    domain.subAreas.map(({ code }, s) => ({ code, place: [...place, 'domains', d, 'subAreas', s] })),
  )
  const outside = items.filter(({ item, domain }) => !item.code.startsWith(`${domain}.`))
  return [
    ...scaleFaults(instrument.scale, [...place, 'scale']),
    ...codesTwice(domains),
    ...codesTwice(subAreas),
    ...codesTwice(items.map(({ item, place: at }) => ({ code: item.code, place: at }))),
    ...outside.map(({ item, domain, place: at }): Fault => ({ place: at, kind: 'code-outside-domain', code: item.code, domain })),
    ...instrument.sets.flatMap((set, at): Fault[] =>
      !ITEM_SETS.includes(set) || items.some(({ item }) => inSet(item, set))
        ? []
        : [{ place: [...place, 'sets', at], kind: 'empty-set', set }],
    ),
    ...(items.length > ITEMS_MAX ? [{ place, kind: 'too-many-items', count: items.length, most: ITEMS_MAX } as const] : []),
  ]
}
