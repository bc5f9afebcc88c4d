import { fail, ok, type Result } from '../core/result.ts'
import type { Bytes } from '../seal/bytes.ts'
import { endOf, type SeenCopy, takeInCopies } from './copies.ts'
import type { Mark, Snapshot, Target, TargetFailure } from './target.ts'

/** How what is on this device stands to an opened shared file. */
export interface Compared {
  /** Nothing of ours is missing from the file, and nothing is in it that ought to go: it need not be written. */
  readonly complete: boolean
  /** Ids of what had been seen in this shared file on an earlier save and is not in it now. */
  readonly gone: readonly string[]
}

/**
 * What saving needs of its caller. `O` is an opened file, `F` why one could not be opened, taken in or made.
 * `compare` had better judge by what the device held when the save began, or somebody who types on keeps it from ending.
 */
export interface Acts<O, F extends { kind: string }> {
  /** Reads it to its authenticated end, or says why not. Nothing is taken in yet. */
  open(file: Blob): Promise<Result<O, F>>
  /** Whether the bytes themselves are broken, so that setting them aside is worth offering: not so for a newer format or another key. */
  isDamage(failure: F): boolean
  /** Everything in it is on this device. Called again for the same content, it changes nothing. */
  mergeIn(opened: O): Promise<Result<void, F>>
  /** Null: there is no shared file. */
  compare(opened: O | null): Promise<Compared>
  /** The bytes of a file with all that this device holds for the team. */
  make(): Promise<Result<{ readonly file: Bytes }, F>>
  /** Whether everything in `part` is in `whole`, or is rightly nowhere any more. */
  within(part: O, whole: O): Promise<boolean>
  /** Returns after so many milliseconds. */
  wait(ms: number): Promise<void>
  /** At least 0, less than 1. */
  random(): number
  /** Milliseconds from some moment on, never set back. */
  monotonic(): number
}

/** What a person has agreed to, and what is known from earlier saves. */
export interface SaveOptions {
  /** The person was told that the shared file is damaged, and wants it set aside and a new one written. */
  readonly setAsideDamaged?: boolean
  /** Conflict copies of syncing programs go once everything in them was read back from the shared file. */
  readonly removeCopies?: boolean
  /** Milliseconds that the slowest write took, as the save before handed it on. */
  readonly slowestWrite?: number
  /** Hears of each step as it begins. */
  onStep?(step: SaveStep): void
}

/** Where a save is. `attempt` counts from 1 to `MOST_TRIES`. */
export interface SaveStep {
  readonly doing: 'reading' | 'writing' | 'checking' | 'waiting'
  readonly attempt: number
}

/** A conflict copy and what became of it. */
export type CopySeen<F> =
  /** What it holds was taken in. It still lies there. */
  | { readonly name: string; readonly now: 'taken-in' }
  | { readonly name: string; readonly now: 'removed' }
  /** It could not be opened: it lies where it was, and nothing of it was taken in. */
  | { readonly name: string; readonly now: 'left'; readonly failure: F | TargetFailure }

/** What was read from the shared file after the last byte was written. Only from this may "shared up to" be said. */
export interface SavedShared<O, F> {
  readonly opened: O
  readonly mark: Mark
  /** False: all of it was there already, and nothing was written. */
  readonly wrote: boolean
  /** From 1 to `MOST_TRIES`. */
  readonly tries: number
  /** Something that had been seen in the shared file was not in it: an older one was put back, or a write did not last. It is there again. */
  readonly older: boolean
  /** The ids of that. */
  readonly missing: readonly string[]
  /** Each copy that was seen, by name. */
  readonly copies: readonly CopySeen<F>[]
  /** What became of the bytes that were overwritten; null where there were none. */
  readonly previous: 'kept' | TargetFailure | null
  /** The name under which a damaged file was set aside. */
  readonly setAside: string | null
  /** Milliseconds, to be handed to the next save: of each earlier save the half counts on, so that one slow write is forgotten in time. */
  readonly slowestWrite: number
}

/** Why the shared file is not known to hold what is on this device. What had been taken in by then stays taken in. */
export type SaveFailure<F> =
  /** The place would not have it: see the failure. */
  | { readonly kind: 'target'; readonly failure: TargetFailure }
  /** What lies there could not be opened, so it was not overwritten. `damaged`: it may be set aside if a person says so. */
  | { readonly kind: 'cannot-open'; readonly failure: F; readonly damaged: boolean; readonly mark: Mark }
  /** This device could not take something in, or make its file. */
  | { readonly kind: 'here'; readonly failure: F }
  /** Others kept saving at the same time. Whatever of ours is not in the file goes with the next save. */
  | { readonly kind: 'try-again'; readonly tries: number; readonly last: TargetFailure | { readonly kind: 'overwritten' } | F }

/** Times that one save reads, merges and writes before it asks to be tried again. @testonly */
export const MOST_TRIES = 8

/** Nobody is kept waiting longer than this for a check, however slow the place: what turns out to be missing goes with the next save. */
const LONGEST_WAIT_MS = 30_000

/** The shared file holds what this device holds and this device what the file held, as read back from it; or it says why not. */
export async function saveShared<O, F extends { kind: string }>(
  target: Target,
  acts: Acts<O, F>,
  options: SaveOptions = {},
): Promise<Result<SavedShared<O, F>, SaveFailure<F>>> {
  const course: Course<O, F> = {
    ...{ target, acts, options, slowestWrite: options.slowestWrite ?? 0, took: 0 },
    ...{ wrote: false, previous: null, setAside: null, damaged: null, missing: new Set(), judged: new Map(), copies: [] },
  }
  let last: Again<F>['why'] = OVERWRITTEN
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    if (attempt > 1) {
      options.onStep?.({ doing: 'waiting', attempt })
      await acts.wait(Math.min(8000, 250 * 2 ** (attempt - 2)) * (0.5 + acts.random()))
    }
    const step = await tryOnce(course, attempt)
    if (step.kind === 'stopped') return fail(step.failure)
    if (step.kind === 'complete') return ok(await conclude(course, step, attempt))
    last = step.why
  }
  return fail({ kind: 'try-again', tries: MOST_TRIES, last })
}

interface Course<O, F extends { kind: string }> {
  readonly target: Target
  readonly acts: Acts<O, F>
  readonly options: SaveOptions
  slowestWrite: number
  /** Milliseconds of the slowest write of this save. */
  took: number
  wrote: boolean
  previous: SavedShared<O, F>['previous']
  setAside: string | null
  /** The digest of the shared file that could not be opened when it was last looked at. */
  damaged: string | null
  readonly missing: Set<string>
  /** By digest: null where it was opened and taken in, or why it could not be opened. */
  readonly judged: Map<string, F | null>
  copies: readonly SeenCopy<F>[]
}

interface Again<F> {
  readonly kind: 'again'
  readonly why: TargetFailure | { readonly kind: 'overwritten' } | F
}
interface Stopped<F> {
  readonly kind: 'stopped'
  readonly failure: SaveFailure<F>
}
/** Everything that could be opened is on this device. `main` is what the next write may overwrite. */
interface Incomplete {
  readonly kind: 'incomplete'
  readonly main: Snapshot | null
  readonly opened: boolean
}
interface Complete<O> {
  readonly kind: 'complete'
  readonly opened: O
  readonly mark: Mark
}

const OVERWRITTEN = { kind: 'overwritten' } as const
const again = <F>(why: Again<F>['why']): Again<F> => ({ kind: 'again', why })
const stopped = <F>(failure: SaveFailure<F>): Stopped<F> => ({ kind: 'stopped', failure })

// What passes by itself, or shows another's save.
const PASSING: ReadonlySet<TargetFailure['kind']> = new Set(['changed', 'busy', 'not-readable'])
const refused = <F>(failure: TargetFailure): Again<F> | Stopped<F> =>
  PASSING.has(failure.kind) ? again<F>(failure) : stopped<F>({ kind: 'target', failure })

async function tryOnce<O, F extends { kind: string }>(course: Course<O, F>, attempt: number): Promise<Again<F> | Stopped<F> | Complete<O>> {
  const { acts, options } = course
  options.onStep?.({ doing: 'reading', attempt })
  const before = await look(course)
  if (before.kind !== 'incomplete') return before

  options.onStep?.({ doing: 'writing', attempt })
  const problem = await put(course, before)
  if (problem) return problem

  // Whoever read before we wrote and has not finished yet lands after us. Waiting makes it rare; only pushing again makes it harmless.
  options.onStep?.({ doing: 'checking', attempt })
  await acts.wait(Math.min(LONGEST_WAIT_MS, Math.max(1000, 2 * course.slowestWrite)) * (1 + acts.random() / 4))
  const after = await look(course)
  return after.kind === 'incomplete' ? again(OVERWRITTEN) : after
}

async function look<O, F extends { kind: string }>(course: Course<O, F>): Promise<Again<F> | Stopped<F> | Incomplete | Complete<O>> {
  const { target, acts } = course
  const found = await target.read()
  if (!found.ok) return refused<F>(found.failure)
  const { main, copies } = found.value

  let opened: { readonly is: O } | null = null
  if (main && main.mark.size > 0) {
    const result = await acts.open(main.file)
    if (!result.ok) {
      const problem = await unopened(course, main, result.failure)
      if (problem) return problem
    } else {
      opened = { is: result.value }
      const merged = await acts.mergeIn(result.value)
      if (!merged.ok) return stopped({ kind: 'here', failure: merged.failure })
      course.judged.set(main.mark.digest, null)
    }
  }
  const seen = await takeInCopies(copies, acts, course.judged)
  if (!seen.ok) return stopped({ kind: 'here', failure: seen.failure })
  course.copies = seen.value

  const { complete, gone } = await acts.compare(opened?.is ?? null)
  for (const id of gone) course.missing.add(id)
  if (complete && opened && main) return { kind: 'complete', opened: opened.is, mark: main.mark }
  return { kind: 'incomplete', main, opened: opened !== null }
}

/** Null: it was set aside, and what lies there may be overwritten. */
async function unopened<O, F extends { kind: string }>(
  course: Course<O, F>,
  main: Snapshot,
  failure: F,
): Promise<Again<F> | Stopped<F> | null> {
  const { target, acts, options } = course
  const damaged = acts.isDamage(failure)
  const seenBefore = course.damaged === main.mark.digest
  course.damaged = main.mark.digest
  // It may be half of what somebody is copying there right now.
  if (damaged && !seenBefore) return again(failure)
  if (!damaged || !options.setAsideDamaged) return stopped({ kind: 'cannot-open', failure, damaged, mark: main.mark })
  const kept = await target.setAside(main)
  if (!kept.ok) return refused<F>(kept.failure)
  course.setAside = kept.value
  return null
}

/** Null: it was written, which is not yet to say that it stays. */
async function put<O, F extends { kind: string }>(
  course: Course<O, F>,
  { main, opened }: Incomplete,
): Promise<Again<F> | Stopped<F> | null> {
  const { target, acts } = course
  // Once a save: eight tries among many writers would push out all that was kept before. That it cannot be kept must not keep us from saving.
  if (main && opened && course.previous !== 'kept') {
    const kept = await target.keepPrevious(main)
    course.previous = kept.ok ? 'kept' : kept.failure
  }
  const made = await acts.make()
  if (!made.ok) return stopped({ kind: 'here', failure: made.failure })
  const from = acts.monotonic()
  const written = await target.write(made.value.file, main?.mark ?? null)
  course.took = Math.max(course.took, acts.monotonic() - from)
  course.slowestWrite = Math.max(course.slowestWrite, course.took)
  if (!written.ok) return refused<F>(written.failure)
  course.wrote = true
  return null
}

async function conclude<O, F extends { kind: string }>(
  course: Course<O, F>,
  { opened, mark }: Complete<O>,
  tries: number,
): Promise<SavedShared<O, F>> {
  const { wrote, missing, previous, setAside, copies, acts, target, options } = course
  const slowestWrite = wrote ? Math.max(course.took, (options.slowestWrite ?? 0) / 2) : course.slowestWrite
  const told = await endOf(copies, { opened, acts, target, remove: options.removeCopies === true })
  return { opened, mark, wrote, tries, older: missing.size > 0, missing: [...missing], copies: told, previous, setAside, slowestWrite }
}
