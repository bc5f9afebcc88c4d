import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'

/** After so many milliseconds an empty screen would worry somebody. Mostly it takes a tenth of it. */
const LONG = 2_000

/** Nothing yet; and where what is kept here takes long to look through, that it does. */
export function Starting() {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <main class="starting">
      <p role="status">{text.start.starting}</p>
    </main>
  )
}
