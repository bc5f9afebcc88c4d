import type { Case } from '../core/case.ts'
import type { FactOf } from '../core/fact.ts'
import { checkSignature, type SignatureState } from './sign.ts'

/** One signature of a case: how its own entries stand, and whether the signature that it names before it is here. */
export interface ChainLink {
  readonly signature: FactOf<'signature'>
  readonly state: SignatureState
  readonly own: SignatureState
}

type Signed = Pick<Case, 'facts' | 'partial'>

const known = new WeakMap<object, Promise<readonly ChainLink[]>>()

const signaturesOf = ({ facts }: Signed) => facts.filter((fact) => fact.kind === 'signature')

/**
 * Every signature of the case, oldest first, with its state. Each names the one before it: where that one is not here, a whole
 * signature counts as missing something. Worked out once for each family as it is read, a few facts at a time.
 */
export function checkChain(family: Signed): Promise<readonly ChainLink[]> {
  const found = known.get(family) ?? check(family)
  known.set(family, found)
  return found
}

async function check(family: Signed): Promise<readonly ChainLink[]> {
  const signatures = signaturesOf(family)
  const here = new Set<string>(signatures.map(({ id }) => id))
  const links: ChainLink[] = []
  for (const signature of signatures) {
    const own = await checkSignature(family, signature)
    const { previous } = signature.values
    const torn = own === 'whole' && previous !== null && !here.has(previous)
    links.push({ signature, own, state: torn ? (family.partial ? 'partial' : 'missing') : own })
  }
  return links
}
