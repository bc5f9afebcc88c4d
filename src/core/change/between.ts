import { type ChildVisit, sideOf } from '../course.ts'
import type { Counted, DomainGrade } from '../grading/profile.ts'
import { sideAcross } from './across.ts'
import { compareDomain, type DomainChange, type Side } from './compare.ts'
import { type Known, nowKnown } from './item-state.ts'
import type { Call, Limits } from './sign-table.ts'

/** One visit that asks the domain, with its grade of it. */
export interface Moment {
  readonly at: ChildVisit
  readonly grade: DomainGrade
}

/** Comparisons between the visits of one domain's course, each by its place, oldest first. */
export interface Between {
  /** On the items that both visits graded. */
  change(earlier: number, later: number): DomainChange
  /** What that counts as: for the better only if grades known from between, but not seen at the later visit, do not speak against it. */
  call(earlier: number, later: number): Call
  /** The call with what the later visit did not see as it was last seen after the earlier one: what was not seen answers nothing. */
  known(earlier: number, later: number): Call
}

/** The later visit as it was seen, and where it was not, as it was last seen after the earlier one. */
function withKnown(domain: string, moments: readonly Moment[], earlier: number, later: number): Side {
  const since = moments.slice(earlier + 1, later + 1)
  const known = since.reduce<ReadonlyMap<string, Known>>((before, { at }) => nowKnown(before, at, domain), new Map())
  const items = [...known].map(([code, { grade, contested }]): [string, Counted] => [code, { kind: 'graded', grade, contested }])
  return { items: new Map(items), domains: (moments[later] as Moment).at.profile.domains }
}

/** How to compare any two of these visits in one domain. Each comparison is made once, when it is first asked for. */
export function comparisons(domain: string, moments: readonly Moment[], limits: Limits): Between {
  const atOf = (place: number) => (moments[place] as Moment).at
  const compare = (earlier: number, later: number, side: Side): DomainChange => {
    const before = sideAcross(atOf(earlier), atOf(later)).side
    // Versions that cannot be compared share no item; the grades stand beside each other all the same.
    const apart = { items: new Map(), domains: atOf(earlier).profile.domains }
    const change = compareDomain(domain, before, side, limits) ?? compareDomain(domain, apart, side, limits)
    if (!change) throw new Error(`both visits ask ${domain}`)
    return change
  }
  const change = once(moments.length, (earlier, later) => compare(earlier, later, sideOf(atOf(later).profile)))
  const known = once(moments.length, (earlier, later) => compare(earlier, later, withKnown(domain, moments, earlier, later)).call)
  return {
    change,
    call: (earlier, later) => {
      const { call } = change(earlier, later)
      return call === 'better' && known(earlier, later) !== 'better' ? 'unsure' : call
    },
    known,
  }
}

function once<T>(count: number, make: (earlier: number, later: number) => T): (earlier: number, later: number) => T {
  const made = new Map<number, T>()
  return (earlier, later) => {
    const place = earlier * count + later
    const found = made.get(place) ?? make(earlier, later)
    made.set(place, found)
    return found
  }
}
