import type { ChildVisit } from '../course.ts'
import type { Counted, DomainGrade } from '../grading/profile.ts'
import { sideAcross } from './across.ts'
import { askedOf } from './asked-readings.ts'
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

/** One domain of a visit, as a side of a comparison. */
const sideOf = (moment: Moment, items: Iterable<readonly [string, Counted]>): Side => ({ items: new Map(items), domains: [moment.grade] })

const seen = (moment: Moment) =>
  sideOf(
    moment,
    askedOf(moment.at.profile, moment.grade.domain).map(({ item, counted }) => [item.code, counted]),
  )

/** The earlier visit in the codes of the later one's version. Versions that cannot be compared share no item. */
function before(earlier: Moment, later: Moment): Side {
  const [{ instrument }, { instrument: then }] = [later.at.visit, earlier.at.visit]
  if (instrument.version === then.version) return seen(earlier)
  return sideOf(earlier, sideAcross(earlier.at, later.at).side.items)
}

/** How to compare any two of these visits in one domain. Each comparison is made once, when it is first asked for. */
export function comparisons(domain: string, moments: readonly Moment[], limits: Limits): Between {
  const moment = (place: number) => moments[place] as Moment
  const sides = moments.map(seen)
  const compare = (earlier: number, later: number, side: Side): DomainChange => {
    const change = compareDomain(domain, before(moment(earlier), moment(later)), side, limits)
    if (!change) throw new Error(`both visits ask ${domain}`)
    return change
  }
  const change = once(moments.length, (earlier, later) => compare(earlier, later, sides[later] as Side))
  // What is known at the later visit of what was graded after the earlier one.
  const since: (earlier: number, later: number) => ReadonlyMap<string, Known> = once(moments.length, (earlier, later) =>
    later === earlier ? new Map() : nowKnown(since(earlier, later - 1), moment(later).at, domain),
  )
  const known = once(moments.length, (earlier, later) => {
    const items = [...since(earlier, later)].map(([code, { grade, contested }]) => [code, { kind: 'graded', grade, contested }] as const)
    return compare(earlier, later, sideOf(moment(later), items)).call
  })
  return {
    change,
    known,
    call: (earlier, later) => {
      const { call } = change(earlier, later)
      return call === 'better' && known(earlier, later) !== 'better' ? 'unsure' : call
    },
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
