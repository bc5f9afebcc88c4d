import type { DomainTrend } from '../change/trend.ts'
import { type CallFigures, callFigures, foundWorse } from './called.ts'
import type { ChildRule, Found } from './rule.ts'

export type SlippedBackFigures = CallFigures & {
  /** The day of the first visit, against which care was called better on `from`. */
  readonly first: string
}

function find({ domain, slipped, points }: DomainTrend): Found<SlippedBackFigures>[] {
  const [first] = points
  if (!slipped || !first) return []
  const { against, visit, change } = slipped
  const figures = { ...callFigures(change, against.visit.on, visit.visit.on), first: first.at.visit.on }
  return [foundWorse(domain, slipped, figures)]
}

/** Needs were better met than at the first visit of the episode, and are now less well met than at the best visit since. */
export const slippedBack = {
  id: 'D3',
  scope: 'child',
  source: 'Learning from reviews: improvement, then decline. Number: Plumbline authors, 2026 (docs/drift-simulation.md)',
  thresholds: ['worse-p', 'better-p', 'min-paired'],
  find: ({ trends }): Found<SlippedBackFigures>[] => trends.flatMap(find),
} as const satisfies ChildRule<'D3', SlippedBackFigures>
