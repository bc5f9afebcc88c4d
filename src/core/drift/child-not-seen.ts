import { ageInMonths, bandOn, type Day, daysBetween } from '../day.ts'
import { settled } from '../fold.ts'
import type { CaseEvent } from '../happened.ts'
import { entriesWithTheirs } from '../same.ts'
import { isOfCase, lastDayOf, visitsOfChild } from './around.ts'
import { daysAfter, latest } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type ChildNotSeenFigures =
  | {
      readonly what: 'seen'
      /** Days since somebody last saw the child; null for the day where nobody has in this episode. */
      readonly days: number
      readonly last: Day | null
      readonly limit: number
    }
  | {
      readonly what: 'alone'
      /** How many visits in a row nobody saw the child alone. */
      readonly visits: number
      readonly last: Day | null
      readonly limit: number
    }

/** By name or not at all: an event about the whole family does not say that anybody saw this child. */
const namesChild = ({ child, events }: Pick<ChildLook, 'child' | 'events'>) =>
  events.filter((event) => event.type === 'seen' && entriesWithTheirs(event).some(({ children }) => children.includes(child.id)))

/** Whether whoever saw the child says that they were alone. Of entries that were joined, each speaks for the children that it names; where two differ, nobody was. */
function wasAlone(event: CaseEvent, childId: string): boolean {
  const said = entriesWithTheirs(event)
    .filter(({ children }) => children.includes(childId))
    .map(({ registers }) => (registers.alone.kind === 'contested' ? false : (settled(registers.alone) ?? null)))
  return said.includes(true) && !said.includes(false)
}

/** When the child was last seen alone besides visits; null where nobody says so. */
export const lastAloneBesides = (look: Pick<ChildLook, 'child' | 'events' | 'today'>): Day | null =>
  namesChild(look)
    .filter((event) => event.on <= look.today && wasAlone(event, look.child.id))
    .map((event) => sightOf(event, look))
    .sort()
    .at(-1) ?? null

/** The last day on which an entry that names the child says that they were seen. */
const sightOf = (event: CaseEvent, { child, today }: Pick<ChildLook, 'child' | 'today'>): Day =>
  entriesWithTheirs(event)
    .filter(({ children }) => children.includes(child.id))
    .map((entry) => lastDayOf(entry, today))
    .sort()
    .at(-1) ?? event.on

/** A day on which somebody saw a child, and the visit or event that says so. */
export interface Sight {
  readonly id: string
  readonly on: Day
}

/** The last time in this episode that anybody saw the child, at a visit (half done or signed) or in between. */
export function lastSight(look: ChildLook): Sight | undefined {
  const atVisits = visitsOfChild(look, look.child.id)
    .filter((visit) => settled(visit.profiles.get(look.child.id)?.presence.seen ?? { kind: 'unanswered' }) === true)
    .map(({ id, on }) => ({ id, on }))
  const besides = namesChild(look)
    .filter((event) => event.on <= look.today)
    .map((event) => ({ id: event.id, on: sightOf(event, look) }))
  return [...atVisits, ...besides].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)
}

function notSeen(look: ChildLook): Found<ChildNotSeenFigures>[] {
  const { 'seen-days': soon, 'seen-act-days': late } = look.thresholds
  const last = lastSight(look)
  const from = last?.on ?? latest(look.episode.openedOn, look.child.birth.on)
  const days = daysBetween(from, look.today)
  const limit = days > late ? late : soon
  if (days <= limit) return []
  return [
    {
      level: days > late ? 'act' : 'note',
      since: daysAfter(from, limit + 1),
      domain: null,
      part: 'seen',
      visits: [],
      items: [],
      events: last ? [last.id] : [],
      figures: { what: 'seen', days, last: last?.on ?? null, limit },
      evidence: [last?.id ?? '', Math.floor(days / soon)],
    },
  ]
}

/** Under this age, in months, a visit that says nothing about *alone* is taken as one where it did not fit. Ours, 2026. */
const TOO_YOUNG_MONTHS = 24

function notAlone(look: ChildLook): Found<ChildNotSeenFigures>[] {
  const { 'alone-visits': limit } = look.thresholds
  const { birth } = look.child
  const asked = look.visits.filter(({ visit, profile }) => {
    if (bandOn(birth, visit.on) === 'PB') return false
    if (profile.presence.alone.kind === 'unanswered') return ageInMonths(birth.on, visit.on) >= TOO_YOUNG_MONTHS
    return settled(profile.presence.alone) !== 'not-fitting'
  })
  const lastAlone = asked.findLast(({ profile }) => settled(profile.presence.alone) === 'yes')?.visit.on
  const last =
    [lastAlone, lastAloneBesides(look)]
      .filter((day) => day != null)
      .sort()
      .at(-1) ?? null
  const without = asked.filter(({ visit }) => last === null || visit.on > last)
  const filled = without[limit - 1]
  if (!filled) return []
  return [
    {
      level: 'act',
      since: filled.visit.on,
      domain: null,
      part: 'alone',
      visits: without.map(({ visit }) => visit.id),
      items: [],
      events: [],
      figures: { what: 'alone', visits: without.length, last, limit },
      evidence: without.map(({ visit }) => visit.id),
    },
  ]
}

/**
 * Days since anybody saw the child, at a visit (half done or signed) or in between, and visits in a row at which nobody saw them
 * alone. Visits where alone did not fit are left out, and so is a child before birth, or one who lives elsewhere and was never visited. Where two people differ, nobody saw the child.
 * Source: domain.md 4.3 and 4.4.
 */
export const childNotSeen = {
  id: 'D10',
  scope: 'child',
  source: 'Southwark: 4 weeks by the social worker, 6 weeks by any agency; alone at least at alternate visits',
  thresholds: ['seen-days', 'seen-act-days', 'alone-visits'],
  find: (look): Found<ChildNotSeenFigures>[] =>
    look.child.birth.kind === 'expected' || !isOfCase(look, look.child) ? [] : [...notSeen(look), ...notAlone(look)],
} as const satisfies ChildRule<'D10', ChildNotSeenFigures>
