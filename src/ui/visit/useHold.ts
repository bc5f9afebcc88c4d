import { useEffect, useRef, useState } from 'preact/hooks'
import { type Hold, holdVisit } from '../../app/hold.ts'
import { useApp } from '../context.tsx'

/** Whether this tab is the one that writes in the visit; undefined until it is known. */
export interface VisitHold {
  readonly mine: boolean | undefined
  takeOver(): void
}

/** Holds a visit for this tab while the screen is there; another tab can take it over, and this one then reads along. */
export function useHold(visitId: string, onLost: () => Promise<unknown>): VisitHold {
  const app = useApp()
  const [mine, setMine] = useState<boolean>()
  const hold = useRef<Hold | null>(null)
  const gone = useRef(false)

  const take = async (takeOver: boolean) => {
    const lost = () => {
      hold.current = null
      // What is typed here goes to the disk before the other tab can write over it.
      void onLost()
      setMine(false)
    }
    const held = await holdVisit(app, visitId, lost, takeOver)
    if (gone.current) held?.release()
    else {
      hold.current = held
      setMine(held !== null)
    }
  }

  // Once for each visit.
  useEffect(() => {
    gone.current = false
    void take(false)
    return () => {
      gone.current = true
      hold.current?.release()
    }
  }, [visitId])
  return { mine, takeOver: () => void take(true) }
}
