import { quietly } from '../store/quietly.ts'
import type { Platform } from './app.ts'

// Between the bringing back and the next unlocking there is nobody whose log could tell of it.
const keyOf = (database: string) => `${database}:restored`

/** The next unlocking of this database tells the log that its records were brought back, and from what. */
export const markRestored = ({ storage }: Platform, database: string, from: 'journal' | 'rescue'): void =>
  quietly(() => storage?.setItem(keyOf(database), from), undefined)

/** From what the records were brought back since the last unlocking; null where they were not. Asked once. */
export const takeRestored = ({ storage }: Platform, database: string): string | null =>
  quietly(() => {
    const from = storage?.getItem(keyOf(database)) ?? null
    if (from !== null) storage?.removeItem(keyOf(database))
    return from === 'journal' || from === 'rescue' ? from : null
  }, null)
