import * as z from 'zod/mini'
import type { Author } from './fact.ts'
import { key, text } from './shape.ts'
import { compareStamps, type Stamp } from './stamp.ts'

/** What is noted: everything by which records are seen, leave, come, go, or are let through. `missed`: entries that could not be written. */
export const DEEDS = [
  ...(['unlocked', 'opened', 'exported', 'printed', 'copied', 'shared', 'took-in', 'took-back', 'erased', 'overrode'] as const),
  ...(['restored', 'rescued', 'checked', 'colleague-added', 'colleague-removed'] as const),
  ...(['passphrase-changed', 'recovery-words-changed', 'passkey-changed', 'missed'] as const),
] as const
export type Deed = (typeof DEEDS)[number]

/** A code, never words: nothing that anybody typed fits into it. */
const code = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
const entryId = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

const body = z.object({
  /** Counts the entries of one device, from 1. */
  n: z.int().check(z.minimum(1), z.maximum(1e9)),
  /** The id of the entry before it, of the same device. */
  prev: z.nullable(entryId),
  at: z.object({
    stamp: z.string().check(z.regex(/^[0-9a-y][0-9a-z]{8}-[0-9a-z]{4}-.+$/), z.maxLength(220)),
    wall: z.string().check(z.maxLength(40)),
  }),
  by: z.object({ practitioner: key, name: text, role: text, agency: text, device: key }),
  did: code,
  caseId: z.nullable(key),
  detail: z.nullable(code),
})

/** An entry without its name. `did` is one of DEEDS, or a newer app's own. */
export type LogBody = z.infer<typeof body>

/** One line of the log: who did what when, on which device. `id` is the hash of the rest, in canonical JSON. Never edited. */
export interface LogEntry extends LogBody {
  readonly id: string
}

/** The entry that some JSON without an id is, with nothing else in it; null where it is none. */
export function readLogBody(json: unknown): LogBody | null {
  const parsed = body.safeParse(json)
  return parsed.success ? parsed.data : null
}

/** Before, at or after, the same on every device: by stamp, then by device and number, then by name. */
export function compareEntries(a: LogEntry, b: LogEntry): number {
  return (
    compareStamps(a.at.stamp, b.at.stamp) ||
    compareStamps(a.by.device, b.by.device) ||
    a.n - b.n ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** Every entry of both, each once, in the order of `compareEntries`. */
export function mergeLogs(ours: readonly LogEntry[], theirs: readonly LogEntry[]): LogEntry[] {
  const all = new Map<string, LogEntry>()
  for (const entry of [...ours, ...theirs]) all.set(entry.id, entry)
  return [...all.values()].sort(compareEntries)
}

/** How the entries of one device hang together. The worst of what is found: `altered`, then `forked`, then `missing`, else `whole`. */
export interface Chain {
  readonly device: string
  readonly state: 'whole' | 'missing' | 'forked' | 'altered'
  readonly entries: number
  /** Numbers up to the highest at which there is no entry. */
  readonly missing: number
  /** Numbers at which there is more than one: two tablets wrote as one, or an older copy of this one was put back. */
  readonly forks: readonly number[]
  /** Numbers whose entry is not the one that its name or the next entry says, or comes before an earlier one. */
  readonly altered: readonly number[]
  /** The latest entry: what it says of itself. */
  readonly last: LogEntry
}

function chainIn(device: string, entries: readonly LogEntry[], renamed: ReadonlySet<string>): Chain {
  const byNumber = new Map<number, LogEntry[]>()
  for (const entry of entries) byNumber.set(entry.n, [...(byNumber.get(entry.n) ?? []), entry])
  const numbers = [...byNumber.keys()].sort((a, b) => a - b)
  const highest = numbers.at(-1) ?? 0
  const hangsOn = ({ n, prev, at }: LogEntry): boolean => {
    if (n === 1) return prev === null
    const before = byNumber.get(n - 1)
    if (prev === null) return false
    // One that is missing may have been anything.
    return !before || before.some((one) => one.id === prev && compareStamps(one.at.stamp, at.stamp) <= 0)
  }
  const altered = numbers.filter((n) => byNumber.get(n)?.some((entry) => renamed.has(entry.id) || !hangsOn(entry)))
  const forks = numbers.filter((n) => (byNumber.get(n)?.length ?? 0) > 1)
  const missing = highest - numbers.length
  const state = altered.length > 0 ? 'altered' : forks.length > 0 ? 'forked' : missing > 0 ? 'missing' : 'whole'
  const last = byNumber.get(highest)?.toSorted(compareEntries).at(-1) as LogEntry
  return { device, state, entries: entries.length, missing, forks, altered, last }
}

/**
 * The chain of each device that has entries, by device. `renamed`: ids of entries whose content does not give their name, as whoever can
 * hash found them. What was cut off at the end of a chain shows only where somebody else has it.
 */
export function verifyChain(entries: readonly LogEntry[], renamed: ReadonlySet<string> = new Set()): Chain[] {
  const byDevice = new Map<string, LogEntry[]>()
  for (const entry of new Map(entries.map((each) => [each.id, each])).values()) {
    const its = byDevice.get(entry.by.device)
    if (its) its.push(entry)
    else byDevice.set(entry.by.device, [entry])
  }
  return [...byDevice].sort(([a], [b]) => compareStamps(a, b)).map(([device, its]) => chainIn(device, its, renamed))
}

/** What is done next on a device, as the entry after the last that is known of it. It says its stamp: see `stampAfter`. */
export function nextBody(last: LogEntry | null, said: Omit<LogBody, 'n' | 'prev'>): LogBody {
  return { n: (last?.n ?? 0) + 1, prev: last?.id ?? null, ...said }
}

/** The latest entry of a device; null where it has none. Where its chain is forked, one of them, the same on every device. */
export function lastOf(entries: readonly LogEntry[], device: string): LogEntry | null {
  let last: LogEntry | null = null
  for (const entry of entries) {
    if (entry.by.device !== device) continue
    if (!last || entry.n > last.n || (entry.n === last.n && compareEntries(entry, last) > 0)) last = entry
  }
  return last
}

/** The later of two stamps. */
export const laterStamp = (a: Stamp | null, b: Stamp | null): Stamp | null => (a && b ? (compareStamps(a, b) < 0 ? b : a) : (a ?? b))

/** How a log goes into a shared file: each author once. */
export interface SentLog {
  readonly by: readonly Author[]
  /** Of each entry: the place of its author, then n, prev, stamp, wall, did, caseId, detail. Its name is left out: whoever reads makes it again. */
  readonly entries: readonly (readonly [number, number, string | null, string, string, string, string | null, string | null])[]
}

/** Entries that one file carries, the newest of them; about 2 MB. Ours, 2026-11-22. */
const LOG_MOST = 10_000

/** Entries as they go into a file. */
export function toSend(entries: readonly LogEntry[]): SentLog {
  const places = new Map<string, number>()
  const by: Author[] = []
  const sent = entries
    .toSorted(compareEntries)
    .slice(-LOG_MOST)
    .map((entry): SentLog['entries'][number] => {
      const author = JSON.stringify(entry.by)
      const place = places.get(author) ?? by.push(entry.by) - 1
      places.set(author, place)
      const { n, prev, at, did, caseId, detail } = entry
      return [place, n, prev, at.stamp, at.wall, did, caseId, detail]
    })
  return { by, entries: sent }
}

/** What a file carries of a log, unnamed; what is no entry is left out, and anything beyond LOG_MOST. */
export function readSent(json: unknown): LogBody[] {
  const { by, entries } = (json ?? {}) as { by?: unknown; entries?: unknown }
  if (!Array.isArray(by) || !Array.isArray(entries)) return []
  return entries.slice(0, LOG_MOST).flatMap((each: unknown) => {
    if (!Array.isArray(each) || each.length !== 8) return []
    const [place, n, prev, stamp, wall, did, caseId, detail] = each as unknown[]
    const read = readLogBody({ n, prev, at: { stamp, wall }, by: by[place as number], did, caseId, detail })
    return read ?? []
  })
}
