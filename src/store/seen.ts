import type { Result } from '../core/result.ts'
import type { Connection } from './connection.ts'

/** Why the disk was not read or written, the last of all: codes, oldest first. */
export interface FailuresSeen {
  /** Those since the last time that they were taken. */
  take(): readonly string[]
}

/** So many are remembered. */
const MOST = 20

/** The same connection, of which what fails is remembered. */
export function heeding(connection: Connection): { readonly heeded: Connection; readonly seen: FailuresSeen } {
  let codes: string[] = []
  const heed = async <R extends Result<unknown, { kind: string }>>(answer: Promise<R>): Promise<R> => {
    const result = await answer
    if (!result.ok) codes = [...codes, result.failure.kind].slice(-MOST)
    return result
  }
  // Everything else is asked of the connection itself: it learns later which database it is of.
  const heeded: Connection = Object.create(connection, {
    read: { value: (...given: Parameters<Connection['read']>) => heed(connection.read(...given)) },
    write: { value: (...given: Parameters<Connection['write']>) => heed(connection.write(...given)) },
  })
  return {
    heeded,
    seen: {
      take() {
        const taken = codes
        codes = []
        return taken
      },
    },
  }
}
