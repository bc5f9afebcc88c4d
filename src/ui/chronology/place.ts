import type { Line } from '../../core/chronology/line.ts'
import type { Route } from '../route.ts'

/** Where the whole of what a line tells is to be read; null where a line is all there is. */
export function placeOf({ told }: Line, caseId: string): Route | null {
  switch (told.what) {
    case 'visit':
      return { at: told.visit.signed ? 'visit-read' : 'visit', caseId, visitId: told.visit.id }
    case 'event':
      return { at: 'event', caseId, eventId: told.event.id, from: 'chronology' }
    case 'decision':
      return { at: 'decision', caseId, decisionId: told.decision.id }
    case 'consent':
      return { at: 'decisions', caseId }
    case 'target-agreed':
    case 'target-ended':
      return { at: 'target', caseId, targetId: told.target.id }
    case 'action-agreed':
    case 'action-ended':
      return { at: 'action', caseId, actionId: told.action.id }
    default:
      return null
  }
}
