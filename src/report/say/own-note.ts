import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'

/** Of an event, in letters: longer is cut on a page that tells of all of it. */
const IN_SHORT = 160

/**
 * What was written of an event by somebody who was there; nothing where it came from somebody else, whose words those are. Source and
 * company are left out for the same reason.
 */
export function ownNote({ type, registers }: Pick<CaseEvent, 'type' | 'registers'>): string {
  if (shown(registers.source)?.trim() || type === 'discussion') return ''
  return shown(registers.note)?.trim() ?? ''
}

/** The beginning of some words, cut between two of them; all of them where they are short. */
export function inShort(words: string, cut: (words: string) => string): string {
  const line = words.replace(/\s+/g, ' ')
  if (line.length <= IN_SHORT) return line
  const end = line.lastIndexOf(' ', IN_SHORT)
  return cut(line.slice(0, end > IN_SHORT / 2 ? end : IN_SHORT))
}
