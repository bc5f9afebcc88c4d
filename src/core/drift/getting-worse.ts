import type { DomainTrend } from '../change/trend.ts'
import { type CallFigures, callFigures, foundWorse } from './called.ts'
import type { ChildRule, Found } from './rule.ts'

export type GettingWorseFigures = CallFigures & {
  /** Two visits in a row gave the same call. */
  readonly confirmed: boolean
}

function find({ domain, openWorse, moved }: DomainTrend): Found<GettingWorseFigures>[] {
  if (!openWorse) return []
  const { against, visit, change } = openWorse
  const figures = { ...callFigures(change, against.visit.on, visit.visit.on), confirmed: moved === 'worse' }
  return [foundWorse(domain, openWorse, figures)]
}

/**
 * More items of a domain are less well met than chance would explain, compared with the reference: at the latest visit that could
 * tell, or at two in a row, since when no call for the better against the second of them has answered it.
 */
export const gettingWorse = {
  id: 'D2',
  scope: 'child',
  source: 'Luton: no better or worse is taken further. Exact sign test: Plumbline authors, 2026 (docs/drift-simulation.md)',
  thresholds: ['worse-p', 'better-p', 'min-paired'],
  find: ({ trends }): Found<GettingWorseFigures>[] => trends.flatMap(find),
} as const satisfies ChildRule<'D2', GettingWorseFigures>
