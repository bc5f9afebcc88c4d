import { fail, ok, type Result } from '../../core/result.ts'
import type { Fact } from '../../core/fact.ts'
import type { Pack } from '../../core/pack/pack.ts'
import type { Statement } from '../../core/statement.ts'
import { addsOf, rootOf, sumAdds } from '../../core/sharing/adds.ts'
import type { Adds } from '../../core/sharing/arriving.ts'
import { joinCase } from '../../core/sharing/join-case.ts'
import { unhurried } from '../../seal/breath.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import { type App, observe, observeStamp, takeStamp, wallTime } from '../app.ts'
import { goBy, readBrought } from '../brought.ts'
import type { WriteFailure } from '../failure.ts'
import { note, takeInLog } from '../log.ts'
import { factsIn } from './arrival.ts'
import { keptAside } from './aside.ts'
import { bundleOf } from './open.ts'
import { readOurs } from './ours.ts'
import { judgePacks } from './packs-arriving.ts'
import { idsOf, readingOf } from './reading.ts'
import { readSharing, type Sharing } from './sharing-row.ts'
import { readMark } from './space.ts'
import { judgeTeam } from './team-arriving.ts'
import type { Arrival, PackArriving, TakeInChoice, TakeInFailure, TakenIn } from './types.ts'
import { inTurn } from '../turn.ts'

/** What an opened file adds to this device as it is now. */
interface Addition {
  readonly add: ReadonlyMap<string, readonly Fact[]>
  readonly adds: Adds
  /** The highest stamp that each case brought, so that what is written next comes after. */
  readonly came: readonly Fact[]
}

async function additionOf(
  app: App,
  bundle: OpenedBundle,
  leaveOut: ReadonlySet<string>,
): Promise<Result<Addition & { readonly ours: ReadonlyMap<string, readonly Fact[]> }, WriteFailure>> {
  const ours = await readOurs(app)
  if (!ours.ok) return ours
  const add = new Map<string, readonly Fact[]>()
  const counts: Adds[] = []
  for await (const caseId of unhurried(bundle.cases.keys())) {
    if (leaveOut.has(caseId)) continue
    const own = ours.value.get(caseId) ?? []
    const joined = joinCase(own, factsIn(bundle, caseId))
    if (joined.add.length === 0) continue
    add.set(caseId, joined.add)
    const visits = new Set([...own, ...joined.add].flatMap((fact) => (fact.kind === 'visit' ? [rootOf(fact)] : [])))
    counts.push(addsOf(joined.add, new Set(own.map(rootOf)), visits))
  }
  return ok({ ours: ours.value, add, adds: sumAdds(counts), came: [...add.values()].flat() })
}

/** What else changes with the facts: said by who takes in, who knows whether a person looked. */
export interface Alongside {
  readonly leaveOut: ReadonlySet<string>
  /** Whether the file's list of colleagues is followed: ours always, another's never. */
  readonly join: boolean
  /** What this device knows of the shared file from now on. Null: it stays as it is. */
  sharing(before: Sharing, came: Came): Promise<Sharing | null>
}

/** What came. */
export interface Came {
  readonly add: ReadonlyMap<string, readonly Fact[]>
  readonly statements: readonly Statement[]
  readonly adds: Adds
  /** The file is the team's, or of the team that this device has joined with it. */
  readonly ofTeam: boolean
  readonly joined: boolean
  /** Packs that did not come. */
  readonly refusedPacks: readonly PackArriving[]
}

/** Everything that an opened file brings is on this device, in one transaction, or nothing of it. Within `inTurn` only. */
export async function takeInNow(
  app: App,
  bundle: OpenedBundle,
  { leaveOut, join, sharing }: Alongside,
): Promise<Result<Came & { readonly asideKept: boolean }, WriteFailure>> {
  const [brought, row] = [await readBrought(app), await readSharing(app)]
  if (!brought.ok) return brought
  if (!row.ok) return row
  const judged = await judgeTeam(app, readMark(bundle.manifest.team).team, bundle.statements)
  if (!judged.ok) return judged
  const addition = await additionOf(app, bundle, leaveOut)
  if (!addition.ok) return addition
  const { add, adds, came } = addition.value
  const { packs: judgedPacks, fresh } = await judgePacks(app, brought.value, bundle.packs)

  const { team } = judged.value
  const joined = team === 'joinable' && join
  const ofTeam = team === 'ours' || joined
  const statements = ofTeam ? judged.value.fresh : []
  const aside = await keptAside(app, bundle)
  if (!aside.ok) return aside
  const packs: readonly Pack[] = [...brought.value.packs, ...fresh]
  const refusedPacks = judgedPacks
    .filter(({ standing }) => standing.kind === 'refused')
    .map((pack) => ({ ...pack, unreadable: madeWith(pack, came) }))
  const all: Came = { add, adds, statements, ofTeam, joined, refusedPacks }
  // Whoever looks at what a device wrote since must find it later than what came.
  for await (const facts of unhurried(add.values())) observe(app, facts)
  observeStamp(app, bundle.manifest.at.stamp)
  for (const { at } of statements) observeStamp(app, at.stamp)
  const next = await sharing(row.value, all)
  const rows = {
    ...(fresh.length > 0 && { packs: { ...brought.value, packs } }),
    ...(statements.length > 0 && { team: judged.value.statements }),
    ...(next && { sharing: next }),
    ...(aside.value.changed && { aside: aside.value.row }),
  }
  if (add.size > 0 || Object.keys(rows).length > 0) {
    const written = await app.store.exchange({ add, rows })
    if (!written.ok) return written
  }
  if (fresh.length > 0) goBy(app, { ...brought.value, packs })
  return ok({ ...all, asideKept: aside.value.all })
}

const madeWith = ({ id, version }: Pick<PackArriving, 'id' | 'version'>, facts: readonly Fact[]): PackArriving['unreadable'] =>
  facts.flatMap((fact) => {
    const by = fact.kind === 'visit' ? fact.values.instrument : undefined
    return by?.id === id && by.version === version ? [{ caseId: fact.caseId, visitId: fact.about }] : []
  })

/** What was looked at is on this device, all of it or none. The records among it can be taken back by `undoTakeIn` as one act. */
export function takeIn(app: App, arrival: Arrival, choice: TakeInChoice = {}): Promise<Result<TakenIn, TakeInFailure>> {
  return inTurn(app, async (): Promise<Result<TakenIn, TakeInFailure>> => {
    const bundle = bundleOf(arrival)
    if (!bundle) return fail({ kind: 'open-again' })
    const target = await app.store.readTarget()
    if (!target.ok) return target
    const leaveOut = new Set(choice.leaveOut ?? [])
    const byHand = target.value === null && arrival.openedBy === 'device' && bundle.manifest.scope === 'whole'
    const taken = await takeInNow(app, bundle, {
      leaveOut,
      join: choice.join ?? true,
      async sharing(before, came) {
        const read = byHand && came.ofTeam ? await readByHand(app, before, bundle) : before
        if (came.add.size > 0) return { ...read, last: await lastOf(app, arrival, came) }
        return read === before ? null : read
      },
    })
    if (!taken.ok) return taken
    const { add, adds, joined, asideKept, ofTeam } = taken.value
    note(app, 'took-in', { detail: 'file' })
    // It comes again with the next file where it cannot be kept now.
    if (ofTeam && bundle.manifest.scope === 'whole') void takeInLog(app, bundle.log)
    return ok({ families: add.size, adds, joined, asideKept })
  })
}

const lastOf = async (app: App, { from, name }: Arrival, { add, adds }: Came): Promise<Sharing['last']> => ({
  ...{ at: wallTime(app.platform), stamp: takeStamp(app), from, name, facts: adds.facts, saved: false },
  came: await idsOf(add),
})

/** Where files go by hand, the newest that came back is the shared file as far as anybody knows. */
async function readByHand(app: App, before: Sharing, bundle: OpenedBundle): Promise<Sharing> {
  const { stamp } = bundle.manifest.at
  // This tablet's own file, out of its downloads: that nobody else has it is as true as before.
  if (bundle.manifest.by.device === app.me.device) return before
  if (before.reading && stamp < before.reading.at.stamp) return before
  return { ...before, seen: await idsOf(bundle.cases), reading: readingOf(bundle), lastSaved: { at: wallTime(app.platform), where: null } }
}
