import type { VisitPlan } from '../../app/visits.ts'
import { asked } from '../../core/asked.ts'
import type { Case, Child } from '../../core/case.ts'
import { type Day, dayNumber } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import type { Instrument, ItemSet } from '../../core/instrument.ts'
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

/** The set that a visit starts with: the home for housing; at a review what was asked last time, so that the two can be compared. */
function firstSet(family: Pick<Case, 'visits'>, role: string): ItemSet {
  if (/housing/i.test(role)) return 'home'
  return family.visits.findLast((visit) => visit.set !== 'home')?.set ?? 'full'
}

/** The plan that a new visit starts with: all that can be guessed, so that one tap may be enough. */
export function firstPlan(family: Pick<Case, 'children' | 'visits'>, role: string, previous: VisitPlan['previous'], today: Day): VisitPlan {
  const here = family.children.filter(livesHere)
  return {
    type: family.visits.some((visit) => visit.type === 'baseline') ? 'review' : 'baseline',
    on: today,
    set: firstSet(family, role),
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
export const planOf = ({ type, on, set, children, registers }: Visit): VisitPlan => ({
  ...{ type, on, set, children },
  place: shown(registers.place) ?? 'main-home',
  placeNote: shown(registers.placeNote) ?? '',
  announced: shown(registers.announced) ?? true,
  present: shown(registers.present) ?? [],
  others: shown(registers.others) ?? '',
  rooms: shown(registers.rooms) ?? [],
  previous: shown(registers.previous) ?? 'hidden',
})

/** How many items a set asks about each of these children on that day; today while the day is not a real one. */
export function countItems(instrument: Instrument, set: ItemSet, children: readonly Child[], on: Day, today: Day) {
  const day = dayNumber(on) === null ? today : on
  return children.map((child) => ({ child, items: asked(instrument, set, child, day).length }))
}
