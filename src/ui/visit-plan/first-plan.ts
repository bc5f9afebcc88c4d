import type { VisitPlan } from '../../app/visits.ts'
import { type Asking, asked } from '../../core/asked.ts'
import type { Case, Child } from '../../core/case.ts'
import { type Day, dayNumber } from '../../core/day.ts'
import { episodeOn } from '../../core/episode.ts'
import type { Contact } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import type { Instrument, ItemSet } from '../../core/instrument.ts'
import type { Role } from '../../core/practice.ts'
import type { Visit } from '../../core/visit.ts'

/** What a practised hand takes for one item, in seconds: 60 items in the 20 minutes that a visit may take (README). */
const SECONDS_AN_ITEM = 20
const SECONDS_A_MINUTE = 60
/** Minutes are said in steps of this many: nobody believes 17. */
const STEP = 5

/** About how long so many items take, in whole steps of 5 minutes. */
export const minutesFor = (items: number): number => Math.max(STEP, STEP * Math.round((items * SECONDS_AN_ITEM) / SECONDS_A_MINUTE / STEP))

/** Whether a child lives in the home that is visited, all or some of the time. */
export const livesHere = ({ registers }: Child): boolean => shown(registers.lives) !== 'elsewhere'

/** The role of the practice settings that somebody's own words name; undefined where none does. */
export const roleOf = (roles: readonly Role[], said: string): Role | undefined =>
  roles.find(({ name }) => name.toLowerCase() === said.trim().toLowerCase()) ??
  roles.find(({ id }) => said.toLowerCase().includes(id.toLowerCase()))

/** The sets that everybody's eyes can fill. */
const WIDE: readonly ItemSet[] = ['full', 'core']

/** The set that a visit starts with: what the role sees; else at a review what was asked last time, so that the two can be compared. */
function firstSet(family: Pick<Case, 'visits'>, role: Role | undefined): ItemSet {
  if (role?.contact) return role.set
  return family.visits.findLast((visit) => WIDE.includes(visit.set))?.set ?? role?.set ?? 'full'
}

/** What narrows a set for a role: nothing where the set is that role's own. */
export const contactFor = (set: ItemSet, role: Role | undefined): Contact | null => (WIDE.includes(set) ? (role?.contact ?? null) : null)

/** Whether the present episode has a baseline with this instrument already. */
export function hasBaseline({ visits, episodes }: Pick<Case, 'visits' | 'episodes'>, instrumentId: string): boolean {
  const now = episodes.at(-1)?.id
  return visits.some(
    ({ type, instrument, on }) => type === 'baseline' && instrument.id === instrumentId && episodeOn(episodes, on).id === now,
  )
}

/** The plan that a new visit starts with: all that can be guessed, so that one tap may be enough. */
export function firstPlan(
  family: Pick<Case, 'children' | 'visits' | 'episodes'>,
  role: Role | undefined,
  previous: VisitPlan['previous'],
  today: Day,
  instrument: Pick<Instrument, 'id' | 'version' | 'sets'>,
): VisitPlan {
  const wanted = firstSet(family, role)
  const set = instrument.sets.includes(wanted) ? wanted : (instrument.sets[0] ?? 'full')
  const here = family.children.filter(livesHere)
  return {
    type: hasBaseline(family, instrument.id) ? 'review' : 'baseline',
    instrument: { id: instrument.id, version: instrument.version },
    on: today,
    set,
    contact: contactFor(set, role),
    children: (here.length > 0 ? here : family.children).map((child) => child.id),
    place: 'main-home',
    placeNote: '',
    announced: true,
    present: [],
    others: '',
    rooms: [],
    previous,
  }
}

/** The plan of a visit as it stands. */
export const planOf = ({ type, on, instrument, set, contact, children, registers }: Visit): VisitPlan => ({
  ...{ type, on, instrument, set, contact, children },
  place: shown(registers.place) ?? 'main-home',
  placeNote: shown(registers.placeNote) ?? '',
  announced: shown(registers.announced) ?? true,
  present: shown(registers.present) ?? [],
  others: shown(registers.others) ?? '',
  rooms: shown(registers.rooms) ?? [],
  previous: shown(registers.previous) ?? 'hidden',
})

/** How many items a set asks about each of these children on that day; today while the day is not a real one. */
export function countItems(instrument: Instrument, asking: Asking, children: readonly Child[], on: Day, today: Day) {
  const day = dayNumber(on) === null ? today : on
  return children.map((child) => ({ child, items: asked(instrument, asking, child, day).length }))
}
