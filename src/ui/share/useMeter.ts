import { useEffect, useState } from 'preact/hooks'
import { type Meter, watchMeter } from '../../app/exchange/exchange.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** What of this tablet is in the shared file, kept up to date; undefined until it is counted. */
export function useMeter(): Meter | undefined {
  const app = useApp()
  const [meter, setMeter] = useState<Meter>()
  useEffect(
    () =>
      watchMeter(app, (read) => {
        if (read.ok) setMeter(read.value)
        else trouble.value = read.failure
      }),
    [app],
  )
  return meter
}
