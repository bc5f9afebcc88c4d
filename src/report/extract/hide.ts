import type { Day } from '../../core/day.ts'
import { begins, PERIODS, type Period } from './months.ts'

/** What somebody from outside may know of a child who is in the extract. Null is hidden. */
export interface Known {
  readonly child: string
  readonly family: string
  readonly area: string | null
  readonly age_band: string | null
  /** `none`; `some`; or each flag by name, in order. */
  readonly flags: string | null
}

/** A combination of what may be known is told only where so many children of so many families share it. Ours, 2026. @testonly */
export const LEAST_CHILDREN = 5
/** Of so many families: five brothers and sisters are one family. Ours, 2026. @testonly */
export const LEAST_FAMILIES = 3
/** Of fewer families than this, nothing that may be known from outside is told at all. */
const LEAST_IN_ALL = 5

const some = (flags: string | null) => (flags === null || flags === 'none' ? flags : 'some')

/** Each step tells less than the one before; the last tells nothing. */
const STEPS: readonly ((child: Known) => Known)[] = [
  (child) => child,
  (child) => ({ ...child, flags: some(child.flags) }),
  (child) => ({ ...child, flags: null }),
  (child) => ({ ...child, flags: null, age_band: null }),
  (child) => ({ ...child, flags: null, age_band: null, area: null }),
]

/** What is told of a child, as one text: those who have the same one cannot be told apart by it. @testonly */
export const whoOf = ({ area, age_band, flags }: Known): string => JSON.stringify([area, age_band, flags])

/** Which of these groups have too few children, or children of too few families. */
function tooFew(members: Iterable<readonly [group: string, child: string, family: string]>): ReadonlySet<string> {
  const groups = new Map<string, { children: Set<string>; families: Set<string> }>()
  for (const [group, child, family] of members) {
    const found = groups.get(group) ?? { children: new Set(), families: new Set() }
    groups.set(group, found)
    found.children.add(child)
    found.families.add(family)
  }
  const small = [...groups].filter(([, { children, families }]) => children.size < LEAST_CHILDREN || families.size < LEAST_FAMILIES)
  return new Set(small.map(([group]) => group))
}

/** Whether these are children of so few families that nothing is told of any. */
export const isFew = (children: readonly Known[]) => new Set(children.map(({ family }) => family)).size < LEAST_IN_ALL

/** The same children with so much hidden that no combination of what is told is of too few; those of whom nothing is told are no combination. */
export function hideChildren(children: readonly Known[]): Known[] {
  const last = STEPS.length - 1
  const at = children.map(() => (isFew(children) ? last : 0))
  for (;;) {
    const told = children.map((child, place) => (STEPS[at[place] ?? last] as (child: Known) => Known)(child))
    const small = tooFew(told.map((child) => [whoOf(child), child.child, child.family]))
    const next = told.flatMap((child, place) => (small.has(whoOf(child)) && (at[place] ?? last) < last ? [place] : []))
    if (next.length === 0) return told
    for (const place of next) at[place] = (at[place] ?? 0) + 1
  }
}

/** A row that says when something was: of which table and column, which family, and which of its children it speaks of. */
export interface Dated {
  readonly column: string
  readonly family: string
  readonly children: readonly Known[]
  readonly on: Day
}

const monthOf = ({ family, on }: Pick<Dated, 'family' | 'on'>) => `${family} ${on.slice(0, 7)}`

/**
 * How exactly each month of each family is told, so that in no column a date together with what is told of a child is of too few. One
 * month of one family is told alike everywhere: what one table hides no other gives away. `children` are those of the whole extract.
 */
export function hideMonths(rows: readonly Dated[], children: readonly Known[]): (of: Pick<Dated, 'family' | 'on'>) => Period {
  const last = PERIODS.length - 1
  const few = isFew(children)
  const at = new Map(rows.map((row) => [monthOf(row), few ? last : 0]))
  const periodOf = (of: Pick<Dated, 'family' | 'on'>) => PERIODS[at.get(monthOf(of)) ?? last] ?? null
  for (;;) {
    const members = rows.flatMap((row) => {
      const period = periodOf(row)
      const when = `${row.column} ${period} ${begins(row.on, period)}`
      return period === null ? [] : row.children.map((child) => ({ row, group: `${when} ${whoOf(child)}`, child: child.child }))
    })
    const small = tooFew(members.map(({ row, group, child }) => [group, child, row.family]))
    const next = new Set(members.flatMap(({ row, group }) => (small.has(group) ? [monthOf(row)] : [])))
    if (next.size === 0) return periodOf
    for (const month of next) at.set(month, (at.get(month) ?? 0) + 1)
  }
}
