import type { FamilyArriving } from '../../app/exchange/exchange.ts'

export type Dispute = FamilyArriving['disputes'][number]
export type Side = Dispute['sides'][number]

// What a second scorer wrote stays out of sight until they have finished: the family says when it can be settled.
const isSecond = ({ kind }: Dispute) => kind === 'second-answer' || kind === 'second-scorer'

// Each has said why in their own words: with two grades these are shown beside their grade, and are no difference of their own.
const BESIDE = new Set(['evidence', 'sources'])

/** What people differ on once the file is taken in, and did not before, or not like this; an item once, whatever of it. */
export function opensIn({ disputes }: FamilyArriving): Dispute[] {
  const open = disputes.filter((dispute) => dispute.change !== 'closes' && !isSecond(dispute))
  const graded = new Set(open.flatMap(({ of, about }) => (of === 'item' ? [about] : [])))
  return open.filter(({ about, register }) => !(graded.has(about) && BESIDE.has(register)))
}

/** How much of it is in second scorings. */
export const secondsIn = ({ disputes }: FamilyArriving): number =>
  disputes.filter((dispute) => dispute.change !== 'closes' && isSecond(dispute)).length
