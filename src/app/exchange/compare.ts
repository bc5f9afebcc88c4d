import type { Fact } from '../../core/fact.ts'
import { ok, type Result } from '../../core/result.ts'
import { readKeeping } from '../../core/erasure.ts'
import { unhurried } from '../../seal/breath.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import type { Compared } from '../../sync/save.ts'
import type { App } from '../app.ts'
import { readBrought } from '../brought.ts'
import type { ReadFailure } from '../failure.ts'
import { readStatements } from '../team-here.ts'
import { goneFrom } from './older.ts'
import { packsFor, readOurs, toSend } from './ours.ts'
import type { Sharing } from './sharing-row.ts'

const idsIn = (bundle: OpenedBundle, caseId: string) => new Set((bundle.cases.get(caseId) ?? []).map(({ id }) => id))

const statementsIn = ({ statements }: OpenedBundle) => statements.map((each) => (each as { id?: unknown } | null)?.id)

/** Whether everything of `part` is in `whole`, or is of a case that was erased. */
export async function isWithin(part: OpenedBundle, whole: OpenedBundle): Promise<boolean> {
  // Records that could not be understood are nowhere else as they came.
  if (part.aside.length > 0) return false
  const said = new Set(statementsIn(whole))
  if (!statementsIn(part).every((id) => said.has(id))) return false
  for await (const [caseId, facts] of unhurried(part.cases)) {
    const ids = idsIn(whole, caseId)
    if (facts.every(({ id }) => ids.has(id))) continue
    const words = (whole.cases.get(caseId) ?? []) as unknown as Fact[]
    if (readKeeping(words).erased.length === 0) return false
    // Who else erased it has to be known everywhere too.
    if (facts.some(({ id, kind }) => kind === 'erasure' && !ids.has(id))) return false
  }
  return true
}

/** How the shared file stands to what is here, by the facts in `asked`: what was here when the save began, and what came by it. */
export async function compare(
  app: App,
  bundle: OpenedBundle | null,
  asked: ReadonlySet<string>,
  seen: Sharing['seen'],
): Promise<Result<Compared, ReadFailure>> {
  const [ours, brought, statements] = [await readOurs(app), await readBrought(app), await readStatements(app)]
  if (!ours.ok) return ours
  if (!brought.ok) return brought
  if (!statements.ok) return statements
  // Where there is no file any more, all that was seen in it is gone.
  const gone = [...(await goneFrom(seen, ours.value, bundle?.cases ?? new Map())).values()].flat().map(({ id }) => id)
  if (!bundle) return ok({ complete: false, gone })
  const send = await toSend(ours.value)
  const said = new Set(statementsIn(bundle))
  const packed = new Set(bundle.packs.map((each) => (each as { hash?: unknown } | null)?.hash))
  const complete =
    // A list that is behind leaves a colleague out, or a leaver in.
    statements.value.every(({ id }) => said.has(id)) &&
    packsFor(brought.value, send).every((pack) => packed.has(pack.hash)) &&
    bundle.aside.length === 0 &&
    (await holdsAll(bundle, send, asked)) &&
    !(await holdsErased(bundle, ours.value))
  return ok({ complete, gone })
}

async function holdsAll(bundle: OpenedBundle, send: ReadonlyMap<string, readonly Fact[]>, asked: ReadonlySet<string>): Promise<boolean> {
  for await (const [caseId, facts] of unhurried(send)) {
    const ids = idsIn(bundle, caseId)
    if (facts.some(({ id }) => asked.has(id) && !ids.has(id))) return false
  }
  return true
}

/** Whether it still has records of a case that was erased. */
async function holdsErased(bundle: OpenedBundle, ours: ReadonlyMap<string, readonly Fact[]>): Promise<boolean> {
  for await (const [caseId, facts] of unhurried(bundle.cases)) {
    if (facts.some(({ kind }) => kind !== 'erasure') && readKeeping(ours.get(caseId) ?? []).erased.length > 0) return true
  }
  return false
}
