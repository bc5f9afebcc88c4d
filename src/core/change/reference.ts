import type { Between } from './between.ts'
import type { Call, Limits } from './sign-table.ts'

/** A call for the worse: at which visit, against which, and since which visit there has been one without a break. By place in the course. */
export interface WorseAt {
  readonly since: number
  readonly visit: number
  readonly against: number
}

/** How a domain stands after one visit, by places in its course. */
export interface Step {
  /** The visit that this one was compared with, and what that counted as; null at the first. */
  readonly compared: { readonly with: number; readonly call: Call } | null
  /** What the next visit will be compared with, and the confirmed call that made it so. */
  readonly reference: number
  readonly moved: 'worse' | 'better' | null
  readonly worse: WorseAt | null
}

/**
 * The reference at each visit. It begins at the first; where two visits in a row that could tell give one call against it, for the
 * worse or for the better, it moves to the second of them. So one visit never moves it, and what it moved away from stays a finding:
 * a confirmed call for the worse is open until a call for the better against the visit it moved to, and again if that does not last.
 */
export function walk(count: number, { call: callOf, known }: Between): Step[] {
  const steps: Step[] = [{ compared: null, reference: 0, moved: null, worse: null }]
  let [reference, moved, before]: [number, Step['moved'], Call | null] = [0, null, null]
  let worse = null as WorseAt | null
  // The confirmed call for the worse that the reference stands on.
  let ground = null as WorseAt | null
  for (let visit = 1; visit < count; visit++) {
    const call = callOf(reference, visit)
    const compared = { with: reference, call }
    if (call === 'worse') worse = { since: worse?.since ?? visit, visit, against: reference }
    else if (ground) worse = answered(call, known(reference, visit), worse) ? null : (worse ?? { ...ground, since: visit })
    else if (worse && call !== 'too-few' && known(reference, visit) !== 'worse') worse = null

    if ((call === 'worse' || call === 'better') && call === before) {
      ground = call === 'worse' ? worse : null
      ;[reference, moved, before] = [visit, call, null]
    } else if (call !== 'too-few') before = call
    steps.push({ compared, reference, moved, worse })
  }
  return steps
}

/** Whether a confirmed call for the worse is answered after one more visit; it stays so where just too little was seen to say it again. */
function answered(call: Call, known: Call, worse: WorseAt | null): boolean {
  if (call === 'better') return true
  return worse === null && (call === 'too-few' || known === 'better')
}

/** The visit before this one that shares enough items with it to tell; where none does, the one right before it. */
export function stepOf(visit: number, { change }: Between, limits: Limits): number {
  for (let earlier = visit - 1; earlier >= 0; earlier--) if (change(earlier, visit).paired >= limits['min-paired']) return earlier
  return visit - 1
}
