import type { Platform } from './platform.ts'
import { quietly } from './quietly.ts'

const keyOf = (name: string) => `${name}:database`

/** What is remembered outside the database of the one that was set up here. */
export interface Sentinel {
  /** Random, says nothing. */
  readonly dbId: string
  /** The last change that was told as saved; null where none was counted yet. */
  readonly seq: number | null
}

type Places = Pick<Platform, 'storage' | 'notes'>

function understood(kept: string): Sentinel | 'given-up' | null {
  // Once it was the id alone, and no id begins so.
  if (!kept.startsWith('{')) return { dbId: kept, seq: null }
  try {
    const { dbId, seq, givenUp } = JSON.parse(kept) as { dbId?: unknown; seq?: unknown; givenUp?: unknown }
    if (givenUp === true) return 'given-up'
    if (typeof dbId === 'string') return { dbId, seq: typeof seq === 'number' ? seq : null }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return null
}

const inFirst = ({ storage }: Places, name: string) => quietly(() => storage?.getItem(keyOf(name)) ?? null, null)

/** What was remembered, in the first of the two places that says anything; `given-up` where a person let go of what was missing; null where nothing was set up. */
export async function readSentinel(places: Places, name: string): Promise<Sentinel | 'given-up' | null> {
  const kept = inFirst(places, name) || (await places.notes?.read(keyOf(name)))
  return kept ? understood(kept) : null
}

// Of a database that nobody counted yet the id alone, which an app that does not count understands too.
const written = ({ dbId, seq }: Sentinel) => (seq === null ? dbId : JSON.stringify({ dbId, seq }))

function remember({ storage, notes }: Places, name: string, value: string): void {
  quietly(() => storage?.setItem(keyOf(name), value), undefined)
  void notes?.write(keyOf(name), value)
}

/** From now on a start without this database is noticed. What another tab has counted in it since stays. */
export function adoptInSentinel(places: Places, name: string, dbId: string): void {
  const kept = inFirst(places, name)
  const before = kept ? understood(kept) : null
  writeSentinel(places, name, before !== 'given-up' && before?.dbId === dbId ? before : { dbId, seq: null })
}

/** From now on a start without this database is noticed, and one that lacks changes up to this one. */
export const writeSentinel = (places: Places, name: string, sentinel: Sentinel): void => remember(places, name, written(sentinel))

/** This many changes were told as saved, of the database that `writeSentinel` named. In the first place alone: it is said at every change. */
export const countInSentinel = ({ storage }: Platform, name: string, sentinel: Sentinel): void =>
  quietly(() => storage?.setItem(keyOf(name), written(sentinel)), undefined)

/**
 * The missing data was given up deliberately: the next `openStore` takes what is there, or starts afresh. Deletes no data; but the
 * second copy of what was given up goes when something else is set up in its place.
 */
export const giveUpMissingData = (name: string, places: Places): void => remember(places, name, JSON.stringify({ givenUp: true }))
