import type { Fact } from '../../core/fact.ts'
import { among } from '../../core/sharing/seen.ts'
import { rootOf } from '../../core/sharing/adds.ts'
import { sendable } from '../../core/sharing/join-case.ts'
import { stampMillis } from '../../core/stamp.ts'
import { unhurried } from '../../seal/breath.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import type { Sharing } from './sharing-row.ts'
import type { Older } from './types.ts'

/**
 * Milliseconds by which a shared file has to be older than the one read last to be called put back. Two who save at the same time
 * overwrite each other within seconds, and that mends itself. Ours, 2026-11-22.
 */
const PUT_BACK = 10 * 60_000

/** What of ours an earlier reading of the shared file held and this one lacks: by case, in full. */
export async function goneFrom(
  seen: Sharing['seen'],
  ours: ReadonlyMap<string, readonly Fact[]>,
  cases: OpenedBundle['cases'],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const gone = new Map<string, readonly Fact[]>()
  for await (const [caseId, facts] of unhurried(ours)) {
    const had = seen[caseId]
    if (!had) continue
    const theirs = (cases.get(caseId) ?? []) as unknown as readonly Fact[]
    const [held, now] = [among(had), new Set(theirs.map(({ id }) => id))]
    // Of a case that is erased in this one, also where nobody here has been asked yet, nothing but the word of it ought to be there.
    const known = [...facts, ...theirs.filter(({ kind, id }) => kind === 'erasure' && !facts.some((fact) => fact.id === id))]
    const missing = sendable(known).filter(({ id }) => held(id) && !now.has(id))
    if (missing.length > 0) gone.set(caseId, missing)
  }
  return gone
}

/** What a whole file of our team lacks of what the shared file held when it was last read; null where nothing. */
export async function olderThanRead(
  { seen, reading }: Pick<Sharing, 'seen' | 'reading'>,
  ours: ReadonlyMap<string, readonly Fact[]>,
  { manifest, cases, digest }: OpenedBundle,
): Promise<Older | null> {
  if (!reading || digest === reading.digest) return null
  const gone = [...(await goneFrom(seen, ours, cases)).values()].flat()
  const behind = Object.entries(reading.through).flatMap(([device, stamp]) => ((manifest.through[device] ?? '') < stamp ? [device] : []))
  const earlier = stampMillis(reading.at.stamp) - stampMillis(manifest.at.stamp) > PUT_BACK
  // Of an erased family there is less in a later file, and that is as it should be.
  if (gone.length === 0 && !(earlier && behind.length > 0)) return null
  return {
    kind: earlier ? 'put-back' : 'overwritten',
    read: reading.at.wall,
    facts: gone.length,
    visits: new Set(gone.filter(({ kind }) => kind === 'visit').map(rootOf)).size,
    behind,
  }
}
