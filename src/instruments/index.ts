import type { Instrument, Wording } from '../core/instrument.ts'
import { plumblineV1 } from './plumbline/v1.ts'

/** Every version ever used, newest last: old visits open in their own words. */
const instruments = [plumblineV1] as const satisfies readonly Instrument[]

/** The version that new visits use. */
export const current: Instrument = plumblineV1

/** A published version by id and number, or undefined where this build does not know it. */
export function findInstrument(id: string, version: number): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id && instrument.version === version)
}

/** The words of an instrument version. Lazy: they weigh more than the rest of the first screen. */
export async function loadWording(_id: string, _version: number): Promise<Wording> {
  const { en } = await import('./plumbline/wording/en.ts')
  return en
}
