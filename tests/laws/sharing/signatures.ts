import { checkSignature } from '../../../src/app/sign.ts'
import type { FactOf } from '../../../src/core/fact.ts'
import { knownActs } from './reference.ts'
import * as w from './world.ts'

/** How signatures were found to read, and what was wrong with that. */
export interface Readings {
  readonly seen: Record<'whole' | 'missing' | 'partial' | 'altered', number>
  readonly wrongs: string[]
}

/**
 * How each signature reads on each tablet now. Nothing in these histories is ever altered, so none reads so; and whole is only what has
 * every fact that the signer had, each of them whole.
 */
export async function readSignatures(at: w.World, readings: Readings): Promise<void> {
  for (const who of at.tablets) {
    for (const caseId of w.FAMILIES) {
      const facts = w.factsOf(who.held, caseId)
      const signatures = facts.filter((fact): fact is FactOf<'signature'> => fact.kind === 'signature')
      if (signatures.length === 0) continue
      const family = at.rules.read(caseId, facts)
      const acts = knownActs(facts)
      for (const signature of signatures) {
        const state = await checkSignature(family, signature)
        const signed = at.made.find(({ fact }) => fact.id === signature.id)?.signed ?? new Set()
        const isWhole = signed.size === signature.values.count && [...signed].every((id) => acts.get(id)?.whole)
        readings.seen[state] += 1
        if (state === 'altered') readings.wrongs.push('nothing was altered, and it reads as altered')
        if (state === 'whole' && !isWhole) readings.wrongs.push('it reads as whole and is not')
        if (state === 'missing' && isWhole) readings.wrongs.push('it is whole and reads as missing')
      }
    }
  }
}
