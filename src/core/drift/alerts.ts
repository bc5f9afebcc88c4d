import { canonical } from '../canonical.ts'
import type { Case } from '../case.ts'
import type { Day } from '../day.ts'
import type { FactOf } from '../fact.ts'
import type { Practice } from '../practice.ts'
import { digest } from './digest.ts'
import { type Alert, type Looked, RULES, type RuleId } from './index.ts'
import { lookAt } from './look.ts'
import { ALERT_LEVELS, type ChildRule, type FamilyLook, type FamilyRule, type Figures, type Found } from './rule.ts'

type AnyRule = ChildRule<RuleId, Figures> | FamilyRule<RuleId, Figures>

/** An alert before it is known which rule's figures it carries. */
type Raw = Omit<Alert, 'figures' | 'rule'> & { readonly rule: RuleId; readonly figures: Figures }

/** That somebody has looked at this alert with this evidence and at this level; the last time they did. */
function lookedAt(acknowledged: readonly FactOf<'acknowledgement'>[], alert: Pick<Raw, 'key' | 'evidence' | 'level'>): Looked | null {
  const fact = acknowledged.findLast(
    ({ values }) => values.alert === alert.key && values.evidence === alert.evidence && values.level === alert.level,
  )
  return fact ? { by: fact.by, wall: fact.at.wall, reason: fact.values.reason } : null
}

function toAlert(rule: RuleId, childId: string | null, found: Found, family: Case): Raw {
  const key = [rule, childId ?? '', found.domain ?? '', ...(found.part ? [found.part] : [])].join('/')
  const evidence = digest(canonical(found.evidence))
  const alert = { ...found, rule, childId, key, evidence }
  return { ...alert, acknowledged: lookedAt(family.acknowledged, alert) }
}

function run(rule: AnyRule, look: FamilyLook): Raw[] {
  if (rule.scope === 'family') return rule.find(look).map((found) => toAlert(rule.id, null, found, look.family))
  return look.children.flatMap((child) => rule.find(child).map((found) => toAlert(rule.id, child.child.id, found, look.family)))
}

const order = (alert: Raw) => RULES.findIndex(({ id }) => id === alert.rule)
const gravity = (alert: Raw) => ALERT_LEVELS.indexOf(alert.level)
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The gravest first; of one level in the order of the rules; of one rule the longest first. */
const worstFirst = (a: Raw, b: Raw) => gravity(b) - gravity(a) || order(a) - order(b) || text(a.since, b.since) || text(a.key, b.key)

/** The rule that looks at what the others found. */
const SECOND: string = 'D22'

/** Every alert of a look, worst first. None while the case is closed: what still stood then is in its closing. */
export function alertsIn(look: FamilyLook): Alert[] {
  if (look.episode.closing) return []
  const rules: readonly AnyRule[] = RULES
  const first = rules.filter(({ id }) => id !== SECOND).flatMap((rule) => run(rule, look))
  const alerts = first.map(({ rule, level, since, childId }) => ({ rule, level, since, child: childId }))
  const second = rules.filter(({ id }) => id === SECOND).flatMap((rule) => run(rule, { ...look, alerts }))
  // The list of rules joins each id to its own figures; going over it in a loop forgets that, and nothing else.
  return [...first, ...second].sort(worstFirst) as Alert[]
}

/** Every alert about a family on a day, worst first. `instrumentId` names the instrument whose profiles are looked at. */
export function alertsOf(family: Case, today: Day, practice: Practice, instrumentId: string): Alert[] {
  return alertsIn(lookAt(family, today, practice, instrumentId))
}
