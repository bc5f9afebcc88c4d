import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Meter } from '../../app/exchange/types.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** What of this tablet is in the shared file; null until it was counted. */
export const onlyHere = signal<Meter | null>(null)

/** Keeps `onlyHere` up to date. Nothing is counted before `ready`: the board comes first. */
export function useOnlyHere(ready: boolean): void {
  const app = useApp()
  useEffect(() => {
    if (!ready) return
    let stop: (() => void) | null = null
    let gone = false
    // Apart from the board, which does without.
    void import('../../app/exchange/meter.ts').then(({ watchMeter }) => {
      if (gone) return
      stop = watchMeter(app, (meter) => {
        if (meter.ok) onlyHere.value = meter.value
        else trouble.value = meter.failure
      })
    })
    return () => {
      gone = true
      stop?.()
      onlyHere.value = null
    }
  }, [app, ready])
}
