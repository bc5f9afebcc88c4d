import type { Platform } from './platform.ts'

const keyOf = (name: string) => `${name}:database`

// Full, or switched off by the person: the sentinel is a second witness, and its lack is no reason to refuse work.
const FORESEEN = new Set(['QuotaExceededError', 'SecurityError'])

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (error) {
    if (!FORESEEN.has((error as { name: string }).name)) throw error
    return otherwise
  }
}

/** The id of the database that was set up here, remembered outside it; null where there was none. Random, says nothing. */
export const readSentinel = ({ storage }: Platform, name: string): string | null =>
  quietly(() => storage?.getItem(keyOf(name)) ?? null, null)

/** From now on a start without this database is noticed. */
export const writeSentinel = ({ storage }: Platform, name: string, dbId: string): void =>
  quietly(() => storage?.setItem(keyOf(name), dbId), undefined)

/** The missing data was given up deliberately: the next `openStore` takes what is there, or starts afresh. Deletes no data. */
export const giveUpMissingData = (name: string, { storage }: Platform): void => quietly(() => storage?.removeItem(keyOf(name)), undefined)
