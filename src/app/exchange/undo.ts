import { fail, ok, type Result } from '../../core/result.ts'
import type { Fact } from '../../core/fact.ts'
import { restsOn } from '../../core/sharing/built-on.ts'
import { among } from '../../core/sharing/seen.ts'
import { compareStamps } from '../../core/stamp.ts'
import { unhurried } from '../../seal/breath.ts'
import type { App } from '../app.ts'
import { readDrafts } from '../drafts.ts'
import type { ReadFailure } from '../failure.ts'
import { note } from '../log.ts'
import { readOurs } from './ours.ts'
import { type Last, readSharing } from './sharing-row.ts'
import type { LastTakeIn, Stays, UndoFailure } from './types.ts'
import { inTurn } from '../turn.ts'

/** The facts of one family that came, and those that did not. */
function partedBy(came: string, facts: readonly Fact[]): { readonly came: Fact[]; readonly rest: Fact[] } {
  const isOf = among(came)
  return { came: facts.filter(({ id }) => isOf(id)), rest: facts.filter(({ id }) => !isOf(id)) }
}

interface Undoable {
  readonly takeOut: ReadonlyMap<string, ReadonlySet<string>>
  readonly families: readonly string[]
}

/** What would go again, and the families in which something rests on it. */
async function judged(app: App, last: Last): Promise<Result<Undoable, ReadFailure>> {
  const [ours, drafts] = [await readOurs(app), await readDrafts(app)]
  if (!ours.ok) return ours
  if (!drafts.ok) return drafts
  const takeOut = new Map<string, ReadonlySet<string>>()
  const families: string[] = []
  for await (const [caseId, compacted] of unhurried(Object.entries(last.came))) {
    const { came, rest } = partedBy(compacted, ours.value.get(caseId) ?? [])
    takeOut.set(caseId, new Set(came.map(({ id }) => id)))
    const since = rest.filter(({ at }) => compareStamps(at.stamp, last.stamp) > 0)
    const older = rest.filter(({ at }) => compareStamps(at.stamp, last.stamp) <= 0)
    const typed = drafts.value.filter((draft) => draft.caseId === caseId).map(({ act }) => act)
    if (restsOn([...since, ...typed], came, older)) families.push(caseId)
  }
  return ok({ takeOut, families })
}

async function staysOf(
  app: App,
  last: Last | null,
): Promise<Result<{ readonly stays: Stays | null; readonly undoable: Undoable | null }, ReadFailure>> {
  if (!last) return ok({ stays: { kind: 'nothing-to-undo' }, undoable: null })
  if (last.saved) return ok({ stays: { kind: 'saved-since' }, undoable: null })
  const found = await judged(app, last)
  if (!found.ok) return found
  const { families } = found.value
  return ok({ stays: families.length > 0 ? { kind: 'built-on', families } : null, undoable: found.value })
}

/** The last file that was taken in, and whether it can be taken back; null where there was none. */
export async function lastTakeIn(app: App): Promise<Result<LastTakeIn | null, ReadFailure>> {
  const sharing = await readSharing(app)
  if (!sharing.ok) return sharing
  const { last } = sharing.value
  if (!last) return ok(null)
  const found = await staysOf(app, last)
  if (!found.ok) return found
  const { at, from, name, facts, came } = last
  return ok({ at, from, name, facts, families: Object.keys(came).length, stays: found.value.stays })
}

/**
 * The records that the last taking in brought are gone again, all of them. Only while nobody has them from here and nothing rests on them.
 * What came about colleagues stays, because a leaver who was back on the list could open what is saved next; the packs that came stay too.
 */
export function undoTakeIn(app: App): Promise<Result<void, UndoFailure>> {
  return inTurn(app, async (): Promise<Result<void, UndoFailure>> => {
    const sharing = await readSharing(app)
    if (!sharing.ok) return sharing
    const { last } = sharing.value
    const found = await staysOf(app, last)
    if (!found.ok) return found
    const { stays, undoable } = found.value
    if (stays) return fail(stays)
    if (!last || !undoable) return fail({ kind: 'nothing-to-undo' })
    const undone = await app.store.exchange({ takeOut: undoable.takeOut, rows: { sharing: { ...sharing.value, last: null } } })
    if (undone.ok) note(app, 'took-back')
    return undone
  })
}
