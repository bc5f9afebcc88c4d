import { useEffect, useMemo, useRef } from 'preact/hooks'
import { leaveDays } from '../../app/days.ts'
import { useApp } from '../context.tsx'
import { beforeLeaving } from '../session.ts'
import { createSaver, type Saver } from '../visit/saver.ts'
import { useHold } from '../visit/useHold.ts'

export interface DaySaver {
  readonly saver: Saver
  /** Whether this tab is the one that writes in the visit; undefined until it is known. */
  readonly mine: boolean | undefined
  readonly takeOver: () => void
  /** True when all that was told is facts on the disk, or nothing was. */
  readonly leave: () => Promise<boolean>
}

/**
 * Keeps what is told of a child's days at a visit: sealed after each pause, and facts once the screen is left, by whatever way. At a
 * signed visit also when the tablet is locked: nobody signs it again, so that a draft of it would lie there until somebody came back.
 */
export function useDaySaver(caseId: string, visitId: string, childId: string, signed: boolean): DaySaver {
  const app = useApp()
  const saver = useMemo(() => createSaver(app.platform.now), [app])
  const { mine, takeOver } = useHold(visitId, () => saver.flush().finally(saver.forget))
  const standing = useRef<boolean | undefined>(undefined)
  standing.current = mine

  async function leave(): Promise<boolean> {
    if (!(await saver.flush())) return false
    if (!standing.current) return true
    const left = await leaveDays(app, caseId, visitId, childId)
    if (!left.ok) saver.state.value = { kind: 'failed', failure: left.failure }
    return left.ok
  }
  useEffect(() => beforeLeaving(() => (signed ? leave() : saver.flush())), [saver, signed, caseId, visitId, childId])
  useEffect(() => () => void leave(), [saver, caseId, visitId, childId])
  return { saver, mine, takeOver, leave }
}
