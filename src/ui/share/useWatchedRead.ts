import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { ReadFailure } from '../../app/failure.ts'
import { watch } from '../../app/read.ts'
import type { Result } from '../../core/result.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/**
 * What `read` gives now and after every change on this device, of the team and the shared file too, in any tab; undefined until the first
 * time. `read` is the same function each time.
 */
export function useWatchedRead<T>(read: (app: App) => Promise<Result<T, ReadFailure>>): T | undefined {
  const app = useApp()
  const [held, setHeld] = useState<T>()
  useEffect(() => {
    const paint = (result: Result<T, ReadFailure>) => {
      if (result.ok) setHeld(result.value)
      else trouble.value = result.failure
    }
    return watch(app, () => read(app), paint, { sharing: true })
  }, [app, read])
  return held
}
