import { randomUUID } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CODES, Stop } from './stop.ts'

/** For the one who runs it alone: it may hold names. */
const MODE = 0o600

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Ends the run where a file of that name is there already, unless it may be replaced. To be asked before anything is worked out. */
export async function mayWrite(path: string, force: boolean): Promise<void> {
  if (!force && (await isThere(path))) throw new Stop(CODES.unwritten, `There is a file already; --force replaces it: ${path}`)
}

const PIECE = 2 ** 16

/** Fewer, longer texts: each is a call of the system. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** Whether an error is the system's word about a disk or a folder. */
const isOfTheDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/** All of it under that name, or nothing: it is written beside it first, and renamed once it is on the disk. What stops the making of it goes on. */
export async function save(path: string, bytes: string | Uint8Array | AsyncIterable<string>, force: boolean): Promise<void> {
  const beside = join(dirname(path), `.plumbline-${randomUUID()}`)
  try {
    const handle = await open(beside, 'wx', MODE)
    try {
      await handle.writeFile(typeof bytes === 'string' || bytes instanceof Uint8Array ? bytes : inPieces(bytes))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await mayWrite(path, force)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    if (!isOfTheDisk(error)) throw error
    throw new Stop(CODES.unwritten, `The file cannot be written: ${path}`)
  }
}
