import type { Family } from '../../app/read.ts'
import type { Alert, RuleId } from '../../core/drift/index.ts'
import type { EventType } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import type { Route } from '../route.ts'

/** One thing that would help to clear an alert, in words, and where it is done. */
export interface Act {
  readonly label: string
  readonly to: Route
}

/** What clears the alerts of a rule: a visit, something noted, a target agreed or the one behind it ended, or a decision on the family's page. */
type Way = 'visit' | 'target' | 'its-targets' | 'family' | EventType

const WAYS: Readonly<Record<RuleId, readonly Way[]>> = {
  D1: ['visit', 'target'],
  D2: ['visit', 'target'],
  D3: ['visit', 'target'],
  D4: ['visit', 'supervision', 'challenge'],
  D5: ['visit', 'target'],
  D6: ['visit', 'supervision', 'challenge'],
  D7: ['visit'],
  D8: ['its-targets', 'visit'],
  D9: ['visit'],
  D10: ['visit', 'seen'],
  D11: ['visit', 'no-access'],
  D12: ['visit'],
  D13: ['appointment'],
  D14: ['visit', 'target'],
  D15: ['visit', 'target'],
  D16: ['visit'],
  D17: ['supervision', 'challenge'],
  D18: ['family', 'supervision', 'challenge'],
  D19: ['family', 'history-read'],
  D20: ['supervision'],
  D21: ['target', 'referral'],
  D22: ['challenge'],
  D23: ['visit'],
  D24: ['visit'],
  D25: ['attendance', 'part-time-timetable'],
}

function visitAct(family: Family): Act {
  const halfDone = family.visits.findLast(({ signed }) => !signed)
  return halfDone
    ? { label: text.alerts.act.carryOn, to: { at: 'visit', caseId: family.id, visitId: halfDone.id } }
    : { label: text.alerts.act.start, to: { at: 'visit-plan', caseId: family.id, visitId: 'new' } }
}

function targetAct(caseId: string, { childId, items }: Alert): Act {
  const [item] = items
  const about = childId === null ? {} : { childId, ...(item && { item }) }
  return { label: text.alerts.act.newTarget, to: { at: 'target', caseId, targetId: 'new', ...about } }
}

/** What would help to clear this alert, each with the place where it is done, the likeliest first. */
export function actsFor(family: Family, alert: Alert): Act[] {
  const caseId = family.id
  return WAYS[alert.rule].flatMap((way): Act[] => {
    switch (way) {
      case 'visit':
        return [visitAct(family)]
      case 'target':
        return [targetAct(caseId, alert)]
      case 'its-targets':
        return alert.events.map((targetId) => ({ label: text.alerts.act.target, to: { at: 'target', caseId, targetId } }))
      case 'family':
        return [{ label: text.alerts.act.family, to: { at: 'family', caseId } }]
      default:
        return [{ label: text.alerts.act.event(text.event.type[way]), to: { at: 'event', caseId, eventId: 'new', type: way } }]
    }
  })
}
