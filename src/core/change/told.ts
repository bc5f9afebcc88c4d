import { type ChildVisit, sideOf } from '../course.ts'
import { settled, shown } from '../fold.ts'
import type { Item } from '../instrument.ts'
import { sideAcross } from './across.ts'

/** Whether the family knew that somebody would come: null while nobody said, or two people say different things. */
export const wasTold = ({ visit }: ChildVisit): boolean | null => settled(visit.registers.announced) ?? null

/** Visits to a home. Where nobody said where it was, it counts as one. */
export const atHome = (visits: readonly ChildVisit[]): ChildVisit[] =>
  visits.filter(({ visit }) => shown(visit.registers.place) !== 'elsewhere')

/** What can be put in order, or acted, for somebody who comes: what a walk through the home shows, and how the children are watched over. */
const canBePrepared = ({ room, limbs }: Item) => room !== null || limbs[0] === 'supervision' || limbs[0] === 'protection'

/** An item at two visits next to each other, of which one was announced: how many grades worse it was when nobody was told. */
export interface ToldPair {
  readonly item: string
  readonly announced: ChildVisit
  readonly unannounced: ChildVisit
  readonly apart: number
}

/**
 * Every pair of gradings of one item at two neighbouring visits of which one was announced and the other not. Neighbours only: so a
 * family that does better over the months does not look as if it did better when told.
 */
export function toldPairs(visits: readonly ChildVisit[]): ToldPair[] {
  const told = atHome(visits).filter((each) => wasTold(each) !== null)
  return told.flatMap((later, at) => {
    const earlier = told[at - 1]
    if (!earlier || wasTold(earlier) === wasTold(later)) return []
    const before = sideAcross(earlier, later).side
    const announced = wasTold(later) ? later : earlier
    return later.profile.items.flatMap(({ item }): ToldPair[] => {
      const [then, now] = [before.items.get(item.code), sideOf(later.profile).items.get(item.code)]
      if (then?.kind !== 'graded' || now?.kind !== 'graded' || then.contested || now.contested || !canBePrepared(item)) return []
      const apart = announced === later ? then.grade - now.grade : now.grade - then.grade
      return [{ item: item.code, announced, unannounced: announced === later ? earlier : later, apart }]
    })
  })
}

/** The middle of some numbers; of an even number of them the lower of the two in the middle, so that a half is not taken for a whole. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null
}
