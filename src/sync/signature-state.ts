import { canonical } from '../core/canonical.ts'
import type { Case } from '../core/case.ts'
import type { Fact, FactOf } from '../core/fact.ts'
import { standingFacts } from '../core/history.ts'
import { covered, standsForSigned } from '../core/signed.ts'
import { contentId } from '../seal/digest.ts'

/**
 * How what is here stands to what was signed: exactly that; not all of it has arrived; not that, because something was changed or
 * slipped in; or that with something held back by whoever shared it, so that nobody can tell.
 */
export type SignatureState = 'whole' | 'missing' | 'altered' | 'partial'

/** The hash that a signature of exactly these facts covers. */
export const digestOf = (facts: readonly Fact[]): Promise<string> => contentId(canonical(facts.map((fact) => fact.id).sort()))

/** Whether a fact is about a visit or anything in it, as `factsOfVisit` has it. */
const isOf = (visitId: string, { kind, about }: Fact) => kind !== 'signature' && about.split('/', 1)[0] === visitId

/** How the facts of a case, none of them a draft, stand to those that the signature speaks for. `areThemselves`: whether each is the one that its id names. */
export async function signatureState(
  { facts, partial }: Pick<Case, 'facts' | 'partial'>,
  signature: FactOf<'signature'>,
  areThemselves: (facts: readonly Fact[]) => Promise<boolean>,
): Promise<SignatureState> {
  const { covers, count } = signature.values
  const all = standingFacts(facts).filter((fact) => isOf(signature.about, fact) && fact.kind !== 'amendment')
  const here = all.filter((fact) => covered(signature, fact))
  // A fact with something held back bears the name of the whole one, whose hash cannot be made from what is left of it.
  const whole = [signature, ...here].filter(({ of }) => of === undefined)
  if (!(await areThemselves(whole))) return 'altered'
  if (all.some((fact) => standsForSigned(signature, fact))) return 'altered'
  if (here.length < count) return partial ? 'partial' : 'missing'
  if (here.length > count || (await digestOf(here)) !== covers) return 'altered'
  return whole.length <= here.length ? 'partial' : 'whole'
}

/** One signature of a case: how its own entries stand, and whether the signature that it names before it is here. */
export interface ChainLink {
  readonly signature: FactOf<'signature'>
  readonly state: SignatureState
  readonly own: SignatureState
}

/** Every signature of the case, oldest first. Each names the one before it: where that is not here, a whole one counts as missing something. */
export async function chainOf(
  { facts, partial }: Pick<Case, 'facts' | 'partial'>,
  stateOf: (signature: FactOf<'signature'>) => Promise<SignatureState>,
): Promise<readonly ChainLink[]> {
  const signatures = facts.filter((fact) => fact.kind === 'signature')
  const here = new Set<string>(signatures.map(({ id }) => id))
  const links: ChainLink[] = []
  for (const signature of signatures) {
    const own = await stateOf(signature)
    const { previous } = signature.values
    const torn = own === 'whole' && previous !== null && !here.has(previous)
    links.push({ signature, own, state: torn ? (partial ? 'partial' : 'missing') : own })
  }
  return links
}
