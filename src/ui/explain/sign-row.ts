import { callChange, type Limits } from '../../core/change/sign-table.ts'

/** One of the two ways in which a domain can move. */
export type Way = 'worse' | 'better'

const callFor = (way: Way, moved: number, against: number, limits: Limits) => {
  const paired = Math.max(moved + against, limits['min-paired'])
  return way === 'worse' ? callChange(paired, moved, against, limits) : callChange(paired, against, moved, limits)
}

/** The most items that may move against, for so many that move this way to make a call; null where no number makes one. */
export function mostAgainst(way: Way, moved: number, limits: Limits): number | null {
  let most: number | null = null
  for (let against = 0; against < moved && callFor(way, moved, against, limits) === way; against++) most = against
  return most
}

/** No domain asks more items than this: what a call would need is looked for up to here. */
const MOST_ITEMS = 60

/** The fewest items that would have to move this way to make a call, while so many move against. */
export function leastFor(way: Way, against: number, limits: Limits): number {
  for (let moved = 1; moved < MOST_ITEMS; moved++) if (callFor(way, moved, against, limits) === way) return moved
  return MOST_ITEMS
}
