import { lookFor } from '../../app/alerts.ts'
import type { App } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { applicable } from '../../core/asked.ts'
import type { Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import { type Grading, gradingsOf } from '../../core/drift/gradings.ts'
import { current } from '../../instruments/index.ts'

/** One item that a target can be about, with its latest grade in this episode. */
export interface TargetItem {
  readonly code: string
  readonly last: Grading | null
}

/** The latest grade of an item of this child in this episode; null where nobody graded it. */
export function latestOf(app: App, family: Family, childId: string, item: string): Grading | null {
  const look = lookFor(app, family).children.find(({ child }) => child.id === childId)
  return look ? (gradingsOf(look.visits, item).at(-1) ?? null) : null
}

/** The items of one domain that apply to this child today, the worst graded first. */
export function itemsFor(app: App, family: Family, child: Child, domain: string, today: Day): TargetItem[] {
  const of = current.domains.find(({ code }) => code === domain)
  if (!of) return []
  const items = applicable(of, child, today).map(({ code }) => ({ code, last: latestOf(app, family, child.id, code) }))
  return items.sort((a, b) => (b.last?.grade ?? 0) - (a.last?.grade ?? 0))
}
