import { type Line, thingsOf } from '../../core/chronology/line.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Row } from '../document.ts'
import { row } from '../parts/block.ts'
import { isContested } from '../say/event.ts'
import { sayDay, sayFrom, sayLine, sayVisit, sayWhom, voicesOf } from '../say/line.ts'
import type { Telling } from '../say/telling.ts'

const [words, mine] = [text.chronology, text.chronologyReport]

/** Each word of a line in a line of its own, within a cell. */
const within = (...lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n')

function fromOf(line: Line, telling: Telling): string {
  const { told, late, written } = line
  const entries = told.what === 'event' ? [told.event, ...(told.event.same ?? [])] : []
  const who = [...new Set(entries.map(({ by }) => telling.worker(by)).filter((name) => name !== ''))]
  return within(
    sayFrom(line, telling, false).join(' · '),
    entries.length > 1 ? mine.entries(entries.length, who) : '',
    late ? words.late(formatDay(written)) : '',
    told.what === 'event' && isContested(told.event) ? words.contested : '',
  )
}

/**
 * One line as a row: its day, what it was, about whom, and where it comes from. What a child said at a visit stands under it in a row of
 * its own, since it is kept from the family by itself.
 */
export function rowsOf(line: Line, telling: Telling): Row[] {
  const { told } = line
  const of = thingsOf(line)
  const { title, lines } = told.what === 'visit' ? sayVisit(told.visit, telling) : sayLine(line, telling)
  const day = sayDay(line, true)
  const whom = sayWhom(line, telling) || mine.everybody
  const voices = told.what === 'visit' ? voicesOf(told.visit, telling) : []
  return [
    row([day, within(title, ...lines), whom, fromOf(line, telling)], { of }),
    ...voices.map((voice) =>
      row([day, voice.line, telling.child(voice.child), words.kindName.visit], { of: [...of, `${of[0]}/${voice.child}`] }),
    ),
  ]
}
