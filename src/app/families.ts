import { ageInMonths, type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { Adult, Case, Child } from '../core/case.ts'
import { type Birth, type ChildFlag, type Lives, TEXT_MAX } from '../core/fact.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { WriteFailure } from '../store/failure.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'

/** What a practitioner enters about a child. */
export interface ChildEntry {
  readonly name: string
  readonly birth: Birth
  readonly flags: readonly ChildFlag[]
  readonly lives: Lives
  /** Whom the child trusts; left out where nobody was asked. */
  readonly safePeople?: string
  /** What helps the child when things are hard. */
  readonly whatHelps?: string
}

/** What a practitioner enters about a family as a whole. */
export interface FamilyEntry {
  readonly name: string
  /** What whoever goes there has to know to be safe. */
  readonly workerSafety: string
  /** Whether to go there by two; null while nobody said. */
  readonly jointVisits: boolean | null
}

/** What a practitioner enters about an adult in the child's life, wherever they live. */
export interface AdultEntry {
  readonly name: string
  readonly relation: string
  readonly lives: Lives
  readonly cares: boolean
}

export type EntryFailure =
  | { readonly kind: 'empty-name' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'birth-in-future' }
  | { readonly kind: 'due-too-far' }
  | { readonly kind: 'grown-up' }

/** Longest a baby can still be expected, in days: 42 weeks and a little. A later due date is a slip of the finger. */
const DUE_WITHIN = 300
const GROWN_UP_MONTHS = 18 * 12

/** Nothing where the entry can be true today, else what is wrong with it. */
export function checkChild(entry: Pick<ChildEntry, 'name' | 'birth' | 'safePeople' | 'whatHelps'>, on: Day): EntryFailure | null {
  if (entry.name.trim() === '') return { kind: 'empty-name' }
  if (isTooLong(entry.safePeople, entry.whatHelps)) return { kind: 'too-long' }
  if (dayNumber(entry.birth.on) === null) return { kind: 'impossible-date' }
  if (entry.birth.kind === 'expected') return daysBetween(on, entry.birth.on) > DUE_WITHIN ? { kind: 'due-too-far' } : null
  if (daysBetween(on, entry.birth.on) > 0) return { kind: 'birth-in-future' }
  return ageInMonths(entry.birth.on, on) >= GROWN_UP_MONTHS ? { kind: 'grown-up' } : null
}

/** Nothing where the adult can be told from others, else what is missing. @testonly */
export function checkAdult(entry: Pick<AdultEntry, 'name'>): EntryFailure | null {
  return entry.name.trim() === '' ? { kind: 'empty-name' } : null
}

const isTooLong = (...texts: readonly (string | undefined)[]): boolean => texts.some((text) => text !== undefined && text.length > TEXT_MAX)

const childValues = ({ safePeople, whatHelps, ...entry }: ChildEntry) => ({
  ...entry,
  name: entry.name.trim(),
  flags: [...entry.flags],
  ...(safePeople !== undefined && { safePeople: safePeople.trim() }),
  ...(whatHelps !== undefined && { whatHelps: whatHelps.trim() }),
})
const adultValues = (entry: AdultEntry) => ({ ...entry, name: entry.name.trim(), relation: entry.relation.trim() })

/** A new family with a name of its own. Its id is on the disk once this resolves well. */
export async function addFamily(app: App, name: string): Promise<Result<string, EntryFailure | WriteFailure>> {
  if (name.trim() === '') return fail({ kind: 'empty-name' })
  const caseId = app.platform.randomId()
  const written = await record(app, caseId, [{ kind: 'household', about: caseId, values: { name: name.trim() }, replaces: [] }])
  return written.ok ? ok(caseId) : written
}

/** The family under another name; the old one stays in its history. @testonly */
export async function renameFamily(app: App, family: Case, name: string): Promise<Result<unknown, EntryFailure | WriteFailure>> {
  if (name.trim() === '') return fail({ kind: 'empty-name' })
  return record(app, family.id, [{ kind: 'household', about: family.id, ...changedOf(family.household, { name: name.trim() }) }])
}

/** The family as entered now, with what keeps whoever goes there safe; what was entered before stays in the history. */
export async function changeFamily(app: App, family: Case, entry: FamilyEntry): Promise<Result<unknown, EntryFailure | WriteFailure>> {
  const { name, workerSafety, jointVisits } = entry
  if (name.trim() === '') return fail({ kind: 'empty-name' })
  if (isTooLong(name, workerSafety)) return fail({ kind: 'too-long' })
  const values = { name: name.trim(), workerSafety: workerSafety.trim(), ...(jointVisits !== null && { jointVisits }) }
  return record(app, family.id, [{ kind: 'household', about: family.id, ...changedOf(family.household, values) }])
}

/** A new child of the family, by id. */
export async function addChild(app: App, caseId: string, entry: ChildEntry): Promise<Result<string, EntryFailure | WriteFailure>> {
  const wrong = checkChild(entry, today(app.platform))
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [{ kind: 'child', about, values: childValues(entry), replaces: [] }])
  return written.ok ? ok(about) : written
}

/** The child as entered now; what was entered before stays in the history. */
export async function changeChild(
  app: App,
  caseId: string,
  child: Child,
  entry: ChildEntry,
): Promise<Result<unknown, EntryFailure | WriteFailure>> {
  const wrong = checkChild(entry, today(app.platform))
  if (wrong) return fail(wrong)
  return record(app, caseId, [{ kind: 'child', about: child.id, ...changedOf(child.registers, childValues(entry)) }])
}

/** A new adult in the children's lives, by id. */
export async function addAdult(app: App, caseId: string, entry: AdultEntry): Promise<Result<string, EntryFailure | WriteFailure>> {
  const wrong = checkAdult(entry)
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [{ kind: 'adult', about, values: adultValues(entry), replaces: [] }])
  return written.ok ? ok(about) : written
}

/** The adult as entered now; what was entered before stays in the history. */
export async function changeAdult(
  app: App,
  caseId: string,
  adult: Adult,
  entry: AdultEntry,
): Promise<Result<unknown, EntryFailure | WriteFailure>> {
  const wrong = checkAdult(entry)
  if (wrong) return fail(wrong)
  return record(app, caseId, [{ kind: 'adult', about: adult.id, ...changedOf(adult.registers, adultValues(entry)) }])
}
