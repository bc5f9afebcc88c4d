import { atHome, median, toldPairs, wasTold } from '../change/told.ts'
import type { ChildVisit } from '../course.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'
import type { Thresholds } from './thresholds.ts'

export type BetterWhenExpectedFigures = {
  /** How many grades better, in the middle of the pairs, at announced visits; null where that is not enough, or cannot be told. */
  readonly apart: number | null
  /** Pairs of gradings of one item, at an announced visit and at an unannounced one next to it. */
  readonly pairs: number
  /** The last visits to the home, where none of them is known to have been unannounced; else null. */
  readonly noneUnannounced: number | null
}

function toldApart(visits: readonly ChildVisit[], thresholds: Thresholds) {
  const pairs = toldPairs(visits)
  const apart = pairs.length < thresholds['min-paired'] ? null : median(pairs.map((pair) => pair.apart))
  return apart !== null && apart >= thresholds['told-apart-grades'] ? { apart, pairs } : { apart: null, pairs }
}

/** The last visits to the home, where none of them is known to have been unannounced. */
function onlyExpected(visits: readonly ChildVisit[], thresholds: Thresholds): readonly ChildVisit[] {
  const last = atHome(visits).slice(-thresholds['told-visits'])
  return last.length === thresholds['told-visits'] && !last.some((each) => wasTold(each) === false) ? last : []
}

function find({ visits, thresholds }: ChildLook): Found<BetterWhenExpectedFigures>[] {
  const isSo = (upTo: readonly ChildVisit[]) => toldApart(upTo, thresholds).apart !== null || onlyExpected(upTo, thresholds).length > 0
  const since = soSince(
    visits.map((at) => ({ at })),
    (_, place) => isSo(visits.slice(0, place + 1)),
  )
  if (!since) return []
  const { apart, pairs } = toldApart(visits, thresholds)
  const behind = apart === null ? [] : pairs.filter((pair) => pair.apart > 0)
  const expected = onlyExpected(visits, thresholds)
  const shown = [...behind.flatMap(({ announced, unannounced }) => [announced, unannounced]), ...expected]
  const ids = [...new Set(visits.filter((each) => shown.includes(each)).map(({ visit }) => visit.id))]
  return [
    {
      level: 'note',
      since: since.at.visit.on,
      domain: null,
      visits: ids,
      items: [...new Set(behind.map(({ item }) => item))],
      events: [],
      figures: { apart, pairs: pairs.length, noneUnannounced: expected.length > 0 ? expected.length : null },
      evidence: [...ids, ...behind.flatMap((pair) => [pair.item, pair.apart])],
    },
  ]
}

/**
 * Home and watching over are better when the family knows that somebody comes than when it does not; or nobody can tell, as none of
 * the last visits to the home was unannounced.
 */
export const betterWhenExpected = {
  id: 'D16',
  scope: 'child',
  source: 'Walsall: unannounced at varied times. Numbers: Plumbline authors, 2026 (docs/drift.md)',
  thresholds: ['told-apart-grades', 'told-visits', 'min-paired'],
  find,
} as const satisfies ChildRule<'D16', BetterWhenExpectedFigures>
