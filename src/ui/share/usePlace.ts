import { useEffect, useState } from 'preact/hooks'
import { chooseTarget, forgetTarget, targetOf } from '../../app/exchange/exchange.ts'
import { watch } from '../../app/read.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'
import type { Place } from './useSaving.ts'

/** The place where the shared file lies: undefined until it is known, null where nobody chose one. */
export interface ChosenPlace {
  readonly place: Place | null | undefined
  choose(handle: FileSystemFileHandle | FileSystemDirectoryHandle | null): Promise<void>
  forget(): Promise<void>
}

/** Where the shared file lies, as this tablet remembers it. */
export function usePlace(): ChosenPlace {
  const app = useApp()
  const [place, setPlace] = useState<Place | null>()
  useEffect(() => {
    const paint = (read: Awaited<ReturnType<typeof targetOf>>) => {
      if (read.ok) setPlace(read.value)
      else trouble.value = read.failure
    }
    // Another tab may choose another place.
    return watch(app, () => targetOf(app), paint, { sharing: true })
  }, [app])
  return {
    place,
    async choose(handle) {
      if (!handle) return
      const chosen = await chooseTarget(app, handle)
      if (chosen.ok) setPlace(chosen.value)
      else if (chosen.failure.kind !== 'storage-full') trouble.value = chosen.failure
    },
    async forget() {
      const forgotten = await forgetTarget(app)
      if (forgotten.ok) setPlace(null)
    },
  }
}
