import { digest } from '../../core/drift/digest.ts'
import type { Fact } from '../../core/fact.ts'
import { ok, type Result } from '../../core/result.ts'
import { sendable } from '../../core/sharing/join-case.ts'
import { among, type CaseCount, type Counted, countCase, type Moment } from '../../core/sharing/seen.ts'
import { compareStamps, stampMillis } from '../../core/stamp.ts'
import { unhurried } from '../../seal/breath.ts'
import { type App, wallTime } from '../app.ts'
import type { ReadFailure, WriteFailure } from '../failure.ts'
import { watch } from '../read.ts'
import { readSettings } from '../settings.ts'
import { readSharing, type Sharing } from './sharing-row.ts'
import type { Holds, Meter, OnlyHere } from './types.ts'
import { inTurn } from '../turn.ts'

type Remembered = Sharing['counted'][string]

const known = new WeakMap<App, Map<string, Remembered>>()

/** What a count was worked out from: pages, which are never edited, and what was seen elsewhere. */
const markOf = (pages: readonly string[], { seen, handedOut }: Sharing, caseId: string): string =>
  digest([...pages].sort().join(' ') + (seen[caseId] ?? '') + (handedOut?.stamp ?? ''))

/** What of each case is in the shared file too. Only cases that changed since are read. */
export async function countAll(app: App, sharing: Sharing): Promise<Result<ReadonlyMap<string, Remembered>, ReadFailure>> {
  const pages = await app.store.pageIds()
  if (!pages.ok) return pages
  const before = known.get(app)
  const counts = new Map<string, Remembered>()
  for await (const [caseId, ids] of unhurried(pages.value)) {
    const of = markOf(ids, sharing, caseId)
    const last = [before?.get(caseId), sharing.counted[caseId]].find((each) => each?.of === of)
    if (last) {
      counts.set(caseId, last)
      continue
    }
    const read = await app.store.readCase(caseId)
    if (!read.ok) return read
    const facts = sendable(read.value.facts as Fact[])
    counts.set(caseId, { of, count: countCase(facts, among(sharing.seen[caseId] ?? ''), sharing.handedOut?.stamp ?? null) })
  }
  known.set(app, counts)
  return ok(counts)
}

/** Cases counted anew from which on that is written down. A few are counted again at the next unlocking sooner than a tap waits for it. */
const MANY = 10

/** Counts are kept for the next unlocking, which would read every page for them otherwise. A lock in between costs that, and nothing else. */
function keepCounts(app: App, { counted }: Sharing, counts: ReadonlyMap<string, Remembered>): void {
  const fresh = [...counts].filter(([caseId, { of }]) => counted[caseId]?.of !== of)
  if (fresh.length < MANY) return
  void inTurn(app, async (): Promise<Result<void, WriteFailure>> => {
    const sharing = await readSharing(app)
    if (!sharing.ok) return sharing
    return app.store.saveRow('sharing', { ...sharing.value, counted: Object.fromEntries(counts) } satisfies Sharing)
  })
}

/** So many in all cases. */
export const sum = (counts: readonly CaseCount[], of: 'visits' | 'events' | 'facts'): Counted => ({
  all: counts.reduce((all, count) => all + count[of].all, 0),
  shared: counts.reduce((all, count) => all + count[of].shared, 0),
})

const earliest = (moments: readonly (Moment | null)[]): Moment | null =>
  moments.reduce((first, each) => (each && (!first || compareStamps(each.stamp, first.stamp) < 0) ? each : first), null)

const onlyHere = ({ visits, events, facts }: CaseCount): OnlyHere => ({
  visits: visits.all - visits.shared,
  events: events.all - events.shared,
  facts: facts.all - facts.shared,
})

/** Milliseconds. */
const A_DAY = 86_400_000

/** When somebody wrote a fact, by their wall clock: stamps run ahead of it once anybody's clock has. Milliseconds since 1970. */
function writtenAt({ stamp, wall }: Moment): number {
  const at = Date.parse(wall)
  return Number.isNaN(at) ? stampMillis(stamp) : at
}

/** What of this device is in the shared file, as it was last read, and what is only here. */
export async function readMeter(app: App): Promise<Result<Meter, ReadFailure>> {
  const [sharing, settings] = [await readSharing(app), await readSettings(app)]
  if (!sharing.ok) return sharing
  if (!settings.ok) return settings
  const counted = await countAll(app, sharing.value)
  if (!counted.ok) return counted
  keepCounts(app, sharing.value, counted.value)
  const { handedOut, lastSaved } = sharing.value
  const counts = [...counted.value.values()].map(({ count }) => count)
  const oldest = earliest(counts.map((count) => count.oldest))
  const kept = earliest(counts.map((count) => count.oldestKept))
  const days = settings.value.remindAfterDays
  // What was given out by hand waits anew from then: nobody can tell what became of it.
  const out = handedOut && oldest && compareStamps(oldest.stamp, handedOut.stamp) <= 0 ? handedOut : null
  const since = Math.min(kept ? writtenAt(kept) : Number.POSITIVE_INFINITY, out ? Date.parse(out.at) : Number.POSITIVE_INFINITY)
  return ok({
    ...{ visits: sum(counts, 'visits'), events: sum(counts, 'events'), facts: sum(counts, 'facts') },
    oldest: oldest?.wall ?? null,
    lastSaved,
    handedOut: out && { at: out.at, visits: out.visits, facts: out.facts },
    reminder: { due: app.platform.now() - since > days * A_DAY, days },
    onlyHere: new Map(
      [...counted.value].flatMap(([caseId, { count }]): [string, OnlyHere][] =>
        count.facts.shared < count.facts.all ? [[caseId, onlyHere(count)]] : [],
      ),
    ),
  })
}

/** Calls `paint` with the meter now and after every change on this device, until the returned function is called. */
export function watchMeter(app: App, paint: (meter: Result<Meter, ReadFailure>) => void): () => void {
  return watch(app, () => readMeter(app), paint, { sharing: true })
}

/** A file with all of this device's records has left it by hand. Not yet seen anywhere: a file that comes back says so. */
export function handedOut(app: App, { visits, facts, stamp }: Holds): Promise<Result<void, WriteFailure>> {
  return inTurn(app, async (): Promise<Result<void, WriteFailure>> => {
    const sharing = await readSharing(app)
    if (!sharing.ok) return sharing
    const { last } = sharing.value
    const next: Sharing = {
      ...sharing.value,
      handedOut: { at: wallTime(app.platform), stamp, visits, facts },
      last: last && { ...last, saved: true },
    }
    return app.store.saveRow('sharing', next)
  })
}
