import { RULES, type RuleId } from '../../core/drift/index.ts'
import type { ThresholdId } from '../../core/drift/thresholds.ts'

/** What a rule says of itself. */
export interface RuleFacts {
  readonly id: RuleId
  readonly scope: 'child' | 'family'
  readonly source: string
  readonly thresholds: readonly ThresholdId[]
}

/** A drift rule by its id. */
export function ruleOf(id: RuleId): RuleFacts {
  const rule = RULES.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule
}
