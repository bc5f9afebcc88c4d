import type { Alert } from '../../core/drift/index.ts'

/** Alerts that one rule found at one level, together, in the order given. */
export function byRule(alerts: readonly Alert[]): [Alert, ...Alert[]][] {
  const groups = new Map<string, [Alert, ...Alert[]]>()
  for (const alert of alerts) {
    const key = `${alert.level} ${alert.rule}`
    const group = groups.get(key)
    if (group) group.push(alert)
    else groups.set(key, [alert])
  }
  return [...groups.values()]
}
