import type { Case } from '../../core/case.ts'
import { visitsOfChild } from '../../core/course.ts'
import type { Day } from '../../core/day.ts'
import type { Voice } from '../../core/fact.ts'
import { settled, shown } from '../../core/fold.ts'

/** What a child said or showed at one visit, and what that was to change in the plan; empty where nobody wrote it. */
export interface Said {
  readonly on: Day
  readonly voice: string
  readonly how: Voice | null
  readonly changes: string
}

/** What is written of the child at the latest visit that has any of it, signed or not; null where none has. */
export function lastSaid(family: Pick<Case, 'visits'>, childId: string): Said | null {
  for (const { visit, profile } of visitsOfChild(family, childId).toReversed()) {
    const { voice, voiceKind, changes } = profile.presence
    const said = { voice: (shown(voice) ?? '').trim(), changes: (shown(changes) ?? '').trim() }
    if (said.voice !== '' || said.changes !== '') return { on: visit.on, how: settled(voiceKind) ?? null, ...said }
  }
  return null
}
