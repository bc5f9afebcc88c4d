import { ok, type Result } from '../../core/result.ts'
import type { App } from '../app.ts'
import type { WriteFailure } from '../failure.ts'
import { readSharing } from './sharing-row.ts'
import { inTurn } from '../turn.ts'

/** From now on somebody else may have what is here: what was taken in last can no longer be taken back. */
export function leaves(app: App): Promise<Result<void, WriteFailure>> {
  return inTurn(app, async (): Promise<Result<void, WriteFailure>> => {
    const sharing = await readSharing(app)
    if (!sharing.ok) return sharing
    const { last } = sharing.value
    if (!last || last.saved) return ok(undefined)
    return app.store.saveRow('sharing', { ...sharing.value, last: { ...last, saved: true } })
  })
}
