import { useEffect, useState } from 'preact/hooks'
import { readPositions } from '../../app/answers.ts'
import type { App } from '../../app/app.ts'
import type { BoardEntry } from '../../app/board.ts'
import type { ReadFailure } from '../../app/failure.ts'
import { readFamilyAsDrafted, watch } from '../../app/read.ts'
import { ok, type Result } from '../../core/result.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'
import { type HalfDone, halfDoneVisits } from './half-done.ts'

async function read(app: App, caseIds: readonly string[]): Promise<Result<HalfDone[], ReadFailure>> {
  const positions = await readPositions(app)
  if (!positions.ok) return positions
  const families = []
  for (const caseId of caseIds) {
    const family = await readFamilyAsDrafted(app, caseId)
    if (!family.ok) return family
    families.push(family.value)
  }
  return ok(halfDoneVisits(families, positions.value))
}

/**
 * Every half-done visit of these families, what was left last first, kept up to date; undefined until the first time. The board
 * knows which families have one, and only those are opened: who is in the visit and where it was left is in their record alone.
 */
export function useHalfDone(families: readonly BoardEntry[] | undefined): readonly HalfDone[] | undefined {
  const app = useApp()
  const [held, setHeld] = useState<readonly HalfDone[]>()
  const caseIds = families?.filter(({ children }) => children.some(({ halfDone }) => halfDone.length > 0)).map(({ id }) => id)
  const key = caseIds?.join(' ')
  useEffect(() => {
    if (key === undefined) return
    const ids = key.split(' ').filter(Boolean)
    return watch(
      app,
      () => read(app, ids),
      (result) => {
        if (result.ok) setHeld(result.value)
        else trouble.value = result.failure
      },
    )
  }, [app, key])
  return held
}
