import type { MoneyAnswer, Source } from '../../../core/fact.ts'
import type { PracticeAnswer } from '../family.ts'

const seenUnlessSaid = (sources: readonly Source[]): readonly Source[] => (sources.length > 0 ? sources : ['seen'])

/** An item that goes really well. Seen, where no source is named. */
export const well = (evidence: string, ...sources: Source[]): PracticeAnswer => ({ grade: 1, evidence, sources: seenUnlessSaid(sources) })

/** An item that is good enough. Seen, where no source is named. */
export const enough = (evidence: string, ...sources: Source[]): PracticeAnswer => ({ grade: 2, evidence, sources: seenUnlessSaid(sources) })

/** An item of which needs are missed, since when, and whether money alone would put it right. Seen, where no source is named. */
export const missed = (grade: 3 | 4 | 5, evidence: string, since: string, money: MoneyAnswer, ...sources: Source[]): PracticeAnswer => ({
  ...{ grade, evidence, since, money, sources: seenUnlessSaid(sources) },
})

/** An item that applies and was not seen that day. */
export const unseen = (why: string): PracticeAnswer => ({ notSeen: 'not-seen-today', why })
