import type { Case, Child } from './case.ts'
import { ageInMonths, type Day } from './day.ts'
import { EVENT_GROUPS, type EventType, type Outcome, type Service } from './event.ts'
import type { Birth } from './fact.ts'
import { settled, shown } from './fold.ts'
import type { CaseEvent } from './happened.ts'
import type { Agency } from './known.ts'

/** An agency as the list shows it. */
export interface AgencyAround {
  readonly agency: Agency
  readonly service: Service | null
  /** What they know has been asked for. */
  readonly asked: boolean
  /** Not involved any more. */
  readonly over: boolean
  /** The latest day on which anybody had to do with them, and where that is written; null where nobody says. */
  readonly contact: { readonly on: Day; readonly from: 'entered' | 'event' | 'visit' } | null
}

const sameName = (one: string, other: string): boolean => one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase()

const ourOwnWork: readonly EventType[] = EVENT_GROUPS.work

/** Who an event came from: the agency that is named in it, else whoever wrote it, unless it is only about their own work. */
function agencyOf(event: CaseEvent): string {
  const named = shown(event.registers.agency) ?? ''
  return named.trim() !== '' || ourOwnWork.includes(event.type) ? named : event.by.agency
}

type Contacts = Pick<Case, 'events' | 'visits'>

/** The later of the day that was entered and of the last event or visit whose agency has that name, up to today. */
function contactOf({ events, visits }: Contacts, { name, registers }: Agency, today: Day): AgencyAround['contact'] {
  // Of what several entered, each entry says whom it came from.
  const entries = events.flatMap((event) => [event, ...(event.same ?? [])])
  const happened = entries.filter((event) => event.on <= today && sameName(agencyOf(event), name))
  const visited = visits.filter(({ on, by, scorers }) => on <= today && [by, ...scorers].some(({ agency }) => sameName(agency, name)))
  const entered = shown(registers.lastContact)
  const all = [
    ...(entered ? [{ on: entered, from: 'entered' } as const] : []),
    ...happened.map(({ on }) => ({ on, from: 'event' }) as const),
    ...visited.map(({ on }) => ({ on, from: 'visit' }) as const),
  ]
  return all.reduce<AgencyAround['contact']>((latest, each) => (latest && latest.on >= each.on ? latest : each), null)
}

/** While anybody says that they are still involved, they are. */
const isOver = ({ registers: { until } }: Agency, today: Day): boolean =>
  until.kind !== 'unanswered' && until.heads.every(({ value }) => value !== null && value <= today)

/** Every agency around the family: first those that nobody has asked, then the others, then those that are not involved any more. */
export function agenciesAround(family: Contacts & Pick<Case, 'agencies'>, today: Day): AgencyAround[] {
  const all = family.agencies.map((agency): AgencyAround => {
    const { service, asked } = agency.registers
    const contact = contactOf(family, agency, today)
    // Where two people contradict each other, somebody still has to ask.
    return { agency, service: shown(service) ?? null, asked: settled(asked) === 'yes', over: isOver(agency, today), contact }
  })
  const rank = ({ over, asked }: AgencyAround) => (over ? 2 : asked ? 1 : 0)
  return all.sort((a, b) => rank(a) - rank(b))
}

/** What every child has a right to, in the order of the grid. */
export const UNIVERSAL = ['gp', 'dentist', 'nursing', 'learning'] as const
export type Universal = (typeof UNIVERSAL)[number]

/** Services that count for each, whatever the child's age: a child of four may be at school. */
const COUNTS: Readonly<Record<Universal, readonly Service[]>> = {
  gp: ['gp'],
  dentist: ['dentist'],
  nursing: ['midwife', 'health-visitor', 'school-nurse'],
  learning: ['nursery', 'school'],
}

/** Months from which a nursery place is usual, and from which school and the school nurse take over. England, 2026: two and five years. */
const NURSERY_FROM = 24
const SCHOOL_FROM = 60

/** Which service a child of that age usually has; null where it is not of that age yet. @testonly */
export function usualService(universal: Universal, birth: Birth, today: Day): Service | null {
  const months = birth.kind === 'born' ? ageInMonths(birth.on, today) : -1
  const born = months >= 0
  switch (universal) {
    case 'gp':
    case 'dentist':
      return born ? universal : null
    case 'nursing':
      if (!born) return 'midwife'
      return months < SCHOOL_FROM ? 'health-visitor' : 'school-nurse'
    case 'learning':
      if (months < NURSERY_FROM) return null
      return months < SCHOOL_FROM ? 'nursery' : 'school'
  }
}

/** How one child stands to one universal service. Nothing said is nobody knows, and never that it is missing. */
export interface ServiceCell {
  readonly universal: Universal
  /** The service that a child of that age usually has; null where there is none yet. */
  readonly usual: Service | null
  /** Whether the child has a place there; the day where it is from an event, the name where it is on the list of agencies. */
  readonly registered: { readonly is: boolean; readonly on: Day | null; readonly at: string } | null
  /** Whether the child was seen there, by the last thing that happened. */
  readonly seen: { readonly was: boolean; readonly on: Day } | null
}

const isOf = (children: readonly string[], childId: string): boolean => children.length === 0 || children.includes(childId)

/** The service that an event is about: as it says, or that of the agency which it names. */
function serviceOf(event: CaseEvent, agencies: readonly Agency[]): Service | null {
  const said = shown(event.registers.service)
  if (said) return said
  const named = shown(event.registers.agency) ?? ''
  const agency = agencies.find(({ name }) => sameName(name, named))
  return (agency && shown(agency.registers.service)) ?? null
}

type Registered = ServiceCell['registered']

/** Every ending that somebody says an event had. Where two people differ, the child does not have what one of them denies. */
const endingsOf = ({ registers: { outcome } }: CaseEvent): readonly (Outcome | null)[] =>
  outcome.kind === 'unanswered' ? [] : outcome.heads.map(({ value }) => value)

function registeredBy(event: CaseEvent, today: Day): Registered {
  const { type, on, until } = event
  const endings = endingsOf(event)
  const at = { on, at: '' }
  if (type === 'universal-service' && endings.includes('not-registered')) return { is: false, ...at }
  if (type === 'universal-service' && endings.includes('registered')) return { is: true, ...at }
  // Whoever is there some of the time has a place; whoever is on no roll has none.
  if (type === 'attendance') return { is: true, ...at }
  return type === 'not-on-roll' && (until === null || until >= today) ? { is: false, ...at } : null
}

function seenBy(event: CaseEvent): ServiceCell['seen'] {
  const { type, on } = event
  const endings = endingsOf(event)
  if (type === 'seen') return { was: true, on }
  if (type === 'appointment') return { was: endings.length > 0 && endings.every((ending) => ending === 'brought'), on }
  if (type !== 'universal-service') return null
  if (endings.includes('not-seen')) return { was: false, on }
  return endings.includes('seen') ? { was: true, on } : null
}

const LEARNING: readonly EventType[] = ['attendance', 'not-on-roll']

type Grid = Pick<Case, 'children' | 'events' | 'agencies'>

function cellOf({ events, agencies }: Grid, child: Child, universal: Universal, today: Day): ServiceCell {
  const services = COUNTS[universal]
  const ofThem = (service: Service | null) => service !== null && services.includes(service)
  const mine = events.filter(
    (event) =>
      event.on <= today &&
      isOf(event.children, child.id) &&
      (ofThem(serviceOf(event, agencies)) || (universal === 'learning' && LEARNING.includes(event.type))),
  )
  const known = agencies.find(
    (agency) => ofThem(shown(agency.registers.service) ?? null) && isOf(agency.children, child.id) && !isOver(agency, today),
  )
  const last = <T>(read: (event: CaseEvent) => T | null): T | null => mine.reduce<T | null>((latest, event) => read(event) ?? latest, null)
  return {
    universal,
    usual: usualService(universal, child.birth, today),
    registered: last((event) => registeredBy(event, today)) ?? (known ? { is: true, on: null, at: known.name } : null),
    seen: last(seenBy),
  }
}

/** Each child with each universal service. Source: domain.md 5.4, 60. */
export const servicesGrid = (family: Grid, today: Day): { readonly child: Child; readonly cells: readonly ServiceCell[] }[] =>
  family.children.map((child) => ({ child, cells: UNIVERSAL.map((universal) => cellOf(family, child, universal, today)) }))

/** A service that usually knows a child of that age, and that nobody has put on the list for them. */
export interface Unlisted {
  readonly service: Service
  readonly children: readonly Child[]
}

/** The services that nobody has thought of yet, each with the children whom it usually knows. Source: domain.md 5.4, 72. */
export function unlisted({ children, agencies }: Pick<Case, 'children' | 'agencies'>, today: Day): Unlisted[] {
  const found = new Map<Service, Child[]>()
  for (const universal of UNIVERSAL) {
    for (const child of children) {
      const service = usualService(universal, child.birth, today)
      const listed = agencies.some((agency) => {
        const theirs = shown(agency.registers.service)
        return theirs !== undefined && COUNTS[universal].includes(theirs) && isOf(agency.children, child.id) && !isOver(agency, today)
      })
      if (service && !listed) found.set(service, [...(found.get(service) ?? []), child])
    }
  }
  return [...found].map(([service, of]) => ({ service, children: of }))
}
