import { fail, type Result } from '../../core/result.ts'
import type { Bytes } from '../../seal/bytes.ts'
import type { Connection } from '../connection.ts'
import type { ReadFailure } from '../failure.ts'
import type { FileFailure, SmallFile } from '../journal/journal.ts'

/** Where the keys of the cases lie, for as long as this page of the app lives. */
export interface KeyHome {
  readonly file: SmallFile
  /** One after the other, in all tabs: in a turn of the database's writers. */
  alone<T>(work: () => Promise<Result<T, ReadFailure>>): Promise<Result<T, ReadFailure>>
  /** The file was made in this life of the page. */
  young: boolean
}

// As long as a write of the database may take. A file that gives no answer in time is one that failed, and holds nobody up.
const LIMIT = 3_000

function timed<T>(work: Promise<Result<T, FileFailure>>): Promise<Result<T, FileFailure>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<T, FileFailure>>((resolve) => {
    timer = setTimeout(() => resolve(fail({ kind: 'failed' })), LIMIT)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const homes = new WeakMap<Connection, KeyHome>()

/** Where the keys of the cases of this database lie; null where the browser has no such files. */
export function keyHomeOf(connection: Connection): KeyHome | null {
  if (!connection.files) return null
  const { keys } = connection.files
  const home: KeyHome = homes.get(connection) ?? {
    file: { read: () => timed(keys.read()), write: (bytes: Bytes) => timed(keys.write(bytes)) },
    async alone<T>(work: () => Promise<Result<T, ReadFailure>>): Promise<Result<T, ReadFailure>> {
      try {
        return await connection.alone(work)
      } catch (error) {
        // Somebody else is at it for half a minute.
        if ((error as { name?: unknown }).name !== 'TimeoutError') throw error
        return fail({ kind: 'timed-out' })
      }
    },
    young: false,
  }
  homes.set(connection, home)
  return home
}
