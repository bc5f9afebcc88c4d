import type { Fact } from '../fact.ts'
import { compareStamps, type Stamp } from '../stamp.ts'

/** Characters of an id that are remembered: 48 bits, so that of 100,000 facts one in three thousand million is mistaken for another. */
const SIGNS = 8

/** Many ids in little room: the first 6 bytes of each, base64url, in text order, end to end. */
export const compact = (ids: Iterable<string>): string =>
  Array.from(ids, (id) => id.slice(0, SIGNS))
    .sort()
    .join('')

/** Whether an id is among those that were put together. */
export function among(compacted: string): (id: string) => boolean {
  const all = new Set<string>()
  for (let at = 0; at < compacted.length; at += SIGNS) all.add(compacted.slice(at, at + SIGNS))
  return (id) => all.has(id.slice(0, SIGNS))
}

/** So many, and so many of them elsewhere too. */
export interface Counted {
  readonly all: number
  readonly shared: number
}

/** A fact's place in time, for ordering and for people. */
export interface Moment {
  readonly stamp: Stamp
  readonly wall: string
}

/** What of one case is elsewhere too. */
export interface CaseCount {
  readonly visits: Counted
  readonly events: Counted
  readonly facts: Counted
  /** The earliest fact that is only here, and the earliest of those that were not given out by hand. */
  readonly oldest: Moment | null
  readonly oldestKept: Moment | null
}

const earlier = (a: Moment | null, b: Moment): Moment => (a && compareStamps(a.stamp, b.stamp) <= 0 ? a : b)

/**
 * The facts of one case by whether they are elsewhere. A visit or event is elsewhere when all of it is. `givenOut` is the stamp up to
 * which facts left this device by hand.
 */
export function countCase(facts: readonly Fact[], elsewhere: (id: string) => boolean, givenOut: Stamp | null): CaseCount {
  const [visits, events, missing] = [new Set<string>(), new Set<string>(), new Set<string>()]
  let shared = 0
  let [oldest, oldestKept]: [Moment | null, Moment | null] = [null, null]
  for (const { id, of, kind, about, at } of facts) {
    const thing = about.split('/', 1)[0] as string
    if (kind === 'visit') visits.add(thing)
    if (kind === 'event') events.add(thing)
    if (elsewhere(id) || (of !== undefined && elsewhere(of))) {
      shared += 1
      continue
    }
    missing.add(thing)
    oldest = earlier(oldest, at)
    if (givenOut === null || compareStamps(at.stamp, givenOut) > 0) oldestKept = earlier(oldestKept, at)
  }
  const counted = (things: ReadonlySet<string>): Counted => ({
    all: things.size,
    shared: [...things].filter((each) => !missing.has(each)).length,
  })
  return { visits: counted(visits), events: counted(events), facts: { all: facts.length, shared }, oldest, oldestKept }
}
