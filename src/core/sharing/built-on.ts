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
 * Whether anything that was written rests on facts that came: replaces one of them, signs for one, or is about, or names, a thing that
 * only they tell of. `came` are their ids, `older` the facts that were here before them.
 */
export function restsOn(written: readonly (Fact | Written)[], came: readonly Fact[], older: readonly Fact[]): boolean {
  const ids = new Set(came.map(({ id, of }) => of ?? id))
  const here = new Set(older.map(rootOf))
  const things = [...new Set(came.map(rootOf))].filter((thing) => !here.has(thing))
  return written.some((each) => {
    if (each.replaces.some((id) => ids.has(id))) return true
    if ('at' in each && each.kind === 'signature' && signsFor(each, came)) return true
    const said = canonical([each.about, each.values])
    return things.some((thing) => said.includes(thing))
  })
}

const signsFor = (signature: Extract<Fact, { kind: 'signature' }>, came: readonly Fact[]): boolean =>
  came.some((fact) => rootOf(fact) === signature.about && fact.kind !== 'signature' && covered(signature, fact))
