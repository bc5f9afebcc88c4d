import { type Answer, type Author, TEXT_MAX, type Values } from '../core/fact.ts'
import { fail, type Result } from '../core/result.ts'
import type { Kept, SecondItem, SecondScoring } from '../core/second.ts'
import type { Visit } from '../core/visit.ts'
import { type Act, type App, record } from './app.ts'
import type { Practitioner } from './device.ts'
import { type Draft, finishDrafts, keepDraft, seenFacts } from './drafts.ts'
import type { WriteFailure } from './failure.ts'

export type BeginFailure = { readonly kind: 'empty-name' } | { readonly kind: 'same-scorer' }
export type SecondFailure = { readonly kind: 'second-done' } | { readonly kind: 'too-long' }
export type SettleFailure = { readonly kind: 'no-reason' } | { readonly kind: 'no-answer' } | { readonly kind: 'too-long' }

const isLong = (values: object) => Object.values(values).some((value) => typeof value === 'string' && value.length > TEXT_MAX)

const plain = (name: string) => name.trim().toLowerCase()

/** Everybody who has a part in the first grades of a visit. */
const firstScorers = (visit: Visit): readonly Author[] => [visit.by, ...visit.scorers]

/** Whether this person may score the visit a second time: another one than whoever started or graded it. */
export function maySecond(visit: Visit, who: Pick<Practitioner, 'name'>): boolean {
  return !firstScorers(visit).some(({ name }) => plain(name) === plain(who.name))
}

/** Who scores the child at this visit a second time, without the first grades. Once this resolves well it is on the disk. */
export async function beginSecond(
  app: App,
  caseId: string,
  visit: Visit,
  about: string,
  entry: Practitioner,
): Promise<Result<unknown, BeginFailure | WriteFailure>> {
  const values = { name: entry.name.trim(), role: entry.role.trim(), agency: entry.agency.trim() }
  if (values.name === '') return fail({ kind: 'empty-name' })
  if (!maySecond(visit, values)) return fail({ kind: 'same-scorer' })
  return record(app, caseId, [{ kind: 'second-scorer', about, values, replaces: [] }])
}

/** Part of a second answer, kept on the disk as a draft until the item is left. */
export async function draftSecond(
  app: App,
  caseId: string,
  scoring: SecondScoring,
  { reading, registers }: SecondItem,
  values: Pick<Values<'second-answer'>, 'answer' | 'evidence'>,
): Promise<Result<Draft, SecondFailure | WriteFailure>> {
  if (scoring.done) return fail({ kind: 'second-done' })
  if (isLong(values) || isLong(values.answer ?? {})) return fail({ kind: 'too-long' })
  const names = Object.keys(values) as (keyof typeof values)[]
  const replaces = seenFacts(names.map((name) => registers[name]))
  return keepDraft(app, caseId, { kind: 'second-answer', about: reading.about, values, replaces })
}

/** What was drafted of a second answer is now a fact. The first scorer's draft of the same item stays what it is. */
export async function confirmSecond(app: App, caseId: string, about: string): Promise<Result<unknown, WriteFailure>> {
  return finishDrafts(app, caseId, (act) => act.kind === 'second-answer' && act.about === about)
}

/** The second scoring is finished: nothing of it changes any more, and both answers may be seen side by side. */
export async function finishSecond(
  app: App,
  caseId: string,
  { about, done, registers }: SecondScoring,
): Promise<Result<unknown, WriteFailure>> {
  const confirmed = await finishDrafts(app, caseId, (act) => act.kind === 'second-answer' && act.about.startsWith(`${about}/`))
  if (!confirmed.ok || done) return confirmed
  return record(app, caseId, [{ kind: 'second-scorer', about, values: { done: true }, replaces: seenFacts([registers.done]) }])
}

/** What the two scorers made of an item on which they differ, and why. */
export interface Settlement {
  readonly kept: Kept
  readonly why: string
  /** What stands from now on; null keeps the first answer. */
  readonly answer: Answer | null
  /** The words that go with it; null leaves those that stand. */
  readonly evidence: string | null
}

/** The visit's own answer from now on: an answer with why it changed, or after signing an amendment with that as its reason. */
function standing(visit: Visit, { reading, registers }: SecondItem, { answer, evidence, why }: Settlement): Act | null {
  if (answer === null) return null
  const values = { answer, ...(evidence !== null && { evidence }) }
  const told = [reading.registers.answer, ...(evidence === null ? [] : [reading.registers.evidence])]
  // It names the second answer among what it replaces: whoever settled had both before them.
  const both = seenFacts([registers.answer])
  const about = reading.about
  if (visit.signed) {
    const amendment = { ...values, reason: why, signature: visit.signed.id }
    return { kind: 'amendment', about, values: amendment, replaces: [...seenFacts(told), ...both] }
  }
  return {
    kind: 'answer',
    about,
    values: { ...values, whyChanged: why },
    replaces: [...seenFacts([...told, reading.registers.whyChanged]), ...both],
  }
}

/** A difference is settled, in one write: which answer was kept and why, and where it is not the first one, the answer that stands now. */
export async function settleSecond(
  app: App,
  caseId: string,
  visit: Visit,
  item: SecondItem,
  settlement: Settlement,
): Promise<Result<unknown, SettleFailure | WriteFailure>> {
  const why = settlement.why.trim()
  if (why === '') return fail({ kind: 'no-reason' })
  if (settlement.kept !== 'first' && settlement.answer === null) return fail({ kind: 'no-answer' })
  if (isLong(settlement) || isLong(settlement.answer ?? {})) return fail({ kind: 'too-long' })
  const { about } = item.reading
  // What the first scorer had tapped and not left yet was on the screen as their answer.
  const tapped = await finishDrafts(app, caseId, (act) => act.kind === 'answer' && act.about === about)
  if (!tapped.ok) return tapped
  const kept: Act = {
    kind: 'second-answer',
    about,
    values: { kept: settlement.kept, why },
    replaces: seenFacts([item.registers.kept, item.registers.why]),
  }
  const act = standing(visit, item, { ...settlement, why })
  const standingNow = act && { ...act, replaces: [...act.replaces, ...tapped.value.map((fact) => fact.id)] }
  return record(app, caseId, [...(standingNow ? [standingNow] : []), kept])
}
