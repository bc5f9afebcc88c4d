import type { Instrument, ReaderWording, Wording } from '../core/instrument.ts'
import { plumblineV1 } from './plumbline/v1.ts'

/** An instrument version with the way to its words. Lazy: they weigh more than the rest of the first screen. */
export interface Shelved {
  readonly instrument: Instrument
  wording(): Promise<Wording>
  reader(): Promise<ReaderWording>
}

/** Every version that Plumbline ever came with, newest last: old visits open in their own words. */
export const builtIn: readonly Shelved[] = [
  {
    instrument: plumblineV1,
    wording: async () => (await import('./plumbline/wording/en.ts')).en,
    reader: async () => (await import('./plumbline/wording/reader-en.ts')).readerEn,
  },
]

/** The version of Plumbline's own that new visits use. */
export const current: Instrument = plumblineV1

const shelved = (id: string, version: number) => builtIn.find(({ instrument }) => instrument.id === id && instrument.version === version)

/** A version that Plumbline came with, by id and number; undefined for any other. What was brought is in the app’s `library`. @testonly */
export const findInstrument = (id: string, version: number): Instrument | undefined => shelved(id, version)?.instrument

/** The words of an instrument version that Plumbline came with. @testonly */
export async function loadWording(id: string, version: number): Promise<Wording> {
  const found = shelved(id, version)
  if (!found) throw new Error(`no instrument ${id} ${version} in this build`)
  return found.wording()
}
