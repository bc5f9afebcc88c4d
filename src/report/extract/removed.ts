import type { Item } from '../../core/instrument.ts'
import { type Hiding, tells, toldVisits } from './child-rows.ts'
import type { Row, RowOf } from './columns.ts'
import type { Gathered } from './gather.ts'
import { isFew, type Known } from './hide.ts'
import type { Tables } from './tables.ts'

const WHY = {
  few: 'fewer than 5 children, or children of fewer than 3 families, share the combination',
  tells: 'the items asked tell the age band or the condition that is hidden in the table children',
  unfinished: 'no signature: not finished',
  wrong: 'entered in error',
  fewInAll: 'fewer than 5 families in the extract',
  unread: 'made with an instrument version that is not on the device',
} as const

/** What is not in the tables, and why, each with how many: of those that no row is left of, and of those of which only a part is. */
export function removedFrom(families: readonly Gathered[], hiding: Hiding, tables: Omit<Tables, 'removed'>): RowOf<'removed'>[] {
  const sum = (count: (family: Gathered) => number) => families.reduce((total, family) => total + count(family), 0)
  const counted = (name: keyof typeof tables, is: (row: Row) => boolean) => tables[name].filter(is).length
  const row = (of_table: string, what: string, why: string, how_many: number) => ({ of_table, what, why, how_many })
  const few = isFew([...hiding.told.values()]) ? WHY.fewInAll : WHY.few
  const dates = (name: keyof typeof tables, column: string) =>
    (['quarter', 'year'] as const).map((period) =>
      row(
        name,
        `${column}: told by its ${period} alone`,
        few,
        counted(name, (each) => each[`${column}_period`] === period),
      ),
    )
  const items = (isIn: (item: Item, known: Known | undefined) => boolean) =>
    sum((family) =>
      toldVisits(family, hiding).reduce((total, { child, profile }) => {
        const its = profile.items.filter(({ asked, item }) => asked && isIn(item, hiding.told.get(child)))
        return total + its.length
      }, 0),
    )
  return [
    row(
      'children',
      'area: hidden',
      few,
      counted('children', ({ area }) => area === null),
    ),
    row(
      'children',
      'age_band: hidden',
      few,
      counted('children', ({ age_band }) => age_band === null),
    ),
    row(
      'children',
      'flags: hidden',
      few,
      counted('children', ({ flags }) => flags === null),
    ),
    row(
      'children',
      'flags: that there are some, and not which',
      few,
      counted('children', ({ flags }) => flags === 'some'),
    ),
    row(
      'profiles',
      'visits: left out',
      WHY.unfinished,
      sum(({ source }) => source.family.visits.filter(({ signed }) => !signed).length),
    ),
    row(
      'profiles',
      'visits: left out',
      WHY.wrong,
      sum(({ source }) => source.family.enteredInError.length),
    ),
    row(
      'profiles',
      'visits: left out',
      WHY.unread,
      sum(({ source }) => source.family.unread.length),
    ),
    row(
      'profiles',
      'visits before birth: left out',
      WHY.tells,
      sum((family) => family.seen.length - toldVisits(family, hiding).length),
    ),
    row(
      'profiles',
      'asked, graded, not_seen: hidden',
      WHY.tells,
      counted('profiles', ({ asked }) => asked === null),
    ),
    row(
      'profiles',
      'month: hidden',
      few,
      counted('profiles', ({ month }) => month === null),
    ),
    ...dates('profiles', 'month'),
    row('items', 'rows: left out', WHY.tells, items(tells)),
    row(
      'episodes',
      'opened: hidden',
      few,
      counted('episodes', ({ opened }) => opened === null),
    ),
    ...dates('episodes', 'opened'),
    row(
      'episodes',
      'closed: hidden',
      few,
      counted('episodes', (each) => each.closed === null && each.outcome !== 'open'),
    ),
    ...dates('episodes', 'closed'),
    row(
      'targets',
      'item: hidden',
      WHY.tells,
      counted('targets', ({ item }) => item === null),
    ),
    row(
      'targets',
      'month: hidden',
      few,
      counted('targets', ({ month }) => month === null),
    ),
    ...dates('targets', 'month'),
    row(
      'scorers',
      'item: hidden',
      WHY.tells,
      counted('scorers', ({ item }) => item === null),
    ),
    row(
      'alerts',
      'month: hidden',
      few,
      counted('alerts', ({ month }) => month === null),
    ),
    ...dates('alerts', 'month'),
    row(
      'alerts',
      'targets, rooms and events behind an alert: left out',
      'they could name a place or a day',
      counted('alerts', () => true),
    ),
  ].filter(({ how_many }) => how_many > 0)
}
