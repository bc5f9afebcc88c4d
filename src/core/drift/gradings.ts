import { type AskedItem, stateAt } from '../change/item-state.ts'
import type { ChildVisit } from '../course.ts'
import type { Target } from '../happened.ts'
import type { Grade } from '../instrument.ts'
import type { Visit } from '../visit.ts'

/** One grade of one item, and the visit that gave it. */
export interface Grading {
  readonly visit: Visit
  readonly grade: Grade
}

/** The item of that code as the first visit that has it asks it; undefined where none does. Later versions may call it otherwise. */
export function askedItem(visits: readonly ChildVisit[], code: string): AskedItem | undefined {
  for (const { visit, profile } of visits) {
    const reading = profile.items.find((each) => each.item.code === code)
    if (reading) return { ...reading.item, of: visit }
  }
  return undefined
}

/** Every visit that graded the item, oldest first. *Not seen* and *does not apply* are no grades; while contested the worse one counts. */
export function gradingsOf(visits: readonly ChildVisit[], code: string): Grading[] {
  const item = askedItem(visits, code)
  if (!item) return []
  return visits.flatMap((at): Grading[] => {
    const state = stateAt(at, item)
    return state.kind === 'graded' ? [{ visit: at.visit, grade: state.grade }] : []
  })
}

/** The visits since which the item has stood worse than the target without a break, oldest first; empty where it is reached. */
export function shortOf(visits: readonly ChildVisit[], target: Pick<Target, 'item' | 'to'>): readonly Grading[] {
  const gradings = gradingsOf(visits, target.item)
  return gradings.slice(gradings.findLastIndex((grading) => grading.grade <= target.to) + 1)
}

/** Whether the latest grade of the item is as good as the target wants it, or better. An item that nobody graded is not. */
export const isReached = (visits: readonly ChildVisit[], target: Pick<Target, 'item' | 'to'>): boolean => {
  const last = gradingsOf(visits, target.item).at(-1)
  return last !== undefined && last.grade <= target.to
}

/** The domain that an item belongs to, by its code; null where no visit asks that domain. */
export const domainOf = (visits: readonly ChildVisit[], item: string): string | null =>
  visits.at(-1)?.profile.domains.find(({ domain }) => item.startsWith(`${domain}.`))?.domain ?? null
