import type { Day } from './day.ts'
import type { FactOf, Values } from './fact.ts'
import { type Registers, shown } from './fold.ts'
import type { History } from './history.ts'
import { LENS_ENTRIES, type LensEntryCode, type LensState } from './lens.ts'
import { readRegisters } from './visit.ts'

/** Who an entry of the lens is about where it is asked of the family as a whole. */
export const OF_FAMILY = 'family'

/** What is known of one entry of the adults' lens, of one adult or of the family. Contested registers show the value set last, and keep all. */
export interface LensMark {
  /** `lens/<adult or family>/<entry>` */
  readonly thing: string
  readonly about: string
  readonly entry: LensEntryCode
  readonly state: LensState
  readonly on: Day | null
  readonly registers: Registers<Values<'lens'>>
  /** Every version ever written, in stamp order. */
  readonly history: readonly FactOf<'lens'>[]
}

/** How an entry about an adult, or the family, is named in `about`. */
export const lensAt = (about: string, entry: LensEntryCode): string => `lens/${about}/${entry}`

const isEntry = (text: string | undefined): text is LensEntryCode => (LENS_ENTRIES as readonly (string | undefined)[]).includes(text)

/** Everything that is known of the adults' capacity to care, in the order in which it was first written. Never a grade, and no grade reads it. */
export function readLens(history: History): LensMark[] {
  return history.things('lens').flatMap((thing): LensMark[] => {
    const facts = history.about(thing, 'lens')
    const registers = readRegisters<Values<'lens'>>(facts, ['state', 'note', 'source', 'on'])
    const [, about, entry] = thing.split('/')
    const state = shown(registers.state)
    // One that only a newer app knows has no words here: it is kept, and not shown.
    if (!about || !isEntry(entry) || !state) return []
    return [{ thing, about, entry, state, on: shown(registers.on) ?? null, registers, history: facts }]
  })
}
