import { fits, type Threshold, THRESHOLDS, type ThresholdId } from '../../drift/thresholds.ts'
import type { Practice } from '../../practice.ts'
import type { Fault, Place } from '../fault.ts'
import { twice } from './twice.ts'

const idsTwice = (list: readonly { readonly id: string }[], place: Place): Fault[] =>
  twice(list, ({ id }) => id).map(({ entry: { id }, at, first }) => ({
    place: [...place, at],
    kind: 'same-id',
    id,
    first: [...place, first],
  }))

const isKnown = (id: string): id is ThresholdId => Object.hasOwn(THRESHOLDS, id)

/** What is wrong with the settings of an area. */
export function practiceFaults(practice: Practice, place: Place): Fault[] {
  const thresholds = Object.entries(practice.thresholds).flatMap(([id, setting]): Fault[] => {
    // The shape has named those that are not known.
    if (!isKnown(id) || fits(id, setting.value)) return []
    const { least, most, only }: Threshold = THRESHOLDS[id]
    const at = [...place, 'thresholds', id]
    return [{ place: at, kind: 'threshold-does-not-fit', id, value: setting.value, least, most, only: only ?? null }]
  })
  return [
    ...idsTwice(practice.levels, [...place, 'levels']),
    ...idsTwice(practice.roles, [...place, 'roles']),
    ...idsTwice(practice.stages, [...place, 'stages']),
    ...thresholds,
  ]
}
