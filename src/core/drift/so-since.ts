import type { DomainTrend, Standing } from '../change/trend.ts'
import type { ChildVisit } from '../course.ts'

/** The first visit since which it has been so without a break, up to the last; null where it is not so now. */
export function soSince<P extends { readonly at: ChildVisit }>(points: readonly P[], isSo: (point: P, place: number) => boolean): P | null {
  const broken = points.findLastIndex((point, place) => !isSo(point, place))
  return points[broken + 1] ?? null
}

/** How a domain stood after that visit of the child; null where no visit had asked it by then. */
export function standingAfter({ points }: DomainTrend, visits: readonly ChildVisit[], place: number): Standing | null {
  return points.findLast(({ at }) => visits.indexOf(at) <= place)?.standing ?? null
}
