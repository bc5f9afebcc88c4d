import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { hrefTo, type Route } from '../route.ts'

/** Where entering or changing what happened leads back to: the screen that one came from. */
export function wayBack({ caseId, from }: Extract<Route, { at: 'event' }>): Route {
  if (from === undefined) return { at: 'family', caseId }
  return from === 'caseload' ? { at: from } : { at: from, caseId }
}

/** That way as the bar shows it. */
export function backTo(route: Extract<Route, { at: 'event' }>, family: Family): { readonly label: string; readonly href: string } {
  const { from } = route
  const label = from === undefined ? familyName(family) : from === 'caseload' ? text.family.toCaseload : text.common.familyNav[from]
  return { label, href: hrefTo(wayBack(route)) }
}

/** Whose it is, with the child whose row led here, where the way back does not say so already: many rows lead to the same form. */
export function whose({ from, childId }: Extract<Route, { at: 'event' }>, family: Family): string | undefined {
  const child = family.children.find(({ id }) => id === childId)
  if (from === undefined) return undefined
  return child ? `${personName(child)}, ${familyName(family)}` : familyName(family)
}
