import type { Case } from '../core/case.ts'
import { type ChainLink, chainOf } from '../sync/signature-state.ts'
import { checkSignature } from './sign.ts'

export type { ChainLink } from '../sync/signature-state.ts'

type Signed = Pick<Case, 'facts' | 'partial'>

const known = new WeakMap<object, Promise<readonly ChainLink[]>>()

/**
 * Every signature of the case, oldest first, with its state. Each names the one before it: where that one is not here, a whole
 * signature counts as missing something. Worked out once for each family as it is read, a few facts at a time.
 */
export function checkChain(family: Signed): Promise<readonly ChainLink[]> {
  const found = known.get(family) ?? chainOf(family, (signature) => checkSignature(family, signature))
  known.set(family, found)
  return found
}
