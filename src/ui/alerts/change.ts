import type { DomainChange } from '../../core/change/compare.ts'
import type { Call } from '../../core/change/sign-table.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'

/** The change of a child's domain that an alert speaks of, with what it counts as; null where it is about no domain, or nothing can be compared. */
export function changeBehind(look: FamilyLook, alert: Alert): { readonly change: DomainChange; readonly call: Call } | null {
  const child = look.children.find(({ child: { id } }) => id === alert.childId)
  const trend = child?.trends.find(({ domain }) => domain === alert.domain)
  const last = trend?.points.at(-1)
  if (!trend || !last) return null
  // Which of its findings the rule speaks of: where it compares with the best visit, that one and not the reference.
  const worse = alert.rule === ('D3' as string) ? trend.slipped : alert.rule === ('D2' as string) ? trend.openWorse : null
  if (worse) return { change: worse.change, call: worse.change.call }
  return last.change && last.call ? { change: last.change, call: last.call } : null
}
