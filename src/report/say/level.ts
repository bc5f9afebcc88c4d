import type { LevelDecision } from '../../core/happened.ts'
import type { Practice } from '../../core/practice.ts'

/** Which way a level of need goes from the one before it, by the order in which the area names its levels. */
export type LevelStep = 'first' | 'up' | 'down' | 'stays' | 'unknown'

/** What a level is called in this area; one that it does not name any more, by its id. */
export const levelName = ({ levels }: Pick<Practice, 'levels'>, id: string): string => levels.find((level) => level.id === id)?.name ?? id

/** Which way it is from one level to another. Unknown where the area does not name one of them any more. */
export function stepBetween({ levels }: Pick<Practice, 'levels'>, from: string | undefined, to: string): LevelStep {
  if (from === undefined) return 'first'
  if (from === to) return 'stays'
  const [before, after] = [from, to].map((id) => levels.findIndex((level) => level.id === id)) as [number, number]
  if (before < 0 || after < 0) return 'unknown'
  return after > before ? 'up' : 'down'
}

/** The step that a decision was, with the level before it. `levels` oldest first. */
export function stepTo(
  area: Pick<Practice, 'levels'>,
  levels: readonly LevelDecision[],
  decision: LevelDecision,
): { readonly step: LevelStep; readonly from: string | undefined } {
  const from = levels[levels.findIndex(({ id }) => id === decision.id) - 1]?.level
  return { step: stepBetween(area, from, decision.level), from }
}
