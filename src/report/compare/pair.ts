import type { ChildVisit } from '../../core/course.ts'
import type { Author } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import type { Visit } from '../../core/visit.ts'

/** Two visits of one child, the earlier one first. */
export interface Pair {
  readonly earlier: ChildVisit
  readonly later: ChildVisit
}

/** What differs between two visits besides the care, and can look like a change in it. */
const DIFFERENCES = ['scorer', 'set', 'announced', 'place', 'instrument'] as const
export type Difference = (typeof DIFFERENCES)[number]

/**
 * The two visits to compare: those asked for, in the order of time; else the baseline against the latest one, of the present episode
 * where that has two visits. A visit that is still being written is only taken by itself where no signed one is left. Null where
 * there are not two visits.
 */
export function choosePair(visits: readonly ChildVisit[], earlier?: string, later?: string, present = visits): Pair | null {
  const find = (id: string | undefined) => visits.find(({ visit }) => visit.id === id)
  const [one, other] = [find(earlier), find(later)]
  if (one && other && one !== other) {
    return visits.indexOf(one) < visits.indexOf(other) ? { earlier: one, later: other } : { earlier: other, later: one }
  }
  const among = present.length > 1 ? present : visits
  const wanted = one ?? among.find(({ visit }) => visit.type === 'baseline') ?? among[0]
  // Nothing comes after the last visit.
  const from = wanted === visits.at(-1) ? visits[0] : wanted
  if (!from) return null
  const after = visits.slice(visits.indexOf(from) + 1)
  const to = after.findLast(({ visit }) => visit.signed) ?? after.at(-1)
  return to ? { earlier: from, later: to } : null
}

/** What either picker may offer: always an earlier visit against a later one. */
export function pickable(visits: readonly ChildVisit[], pair: Pair): { earlier: ChildVisit[]; later: ChildVisit[] } {
  return { earlier: visits.slice(0, visits.indexOf(pair.later)), later: visits.slice(visits.indexOf(pair.earlier) + 1) }
}

/** Who graded at a visit: those whose grades stand, else who started it. */
export const scorersOf = (visit: Visit): readonly Author[] => (visit.scorers.length > 0 ? visit.scorers : [visit.by])

const asText = (values: readonly string[]) => [...new Set(values)].sort().join('\n')

const WHAT: Readonly<Record<Difference, (visit: Visit) => string>> = {
  scorer: (visit) => asText(scorersOf(visit).flatMap(({ practitioner, agency }) => [practitioner, agency])),
  set: (visit) => visit.set,
  announced: (visit) => String(shown(visit.registers.announced)),
  place: (visit) => String(shown(visit.registers.place)),
  instrument: (visit) => `${visit.instrument.id} ${visit.instrument.version}`,
}

/** What differs between two visits, in a fixed order. */
export function differences(a: Visit, b: Visit): Difference[] {
  return DIFFERENCES.filter((difference) => WHAT[difference](a) !== WHAT[difference](b))
}
