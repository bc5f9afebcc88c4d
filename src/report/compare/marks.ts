import type { DomainTrend } from '../../core/change/trend.ts'
import { shown } from '../../core/fold.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { differences } from './pair.ts'
import { peopleWords } from './words.ts'

/** What one visit of a course stands out by, besides its grade. */
export interface PointMarks {
  readonly unannounced: boolean
  /** Graded by somebody else, or for another agency, than the visit before it. */
  readonly scorer: boolean
  /** The next visit is held against this one. */
  readonly reference: boolean
  /** Good enough at enough reviews far enough apart, from here on. */
  readonly held: boolean
}

export const isUnannounced = (visit: Visit): boolean => shown(visit.registers.announced) === false

/** Whether a visit was graded by somebody else, or for another agency, than the one before it. */
export const isOtherScorer = (visit: Visit, before: Visit | undefined): boolean =>
  before !== undefined && differences(before, visit).includes('scorer')

/** The marks of each visit of a domain's course, oldest first. `trend` is of the present episode; without it nothing is held or a reference. */
export function marksOf(visits: readonly Visit[], trend: DomainTrend | undefined): PointMarks[] {
  const since = trend?.held.kind === 'held' ? trend.held.since : null
  const judged = new Set(trend?.points.map(({ at }) => at.visit.id))
  return visits.map((visit, at) => ({
    unannounced: isUnannounced(visit),
    scorer: isOtherScorer(visit, visits[at - 1]),
    reference: trend?.reference.visit.id === visit.id,
    held: since !== null && judged.has(visit.id) && visit.on >= since,
  }))
}

/** Under a point: a letter for what the legend names. */
export const lettersOf = ({ unannounced, reference }: PointMarks): string =>
  [reference && text.compare.letter.reference, unannounced && text.compare.letter.unannounced].filter(Boolean).join('')

/** A word each, for the little room beside a point. */
export function shortNotes({ unannounced, scorer, reference, held }: PointMarks): string[] {
  const { unannouncedMark, scorerMark, referenceMark, heldMark } = text.compare
  return [unannounced && unannouncedMark, scorer && scorerMark, reference && referenceMark, held && heldMark].filter(
    (word) => word !== false,
  )
}

/** The same in sentences' words, for who hears or reads one point. */
export function noteWords(visit: Visit, marks: PointMarks): string[] {
  const { note } = text.compare
  return [
    ...(marks.unannounced ? [note.unannounced] : []),
    ...(marks.scorer ? [note.scorer(peopleWords(visit))] : []),
    ...(marks.reference ? [note.reference] : []),
    ...(marks.held ? [note.held] : []),
  ]
}
