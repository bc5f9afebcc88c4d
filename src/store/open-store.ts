import { LOG_CASE } from '../core/log-case.ts'
import { ok, type Result } from '../core/result.ts'
import { unhurried } from '../seal/breath.ts'
import type { KeyRing } from '../seal/keyring.ts'
import type { CopiesCompared } from './compare.ts'
import type { Connection } from './connection.ts'
import type { SealedKey } from './db.ts'
import { draftsOf } from './drafts.ts'
import { type Exchange, exchange } from './exchange.ts'
import type { Inspection } from './inspect.ts'
import { type LogLine, type LogPages, logOf } from './log.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { caseKeysOf, type Keys } from './keys/case-keys.ts'
import { pagesOf } from './pages.ts'
import { type FailuresSeen, heeding } from './seen.ts'
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
  /** Whether a case that is erased now loses the key that it is sealed under, or only its rows, of which the disk may keep the bytes. */
  erasing(): Promise<'key' | 'rows'>
  /** What an erasure that was cut off left is finished, and cases that are not under a key of their own come under one, until `lock()`. */
  settle(): Written
  /** The draft is on the disk under its name, in place of the one before. Told ok also when a later value of the same name replaced it. */
  saveDraft(key: string, caseId: string, value: unknown): Written
  /** There is no draft of that name. */
  dropDraft(key: string): Written
  drafts(): Read<Drafts>
  /** Every line of the log of this device that opens, those of colleagues that came here among them. Nothing else ever gives its pages. */
  readLog(): Read<LogPages>
  appendLog(lines: readonly LogLine[]): Written
  /** Everything that is sealed, opened anew from the disk and not from what is remembered, a piece at a time. */
  inspect(): Promise<Inspection>
  /** Codes of what failed on the disk in this session. */
  readonly failures: FailuresSeen
  /** How the second copy stands to the database; absent where there is none. */
  compareCopies?(): Read<CopiesCompared>
  /** The listener hears of every change by any tab until the returned function or `lock()` is called. */
  watch(listener: Listener): () => void
  /** At once: keys dropped, nothing readable through this object. Resolves when writes accepted before have settled. */
  lock(): Promise<void>
}

/** Hears of everything but the log, which is of no case. */
const butOfLog =
  (listener: Listener): Listener =>
  (change) => {
    if (change.kind !== 'changed' || change.cases === 'all' || !change.cases.includes(LOG_CASE)) return listener(change)
    const cases = change.cases.filter((caseId) => caseId !== LOG_CASE)
    if (cases.length > 0 || change.drafts || change.settings || change.sharing) listener({ ...change, cases })
  }

/** An open store over these keys. `closed` is called when it locks. */
export function openSession(connection: Connection, keys: KeyRing, closed: () => void): OpenStore {
  const cases = caseKeysOf(keys, connection)
  let ring: Keys | null = { ...keys, cases }
  const { heeded, seen } = heeding(connection)
  const { files } = connection
  const session: Session = { connection: heeded, ring: () => ring }
  const pages = pagesOf(session)
  const drafts = draftsOf(session)
  const log = logOf(session)
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
    erasing: cases.erasing,
    async settle() {
      if ((await cases.erasing()) === 'rows') return ok(undefined)
      const finished = await accepted(cases.destroy())
      const strays = finished.ok ? await pages.strays() : finished
      if (!strays.ok) return strays
      // One after the other, and each accepted by itself: whoever locks or erases waits for one case and not for all.
      for await (const caseId of unhurried(strays.value)) {
        const settled = ring ? await accepted(pages.bind(caseId)) : locked()
        if (!settled.ok) return settled
      }
      return ok(undefined)
    },
    saveDraft: (key, caseId, value) => accepted(drafts.save(key, caseId, value)),
    dropDraft: (key) => accepted(drafts.drop(key)),
    drafts: drafts.readAll,
    readLog: () => log.read(),
    appendLog: (lines) => accepted(log.append(lines)),
    inspect: async () => (await import('./inspect.ts')).inspectionOf(session, pages, log),
    failures: seen,
    ...(files && { compareCopies: async () => (ring ? (await import('./compare.ts')).compareCopies(connection, files) : locked()) }),
    watch(listener) {
      if (!ring) return () => undefined
      const [unwatch, unheed] = [watchDatabase(connection.name, butOfLog(listener)), connection.onTrouble(listener)]
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
        log.forget()
        for (const stop of [...stops]) stop()
        closed()
      }
      await Promise.all(writing)
    },
  }
}
