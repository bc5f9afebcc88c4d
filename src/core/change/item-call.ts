import { type Day, daysBetween } from '../day.ts'
import type { Thresholds } from '../drift/thresholds.ts'
import type { Scale } from '../instrument.ts'
import type { ItemState } from './item-state.ts'

/**
 * Whether a single item that was serious has come down. One grade better comes about by chance in a quarter of the cases or more, so it
 * only *may* be better; good enough once is better; good enough at enough reviews far enough apart is held. Source: domain.md 4.2, point 7.
 */
export type ItemCall = 'no-better' | 'may-be-better' | 'better' | 'held'

/** What one visit said about the item, on its day, on its scale. */
export interface ItemMoment {
  readonly on: Day
  readonly scale: Scale
  readonly state: ItemState
}

/** Whether days in order, the first to the last, are enough reviews over a long enough time. */
export function holds(days: readonly Day[], thresholds: Pick<Thresholds, 'hold-reviews' | 'hold-days'>): boolean {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return false
  return days.length >= thresholds['hold-reviews'] && daysBetween(first, last) >= thresholds['hold-days']
}

/** The call for one item over its moments, oldest first; null where it was never serious, or does not apply any more. */
export function itemCall(moments: readonly ItemMoment[], thresholds: Pick<Thresholds, 'hold-reviews' | 'hold-days'>): ItemCall | null {
  const told = moments.filter(({ state }) => state.kind !== 'not-asked')
  // Asked again and not seen does not bring it back: only a grade does.
  if (told.findLast(({ state }) => state.kind !== 'open')?.state.kind === 'lapsed') return null
  const graded = told.flatMap(({ on, scale, state }) => (state.kind === 'graded' ? [{ on, scale, grade: state.grade }] : []))
  const last = graded.at(-1)
  if (!last || graded.every(({ scale, grade }) => grade < scale.serious)) return null

  if (last.grade > last.scale.goodEnough) {
    return last.grade < Math.max(...graded.map(({ grade }) => grade)) ? 'may-be-better' : 'no-better'
  }
  // Not seen is never good: it ends the run, and the next review starts another.
  const run = told.slice(told.findLastIndex(({ scale, state }) => !(state.kind === 'graded' && state.grade <= scale.goodEnough)) + 1)
  return holds(
    run.map(({ on }) => on),
    thresholds,
  )
    ? 'held'
    : 'better'
}
