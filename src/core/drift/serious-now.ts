import type { Known } from '../change/item-state.ts'
import type { DomainTrend } from '../change/trend.ts'
import type { ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'

export type SeriousNowFigures = {
  /** Items at a serious grade, of how many that were ever graded in the domain and still apply. */
  readonly serious: number
  readonly of: number
  /** The worst grade among them. */
  readonly worst: number
  /** Of them, graded differently by people who did not see each other's grade: the worse one counts. */
  readonly contested: number
  /** An item at the worst grade of the scale, or one that was good enough when it was graded before: look again on the same day. */
  readonly again: boolean
}

const isSerious = ({ grade, at }: Known) => grade >= at.visit.scale.serious
const isSudden = ({ grade, before, at }: Known) =>
  grade === at.visit.scale.grades.at(-1) || (before !== null && before <= at.visit.scale.goodEnough)

const seriousOf = ({ known }: Pick<DomainTrend, 'known'>): Known[] =>
  [...known.values()].filter(isSerious).sort((a, b) => b.grade - a.grade || (a.item.code < b.item.code ? -1 : 1))

function find({ domain, points, known }: DomainTrend): Found<SeriousNowFigures>[] {
  const since = soSince(points, ({ standing }) => seriousOf(standing).length > 0)
  const serious = seriousOf({ known })
  const [worst] = serious
  if (!since || !worst) return []
  return [
    {
      level: 'act',
      since: since.at.visit.on,
      domain,
      visits: [...new Set(serious.map(({ at }) => at.visit.id))],
      items: serious.map(({ item }) => item.code),
      events: [],
      figures: {
        serious: serious.length,
        of: known.size,
        worst: worst.grade,
        contested: serious.filter(({ contested }) => contested).length,
        again: serious.some(isSudden),
      },
      evidence: serious.flatMap(({ item, grade, at }) => [item.code, grade, at.visit.id]),
    },
  ]
}

/**
 * An item of a domain stands at a serious grade, as last graded in this episode: a visit that did not see it changes nothing. One at
 * the worst grade, or new there from good enough, asks for another look the same day.
 */
export const seriousNow = {
  id: 'D1',
  scope: 'child',
  source: 'Established in the field: one serious item outweighs the rest. Plumbline authors, 2026 (docs/drift.md)',
  thresholds: [],
  find: ({ trends }): Found<SeriousNowFigures>[] => trends.flatMap(find),
} as const satisfies ChildRule<'D1', SeriousNowFigures>
