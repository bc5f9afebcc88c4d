import { useEffect, useState } from 'preact/hooks'
import { type Brought, readBrought } from '../../app/brought.ts'
import { watch } from '../../app/read.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** What was brought to this device, kept up to date; undefined while it is read. */
export function useBrought(): Brought | undefined {
  const app = useApp()
  const [held, setHeld] = useState<Brought>()
  useEffect(
    () =>
      watch(
        app,
        () => readBrought(app),
        (read) => {
          if (read.ok) setHeld(read.value)
          else trouble.value = read.failure
        },
      ),
    [app],
  )
  return held
}
