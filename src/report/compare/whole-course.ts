import { sideAcross } from '../../core/change/across.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Grade } from '../../core/instrument.ts'

/** What one visit says of an item: its grade, nothing although it was asked, that it did not apply, or that it was not asked. */
export type CourseCell =
  | { readonly kind: 'graded'; readonly grade: Grade }
  | { readonly kind: 'open' }
  | { readonly kind: 'lapsed' }
  | { readonly kind: 'not-asked' }

/** One item over the visits, by its code in the latest version, one cell for each visit. */
export interface ItemCourse {
  readonly item: string
  readonly cells: readonly CourseCell[]
}

function cellOf({ profile }: ChildVisit, code: string | undefined): CourseCell {
  const counted = profile.items.find((reading) => reading.asked && reading.item.code === code)?.counted
  if (!counted) return { kind: 'not-asked' }
  if (counted.kind === 'graded') return { kind: 'graded', grade: counted.grade }
  return { kind: counted.kind === 'not-applicable' ? 'lapsed' : 'open' }
}

/**
 * Every item of a domain over these visits, in the latest version's order; those of an older version that are no longer the same item
 * are left out. `visits` oldest first.
 */
export function wholeCourse(visits: readonly ChildVisit[], domain: string): ItemCourse[] {
  const last = visits.at(-1)
  if (!last) return []
  const codes = visits.map((at) => sideAcross(at, last).codes)
  const asked = new Set(codes.flatMap((known) => [...known.keys()]).filter((code) => code.startsWith(`${domain}.`)))
  return [...asked].sort().map((item) => ({ item, cells: visits.map((at, index) => cellOf(at, codes[index]?.get(item))) }))
}
