import type { Case } from '../../core/case.ts'
import * as text from '../../i18n/index.ts'
import { Tabs } from '../parts/Tabs.tsx'
import { hrefTo } from '../route.ts'

/** The screens of one family that everything else of it hangs on. */
export type FamilyPlace = 'family' | 'chronology' | 'people' | 'plan' | 'decisions' | 'supervision'

const PLACES: readonly FamilyPlace[] = ['family', 'chronology', 'people', 'plan', 'decisions', 'supervision']

export interface FamilyNavProps {
  readonly caseId: Case['id']
  readonly at: FamilyPlace
}

/** The ways between the screens of one family. */
export function FamilyNav({ caseId, at }: FamilyNavProps) {
  const { label, ...names } = text.common.familyNav
  return (
    <Tabs
      label={label}
      items={PLACES.map((place) => ({ href: hrefTo({ at: place, caseId }), label: names[place], current: place === at }))}
    />
  )
}
