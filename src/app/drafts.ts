import type { Fact } from '../core/fact.ts'
import { foldRegister, type Register } from '../core/fold.ts'
import { ok, type Result } from '../core/result.ts'
import type { ReadFailure, WriteFailure } from '../store/failure.ts'
import type { OpenStore } from '../store/open-store.ts'
import { type Act, type App, observe, record, takeStamp, wallTime } from './app.ts'
import { inTurn } from './turn.ts'

/** An act that is not finished: sealed on the disk under the thing that it is about, overwritten in place until it becomes a fact. */
export interface Draft {
  readonly caseId: string
  readonly act: Act
  /** For each register of the act, the facts that were on the screen when it was set. */
  readonly seen: Readonly<Record<string, readonly string[]>>
  readonly at: Fact['at']
}

const DRAFT = 'draft:'
const keyOf = (act: Pick<Act, 'kind' | 'about'>) => `${act.kind}/${act.about}`

/** Whether this fact stands for a draft: shown like any other, never written, never replaced. */
export const isDraft = (fact: Pick<Fact, 'id'>): boolean => fact.id.startsWith(DRAFT)

/** The facts on the screen for these registers. A draft that is shown stands for those that it will replace. */
export function seenFacts(registers: readonly Register<unknown>[]): string[] {
  const heads = registers.flatMap((register) => (register.kind === 'unanswered' ? [] : register.heads))
  return [...new Set(heads.flatMap(({ fact }) => (isDraft(fact) ? fact.replaces : [fact.id])))].sort()
}

const isAct = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'act' in value

/** Every unfinished act on this device. */
export async function readDrafts(app: App): Promise<Result<Draft[], ReadFailure>> {
  const rows = await app.store.drafts()
  if (!rows.ok) return rows
  const drafts = rows.value.drafts.flatMap((row) => (isAct(row.value) ? [row.value] : []))
  // Each was stamped after what it replaces, which nobody may have read yet since the app was started.
  observe(app, drafts)
  return ok(drafts)
}

/** The facts that drafts last became in each session, by the drafts' names. */
const finished = new WeakMap<OpenStore, Map<string, readonly string[]>>()

function finishedIn({ store }: App): Map<string, readonly string[]> {
  const known = finished.get(store) ?? new Map<string, readonly string[]>()
  finished.set(store, known)
  return known
}

/** Keeps an unfinished act, joined to what was drafted of the same thing before. Resolves well only when it is on the disk. */
export function keepDraft(app: App, caseId: string, act: Act): Promise<Result<Draft, WriteFailure>> {
  return inTurn(app, () => joinDraft(app, caseId, act))
}

async function joinDraft(app: App, caseId: string, act: Act): Promise<Result<Draft, WriteFailure>> {
  const drafts = await readDrafts(app)
  if (!drafts.ok) return drafts
  const before = drafts.value.find((draft) => keyOf(draft.act) === keyOf(act))
  // Who types on has seen what they left here, though the screen that they type on may not show it as a fact yet.
  const mine = finishedIn(app).get(keyOf(act)) ?? []
  // A draft shown on the screen is not a fact: the facts under it are what the finished act replaces.
  const onScreen = [...act.replaces, ...mine].filter((id) => !id.startsWith(DRAFT))
  // What lay under a register when it was first set is still under it when its author sets it again.
  const under = (register: string) => [...new Set([...(before?.seen[register] ?? []), ...onScreen])]
  const seen = { ...before?.seen, ...Object.fromEntries(Object.keys(act.values).map((register) => [register, under(register)])) }
  const replaces = [...new Set([...(before?.act.replaces ?? []), ...onScreen])]
  const joined = { ...act, values: { ...before?.act.values, ...act.values }, replaces } as Act
  const draft: Draft = { caseId, act: joined, seen, at: { stamp: takeStamp(app), wall: wallTime(app.platform) } }
  const saved = await app.store.saveDraft(keyOf(act), caseId, draft)
  return saved.ok ? ok(draft) : saved
}

/**
 * The acts that a draft becomes: one, unless a fact arrived between two of its registers being set. One fact would then replace, for
 * the register set first, what its author had not seen; so each register goes with what was on the screen for it.
 */
function actsOf({ act, seen }: Draft, facts: readonly Fact[]): Act[] {
  const about = facts.filter((fact) => fact.about === act.about)
  const swallowed = Object.keys(act.values).some((register) => {
    const open = seenFacts([foldRegister(about, register)])
    return open.some((id) => act.replaces.includes(id) && !seen[register]?.includes(id))
  })
  if (!swallowed) return [act]
  return Object.entries(act.values).map(
    ([register, value]) => ({ ...act, values: { [register]: value }, replaces: seen[register] ?? [] }) as Act,
  )
}

/** Turns the drafts of one case whose thing passes `which` into facts, and clears them in the same write. None is fine. */
export function finishDrafts(app: App, caseId: string, which: (act: Act) => boolean): Promise<Result<Fact[], WriteFailure>> {
  return inTurn(app, async () => {
    const drafts = await readDrafts(app)
    if (!drafts.ok) return drafts
    const finishing = drafts.value.filter((draft) => draft.caseId === caseId && which(draft.act))
    if (finishing.length === 0) return ok([])
    const pages = await app.store.readCase(caseId)
    if (!pages.ok) return pages
    const acts = finishing.flatMap((draft) => actsOf(draft, pages.value.facts as Fact[]))
    const names = finishing.map((draft) => keyOf(draft.act))
    const written = await record(app, caseId, acts, names)
    if (!written.ok) return written
    for (const name of names) {
      const became = written.value.flatMap((fact) => (keyOf(fact) === name ? [fact.id] : []))
      finishedIn(app).set(name, became)
    }
    return written
  })
}

/** Drafts as they would look if they were finished now, for reading beside the facts of their case. */
export function draftFacts(app: App, drafts: readonly Draft[], facts: readonly Fact[]): Fact[] {
  return drafts.flatMap((draft) =>
    actsOf(draft, facts).map((act, part) => {
      const id = `${DRAFT}${keyOf(act)}${part === 0 ? '' : `/${part}`}`
      return { ...act, id, caseId: draft.caseId, by: app.me, at: draft.at, replaces: [...act.replaces] } as Fact
    }),
  )
}
