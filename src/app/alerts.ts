import type { Day } from '../core/day.ts'
import { alertsOf } from '../core/drift/alerts.ts'
import type { Alert } from '../core/drift/index.ts'
import { lookAt } from '../core/drift/look.ts'
import type { FamilyLook } from '../core/drift/rule.ts'
import { TEXT_MAX } from '../core/fact.ts'
import type { Practice } from '../core/practice.ts'
import { fail, type Result } from '../core/result.ts'
import { current } from '../instruments/index.ts'
import { type App, record, today } from './app.ts'
import type { WriteFailure } from './failure.ts'
import type { Family } from './read.ts'

/** What `of` gave for a family, kept until the family, the day or the area's numbers change. */
function kept<T>(of: (family: Family, on: Day, area: Practice) => T): (app: App, family: Family) => T {
  const known = new WeakMap<Family, { readonly on: Day; readonly area: Practice; readonly value: T }>()
  return (app, family) => {
    const [on, area] = [today(app.platform), app.practiceSettings]
    const last = known.get(family)
    if (last?.on === on && last.area === area) return last.value
    const value = of(family, on, area)
    known.set(family, { on, area, value })
    return value
  }
}

/**
 * Every alert of a family today by the numbers of this area, worst first, looked at or not; none while the case is closed. The same
 * list until the family, the day or the numbers change: a board paints two hundred of them.
 */
export const alertsFor: (app: App, family: Family) => readonly Alert[] = kept((family, on, area) => alertsOf(family, on, area, current.id))

/** What the rules see of a family today: the present episode, and the course of each domain of each child. Kept like the alerts. */
export const lookFor: (app: App, family: Family) => FamilyLook = kept((family, on, area) => lookAt(family, on, area, current.id))

/** That somebody has looked at this alert and why it may stand: kept for good, and silent for exactly this evidence at this level. */
export async function markLooked(
  app: App,
  caseId: string,
  { key, evidence, level }: Pick<Alert, 'key' | 'evidence' | 'level'>,
  reason: string,
): Promise<Result<unknown, { readonly kind: 'no-reason' } | { readonly kind: 'too-long' } | WriteFailure>> {
  if (reason.trim() === '') return fail({ kind: 'no-reason' })
  if (reason.length > TEXT_MAX) return fail({ kind: 'too-long' })
  const values = { alert: key, evidence, level, reason: reason.trim() }
  return record(app, caseId, [{ kind: 'acknowledgement', about: app.platform.randomId(), values, replaces: [] }])
}
