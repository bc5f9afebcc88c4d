import type { Case, Child } from '../../core/case.ts'
import * as text from '../../i18n/index.ts'
import { Tabs } from '../parts/Tabs.tsx'
import { hrefTo } from '../route.ts'

/** The way to the other children of the family; nothing where there is no other child. */
export function ChildSwitch({ family, child }: { readonly family: Case; readonly child: Child }) {
  if (family.children.length < 2) return null
  const items = family.children.map(({ id, name }) => ({
    label: name,
    href: hrefTo({ at: 'compare', caseId: family.id, childId: id }),
    current: id === child.id,
  }))
  return (
    <div class="switch no-print">
      <Tabs label={text.compare.children} items={items} />
    </div>
  )
}
