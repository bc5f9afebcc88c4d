import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Waiting } from './Page.tsx'

type Load<P> = () => Promise<ComponentType<P>>

const all: Load<never>[] = []

/** A screen whose code is loaded when it is first shown, or by `warmUp` before; meanwhile the frame, or nothing outside the lock. */
export function later<P extends object>(load: Load<P>, outside = false): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  const fetchOnce = async () => {
    loaded ??= await load()
    return loaded
  }
  all.push(fetchOnce as Load<never>)
  return function Later(props: P) {
    const [ready, setReady] = useState(loaded !== undefined)
    useEffect(() => {
      // Asked of what was painted: between the painting and now `warmUp` may have loaded it, and nobody would paint it.
      if (!ready) void fetchOnce().then(() => setReady(true))
    }, [])
    const Loaded = loaded
    if (Loaded) return <Loaded {...props} />
    return outside ? null : <Waiting title={text.common.app} />
  }
}

/** Loads every screen that waits, one after another, so that none has to be waited for in the kitchen. */
export async function warmUp(): Promise<void> {
  for (const load of all) await load()
}
