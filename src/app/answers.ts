import { type Answer, childAt, itemAt, TEXT_MAX, type Values } from '../core/fact.ts'
import { type Registers, seenIn } from '../core/fold.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { ItemReading, Profile, Visit } from '../core/visit.ts'
import type { ReadFailure, WriteFailure } from '../store/failure.ts'
import type { App } from './app.ts'
import { type Draft, finishDrafts, keepDraft } from './drafts.ts'

export type AnswerFailure = { readonly kind: 'signed' } | { readonly kind: 'too-long' }

/** Nothing where this can be written in the visit, else why not: found here, so that no draft is kept that could never become a fact. */
function refusal(visit: Visit, values: object): AnswerFailure | null {
  mustBeOnScale(visit, values)
  if (visit.signed) return { kind: 'signed' }
  const why = 'answer' in values ? (values.answer as { why?: string }).why : undefined
  const long = [...Object.values(values), why].some((value) => typeof value === 'string' && value.length > TEXT_MAX)
  return long ? { kind: 'too-long' } : null
}

/** Throws for a grade that the visit's instrument does not have: no screen offers one. */
export function mustBeOnScale({ scale }: Pick<Visit, 'scale'>, values: { readonly answer?: Answer | undefined }): void {
  const { answer } = values
  if (answer?.kind === 'graded' && !scale.grades.includes(answer.grade)) throw new Error('a grade that is not on the scale')
}

/** Where somebody is in a visit. */
export interface VisitPosition {
  readonly caseId: string
  readonly visitId: string
  readonly childId: string
  readonly item: string | null
}

function heads<T>(registers: Registers<T>, names: readonly string[]): string[] {
  return seenIn(names.map((name) => registers[name as keyof T]))
}

/** Part of an answer, kept on the disk as a draft until the item is left or confirmed. */
export async function draftAnswer(
  app: App,
  caseId: string,
  visit: Visit,
  childId: string,
  reading: ItemReading,
  values: Values<'answer'>,
): Promise<Result<Draft, AnswerFailure | WriteFailure>> {
  const refused = refusal(visit, values)
  if (refused) return fail(refused)
  const about = itemAt(visit.id, childId, reading.item.code)
  return keepDraft(app, caseId, { kind: 'answer', about, values, replaces: heads(reading.registers, Object.keys(values)) })
}

/** Part of what was seen and heard of the child, kept as a draft. */
export async function draftPresence(
  app: App,
  caseId: string,
  visit: Visit,
  profile: Profile,
  values: Values<'presence'>,
): Promise<Result<Draft, AnswerFailure | WriteFailure>> {
  const refused = refusal(visit, values)
  if (refused) return fail(refused)
  const about = childAt(visit.id, profile.childId)
  return keepDraft(app, caseId, { kind: 'presence', about, values, replaces: heads(profile.presence, Object.keys(values)) })
}

/** Part of what was seen, heard, smelt and felt in the home, kept as a draft. */
export async function draftSenses(
  app: App,
  caseId: string,
  visit: Visit,
  values: Pick<Values<'visit'>, 'see' | 'hear' | 'smell' | 'feel'>,
): Promise<Result<Draft, AnswerFailure | WriteFailure>> {
  const refused = refusal(visit, values)
  if (refused) return fail(refused)
  return keepDraft(app, caseId, { kind: 'visit', about: visit.id, values, replaces: heads(visit.registers, Object.keys(values)) })
}

/** What was drafted about one thing (an item, a child at a visit, the visit itself) is now a fact. */
export async function confirm(app: App, caseId: string, about: string): Promise<Result<unknown, WriteFailure>> {
  return finishDrafts(app, caseId, (act) => act.about === about)
}

/** All that was drafted in a visit is now facts, in one page. */
export async function confirmAll(app: App, caseId: string, visitId: string): Promise<Result<unknown, WriteFailure>> {
  return finishDrafts(app, caseId, (act) => act.about === visitId || act.about.startsWith(`${visitId}/`))
}

const POSITION = 'position'

/** Remembers where somebody is, sealed, so that a killed browser comes back to the same item. */
export async function keepPosition(app: App, position: VisitPosition): Promise<Result<unknown, WriteFailure>> {
  return app.store.saveDraft(`${POSITION}/${position.visitId}`, position.caseId, { position, at: app.platform.now() })
}

export interface KeptPosition {
  readonly position: VisitPosition
  readonly at: number
}

const isPosition = (value: unknown): value is KeptPosition => typeof value === 'object' && value !== null && 'position' in value

/** Where visits on this device were left, the latest first, with the time in milliseconds since 1970. */
export async function readPositions(app: App): Promise<Result<KeptPosition[], ReadFailure>> {
  const rows = await app.store.drafts()
  if (!rows.ok) return rows
  const kept = rows.value.drafts.flatMap((row) => (isPosition(row.value) ? [row.value] : []))
  return ok(kept.sort((a, b) => b.at - a.at))
}
