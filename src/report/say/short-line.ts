import type { Line } from '../../core/chronology/line.ts'
import * as text from '../../i18n/index.ts'
import { sayLine, sayWhom } from './line.ts'
import { inShort, ownNote } from './own-note.ts'
import type { Telling } from './telling.ts'

const words = text.caseReview

/** Whether a line tells of the life of the children: not of what was decided or planned, nor of our own desk. */
export const isHistory = ({ sort, kinds, told }: Line) =>
  sort !== 'decision' && sort !== 'plan' && told.what !== 'entered' && told.what !== 'lives' && !kinds.includes('work')

/** What it was, about whom, and of an event what somebody wrote who was there. */
export function sayShort(line: Line, telling: Telling): string {
  const title = words.historyWhom(sayLine(line, telling).title, sayWhom(line, telling))
  const note = line.told.what === 'event' ? inShort(telling.free(ownNote(line.told.event)), words.historyCut) : ''
  return note ? `${title}. ${note}` : title
}
