import { sameAuthors } from '../core/authors.ts'
import { LOG_CASE } from '../core/log-case.ts'
import { ok, type Result } from '../core/result.ts'
import { breathe, unhurried } from '../seal/breath.ts'
import type { RowKeys } from '../seal/keyring.ts'
import type { Collection } from 'dexie'
import type { Database, PageRow } from './db.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import type { Keys, NamedKey } from './keys/case-keys.ts'
import { whileKeysHold } from './keys/while-keys-hold.ts'
import type { CasePages, DamagedPage, Sealable } from './open-store.ts'
import { openRow, type RowPlace, sealRow } from './sealed.ts'
import { locked, type Session } from './session.ts'

type Facts = readonly Sealable[]

// A page of fewer facts is thin. A visit's bound page usually has more, so a bind costs one visit, not the whole case.
const THIN = 64

const placeOf = ({ id, caseId }: Pick<PageRow, 'id' | 'caseId'>): RowPlace => ({ table: 'pages', id, caseId })

/** A page of these facts, sealed and not yet written. Plain JSON: columns came out only 4 % smaller deflated, and the same once padded. */
export async function sealPage(ring: Keys, own: NamedKey | null, caseId: string, facts: Facts): Promise<PageRow> {
  const stray = facts.find((fact) => fact.caseId !== caseId)
  if (stray) throw new Error('a fact of another case')
  const place = { id: crypto.randomUUID(), caseId }
  const sealed = await sealRow(own?.keys ?? ring, placeOf(place), facts, own?.name)
  return { ...place, sealed, ...(own && { key: own.name }) }
}

async function openPage(ring: Keys, cases: ReadonlyMap<string, RowKeys>, row: PageRow): Promise<Facts | null> {
  // A page whose key is gone is as damaged as one that its key refuses.
  const keys = row.key === undefined ? ring : cases.get(row.key)
  const opened = keys && (await openRow(keys, placeOf(row), row.sealed, row.key))
  return opened?.ok ? (opened.value as Facts) : null
}

/** One page as it was opened. */
export interface OpenedPage {
  readonly id: string
  readonly caseId: string
  /** Null where the seal refused the page. */
  readonly facts: Facts | null
  readonly size: number
  /** The key of its case that it is sealed under; null for the data key. */
  readonly key: string | null
}

/** Each fact once: a write told as failed may have reached the disk, and then its retry is there too. */
function assemble(pages: readonly OpenedPage[]): CasePages {
  const facts = new Map<string, Sealable>()
  const damaged: DamagedPage[] = []
  for (const page of pages) {
    if (!page.facts) damaged.push({ pageId: page.id, size: page.size })
    for (const fact of page.facts ?? []) facts.set(fact.id, fact)
  }
  return { facts: [...facts.values()], damaged }
}

/** The pages of a session. What was opened is remembered by page id, which never stands for anything else, until `forget`. */
export interface Pages {
  /** One page a case, and what happens `alongside` in the same transaction. With keys of its own: it may have waited through a lock. */
  write(
    ring: Keys,
    cases: ReadonlyMap<string, Facts>,
    alongside?: (db: Database) => PromiseLike<unknown>,
  ): Promise<Result<void, WriteFailure>>
  /** Page ids by case; no page is opened. */
  ids(): Promise<Result<ReadonlyMap<string, readonly string[]>, ReadFailure>>
  readCase(caseId: string): Promise<Result<CasePages, ReadFailure>>
  readAll(): Promise<Result<ReadonlyMap<string, CasePages>, ReadFailure>>
  bind(caseId: string): Promise<Result<void, WriteFailure>>
  /** Cases that have a page under the data key. No page is opened. */
  strays(): Promise<Result<readonly string[], ReadFailure>>
  /** Every page of a case by itself. */
  ofCase(caseId: string): Promise<Result<readonly OpenedPage[], ReadFailure>>
  /** The same as they lie on the disk now, opened anew, and nothing of it remembered. */
  afresh(caseId: string): Promise<Result<readonly OpenedPage[], ReadFailure>>
  forget(): void
}

/** Sealed bytes that are opened together: all at once would keep the screen waiting, one by one whoever waits for the last. */
const TOGETHER = 2 ** 15

async function inTurns(rows: readonly PageRow[], open: (row: PageRow) => Promise<OpenedPage>): Promise<OpenedPage[]> {
  const pages: OpenedPage[] = []
  let some: Promise<OpenedPage>[] = []
  let bytes = 0
  for (const row of rows) {
    some.push(open(row))
    bytes += row.sealed?.byteLength ?? 0
    if (bytes < TOGETHER) continue
    pages.push(...(await Promise.all(some)))
    ;[some, bytes] = [[], 0]
    await breathe()
  }
  return [...pages, ...(await Promise.all(some))]
}

/** A page of these facts that was opened again before anything was written. */
async function checked(ring: Keys, own: NamedKey | null, caseId: string, facts: Facts): Promise<PageRow> {
  const bound = await sealPage(ring, own, caseId, facts)
  const reread = await openPage(ring, new Map(own ? [[own.name, own.keys]] : []), bound)
  if (!reread || JSON.stringify(reread) !== JSON.stringify(facts)) throw new Error('a bound page that would forget')
  return bound
}

/** The pages that this session reads and writes. */
export function pagesOf(session: Session): Pages {
  const opened = new Map<string, OpenedPage>()
  // Pages of the log, which are of no case: whoever reads cases does not open them, nor ask for them again.
  const passed = new Set<string>()
  let share = sameAuthors()

  async function load(which: (db: Database) => Collection<PageRow, string>, into = opened): Promise<Result<OpenedPage[], ReadFailure>> {
    const ring = session.ring()
    if (!ring) return locked()
    // Ids and rows in one transaction: between two, a bind would hide facts from us.
    const read = await session.connection.read(async (db) => {
      const ids = await which(db).primaryKeys()
      const missing = ids.filter((id) => !into.has(id) && !passed.has(id))
      const rows = missing.length === ids.length ? await which(db).toArray() : await db.pages.bulkGet(missing)
      return { ids, rows }
    })
    if (!read.ok) return read
    const found = read.value.rows.filter((row) => row !== undefined)
    for (const { id, caseId } of found) if (caseId === LOG_CASE) passed.add(id)
    const rows = found.filter(({ caseId }) => caseId !== LOG_CASE)
    const named = rows.flatMap(({ key }) => key ?? [])
    const keys = named.length > 0 ? await ring.cases.opening(named) : ok(new Map<string, RowKeys>())
    // Not "damaged": the keys may well be there and did not come.
    if (!keys.ok) return keys
    const open = async (row: PageRow): Promise<OpenedPage> => {
      const { id, caseId, sealed, key = null } = row
      const facts = await openPage(ring, keys.value, row)
      share(facts ?? [])
      return { id, caseId, facts, size: sealed?.byteLength ?? 0, key }
    }
    const fresh = await inTurns(rows, open)
    if (!session.ring()) return locked()
    for (const page of fresh) into.set(page.id, page)
    return ok(read.value.ids.flatMap((id) => into.get(id) ?? []))
  }

  const loadCase = (caseId: string, into = opened) => load((db) => db.pages.where('caseId').equals(caseId), into)

  return {
    async write(ring, cases, alongside) {
      const filled = [...cases].filter(([, facts]) => facts.length > 0)
      return whileKeysHold(ring, async () => {
        const sealing = await ring.cases.prepare(filled.map(([caseId]) => caseId))
        const rows = await Promise.all(filled.map(([caseId, facts]) => sealPage(ring, sealing.of(caseId), caseId, facts)))
        const bytes = rows.reduce((sum, row) => sum + row.sealed.length, 0)
        return session.connection.write(async (db) => {
          if (!(await sealing.holds(db))) return false
          // Put, not add: a retry after a lost connection may find its own row there.
          await db.pages.bulkPut(rows)
          await alongside?.(db)
          return true
        }, bytes)
      })
    },

    async ids() {
      if (!session.ring()) return locked()
      // The index alone: both lists in its order, and no sealed bytes are loaded.
      const read = await session.connection.read((db) => {
        const inOrder = () => db.pages.orderBy('caseId')
        return Promise.all([inOrder().keys(), inOrder().primaryKeys()])
      })
      if (!read.ok) return read
      const [cases, ids] = read.value
      const byCase = new Map<string, string[]>()
      for (const [at, caseId] of (cases as string[]).entries()) {
        if (caseId === LOG_CASE) continue
        const its = byCase.get(caseId) ?? []
        its.push(ids[at] as string)
        byCase.set(caseId, its)
      }
      return ok(byCase)
    },

    async readCase(caseId) {
      const pages = await loadCase(caseId)
      return pages.ok ? ok(assemble(pages.value)) : pages
    },

    async readAll() {
      const pages = await load((db) => db.pages.toCollection())
      if (!pages.ok) return pages
      const here = new Set(pages.value.map((page) => page.id))
      for (const id of opened.keys()) if (!here.has(id)) opened.delete(id)
      const byCase = new Map<string, OpenedPage[]>()
      for (const page of pages.value) {
        const its = byCase.get(page.caseId)
        if (its) its.push(page)
        else byCase.set(page.caseId, [page])
      }
      const all = new Map<string, CasePages>()
      for await (const [caseId, its] of unhurried(byCase)) all.set(caseId, assemble(its))
      return session.ring() ? ok(all) : locked()
    },

    async bind(caseId) {
      const ring = session.ring()
      if (!ring) return locked()
      return whileKeysHold(ring, async () => {
        const pages = await loadCase(caseId)
        if (!pages.ok) return pages
        const sealing = await ring.cases.prepare([caseId])
        const own = sealing.of(caseId)
        const thin = pages.value.filter((page) => page.facts && page.facts.length < THIN)
        const together = thin.length > 1 ? thin : []
        // Not under the key of their case: from before it had one, or from before an erasure that was not carried out.
        const strays = own ? pages.value.filter((page) => page.facts && page.key !== own.name && !together.includes(page)) : []
        const old = [...together, ...strays].map(({ id }) => id)
        if (old.length === 0) return ok(true)
        const groups = [...(together.length > 0 ? [together] : []), ...strays.map((page) => [page])]
        const bound = await Promise.all(groups.map((group) => checked(ring, own, caseId, assemble(group).facts)))
        const bytes = bound.reduce((sum, row) => sum + row.sealed.length, 0)
        return session.connection.write(async (db) => {
          if (!(await sealing.holds(db))) return false
          // Fewer: another tab has bound them meanwhile, and what we made would only repeat it.
          if ((await db.pages.where('id').anyOf(old).count()) !== old.length) return true
          await db.pages.bulkPut(bound)
          await db.pages.bulkDelete(old)
          return true
        }, bytes)
      })
    },

    strays: () =>
      session.connection.read(async (db) => {
        const cases = new Set<string>()
        await db.pages.each(({ caseId, key }) => {
          if (key === undefined && caseId !== LOG_CASE) cases.add(caseId)
        })
        return [...cases]
      }),

    ofCase: (caseId) => loadCase(caseId),
    afresh: (caseId) => loadCase(caseId, new Map()),
    forget() {
      opened.clear()
      share = sameAuthors()
    },
  }
}
