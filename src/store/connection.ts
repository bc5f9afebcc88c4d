import { fail, ok, type Result } from '../core/result.ts'
import type { Database, Identity } from './db.ts'
import { type Disk, type Done, openDisk, type OutOfStep } from './disk.ts'
import type { Allowed } from './door.ts'
import type { ReadFailure, Trouble, WriteFailure } from './failure.ts'
import type { DeviceFiles } from './journal/journal.ts'
import type { Keeping } from './keeping.ts'
import type { Platform } from './platform.ts'
import { type SecondCopy, secondCopyOf } from './second-copy.ts'
import { countInSentinel } from './sentinel.ts'
import type { Writers } from './writers.ts'

const WRITE_LIMIT = 3_000
// Several tabs that start at once write one after the other. That says nothing of the disk, and nothing shows the tick meanwhile.
const TURN_LIMIT = 10_000
// Others may be at a large write, or at the keys of the cases.
const ALONE_LIMIT = 30_000
// Another tab, of a browser without locks between them, may write each time that we look.
const LOOKS = 3

type Work<T> = (db: Database) => PromiseLike<T>

/** The one way to the rows. */
export interface Connection {
  readonly name: string
  /** What the database must still say of itself in every transaction; null before anything was set up in it. */
  identity: Identity | null
  /** The files beside the database; null where the browser has none. */
  readonly files: DeviceFiles | null
  /** One transaction that sees one moment. Waits for nothing but the database. */
  read<T>(work: Work<T>): Promise<Result<T, ReadFailure>>
  /**
   * One transaction, ok once it is durably complete and the second copy has it too. Any other answer: undone, or not known to be on the
   * disk. The disk has three seconds for it, and longer for many `bytes`; other tabs that write may keep it waiting for ten before.
   */
  write<T>(work: Work<T>, bytes?: number): Promise<Result<T, WriteFailure>>
  /** The work, while nobody writes, in any tab. Throws a 'TimeoutError' where that does not come to be within half a minute. Never within another. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Both copies are made the same. With the writers' lock, which who opens the database has. `answers`: the files do. */
  begin(answers: boolean): Promise<Result<void, WriteFailure>>
  /** Room is laid aside for a full disk, where there is some, when nobody writes. */
  layAside(): Promise<void>
  /** The second copy holds what the database holds now and nothing of what went before. */
  renew(): Promise<Result<void, WriteFailure>>
  keeping(): Omit<Keeping, 'missing'>
  onKeeping(listener: () => void): () => void
  /** Opens again also after the disk had failed, because a person asked for it. */
  reconnect(): Promise<Result<void, ReadFailure>>
  /** The listener hears when this tab can go no further. */
  onTrouble(listener: (trouble: Trouble) => void): () => void
  close(): void
}

export { identityIn } from './db.ts'

/** What a connection stands on. */
export interface Ground {
  readonly name: string
  readonly platform: Platform
  readonly factory: IDBFactory
  readonly files: DeviceFiles | null
  readonly writers: Writers
}

/** A database opened, with its second copy: the connection to them, or why not. Creates it only where that is allowed, and never opens a newer one. */
export async function connect(
  ground: Ground,
  allowed: Allowed,
): Promise<Result<Connection, { readonly kind: 'absent' } | { readonly kind: 'newer' } | { readonly kind: 'failed' }>> {
  const opened = await openDisk(ground.name, ground.platform, ground.factory, allowed)
  return opened.ok ? ok(connectionOver(opened.value, ground)) : opened
}

function connectionOver(disk: Disk, { name, platform, files, writers }: Ground): Connection {
  const copy: SecondCopy | null = files && secondCopyOf(disk, files, platform)

  // Outside both, so that a later start knows of a change that both have lost.
  function told<T>({ value, change }: Done<T>): Result<T, never> {
    if (change) countInSentinel(platform, name, { dbId: change.dbId, seq: change.seq })
    return ok(value)
  }

  async function alone<T>(work: Work<T>, limit: number): Promise<Result<T, WriteFailure>> {
    const done = await disk.change(work, limit, { expected: null, began: null })
    if (done.ok) return told(done.value)
    return fail(done.failure.kind === 'out-of-step' ? { kind: 'timed-out' } : done.failure)
  }

  async function inDatabase<T>(second: SecondCopy, work: Work<T>, limit: number): Promise<Result<Done<T>, WriteFailure | OutOfStep>> {
    const first = await disk.change(work, limit, second)
    const full = !first.ok && first.failure.kind === 'storage-full'
    return full && (await second.spare()) ? disk.change(work, limit, second) : first
  }

  async function inBoth<T>(second: SecondCopy, work: Work<T>, bytes: number, limit: number): Promise<Result<T, WriteFailure>> {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      if (disk.trouble) return fail(disk.trouble)
      const ready = await second.ready()
      if (!ready.ok) return ready
      const done = await inDatabase(second, work, limit)
      if (done.ok) {
        const kept = done.value.change ? await second.keep(done.value.change, bytes) : ok(undefined)
        return kept.ok ? told(done.value) : kept
      }
      if (done.failure.kind !== 'out-of-step') return fail(done.failure)
      // Another tab wrote since, or what we took for failed reached the disk after all.
      second.doubt()
    }
    return fail({ kind: 'timed-out' })
  }

  return {
    name,
    get identity() {
      return disk.identity
    },
    set identity(identity) {
      disk.identity = identity
    },
    files,
    read: disk.read,
    async write(work, bytes = 0) {
      // A slow tablet takes about a second a megabyte.
      const limit = WRITE_LIMIT + bytes / 1_000
      if (!copy) return alone(work, limit)
      const turn = await writers.turn(TURN_LIMIT, () => inBoth(copy, work, bytes, limit))
      return turn.ok ? turn.value : turn
    },
    async alone(work) {
      const turn = await writers.turn(ALONE_LIMIT, work)
      if (!turn.ok) throw new DOMException('another tab did not stop writing', 'TimeoutError')
      return turn.value
    },
    async begin(answers) {
      if (!answers) copy?.despair()
      return copy ? copy.ready(true) : ok(undefined)
    },
    async layAside() {
      if (copy) await writers.turn(ALONE_LIMIT, () => copy.layAside())
    },
    async renew() {
      if (!copy) return ok(undefined)
      const turn = await writers.turn(ALONE_LIMIT, () => copy.renew())
      return turn.ok ? turn.value : turn
    },
    keeping: () => copy?.keeping() ?? { copies: 1, why: 'no-files', repaired: null, ballast: false },
    onKeeping: (listener) => copy?.onKeeping(listener) ?? (() => undefined),
    reconnect() {
      copy?.hope()
      return disk.reconnect()
    },
    onTrouble: disk.onTrouble,
    close() {
      disk.close()
      files?.close()
    },
  }
}
