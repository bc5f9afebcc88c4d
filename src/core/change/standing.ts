import type { Thresholds } from '../drift/thresholds.ts'
import type { Between, Moment } from './between.ts'
import { everSerious, headlineState, heldOf } from './held.ts'
import { type ItemCall, itemCall } from './item-call.ts'
import { type AskedItem, type Known, nowKnown, stateAt } from './item-state.ts'
import type { Step, WorseAt } from './reference.ts'
import type { OpenWorse, Standing } from './trend.ts'

/** The numbers that a course is judged by. */
export type Limits = Pick<Thresholds, 'worse-p' | 'better-p' | 'min-paired' | 'hold-reviews' | 'hold-days'>

/** The call for each of these items that still applies, by code. */
function callsOf(items: readonly AskedItem[], moments: readonly Moment[], limits: Limits): ReadonlyMap<string, ItemCall> {
  const calls = items.flatMap((item): [string, ItemCall][] => {
    const told = moments.map(({ at }) => ({ on: at.visit.on, scale: at.visit.scale, state: stateAt(at, item) }))
    const call = itemCall(told, limits)
    return call === null ? [] : [[item.code, call]]
  })
  return new Map(calls)
}

/** The call for each item of the domain that was ever serious and still applies, by code. */
export const itemCalls = (domain: string, moments: readonly Moment[], limits: Limits): ReadonlyMap<string, ItemCall> =>
  callsOf(everSerious(moments, domain), moments, limits)

/** Whether the last of these visits whose headline says anything says that care is of concern. */
function ofConcern(moments: readonly Moment[]): boolean {
  const told = moments.map(({ at, grade }) => headlineState(grade, at.visit.scale))
  return told.findLast((state) => state === 'good' || state === 'concern') === 'concern'
}

const anySerious = (known: ReadonlyMap<string, Known>) => [...known.values()].some(({ at, grade }) => grade >= at.visit.scale.serious)

/** How the domain stands after each of its visits. */
export function standingsOf(
  domain: string,
  moments: readonly Moment[],
  between: Between,
  steps: readonly Step[],
  slipped: readonly (WorseAt | null)[],
  limits: Limits,
): Standing[] {
  const visitAt = (place: number) => (moments[place] as Moment).at
  const worseAt = ({ since, visit, against }: WorseAt): OpenWorse => {
    return { since: visitAt(since).visit.on, visit: visitAt(visit), against: visitAt(against), change: between.change(against, visit) }
  }
  let known: ReadonlyMap<string, Known> = new Map()
  let atFirst = false
  return steps.map((step, place): Standing => {
    const soFar = moments.slice(0, place + 1)
    known = nowKnown(known, visitAt(place), domain)
    const now = ofConcern(soFar) || anySerious(known)
    if (place === 0) atFirst = now
    const serious = everSerious(soFar, domain)
    const slip = slipped[place] ?? null
    const fromFirst = soFar.map((_, visit) => (visit === 0 ? 'too-few' : between.call(0, visit)))
    const betterThanFirst = fromFirst.findLast((call) => call !== 'too-few') === 'better'
    const seemsBetter = betterThanFirst || (place > 0 && between.known(0, place) === 'better')
    const seemsBetterNow = step.compared !== null && between.known(step.compared.with, place) === 'better'
    const calls = steps.slice(0, place + 1).flatMap(({ compared }) => (compared && compared.call !== 'too-few' ? [compared.call] : []))
    const cameDown = [...callsOf(serious, soFar, limits).values()].some((call) => call !== 'no-better')
    return {
      reference: visitAt(step.reference),
      moved: step.moved,
      openWorse: step.worse && worseAt(step.worse),
      slipped: slip && worseAt(slip),
      concern: atFirst || now,
      improving: seemsBetter || calls.at(-1) === 'better' || seemsBetterNow || (step.moved === 'better' && !step.worse) || cameDown,
      betterThanFirst,
      seemsBetter,
      held: heldOf(serious, soFar, step.worse !== null, limits),
      known,
    }
  })
}
