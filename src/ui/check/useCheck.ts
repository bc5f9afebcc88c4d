import { useEffect, useRef, useState } from 'preact/hooks'
import { checkData } from '../../app/check.ts'
import type { Checked, CheckStep } from '../../app/check-found.ts'
import { type LastCheck, readHealth } from '../../app/health.ts'
import { useApp } from '../context.tsx'

/** A look through everything, as it stands on the screen. */
export type Standing =
  | { readonly at: 'rest' }
  | { readonly at: 'working'; readonly step: CheckStep }
  | { readonly at: 'done'; readonly checked: Checked }
  | { readonly at: 'failed' }

export interface Checking {
  readonly standing: Standing
  /** Null where it was never done; undefined while that is being read. */
  readonly last: LastCheck | null | undefined
  start(): Promise<void>
  stop(): void
}

/** Steps come by the hundred; the screen is told of a few in a second. Milliseconds. */
const TELL = 100

/** Starts, follows and ends a look through everything. Leaving the screen ends it too. */
export function useCheck(): Checking {
  const app = useApp()
  const [standing, setStanding] = useState<Standing>({ at: 'rest' })
  const [last, setLast] = useState<LastCheck | null>()
  const stopped = useRef(false)
  useEffect(() => {
    let gone = false
    void readHealth(app).then((health) => gone || setLast(health.ok ? health.value.checked : null))
    return () => {
      gone = true
      stopped.current = true
    }
  }, [app])

  return {
    standing,
    last,
    async start() {
      stopped.current = false
      setStanding({ at: 'working', step: { part: 'pages', done: 0, of: 0 } })
      let told = 0
      const onStep = (step: CheckStep) => {
        const now = app.platform.monotonic()
        if (now - told < TELL && step.part === 'pages') return
        told = now
        setStanding({ at: 'working', step })
      }
      const checked = await checkData(app, { onStep, isStopped: () => stopped.current })
      setStanding(checked.ok ? { at: 'done', checked: checked.value } : { at: 'failed' })
    },
    stop() {
      stopped.current = true
    },
  }
}
