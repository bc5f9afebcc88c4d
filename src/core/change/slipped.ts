import type { Between } from './between.ts'
import type { WorseAt } from './reference.ts'

/** Whether a visit did at least as well against the first as another: by items better less those worse, then by grades in all. */
function asGood(visit: number, other: number, { change }: Between): boolean {
  const [mine, theirs] = [visit, other].map((place) => {
    const { better, worse, items } = change(0, place)
    const grades = items.reduce((sum, item) => sum + (item.kind === 'paired' ? item.moved : 0), 0)
    return { items: better - worse, grades }
  }) as [{ items: number; grades: number }, { items: number; grades: number }]
  return mine.items === theirs.items ? mine.grades <= theirs.grades : mine.items > theirs.items
}

/**
 * After each visit: whether the domain, once better than at the first, is worse than at its best visit, and has been since which one.
 * The best is the later one of two alike, and none that had slipped itself: else each step down would hide the one before. A visit
 * that had too few items to tell, or did not see those that were worse, leaves it as it was.
 */
export function slips(count: number, between: Between): (WorseAt | null)[] {
  const after: (WorseAt | null)[] = []
  let slipped = null as WorseAt | null
  let best = null as number | null
  for (let visit = 0; visit < count; visit++) {
    const call = best === null ? null : between.call(best, visit)
    if (best !== null && call === 'worse') slipped = { since: slipped?.since ?? visit, visit, against: best }
    else if (best !== null && call !== 'too-few' && between.known(best, visit) !== 'worse') slipped = null
    const isBetter = visit > 0 && between.call(0, visit) === 'better'
    if (isBetter && !slipped && (best === null || asGood(visit, best, between))) best = visit
    after.push(slipped)
  }
  return after
}
