import { useState } from 'preact/hooks'
import type { Settings } from '../../app/settings.ts'
import { useApp } from '../context.tsx'
import { held, keepSettings } from './held.ts'

/** Settings on the screen: what is saved, with what could not be saved yet over it. */
export interface Kept {
  readonly settings: Settings
  readonly state: 'idle' | 'saved' | 'failed'
  /** Shows the choice at once and saves it. */
  keep(change: Partial<Settings>): Promise<void>
}

/** One part of the settings, saved with each choice. */
export function useKept(): Kept {
  const app = useApp()
  const [wish, setWish] = useState<Partial<Settings>>({})
  const [state, setState] = useState<Kept['state']>('idle')
  return {
    settings: { ...held.value, ...wish },
    state,
    async keep(change) {
      setWish({ ...wish, ...change })
      const saved = await keepSettings(app, { ...held.peek(), ...wish, ...change })
      setState(saved.ok ? 'saved' : 'failed')
      if (saved.ok) setWish({})
    },
  }
}
