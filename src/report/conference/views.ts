import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Section } from '../document.ts'
import { orNone } from '../parts/making.ts'
import { part, quiet, section } from '../parts/block.ts'
import type { Planned } from '../plan/targets.ts'
import { textsOf } from '../say/texts.ts'
import type { About } from './about.ts'

const words = text.conferenceReport

/** What the family and the children say, as far as it was written, and room for what they say of this report. */
export function viewsSection({ making, grades, plan }: Planned, abouts: readonly About[]): Section[] {
  const { naming, toFamily } = making
  const open = plan.targets.filter(({ target }) => target.outcome === null)
  const quotes = (name: 'familyView' | 'childView') =>
    open.flatMap(({ target }): Block[] => {
      const said = (shown(target.registers[name]) ?? '').trim()
      const by = `${naming.person(target.child)}, ${grades.item(target.item)}`
      return said === '' ? [] : [{ kind: 'quote', text: naming.free(said), by, of: [target.id] }]
    })
  const carers = abouts.flatMap(({ child, at, grades: own }): Block[] =>
    (at?.profile.items ?? []).flatMap(({ asked, registers, item: { code }, about }) =>
      asked
        ? textsOf(registers.carerSaid).map(
            (said): Block => ({
              kind: 'quote',
              text: naming.free(said),
              by: `${own.item(code)} (${naming.person(child.id)})`,
              of: [about],
            }),
          )
        : [],
    ),
  )
  const family = quotes('familyView')
  return section(words.views, [
    ...part(words.viewsOf, orNone(making, family, quiet(words.viewsNone))),
    // The words of a child go to no page that those may read whom they are about.
    ...(toFamily ? [] : part(words.childViews, quotes('childView'), { only: 'professionals' })),
    ...part(words.carers, carers),
    { kind: 'lines', labels: words.viewLines },
  ])
}
