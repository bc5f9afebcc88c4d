import { Tablet } from 'lucide'
import type { Day } from '../../core/day.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Icon } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { onlyHere } from './only-here.ts'

const words = text.caseload

/** "17 November": the year only where it is another one. */
const dayOf = (wall: string, today: Day) => {
  const day = formatDay(wall.slice(0, 10))
  return wall.slice(0, 4) === today.slice(0, 4) ? day.replace(/ \d{4}$/, '') : day
}

/** How much is only on this tablet and since when, as the way to the shared file; nothing until it is counted. */
export function OnlyHereLine({ today }: { readonly today: Day }) {
  const meter = onlyHere.value
  if (!meter || meter.facts.all === 0) return null
  const { visits, facts, oldest, lastSaved, reminder } = meter
  const only = { visits: visits.all - visits.shared, facts: facts.all - facts.shared }
  const said =
    only.facts > 0 && oldest
      ? words.onlyHere(only.visits, only.facts, dayOf(oldest, today))
      : words.allShared(visits.all, dayOf(lastSaved?.at ?? today, today))
  return (
    <a class={reminder.due ? 'heremeter heremeter--due' : 'heremeter'} href={hrefTo({ at: 'share' })}>
      <Icon icon={Tablet} size="s" />
      <span>{said}</span>
    </a>
  )
}

/** A quiet mark beside a family of which something is only here. Before anything was ever shared that is all of them, and no mark. */
export function OnlyHereMark({ caseId }: { readonly caseId: string }) {
  const meter = onlyHere.value
  const here = meter?.lastSaved ? meter.onlyHere.get(caseId) : undefined
  if (!here) return null
  return (
    <span class="heremark">
      <Icon icon={Tablet} size="s" />
      <VisuallyHidden>{words.onlyHereMark(here.visits, here.facts)}</VisuallyHidden>
    </span>
  )
}
