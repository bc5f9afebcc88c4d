import { stateAt } from '../change/item-state.ts'
import { type ChildVisit, visitsOfChild } from '../course.ts'
import { type Day, daysBetween } from '../day.ts'
import { outcomeOf } from '../drift/around.ts'
import { askedItem } from '../drift/gradings.ts'
import type { Case } from '../case.ts'
import type { Outcome } from '../event.ts'
import { shown } from '../fold.ts'
import type { CaseEvent, Target } from '../happened.ts'
import type { Grade } from '../instrument.ts'
import { compareStamps } from '../stamp.ts'

/** What one review since then said about the item. */
export interface ProgressMark {
  readonly visit: string
  readonly on: Day
  /** Null: it was asked, and not graded. The worse one while contested. */
  readonly grade: Grade | null
  readonly contested: boolean
  readonly reached: boolean
}

/** Whether what was agreed for a target was done; waiting while nobody can say. */
export type AgreedOutcome = Extract<Outcome, 'waiting' | 'done' | 'partly-done' | 'not-done'>

/** Something that was agreed for the target, and whether it was done. */
export interface Agreed {
  readonly event: CaseEvent
  readonly on: Day
  /** Null while nobody said, or while two people say different things. */
  readonly outcome: AgreedOutcome | null
  readonly note: string
}

/** Where the target stands by the reviews since it was agreed; nothing from before them is taken for how it is now. */
export type TargetState = 'reached' | 'not-yet' | 'not-graded'

/** One target with everything that shows how it goes. */
export interface PlanTarget {
  readonly target: Target
  readonly agreedOn: Day
  /** Every review since it was agreed that asked the item, oldest first. */
  readonly marks: readonly ProgressMark[]
  readonly state: TargetState
  /** Days since the day by which it was to be reached; null before it, and where it is reached or ended. */
  readonly daysPast: number | null
  /** Oldest first. */
  readonly agreed: readonly Agreed[]
  readonly childView: string
}

/** Whether the visit became known after the target was agreed, on a later day or on the same one. */
function isSince({ visit }: ChildVisit, { facts }: Target, agreedOn: Day): boolean {
  const [first] = facts
  if (!first || !visit.signed || visit.on < agreedOn) return false
  return visit.on > agreedOn || compareStamps(visit.signed.at.stamp, first.at.stamp) > 0
}

function marksOf(visits: readonly ChildVisit[], target: Target, agreedOn: Day): ProgressMark[] {
  const item = askedItem(visits, target.item)
  if (!item) return []
  return visits
    .filter((at) => isSince(at, target, agreedOn))
    .flatMap((at): ProgressMark[] => {
      const [state, { id: visit, on }] = [stateAt(at, item), at.visit]
      if (state.kind === 'open') return [{ visit, on, grade: null, contested: false, reached: false }]
      if (state.kind !== 'graded') return []
      const { grade, contested } = state
      return [{ visit, on, grade, contested, reached: grade <= target.to }]
    })
}

const AGREED: readonly AgreedOutcome[] = ['waiting', 'done', 'partly-done', 'not-done']
const isAgreed = (outcome: Outcome | null | undefined): outcome is AgreedOutcome =>
  (AGREED as readonly (Outcome | null | undefined)[]).includes(outcome)

function agreedFor(events: readonly CaseEvent[], targetId: string): Agreed[] {
  const isOf = ({ registers }: CaseEvent) => shown(registers.target) === targetId
  return events
    .filter((event) => event.type === 'agreement' && [event, ...(event.same ?? [])].some(isOf))
    .map((event): Agreed => {
      const outcome = outcomeOf(event)
      return { event, on: event.on, outcome: isAgreed(outcome) ? outcome : null, note: shown(event.registers.note) ?? '' }
    })
}

/** How a target goes: by the signed visits with that instrument, in whatever episode, and by what was agreed for it. */
export function progressOf(family: Case, target: Target, today: Day, instrumentId: string): PlanTarget {
  const visits = visitsOfChild(family, target.child).filter(({ visit }) => visit.signed && visit.instrument.id === instrumentId)
  const agreedOn = target.facts[0]?.at.wall.slice(0, 10) ?? target.by
  const marks = marksOf(visits, target, agreedOn)
  const last = marks.findLast(({ grade }) => grade !== null)
  const state = !last ? 'not-graded' : last.reached ? 'reached' : 'not-yet'
  const past = daysBetween(target.by, today)
  return {
    ...{ target, agreedOn, marks, state },
    daysPast: past > 0 && state !== 'reached' && target.outcome === null ? past : null,
    agreed: agreedFor(family.events, target.id),
    childView: (shown(target.registers.childView) ?? '').trim(),
  }
}
