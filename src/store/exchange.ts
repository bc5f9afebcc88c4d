import { fail, ok, type Result } from '../core/result.ts'
import { unhurried } from '../seal/breath.ts'
import type { Database, MetaRow, PageRow, SealedKey } from './db.ts'
import type { DraftRows } from './drafts.ts'
import type { WriteFailure } from './failure.ts'
import type { Keys, Sealing } from './keys/case-keys.ts'
import type { Sealable } from './open-store.ts'
import { type Pages, sealPage } from './pages.ts'
import { locked, type Session } from './session.ts'
import { sealSetting } from './settings.ts'

/** What changes together when records are taken in, taken out again or erased. */
export interface Exchange {
  /** Facts that come, in pages of a few visits. */
  readonly add?: ReadonlyMap<string, readonly Sealable[]>
  /** Ids of facts that go again, by case: they came by a file, and a person took that back. */
  readonly takeOut?: ReadonlyMap<string, ReadonlySet<string>>
  /** Cases of which every page and draft goes, with the facts that stay in their stead. */
  readonly erase?: ReadonlyMap<string, readonly Sealable[]>
  /** Sealed rows that are these from now on. */
  readonly rows?: Partial<Record<SealedKey, unknown>>
}

/** Pages to write and to delete. */
interface Pagework {
  readonly rows: readonly PageRow[]
  /** Ids that must all still be there. */
  readonly gone: readonly string[]
  /** Cases of which no page comes. */
  readonly emptied: readonly string[]
}

// Another tab binds pages or begins a draft now and then, so that a second try finds them at rest.
const TRIES = 3

async function withoutFacts(
  ring: Keys,
  sealing: Sealing,
  pages: Pages,
  { takeOut = new Map(), erase = new Map() }: Exchange,
): Promise<Result<Pagework, WriteFailure>> {
  const rows: PageRow[] = []
  const gone: string[] = []
  const emptied = [...erase].flatMap(([caseId, stead]) => (stead.length === 0 ? [caseId] : []))
  for (const [caseId, ids] of takeOut) {
    // What would stay of its pages goes too.
    if (erase.has(caseId)) continue
    const all = await pages.ofCase(caseId)
    if (!all.ok) return all
    const touched = all.value.filter((page) => page.facts?.some((fact) => ids.has(fact.id)))
    gone.push(...touched.map((page) => page.id))
    const kept = new Map(touched.flatMap((page) => page.facts ?? []).map((fact) => [fact.id, fact]))
    for (const id of ids) kept.delete(id)
    if (kept.size > 0) rows.push(await sealPage(ring, sealing.of(caseId), caseId, [...kept.values()]))
    else if (touched.length > 0) emptied.push(caseId)
  }
  return ok({ rows, gone, emptied })
}

/** Drafts that go with their cases. */
interface Finished {
  readonly keys: readonly string[]
  /** Every row that was looked at: of any other nobody knows yet whose it is. */
  readonly known: ReadonlySet<string>
}

async function draftsOfCases(ring: Keys, drafts: DraftRows, cases: ReadonlyMap<string, unknown>): Promise<Result<Finished, WriteFailure>> {
  if (cases.size === 0) return ok({ keys: [], known: new Set() })
  const all = await drafts.readAll()
  if (!all.ok) return all
  const names = await Promise.all(all.value.drafts.map(({ key }) => ring.nameFor(key)))
  const keys = all.value.drafts.flatMap((draft) => (cases.has(draft.caseId) ? [draft.key] : []))
  return ok({ keys, known: new Set([...names, ...all.value.damaged]) })
}

/** Whether the disk is still as it was when the change was worked out. */
async function isAtRest(db: Database, gone: readonly string[], known: ReadonlySet<string> | null): Promise<boolean> {
  if ((await db.pages.where('id').anyOf(gone).count()) !== gone.length) return false
  return !known || (await db.drafts.toCollection().primaryKeys()).every((id) => known.has(id))
}

/** A page that only goes does not say whose it was. One that comes and goes with it does, to everybody who watches. */
async function tellOf(db: Database, cases: readonly string[]): Promise<void> {
  const rows = cases.map((caseId) => ({ id: crypto.randomUUID(), caseId, sealed: new Uint8Array() }))
  await db.pages.bulkPut(rows)
  await db.pages.bulkDelete(rows.map(({ id }) => id))
}

/** Facts in one page of what comes: written out and compressed in milliseconds. Each page costs memory of its own, so not fewer either. */
const PAGE = 512

// One after the other: begun together, all of them would be written out as text in one go, and the screen would stand still.
async function sealPages(ring: Keys, sealing: Sealing | null, cases: ReadonlyMap<string, readonly Sealable[]>): Promise<PageRow[]> {
  const rows: PageRow[] = []
  const pieces = [...cases].flatMap(([caseId, facts]) => [...inPieces(facts, PAGE)].map((some) => [caseId, some] as const))
  for await (const [caseId, some] of unhurried(pieces)) rows.push(await sealPage(ring, sealing?.of(caseId) ?? null, caseId, some))
  return rows
}

function* inPieces<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}

/** Rows that are copied to the disk in one go. */
const ROWS = 64

/**
 * All of it is on the disk, or none of it. Cases that are erased lose their keys after their rows: once the rows are deleted they are
 * erased, and a start that follows takes away what keys are left. Until then nothing is told as done.
 */
export async function exchange(session: Session, pages: Pages, drafts: DraftRows, change: Exchange): Promise<Result<void, WriteFailure>> {
  const ring = session.ring()
  if (!ring) return locked()
  const { add = new Map(), takeOut = new Map(), erase = new Map(), rows = {} } = change
  const erased = [...erase.keys()]
  const retired = erased.length > 0 ? await ring.cases.retire(erased) : ok(undefined)
  if (!retired.ok) return retired
  const settings: MetaRow[] = []
  for (const [key, value] of Object.entries(rows)) settings.push(await sealSetting(ring, key as SealedKey, value))
  // Under the data key: what stays in the stead of records says nothing of anybody, and must outlive their keys.
  const stead = await sealPages(ring, null, erase)
  let sealing: Sealing | null = null
  let added: PageRow[] = []
  for (let left = TRIES; left > 0; left -= 1) {
    if (!sealing) {
      sealing = await ring.cases.prepare([...add.keys(), ...takeOut.keys()])
      added = await sealPages(ring, sealing, add)
    }
    const { holds } = sealing
    const less = await withoutFacts(ring, sealing, pages, change)
    if (!less.ok) return less
    const finished = await draftsOfCases(ring, drafts, erase)
    if (!finished.ok) return finished
    const [{ gone, emptied }, { keys, known }] = [less.value, finished.value]
    const fresh = [...added, ...stead, ...less.value.rows]
    const bytes = fresh.reduce((sum, row) => sum + row.sealed.length, 0)
    let [done, held] = [false, true]
    const written = await drafts.dropWith(keys, (_, drop) =>
      session.connection.write(async (db) => {
        held = await holds(db)
        done = held && (await isAtRest(db, gone, erase.size > 0 ? known : null))
        if (!done) return
        await db.pages.where('caseId').anyOf(erased).delete()
        await db.pages.bulkDelete([...gone])
        for (const some of inPieces(fresh, ROWS)) await db.pages.bulkPut(some)
        await tellOf(db, emptied)
        await db.meta.bulkPut(settings)
        await drop(db)
        if (erased.length > 0) await ring.cases.say(db)
      }, bytes),
    )
    if (!written.ok) return written
    if (done) return erased.length > 0 ? loseTraces(session, ring, erased) : ok(undefined)
    if (held) continue
    ring.cases.forget()
    sealing = null
  }
  return fail({ kind: 'timed-out' })
}

/** The keys of cases whose rows are gone are gone too, and the second copy holds nothing more of them. */
async function loseTraces(session: Session, ring: Keys, cases: readonly string[]): Promise<Result<void, WriteFailure>> {
  let lost: Result<void, WriteFailure> = ok(undefined)
  for (let left = TRIES; left > 0; left -= 1) {
    ring.cases.forget()
    // Once more: another tab may have given one of them a key for what it wrote before the rows went.
    const retired = await ring.cases.retire(cases)
    lost = retired.ok ? await ring.cases.destroy() : retired
    if (lost.ok) return session.connection.renew()
  }
  return lost
}
