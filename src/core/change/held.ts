import { type Day, daysBetween } from '../day.ts'
import type { Thresholds } from '../drift/thresholds.ts'
import type { DomainGrade } from '../grading/profile.ts'
import type { Scale } from '../instrument.ts'
import { askedOf } from './asked-readings.ts'
import type { Moment } from './between.ts'
import { holds, itemCall } from './item-call.ts'
import { type AskedItem, asAsked, asIn, stateAt } from './item-state.ts'

type HoldLimits = Pick<Thresholds, 'hold-reviews' | 'hold-days'>

/** Why improvement does not count as lasting yet. */
export type NotHeldBecause = 'items' | 'headline' | 'too-few-reviews' | 'too-short' | 'worse'

/** Whether improvement has lasted. */
export type Held =
  | { readonly kind: 'held'; readonly since: Day }
  /** Nothing to hold: never an item at a serious grade, never a headline of concern. */
  | { readonly kind: 'nothing-to-hold' }
  | {
      readonly kind: 'not-held'
      /** Items that were serious at any time in the episode and are not yet good enough at enough reviews. */
      readonly items: readonly string[]
      readonly because: readonly NotHeldBecause[]
      /** How many reviews in a row, up to now, were good enough in all that was ever serious, and the days from the first to the last. */
      readonly reviews: number
      readonly days: number
    }

/** What a visit's headline of a domain says: good enough, of concern, or nothing, because too little was asked or seen. */
export type HeadlineState = 'good' | 'concern' | 'narrow' | 'unseen'

/** What a headline says on its scale. Where an instrument adds up, the items that stand out decide. */
export function headlineState(grade: DomainGrade, scale: Scale): HeadlineState {
  if (grade.kind === 'graded') return grade.grade > scale.goodEnough ? 'concern' : 'good'
  if (grade.kind === 'summed') return grade.flagged.length > 0 ? 'concern' : 'good'
  return grade.kind === 'not-enough-seen' && grade.because === 'narrow-set' ? 'narrow' : 'unseen'
}

/** Whether a review shows all that was ever serious to be good enough, shows that it is not, or does not ask it. */
function tells({ at, grade }: Moment, required: readonly AskedItem[]): 'good' | 'not-good' | 'not-asked' {
  const { goodEnough } = at.visit.scale
  const states = required.map((item) => stateAt(at, item))
  const headline = headlineState(grade, at.visit.scale)
  if (headline === 'concern' || states.some((state) => state.kind === 'graded' && state.grade > goodEnough)) return 'not-good'
  if (headline === 'narrow' || states.some((state) => state.kind === 'not-asked')) return 'not-asked'
  return headline === 'unseen' || states.some((state) => state.kind === 'open') ? 'not-good' : 'good'
}

/** The reviews in a row, up to now, at which everything that was ever serious was seen to be good enough. Oldest first. */
function runOf(moments: readonly Moment[], required: readonly AskedItem[]): Day[] {
  const run: Day[] = []
  for (const moment of moments.slice(1).toReversed()) {
    const told = tells(moment, required)
    if (told === 'not-good') break
    if (told === 'good') run.unshift(moment.at.visit.on)
  }
  return run
}

/** The first day of the run on which it had been long enough. */
const heldFrom = (run: readonly Day[], limits: HoldLimits): Day | undefined => run.find((_, at) => holds(run.slice(0, at + 1), limits))

/** Items of the domain that were serious at any of these visits, each once, under its code at the last of them. */
export function everSerious(moments: readonly Moment[], domain: string): AskedItem[] {
  const last = moments.at(-1)?.at.visit
  const items = moments.flatMap(({ at: { visit, profile } }) =>
    askedOf(profile, domain).flatMap((reading) => {
      const isSerious = reading.counted.kind === 'graded' && reading.counted.grade >= visit.scale.serious
      return last && isSerious ? [asIn(last, asAsked(reading, visit))] : []
    }),
  )
  return [...new Map(items.map((item) => [item.code, item])).values()]
}

/**
 * Whether improvement of one domain has lasted, over its visits of the episode so far. `required` are the items that were ever serious;
 * `worse` where a call for the worse is open.
 */
export function heldOf(required: readonly AskedItem[], moments: readonly Moment[], worse: boolean, limits: HoldLimits): Held {
  const concerned = moments.some(({ at, grade }) => headlineState(grade, at.visit.scale) === 'concern')
  if (required.length === 0 && !concerned) return { kind: 'nothing-to-hold' }

  const run = runOf(moments, required)
  const since = heldFrom(run, limits)
  if (since !== undefined && !worse) return { kind: 'held', since }
  const items = required.filter((item) => {
    const call = itemCall(
      moments.map(({ at }) => ({ on: at.visit.on, scale: at.visit.scale, state: stateAt(at, item) })),
      limits,
    )
    return call !== null && call !== 'held'
  })
  const last = moments.findLast(({ at, grade }) => headlineState(grade, at.visit.scale) !== 'narrow')
  const days = run.length > 1 ? daysBetween(run[0] as Day, run.at(-1) as Day) : 0
  const reasons: readonly (NotHeldBecause | false)[] = [
    items.length > 0 && 'items',
    last !== undefined && headlineState(last.grade, last.at.visit.scale) !== 'good' && 'headline',
    run.length < limits['hold-reviews'] && 'too-few-reviews',
    run.length >= limits['hold-reviews'] && days < limits['hold-days'] && 'too-short',
    worse && 'worse',
  ]
  return {
    kind: 'not-held',
    items: items.map((item) => item.code),
    because: reasons.filter((reason) => reason !== false),
    reviews: run.length,
    days,
  }
}
