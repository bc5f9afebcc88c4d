import { useEffect, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { type Part, type PartFailure, partOf } from '../../app/redact.ts'
import type { ReadFailure } from '../../app/failure.ts'
import type { Scope } from '../../core/redact.ts'
import type { Result } from '../../core/result.ts'
import { useApp } from '../context.tsx'

type Found = Result<Part, PartFailure | ReadFailure>

/** What was worked out last, and whether it is for what is asked now. */
export interface LastPart {
  readonly found: Found | undefined
  readonly isCurrent: boolean
}

/** What whoever the scope names would see, kept up to date. While another one is worked out the last one stays in sight. */
export function usePart(family: Family, scope: Scope): LastPart {
  const app = useApp()
  const [held, setHeld] = useState<{ readonly of: Family; readonly key: string; readonly found: Found }>()
  const key = JSON.stringify(scope)
  // `key` says when the scope is another one.
  useEffect(() => {
    let gone = false
    void partOf(app, family.id, scope).then((found) => gone || setHeld({ of: family, key, found }))
    return () => {
      gone = true
    }
  }, [app, family, key])
  return { found: held?.found, isCurrent: held?.key === key && held.of === family }
}
