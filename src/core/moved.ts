import { type FactOf, itemAt } from './fact.ts'
import type { History } from './history.ts'
import { carried, stepsBetween, type Versioned } from './lineage.ts'
import { compareStamps } from './stamp.ts'

/** What was written about one item of a visit, in stamp order. */
export type Answers = (about: string) => readonly (FactOf<'answer'> | FactOf<'amendment'>)[]

const NOTHING: ReturnType<Answers> = []

/**
 * What was written about each item of a visit, under the codes of the version that the visit has now. A visit that was moved to a newer
 * version keeps the answers to items whose words stayed the same, whatever their code; what was answered in other words stays a fact
 * and is asked again. An answer counts for the version that the visit had when it was given.
 */
export function answersIn(history: History, visitId: string, now: Versioned & { readonly id: string }): Answers {
  const set = history.about(visitId, 'visit').filter((fact) => fact.values.instrument !== undefined)
  const [first, ...moves] = set.flatMap(({ values: { instrument }, at }) => (instrument ? [{ instrument, at }] : []))
  if (!first || moves.length === 0) return (about) => history.about(about, 'answer', 'amendment')
  const byThing = new Map<string, (FactOf<'answer'> | FactOf<'amendment'>)[]>()
  for (const fact of history.within(visitId)) {
    if (fact.kind !== 'answer' && fact.kind !== 'amendment') continue
    const [, childId = '', code = ''] = fact.about.split('/')
    const { instrument } = moves.findLast(({ at }) => compareStamps(at.stamp, fact.at.stamp) < 0) ?? first
    const steps = instrument.id === now.id ? stepsBetween(instrument, now) : null
    const as = steps && carried(code, steps, ['same'])
    if (as === null) continue
    const about = itemAt(visitId, childId, as)
    byThing.set(about, [...(byThing.get(about) ?? []), fact])
  }
  return (about) => byThing.get(about) ?? NOTHING
}
