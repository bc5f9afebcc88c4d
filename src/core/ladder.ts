import { type Day, dayNumber } from './day.ts'
import { daysAfter } from './drift/clock.ts'
import { type Register, settled, shown } from './fold.ts'
import type { CaseEvent } from './happened.ts'
import type { Practice, Stage } from './practice.ts'

/** One step of a challenge: what was asked, by when an answer is due, and what came. */
export interface Step {
  readonly event: CaseEvent
  /** Null where none was named, or where the area does not name it any more. */
  readonly stage: Stage | null
  /** The id that was written; null where none was. */
  readonly named: string | null
  /** The day by which an answer is due; null where neither the entry nor the area says. */
  readonly due: Day | null
  readonly dueBy: 'entry' | 'area' | null
  readonly answeredOn: Day | null
  /** People who entered different things about it leave it open. */
  readonly settled: boolean
}

/** One disagreement, from the first step to the one where it stands. */
export interface Challenge {
  /** Id of the event of its first step. */
  readonly id: string
  /** What it questions, where its first step was noted as following from something else: a referral that was not accepted. */
  readonly about: CaseEvent | null
  /** Oldest first; at least one. */
  readonly steps: readonly Step[]
  readonly now: Step
  /** `answered`: an answer came and did not settle it. */
  readonly state: 'waiting' | 'overdue' | 'answered' | 'settled'
  /** Weekdays since the answer was due, today included; 0 unless overdue, and over a weekend at once after the day. */
  readonly late: number
  /** The step after the one where it stands; null at the last, at one that the area does not name any more, and once it is settled. */
  readonly next: Stage | null
}

/** Every challenge of a family: the open ones, longest without an answer first; the settled ones, latest first. */
export interface Ladder {
  readonly open: readonly Challenge[]
  readonly settled: readonly Challenge[]
}

// 1 January 1970 was a Thursday.
const isWeekday = (day: Day) => ((dayNumber(day) ?? 0) + 3) % 7 < 5

/** How many weekdays there are from Monday, 29 December 1969, up to and with a day; below zero before it. Not day by day: a year may be a slip. */
function weekdaysUpTo(day: Day): number {
  const days = (dayNumber(day) ?? 0) + 4
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7, 5)
}

/** The day on which that many weekdays have passed since a real day. Public holidays are not known and count as weekdays. */
export function workingDaysAfter(day: Day, days: number): Day {
  let at = day
  for (let left = days; left > 0; ) {
    at = daysAfter(at, 1)
    if (isWeekday(at)) left -= 1
  }
  return at
}

/** How many weekdays there are after `from`, up to and with `to`; 0 where `to` is not later. Public holidays count as weekdays. @testonly */
export const workingDaysBetween = (from: Day, to: Day): number => Math.max(0, weekdaysUpTo(to) - weekdaysUpTo(from))

/** A day that somebody said, and that nobody took back without having seen it. */
function dayOf(register: Register<Day | null>): Day | null {
  if (register.kind === 'unanswered' || register.heads.some(({ value }) => value === null)) return null
  return shown(register) ?? null
}

function stepOf(event: CaseEvent, stages: readonly Stage[]): Step {
  const { stage: written, outcome, feedbackDue, feedbackOn } = event.registers
  const named = shown(written) ?? null
  const stage = stages.find(({ id }) => id === named) ?? null
  const said = dayOf(feedbackDue)
  return {
    event,
    stage,
    named,
    due: said ?? (stage && workingDaysAfter(event.on, stage.answerDays)),
    dueBy: said ? 'entry' : stage ? 'area' : null,
    answeredOn: dayOf(feedbackOn),
    settled: settled(outcome) === 'settled',
  }
}

/** Events by id; what somebody joined to an event goes by the id of that event too. */
const byIdOf = (events: readonly CaseEvent[]): ReadonlyMap<string, CaseEvent> =>
  new Map(events.flatMap((event) => [event, ...(event.same ?? [])].map(({ id }): [string, CaseEvent] => [id, event])))

const isChallenge = ({ type }: CaseEvent) => type === 'challenge'

/** The first step of the challenge that an event belongs to. Steps that name each other in a circle are one challenge, begun by the earliest. */
function firstOf(event: CaseEvent, before: (event: CaseEvent) => CaseEvent | undefined): CaseEvent {
  const seen = [event]
  for (let at = before(event); at && isChallenge(at); at = before(at)) {
    const circle = seen.indexOf(at)
    if (circle >= 0)
      return seen.slice(circle).reduce((first, each) => (each.on < first.on || (each.on === first.on && each.id < first.id) ? each : first))
    seen.push(at)
  }
  return seen.at(-1) ?? event
}

/** Where a challenge stands: at an open end before a settled one, the highest step first, then the latest. */
function nowOf(ends: readonly Step[], stages: readonly Stage[]): Step {
  const height = ({ stage }: Step) => (stage ? stages.indexOf(stage) : -1)
  const [first, ...rest] = ends
  if (!first) throw new Error('a challenge has at least one step')
  return rest.reduce((now, step) => {
    if (step.settled !== now.settled) return now.settled ? step : now
    return height(step) >= height(now) ? step : now
  }, first)
}

function nextOf({ stage, named, settled: isSettled }: Step, stages: readonly Stage[]): Stage | null {
  if (isSettled) return null
  if (stage) return stages[stages.indexOf(stage) + 1] ?? null
  return named === null ? (stages[0] ?? null) : null
}

function challengeOf(
  id: string,
  about: CaseEvent | null,
  steps: readonly Step[],
  ends: readonly Step[],
  stages: readonly Stage[],
  today: Day,
): Challenge {
  const now = nowOf(ends, stages)
  const { due, answeredOn } = now
  const state = now.settled ? 'settled' : answeredOn ? 'answered' : due && due < today ? 'overdue' : 'waiting'
  const late = state === 'overdue' && due ? workingDaysBetween(due, today) : 0
  return { id, about, steps, now, state, late, next: nextOf(now, stages) }
}

const byDue = (a: Challenge, b: Challenge) => {
  const [one, other] = [a.now.due ?? a.now.event.on, b.now.due ?? b.now.event.on]
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * The way of each challenge over the steps of this area, as it stands today. `events` oldest first. A step follows the one that was not
 * settled; what follows counts, and what was followed does not wait for an answer any more. Source: seeds rows 69 and 70.
 */
export function ladderOf(events: readonly CaseEvent[], { stages }: Pick<Practice, 'stages'>, today: Day): Ladder {
  const byId = byIdOf(events)
  const before = (event: CaseEvent) => byId.get(shown(event.registers.follows) ?? '')
  const challenges = events.filter(isChallenge)
  const followed = new Set(challenges.flatMap((event) => before(event)?.id ?? []))
  const together = new Map<CaseEvent, CaseEvent[]>()
  for (const event of challenges) {
    const first = firstOf(event, before)
    together.set(first, [...(together.get(first) ?? []), event])
  }
  const all = [...together].map(([first, mine]) => {
    const steps = mine.map((event) => stepOf(event, stages))
    const ends = steps.filter(({ event }) => !followed.has(event.id))
    const from = before(first)
    return challengeOf(first.id, from && !isChallenge(from) ? from : null, steps, ends.length > 0 ? ends : steps, stages, today)
  })
  return {
    open: all.filter(({ state }) => state !== 'settled').sort(byDue),
    settled: all.filter(({ state }) => state === 'settled').toReversed(),
  }
}
