import { canonical } from '../../core/canonical.ts'
import type { Fact, FactOf } from '../../core/fact.ts'
import { gather, type History } from '../../core/history.ts'
import { rootOf } from '../../core/sharing/adds.ts'
import type { SignatureArriving } from '../../core/sharing/arriving.ts'
import { covered, standsForSigned } from '../../core/signed.ts'
import { factsOfVisit } from '../../core/visit.ts'
import { contentId } from '../../seal/digest.ts'
import { checkSignature } from '../sign.ts'

/** Whether a signature speaks for exactly these facts, whose names were checked when they came. */
async function coversAll(history: History, signature: FactOf<'signature'>): Promise<boolean> {
  const all = factsOfVisit(history, signature.about).filter((fact) => fact.kind !== 'amendment')
  const facts = all.filter((fact) => covered(signature, fact))
  if (all.some((fact) => standsForSigned(signature, fact))) return false
  if (facts.length !== signature.values.count || facts.some(({ of }) => of !== undefined)) return false
  return (await contentId(canonical(facts.map(({ id }) => id).sort()))) === signature.values.covers
}

type Reads = SignatureArriving['reads'] | 'whole'

// By their names first: hashing every fact again is left to where something does not fit.
async function read(history: History, signature: FactOf<'signature'>): Promise<Reads> {
  if (signature.of === undefined && (await coversAll(history, signature))) return 'whole'
  const { facts } = history
  return checkSignature({ facts, partial: facts.some(({ of }) => of !== undefined) }, signature)
}

/** The signatures under visits of which something comes that do not read as whole once it is here. */
export async function signaturesArriving(ours: readonly Fact[], add: readonly Fact[]): Promise<SignatureArriving[]> {
  const touched = new Set(add.map(rootOf))
  const whole = [...ours, ...add]
  if (!whole.some((fact) => fact.kind === 'signature' && touched.has(fact.about))) return []
  const [now, before] = [gather(whole), gather(ours)]
  const found: SignatureArriving[] = []
  for (const signature of now.facts) {
    if (signature.kind !== 'signature' || !touched.has(signature.about)) continue
    const reads = await read(now, signature)
    if (reads === 'whole') continue
    const here = before.facts.find((fact): fact is FactOf<'signature'> => fact.id === signature.id && fact.kind === 'signature')
    const already = here !== undefined && (await read(before, here)) === reads
    found.push({ visitId: signature.about, signature, reads, already })
  }
  return found
}
