import { fail, ok, type Result } from '../core/result.ts'
import type { Disk } from './disk.ts'
import type { WriteFailure } from './failure.ts'
import type { DeviceFiles, FileFailure, RowChange } from './journal/journal.ts'
import type { Keeping, Repair } from './keeping.ts'
import { afterOn, type Platform } from './platform.ts'
import { type Asking, beginAnew, bringInStep, type Silent } from './reconcile.ts'

// What stands behind "saved":
// a write is told as saved when the database and the journal both have it on the disk;
// a write whose transaction is complete and whose journal failed is told as not saved, although it is in the database: a person who
// is told so looks again, and one who was told otherwise might lose it. The next write, or the next start, makes the journal whole
// before anything more is told as saved, so that nobody adds to a gap;
// a journal that fails for good (not for room) is begun anew once in this session. Where that fails too, the session goes on with the
// database alone and says so: a practitioner in a kitchen who is kept from writing loses more than one copy can lose. So does a
// device that has no room for a journal at all when it starts.

const LIMIT = 3_000
// Writing the whole journal: so long without asking for one more row.
const STALL = 10_000

/** The second copy of one database, as this tab keeps it. All but `keeping` with the writers' lock. */
export interface SecondCopy {
  /** What the database must have been counted to before the next write; null where nobody knows. */
  readonly expected: number | null
  /** Bytes of the journal as it was last begun here; null where it was not. */
  readonly began: number | null
  /** Everything before is in both copies, or the session goes on with one. `tidy`: see `bringInStep`. */
  ready(tidy?: boolean): Promise<Result<void, WriteFailure>>
  /** What the database has just taken is in the journal too. */
  keep(change: RowChange & { readonly dbId: string }, bytes: number): Promise<Result<void, WriteFailure>>
  /** The journal is written anew from the database: nothing of what went from it is left there. */
  renew(): Promise<Result<void, WriteFailure>>
  /** The room that was laid aside is free; false where there was none. */
  spare(): Promise<boolean>
  /** Room is laid aside, where there is some. */
  layAside(): Promise<void>
  /** Nothing is known of the journal: looked at again before the next write. */
  doubt(): void
  /** The files do not answer: this session goes on without them. */
  despair(): void
  /** The files are asked again, also where this session had gone on without them. */
  hope(): void
  keeping(): Omit<Keeping, 'missing'>
  onKeeping(listener: () => void): () => void
}

type State =
  | { readonly at: 'doubt' }
  | { readonly at: 'in-step'; readonly dbId: string; readonly seq: number }
  /** The database has these, and the journal did not take them. */
  | { readonly at: 'behind'; readonly dbId: string; readonly missing: readonly RowChange[] }
  | { readonly at: 'off'; readonly why: 'files-failed' | 'full' }

/** Asks with patience, and takes no answer for one of its own kind. `ms` without a sign of life. */
export const askingOf = (platform: Platform, files: Pick<DeviceFiles, 'journal'>): Asking => ({
  journal: files.journal,
  ask: (work) =>
    new Promise((resolve, reject) => {
      let over = false
      let cancel = () => {}
      const wait = (ms: number) => {
        cancel()
        if (over) return
        cancel = afterOn(platform, ms, () => {
          over = true
          resolve(fail({ kind: 'silent' }))
        })
      }
      const end = () => {
        over = true
        cancel()
      }
      wait(LIMIT)
      void work(() => wait(STALL))
        .then(resolve, reject)
        .then(end)
    }),
})

/** The second copy of this database in these files. Asks nothing of them yet. */
export function secondCopyOf(disk: Disk, files: DeviceFiles, platform: Platform): SecondCopy {
  const asking = askingOf(platform, files)
  const listeners = new Set<() => void>()
  let state: State = { at: 'doubt' }
  let began: number | null = null
  let repaired: Repair | null = null
  let anew = false
  let ballast = false

  const tell = () => {
    for (const listener of listeners) listener()
  }
  function become(next: State, repair: Repair | null = null): void {
    const was = state
    state = next
    repaired = repair ?? repaired
    if (repair || (was.at === 'off') !== (next.at === 'off')) tell()
  }
  const append = (change: RowChange, bytes: number) =>
    asking.ask((alive) => {
      if (bytes > 1_000_000) alive()
      return files.journal.append(change)
    })

  async function spare(): Promise<boolean> {
    if (state.at === 'off') return false
    const dropped = await asking.ask(async () => ok(await files.ballast.drop()))
    if (ballast) {
      ballast = false
      tell()
    }
    return dropped.ok && dropped.value
  }

  async function appended(change: RowChange, bytes: number): Promise<Result<void, FileFailure | Silent>> {
    const first = await append(change, bytes)
    return !first.ok && first.failure.kind === 'full' && (await spare()) ? append(change, bytes) : first
  }

  /** What this tab knows to be missing is in the journal; false where somebody has to look. */
  async function caughtUp(missing: readonly RowChange[], dbId: string): Promise<Result<boolean, WriteFailure>> {
    for (const [at, change] of missing.entries()) {
      const done = await appended(change, 0)
      if (done.ok) continue
      state = { at: 'behind', dbId, missing: missing.slice(at) }
      return done.failure.kind === 'full' ? fail({ kind: 'storage-full' }) : ok(false)
    }
    state = { at: 'in-step', dbId, seq: missing.at(-1)?.seq ?? 0 }
    return ok(true)
  }

  async function ready(tidy = false): Promise<Result<void, WriteFailure>> {
    if (state.at === 'behind') {
      const done = await caughtUp(state.missing, state.dbId)
      if (!done.ok || done.value) return done.ok ? ok(undefined) : done
      state = { at: 'doubt' }
    }
    if (state.at !== 'doubt') return ok(undefined)
    let step = await bringInStep(disk, asking, tidy)
    // The database had no room for what it lacks.
    if (!step.ok && step.failure.kind === 'storage-full' && (await spare())) step = await bringInStep(disk, asking, tidy)
    if (step.ok) {
      if (!step.value) return ok(undefined)
      began = step.value.began ?? began
      become({ at: 'in-step', dbId: step.value.dbId, seq: step.value.seq }, step.value.repair)
      return ok(undefined)
    }
    switch (step.failure.kind) {
      case 'full':
        become({ at: 'off', why: 'full' })
        return ok(undefined)
      case 'failed':
      case 'silent':
        become({ at: 'off', why: 'files-failed' })
        return ok(undefined)
      default:
        return fail(step.failure)
    }
  }

  /** The journal did not take a change, not for room. Written anew it has it too. */
  async function renewed(dbId: string, seq: number, repair: Repair | null): Promise<boolean> {
    if (anew) {
      become({ at: 'off', why: 'files-failed' })
      return false
    }
    anew = repair !== null
    const bytes = await beginAnew(disk, asking, dbId, seq)
    if (bytes.ok) {
      began = bytes.value
      become({ at: 'in-step', dbId, seq }, repair)
    } else become({ at: 'off', why: bytes.failure.kind === 'full' ? 'full' : 'files-failed' })
    return bytes.ok
  }

  return {
    get expected() {
      if (state.at === 'in-step') return state.seq
      return state.at === 'behind' ? (state.missing.at(-1)?.seq ?? null) : null
    },
    get began() {
      return began
    },
    ready,
    async keep({ dbId, ...change }, bytes) {
      if (state.at === 'off') return ok(undefined)
      if (state.at === 'doubt') {
        // Nothing was set up before this one: it made the database. Its recovery words are said once, so they are not kept back for
        // want of a journal. What is written next is.
        await renewed(dbId, change.seq, null)
        return ok(undefined)
      }
      const done = await appended(change, bytes)
      if (done.ok) {
        state = { at: 'in-step', dbId, seq: change.seq }
        return ok(undefined)
      }
      switch (done.failure.kind) {
        case 'full':
          state = { at: 'behind', dbId, missing: [change] }
          return fail({ kind: 'storage-full' })
        case 'silent':
          state = { at: 'doubt' }
          return fail({ kind: 'timed-out' })
        case 'failed':
          // Once it is there, it is in both, and that is what was asked.
          return (await renewed(dbId, change.seq, { what: 'journal-anew', changes: 1 })) ? ok(undefined) : fail({ kind: 'timed-out' })
      }
    },
    async renew() {
      const known = await ready()
      if (!known.ok || state.at !== 'in-step') return known
      const { dbId, seq } = state
      const bytes = await beginAnew(disk, asking, dbId, seq)
      if (bytes.ok) {
        began = bytes.value
        return ok(undefined)
      }
      state = { at: 'doubt' }
      return fail({ kind: bytes.failure.kind === 'full' ? 'storage-full' : 'timed-out' })
    },
    spare,
    async layAside() {
      if (state.at === 'off') return
      const filled = await asking.ask(async () => ok(await files.ballast.fill()))
      ballast = filled.ok && filled.value
      tell()
    },
    doubt() {
      if (state.at !== 'off') state = { at: 'doubt' }
    },
    despair: () => become({ at: 'off', why: 'files-failed' }),
    hope() {
      anew = false
      if (state.at === 'off') become({ at: 'doubt' })
    },
    keeping() {
      const { at } = state
      return { copies: at === 'off' ? 1 : 2, ...(state.at === 'off' && { why: state.why }), repaired, ballast }
    },
    onKeeping(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
