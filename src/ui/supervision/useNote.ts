import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { dropSupervision, keepSupervision, noteSupervision, type SupervisionEntry } from '../../app/supervision.ts'
import { ok } from '../../core/result.ts'
import { useApp } from '../context.tsx'
import { beforeLeaving } from '../session.ts'
import { createSaver } from '../visit/saver.ts'

const NOTE = 'supervision'

/** What is typed of a supervision: sealed on this device after each pause and before it locks, and noted in one write. */
export function useNote(caseId: string, begin: SupervisionEntry) {
  const app = useApp()
  const [typed, setTyped] = useState(begin)
  // Two changes may come before the next painting.
  const latest = useRef(begin)
  const saver = useMemo(() => createSaver(app.platform.now), [app])
  // Once it is noted, nothing that waits may bring what was typed back.
  const over = useRef(false)
  useEffect(() => beforeLeaving(() => saver.flush()), [saver])
  useEffect(() => () => void saver.flush(), [saver])

  const write = async (values: Record<string, unknown>) =>
    over.current ? ok(undefined) : keepSupervision(app, caseId, values.typed as SupervisionEntry)
  const keep = (now: SupervisionEntry) => saver.type(NOTE, { typed: now }, write)

  function change(next: (before: SupervisionEntry) => SupervisionEntry) {
    const now = next(latest.current)
    latest.current = now
    setTyped(now)
    keep(now)
  }

  async function note() {
    over.current = true
    const noted = await noteSupervision(app, caseId, typed)
    if (!noted.ok) {
      over.current = false
      keep(latest.current)
    }
    return noted
  }

  async function drop() {
    over.current = true
    const dropped = await dropSupervision(app, caseId)
    if (!dropped.ok) over.current = false
    return dropped
  }
  return { typed, change, note, drop, saver }
}
