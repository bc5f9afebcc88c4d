import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo, type Route } from '../route.ts'
import { familyName } from '../../report/say/names.ts'

/** Where a form of a family leads back to: the people where one came from there, else the family. */
export function cameFrom(family: Family, { from }: { readonly from?: 'people' }) {
  const to: Route = { at: from ?? 'family', caseId: family.id }
  return { label: from ? text.common.familyNav.people : familyName(family), href: hrefTo(to), to }
}
