import type { Case } from './case.ts'
import { type Day, daysBetween } from './day.ts'
import type { EventType, Sign } from './event.ts'
import { shown } from './fold.ts'
import type { CaseEvent } from './happened.ts'
import type { Item } from './instrument.ts'
import { lastTime } from './previous.ts'
import { SIGN_DAYS, signIn } from './signs.ts'
import type { Visit } from './visit.ts'

/** What was noted about an item between two visits. */
export interface Noted {
  /** The visit day since which it is told; null where the item was never answered: then it is that of a year. */
  readonly since: Day | null
  /** The latest first. */
  readonly events: readonly CaseEvent[]
}

/** Emotional neglect rarely shows in one thing, so what touches its domain as a whole bears on each of its items. Source: domain.md 5, row 8. */
const isEmotional = ({ limbs }: Item) => limbs[0] === 'emotional-needs'

/** Another entry of the same thing may be the one that names the item. */
const entriesOf = (event: CaseEvent): readonly CaseEvent[] => [event, ...(event.same ?? [])]

/** What bears on an item by its nature, whatever an entry says: signs, and types of events. */
interface Bearing {
  readonly signs: readonly Sign[]
  readonly types: readonly EventType[]
}

/**
 * What happened since an item was last answered for a child, up to the day of this visit, that touches the item: by its code, by its
 * domain where that is emotional, or by what it is.
 */
export function notedOf(family: Case, visit: Visit, childId: string, item: Item, bearing: Bearing): Noted {
  const since = lastTime(family, visit, childId, item.code)?.visit.on ?? null
  const domain = item.code.split('.', 1)[0]
  const touches = (event: CaseEvent) => {
    const sign = signIn(event)
    return (
      entriesOf(event).some(({ registers }) => shown(registers.item) === item.code) ||
      (isEmotional(item) && entriesOf(event).some(({ registers }) => shown(registers.domain) === domain)) ||
      bearing.types.includes(event.type) ||
      (sign !== null && bearing.signs.includes(sign))
    )
  }
  const isNew = ({ on }: CaseEvent) => (since === null ? daysBetween(on, visit.on) <= SIGN_DAYS : on >= since) && on <= visit.on
  const isTheirs = ({ children }: CaseEvent) => children.length === 0 || children.includes(childId)
  return { since, events: family.events.filter((event) => isNew(event) && isTheirs(event) && touches(event)).toReversed() }
}
