import { type Case, readCase } from '../core/case.ts'
import { whereabouts } from '../core/erasure.ts'
import type { Fact } from '../core/fact.ts'
import type { Library } from '../instruments/library.ts'
import { ok, type Result } from '../core/result.ts'
import type { ReadFailure } from '../store/failure.ts'
import type { CasePages } from '../store/open-store.ts'
import type { Change } from '../store/watch.ts'
import { type App, observe } from './app.ts'
import { loadBrought } from './brought.ts'
import { type Draft, draftFacts, readDrafts } from './drafts.ts'
import { noteHeldBack } from './held-back.ts'

/** A case with what could not be opened of it. */
export interface Family extends Case {
  /** Pages that the seal refused: kept on the device, not readable, sizes in bytes. */
  readonly damaged: readonly { readonly pageId: string; readonly size: number }[]
  /** Things with an unfinished act: `visit`, `visit/child`, `visit/child/item`. */
  readonly drafted: ReadonlySet<string>
  /** Its records are erased, or it was never more here than the word that they are. It is no family any more. */
  readonly gone: boolean
}

/** Nothing drafted, for a reading of facts alone. */
const NONE: ReadonlySet<string> = new Set()

/** What was worked out of each case last: a change in one family, or in none, must not work out two hundred others again. */
const known = new WeakMap<App, Map<string, { readonly of: string; readonly library: Library; readonly family: Family }>>()

/** Which facts these are, by a sum over a part of their names: an erasure or an undoing takes some away and may leave as many others. */
const sumOf = (facts: CasePages['facts']): number =>
  facts.reduce((sum, { id }) => (sum + ((id.charCodeAt(0) << 16) ^ (id.charCodeAt(1) << 8) ^ id.charCodeAt(2))) | 0, 0)

// Every save of a draft has a stamp of its own.
const markOf = ({ facts, damaged }: CasePages, ours: readonly Draft[]): string =>
  [facts.length, sumOf(facts), damaged.length, ...ours.map(({ act, at }) => `${act.about}@${at.stamp}`)].join(' ')

function toFamily(app: App, caseId: string, pages: CasePages, drafts: readonly Draft[]): Family {
  const ours = drafts.filter((draft) => draft.caseId === caseId)
  const of = markOf(pages, ours)
  const families = known.get(app) ?? new Map()
  const last = families.get(caseId)
  // An instrument that came or went opens visits and closes them.
  if (last?.of === of && last.library === app.library) return last.family
  const family = workOut(app, caseId, pages, ours)
  known.set(app, families.set(caseId, { of, library: app.library, family }))
  return family
}

function workOut(app: App, caseId: string, pages: CasePages, ours: readonly Draft[]): Family {
  // The seal has authenticated what this app wrote; it was checked against the schema before it was sealed.
  const facts = pages.facts as Fact[]
  observe(app, facts)
  const family = readCase(caseId, [...facts, ...draftFacts(app, ours, facts)], app.library.find)
  noteHeldBack(app, family)
  const gone = ['gone', 'awaited'].includes(whereabouts(facts, app.me.device))
  return { ...family, gone, damaged: pages.damaged, drafted: ours.length === 0 ? NONE : new Set(ours.map((draft) => draft.act.about)) }
}

/** One family, worked out from its facts alone. */
export async function readFamily(app: App, caseId: string): Promise<Result<Family, ReadFailure>> {
  const pages = await app.store.readCase(caseId)
  return pages.ok ? ok(toFamily(app, caseId, pages.value, [])) : pages
}

/** One family with these unfinished acts of it shown as if they were finished. */
export async function readFamilyWith(app: App, caseId: string, drafts: readonly Draft[]): Promise<Result<Family, ReadFailure>> {
  const pages = await app.store.readCase(caseId)
  return pages.ok ? ok(toFamily(app, caseId, pages.value, drafts)) : pages
}

/** One family with unfinished acts shown as if they were finished. */
export async function readFamilyAsDrafted(app: App, caseId: string): Promise<Result<Family, ReadFailure>> {
  const [pages, drafts] = await Promise.all([app.store.readCase(caseId), readDrafts(app)])
  if (!pages.ok) return pages
  return drafts.ok ? ok(toFamily(app, caseId, pages.value, drafts.value)) : drafts
}

/** Every family on this device, by name, with unfinished acts shown. */
export async function readCaseload(app: App): Promise<Result<Family[], ReadFailure>> {
  const [cases, drafts] = await Promise.all([app.store.readAll(), readDrafts(app)])
  if (!cases.ok) return cases
  if (!drafts.ok) return drafts
  const families = [...cases.value].map(([caseId, pages]) => toFamily(app, caseId, pages, drafts.value)).filter(({ gone }) => !gone)
  return ok(families.sort((a, b) => a.name.localeCompare(b.name)))
}

const onlySharing = (change: Change): boolean =>
  change.kind === 'changed' && change.sharing && !change.settings && !change.drafts && change.cases.length === 0

/**
 * Calls `paint` with what `read` gives now and after every change on this device, in any tab, until the returned function is called.
 * Of the team's list and of what is known of the shared file, which tell nothing of any family, only where `sharing` is said.
 */
export function watch<T>(
  app: App,
  read: () => Promise<T>,
  paint: (value: T) => void,
  { sharing = false }: { readonly sharing?: boolean } = {},
): () => void {
  let stopped = false
  let reading = false
  let again = false
  let brought = false
  const run = async () => {
    if (reading) {
      again = true
      return
    }
    reading = true
    try {
      do {
        again = false
        // Another tab may have taken in a pack. Where that cannot be read now, neither can what follows, and it says so.
        if (brought) brought = !(await loadBrought(app)).ok
        const value = await read()
        if (!stopped) paint(value)
      } while (again && !stopped)
    } finally {
      // A mistake surfaces, and what changed meanwhile or changes later is painted all the same.
      reading = false
      if (again && !stopped) void run()
    }
  }
  const stop = app.store.watch((change) => {
    if (!sharing && onlySharing(change)) return
    if (change.kind === 'changed' && change.settings) brought = true
    void run()
  })
  void run()
  return () => {
    stopped = true
    stop()
  }
}
