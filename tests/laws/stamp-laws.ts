import fc from 'fast-check'
import type { Implementation } from '../helpers/implementation.ts'
import { START } from '../helpers/people.ts'
import { partsOf } from './reference.ts'

const DAY = 86_400_000
const COUNTER_MAX = 36 ** 4 - 1

/** What a clock can say: minutes and days back, years forward, the same again, and parts of a millisecond. */
const clock = fc.oneof(
  fc.integer({ min: START - 3 * DAY, max: START + 3 * DAY }),
  fc.constantFrom(START, START, START + 0.25, START + 0.999, 0, START - 3_650 * DAY, START + 3_650 * DAY, START + 36_500 * DAY),
  fc.double({ min: START - 1, max: START + 1, noNaN: true }),
)

const counter = fc.oneof(fc.nat({ max: COUNTER_MAX }), fc.integer({ min: COUNTER_MAX - 3, max: COUNTER_MAX }), fc.nat({ max: 3 }))
const device = fc.oneof(fc.constantFrom('a', 'b', 'B', 'z', 'Z', '-', 'a-b', 'é', '0'), fc.string({ minLength: 1, maxLength: 12 }))

/** Any stamp that a device may have seen. */
export const anyStamp = fc
  .tuple(fc.integer({ min: START - 3 * DAY, max: START + 3 * DAY }), counter, device)
  .map(([millis, count, name]) => `${millis.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${name}`)

/** The highest stamp seen so far, if any, and what the clock of a device said when it wrote and wrote again. */
export const writing = fc.tuple(fc.option(anyStamp), fc.array(clock, { minLength: 1, maxLength: 12 }), device)

/** Throws where a stamp is not after the one before it, is behind its own clock, or has another shape. */
export function checkStamps([last, clocks, name]: [string | null, number[], string], impl: Implementation): void {
  let before = last
  for (const now of clocks) {
    const stamp = impl.nextStamp(before, now, name)
    const [millis, count, wrote] = partsOf(stamp)
    if (before !== null && !(stamp > before)) throw new Error(`${stamp} is not after ${before}`)
    if (millis < Math.floor(now)) throw new Error('behind its own clock')
    if (wrote !== name || count > COUNTER_MAX || stamp.length !== 15 + name.length) throw new Error(`not a stamp: ${stamp}`)
    before = stamp
  }
}
