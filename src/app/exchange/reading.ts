import { compact } from '../../core/sharing/seen.ts'
import { unhurried } from '../../seal/breath.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import type { Reading, Sharing } from './sharing-row.ts'

/** Ids by case, compact. */
export async function idsOf(cases: ReadonlyMap<string, readonly { readonly id: string }[]>): Promise<Sharing['seen']> {
  const ids: Record<string, string> = {}
  for await (const [caseId, facts] of unhurried(cases)) ids[caseId] = compact(facts.map(({ id }) => id))
  return ids
}

/** Which file was read. */
export const readingOf = ({ manifest: { at, through }, digest }: Pick<OpenedBundle, 'manifest' | 'digest'>): Reading => ({
  at,
  through,
  digest,
})
