import type { BoardEntry } from '../../app/board.ts'
import type { BoardChild } from '../../core/board.ts'
import { type Alert, RULES } from '../../core/drift/index.ts'
import { ALERT_LEVELS } from '../../core/drift/rule.ts'
import { childPasses, EVERYONE, type Filters, familyPasses, isAskedFor, type Looker, narrows } from './filters.ts'

/** One child on the board, with the alerts that this row speaks for. */
export interface Row {
  readonly child: BoardChild
  /** Not looked at yet; those that the filters ask for first, then worst first. The first row of a family speaks for the family as well. */
  readonly alerts: readonly Alert[]
  /** How many of this child, and of the family in its first row, somebody has looked at. */
  readonly looked: number
}

/** One family on the board, with the rows that are shown of it; a family without children has none. */
export interface Group {
  readonly family: BoardEntry
  readonly rows: readonly Row[]
}

/** A name as it is looked for: case and accents do not matter. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** What places a row or a family on the board, the weightiest first. */
type Place = readonly [alerts: string, due: string, name: string]

const digits = (count: number) => String(count).padStart(2, '0')

/** How grave an alert is, then its rule's place, then how long it has stood: the smaller text is the worse. */
const weightOf = ({ level, rule, since }: Alert): string =>
  [ALERT_LEVELS.length - ALERT_LEVELS.indexOf(level), digits(RULES.findIndex(({ id }) => id === rule)), since].join(' ')

/** After every alert. */
const NONE = '~'

const unlooked = (alerts: readonly Alert[]) => alerts.filter(({ acknowledged }) => acknowledged === null)
const weights = (alerts: readonly Alert[]): string => unlooked(alerts).map(weightOf).sort()[0] ?? NONE

/** Whoever was never visited and is owed no visit comes last. */
const placeOf = (child: BoardChild): Place => [weights(child.alerts), child.due?.on ?? NONE, plain(child.name)]

function byPlace(a: Place, b: Place): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at === -1 ? 0 : (a[at] as string) < (b[at] as string) ? -1 : 1
}

/** Worst first: the gravest alert that nobody has looked at, its rule's place, the longest standing; without one the next visit that is due. */
const inOrder = (a: BoardChild, b: BoardChild): number => byPlace(placeOf(a), placeOf(b))

/** A family comes where its worst row does, or where an alert about the whole family puts it. */
function placeOfGroup({ family, rows: [first] }: Group): Place {
  const [worst, due, name] = first ? placeOf(first.child) : [NONE, NONE, plain(family.name)]
  const whole = weights(family.alerts)
  return [worst < whole ? worst : whole, due, name]
}

function rowOf(child: BoardChild, family: BoardEntry, first: boolean, filters: Filters): Row {
  const all = first ? [...child.alerts, ...family.alerts] : child.alerts
  const open = unlooked(all).sort((a, b) => (weightOf(a) < weightOf(b) ? -1 : 1))
  const [asked, others] = [open.filter((alert) => isAskedFor(alert, filters)), open.filter((alert) => !isAskedFor(alert, filters))]
  return { child, alerts: [...asked, ...others], looked: all.length - open.length }
}

/** The board: children that pass both the search and the filters, kept together by family, the worst first. */
export function groupsOf(families: readonly BoardEntry[], find: string, filters: Filters, looker: Looker): Group[] {
  const wanted = plain(find)
  const groups = families.flatMap((family): Group[] => {
    if (!familyPasses(family, filters, looker)) return []
    const named = plain(family.name).includes(wanted)
    const rows = family.children
      .filter((child) => (named || plain(child.name).includes(wanted)) && childPasses(family, child, filters, looker))
      .sort(inOrder)
      .map((child, at) => rowOf(child, family, at === 0, filters))
    // A family just added has no children yet, and must not be lost from sight.
    const bare = family.children.length === 0 && named && !narrows({ ...filters, closed: EVERYONE.closed, whose: EVERYONE.whose })
    return rows.length > 0 || bare ? [{ family, rows }] : []
  })
  return groups.sort((a, b) => byPlace(placeOfGroup(a), placeOfGroup(b)))
}

/** How many children are in these families, on a board that shows them all. */
export const childrenOf = (groups: readonly Group[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0)
