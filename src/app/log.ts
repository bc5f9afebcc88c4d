import { canonical } from '../core/canonical.ts'
import {
  type Chain,
  compareEntries,
  type Deed,
  type LogBody,
  type LogEntry,
  lastOf,
  laterStamp,
  nextBody,
  readLogBody,
  readSent,
  type SentLog,
  toSend,
  verifyChain,
} from '../core/log.ts'
import { ok, type Result } from '../core/result.ts'
import { nextStamp } from '../core/stamp.ts'
import { unhurried } from '../seal/breath.ts'
import { contentId } from '../seal/digest.ts'
import type { LogPages } from '../store/log.ts'
import type { OpenStore } from '../store/open-store.ts'
import { type App, wallTime } from './app.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { keepFailures } from './health.ts'

/** A line of the log as it lies in its page. `came`: by a file, and not from this device's own hand. */
interface KeptLine {
  readonly id: string
  readonly came: boolean
  readonly body: LogBody
}

/** What one unlocking knows of the log. */
interface Noting {
  /** The end of the line of notes. */
  turn: Promise<unknown>
  /** Families that were opened since it was unlocked. */
  readonly opened: Set<string>
  /** Entries that could not be written, and are still to be owned up to. */
  missed: number
  /** Names that were found to be what their contents give. */
  readonly themselves: Set<string>
}

const known = new WeakMap<OpenStore, Noting>()

function notingOf({ store }: Pick<App, 'store'>): Noting {
  const noting = known.get(store) ?? { turn: Promise.resolve(), opened: new Set(), missed: 0, themselves: new Set() }
  known.set(store, noting)
  return noting
}

/** Runs `work` after all such work before it, in this tab and, where the platform has locks, in the others. */
function inLine<T>(app: App, work: () => Promise<T>): Promise<T> {
  const noting = notingOf(app)
  const { locks } = app.platform
  const alone = () => (locks ? locks.request(`${app.practice ? 'practice' : 'real'}/log`, work) : work())
  const mine = noting.turn.then(alone, alone)
  noting.turn = mine.catch(() => undefined)
  return mine
}

/** What is to be noted of one deed: of which families, none where it is of no one family, and a code of what it was. */
export interface About {
  readonly caseIds?: readonly string[]
  readonly detail?: string
}

type Said = Pick<LogBody, 'did' | 'caseId' | 'detail'>

const entryOf = ({ id, body }: KeptLine): LogEntry => ({ id, ...body })

async function chained(app: App, ours: readonly KeptLine[], said: readonly Said[], wall: string): Promise<KeptLine[]> {
  // By what was written here alone: a file that says more of this device must not lead its count astray.
  const own = ours.filter(({ came, body }) => !came && body.by.device === app.me.device)
  const highest = own.reduce((n, { body }) => Math.max(n, body.n), 0)
  let last = lastOf(own.filter(({ body }) => body.n === highest).map(entryOf), app.me.device)
  const lines: KeptLine[] = []
  for (const each of said) {
    const stamp = nextStamp(laterStamp(app.highest, last?.at.stamp ?? null), app.platform.now(), app.me.device)
    const body = nextBody(last, { at: { stamp, wall }, by: app.me, ...each })
    const id = await contentId(canonical(body))
    last = { id, ...body }
    lines.push({ id, came: false, body })
  }
  return lines
}

async function write(app: App, said: readonly Said[], wall: string): Promise<Result<void, WriteFailure>> {
  const here = await app.store.readLog()
  if (!here.ok) return here
  return app.store.appendLog(await chained(app, here.value.lines as KeptLine[], said, wall))
}

/**
 * What was done is noted in the log, soon and in its turn. Nobody waits for it and nothing fails by it: what cannot be written is counted,
 * and owned up to as a gap by the next entry that can.
 */
export function note(app: App, did: Deed, { caseIds, detail }: About = {}): void {
  const noting = notingOf(app)
  const wall = wallTime(app.platform)
  const said = (caseIds ?? [null]).map((caseId): Said => ({ did, caseId, detail: detail ?? null }))
  if (said.length === 0) return
  void inLine(app, async () => {
    const { missed } = noting
    const gap: Said[] = missed > 0 ? [{ did: 'missed', caseId: null, detail: `n-${missed}` }] : []
    const written = await write(app, [...gap, ...said], wall)
    noting.missed = written.ok ? 0 : missed + said.length
    // By itself: it waits for drafts, which may wait for whoever waits for this line.
    if (written.ok) void keepFailures(app)
  })
}

/** That somebody looked at a family, once for each unlocking. */
export function noteOpened(app: App, caseId: string): void {
  const { opened } = notingOf(app)
  if (opened.has(caseId)) return
  opened.add(caseId)
  note(app, 'opened', { caseIds: [caseId] })
}

/** Everything that was to be noted by now is on the disk, or counted as missing. @testonly */
export const noted = (app: App): Promise<unknown> => notingOf(app).turn

/** The log as it is here. */
export interface LogRead {
  /** In order, oldest first. */
  readonly entries: readonly LogEntry[]
  readonly chains: readonly Chain[]
  /** Pages that the seal refused, and lines that are no entries. */
  readonly damaged: number
  /** Entries that could not be written, and are not owned up to yet. */
  readonly missed: number
}

/** Entries that are looked at in one go. */
const SLICE = 50

async function judged(lines: readonly KeptLine[], themselves: Set<string>) {
  const entries: LogEntry[] = []
  const renamed = new Set<string>()
  let unfit = 0
  const slices = Array.from({ length: Math.ceil(lines.length / SLICE) }, (_, at) => lines.slice(at * SLICE, (at + 1) * SLICE))
  for await (const slice of unhurried(slices)) {
    await Promise.all(
      slice.map(async ({ id, body }) => {
        if (!themselves.has(id)) {
          const read = readLogBody(body)
          if (!read) return void unfit++
          if ((await contentId(canonical(body))) === id) themselves.add(id)
          else renamed.add(id)
        }
        entries.push({ id, ...body })
      }),
    )
  }
  return { entries: entries.sort(compareEntries), renamed, unfit }
}

async function read(app: App, pages: Result<LogPages, ReadFailure>, themselves: Set<string>): Promise<Result<LogRead, ReadFailure>> {
  if (!pages.ok) return pages
  const { lines, damaged } = pages.value
  const { entries, renamed, unfit } = await judged(lines as KeptLine[], themselves)
  return ok({ entries, chains: verifyChain(entries, renamed), damaged: damaged.length + unfit, missed: notingOf(app).missed })
}

/** The log, with everything that was to be noted by now, and how the chain of each device hangs together. A few entries at a time. */
export async function readLog(app: App): Promise<Result<LogRead, ReadFailure>> {
  await noted(app)
  return read(app, await app.store.readLog(), notingOf(app).themselves)
}

/** The same as it lies on the disk now, every entry looked at again. */
export async function readLogAfresh(app: App): Promise<Result<LogRead, ReadFailure>> {
  await noted(app)
  return read(app, await (await app.store.inspect()).log(), new Set())
}

/** The log as a file for colleagues carries it. */
export async function logToSend(app: App): Promise<Result<SentLog, ReadFailure>> {
  const log = await readLog(app)
  return log.ok ? ok(toSend(log.value.entries)) : log
}

/** Entries that are kept of everybody together. Far above years of a team; a file that brings more is not believed. Ours, 2026-11-22. */
const KEPT_MOST = 100_000
/** Lines in one page of what came. */
const PAGE = 512

/** What a colleague's file has of a log is here too: each entry once, and nothing of ours changed by it. How many are new. */
export function takeInLog(app: App, sent: unknown): Promise<Result<number, WriteFailure>> {
  return inLine(app, async (): Promise<Result<number, WriteFailure>> => {
    const bodies = readSent(sent)
    if (bodies.length === 0) return ok(0)
    const here = await app.store.readLog()
    if (!here.ok) return here
    const ids = new Set(here.value.lines.map(({ id }) => id))
    const fresh: KeptLine[] = []
    for await (const body of unhurried(bodies)) {
      const id = await contentId(canonical(body))
      if (ids.has(id) || ids.size >= KEPT_MOST) continue
      ids.add(id)
      fresh.push({ id, came: true, body })
    }
    for (let at = 0; at < fresh.length; at += PAGE) {
      const written = await app.store.appendLog(fresh.slice(at, at + PAGE))
      if (!written.ok) return written
    }
    return ok(fresh.length)
  })
}
