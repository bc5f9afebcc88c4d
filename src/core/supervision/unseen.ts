import type { Day } from '../day.ts'
import { isOfCase, visitsOfChild, visitsWithin } from '../drift/around.ts'
import { lastAloneBesides, lastSight } from '../drift/child-not-seen.ts'
import type { Alert, AlertOf } from '../drift/index.ts'
import type { ChildLook, FamilyLook } from '../drift/rule.ts'
import { type Room, ROOMS } from '../fact.ts'
import { settled } from '../fold.ts'

/** When somebody last saw a child, and last saw them alone; null where nobody has in this episode. */
export interface ChildSeen {
  readonly child: string
  readonly last: Day | null
  readonly alone: Day | null
}

/** A room that the last visit at home did not see, and when it was seen last; null where it never was in this episode. */
export interface RoomUnseen {
  readonly room: Room
  readonly last: Day | null
}

/** Items of one domain that nobody has seen at visit after visit. */
export interface ItemsUnseen {
  readonly child: string
  readonly domain: string
  readonly items: readonly string[]
}

/** What is out of sight: children, rooms and items. */
export interface Unseen {
  /** Every child who is born, the longest unseen first. */
  readonly children: readonly ChildSeen[]
  /** The last visit in the main home; null where there was none in this episode. */
  readonly home: Day | null
  readonly rooms: readonly RoomUnseen[]
  readonly items: readonly ItemsUnseen[]
}

/** The last day on which somebody saw the child alone, at a visit or in between; while two people differ nobody did. */
function lastAlone(look: ChildLook): Day | null {
  const { id } = look.child
  const visits = visitsOfChild(look, id).filter((visit) => {
    const presence = visit.profiles.get(id)?.presence
    return presence !== undefined && settled(presence.alone) === 'yes'
  })
  return (
    [...visits.map(({ on }) => on), lastAloneBesides(look)]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

const longestFirst = (a: ChildSeen, b: ChildSeen) => ((a.last ?? '') < (b.last ?? '') ? -1 : (a.last ?? '') > (b.last ?? '') ? 1 : 0)

const isHidden = (alert: Alert): alert is AlertOf<'D12'> => alert.rule === 'D12'

/** What nobody has seen lately. `alerts` are those of the same look. */
export function unseenIn(look: FamilyLook, alerts: readonly Alert[]): Unseen {
  const children = look.children
    .filter(({ child }) => child.birth.kind === 'born' && isOfCase(look, child))
    .map((each): ChildSeen => ({ child: each.child.id, last: lastSight(each)?.on ?? null, alone: lastAlone(each) }))
  const home = visitsWithin(look).filter((visit) => visit.signed && settled(visit.registers.place) === 'main-home')
  // While two people differ, nobody saw it.
  const sees = (room: Room) =>
    home.findLast(({ registers: { rooms } }) => rooms.kind !== 'unanswered' && rooms.heads.every(({ value }) => value.includes(room)))
  const latest = home.at(-1)
  const rooms = ROOMS.filter((room) => latest && sees(room) !== latest).map((room) => ({ room, last: sees(room)?.on ?? null }))
  const items = alerts
    .filter(isHidden)
    .flatMap(({ childId, domain, items: codes }) =>
      childId === null || domain === null || codes.length === 0 ? [] : [{ child: childId, domain, items: codes }],
    )
  return { children: children.sort(longestFirst), home: latest?.on ?? null, rooms, items }
}
