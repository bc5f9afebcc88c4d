import { fail, ok, type Result } from '../../core/result.ts'
import type { Bytes } from '../../seal/bytes.ts'
import { type ByteFile, type ByteFolder, growTo, withFile } from './byte-file.ts'
import { type Contents, extended, inOrder, lastSeq, lastWhole, nextOf, same, wholeAfter } from './contents.ts'
import { type Digest, decodeBody, digestIn, encodeBody, encodeRecord, FIRST, FRAME, type Found, type Kind, PART, sha256 } from './format.ts'
import type { FileFailure, Journal, JournalState, Row, RowChange } from './journal.ts'
import { scan } from './scan.ts'

const NAMES = ['journal-a', 'journal-b'] as const
type Name = (typeof NAMES)[number]

/** Room laid aside at a time, in bytes. */
const STEP = 1 << 20
/** About so many bytes of changes are handed out at a time. */
const HANDFUL = 1 << 20

const NOTHING: JournalState = { dbId: null, seq: 0, damaged: 0, used: 0, room: 0 }
const DONE = ok(undefined)
const FAILED = fail({ kind: 'failed' } as const)

/** What a file's error means; a bug is thrown. */
export function fileFailure(error: unknown): { readonly ok: false; readonly failure: FileFailure } {
  if (!(error instanceof DOMException)) throw error
  return error.name === 'QuotaExceededError' ? fail({ kind: 'full' }) : FAILED
}

/** Some changes, and where the next ones are; null where there are none. */
export interface Handful {
  readonly changes: readonly RowChange[]
  readonly next: number | null
}

/** A journal that gives its changes some at a time. */
export interface FileJournal extends Omit<Journal, 'changes'> {
  /** Changes after `seq`, from the place that the handful before named; the first is at 0. */
  handful(after: number, from: number): Promise<Result<Handful, FileFailure>>
}

interface Seen {
  readonly name: Name
  readonly contents: Contents
}

/** The journal in two files of a folder, of which one is the journal and the other was, or is going to be. */
export function journalOver(folder: ByteFolder, digest: Digest = sha256): FileJournal {
  // As it was last seen. Whoever uses it looks first whether another tab went on.
  let seen: Seen | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<Result<T, FileFailure>>): Promise<Result<T, FileFailure>> {
    const answer = queue.then(work).catch((error: unknown) => {
      // What it left is not known before somebody looks.
      seen = null
      return fileFailure(error)
    })
    queue = answer.catch(() => undefined)
    return answer
  }

  const load = (name: Name) => withFile(folder, name, async (file) => inOrder(await scan(file, 0, digest)))

  /** The journal that counts: the newest that is whole; where neither is, the older, because the newer was not finished. */
  async function find(): Promise<Seen | null> {
    const both: Seen[] = []
    for (const name of NAMES) {
      const contents = await load(name)
      if (contents) both.push({ name, contents })
    }
    const [one, other] = both.sort((a, b) => a.contents.generation - b.contents.generation)
    return other?.contents.whole ? other : (one ?? null)
  }

  async function caughtUp(file: ByteFile, { name, contents }: Seen): Promise<Seen | null> {
    const first = contents.records[0]
    const frame = first && file.read(first.at, FRAME)
    if (!frame || frame.length < FRAME || !same(digestIn(frame), first.digest)) return null
    if (file.read(contents.tail, FRAME).every((byte) => byte === 0)) return { name, contents }
    const more = await scan(file, contents.tail, digest)
    return { name, contents: more.length > 0 ? extended(contents, more) : contents }
  }

  /** The journal's file, open, and what is in it; `otherwise` where there is no journal. */
  async function using<T>(work: (file: ByteFile, contents: Contents) => Promise<T>, otherwise: T): Promise<T> {
    if (seen) {
      const before: Seen = seen
      const done = await withFile(folder, before.name, async (file) => {
        seen = await caughtUp(file, before)
        return seen && { value: await work(file, seen.contents) }
      })
      if (done) return done.value
    }
    const found = await find()
    seen = found
    return found ? withFile(folder, found.name, (file) => work(file, found.contents)) : otherwise
  }

  /** Records at the end, in as many parts as it takes, in the file and in `contents`; not flushed. */
  async function put(file: ByteFile, contents: Contents, kind: Kind, seq: number, body: Bytes): Promise<void> {
    const { dbId, generation } = contents
    const parts = Math.max(1, Math.ceil(body.length / PART))
    let { ordinal, previous } = nextOf(contents)
    const records: Found[] = []
    const written: Bytes[] = []
    let tail = contents.tail
    for (let part = 0; part < parts; part += 1, ordinal += 1) {
      const piece = body.subarray(part * PART, (part + 1) * PART)
      const head = { kind, dbId, generation, ordinal, seq, part, parts }
      const record = await encodeRecord(head, previous, piece, digest)
      const length = record.bytes.length
      records.push({ head, at: tail, length, bodyAt: tail + length - piece.length, digest: record.digest, previous })
      written.push(record.bytes)
      previous = record.digest
      tail += length
    }
    // All the room first: a change that does not fit is not begun.
    if (file.size() < tail) growRoom(file, tail, STEP)
    for (const [at, record] of records.entries()) file.write(written[at] ?? FIRST, record.at)
    contents.records.push(...records)
    contents.tail = tail
  }

  async function alreadyLast(file: ByteFile, contents: Contents, body: Bytes): Promise<boolean> {
    const parts = lastWhole(contents)
    return parts?.[0]?.head.kind === 'change' && same(bodyOf(file, parts), body)
  }

  /** More room, while nobody waits for it. That there is none is said by the append that wants it. */
  const layAside = () =>
    inTurn(() =>
      using(async (file, { tail }) => {
        growRoom(file, tail, STEP)
        file.flush()
        return DONE
      }, DONE),
    )

  async function fill(file: ByteFile, contents: Contents, seq: number, rows: AsyncIterable<readonly Row[]>): Promise<void> {
    await put(file, contents, 'begun', seq, new Uint8Array())
    for await (const some of rows) if (some.length > 0) await put(file, contents, 'rows', seq, encodeBody({ put: some, gone: [] }))
    growRoom(file, contents.tail, STEP)
    file.flush()
    // Twice: one damaged place shall not make it look unfinished. Each for itself: a disk takes things in any order until it is flushed.
    for (let marks = 0; marks < 2; marks += 1) {
      await put(file, contents, 'whole', seq, new Uint8Array())
      file.flush()
    }
  }

  async function begin(dbId: string, seq: number, rows: AsyncIterable<readonly Row[]>): Promise<Result<void, FileFailure>> {
    const old = await find()
    const name = old?.name === 'journal-a' ? 'journal-b' : 'journal-a'
    const generation = Math.max(old?.contents.generation ?? 0, (await load(name))?.generation ?? 0) + 1
    const contents: Contents = { dbId, generation, records: [], whole: true, damaged: 0, tail: 0 }
    // Emptied, not removed: a file that is new in its folder is what a power cut takes.
    const clear = (which: Name) =>
      withFile(folder, which, (file) => {
        file.truncate(0)
        file.flush()
      })
    try {
      await withFile(folder, name, (file) => {
        file.truncate(0)
        return fill(file, contents, seq, rows)
      })
      if (old) await clear(old.name)
    } catch (error) {
      // Half a journal is no harm, but it takes room.
      await clear(name).catch(fileFailure)
      throw error
    }
    seen = { name, contents }
    return DONE
  }

  return {
    look: () =>
      inTurn(() =>
        using<Result<JournalState, FileFailure>>(async (file, contents) => {
          const { dbId, damaged, tail } = contents
          return ok({ dbId, seq: lastSeq(contents), damaged, used: tail, room: file.size() })
        }, ok(NOTHING)),
      ),

    append: (change) =>
      inTurn(() =>
        using<Result<void, FileFailure>>(async (file, contents) => {
          const last = lastSeq(contents)
          const body = encodeBody(change)
          if (change.seq === last && (await alreadyLast(file, contents, body))) {
            // It may be there because only its flushing failed.
            file.flush()
            return DONE
          }
          if (change.seq !== last + 1) return FAILED
          await put(file, contents, 'change', change.seq, body)
          file.flush()
          if (file.size() - contents.tail < STEP / 2) void layAside()
          return DONE
        }, FAILED),
      ),

    begin: (dbId, seq, rows) => inTurn(() => begin(dbId, seq, rows)),

    handful: (after, from) =>
      inTurn(() =>
        using<Result<Handful, FileFailure>>(
          async (file, contents) => {
            const changes: RowChange[] = []
            let bytes = 0
            for (const parts of wholeAfter(contents, after, from)) {
              const head = parts[0]?.head
              if (bytes >= HANDFUL || !head) return ok({ changes, next: head?.ordinal ?? null })
              const body = bodyOf(file, parts)
              changes.push({ seq: head.seq, ...decodeBody(body) })
              bytes += body.length
            }
            return ok({ changes, next: null })
          },
          ok({ changes: [], next: null }),
        ),
      ),
  }
}

/** Room for what has to fit, and for so much more behind it where the disk has that too. */
function growRoom(file: ByteFile, needed: number, more: number): void {
  try {
    growTo(file, needed + more)
  } catch (error) {
    fileFailure(error)
    growTo(file, needed)
  }
}

/** The body that was cut into these parts. */
function bodyOf(file: ByteFile, parts: readonly Found[]): Bytes {
  const pieces = parts.map(({ at, length, bodyAt }) => file.read(bodyAt, at + length - bodyAt))
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    whole.set(piece, end)
    end += piece.length
  }
  return whole
}
