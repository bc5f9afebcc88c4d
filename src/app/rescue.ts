import { fail, ok, type Result } from '../core/result.ts'
import { type RescueFailure, rescue as rescueOf } from '../store/rescue.ts'
import type { RescueFileFailure } from '../store/rescue-file.ts'
import { type Restored, type RestoreFailure as NotRestored, restoreFromJournal, restoreFromRescue } from '../store/restore.ts'
import type { Platform } from './app.ts'
import type { OpenFailure } from './device.ts'
import { DATABASE, type Space } from './space.ts'
import { markRestored } from './restored.ts'

export type { RescueFailure }

/** What a copy of the records holds. Nothing of it was opened: counts alone. */
export interface Holding {
  readonly cases: number
  readonly changes: number
  /** Changes that are known to be missing from it. */
  readonly missing: number
}

/** Why nothing was brought back. The records that were in place, if any, are as they were. */
export type RestoreFailure = NotRestored | RescueFileFailure

/** A rescue file, to be downloaded or shared, and what is in it. */
export interface RescueFile extends Pick<Holding, 'cases' | 'missing'> {
  readonly file: File
  readonly name: string
}

/** What is known to be left of missing records; null where nothing is, and where nobody could open it. */
export function remainsOf({ remains }: Extract<OpenFailure, { readonly kind: 'data-missing' }>): Holding | null {
  if (remains === null || (remains.slots === 0 && remains.cases === 0)) return null
  const { seq, sentinelSeq, cases, damaged } = remains
  return { cases, changes: seq, missing: damaged + Math.max(0, (sentinelSeq ?? seq) - seq) }
}

const holding = ({ cases, seq, damaged }: Restored): Holding => ({ cases, changes: seq, missing: damaged })

/** The second copy's records are in their place again, all of them or none. */
export async function bringBack(platform: Platform, space: Space): Promise<Result<Holding, RestoreFailure>> {
  const done = await restoreFromJournal(DATABASE[space], platform)
  if (!done.ok) return done
  markRestored(platform, DATABASE[space], 'journal')
  return ok(holding(done.value))
}

/** Larger than anything that a tablet holds. Bytes. */
const MOST = 2 ** 30

/** The records of a rescue file of this space are in their place, all of them or none. */
export async function bringBackFrom(platform: Platform, space: Space, file: Blob): Promise<Result<Holding, RestoreFailure>> {
  if (file.size > MOST) return fail({ kind: 'not-a-rescue' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const done = await restoreFromRescue(DATABASE[space], platform, bytes, space === 'real' ? 'slots' : 'public')
  if (!done.ok) return done
  markRestored(platform, DATABASE[space], 'rescue')
  return ok(holding(done.value))
}

/** What it is called. It says nothing of anybody, and no day, as with every file of ours. */
const nameFor = (space: Space) => `plumbline-${space === 'practice' ? 'practice-' : ''}rescue.plr`

/** Everything of a space as it lies there, sealed, as one file. Needs no key, and opens with none but those of this device. */
export async function rescue(platform: Platform, space: Space): Promise<Result<RescueFile, RescueFailure>> {
  const made = await rescueOf(DATABASE[space], platform)
  if (!made.ok) return made
  const { bytes, cases, damaged } = made.value
  const name = nameFor(space)
  return ok({ file: new File([bytes], name, { type: 'application/octet-stream' }), name, cases, missing: damaged })
}
