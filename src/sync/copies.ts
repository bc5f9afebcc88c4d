import { fail, ok, type Result } from '../core/result.ts'
import type { Acts, CopySeen } from './save.ts'
import type { Copy, Mark, Target, TargetFailure } from './target.ts'

/** A copy as it was last seen. `mark` is null where it could not be read. */
export interface SeenCopy<F> {
  readonly copy: Copy
  readonly mark: Mark | null
  readonly failure: F | TargetFailure | null
}

/**
 * Everything in the copies that can be opened is on this device; which they were. `judged` remembers by digest what was opened before:
 * null, or why not. Fails where this device could not take something in; a copy that cannot be opened stops nothing.
 */
export async function takeInCopies<O, F extends { kind: string }>(
  copies: readonly Copy[],
  acts: Acts<O, F>,
  judged: Map<string, F | null>,
): Promise<Result<readonly SeenCopy<F>[], F>> {
  const seen: SeenCopy<F>[] = []
  for (const copy of copies) {
    const read = await copy.read()
    if (!read.ok) {
      if (read.failure.kind !== 'gone') seen.push({ copy, mark: null, failure: read.failure })
      continue
    }
    const { file, mark } = read.value
    if (!judged.has(mark.digest)) {
      const opened = await acts.open(file)
      const merged = opened.ok ? await acts.mergeIn(opened.value) : opened
      if (opened.ok && !merged.ok) return fail(merged.failure)
      judged.set(mark.digest, opened.ok ? null : opened.failure)
    }
    seen.push({ copy, mark, failure: judged.get(mark.digest) ?? null })
  }
  return ok(seen)
}

/** The shared file as it was read back, and whether copies may go. */
interface End<O, F extends { kind: string }> {
  readonly opened: O
  readonly target: Target
  readonly acts: Acts<O, F>
  readonly remove: boolean
}

/** What became of each copy: gone where that is wanted, its name is of a syncing program, and all of it is in what was read back. */
export async function endOf<O, F extends { kind: string }>(seen: readonly SeenCopy<F>[], end: End<O, F>): Promise<CopySeen<F>[]> {
  const told: CopySeen<F>[] = []
  for (const { copy, mark, failure } of seen) {
    const { name } = copy
    if (failure) told.push({ name, now: 'left', failure })
    else told.push({ name, now: mark && (await removed(copy, mark, end)) ? 'removed' : 'taken-in' })
  }
  return told
}

// Read and opened once more, not remembered: several whole files at once are more than a tablet should hold.
async function removed<O, F extends { kind: string }>(
  copy: Copy,
  mark: Mark,
  { opened, target, acts, remove }: End<O, F>,
): Promise<boolean> {
  if (!remove || !copy.bySync) return false
  const read = await copy.read()
  if (!read.ok || read.value.mark.digest !== mark.digest) return false
  const part = await acts.open(read.value.file)
  if (!part.ok || !(await acts.within(part.value, opened))) return false
  return (await target.removeCopy(copy.name, mark)).ok
}
