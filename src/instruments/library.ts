import type { Instrument, ReaderWording, Wording } from '../core/instrument.ts'
import type { InstrumentPack, PackWording } from '../core/pack/pack.ts'
import { builtIn, type Shelved } from './index.ts'

/** Every instrument version that this device can read: those that Plumbline came with, and those that somebody brought. */
export interface Library {
  find(id: string, version: number): Instrument | undefined
  /** The words of a version that is here. Throws for one that is not. */
  wording(id: string, version: number): Promise<Wording>
  /** What is read about its items; empty where nobody wrote any. Throws for a version that is not here. */
  reader(id: string, version: number): Promise<ReaderWording>
  /** Plumbline's own first, then those brought in the order of their coming; of each instrument the newest version first. */
  all(): readonly Instrument[]
  /** The newest version of an instrument. */
  latest(id: string): Instrument | undefined
}

/** The language that this app speaks. */
const LANG = 'en'

/** The words of a pack in the app's language, else in the one that it was written in. */
function wordsOf({ body: { wording } }: InstrumentPack): PackWording {
  const words = wording.find(({ lang }) => lang.split('-')[0] === LANG) ?? wording[0]
  if (!words) throw new Error('a pack without words was taken in')
  return words
}

const shelve = (pack: InstrumentPack): Shelved => ({
  instrument: pack.body.instrument,
  wording: async () => wordsOf(pack),
  reader: async () => wordsOf(pack).reader ?? {},
})

/** The library of a device that these packs were brought to. */
export function libraryOf(packs: readonly InstrumentPack[]): Library {
  // A pack never stands in for what Plumbline came with.
  const shelf = [...builtIn, ...packs.map(shelve)]
  const find = (id: string, version: number) => shelf.find(({ instrument }) => instrument.id === id && instrument.version === version)
  const here = (id: string, version: number) => {
    const found = find(id, version)
    if (!found) throw new Error(`instrument ${id} ${version} is not here`)
    return found
  }
  const ids = [...new Set(shelf.map(({ instrument }) => instrument.id))]
  const versions = (id: string) =>
    shelf.flatMap(({ instrument }) => (instrument.id === id ? [instrument] : [])).sort((a, b) => b.version - a.version)
  const all = ids.flatMap(versions)
  return {
    find: (id, version) => find(id, version)?.instrument,
    wording: (id, version) => here(id, version).wording(),
    reader: (id, version) => here(id, version).reader(),
    all: () => all,
    latest: (id) => all.find((instrument) => instrument.id === id),
  }
}
