import type { Fact } from '../../core/fact.ts'
import { ok, type Result } from '../../core/result.ts'
import { sumAdds } from '../../core/sharing/adds.ts'
import type { Adds } from '../../core/sharing/arriving.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import type { SavedShared } from '../../sync/save.ts'
import type { Target } from '../../sync/target.ts'
import { type App, wallTime } from '../app.ts'
import type { WriteFailure } from '../failure.ts'
import { countAll, sum } from './meter.ts'
import { isStillChosen } from './place.ts'
import { idsOf, readingOf } from './reading.ts'
import { readSharing, type Sharing } from './sharing-row.ts'
import { signaturesArriving } from './signatures.ts'
import type { CopySeen, LookedFor, MakeFailure, OpenFailure, PackArriving, Saved } from './types.ts'
import { inTurn } from '../turn.ts'

/** Everything that can keep a save from going on. */
export type Stopped = OpenFailure | MakeFailure | LookedFor

/** What came by one save. */
export interface Coming {
  readonly adds: Adds[]
  /** Ids by case. */
  readonly ids: Map<string, Set<string>>
  readonly refusedPacks: Map<string, PackArriving>
}

/** What was read back is remembered; only then it is told as saved. */
export async function noted(
  app: App,
  target: Target,
  { opened, wrote, missing, copies, previous, setAside, slowestWrite }: SavedShared<OpenedBundle, Stopped>,
  coming: Coming,
): Promise<Result<Saved, WriteFailure>> {
  const at = wallTime(app.platform)
  const written = await inTurn(app, async (): Promise<Result<Saved['visits'], WriteFailure>> => {
    const sharing = await readSharing(app)
    if (!sharing.ok) return sharing
    const chosen = await isStillChosen(app, target)
    if (!chosen.ok) return chosen
    const { last } = sharing.value
    const before: Sharing = { ...sharing.value, last: last && { ...last, saved: true } }
    const next: Sharing = {
      ...before,
      ...{ seen: await idsOf(opened.cases), reading: readingOf(opened), lastSaved: { at, where: target.name }, slowestWrite },
    }
    const counted = await countAll(app, next)
    if (!counted.ok) return counted
    const row: Sharing = chosen.value ? { ...next, counted: Object.fromEntries(counted.value) } : before
    const saved = await app.store.saveRow('sharing', row)
    if (!saved.ok) return saved
    return ok(
      sum(
        [...counted.value.values()].map(({ count }) => count),
        'visits',
      ),
    )
  })
  if (!written.ok) return written
  const altered = await alteredIn(app, coming.ids)
  if (!altered.ok) return altered
  return ok({
    ...{ wrote, at, where: target.name, visits: written.value, tookIn: sumAdds(coming.adds), families: coming.ids.size },
    ...{ pushedAgain: missing.length, setAside, altered: altered.value, refusedPacks: [...coming.refusedPacks.values()] },
    copies: copies.map((copy): CopySeen => ({ name: copy.name, now: copy.now, why: copy.now === 'left' ? copy.failure.kind : null })),
    previous: previous === null || previous === 'kept' ? previous : 'not-kept',
  })
}

async function alteredIn(app: App, came: Coming['ids']): Promise<Result<number, WriteFailure>> {
  let altered = 0
  for (const [caseId, ids] of came) {
    const read = await app.store.readCase(caseId)
    if (!read.ok) return read
    const facts = read.value.facts as Fact[]
    const found = await signaturesArriving(
      facts.filter(({ id }) => !ids.has(id)),
      facts.filter(({ id }) => ids.has(id)),
    )
    altered += found.filter(({ already }) => !already).length
  }
  return ok(altered)
}
