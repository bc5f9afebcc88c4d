import type { Family } from '../../app/read.ts'
import { type Course, courseOf } from '../../core/course.ts'
import { bandOn, type Day } from '../../core/day.ts'
import type { Author } from '../../core/fact.ts'

/** One child on the board. */
export interface Row {
  readonly family: Family
  readonly course: Course
}

/** One family on the board, with the rows that are shown of it; a family without children has none. */
export interface Group {
  readonly family: Family
  readonly rows: readonly Row[]
}

/** Which children are shown. */
export const FILTERS = ['everyone', 'mine', 'under-2', 'before-birth', 'half-done'] as const
export type Filter = (typeof FILTERS)[number]

const rowsOf = (family: Family): Row[] =>
  family.children.flatMap((child) => {
    const course = courseOf(family, child.id)
    return course ? [{ family, course }] : []
  })

/** Every child of every family, in no promised order. */
export const allRows = (families: readonly Family[]): Row[] => families.flatMap(rowsOf)

/** Mine is what I graded, started, or entered and nobody has visited yet. */
function isMine({ course }: Row, me: Author): boolean {
  const visits = [...course.visits, ...course.halfDone].map(({ visit }) => visit)
  const people = visits.length > 0 ? visits.flatMap((visit) => [visit.by, ...visit.scorers]) : enteredBy(course)
  return people.some((person) => person.practitioner === me.practitioner)
}

function enteredBy({ child }: Course): Author[] {
  const { name } = child.registers
  return name.kind === 'unanswered' ? [] : name.heads.map((head) => head.fact.by)
}

/** Whether a filter shows this child today, to this practitioner. */
export function passes(row: Row, filter: Filter, me: Author, today: Day): boolean {
  switch (filter) {
    case 'everyone':
      return true
    case 'mine':
      return isMine(row, me)
    case 'under-2':
      return bandOn(row.course.child.birth, today) === 'B'
    case 'before-birth':
      return bandOn(row.course.child.birth, today) === 'PB'
    case 'half-done':
      return row.course.halfDone.length > 0
  }
}

/** A name as it is looked for: case and accents do not matter. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** What places a row on the board, the weightiest first. */
type Place = readonly [rank: 0 | 1 | 2, lastVisit: string, name: string]

function placeOf({ course }: Row): Place {
  const worse = course.domains.some(({ change }) => change?.call === 'worse')
  return [course.halfDone.length > 0 ? 0 : worse ? 1 : 2, course.latest?.visit.on ?? '', plain(course.child.name)]
}

function byPlace(a: Place, b: Place): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at === -1 ? 0 : (a[at] as string | number) < (b[at] as string | number) ? -1 : 1
}

/** Half-done visits first, then needs less well met since the visit before, then longest since a visit; never visited is longest. */
const inOrder = (a: Row, b: Row): number => byPlace(placeOf(a), placeOf(b))

/** The board: rows that pass both the search and the filter, kept together by family, families in the order of their first row. */
export function groupsOf(families: readonly Family[], find: string, filter: Filter, me: Author, today: Day): Group[] {
  const wanted = plain(find)
  const groups = families.flatMap((family): Group[] => {
    const named = plain(family.name).includes(wanted)
    const rows = rowsOf(family)
      .filter((row) => passes(row, filter, me, today) && (named || plain(row.course.child.name).includes(wanted)))
      .sort(inOrder)
    // A family just added has no children yet, and must not be lost from sight.
    const bare = family.children.length === 0 && named && filter === 'everyone'
    return rows.length > 0 || bare ? [{ family, rows }] : []
  })
  const place = ({ family, rows: [first] }: Group): Place => (first ? placeOf(first) : [2, '', plain(family.name)])
  return groups.sort((a, b) => byPlace(place(a), place(b)))
}
