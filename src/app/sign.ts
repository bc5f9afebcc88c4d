import type { Case } from '../core/case.ts'
import { canonical } from '../core/canonical.ts'
import { type Fact, type FactOf, itemAt, type Values } from '../core/fact.ts'
import { seenIn } from '../core/fold.ts'
import { gather } from '../core/history.ts'
import { fail, type Result } from '../core/result.ts'
import { covered, factsOfVisit, type ItemReading, type Visit } from '../core/visit.ts'
import { contentId } from '../seal/digest.ts'
import type { WriteFailure } from '../store/failure.ts'
import { type App, record } from './app.ts'
import { confirmAll } from './answers.ts'
import { readFamily } from './read.ts'

export type SignFailure = { readonly kind: 'signed' } | { readonly kind: 'not-here' } | { readonly kind: 'no-reason' }

const digestOf = (facts: readonly Fact[]) => contentId(canonical(facts.map((fact) => fact.id).sort()))

/** The visit frozen by a fact that covers all that was written in it, and the signature before it in this case. */
export async function signVisit(app: App, caseId: string, visitId: string): Promise<Result<unknown, SignFailure | WriteFailure>> {
  const confirmed = await confirmAll(app, caseId, visitId)
  if (!confirmed.ok) return confirmed
  const read = await readFamily(app, caseId)
  if (!read.ok) return read
  const family = read.value
  const visit = family.visits.find((candidate) => candidate.id === visitId)
  if (!visit) return fail({ kind: 'not-here' })
  if (visit.signed) return fail({ kind: 'signed' })
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

/** Whether the facts here are the ones that the signature speaks for: whole, altered or missing some. */
export async function checkSignature(family: Case, signature: FactOf<'signature'>): Promise<'whole' | 'differs'> {
  const facts = factsOfVisit(gather(family.facts), signature.about).filter((fact) => fact.kind !== 'amendment' && covered(signature, fact))
  return facts.length === signature.values.count && (await digestOf(facts)) === signature.values.covers ? 'whole' : 'differs'
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
  if (!visit.signed) return fail({ kind: 'not-here' })
  if (reason.trim() === '') return fail({ kind: 'no-reason' })
  const registers = Object.keys(values).map((name) => reading.registers[name as keyof typeof reading.registers])
  return record(app, caseId, [
    {
      kind: 'amendment',
      about: itemAt(visit.id, childId, reading.item.code),
      values: { ...values, reason: reason.trim(), signature: visit.signed.id },
      replaces: seenIn(registers),
    },
  ])
}
