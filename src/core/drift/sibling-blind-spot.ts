import type { Child } from '../case.ts'
import { type Day, daysBetween } from '../day.ts'
import { shown } from '../fold.ts'
import type { Visit } from '../visit.ts'
import { visitsOfChild, visitsWithin } from './around.ts'
import { daysAfter, latest } from './clock.ts'
import type { FamilyLook, FamilyRule, Found } from './rule.ts'

export type SiblingBlindSpotFigures =
  | {
      readonly what: 'no-profile'
      readonly child: string
      /** The family’s first signed visit of the episode, or the birth where that came later, and the days since. */
      readonly from: Day
      readonly days: number
    }
  | {
      readonly what: 'same'
      readonly children: readonly string[]
      /** Items graded for both, all alike. */
      readonly items: number
      readonly on: Day
    }

/** Fewer items graded for both than this can be alike by chance. Ours, 2026 (docs/drift.md). */
const LEAST_ALIKE = 10

const livesHere = (child: Child) => shown(child.registers.lives) !== 'elsewhere'

function noProfile(look: FamilyLook, baseline: Visit, child: Child): Found<SiblingBlindSpotFigures>[] {
  if (child.birth.kind === 'expected' || !livesHere(child)) return []
  if (visitsOfChild(look, child.id).some((visit) => visit.signed)) return []
  const limit = look.thresholds['sibling-days']
  const from = latest(baseline.on, child.birth.on)
  const days = daysBetween(from, look.today)
  if (days <= limit) return []
  return [
    {
      level: 'note',
      since: daysAfter(from, limit + 1),
      domain: null,
      part: child.id,
      visits: [baseline.id],
      items: [],
      events: [],
      figures: { what: 'no-profile', child: child.name, from, days },
      evidence: [child.id, Math.floor(days / limit)],
    },
  ]
}

const gradesAt = (visit: Visit, child: Child): ReadonlyMap<string, number> =>
  new Map(
    (visit.profiles.get(child.id)?.items ?? []).flatMap(({ asked, item, counted }) =>
      asked && counted.kind === 'graded' ? [[item.code, counted.grade] as const] : [],
    ),
  )

/** Items graded for both at that visit where all of them are alike; none where one differs or too few were graded. */
function alikeAt(visit: Visit, a: Child, b: Child): readonly string[] {
  const [mine, theirs] = [gradesAt(visit, a), gradesAt(visit, b)]
  const both = [...mine.keys()].filter((item) => theirs.has(item))
  return both.length >= LEAST_ALIKE && both.every((item) => mine.get(item) === theirs.get(item)) ? both : []
}

function sameGrades(look: FamilyLook, a: Child, b: Child): Found<SiblingBlindSpotFigures>[] {
  // A look at the home alone is alike for everybody who lives in it.
  const common = visitsWithin(look).filter(
    (visit) => visit.signed && visit.set !== 'home' && visit.profiles.has(a.id) && visit.profiles.has(b.id),
  )
  const run = common.slice(common.findLastIndex((visit) => alikeAt(visit, a, b).length === 0) + 1)
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  const items = alikeAt(last, a, b)
  return [
    {
      level: 'note',
      since: first.on,
      domain: null,
      part: `${a.id}+${b.id}`,
      visits: [last.id],
      items,
      events: [],
      figures: { what: 'same', children: [a.name, b.name], items: items.length, on: last.on },
      evidence: [a.id, b.id, last.id],
    },
  ]
}

/**
 * A child of the household without a signed profile some weeks after the family’s first one, or two children with the same grade on
 * every item graded for both at their latest visit together. Before birth nobody waits for a profile here: D9 does. Source: domain.md 4.4;
 * seeds row 36: each child is different.
 */
export const siblingBlindSpot = {
  id: 'D23',
  scope: 'family',
  source: 'Plumbline authors, 2026 (docs/drift.md), after reviews in which one child was seen and another was not',
  thresholds: ['sibling-days'],
  find: (look): Found<SiblingBlindSpotFigures>[] => {
    const baseline = visitsWithin(look).find((visit) => visit.signed)
    if (!baseline) return []
    const { children } = look.family
    const pairs = children.flatMap((a, at) => children.slice(at + 1).map((b) => [a, b] as const))
    return [...children.flatMap((child) => noProfile(look, baseline, child)), ...pairs.flatMap(([a, b]) => sameGrades(look, a, b))]
  },
} as const satisfies FamilyRule<'D23', SiblingBlindSpotFigures>
