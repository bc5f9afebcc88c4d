import { fail, ok, type Result } from '../core/result.ts'
import { breathe } from '../seal/breath.ts'
import type { Connection } from './connection.ts'
import type { Database } from './db.ts'
import type { ReadFailure } from './failure.ts'
import { type DeviceFiles, FilesStopped, type Row } from './journal/journal.ts'
import { isKept, nameOf, rowsOf } from './rows.ts'

/** How the second copy stands to the database: rows that are not the same in both, or in one alone. */
export interface CopiesCompared {
  readonly rows: number
  readonly different: number
}

type Compared = Result<CopiesCompared, ReadFailure>

/** FNV-1a of 32 bits: tells rows apart that a fault made different. Nobody who could make two alike could open either. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}

/** A row in few signs: the same for the same members, in whatever order. */
function markOf(value: unknown): string {
  if (value instanceof Uint8Array) return `#${value.length}.${sumOf(value)}`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return members.map(([name, member]) => `${name}:${markOf(member)}`).join(';')
}

type Marks = Map<string, string>

/** What the journal says of every row from a change on, the last word on each: gone is an empty mark. */
async function heldAfter({ journal }: DeviceFiles, after: number, marks: Marks): Promise<number> {
  let seq = after
  for await (const change of journal.changes(after)) {
    seq = Math.max(seq, change.seq)
    for (const row of change.put) {
      marks.set(nameOf(row), markOf(row.row))
      await breathe()
    }
    for (const gone of change.gone) marks.set(nameOf(gone), '')
  }
  return seq
}

async function inDatabase(read: <T>(work: (db: Database) => PromiseLike<T>) => Promise<T>): Promise<Marks> {
  const marks: Marks = new Map()
  for await (const some of rowsOf(read)) {
    for (const row of some) {
      marks.set(nameOf(row), markOf(row.row))
      await breathe()
    }
  }
  return marks
}

const unlike = (held: Marks, here: Marks): string[] =>
  [...new Set([...held.keys(), ...here.keys()])].filter((name) => (held.get(name) ?? '') !== (here.get(name) ?? ''))

/** Why rows could not be read, on its way out of a generator. */
class Unread extends Error {
  readonly failure: ReadFailure
  constructor(failure: ReadFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/**
 * Every row of the database held against the second copy. Others may write meanwhile: what differs is looked at once more while nobody
 * does, and only what differs then is told. Writes nothing.
 */
export async function compareCopies(connection: Connection, files: DeviceFiles): Promise<Compared> {
  // A copy that this session has given up says so elsewhere, and nothing here would be true of it.
  if (connection.keeping().copies === 1) return fail({ kind: 'timed-out' })
  const read = async <T>(work: (db: Database) => PromiseLike<T>): Promise<T> => {
    const answer = await connection.read(work)
    if (!answer.ok) throw new Unread(answer.failure)
    return answer.value
  }
  try {
    const held: Marks = new Map()
    const seq = await heldAfter(files, -1, held)
    const here = await inDatabase(read)
    const rows = [...held.values()].filter((mark) => mark !== '').length
    const first = unlike(held, here)
    if (first.length === 0) return ok({ rows, different: 0 })
    const different = await connection.alone(async () => {
      await heldAfter(files, seq, held)
      let count = 0
      for (const name of first) {
        const at = name.indexOf(' ')
        const [table, key] = [name.slice(0, at) as Row['table'], name.slice(at + 1)]
        const row = await read((db) => db.table(table).get(key))
        const mark = row === undefined || !isKept(table, key) ? '' : markOf(row)
        if (mark !== (held.get(name) ?? '')) count += 1
      }
      return count
    })
    return ok({ rows, different })
  } catch (error) {
    if (error instanceof Unread) return fail(error.failure)
    if (error instanceof FilesStopped || (error instanceof DOMException && error.name === 'TimeoutError'))
      return fail({ kind: 'timed-out' })
    // What the journal says is no longer a change at all.
    if (error instanceof SyntaxError || error instanceof RangeError) return ok({ rows: 0, different: 1 })
    throw error
  }
}
