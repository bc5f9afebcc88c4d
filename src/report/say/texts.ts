import type { Source } from '../../core/fact.ts'
import { type Register, settled } from '../../core/fold.ts'
import type { ItemReading } from '../../core/visit.ts'

/** What was written in a register: nothing, one text, or each of those that contest it. Empty texts are left out. */
export function textsOf(register: Register<string>): string[] {
  if (register.kind === 'unanswered') return []
  const texts = register.heads.map((head) => head.value.trim()).filter((value) => value !== '')
  return [...new Set(texts)]
}

/** Every source that anybody named, in the order of naming. */
export function sourcesOf(reading: ItemReading): Source[] {
  const { sources } = reading.registers
  return sources.kind === 'unanswered' ? [] : [...new Set(sources.heads.flatMap((head) => head.value))]
}

/** Whether nobody but the carer is behind an answer, which asks for a second look. */
export function carerOnly(reading: ItemReading): boolean {
  const sources = settled(reading.registers.sources)
  return sources !== undefined && sources.length > 0 && sources.every((source) => source === 'told-by-carer')
}
