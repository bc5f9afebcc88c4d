import { digest } from './drift/digest.ts'
import type { Fact, FactOf } from './fact.ts'
import { compareStamps } from './stamp.ts'

/** Signs of a fact's id, and of where it stood, in the list of a signature. */
const NAME = 8
const PLACE = 6

const nameOf = ({ id }: Fact) => id.slice(0, NAME)
/** What another fact keeps that somebody puts in the stead of this one. Tells places apart, and keeps no secret. */
const placeOf = ({ about, at }: Fact) => digest(`${about} ${at.stamp}`).slice(-PLACE)

/** What a signature lists of the facts that it speaks for: of each the beginning of its id, and where it stood. Their whole ids are in `covers`. */
export const listOf = (facts: readonly Fact[]): string =>
  facts
    .map((fact) => nameOf(fact) + placeOf(fact))
    .sort()
    .join('')

interface List {
  readonly names: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

const read = new WeakMap<FactOf<'signature'>, List>()

function listIn(signature: FactOf<'signature'>, text: string): List {
  const known = read.get(signature)
  if (known) return known
  const entries = text.match(new RegExp(`.{${NAME + PLACE}}`, 'g')) ?? []
  const list = { names: new Set(entries.map((entry) => entry.slice(0, NAME))), places: new Set(entries.map((entry) => entry.slice(NAME))) }
  read.set(signature, list)
  return list
}

/**
 * Which facts a signature speaks for: those that it lists. One that the signer had not seen, because it was still on somebody else's
 * device, is not among them however old it is. A signature without a list speaks for all up to the highest stamp of each device.
 */
export function covered(signature: FactOf<'signature'>, fact: Fact): boolean {
  const { list, through } = signature.values
  if (list !== undefined) return listIn(signature, list).names.has(nameOf(fact))
  const highest = through[fact.by.device]
  return highest !== undefined && compareStamps(fact.at.stamp, highest) <= 0
}

/** Whether a fact that the signature does not list stands where one does that it lists. No device writes two at one moment: one is forged. */
export function standsForSigned(signature: FactOf<'signature'>, fact: Fact): boolean {
  const { list } = signature.values
  if (list === undefined) return false
  const { names, places } = listIn(signature, list)
  return !names.has(nameOf(fact)) && places.has(placeOf(fact))
}
