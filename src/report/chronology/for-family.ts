import { type Line, thingsOf } from '../../core/chronology/line.ts'
import type { EventType } from '../../core/event.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Row } from '../document.ts'
import { isUntold, mayBePaper } from '../not-on-paper.ts'
import { row } from '../parts/block.ts'
import { eventTitle, measuresOf } from '../say/event.ts'
import { levelName } from '../say/level.ts'
import { sayDay, sayLine, sayWhom } from '../say/line.ts'
import { ownNote } from '../say/own-note.ts'
import type { Telling } from '../say/telling.ts'

const words = text.chronologyReport.family

/**
 * What stays among professionals: our own work and what services say to one another; and what can put somebody at risk where one person
 * at home reads of another.
 */
const NEVER: readonly EventType[] = [
  ...(['supervision', 'challenge', 'history-read', 'family-told', 'reflection'] as const),
  ...(['discussion', 'information-shared', 'strategy-meeting'] as const),
  ...(['self-harm', 'other-harm', 'domestic-abuse', 'substance'] as const),
]

/** Of these only the sentence says anything, and it is whose it is. */
const ONLY_WORDS: readonly EventType[] = ['observation', 'left-with', 'compensating-care', 'recurring-sign', 'what-worked']

/** What was written of these is for whoever was asked. */
const NO_WORDS: readonly EventType[] = ['referral', 'meeting']

/** What a line says to the family: no source, no grade, no reason of ours. */
interface Plain {
  readonly title: string
  readonly lines: readonly string[]
}

/** What an event is called to the family: what was needed and not there, and no blame. */
function titleFor(event: CaseEvent): string {
  const { type, registers } = event
  if (type === 'no-access' || type === 'compensating-care') return words.event[type]
  return type === 'appointment' && shown(registers.outcome) === 'not-brought' ? words.event.appointment : eventTitle(event)
}

function eventFor(event: CaseEvent, { free }: Telling): Plain | null {
  const { type } = event
  const all = [event, ...(event.same ?? [])]
  const entries = all.map((entry) => entry.registers)
  // Of entries that were joined each has a say.
  if (all.some((entry) => NEVER.includes(entry.type)) || entries.some(({ told }) => isUntold(told))) return null
  if (entries.some(({ item }) => !mayBePaper(shown(item) ?? ''))) return null
  const isTold = entries.some(({ source }) => shown(source)?.trim())
  const isTheirs = isTold || entries.some(({ agency }) => shown(agency)?.trim())
  // That somebody turned to us is what they told us; of what we asked for ourselves, the agency is the one that was asked.
  if ((isTheirs && ONLY_WORDS.includes(type)) || (isTold && type === 'referral')) return null
  const note = isTheirs || NO_WORDS.includes(type) ? '' : free(ownNote(event))
  return { title: titleFor(event), lines: [note, measuresOf(event).join(' ')] }
}

function plainOf(line: Line, telling: Telling): Plain | null {
  const { told } = line
  const { worker, item, practice } = telling
  switch (told.what) {
    case 'visit': {
      const { type, signed, by, scorers } = told.visit
      const names = (scorers.length > 0 ? scorers : [by]).map(worker).filter((name) => name !== '')
      return signed ? { title: words.visit[type], lines: names.length > 0 ? [words.graded(names)] : [] } : null
    }
    case 'event':
      return eventFor(told.event, telling)
    case 'decision': {
      const { type, registers } = told.decision
      if (type === 'level') return { title: text.chronology.line.level(levelName(practice, shown(registers.level) ?? '')), lines: [] }
      return type === 'continue' || type === 'no-further-action' ? { title: words.decided[type], lines: [] } : null
    }
    case 'target-agreed': {
      const { item: code, due, by } = told.target
      return mayBePaper(code) ? { title: words.target(item(code), formatDay(due[0]?.by ?? by)), lines: [] } : null
    }
    case 'target-ended':
      return mayBePaper(told.target.item) ? { title: sayLine(line, telling).title, lines: [] } : null
    case 'action-agreed':
    case 'action-ended':
      // What workers are to do among themselves is theirs.
      return told.action.support ? { title: sayLine(line, telling).title, lines: [] } : null
    case 'consent':
      return { title: sayLine(line, telling).title, lines: [] }
    case 'lead': {
      const { name, role } = told.lead
      const who = worker({ name, role })
      return who === '' ? null : { title: words.lead(who), lines: [] }
    }
    case 'opened':
      return { title: words.opened(told.episode.number), lines: [] }
    case 'ended':
      return { title: words.ended[told.closing.values.type], lines: [] }
    case 'born':
      return { title: sayLine(line, telling).title, lines: [] }
    // Since when something is a worry, and where people are written down as living, is what we think and note.
    case 'onset':
    case 'entered':
    case 'lives':
      return null
  }
}

/** A line as the family may read it; none where it is not theirs to read on paper that stays in a home. */
export function familyRowsOf(line: Line, telling: Telling): Row[] {
  const plain = plainOf(line, telling)
  if (plain === null) return []
  const said = [plain.title, ...plain.lines].filter((each) => each !== '').join('\n')
  return [row([sayDay(line, true), said, sayWhom(line, telling) || text.chronologyReport.everybody], { of: thingsOf(line) })]
}
