import type { Result } from '../core/result.ts'
import type { KeyRing } from '../seal/keyring.ts'
import type { Connection } from './connection.ts'
import type { SealedKey } from './db.ts'
import { draftsOf } from './drafts.ts'
import { type Exchange, exchange } from './exchange.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { pagesOf } from './pages.ts'
import { locked, type Session } from './session.ts'
import { readHandle, readSetting, saveHandle, saveSetting } from './settings.ts'
import { type Listener, watchDatabase } from './watch.ts'

/** A fact as this room sees it: JSON that names itself and its case. */
export interface Sealable {
  readonly id: string
  readonly caseId: string
}

/** A page that its seal refused: kept where it is, not readable. Size in bytes. */
export interface DamagedPage {
  readonly pageId: string
  readonly size: number
}

/** All that could be opened of one case, each fact once, in no promised order, and what could not. */
export interface CasePages {
  readonly facts: readonly Sealable[]
  readonly damaged: readonly DamagedPage[]
}

/** Words that are not a fact yet, under the name that the app gave them. */
export interface Draft {
  readonly key: string
  readonly caseId: string
  readonly value: unknown
}

/** Every draft that could be opened, and the row ids of those that could not. */
export interface Drafts {
  readonly drafts: readonly Draft[]
  readonly damaged: readonly string[]
}

/** The sealed rows that sharing has to itself. */
export type SharingKey = Extract<SealedKey, 'keys' | 'team' | 'sharing' | 'aside'>

type Written = Promise<Result<void, WriteFailure>>
type Read<T> = Promise<Result<T, ReadFailure>>

/**
 * This device, unlocked. A write that resolves ok is on the disk, sealed; any other answer means that it is not known to be.
 * After `lock()` every call answers `locked`.
 */
export interface OpenStore {
  /** Who uses this device, as set up; null where nobody said. */
  readProfile(): Read<unknown>
  saveProfile(profile: unknown): Written
  /** The device's settings; null before the first save. */
  readSettings(): Read<unknown>
  saveSettings(settings: unknown): Written
  /** The packs that were brought to this device; null before the first. */
  readPacks(): Read<unknown>
  savePacks(packs: unknown): Written
  /** What was worked out of all cases, as remembered; null before the first time and where it does not open. */
  readBoard(): Read<unknown>
  saveBoard(board: unknown): Written
  /** What was saved under this key; null before the first time and where it does not open. */
  readRow(key: SharingKey): Read<unknown>
  saveRow(key: SharingKey, value: unknown): Written
  /** Where the shared file lies, as the browser remembers it; null where nobody said. */
  readTarget(): Read<FileSystemHandle | null>
  saveTarget(handle: FileSystemHandle | null): Written
  /** The ids of every page by case, nothing opened. */
  pageIds(): Read<ReadonlyMap<string, readonly string[]>>
  /** Facts of one case are on the disk as one page, and the drafts named are gone, both or neither. */
  append(caseId: string, facts: readonly Sealable[], dropDrafts?: readonly string[]): Written
  /** Facts of many cases are on the disk, one page a case, all or none. */
  takeIn(cases: ReadonlyMap<string, readonly Sealable[]>): Written
  /** Everything that the change names is so on the disk, or nothing of it. */
  exchange(change: Exchange): Written
  /** Everything of one case. A case that is not here has no facts. */
  readCase(caseId: string): Read<CasePages>
  /** Everything on this device, by case id. */
  readAll(): Read<ReadonlyMap<string, CasePages>>
  /** The thin pages of a case are one page. Forgets nothing; damaged pages stay as they are. */
  bind(caseId: string): Written
  /** The draft is on the disk under its name, in place of the one before. Told ok also when a later value of the same name replaced it. */
  saveDraft(key: string, caseId: string, value: unknown): Written
  /** There is no draft of that name. */
  dropDraft(key: string): Written
  drafts(): Read<Drafts>
  /** The listener hears of every change by any tab until the returned function or `lock()` is called. */
  watch(listener: Listener): () => void
  /** At once: keys dropped, nothing readable through this object. Resolves when writes accepted before have settled. */
  lock(): Promise<void>
}

/** An open store over these keys. `closed` is called when it locks. */
export function openSession(connection: Connection, keys: KeyRing, closed: () => void): OpenStore {
  let ring: KeyRing | null = keys
  const session: Session = { connection, ring: () => ring }
  const pages = pagesOf(session)
  const drafts = draftsOf(session)
  const stops = new Set<() => void>()
  const writing = new Set<Promise<unknown>>()

  function accepted<T>(write: Promise<T>): Promise<T> {
    const settled: Promise<unknown> = write.then(
      () => writing.delete(settled),
      () => writing.delete(settled),
    )
    writing.add(settled)
    return write
  }

  return {
    readProfile: () => readSetting(session, 'profile'),
    saveProfile: (profile) => accepted(saveSetting(session, 'profile', profile)),
    readSettings: () => readSetting(session, 'settings'),
    saveSettings: (settings) => accepted(saveSetting(session, 'settings', settings)),
    readPacks: () => readSetting(session, 'packs'),
    savePacks: (packs) => accepted(saveSetting(session, 'packs', packs)),
    readBoard: () => readSetting(session, 'board'),
    saveBoard: (board) => accepted(saveSetting(session, 'board', board)),
    pageIds: pages.ids,
    async append(caseId, facts, dropDrafts = []) {
      const page = new Map([[caseId, facts]])
      if (dropDrafts.length > 0) return accepted(drafts.dropWith(dropDrafts, (held, drop) => pages.write(held, page, drop)))
      return ring ? accepted(pages.write(ring, page)) : locked()
    },
    readRow: (key) => readSetting(session, key),
    saveRow: (key, value) => accepted(saveSetting(session, key, value)),
    readTarget: () => readHandle(session),
    saveTarget: (handle) => accepted(saveHandle(session, handle)),
    // After every write asked for before: words of a case that is erased are on the disk then, and go with it.
    exchange: (change) => accepted(Promise.all(writing).then(() => exchange(session, pages, drafts, change))),
    takeIn: async (cases) => (ring ? accepted(pages.write(ring, cases)) : locked()),
    readCase: pages.readCase,
    readAll: pages.readAll,
    bind: (caseId) => accepted(pages.bind(caseId)),
    saveDraft: (key, caseId, value) => accepted(drafts.save(key, caseId, value)),
    dropDraft: (key) => accepted(drafts.drop(key)),
    drafts: drafts.readAll,
    watch(listener) {
      if (!ring) return () => undefined
      const [unwatch, unheed] = [watchDatabase(connection.name, listener), connection.onTrouble(listener)]
      const stop = () => {
        unwatch()
        unheed()
        stops.delete(stop)
      }
      stops.add(stop)
      return stop
    },
    async lock() {
      // What was accepted holds the keys until it is on the disk; nothing new gets them, and nothing read is handed out.
      if (ring) {
        ring = null
        pages.forget()
        for (const stop of [...stops]) stop()
        closed()
      }
      await Promise.all(writing)
    },
  }
}
