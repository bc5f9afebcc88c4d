import type { Author, Fact } from '../../core/fact.ts'
import { ok, type Result } from '../../core/result.ts'
import type { CaseCount } from '../../core/sharing/seen.ts'
import type { Stamp } from '../../core/stamp.ts'
import type { App } from '../app.ts'
import type { ReadFailure } from '../failure.ts'
import type { LastSaved } from './types.ts'

/** The taking in that can be undone: what came by it. */
export interface Last {
  /** Wall clock and stamp of this device. */
  readonly at: string
  readonly stamp: Stamp
  readonly from: Author
  readonly name: string
  readonly facts: number
  /** Ids by case, compact. */
  readonly came: Readonly<Record<string, string>>
  /** A colleague may have it from us by now. */
  readonly saved: boolean
}

/** The reading of the shared file that was the last. */
export interface Reading {
  readonly at: Fact['at']
  readonly digest: string
  readonly through: Readonly<Record<string, Stamp>>
}

/** What this device knows of the shared file. One sealed row; nothing in it is the truth about a family. */
export interface Sharing {
  /** Ids that the shared file held when it was last read, by case, compact. */
  readonly seen: Readonly<Record<string, string>>
  readonly reading: Reading | null
  readonly lastSaved: LastSaved | null
  readonly last: Last | null
  readonly handedOut: { readonly at: string; readonly stamp: Stamp; readonly visits: number; readonly facts: number } | null
  /** What was counted of each case, and from which pages and what seen. Dropping it loses nothing. */
  readonly counted: Readonly<Record<string, { readonly of: string; readonly count: CaseCount }>>
  /** Milliseconds. */
  readonly slowestWrite: number
}

const NEVER: Sharing = { seen: {}, reading: null, lastSaved: null, last: null, handedOut: null, counted: {}, slowestWrite: 0 }

/** What this device knows of the shared file. */
export async function readSharing({ store }: Pick<App, 'store'>): Promise<Result<Sharing, ReadFailure>> {
  const row = await store.readRow('sharing')
  return row.ok ? ok({ ...NEVER, ...(row.value as Partial<Sharing> | null) }) : row
}
