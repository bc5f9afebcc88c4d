import type { Counted, DomainGrade } from '../grading/profile.ts'
import type { Grade } from '../instrument.ts'
import type { Profile } from '../visit.ts'
import { type Call, callChange, type Limits, USUAL_LIMITS } from './sign-table.ts'

/** What one side of a comparison needs of a child's profile at a visit. */
export interface Side {
  readonly items: ReadonlyMap<string, Counted>
  readonly domains: readonly DomainGrade[]
}

/** What a comparison needs of a profile: the items that the visit asks. Answers to items that no longer apply are left out. */
export function sideOf(profile: Profile): Side {
  const asked = profile.items.filter((reading) => reading.asked)
  return { items: new Map(asked.map((reading) => [reading.item.code, reading.counted])), domains: profile.domains }
}

/** One item at two visits. Only `paired` items are evidence of change; `moved` is later less earlier, above zero for less well met. */
export type ItemChange = { readonly item: string; readonly earlier: Counted | null; readonly later: Counted | null } & (
  | { readonly kind: 'paired'; readonly moved: number }
  | { readonly kind: 'contested' }
  | { readonly kind: 'one-sided' }
)

/** One domain at two visits: the call, the numbers it rests on, and its items, what moved most for the worse first. */
export interface DomainChange {
  readonly domain: string
  readonly call: Call
  readonly paired: number
  readonly worse: number
  readonly better: number
  readonly same: number
  readonly earlier: DomainGrade
  readonly later: DomainGrade
  readonly items: readonly ItemChange[]
}

const gradeOf = (counted: Counted | null): Grade | null => (counted?.kind === 'graded' ? counted.grade : null)
const isContested = (counted: Counted | null) => counted !== null && 'contested' in counted && counted.contested

function compareItem(item: string, earlier: Counted | null, later: Counted | null): ItemChange {
  const [before, after] = [gradeOf(earlier), gradeOf(later)]
  if (before === null || after === null) return { item, earlier, later, kind: 'one-sided' }
  // An item that two people graded unseen by each other proves nothing until they settle it.
  if (isContested(earlier) || isContested(later)) return { item, earlier, later, kind: 'contested' }
  return { item, earlier, later, kind: 'paired', moved: after - before }
}

/** Movement first and largest first, the worse before the better; the rest in the instrument's order. */
function byMovement(a: ItemChange, b: ItemChange): number {
  const moved = (change: ItemChange) => (change.kind === 'paired' ? change.moved : 0)
  return Math.abs(moved(b)) - Math.abs(moved(a)) || moved(b) - moved(a)
}

/** How one domain of a child changed between two visits, on the items graded both times; null where either does not know the domain. */
export function compareDomain(domain: string, earlier: Side, later: Side, limits: Limits = USUAL_LIMITS): DomainChange | null {
  const [before, after] = [earlier, later].map((side) => side.domains.find((each) => each.domain === domain))
  if (!before || !after) return null
  const codes = new Set([...earlier.items.keys(), ...later.items.keys()].filter((code) => code.startsWith(`${domain}.`)))
  const items = [...codes].map((code) => compareItem(code, earlier.items.get(code) ?? null, later.items.get(code) ?? null)).sort(byMovement)
  const moves = items.flatMap((change) => (change.kind === 'paired' ? [change.moved] : []))
  const worse = moves.filter((move) => move > 0).length
  const better = moves.filter((move) => move < 0).length
  const [paired, same] = [moves.length, moves.length - worse - better]
  return { domain, call: callChange(paired, worse, better, limits), paired, worse, better, same, earlier: before, later: after, items }
}

/** How each domain of a child changed between two visits, on the items graded both times. Never across domains. */
export function compareProfiles(earlier: Side, later: Side, limits: Limits = USUAL_LIMITS): DomainChange[] {
  return later.domains.flatMap(({ domain }) => compareDomain(domain, earlier, later, limits) ?? [])
}
