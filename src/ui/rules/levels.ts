import type { RuleId } from '../../core/drift/index.ts'
import type { AlertLevel } from '../../core/drift/rule.ts'

/** How grave the alerts of each rule can be, the least grave first. Source: domain.md 4.4; a test looks whether any rule finds another. */
export const LEVELS_OF: Readonly<Record<RuleId, readonly AlertLevel[]>> = {
  D1: ['act'],
  D2: ['act'],
  D3: ['act'],
  D4: ['escalate'],
  D5: ['note'],
  D6: ['escalate'],
  D7: ['note'],
  D8: ['act'],
  D9: ['note', 'act'],
  D10: ['note', 'act'],
  D11: ['act', 'escalate'],
  D12: ['note'],
  D13: ['act'],
  D14: ['act'],
  D15: ['note'],
  D16: ['note'],
  D17: ['escalate'],
  D18: ['note', 'act', 'escalate'],
  D19: ['act'],
  D20: ['note', 'act'],
  D21: ['act'],
  D22: ['escalate'],
  D23: ['note'],
  D24: ['note'],
  D25: ['act'],
}
