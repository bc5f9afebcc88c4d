import { useEffect, useState } from 'preact/hooks'
import { readPositions, type VisitPosition } from '../../app/answers.ts'
import { useApp } from '../context.tsx'

/** Where this visit was left on this device: undefined while it is being read, null where nowhere. */
export function useLeftAt(visitId: string): VisitPosition | null | undefined {
  const app = useApp()
  const [left, setLeft] = useState<VisitPosition | null>()
  useEffect(() => {
    let gone = false
    void readPositions(app).then((kept) => {
      const position = kept.ok ? kept.value.find((candidate) => candidate.position.visitId === visitId)?.position : undefined
      if (!gone) setLeft(position ?? null)
    })
    return () => {
      gone = true
    }
  }, [app, visitId])
  return left
}
