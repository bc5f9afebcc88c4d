import type { BoardEntry } from '../../app/board.ts'
import { RULES, type RuleId } from '../../core/drift/index.ts'
import { ALERT_LEVELS, type AlertLevel } from '../../core/drift/rule.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import type { SelectOption } from '../parts/SelectField.tsx'
import { EVERYONE, type Filters, NO_LEVEL } from './filters.ts'
import type { Shown } from './said.ts'

const words = text.caseload

type Asked = AlertLevel | RuleId

/** "Escalate", or "Slipped back". */
const alertName = (asked: Asked): string =>
  (ALERT_LEVELS as readonly string[]).includes(asked) ? text.alerts.level[asked as AlertLevel] : text.drift[asked as RuleId].name

const domainName = (code: string, { wording }: Shown): string => wording.domains[code]?.name ?? code

function levelName(id: string, { area }: Shown): string {
  if (id === NO_LEVEL) return words.noLevel
  return area.levels.find((level) => level.id === id)?.name ?? words.unknownLevel(id)
}

/** Every level of need of this area, those that families here have besides, and none. */
export function levelOptions(families: readonly BoardEntry[], shown: Shown): SelectOption[] {
  const known = shown.area.levels.map(({ id }) => id)
  const others = [...new Set(families.flatMap(({ level }) => (level === null || known.includes(level) ? [] : level)))]
  return [...known, ...others, NO_LEVEL].map((id) => ({ value: id, label: levelName(id, shown) }))
}

/** The five domains. */
export const domainOptions = (shown: Shown): SelectOption[] =>
  current.domains.map(({ code }) => ({ value: code, label: domainName(code, shown) }))

/** Every level and rule of which there is an alert that nobody has looked at, with how many children it is about. */
export function alertOptions(families: readonly BoardEntry[], chosen: Asked | null): SelectOption[] {
  const counts = new Map<string, number>()
  for (const family of families) {
    if (family.closed) continue
    for (const child of family.children) {
      const open = [...child.alerts, ...family.alerts].filter(({ acknowledged }) => acknowledged === null)
      const kinds = new Set(open.flatMap(({ level, rule }): string[] => [level, rule]))
      for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
  }
  const all: Asked[] = [...ALERT_LEVELS.toReversed(), ...RULES.map(({ id }) => id)]
  return all
    .filter((asked) => counts.has(asked) || asked === chosen)
    .map((asked) => ({ value: asked, label: words.alertCount(alertName(asked), counts.get(asked) ?? 0) }))
}

/** One filter that is in use, in words, and what is left of the filters without it. */
export interface FilterOn {
  readonly name: keyof Filters
  readonly label: string
}

/** The filters in use, but for whose families: that stands beside the search for all to see. */
export function filtersOn({ level, domain, alert, age, overdue, halfDone, closed }: Filters, shown: Shown): FilterOn[] {
  return [
    ...(closed ? [{ name: 'closed', label: words.closedOnly } as const] : []),
    ...(level !== null ? [{ name: 'level', label: levelName(level, shown) } as const] : []),
    ...(domain !== null ? [{ name: 'domain', label: domainName(domain, shown) } as const] : []),
    ...(alert !== null ? [{ name: 'alert', label: alertName(alert) } as const] : []),
    ...(age !== null ? [{ name: 'age', label: words.ages[age] } as const] : []),
    ...(overdue ? [{ name: 'overdue', label: words.overdue } as const] : []),
    ...(halfDone ? [{ name: 'halfDone', label: words.halfDoneOnly } as const] : []),
  ]
}

/** The same without one of them. */
export const without = (name: keyof Filters): Partial<Filters> => ({ [name]: EVERYONE[name] })
