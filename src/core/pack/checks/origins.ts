import type { Instrument, ItemOrigin, Origins } from '../../instrument.ts'
import type { Fault, Place, Warning } from '../fault.ts'
import { placedItems } from './structure.ts'
import { twice } from './twice.ts'

const codesOf = (instrument: Pick<Instrument, 'domains'>) => placedItems(instrument, []).map(({ item }) => item.code)

/** The old items that an item came from. */
function sources(origin: ItemOrigin): readonly string[] {
  if (origin.kind === 'new') return []
  return origin.kind === 'merged' ? origin.from : [origin.from]
}

/** Whether what the origins say of the items before is so: nothing unknown, nothing forgotten, nothing said twice. */
function againstBefore({ items, dropped, version }: Origins, before: Instrument, place: Place): Fault[] {
  const old = new Set(codesOf(before))
  const entries = Object.entries(items)
  const used = new Set(entries.flatMap(([, origin]) => sources(origin)))
  const unknown = entries.flatMap(([code, origin]) =>
    sources(origin).flatMap((from): Fault[] =>
      old.has(from) ? [] : [{ place: [...place, 'items', code], kind: 'origin-unknown', code: from, before: version }],
    ),
  )
  const unknownDropped = dropped.flatMap((code, at): Fault[] =>
    old.has(code) ? [] : [{ place: [...place, 'dropped', at], kind: 'origin-unknown', code, before: version }],
  )
  const gone = new Set(dropped)
  const forgotten = [...old].filter((code) => !used.has(code) && !gone.has(code))
  return [...unknown, ...unknownDropped, ...forgotten.map((code): Fault => ({ place, kind: 'old-item-unmapped', code, before: version }))]
}

/** What is wrong within the origins themselves. */
function withinOrigins(instrument: Instrument, { items, dropped }: Origins, place: Place): Fault[] {
  const codes = new Set(codesOf(instrument))
  const entries = Object.entries(items)
  const kept = entries.flatMap(([code, origin]) =>
    origin.kind === 'same' || origin.kind === 'reworded' ? [{ code, from: origin.from }] : [],
  )
  const used = new Set(entries.flatMap(([, origin]) => sources(origin)))
  return [
    ...[...codes]
      .filter((code) => !Object.hasOwn(items, code))
      .map((code): Fault => ({ place: [...place, 'items'], kind: 'no-origin', code })),
    ...entries
      .filter(([code]) => !codes.has(code))
      .map(([code]): Fault => ({ place: [...place, 'items', code], kind: 'origin-of-nothing', code })),
    // One item of before is one item now: else which of the two would it be compared with?
    ...twice(kept, ({ from }) => from).map(
      ({ entry: { code, from } }): Fault => ({ place: [...place, 'items', code], kind: 'origin-twice', code: from }),
    ),
    ...dropped.flatMap((code, at): Fault[] =>
      used.has(code) ? [{ place: [...place, 'dropped', at], kind: 'dropped-and-kept', code }] : [],
    ),
  ]
}

/** The versions of an instrument that are on this device. */
export interface Versions {
  readonly find: (id: string, version: number) => Instrument | undefined
  /** Every version number of an instrument that is here. */
  readonly versions: (id: string) => readonly number[]
}

/** Later versions that are here already and say of the items of this one what is not so. */
function againstLater(instrument: Instrument, here: Versions, place: Place): Fault[] {
  return here.versions(instrument.id).flatMap((version): Fault[] => {
    const origins = here.find(instrument.id, version)?.origins
    const differs = origins?.version === instrument.version && againstBefore(origins, instrument, place).length > 0
    return differs ? [{ place, kind: 'later-does-not-fit', later: version }] : []
  })
}

/** What is wrong with how a version says that it grew out of the one before, as far as that one is here. */
export function originFaults(instrument: Instrument, here: Versions, place: Place): { faults: Fault[]; warnings: Warning[] } {
  const { id, version, origins } = instrument
  const later = againstLater(instrument, here, place)
  if (!origins) {
    const older = here.versions(id).filter((each) => each < version)
    return { faults: older.length > 0 ? [{ place, kind: 'no-origins', before: Math.max(...older) }, ...later] : later, warnings: [] }
  }
  const at = [...place, 'origins']
  const within = [...withinOrigins(instrument, origins, at), ...later]
  if (origins.version >= version) return { faults: [...within, { place: [...at, 'version'], kind: 'origins-not-before' }], warnings: [] }
  const before = here.find(id, origins.version)
  if (!before) return { faults: within, warnings: [{ kind: 'version-before-not-here', version: origins.version }] }
  return { faults: [...within, ...againstBefore(origins, before, at)], warnings: [] }
}
