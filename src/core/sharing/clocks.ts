import type { Fact } from '../fact.ts'
import { stampMillis } from '../stamp.ts'
import type { ClockAhead } from './arriving.ts'

/** Stamps may be ahead of a clock that was set by hand; from this many milliseconds on somebody's clock is wrong. Ours, 2026-11-22: two days. */
const FAR_AHEAD = 2 * 86_400_000

/** The devices whose stamps are far ahead of `now` (milliseconds since 1970), the furthest first. Kept and marked, never refused. */
export function clocksAhead(facts: readonly Fact[], now: number): ClockAhead[] {
  const found = new Map<string, ClockAhead>()
  for (const { by, at } of facts) {
    const ahead = stampMillis(at.stamp) - now
    if (ahead <= FAR_AHEAD) continue
    const other = found.get(by.device)
    const furthest = other && other.ahead >= ahead ? other : { by, ahead, wall: at.wall, stamp: at.stamp }
    found.set(by.device, { ...furthest, facts: (other?.facts ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) => b.ahead - a.ahead)
}

/** The same of several cases, each device once. */
export function joinClocks(many: readonly (readonly ClockAhead[])[]): ClockAhead[] {
  const found = new Map<string, ClockAhead>()
  for (const each of many.flat()) {
    const other = found.get(each.by.device)
    const furthest = other && other.ahead >= each.ahead ? other : each
    found.set(each.by.device, { ...furthest, facts: each.facts + (other?.facts ?? 0) })
  }
  return [...found.values()].sort((a, b) => b.ahead - a.ahead)
}
