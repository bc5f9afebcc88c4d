import type { Case } from '../core/case.ts'
import { type Contested, contestedIn, type SettledRegister, settledIn } from '../core/contested.ts'
import { dayNumber } from '../core/day.ts'
import { type Answer, TEXT_MAX } from '../core/fact.ts'
import { fail, type Result } from '../core/result.ts'
import type { Visit } from '../core/visit.ts'
import { mustBeOnScale } from './answers.ts'
import { type Act, type App, record } from './app.ts'
import { finishDrafts, isDraft } from './drafts.ts'
import type { WriteFailure } from './failure.ts'
import type { Family } from './read.ts'

export type SettleDisputeFailure =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'empty-name' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'too-long' }
  /** The instrument of the visit is not on this device, so nobody can say which grades there are. */
  | { readonly kind: 'not-here' }

interface Disputes {
  readonly open: readonly Contested[]
  readonly settled: readonly SettledRegister[]
}

const known = new WeakMap<object, Disputes>()

/** What people entered differently in a family and what of that was settled with a reason. What is still being typed is no entry yet. */
export function disputesOf(family: Pick<Case, 'facts' | 'visits' | 'enteredInError'>): Disputes {
  const found = known.get(family)
  if (found) return found
  const facts = family.facts.filter((fact) => !isDraft(fact))
  const { visits, enteredInError } = family
  const written = { facts, visits, enteredInError }
  const disputes = { open: contestedIn(written), settled: settledIn(written) }
  known.set(family, disputes)
  return disputes
}

// Whatever of these is a text is a day; since when an answer is so is said in words.
const DAYS = ['on', 'until', 'by', 'reviewBy', 'consentOn', 'askedOn', 'lastContact', 'feedbackDue', 'feedbackOn']
const isDay = (kind: Contested['kind'], name: string) => DAYS.includes(name) || (kind === 'onset' && name === 'since')

function refusal(kind: Contested['kind'], values: Readonly<Record<string, unknown>>, why: string): SettleDisputeFailure | null {
  if (Object.keys(values).length === 0) return { kind: 'nothing-chosen' }
  if (why === '') return { kind: 'no-reason' }
  const given = Object.entries(values)
  if (given.some(([name, value]) => name === 'name' && value === '')) return { kind: 'empty-name' }
  if (given.some(([name, value]) => isDay(kind, name) && typeof value === 'string' && dayNumber(value) === null)) {
    return { kind: 'impossible-date' }
  }
  const texts = [...Object.values(values), (values.answer as { why?: string } | undefined)?.why, why]
  return texts.some((text) => typeof text === 'string' && text.length > TEXT_MAX) ? { kind: 'too-long' } : null
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)

/**
 * What people entered differently about one thing is settled: the chosen values stand from now on, with why; everything that was
 * entered stays in the history. `open` are contested registers of one thing as they were on the screen, `values` one for each that is
 * settled; the others stay open. In a signed visit an answer becomes a correction.
 */
export async function settle(
  app: App,
  family: Pick<Family, 'id' | 'visits' | 'enteredInError'>,
  open: readonly Contested[],
  values: Readonly<Record<string, unknown>>,
  why: string,
): Promise<Result<unknown, SettleDisputeFailure | WriteFailure>> {
  const [thing] = open
  const chosen = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, trimmed(value)]))
  if (!thing || open.some(({ kind, about }) => kind !== thing.kind || about !== thing.about)) throw new Error('settled one thing at a time')
  if (Object.keys(chosen).some((name) => !open.some(({ register }) => register === name))) throw new Error('nobody contests that')
  const reason = why.trim()
  const refused = refusal(thing.kind, chosen, reason)
  if (refused) return fail(refused)
  const visit = [...family.visits, ...family.enteredInError].find(({ id }) => id === thing.place.visit)
  if (thing.place.visit !== null && !visit) return fail({ kind: 'not-here' })
  if (visit && chosen.answer !== undefined) mustBeOnScale(visit, { answer: chosen.answer as Answer })

  // What was tapped here and not left yet goes into the history too; into a signed visit nothing more is written.
  const { kind, about } = thing
  const tapped = visit?.signed ? null : await finishDrafts(app, family.id, (act) => act.kind === kind && act.about === about)
  if (tapped && !tapped.ok) return tapped
  const seen = open.flatMap(({ register, heads }) => (register in chosen ? heads.map(({ fact }) => fact.id) : []))
  const replaces = [...new Set([...seen, ...(tapped?.value ?? []).map(({ id }) => id)])]
  return record(app, family.id, [actOf(thing, visit, chosen, reason, replaces)])
}

function actOf(
  { kind, about }: Contested,
  visit: Visit | undefined,
  values: Readonly<Record<string, unknown>>,
  why: string,
  replaces: readonly string[],
): Act {
  if (kind === 'answer' && visit?.signed) {
    return { kind: 'amendment', about, values: { ...values, reason: why, signature: visit.signed.id }, replaces, why }
  }
  // Fits its schema or is never written (see `makeFact`).
  return { kind, about, values, replaces, why } as Act
}
