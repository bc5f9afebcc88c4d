import { applicable, type Asking, asks, type ChildFacts } from '../asked.ts'
import type { Day } from '../day.ts'
import type { Answer } from '../fact.ts'
import type { Register } from '../fold.ts'
import type { Domain, Grade, Instrument, Item, Scale } from '../instrument.ts'
import { type Decision, decisionOf, gradeOfPart } from './rules.ts'

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

/** How a register of answers counts towards its domain. A grade that the scale does not know counts as not seen, and shows as open. */
export function countAnswer(answer: Register<Answer>, scale: Scale): Counted {
  if (answer.kind === 'unanswered') return { kind: 'unanswered' }
  const values = answer.heads.map((head) => head.value)
  const contested = answer.kind === 'contested'
  const grades = values.flatMap((value) => (value.kind === 'graded' && scale.grades.includes(value.grade) ? [value.grade] : []))
  if (grades.length > 0) return { kind: 'graded', grade: Math.max(...grades), contested }
  if (values.some((value) => value.kind === 'graded')) return { kind: 'not-seen', contested: true }
  return values.some((value) => value.kind === 'not-seen') ? { kind: 'not-seen', contested } : { kind: 'not-applicable' }
}

/** How much of a domain was asked, and what became of it. Counts of items. */
export interface Coverage {
  /** Items of the set that apply, less those marked *does not apply*. */
  readonly asked: number
  readonly graded: number
  readonly notSeen: number
  readonly left: number
  /** At a serious grade of the scale or worse. */
  readonly serious: number
  readonly contested: number
  /** Items of the whole instrument that apply to this child. */
  readonly applicable: number
}

export interface SubAreaGrade {
  readonly subArea: string
  /** By the instrument's rule; the worst seen where the rule adds up. */
  readonly grade: Grade
  readonly items: readonly { readonly item: string; readonly grade: Grade }[]
}

/** A domain's headline grade with the items that made it, or why there is none. The worst grade seen shows either way. */
export type DomainGrade = { readonly domain: string; readonly coverage: Coverage; readonly subAreas: readonly SubAreaGrade[] } & (
  | { readonly kind: 'graded'; readonly grade: Grade; readonly rule: Decision; readonly decidedBy: readonly string[] }
  /** Only where the instrument's own rule adds up (`sum-and-flags`): the sum, the most that was possible of what was graded, and the items that stand out. */
  | { readonly kind: 'summed'; readonly sum: number; readonly of: number; readonly flagged: readonly string[]; readonly worstSeen: Grade }
  | { readonly kind: 'not-enough-seen'; readonly because: 'coverage' | 'narrow-set'; readonly worstSeen: Grade | null }
  | { readonly kind: 'not-asked' }
)

interface GradedItem {
  readonly item: string
  readonly grade: Grade
}

/** The items that hold a headline: those at it, or worse than it, in sub-areas that are at it or worse. */
function holding(subAreas: readonly SubAreaGrade[], grade: Grade, decision: Decision): string[] {
  // The most frequent grade is held by those that have it, not by the worse ones that it passed over.
  const holds = (each: Grade) => (decision === 'mode' ? each === grade : each >= grade)
  return subAreas
    .filter((part) => holds(part.grade))
    .flatMap(({ items }) => items.flatMap((entry) => (holds(entry.grade) ? [entry.item] : [])))
}

/** What the items of a domain add up to, of the most that was possible for those graded, with those that stand out. */
function summed(graded: readonly GradedItem[], { grades, serious }: Scale) {
  return {
    kind: 'summed',
    sum: graded.reduce((sum, entry) => sum + entry.grade, 0),
    of: graded.length * Math.max(...grades),
    flagged: graded.flatMap((entry) => (entry.grade >= serious ? [entry.item] : [])),
    worstSeen: Math.max(...graded.map((entry) => entry.grade)),
  } as const
}

/** The grade of one domain for one child, from how each of its items counts, by the instrument's own rule. @testonly */
export function gradeDomain(
  domain: Domain,
  { scale, rule }: Pick<Instrument, 'scale' | 'rule'>,
  asking: Asking,
  child: ChildFacts,
  on: Day,
  counted: (item: Item) => Counted,
): DomainGrade {
  const all = applicable(domain, child, on)
  const counts = all.filter((item) => asks(asking, item)).map((item) => ({ item, counted: counted(item) }))
  const askedItems = counts.filter((entry) => entry.counted.kind !== 'not-applicable')
  const graded = askedItems.flatMap(({ item, counted: count }): GradedItem[] =>
    count.kind === 'graded' ? [{ item: item.code, grade: count.grade }] : [],
  )
  const coverage: Coverage = {
    asked: askedItems.length,
    graded: graded.length,
    notSeen: askedItems.filter((entry) => entry.counted.kind === 'not-seen').length,
    left: askedItems.filter((entry) => entry.counted.kind === 'unanswered').length,
    serious: graded.filter((entry) => entry.grade >= scale.serious).length,
    contested: askedItems.filter((entry) => 'contested' in entry.counted && entry.counted.contested).length,
    applicable: all.length,
  }
  const gradesOf = (parts: readonly { readonly grade: Grade }[]) => parts.map((part) => part.grade)
  const subAreas = domain.subAreas.flatMap((subArea): SubAreaGrade[] => {
    const items = graded.filter((entry) => subArea.items.some((item) => item.code === entry.item))
    const grade = gradeOfPart(rule, gradesOf(items), scale)
    return grade === null ? [] : [{ subArea: subArea.code, grade, items }]
  })
  const shape = { domain: domain.code, coverage, subAreas }
  if (coverage.asked === 0) return { ...shape, kind: 'not-asked' }

  const grade = gradeOfPart(rule, gradesOf(subAreas), scale)
  const narrow = counts.length <= all.length * SET_SHARE
  if (grade === null || narrow || coverage.graded < coverage.asked * COVER) {
    const worstSeen = graded.length === 0 ? null : Math.max(...gradesOf(graded))
    return { ...shape, kind: 'not-enough-seen', because: narrow ? 'narrow-set' : 'coverage', worstSeen }
  }
  if (rule === 'sum-and-flags') return { ...shape, ...summed(graded, scale) }
  const decision = decisionOf(rule, grade, scale)
  return { ...shape, kind: 'graded', grade, rule: decision, decidedBy: holding(subAreas, grade, decision) }
}

/** The grades of all domains, each on its own. There is no total and no mean. */
export function gradeDomains(
  instrument: Instrument,
  asking: Asking,
  child: ChildFacts,
  on: Day,
  counted: (item: Item) => Counted,
): DomainGrade[] {
  return instrument.domains.map((domain) => gradeDomain(domain, instrument, asking, child, on, counted))
}
