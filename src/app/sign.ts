import type { Case } from '../core/case.ts'
import { canonical } from '../core/canonical.ts'
import { type Fact, type FactOf, itemAt, type Values } from '../core/fact.ts'
import { gather } from '../core/history.ts'
import { fail, type Result } from '../core/result.ts'
import { listOf } from '../core/signed.ts'
import { factsOfVisit, type ItemReading, type Visit } from '../core/visit.ts'
import { contentId } from '../seal/digest.ts'
import type { WriteFailure } from '../store/failure.ts'
import { digestOf, type SignatureState, signatureState } from '../sync/signature-state.ts'
import { type App, record } from './app.ts'
import { confirmAll, mustBeOnScale } from './answers.ts'
import { isDraft, seenFacts } from './drafts.ts'
import { readFamily } from './read.ts'
import { inTurn } from './turn.ts'

export type { SignatureState } from '../sync/signature-state.ts'

export type SignFailure = { readonly kind: 'signed' } | { readonly kind: 'not-here' } | { readonly kind: 'no-reason' }

/** The visit frozen by a fact that covers all that was written in it, and the signature before it in this case. */
export async function signVisit(app: App, caseId: string, visitId: string): Promise<Result<unknown, SignFailure | WriteFailure>> {
  // Before anything that was drafted becomes a fact: refusing to sign writes nothing.
  const open = await unsigned(app, caseId, visitId)
  if (!open.ok) return open
  const confirmed = await confirmAll(app, caseId, visitId)
  if (!confirmed.ok) return confirmed
  // In turn, so that an impatient second tap finds the visit signed.
  return inTurn(app, () => signNow(app, caseId, visitId))
}

/** The family with this visit in it and nobody's signature under it. */
async function unsigned(app: App, caseId: string, visitId: string): Promise<Result<Case, SignFailure | WriteFailure>> {
  const family = await readFamily(app, caseId)
  if (!family.ok) return family
  const visit = family.value.visits.find((candidate) => candidate.id === visitId)
  if (!visit) return fail({ kind: 'not-here' })
  return visit.signed ? fail({ kind: 'signed' }) : family
}

async function signNow(app: App, caseId: string, visitId: string): Promise<Result<unknown, SignFailure | WriteFailure>> {
  const open = await unsigned(app, caseId, visitId)
  if (!open.ok) return open
  const family = open.value
  const facts = factsOfVisit(gather(family.facts), visitId)
  const through: Record<string, string> = {}
  // In stamp order, so that the last one of each device stays.
  for (const fact of facts) through[fact.by.device] = fact.at.stamp
  const previous = family.facts.filter((fact) => fact.kind === 'signature').at(-1)?.id ?? null
  const values = { through, covers: await digestOf(facts), list: listOf(facts), count: facts.length, previous }
  const signed = await record(app, caseId, [{ kind: 'signature', about: visitId, values, replaces: [] }], [`position/${visitId}`])
  // The thin pages of a finished visit become one; if that fails nothing is lost, and the next signing does it.
  if (signed.ok) await app.store.bind(caseId)
  return signed
}

/** Whether a fact is the one that its name was made for. */
async function isItself({ id, ...body }: Fact): Promise<boolean> {
  return id === (await contentId(canonical(body)))
}

/** As many facts as are checked in one go, so that a finger on the screen never waits for the rest. */
const SLICE = 20
const breathe = () => new Promise((done) => setTimeout(done))

async function areThemselves(facts: readonly Fact[]): Promise<boolean> {
  for (let from = 0; from < facts.length; from += SLICE) {
    await breathe()
    const slice = await Promise.all(facts.slice(from, from + SLICE).map(isItself))
    if (slice.includes(false)) return false
  }
  return true
}

const checked = new WeakMap<object, Map<string, Promise<SignatureState>>>()

/** How the facts that are here stand to those that the signature speaks for. Worked out once for each family as it is read. */
export function checkSignature(family: Pick<Case, 'facts' | 'partial'>, signature: FactOf<'signature'>): Promise<SignatureState> {
  const known = checked.get(family) ?? new Map<string, Promise<SignatureState>>()
  checked.set(family, known)
  // What is being typed here is nobody's entry yet.
  const written = () => ({ ...family, facts: family.facts.filter((fact) => !isDraft(fact)) })
  const state = known.get(signature.id) ?? signatureState(written(), signature, areThemselves)
  known.set(signature.id, state)
  return state
}

/** A correction to a signed item, with its reason. What was signed stays readable beside it. */
export async function amendAnswer(
  app: App,
  caseId: string,
  visit: Visit,
  childId: string,
  reading: ItemReading,
  values: Values<'answer'>,
  reason: string,
): Promise<Result<unknown, SignFailure | WriteFailure>> {
  mustBeOnScale(visit, values)
  if (!visit.signed) return fail({ kind: 'not-here' })
  if (reason.trim() === '') return fail({ kind: 'no-reason' })
  const registers = Object.keys(values).map((name) => reading.registers[name as keyof typeof reading.registers])
  return record(app, caseId, [
    {
      kind: 'amendment',
      about: itemAt(visit.id, childId, reading.item.code),
      values: { ...values, reason: reason.trim(), signature: visit.signed.id },
      replaces: seenFacts(registers),
    },
  ])
}
