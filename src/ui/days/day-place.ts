import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import type { Route } from '../route.ts'

/** One child at one visit, with the words of its instrument. */
export interface DayPlace {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
  readonly wording: Wording
}

/** Where one comes from: the visit, as far as it is one to write in. */
export function backFrom({ family, visit, child }: Omit<DayPlace, 'wording'>): { readonly label: string; readonly place: Route } {
  const place = { caseId: family.id, visitId: visit.id }
  return visit.signed
    ? { label: text.days.toRead, place: { at: 'visit-read', ...place } }
    : { label: text.days.toVisit, place: { at: 'visit', ...place, childId: child.id, step: 'child' } }
}
