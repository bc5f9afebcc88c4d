import { bandOn, daysBetween } from '../../core/day.ts'
import { settled } from '../../core/fold.ts'
import type { Target } from '../../core/happened.ts'
import type { Condition, Item } from '../../core/instrument.ts'
import { progressOf } from '../../core/plan/progress.ts'
import { current } from '../../instruments/index.ts'
import type { RowOf } from './columns.ts'
import type { Gathered, Seen } from './gather.ts'
import type { Dated, Known } from './hide.ts'
import { begins, inWeeks, type Period } from './months.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** What is told of each child, how exactly each month is told, and what stands for ids. */
export interface Hiding {
  readonly told: ReadonlyMap<string, Known>
  readonly periodOf: (of: Pick<Dated, 'family' | 'on'>) => Period
  readonly pseudonyms: Pseudonyms
}

const BORN = ['B', 'T', 'C', 'Y'] as const
const MEAN_MONTH = 365.25 / 12

/** Days of an item's code up to its first point. */
const domainOf = (item: string) => item.split('.')[0] ?? item

/** Whether the flags that are told of a child name that condition. */
const names = ({ flags }: Known, condition: Condition) => flags?.split('; ').includes(condition) === true

/** Whether it tells something hidden that an item was asked: which age the child has, or which condition. */
export function tells(item: Item, known: Known | undefined): boolean {
  if (!known) return true
  if (known.age_band === null && !BORN.every((band) => item.bands.includes(band))) return true
  return item.condition !== null && !names(known, item.condition)
}

/** The day on which a target was agreed. */
export const agreedOn = ({ facts, by }: Pick<Target, 'facts' | 'by'>): string => facts[0]?.at.wall.slice(0, 10) ?? by

/** Whether how many items were asked tells nothing that is hidden. */
const countsFreely = (known: Known | undefined) =>
  known !== undefined && known.age_band !== null && known.flags !== null && known.flags !== 'some'

/** To the nearest ten: what was graded of what was asked, without saying how much that was. */
const percentOf = (graded: number, asked: number) => Math.round((graded / asked) * 10) * 10

/** A visit before birth of a child whose age is hidden: what it asks is asked of nobody else. */
const isBeforeBirth = ({ source: { family } }: Gathered, { child, visit }: Seen, known: Known | undefined): boolean => {
  const birth = family.children.find(({ id }) => id === child)?.birth
  return birth !== undefined && (known?.age_band ?? null) === null && bandOn(birth, visit.on) === 'PB'
}

/** The visits of a family of which anything is told, counted as if there were no others: a gap would tell of one before birth. */
export function toldVisits(family: Gathered, { told }: Hiding): readonly Seen[] {
  const left = family.seen.filter((seen) => !isBeforeBirth(family, seen, told.get(seen.child)))
  return left.map((seen) => {
    const [first = seen] = left.filter(({ child, episode }) => child === seen.child && episode.id === seen.episode.id)
    return { ...seen, baseline: first.visit.on, number: seen.number - first.number + 1 }
  })
}

const whoOf = ({ source: { family } }: Gathered, child: string, { pseudonyms }: Hiding) => ({
  family: pseudonyms('family', family.id),
  child: pseudonyms('child', child),
})

/** One row a child: what is known of them from outside. */
export function childRows(family: Gathered, hiding: Hiding): RowOf<'children'>[] {
  return family.children.flatMap(({ child }) => {
    const known = hiding.told.get(child)
    return known ? [{ ...whoOf(family, child, hiding), area: known.area, age_band: known.age_band, flags: known.flags }] : []
  })
}

/** One row a child, a signed visit and a domain that it asks. */
export function profileRows(family: Gathered, hiding: Hiding): RowOf<'profiles'>[] {
  const { id } = family.source.family
  return toldVisits(family, hiding).flatMap((seen) => {
    const { visit, child, episode, baseline, number, points } = seen
    const period = hiding.periodOf({ family: id, on: visit.on })
    const isFree = countsFreely(hiding.told.get(child))
    return points.map(([domain, { grade, call, standing }]) => ({
      ...whoOf(family, child, hiding),
      visit: hiding.pseudonyms('visit', visit.id),
      episode: hiding.pseudonyms('episode', `${id}/${episode.id}`),
      month: begins(visit.on, period),
      month_period: period,
      visit_number: number,
      kind: visit.type,
      item_set: visit.set,
      days_since_baseline: inWeeks(daysBetween(baseline, visit.on)),
      instrument: visit.instrument.id,
      version: visit.instrument.version,
      domain,
      state: grade.kind,
      headline: grade.kind === 'graded' ? grade.grade : null,
      coverage_percent: percentOf(grade.coverage.graded, grade.coverage.asked),
      asked: isFree ? grade.coverage.asked : null,
      graded: isFree ? grade.coverage.graded : null,
      not_seen: isFree ? grade.coverage.notSeen + grade.coverage.left : null,
      serious: grade.coverage.serious,
      call: number === 1 ? null : call,
      concern: standing.concern,
      better_than_first: standing.betterThanFirst,
      worse_open: standing.openWorse !== null,
      slipped_back: standing.slipped !== null,
      held: standing.held.kind,
    }))
  })
}

/** One row a child, a signed visit and an item that it asks. */
export function itemRows(family: Gathered, hiding: Hiding): RowOf<'items'>[] {
  return toldVisits(family, hiding).flatMap(({ visit, child, profile }) =>
    profile.items
      .filter(({ asked, item }) => asked && !tells(item, hiding.told.get(child)))
      .map(({ item, counted }) => ({
        ...whoOf(family, child, hiding),
        visit: hiding.pseudonyms('visit', visit.id),
        domain: domainOf(item.code),
        item: item.code,
        state: counted.kind,
        grade: counted.kind === 'graded' ? counted.grade : null,
        contested: 'contested' in counted && counted.contested,
      })),
  )
}

/** One row a target. */
export function targetRows(family: Gathered, hiding: Hiding): RowOf<'targets'>[] {
  const { family: record, library, today } = family.source
  const items = library.all().flatMap(({ domains }) => domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items)))
  return record.targets
    .filter(({ child }) => hiding.told.has(child))
    .map((target) => {
      const [on, item] = [agreedOn(target), items.find(({ code }) => code === target.item)]
      const period = hiding.periodOf({ family: record.id, on })
      return {
        ...whoOf(family, target.child, hiding),
        target: hiding.pseudonyms('target', target.id),
        month: begins(on, period),
        month_period: period,
        domain: item ? domainOf(item.code) : null,
        item: item && !tells(item, hiding.told.get(target.child)) ? item.code : null,
        from_grade: target.from,
        to_grade: target.to,
        months: Math.round(daysBetween(on, target.by) / MEAN_MONTH),
        outcome: target.outcome ?? 'open',
        reached: progressOf(record, target, today, current.id).state,
      }
    })
}

/** One row an item that two people graded, unseen by each other; nobody's name stands for either. */
export function scorerRows(family: Gathered, hiding: Hiding): RowOf<'scorers'>[] {
  return family.scored.flatMap(({ child, visit, scale, item: { first, registers, reading } }) => {
    const [one, other] = [settled(first.answer), settled(registers.answer)]
    if (one?.kind !== 'graded' || other?.kind !== 'graded') return []
    const { item } = reading
    return [
      {
        ...whoOf(family, child, hiding),
        visit: hiding.pseudonyms('visit', visit.id),
        instrument: visit.instrument.id,
        version: visit.instrument.version,
        domain: domainOf(item.code),
        item: tells(item, hiding.told.get(child)) ? null : item.code,
        first: one.grade,
        second: other.grade,
        first_place: scale.grades.indexOf(one.grade) + 1,
        second_place: scale.grades.indexOf(other.grade) + 1,
        places: scale.grades.length,
        kept: settled(registers.kept) ?? null,
      },
    ]
  })
}
