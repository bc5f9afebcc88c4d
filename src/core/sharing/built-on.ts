import { canonical } from '../canonical.ts'
import type { Fact } from '../fact.ts'
import { covered } from '../signed.ts'
import { rootOf } from './adds.ts'

/** What somebody wrote or is writing: what it is about, what it says and what was on the screen for it. */
interface Written {
  readonly about: string
  readonly values: unknown
  readonly replaces: readonly string[]
}

/**
 * Whether anything that was written rests on facts that came: replaces one of them, names one, signs for one, or is about, or names, a
 * thing that only they tell of; or is of a family that only they tell of. `older` are the facts that were here before them.
 */
export function restsOn(written: readonly (Fact | Written)[], came: readonly Fact[], older: readonly Fact[]): boolean {
  // Of a family that was erased here the word of it stays: what is written in the family is written in what came back.
  if (came.length > 0 && older.every(({ kind }) => kind === 'erasure')) return written.length > 0
  const ids = new Set(came.map(({ id, of }) => of ?? id))
  const here = new Set(older.map(rootOf))
  const things = [...new Set(came.map(rootOf))].filter((thing) => !here.has(thing))
  return written.some((each) => {
    if ([...each.replaces, ...namedIn(each.values)].some((id) => ids.has(id))) return true
    if ('at' in each && each.kind === 'signature' && signsFor(each, came)) return true
    const said = canonical([each.about, each.values])
    return things.some((thing) => said.includes(thing))
  })
}

/** Values that are text. Among them are names of facts: of the signature that a correction stands under, and of the one before a signature. */
const namedIn = (values: unknown): string[] => Object.values(values ?? {}).filter((value) => typeof value === 'string')

const signsFor = (signature: Extract<Fact, { kind: 'signature' }>, came: readonly Fact[]): boolean =>
  came.some((fact) => rootOf(fact) === signature.about && fact.kind !== 'signature' && covered(signature, fact))
