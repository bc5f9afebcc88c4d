import { shown } from '../../core/fold.ts'
import type { Decision } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'

/** Whose decision it was, or where nobody said so, who noted it. */
export function sayWho({ registers, by }: Pick<Decision, 'registers' | 'by'>): string {
  const who = shown(registers.decidedBy)?.trim()
  return who ? text.decisions.by(who) : text.decisions.notedBy(by.name)
}
