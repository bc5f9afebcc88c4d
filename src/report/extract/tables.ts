import { agreedOn, childRows, type Hiding, itemRows, profileRows, scorerRows, targetRows } from './child-rows.ts'
import type { Row, TableName } from './columns.ts'
import { alertRows, episodeRows } from './family-rows.ts'
import type { Gathered } from './gather.ts'
import { type Dated, hideChildren, hideMonths, type Known } from './hide.ts'
import type { Pseudonymous, Pseudonyms } from './pseudonyms.ts'
import { removedFrom } from './removed.ts'

/** Every table, its rows in the order of their pseudonyms: an order of entry would tell who came first. */
export type Tables = { readonly [Name in TableName]: readonly Row[] }

/** Every thing of these families that gets a pseudonym. */
export const thingsOf = (families: readonly Gathered[]): (readonly [Pseudonymous, string])[] =>
  families.flatMap(({ source: { family } }) => [
    ['family', family.id] as const,
    ...family.children.map(({ id }) => ['child', id] as const),
    ...family.visits.map(({ id }) => ['visit', id] as const),
    ...family.episodes.map(({ id }) => ['episode', `${family.id}/${id}`] as const),
    ...family.targets.map(({ id }) => ['target', id] as const),
  ])

/** Every date that the tables are to tell, with the children of whom it speaks. */
function datesOf({ source: { family }, seen, standings }: Gathered, told: ReadonlyMap<string, Known>): Dated[] {
  const all = family.children.flatMap(({ id }) => told.get(id) ?? [])
  const of = (child: string | null) => (child === null ? all : all.filter((known) => known.child === child))
  const date = (column: string, children: readonly Known[], on: string): Dated => ({ column, family: family.id, children, on })
  return [
    ...seen.map(({ visit, child }) => date('profiles.month', of(child), visit.on)),
    ...family.episodes.flatMap(({ openedOn, closing }) => [
      date('episodes.opened', all, openedOn),
      ...(closing ? [date('episodes.closed', all, closing.values.on)] : []),
    ]),
    ...family.targets.map((target) => date('targets.month', of(target.child), agreedOn(target))),
    ...standings.flatMap(({ alerts }) => alerts.map(({ childId, since }) => date('alerts.month', of(childId), since))),
  ]
}

const serialised = (row: Row) => JSON.stringify(Object.values(row))

/** The rows in an order that only their own content gives. */
const inOrder = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => [serialised(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row)

/** The tables of these families, with pseudonyms for ids and nothing told that few share. */
export function tablesOf(families: readonly Gathered[], pseudonyms: Pseudonyms): Tables {
  const known = families.flatMap(({ children }) => children)
  const told = new Map(hideChildren(known).map((child) => [child.child, child]))
  const periodOf = hideMonths(
    families.flatMap((family) => datesOf(family, told)),
    [...told.values()],
  )
  const hiding: Hiding = { told, periodOf, pseudonyms }
  const each = (rows: (family: Gathered, hiding: Hiding) => readonly Row[]) => inOrder(families.flatMap((family) => rows(family, hiding)))
  const tables = {
    children: each(childRows),
    profiles: each(profileRows),
    items: each(itemRows),
    episodes: each(episodeRows),
    targets: each(targetRows),
    scorers: each(scorerRows),
    alerts: each(alertRows),
  }
  return { ...tables, removed: removedFrom(families, hiding, tables) }
}
