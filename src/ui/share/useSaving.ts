import { useState } from 'preact/hooks'
import { type Saved, type SaveFailure, type SaveOptions, type SaveStep, saveToShared, type Target } from '../../app/exchange/exchange.ts'
import { useApp } from '../context.tsx'

/** The place where the shared file lies. */
export type Place = Target

/** Where a save is, or what came of the last one. */
export type Saving =
  | { readonly at: 'nothing' }
  | { readonly at: 'busy'; readonly step: SaveStep }
  | { readonly at: 'failed'; readonly failure: SaveFailure }
  | { readonly at: 'done'; readonly saved: Saved }

export type Agreed = Pick<SaveOptions, 'looked' | 'setAsideDamaged'>

export interface SaveToPlace {
  readonly saving: Saving
  /** To be called from a tap: the browser asks for permission only then. */
  save(place: Place, agreed?: Agreed): Promise<void>
  leave(): void
}

/** Saving to the place that was chosen, step by step. */
export function useSaving(): SaveToPlace {
  const app = useApp()
  const [saving, setSaving] = useState<Saving>({ at: 'nothing' })
  return {
    saving,
    async save(place, agreed = {}) {
      setSaving({ at: 'busy', step: { doing: 'reading', attempt: 1 } })
      const allowed = await place.allow()
      if (!allowed.ok) {
        return setSaving({ at: 'failed', failure: { kind: 'place', failure: allowed.failure } })
      }
      const saved = await saveToShared(app, place, { ...agreed, onStep: (step) => setSaving({ at: 'busy', step }) })
      setSaving(saved.ok ? { at: 'done', saved: saved.value } : { at: 'failed', failure: saved.failure })
    },
    leave: () => setSaving({ at: 'nothing' }),
  }
}
