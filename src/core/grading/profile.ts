import { applicable, type ChildFacts, inSet } from '../asked.ts'
import type { Day } from '../day.ts'
import type { Answer } from '../fact.ts'
import type { Register } from '../fold.ts'
import type { Domain, Grade, Instrument, Item, ItemSet } from '../instrument.ts'
import { headline, SERIOUS } from './headline.ts'

/** Least part of a domain's asked items that must be graded before it has a grade. Source: domain.md 4.4, D12 (`COVER`). @testonly */
export const COVER = 0.6

/**
 * A set must ask more than this part of a domain's applicable items before the domain can have a grade: one good item out of
 * three or of eight is not a domain seen. Ours, 2026-11-21 (docs/decisions.md); for a born child home conditions carries
 * Physical only, core all five.
 */
const SET_SHARE = 1 / 3

/** How one item counts: by the worse grade while contested, and never as good when it was not seen. */
export type Counted =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly contested: boolean }
  | { readonly kind: 'not-seen'; readonly contested: boolean }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unanswered' }

/** How a register of answers counts towards its domain. */
export function countAnswer(answer: Register<Answer>): Counted {
  if (answer.kind === 'unanswered') return { kind: 'unanswered' }
  const values = answer.heads.map((head) => head.value)
  const contested = answer.kind === 'contested'
  const grades = values.flatMap((value) => (value.kind === 'graded' ? [value.grade] : []))
  if (grades.length > 0) return { kind: 'graded', grade: Math.max(...grades) as Grade, contested }
  return values.some((value) => value.kind === 'not-seen') ? { kind: 'not-seen', contested } : { kind: 'not-applicable' }
}

/** How much of a domain was asked, and what became of it. Counts of items. */
export interface Coverage {
  /** Items of the set that apply, less those marked *does not apply*. */
  readonly asked: number
  readonly graded: number
  readonly notSeen: number
  readonly left: number
  /** Graded 4 or 5. */
  readonly serious: number
  readonly contested: number
  /** Items of the whole instrument that apply to this child. */
  readonly applicable: number
}

export interface SubAreaGrade {
  readonly subArea: string
  readonly grade: Grade
  readonly items: readonly { readonly item: string; readonly grade: Grade }[]
}

/** A domain's headline grade with the items that made it, or why there is none. The worst grade seen shows either way. */
export type DomainGrade = { readonly domain: string; readonly coverage: Coverage; readonly subAreas: readonly SubAreaGrade[] } & (
  | { readonly kind: 'graded'; readonly grade: Grade; readonly rule: 'worst' | 'upper-median'; readonly decidedBy: readonly string[] }
  | { readonly kind: 'not-enough-seen'; readonly because: 'coverage' | 'narrow-set'; readonly worstSeen: Grade | null }
  | { readonly kind: 'not-asked' }
)

/** The grade of one domain for one child, from how each of its items counts. @testonly */
export function gradeDomain(domain: Domain, set: ItemSet, child: ChildFacts, on: Day, counted: (item: Item) => Counted): DomainGrade {
  const all = applicable(domain, child, on)
  const counts = all.filter((item) => inSet(item, set)).map((item) => ({ item, counted: counted(item) }))
  const askedItems = counts.filter((entry) => entry.counted.kind !== 'not-applicable')
  const graded = askedItems.flatMap(({ item, counted: count }) =>
    count.kind === 'graded' ? [{ item: item.code, grade: count.grade, contested: count.contested }] : [],
  )
  const coverage: Coverage = {
    asked: askedItems.length,
    graded: graded.length,
    notSeen: askedItems.filter((entry) => entry.counted.kind === 'not-seen').length,
    left: askedItems.filter((entry) => entry.counted.kind === 'unanswered').length,
    serious: graded.filter((entry) => entry.grade >= SERIOUS).length,
    contested: askedItems.filter((entry) => 'contested' in entry.counted && entry.counted.contested).length,
    applicable: all.length,
  }
  const subAreas = domain.subAreas.flatMap((subArea) => {
    const items = graded.filter((entry) => subArea.items.some((item) => item.code === entry.item))
    const grade = headline(items.map((entry) => entry.grade))
    return grade === null ? [] : [{ subArea: subArea.code, grade, items: items.map(({ item, grade }) => ({ item, grade })) }]
  })
  const shape = { domain: domain.code, coverage, subAreas }
  if (coverage.asked === 0) return { ...shape, kind: 'not-asked' }

  const grade = headline(subAreas.map((subArea) => subArea.grade))
  const narrow = counts.length <= all.length * SET_SHARE
  if (grade === null || narrow || coverage.graded < coverage.asked * COVER) {
    const worstSeen = graded.length === 0 ? null : (Math.max(...graded.map((entry) => entry.grade)) as Grade)
    return { ...shape, kind: 'not-enough-seen', because: narrow ? 'narrow-set' : 'coverage', worstSeen }
  }
  const holding = subAreas.filter((subArea) => subArea.grade >= grade).flatMap((subArea) => subArea.items)
  const decidedBy = holding.filter((entry) => entry.grade >= grade).map((entry) => entry.item)
  return { ...shape, kind: 'graded', grade, rule: grade >= SERIOUS ? 'worst' : 'upper-median', decidedBy }
}

/** The grades of all domains, each on its own. There is no total and no mean. */
export function gradeDomains(
  instrument: Instrument,
  set: ItemSet,
  child: ChildFacts,
  on: Day,
  counted: (item: Item) => Counted,
): DomainGrade[] {
  return instrument.domains.map((domain) => gradeDomain(domain, set, child, on, counted))
}
