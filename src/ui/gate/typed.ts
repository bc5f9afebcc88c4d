import { useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { Day } from '../../core/day.ts'
import type { ClosingKind } from '../../core/gate/point.ts'

/** What somebody has typed on the way to closing a case. */
export interface Typed {
  readonly kind: ClosingKind
  readonly on: Day
  readonly reason: string
  readonly to: string
  readonly why: string
  readonly manager: string
}

/** Until the app is locked, and in this tab alone: what clears a point lies on other screens, and the words must be there on the way back. */
const kept = new WeakMap<App, Map<string, Typed>>()

/** What was typed about ending this case, a way to change it, and a way to forget it. */
export function useTyped(app: App, caseId: string, today: Day) {
  const begun: Typed = kept.get(app)?.get(caseId) ?? { kind: 'closed', on: today, reason: '', to: '', why: '', manager: '' }
  const [typed, setTyped] = useState<Typed>(begun)
  const change = (more: Partial<Typed>) => {
    const now = { ...typed, ...more }
    const all = kept.get(app) ?? new Map<string, Typed>()
    kept.set(app, all.set(caseId, now))
    setTyped(now)
  }
  const forget = () => void kept.get(app)?.delete(caseId)
  return { typed, change, forget }
}
