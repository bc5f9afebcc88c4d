import type { BoardEntry } from '../../app/board.ts'
import type { BoardChild, BoardDomain } from '../../core/board.ts'
import { bandOn, type Day } from '../../core/day.ts'
import type { Alert, RuleId } from '../../core/drift/index.ts'
import type { AlertLevel } from '../../core/drift/rule.ts'
import type { Author } from '../../core/fact.ts'
import type { Scale } from '../../core/instrument.ts'

/** Stands for families of whom nobody has decided a level of need. */
export const NO_LEVEL = 'none'

/** Which children the board shows. Null: whichever. */
export interface Filters {
  /** Mine, or those of the whole team that are here. */
  readonly whose: 'everyone' | 'mine'
  readonly level: string | null
  readonly domain: string | null
  readonly alert: AlertLevel | RuleId | null
  readonly age: 'under-2' | 'before-birth' | null
  readonly overdue: boolean
  readonly halfDone: boolean
  /** Cases that are closed or handed on, in place of the open ones. */
  readonly closed: boolean
}

/** Everybody whose case is open. */
export const EVERYONE: Filters = {
  whose: 'everyone',
  level: null,
  domain: null,
  alert: null,
  age: null,
  overdue: false,
  halfDone: false,
  closed: false,
}

/** Who looks, and when. */
export interface Looker {
  readonly me: Author
  readonly today: Day
  readonly scale: Pick<Scale, 'goodEnough' | 'serious'>
}

const plain = (name: string) => name.trim().toLowerCase()

/** Mine is what I graded, started or entered and nobody has visited yet, and what I lead. A lead is known by name alone. */
const isMine = ({ people, lead }: BoardEntry, me: Author) =>
  people.includes(me.practitioner) || (lead !== null && plain(lead.name) === plain(me.name))

/** Headline worse than good enough; where there is none, something serious was seen. */
function isConcern({ now }: BoardDomain, { goodEnough, serious }: Looker['scale']): boolean {
  if (now.kind === 'graded') return now.grade > goodEnough
  return now.kind !== 'not-asked' && now.worstSeen !== null && now.worstSeen >= serious
}

/** Whether the day of the next visit has passed. */
export const isLate = ({ due }: BoardChild, today: Day): boolean => due !== null && due.on < today

/** Whether an alert is one that the filters ask for: of its level or rule, and of the domain where one is asked for. */
export const isAskedFor = ({ level, rule, domain }: Alert, filters: Filters): boolean =>
  (filters.alert === null || filters.alert === level || filters.alert === rule) && (filters.domain === null || filters.domain === domain)

/** Alerts that nobody has looked at, about this child and about the family. */
const openAlerts = ({ alerts }: BoardEntry, child: BoardChild): Alert[] =>
  [...child.alerts, ...alerts].filter(({ acknowledged }) => acknowledged === null)

function hasAge({ birth }: BoardChild, age: Filters['age'], today: Day): boolean {
  if (age === null) return true
  return bandOn(birth, today) === (age === 'under-2' ? 'B' : 'PB')
}

function hasDomain(family: BoardEntry, child: BoardChild, domain: string, scale: Looker['scale']): boolean {
  if (openAlerts(family, child).some((alert) => alert.domain === domain)) return true
  return child.domains.some((candidate) => candidate.domain === domain && isConcern(candidate, scale))
}

/** Whether a family is shown as a whole: its case open or closed as asked, mine where that is asked, at that level of need. */
export function familyPasses(family: BoardEntry, { closed, whose, level }: Filters, { me }: Looker): boolean {
  return (
    (family.closed !== null) === closed &&
    (whose === 'everyone' || isMine(family, me)) &&
    (level === null || (family.level ?? NO_LEVEL) === level)
  )
}

/** Whether a child of a family that is shown is one that the filters ask for. */
export function childPasses(family: BoardEntry, child: BoardChild, filters: Filters, { today, scale }: Looker): boolean {
  const { domain, alert, age, overdue, halfDone } = filters
  return (
    hasAge(child, age, today) &&
    (!overdue || isLate(child, today)) &&
    (!halfDone || child.halfDone.length > 0) &&
    (domain === null || hasDomain(family, child, domain, scale)) &&
    (alert === null || openAlerts(family, child).some(({ level, rule }) => alert === level || alert === rule))
  )
}

/** Whether anything narrows the board to fewer families than all. */
export const narrows = (filters: Filters): boolean => Object.entries(EVERYONE).some(([name, off]) => filters[name as keyof Filters] !== off)
