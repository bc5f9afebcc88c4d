import type { Call } from '../../core/change/sign-table.ts'
import type { DomainTrend } from '../../core/change/trend.ts'
import { type ChildVisit, type DomainCourse, gradeOf } from '../../core/course.ts'
import type { Grade } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'

const words = text.caseReview

/** The call against the first visit of this episode, in words; null where a single visit moves nothing. */
export function sayMoved(trend: DomainTrend | undefined): { readonly call: Call; readonly said: string } | null {
  const change = trend?.points.at(-1)?.fromFirst
  const first = trend?.points[0]?.at.visit.on
  if (!change || !first) return null
  const { call } = change
  const isClear = call === 'worse' || call === 'better'
  return { call, said: (isClear ? words.movedSince : words.movedUnsure)(text.grading.direction[call], formatDay(first)) }
}

/** Whether what got better lasts. Where too little was seen, that nothing serious is known is no good news. */
export function sayLasting({ held }: DomainTrend, now: DomainCourse['now'], goodEnough: Grade): string {
  const grade = gradeOf(now)
  // There is nothing yet that could last.
  if (grade !== null && grade > goodEnough) return words.notGoodEnough
  if (held.kind === 'held') return words.held(formatDay(held.since))
  if (held.kind === 'nothing-to-hold' && now.kind === 'not-enough-seen') return words.unseen
  return held.kind === 'nothing-to-hold' ? words.nothingToHold : words.notHeld
}

/** Items at a serious grade at a visit, each with its grade. */
export const seriousAt = ({ visit, profile }: ChildVisit): { readonly item: string; readonly grade: Grade }[] =>
  profile.items.flatMap(({ item, counted, asked }) =>
    asked && counted.kind === 'graded' && counted.grade >= visit.scale.serious ? [{ item: item.code, grade: counted.grade }] : [],
  )
