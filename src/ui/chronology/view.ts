import type { App } from '../../app/app.ts'
import type { Case } from '../../core/case.ts'
import { EVERYTHING, type Filter } from '../../core/chronology/filter.ts'
import type { Kind } from '../../core/chronology/line.ts'
import { SORTS } from '../../core/chronology/line.ts'
import type { Day } from '../../core/day.ts'
import { daysAfter } from '../../core/drift/clock.ts'
import { EVENT_GROUPS, EVENT_TYPES } from '../../core/event.ts'
import { monthsBefore } from '../../report/say/months.ts'

/** A time to look at: the whole (empty), the last so many months, or an episode by its id. */
export type Period = string
export const LAST_MONTHS = [3, 12] as const

/** How a person looks at the chronology of one family. */
export interface View extends Omit<Filter, 'from' | 'to'> {
  readonly period: Period
  readonly latestFirst: boolean
  /** The line through which they left last, so that the way back leads to it. */
  readonly left: string | null
}

const KINDS: readonly string[] = [...SORTS, ...Object.keys(EVENT_GROUPS), ...EVENT_TYPES]

/** Everything, latest first; or what an address asks for: a kind, or a child of the family. */
export function firstView(family: Pick<Case, 'children'>, show: string | undefined): View {
  const { from: _, to: __, ...all } = EVERYTHING
  const view: View = { ...all, period: '', latestFirst: true, left: null }
  if (show === undefined) return view
  if (KINDS.includes(show)) return { ...view, kind: show as Kind }
  return family.children.some(({ id }) => id === show) ? { ...view, child: show } : view
}

const lastMonths = (period: Period): number | undefined => LAST_MONTHS.find((months) => period === `last-${months}`)

/** The days of a period; both open where it is the whole time. */
export function daysOf(period: Period, { episodes }: Pick<Case, 'episodes'>, today: Day): Pick<Filter, 'from' | 'to'> {
  const months = lastMonths(period)
  if (months !== undefined) return { from: monthsBefore(today, months), to: null }
  const at = episodes.findIndex(({ id }) => id === period)
  const [episode, next] = [episodes[at], episodes[at + 1]]
  if (!episode) return { from: null, to: null }
  // As the reading of an episode has it: what came before the first belongs to it, and what came after its end until the next.
  return { from: at === 0 ? null : episode.openedOn, to: next ? daysAfter(next.openedOn, -1) : null }
}

/** Until the app is locked, and in this tab alone: the way back from an entry leads to the same lines. */
const kept = new WeakMap<App, Map<string, View>>()

/** How the chronology of a family was last looked at by that address; null where it was not. */
export const viewKept = (app: App, name: string): View | null => kept.get(app)?.get(name) ?? null

/** Keeps how it is looked at. */
export function keepView(app: App, name: string, view: View): void {
  const all = kept.get(app) ?? new Map<string, View>()
  kept.set(app, all.set(name, view))
}
