import type { Kind, Line } from '../../core/chronology/line.ts'
import { SORTS, type Sort } from '../../core/chronology/line.ts'
import { kindsIn } from '../../core/chronology/filter.ts'
import { EVENT_GROUPS, type EventGroup, type EventType } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import type { SelectOption } from '../parts/SelectField.tsx'

const words = text.chronology

const isSort = (kind: Kind): kind is Sort => (SORTS as readonly string[]).includes(kind)
const isGroup = (kind: Kind): kind is EventGroup => kind in EVENT_GROUPS

/** What a kind of line is called. */
export function sayKindOf(kind: Kind): string {
  if (isSort(kind)) return words.sort[kind]
  return isGroup(kind) ? text.event.groups[kind] : text.event.type[kind]
}

/** Every kind that there is a line of, and the one that is picked: what it is about, then events by group and type. */
export function kindOptions(lines: readonly Line[], picked: Kind | null): SelectOption[] {
  const counts = kindsIn(lines)
  const has = (kind: Kind) => counts.has(kind) || kind === picked
  const option = (kind: Kind) => ({ value: kind, label: words.kindOf(sayKindOf(kind), counts.get(kind) ?? 0) })
  const groups = (Object.keys(EVENT_GROUPS) as EventGroup[]).flatMap((group): SelectOption[] => {
    const types = (EVENT_GROUPS[group] as readonly EventType[]).filter(has)
    const each = types.map((type) => ({ value: type, label: words.typeOf(sayKindOf(group), sayKindOf(type), counts.get(type) ?? 0) }))
    return has(group) || each.length > 0 ? [option(group), ...each] : []
  })
  const others = (['decision', 'plan', 'lead', 'household', 'onset', 'episode'] as const).filter(has)
  return [...(['visit', 'event'] as const).filter(has).map(option), ...groups, ...others.map(option)]
}
