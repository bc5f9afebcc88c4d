import { ageInMonths, type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { Adult, Case, Child } from '../core/case.ts'
import type { Birth, ChildFlag, Lives } from '../core/fact.ts'
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
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'birth-in-future' }
  | { readonly kind: 'due-too-far' }
  | { readonly kind: 'grown-up' }

/** Longest a baby can still be expected, in days: 42 weeks and a little. A later due date is a slip of the finger. */
const DUE_WITHIN = 300
const GROWN_UP_MONTHS = 18 * 12

/** Nothing where the entry can be true today, else what is wrong with it. */
export function checkChild(entry: Pick<ChildEntry, 'name' | 'birth'>, on: Day): EntryFailure | null {
  if (entry.name.trim() === '') return { kind: 'empty-name' }
  if (dayNumber(entry.birth.on) === null) return { kind: 'impossible-date' }
  if (entry.birth.kind === 'expected') return daysBetween(on, entry.birth.on) > DUE_WITHIN ? { kind: 'due-too-far' } : null
  if (daysBetween(on, entry.birth.on) > 0) return { kind: 'birth-in-future' }
  return ageInMonths(entry.birth.on, on) >= GROWN_UP_MONTHS ? { kind: 'grown-up' } : null
}

/** Nothing where the adult can be told from others, else what is missing. @testonly */
export function checkAdult(entry: Pick<AdultEntry, 'name'>): EntryFailure | null {
  return entry.name.trim() === '' ? { kind: 'empty-name' } : null
}

const childValues = (entry: ChildEntry) => ({ ...entry, name: entry.name.trim(), flags: [...entry.flags] })
const adultValues = (entry: AdultEntry) => ({ ...entry, name: entry.name.trim(), relation: entry.relation.trim() })

/** A new family with a name of its own. Its id is on the disk once this resolves well. */
export async function addFamily(app: App, name: string): Promise<Result<string, EntryFailure | WriteFailure>> {
  if (name.trim() === '') return fail({ kind: 'empty-name' })
  const caseId = app.platform.randomId()
  const written = await record(app, caseId, [{ kind: 'household', about: caseId, values: { name: name.trim() }, replaces: [] }])
  return written.ok ? ok(caseId) : written
}

/** The family under another name; the old one stays in its history. */
export async function renameFamily(app: App, family: Case, name: string): Promise<Result<unknown, EntryFailure | WriteFailure>> {
  if (name.trim() === '') return fail({ kind: 'empty-name' })
  return record(app, family.id, [{ kind: 'household', about: family.id, ...changedOf(family.household, { name: name.trim() }) }])
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
