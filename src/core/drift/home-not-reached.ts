import type { Day } from '../day.ts'
import type { Room } from '../fact.ts'
import { settled, shown } from '../fold.ts'
import type { Visit } from '../visit.ts'
import { visitsWithin } from './around.ts'
import type { FamilyLook, FamilyRule, Found } from './rule.ts'

export type HomeNotReachedFigures =
  | { readonly what: 'no-access'; readonly times: number; readonly first: Day; readonly last: Day; readonly reached: Day | null }
  | { readonly what: 'elsewhere'; readonly times: number; readonly first: Day; readonly last: Day; readonly reached: Day | null }
  | { readonly what: 'room'; readonly room: Room; readonly visits: number; readonly first: Day; readonly last: Day }

/** Rooms that a visit at home should reach: where the child sleeps, and where food is kept. Source: domain.md 4.3. */
const LOOKED_FOR = ['child-bedroom', 'kitchen'] as const satisfies readonly Room[]

/** A school, or a worker for an adult, does not go to the home to grade. */
const goesHome = ({ set, contact }: Visit) => !['school', 'adult'].includes(set) && contact !== 'school' && contact !== 'adult'

const placeOf = (visit: Visit) => settled(visit.registers.place)

/** At how many times it is so, and how grave that is; null below the first limit. */
function gravity(look: FamilyLook, times: number): { readonly level: 'act' | 'escalate'; readonly limit: number } | null {
  const { 'no-access': few, 'no-access-escalate': many } = look.thresholds
  if (times >= many) return { level: 'escalate', limit: many }
  return times >= few ? { level: 'act', limit: few } : null
}

function noAccess(look: FamilyLook, lastHome: Day | null): Found<HomeNotReachedFigures>[] {
  const events = look.events.filter((event) => event.type === 'no-access' && (lastHome === null || event.on > lastHome))
  // Two tries on one day, or two people who note the same one, are one time.
  const days = [...new Set(events.map((event) => event.on))]
  const grave = gravity(look, days.length)
  const [first, since, last] = [days[0], days[(grave?.limit ?? 0) - 1], days.at(-1)]
  if (!grave || !first || !since || !last) return []
  return [
    {
      level: grave.level,
      since,
      domain: null,
      part: 'no-access',
      visits: [],
      items: [],
      events: events.map((event) => event.id),
      figures: { what: 'no-access', times: days.length, first, last, reached: lastHome },
      evidence: events.map((event) => event.id),
    },
  ]
}

function elsewhere(look: FamilyLook, visits: readonly Visit[], lastHome: Day | null): Found<HomeNotReachedFigures>[] {
  const run = visits.slice(visits.findLastIndex((visit) => placeOf(visit) === 'main-home') + 1)
  const grave = gravity(look, run.length)
  const [first, since, last] = [run[0], run[(grave?.limit ?? 0) - 1], run.at(-1)]
  if (!grave || !first || !since || !last) return []
  return [
    {
      level: grave.level,
      since: since.on,
      domain: null,
      part: 'elsewhere',
      visits: run.map((visit) => visit.id),
      items: [],
      events: [],
      figures: { what: 'elsewhere', times: run.length, first: first.on, last: last.on, reached: lastHome },
      evidence: run.map((visit) => visit.id),
    },
  ]
}

function hiddenRoom(look: FamilyLook, home: readonly Visit[], room: Room): Found<HomeNotReachedFigures>[] {
  // While two people differ, nobody saw it.
  const saw = ({ registers: { rooms } }: Visit) => rooms.kind !== 'unanswered' && rooms.heads.every(({ value }) => value.includes(room))
  const run = home.slice(home.findLastIndex(saw) + 1)
  const [first, since, last] = [run[0], run[look.thresholds['room-visits'] - 1], run.at(-1)]
  if (!first || !since || !last) return []
  return [
    {
      level: 'act',
      since: since.on,
      domain: null,
      part: room,
      visits: run.map((visit) => visit.id),
      items: [],
      events: [],
      figures: { what: 'room', room, visits: run.length, first: first.on, last: last.on },
      evidence: [room, ...run.map((visit) => visit.id)],
    },
  ]
}

/**
 * The main home that nobody gets into: no access again and again with no visit there in between, visits held elsewhere in a row, or a
 * child’s bedroom or the kitchen not seen at the last visits there. Signed visits only; those of a school or of an adult’s worker and
 * those with no settled place are left out. Silent where no child lives there; no bedroom is asked for before a birth. Source: domain.md 4.3, 4.4.
 */
export const homeNotReached = {
  id: 'D11',
  scope: 'family',
  source: 'Central Bedfordshire, Southwark: bedroom at least at alternate visits. Counts: Plumbline authors, 2026',
  thresholds: ['no-access', 'no-access-escalate', 'room-visits'],
  find: (look): Found<HomeNotReachedFigures>[] => {
    const living = look.family.children.filter((child) => shown(child.registers.lives) !== 'elsewhere')
    if (living.length === 0) return []
    const visits = visitsWithin(look).filter((visit) => visit.signed && goesHome(visit) && placeOf(visit) !== undefined)
    const home = visits.filter((visit) => placeOf(visit) === 'main-home')
    const lastHome = home.at(-1)?.on ?? null
    const born = living.some((child) => child.birth.kind === 'born')
    const rooms = LOOKED_FOR.filter((room) => born || room !== 'child-bedroom')
    return [...noAccess(look, lastHome), ...elsewhere(look, visits, lastHome), ...rooms.flatMap((room) => hiddenRoom(look, home, room))]
  },
} as const satisfies FamilyRule<'D11', HomeNotReachedFigures>
