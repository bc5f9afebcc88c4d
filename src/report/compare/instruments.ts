import { type ChildVisit, mainInstrument } from '../../core/course.ts'

/** The visits that were made with one instrument, any version: only these can be compared with each other. */
export interface OneInstrument {
  readonly id: string
  /** Oldest first; at least one. */
  readonly visits: readonly ChildVisit[]
}

/** The visits of a child by instrument, that by which the child is shown first. */
export function byInstrument(visits: readonly ChildVisit[]): OneInstrument[] {
  const main = mainInstrument(visits)
  const ids = [...new Set(visits.map(({ visit }) => visit.instrument.id))]
  const ordered = [...ids.filter((id) => id === main), ...ids.filter((id) => id !== main)]
  return ordered.map((id) => ({ id, visits: visits.filter(({ visit }) => visit.instrument.id === id) }))
}

/** The instrument in view: that of the visits asked for, else the one by which the child is shown; null where there are no visits. */
export function inView(instruments: readonly OneInstrument[], earlier?: string, later?: string): OneInstrument | null {
  const has = (id: string | undefined) => (one: OneInstrument) => one.visits.some(({ visit }) => visit.id === id)
  return instruments.find(has(earlier)) ?? instruments.find(has(later)) ?? instruments[0] ?? null
}
