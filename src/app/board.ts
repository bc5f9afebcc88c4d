import { type BoardFamily, boardFamily } from '../core/board.ts'
import { canonical } from '../core/canonical.ts'
import type { Day } from '../core/day.ts'
import { digest } from '../core/drift/digest.ts'
import { ok, type Result } from '../core/result.ts'
import type { Stamp } from '../core/stamp.ts'
import { current } from '../instruments/index.ts'
import type { ReadFailure } from '../store/failure.ts'
import { type App, observeStamp, today } from './app.ts'
import { type Draft, readDrafts } from './drafts.ts'
import { type Family, readFamilyWith, watch } from './read.ts'
import { clearStrays } from './strays.ts'

/** A family on the board, with how many of its pages could not be opened. */
export interface BoardEntry extends BoardFamily {
  readonly damaged: number
  /** Some of it was held back by whoever shared it: what is not here may have been seen. */
  readonly partial: boolean
  /** Somebody asked that the records stay, whatever retention says. */
  readonly held: boolean
}

/** The board as far as it is known: every family that was ever worked out, and how many are still being brought up to today. */
export interface Board {
  readonly families: readonly BoardEntry[]
  readonly left: number
}

/** What was worked out of one case, from which of its pages and drafts, by which rules, for which day. */
interface Kept {
  readonly of: string
  readonly on: Day
  /** Null where the records are gone. */
  readonly entry: BoardEntry | null
}

/** The one sealed row that remembers the board. Dropping it loses nothing. */
interface KeptBoard {
  readonly by: string
  readonly highest: Stamp | null
  readonly cases: Readonly<Record<string, Kept>>
}

/** This very build: another one may judge otherwise. The address of its script holds a hash of it. */
const BUILD = import.meta.url

/** Milliseconds of work between two paintings. */
const SLICE = 40

/** Milliseconds after the last change until the board is written down. */
const QUIET = 1500

interface Memory {
  kept: KeptBoard
  timer: ReturnType<typeof setTimeout> | undefined
  dirty: boolean
}

const memories = new WeakMap<App, Memory>()

/** Which rules, numbers and instruments a board was worked out with. */
const rulesOf = ({ practiceSettings, library }: App): string =>
  digest(canonical([BUILD, practiceSettings, library.all().map(({ id, version }) => [id, version])]))

const EMPTY = { highest: null, cases: {} } as const

async function recall(app: App): Promise<Result<Memory, ReadFailure>> {
  const by = rulesOf(app)
  const known = memories.get(app)
  if (known?.kept.by === by) return ok(known)
  const saved = known ? ok(null) : await app.store.readBoard()
  if (!saved.ok) return saved
  const kept = saved.value as KeptBoard | null
  if (kept?.highest) observeStamp(app, kept.highest)
  const memory: Memory = { kept: kept?.by === by ? kept : { ...EMPTY, by }, timer: undefined, dirty: false }
  memories.set(app, memory)
  return ok(memory)
}

/** Writes the board down once nothing has changed for a while. A lock in between costs the next unlocking some work, and nothing else. */
function keepSoon(app: App, memory: Memory): void {
  clearTimeout(memory.timer)
  if (!memory.dirty) return
  memory.timer = setTimeout(() => {
    memory.dirty = false
    void app.store.saveBoard({ ...memory.kept, highest: app.highest } satisfies KeptBoard)
  }, QUIET)
}

const draftsOf = (drafts: readonly Draft[], caseId: string) => drafts.filter((draft) => draft.caseId === caseId)

/** What a case’s entry is worked out from: its pages, which are never edited, and what is drafted in it. */
const markOf = (pages: readonly string[], drafts: readonly Draft[]): string =>
  digest([...pages].sort().join(' ') + drafts.map(({ act, at }) => `${act.about}@${at.stamp}`).join(' '))

function toEntry(family: Family, on: Day, app: App): BoardEntry {
  const { damaged, keeping, partial } = family
  return { ...boardFamily(family, on, app.practiceSettings, current.id), damaged: damaged.length, partial, held: keeping.held.length > 0 }
}

/** The board as it is to be remembered once these cases are erased: nothing in it is about them. */
export async function boardWithout(app: App, caseIds: readonly string[]): Promise<Result<unknown, ReadFailure>> {
  const recalled = await recall(app)
  if (!recalled.ok) return recalled
  const { kept } = recalled.value
  const cases = Object.fromEntries(Object.entries(kept.cases).filter(([caseId]) => !caseIds.includes(caseId)))
  recalled.value.kept = { ...kept, cases }
  return ok({ ...kept, highest: app.highest, cases } satisfies KeptBoard)
}

const byName = (a: BoardEntry, b: BoardEntry) => a.name.localeCompare(b.name)

const breathe = () => new Promise((done) => setTimeout(done))

/**
 * Every family on this device as the board shows it today. What was remembered is painted at once, what has changed since is worked
 * out case by case, with a painting in between, so that nobody waits for two hundred families to see the first. @testonly
 */
export async function readBoard(app: App, paint: (board: Board) => void): Promise<Result<Board, ReadFailure>> {
  const [pages, drafts, recalled] = await Promise.all([app.store.pageIds(), readDrafts(app), recall(app)])
  if (!pages.ok) return pages
  if (!drafts.ok) return drafts
  if (!recalled.ok) return recalled
  const memory = recalled.value
  const on = today(app.platform)
  const cases: Record<string, Kept> = {}
  const stale: { caseId: string; of: string; ours: Draft[] }[] = []
  for (const [caseId, ids] of pages.value) {
    const ours = draftsOf(drafts.value, caseId)
    const of = markOf(ids, ours)
    const kept = memory.kept.cases[caseId]
    if (kept) cases[caseId] = kept
    if (kept?.of !== of || kept.on !== on) stale.push({ caseId, of, ours })
  }
  const board = (left: number): Board => ({
    families: Object.values(cases)
      .flatMap(({ entry }) => entry ?? [])
      .sort(byName),
    left,
  })

  let painted = app.platform.now()
  if (stale.length > 1 && Object.keys(cases).length > 0) {
    paint(board(stale.length))
    await breathe()
    painted = app.platform.now()
  }
  for (const [at, { caseId, of, ours }] of stale.entries()) {
    const family = await readFamilyWith(app, caseId, ours)
    if (!family.ok) return family
    cases[caseId] = { of, on, entry: family.value.gone ? null : toEntry(family.value, on, app) }
    if (family.value.gone) await clearStrays(app, family.value)
    if (app.platform.now() - painted > SLICE && at < stale.length - 1) {
      paint(board(stale.length - 1 - at))
      await breathe()
      painted = app.platform.now()
    }
  }
  const gone = Object.keys(memory.kept.cases).some((caseId) => !pages.value.has(caseId))
  memory.kept = { by: memory.kept.by, highest: app.highest, cases }
  memory.dirty ||= stale.length > 0 || gone
  keepSoon(app, memory)
  return ok(board(0))
}

/** Calls `paint` with the board now, as it comes up to date, and after every change on this device, until the returned function is called. */
export function watchBoard(app: App, paint: (board: Result<Board, ReadFailure>) => void): () => void {
  return watch(app, () => readBoard(app, (board) => paint(ok(board))), paint)
}
