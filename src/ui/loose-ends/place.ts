import type { LooseEnd } from '../../core/loose-ends.ts'
import type { Route } from '../route.ts'

/** Where the next step of a loose end is done. */
export function placeOf(caseId: string, { kind, about, children }: LooseEnd): Route {
  const [id = ''] = about
  switch (kind) {
    case 'action':
      return { at: 'action', caseId, actionId: id }
    case 'agency':
      return { at: 'agency', caseId, agencyId: id }
    case 'adult':
      return { at: 'people', caseId }
    case 'consent':
      return { at: 'decisions', caseId }
    case 'sign':
      return { at: 'target', caseId, targetId: 'new', ...(children[0] && { childId: children[0] }) }
    default:
      return { at: 'event', caseId, eventId: id }
  }
}
