import type { Grade } from './instrument.ts'
import type { ItemReading } from './visit.ts'

/** What one profile says under one heading of another order than its own domains: the items that are graded worse than good enough, worst first, and how many nobody saw. */
export interface Arranged<H extends string> {
  readonly heading: H
  readonly worries: readonly { readonly reading: ItemReading; readonly grade: Grade }[]
  /** Items graded good enough or better. */
  readonly good: number
  /** Items that apply and have no grade: not seen, or not answered. Never good. */
  readonly unseen: number
}

/**
 * The items of a profile under other headings, in the headings' order, an item under each that it touches. There is no grade of a
 * heading: no rule makes one, and a count of worries is not one. A heading that nothing asked touches is left out.
 */
export function arrange<H extends string>(
  items: readonly ItemReading[],
  headings: readonly H[],
  touched: (reading: ItemReading) => readonly H[],
  goodEnough: Grade,
): Arranged<H>[] {
  const asked = items.filter((reading) => reading.asked && reading.counted.kind !== 'not-applicable')
  return headings.flatMap((heading): Arranged<H>[] => {
    const its = asked.filter((reading) => touched(reading).includes(heading))
    if (its.length === 0) return []
    const graded = its.flatMap((reading) => (reading.counted.kind === 'graded' ? [{ reading, grade: reading.counted.grade }] : []))
    const worries = graded.filter(({ grade }) => grade > goodEnough).sort((a, b) => b.grade - a.grade)
    return [{ heading, worries, good: graded.length - worries.length, unseen: its.length - graded.length }]
  })
}
