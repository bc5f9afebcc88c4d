import type { Case } from '../core/case.ts'
import { canonical } from '../core/canonical.ts'
import { type Fact, type FactOf, itemAt, type Values } from '../core/fact.ts'
import { gather } from '../core/history.ts'
import { fail, type Result } from '../core/result.ts'
import { covered, factsOfVisit, type ItemReading, type Visit } from '../core/visit.ts'
import { contentId } from '../seal/digest.ts'
import type { WriteFailure } from '../store/failure.ts'
import { type App, inTurn, record } from './app.ts'
import { confirmAll, mustBeOnScale } from './answers.ts'
import { seenFacts } from './drafts.ts'
import { readFamily } from './read.ts'

export type SignFailure = { readonly kind: 'signed' } | { readonly kind: 'not-here' } | { readonly kind: 'no-reason' }

const digestOf = (facts: readonly Fact[]) => contentId(canonical(facts.map((fact) => fact.id).sort()))

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
  const values = { through, covers: await digestOf(facts), count: facts.length, previous }
  const signed = await record(app, caseId, [{ kind: 'signature', about: visitId, values, replaces: [] }], [`position/${visitId}`])
  // The thin pages of a finished visit become one; if that fails nothing is lost, and the next signing does it.
  if (signed.ok) await app.store.bind(caseId)
  return signed
}

/** Whether a fact is the one that its name was made for. */
async function isItself({ id, ...body }: Fact): Promise<boolean> {
  return id === (await contentId(canonical(body)))
}

/** Whether the facts here are the ones that the signature speaks for, each as its name says: whole, altered or missing some. */
export async function checkSignature(family: Case, signature: FactOf<'signature'>): Promise<'whole' | 'differs'> {
  const facts = factsOfVisit(gather(family.facts), signature.about).filter((fact) => fact.kind !== 'amendment' && covered(signature, fact))
  const named = await Promise.all([signature, ...facts].map(isItself))
  const all = facts.length === signature.values.count && !named.includes(false)
  return all && (await digestOf(facts)) === signature.values.covers ? 'whole' : 'differs'
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
