import type { Instrument, WalkRoom } from '../../core/instrument.ts'
import type { SecondItem, SecondScoring } from '../../core/second.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import { stopsOf } from '../visit/steps.ts'

/** A part of the visit with the items that a second scorer answers in it. */
export interface Part {
  readonly key: string
  readonly room: WalkRoom | null
  readonly items: readonly SecondItem[]
}

/** Where the step that ends a second scoring is found in an address. */
export const FINISH = 'finish'

/** Whether the second scorer has answered. */
export const isAnswered = ({ registers }: SecondItem): boolean => registers.answer.kind !== 'unanswered'

/** The items in the order of the visit. What is not asked of the child any more is left out. */
export function partsOf(visit: Visit, profile: Profile, instrument: Instrument, scoring: SecondScoring): Part[] {
  const byThing = new Map(scoring.items.map((item) => [item.reading.about, item]))
  return stopsOf(visit, profile, instrument).flatMap(({ key, room, steps }): Part[] => {
    const items = steps.flatMap((step) => {
      const item = step.kind === 'item' && step.reading.asked ? byThing.get(step.reading.about) : undefined
      return item ? [item] : []
    })
    return items.length === 0 ? [] : [{ key, room, items }]
  })
}

/** Where to go on: the first item without an answer, else the end. */
export function resumeAt(parts: readonly Part[]): string {
  const left = parts.flatMap((part) => part.items).find((item) => !isAnswered(item))
  return left?.reading.item.code ?? FINISH
}
