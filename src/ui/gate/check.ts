import type { Case } from '../../core/case.ts'
import { type Day, dayNumber, daysBetween } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'
import type { Typed } from './typed.ts'

/** The ids of the fields that can be wrong. */
export const FIELDS = { on: 'close-on', reason: 'close-reason', to: 'close-to', why: 'close-why', manager: 'close-manager' } as const

/** Where a point stands on the page, for an error summary to lead to. */
export const pointId = (id: string): string => `gate-${id}`

/** The first day on which the present episode can have ended: that of its last visit, or of its opening. */
export const firstEnd = ({ episodes, visits }: Pick<Case, 'episodes' | 'visits'>): Day =>
  [episodes.at(-1)?.openedOn ?? '', ...visits.map(({ on }) => on)].sort().at(-1) ?? ''

function wrongDay(on: Day, first: Day, today: Day): string | null {
  if (on === '') return text.gate.noDay
  if (dayNumber(on) === null) return text.failures['impossible-date']()
  if (daysBetween(today, on) > 1) return text.failures['date-in-future']()
  return on < first ? text.failures['closing-too-early'](first) : null
}

/** All that is missing or wrong in what was typed, in the order of the fields. `overriding`: points are open. */
export function wrongIn({ kind, on, reason, to, why, manager }: Typed, overriding: boolean, first: Day, today: Day): Wrong[] {
  const blank = (typed: string) => typed.trim() === ''
  const day = wrongDay(on, first, today)
  return [
    ...(blank(reason) ? [{ field: FIELDS.reason, message: text.gate.noReason[kind] }] : []),
    ...(kind === 'transferred' && blank(to) ? [{ field: FIELDS.to, message: text.failures['no-receiver']() }] : []),
    ...(day === null ? [] : [{ field: FIELDS.on, message: day }]),
    ...(overriding && blank(why) ? [{ field: FIELDS.why, message: text.gate.noWhy }] : []),
    ...(overriding && blank(manager) ? [{ field: FIELDS.manager, message: text.gate.noManager }] : []),
  ]
}
