import { askedOf } from '../change/asked-readings.ts'
import { type AskedItem, asAsked, asIn, stateAt } from '../change/item-state.ts'
import type { DomainTrend, TrendPoint } from '../change/trend.ts'
import type { ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'
import type { Thresholds } from './thresholds.ts'

export type HiddenCornerFigures = {
  /** Items not graded at this many visits in a row that asked them, or more. */
  readonly hidden: number
  readonly times: number
  /** Items graded, of those asked, at the last visit whose set asks enough of the domain; and whether that is too few. */
  readonly graded: number
  readonly asked: number
  readonly short: boolean
  /** Day of the last visit. */
  readonly on: string
}

/** Every item of the domain that these visits asked, each once, under its code at the last of them. */
function askedItems(points: readonly TrendPoint[], domain: string): AskedItem[] {
  const last = (points.at(-1) as TrendPoint).at.visit
  const items = points.flatMap(({ at: { visit, profile } }) =>
    askedOf(profile, domain).map((reading) => asIn(last, asAsked(reading, visit))),
  )
  return [...new Map(items.map((item) => [item.code, item])).values()]
}

/** Items that the last visits that asked them did not grade, with those visits. Visits whose set does not ask an item say nothing of it. */
function hiddenItems(points: readonly TrendPoint[], domain: string, times: number): { code: string; visits: string[] }[] {
  return askedItems(points, domain).flatMap((item) => {
    const told = points.map(({ at }) => ({ visit: at.visit.id, kind: stateAt(at, item).kind })).filter(({ kind }) => kind !== 'not-asked')
    const run = told.slice(told.findLastIndex(({ kind }) => kind !== 'open') + 1)
    return run.length >= times ? [{ code: item.code, visits: run.map(({ visit }) => visit) }] : []
  })
}

// A narrow set was never meant to show the whole domain, so it neither hides one nor uncovers it.
const isNarrow = ({ grade }: TrendPoint) => grade.kind === 'not-enough-seen' && grade.because === 'narrow-set'

function coverageOf(points: readonly TrendPoint[], cover: number) {
  const point = points.findLast((each) => !isNarrow(each))
  const { graded, asked } = (point ?? (points.at(-1) as TrendPoint)).grade.coverage
  return { graded, asked, short: point !== undefined && graded < asked * cover, visit: point?.at.visit.id ?? null }
}

function find({ domain, points }: DomainTrend, { cover, 'hidden-visits': times }: Thresholds): Found<HiddenCornerFigures>[] {
  const isSo = (upTo: readonly TrendPoint[]) => hiddenItems(upTo, domain, times).length > 0 || coverageOf(upTo, cover).short
  const since = soSince(points, (_, place) => isSo(points.slice(0, place + 1)))
  if (!since) return []
  const hidden = hiddenItems(points, domain, times)
  const { graded, asked, short, visit } = coverageOf(points, cover)
  const visits = [...new Set([...hidden.flatMap((item) => item.visits), ...(short && visit ? [visit] : [])])]
  return [
    {
      level: 'note',
      since: since.at.visit.on,
      domain,
      visits,
      items: hidden.map(({ code }) => code),
      events: [],
      figures: { hidden: hidden.length, times, graded, asked, short, on: (points.at(-1) ?? since).at.visit.on },
      evidence: [...visits, ...hidden.map(({ code }) => code), short ? graded : 'covered'],
    },
  ]
}

/** Something that applies has not been seen at visit after visit, or too little of a domain was seen to have a grade. */
export const hiddenCorner = {
  id: 'D12',
  scope: 'child',
  source: 'Learning from reviews: what is not shown is asked for again. Numbers: Plumbline authors, 2026 (docs/drift.md)',
  thresholds: ['hidden-visits', 'cover'],
  find: ({ trends, thresholds }): Found<HiddenCornerFigures>[] => trends.flatMap((trend) => find(trend, thresholds)),
} as const satisfies ChildRule<'D12', HiddenCornerFigures>
