import { type Author, type Fact, parseFact } from '../core/fact.ts'
import { canonical } from '../core/canonical.ts'
import { ok, type Result } from '../core/result.ts'
import type { Practice } from '../core/practice.ts'
import { compareStamps, nextStamp, type Stamp } from '../core/stamp.ts'
import { type Library, libraryOf } from '../instruments/library.ts'
import { builtInPractice } from '../practice/index.ts'
import { contentId } from '../seal/digest.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { WriteFailure } from '../store/failure.ts'
import type { Platform as StorePlatform } from '../store/platform.ts'
import { overSeen } from './held-back.ts'

/** The one door through which time, chance, the zone and the browser's stores come in. */
export interface Platform extends StorePlatform {
  /** Milliseconds since 1970 by the device's clock. */
  now(): number
  /** A random id that says nothing. */
  randomId(): string
  /** Minutes that local time is ahead of UTC at that moment. */
  zone(now: number): number
  /** Locks between tabs; absent where the platform has none. */
  readonly locks?: LockManager
}

/** An unlocked Plumbline: one person on one device, and what it holds. */
export interface App {
  readonly store: OpenStore
  readonly platform: Platform
  readonly me: Author
  /** Whether this is the space of the fictional families. */
  readonly practice: boolean
  /** Every instrument that can be read here. Another one after a pack was taken in or removed, in any tab. */
  library: Library
  /** How this area works: levels of need, roles, thresholds, stages, links. */
  practiceSettings: Practice
  /** The highest stamp seen from any device. Every new fact comes after it. */
  highest: Stamp | null
  /** The end of the line of draft writes: each joins what the one before it left. */
  turn: Promise<unknown>
}

/** An app over an open store, that knows what Plumbline comes with and nothing that was brought. */
export const appOver = (store: OpenStore, platform: Platform, me: Author, practice: boolean): App => ({
  store,
  platform,
  me,
  practice,
  library: libraryOf([]),
  practiceSettings: builtInPractice,
  highest: null,
  turn: Promise.resolve(),
})

type Body<F = Fact> = F extends Fact ? Pick<F, 'kind' | 'about' | 'values'> : never

/** One thing that a person did: what it is about, which registers it set, and the facts that were on the screen for them. */
export type Act = Body & {
  readonly replaces: readonly string[]
  /** Why these values stand, where people had entered different ones. */
  readonly why?: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** The wall clock as read, with its zone: `2026-11-21T14:02:05.123+00:00`. */
export function wallTime(platform: Platform): string {
  const now = platform.now()
  const zone = platform.zone(now)
  const local = new Date(now + zone * 60_000).toISOString().slice(0, -1)
  return `${local}${zone < 0 ? '-' : '+'}${two(Math.floor(Math.abs(zone) / 60))}:${two(Math.abs(zone) % 60)}`
}

/** Today by this device's clock and zone. */
export function today(platform: Platform): string {
  return wallTime(platform).slice(0, 10)
}

/** About the year 5000. Nobody's clock says so, and after the last stamp of all nothing could be written any more. */
const BEYOND_CLOCKS = 'y'

/** Takes note of one stamp from anywhere, so that what is written next comes after it; but for one that no clock has made. */
export function observeStamp(app: App, stamp: Stamp): void {
  if (stamp >= BEYOND_CLOCKS) return
  if (!app.highest || compareStamps(stamp, app.highest) > 0) app.highest = stamp
}

/** Takes note of stamps from anywhere, so that what is written next comes after all of them. */
export function observe(app: App, facts: readonly Pick<Fact, 'at'>[]): void {
  for (const { at } of facts) observeStamp(app, at.stamp)
}

/** The next stamp of this device. Two calls never give the same. */
export function takeStamp(app: App): Stamp {
  app.highest = nextStamp(app.highest, app.platform.now(), app.me.device)
  return app.highest
}

/** Stands where the id will be while the rest is checked. */
const UNNAMED = 'A'.repeat(43)

/** A fact that says what an act did, by whom and when. Throws where the act does not fit the schema: nothing malformed is ever kept. */
export async function makeFact(app: App, caseId: string, act: Act): Promise<Fact> {
  const { kind, about, values, replaces, why } = act
  const at = { stamp: takeStamp(app), wall: wallTime(app.platform) }
  const [by, salt] = [app.me, app.platform.randomId()]
  const body = { caseId, kind, about, values, by, at, salt, replaces: [...replaces].sort(), ...(why !== undefined && { why }) }
  const parsed = parseFact({ id: UNNAMED, ...body })
  if (!parsed.ok) throw new Error(`an act that does not fit: ${parsed.failure.places.join(', ')}`)
  // Named after what is kept: the schema leaves out what it does not know.
  const { id: _, ...kept } = parsed.value
  return { ...parsed.value, id: await contentId(canonical(kept)) }
}

/** Writes what was done as facts of one case, in one page. Once this resolves well they are on the disk, and the named drafts are gone. */
export async function record(
  app: App,
  caseId: string,
  acts: readonly Act[],
  finishedDrafts: readonly string[] = [],
): Promise<Result<Fact[], WriteFailure>> {
  const facts: Fact[] = []
  for (const act of acts.flatMap((each) => overSeen(app, caseId, each))) facts.push(await makeFact(app, caseId, act))
  if (facts.length === 0 && finishedDrafts.length === 0) return ok(facts)
  const written = await app.store.append(caseId, facts, finishedDrafts)
  return written.ok ? ok(facts) : written
}
