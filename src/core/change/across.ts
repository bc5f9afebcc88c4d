import type { ChildVisit } from '../course.ts'
import type { Origins, Scale } from '../instrument.ts'
import { arrivedIn, carried, goneIn, stepsBetween, traced } from '../lineage.ts'
import type { Visit } from '../visit.ts'
import { type Side, sideOf } from './compare.ts'

/** An item that one of the two visits asks and the other's version does not know as the same item. */
export interface NotCompared {
  /** In the words of the visit that asks it. */
  readonly item: string
  readonly askedAt: 'earlier' | 'later'
  readonly why: 'split' | 'merged' | 'dropped' | 'new'
  /** Items of the neighbouring version that it went into or came from. */
  readonly with: readonly string[]
}

/** Why two visits cannot be compared at all. `version-not-here`: a version between the two, which would say what became of the items. */
export type Hindrance = 'another-instrument' | 'another-scale' | 'version-not-here'

/** The earlier visit in the codes of the later one's version. */
export interface Across {
  /** What `compareProfiles` takes for the earlier side: empty where there is a hindrance. */
  readonly side: Side
  /** The code that an item of the later visit had at the earlier one, for those that are the same item. */
  readonly codes: ReadonlyMap<string, string>
  readonly notCompared: readonly NotCompared[]
  readonly hindrance: Hindrance | null
}

const apart = (hindrance: Hindrance): Across => ({ side: { items: new Map(), domains: [] }, codes: new Map(), notCompared: [], hindrance })

const sameGrades = (a: Scale, b: Scale) => a.grades.length === b.grades.length && a.grades.every((grade, at) => grade === b.grades[at])

const KEPT = ['same', 'reworded'] as const

const askedIn = ({ profile }: ChildVisit) => profile.items.flatMap((reading) => (reading.asked ? [reading.item.code] : []))

type InVersion = Pick<Visit, 'instrument' | 'lineage'>

/** The code that an item of one visit has at another, where it is the same item there, in the same or other words; else null. */
export function codeAt(other: InVersion, visit: InVersion, code: string): string | null {
  if (other.instrument.id !== visit.instrument.id) return null
  const back = other.instrument.version <= visit.instrument.version
  const [older, newer] = back ? [other, visit] : [visit, other]
  const steps = stepsBetween(older.instrument, { ...newer.instrument, lineage: newer.lineage })
  return steps && (back ? traced : carried)(code, steps, KEPT)
}

/** What the older of the two versions asks that the newer has no one item for, and the other way round. */
function unmatched(older: ChildVisit, newer: ChildVisit, steps: readonly Origins[], olderIs: NotCompared['askedAt']): NotCompared[] {
  const newerIs: NotCompared['askedAt'] = olderIs === 'earlier' ? 'later' : 'earlier'
  return [
    ...askedIn(older).flatMap((item): NotCompared[] => {
      const gone = goneIn(item, steps)
      return gone ? [{ item, askedAt: olderIs, why: gone.why, with: gone.into }] : []
    }),
    ...askedIn(newer).flatMap((item): NotCompared[] => {
      const arrived = arrivedIn(item, steps)
      return arrived ? [{ item, askedAt: newerIs, why: arrived.why, with: arrived.from }] : []
    }),
  ]
}

/**
 * The earlier visit's side of a comparison with the later one, whatever version each was made in: items that are the same, or only
 * reworded, meet under the later visit's codes. Those that were split, merged, dropped or new do not, and are named. The later visit
 * may be the one with the older version, where a colleague's tablet had not had the new one yet.
 */
export function sideAcross(earlier: ChildVisit, later: ChildVisit): Across {
  const [before, after] = [earlier.visit, later.visit]
  if (before.instrument.id !== after.instrument.id) return apart('another-instrument')
  if (!sameGrades(before.scale, after.scale)) return apart('another-scale')
  const forward = before.instrument.version <= after.instrument.version
  const [older, newer] = forward ? [earlier, later] : [later, earlier]
  const steps = stepsBetween(older.visit.instrument, { ...newer.visit.instrument, lineage: newer.visit.lineage })
  if (!steps) return apart('version-not-here')
  const side = sideOf(earlier.profile)
  const pairs = askedIn(earlier).flatMap((then): [string, string][] => {
    const now = (forward ? carried : traced)(then, steps, KEPT)
    return now === null ? [] : [[now, then]]
  })
  const codes = new Map(pairs)
  if (steps.length === 0) return { side, codes, notCompared: [], hindrance: null }
  const items = [...codes].flatMap(([now, then]) => {
    const counted = side.items.get(then)
    return counted ? [[now, counted] as const] : []
  })
  const notCompared = unmatched(older, newer, steps, forward ? 'earlier' : 'later')
  return { side: { items: new Map(items), domains: side.domains }, codes, notCompared, hindrance: null }
}
