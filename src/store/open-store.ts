import type { Result } from '../core/result.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import type { Change } from './watch.ts'

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
  /** Facts of one case are on the disk as one page, and the drafts named are gone, both or neither. */
  append(caseId: string, facts: readonly Sealable[], dropDrafts?: readonly string[]): Written
  /** Facts of many cases are on the disk, one page a case, all or none. */
  takeIn(cases: ReadonlyMap<string, readonly Sealable[]>): Written
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
  watch(listener: (change: Change) => void): () => void
  /** At once: keys dropped, nothing readable through this object. Resolves when writes accepted before have settled. */
  lock(): Promise<void>
}
