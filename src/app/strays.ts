import { whereabouts } from '../core/erasure.ts'
import type { Fact } from '../core/fact.ts'
import { ok, type Result } from '../core/result.ts'
import type { WriteFailure } from '../store/failure.ts'
import type { App } from './app.ts'
import { readDrafts } from './drafts.ts'
import { inTurn } from './turn.ts'

/**
 * Of an erased case there is nothing on the disk but the statements that it is. Another tab, or one that was frozen, may have written what
 * it had on its screen; nothing of that case comes back by it.
 */
export function clearStrays(app: App, { id }: { readonly id: string }): Promise<Result<void, WriteFailure>> {
  return inTurn(app, async () => {
    const [pages, drafts] = [await app.store.readCase(id), await readDrafts(app)]
    if (!pages.ok) return pages
    if (!drafts.ok) return drafts
    const facts = pages.value.facts as Fact[]
    // Somebody may have kept it after all since it was looked at.
    if (whereabouts(facts, app.me.device) !== 'gone') return ok(undefined)
    const statements = facts.filter(({ kind }) => kind === 'erasure')
    const isClean = statements.length === facts.length && drafts.value.every(({ caseId }) => caseId !== id)
    return isClean ? ok(undefined) : app.store.exchange({ erase: new Map([[id, statements]]) })
  })
}
