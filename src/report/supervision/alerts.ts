import type { Alert } from '../../core/drift/index.ts'
import * as text from '../../i18n/index.ts'
import type { Section } from '../document.ts'
import { alertIn, alertItem } from '../parts/alerts.ts'
import { line, list, part, quiet, section } from '../parts/block.ts'
import type { Part } from './part.ts'

const words = text.supervision

/** Every alert once, the gravest level first, with its numbers and what would clear it: of several that clear alike, after the last. */
export function alertsSection(it: Part): Section[] {
  const { sheet, named } = it
  const fresh = new Set(sheet.changed.alertsNew.map(({ key }) => key))
  const blocks = sheet.alerts.flatMap(({ level, alerts }) => {
    const clears = alerts.map((alert) => alertIn(it, named, alert).clears)
    const items = alerts.map((alert, at) =>
      alertItem(it, named, alert, fresh.has(alert.key) ? text.supervisionReport.isNew : '', [clearing(alerts, clears, at)]),
    )
    return part(words.level(text.alerts.level[level], alerts.length), [quiet(text.alerts.levelMeans[level]), ...list(items)])
  })
  return section(words.alertsTitle, blocks.length > 0 ? blocks : [line(words.alertsNone)], { only: 'professionals' })
}

/** What would clear an alert, said at the last of those of its rule that clear alike. */
function clearing(alerts: readonly Alert[], clears: readonly string[], at: number): string {
  const isAlike = (other: number) => alerts[other]?.rule === alerts[at]?.rule && clears[other] === clears[at]
  if (isAlike(at + 1)) return ''
  let first = at
  while (first > 0 && isAlike(first - 1)) first -= 1
  const [count, what] = [at - first + 1, clears[at] ?? '']
  return count === 1 ? text.supervisionReport.clears(what) : text.supervisionReport.clearsEach(count, what)
}
