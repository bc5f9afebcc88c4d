import type { Day } from '../../core/day.ts'
import type { Challenge, Step } from '../../core/ladder.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'

const words = text.decisions

/** What a step is called; one that the area does not name any more says so. */
export const sayStage = ({ stage, named }: Pick<Step, 'stage' | 'named'>): string =>
  stage?.name ?? (named === null ? words.stageNone : words.stageGone)

/** When an answer is due, or what came, in a sentence. */
export function sayDue({ now, state, late }: Challenge, today: Day): string {
  if (state === 'answered' && now.answeredOn) return words.answerCame(formatDay(now.answeredOn))
  if (!now.due) return words.answerUnset
  if (state === 'overdue') return words.answerLate(formatDay(now.due), late)
  return now.due === today ? words.answerToday : words.answerBy(formatDay(now.due))
}
