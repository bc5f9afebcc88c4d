import type { Fact } from '../core/fact.ts'
import type { Register } from '../core/fold.ts'
import { ok, type Result } from '../core/result.ts'
import type { ReadFailure, WriteFailure } from '../store/failure.ts'
import type { OpenStore } from '../store/open-store.ts'
import { type Act, type App, inTurn, observe, record, takeStamp, wallTime } from './app.ts'

/** An act that is not finished: sealed on the disk under the thing that it is about, overwritten in place until it becomes a fact. */
export interface Draft {
  readonly caseId: string
  readonly act: Act
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
const finished = new WeakMap<OpenStore, Map<string, string>>()

function finishedIn({ store }: App): Map<string, string> {
  const known = finished.get(store) ?? new Map<string, string>()
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
  const mine = finishedIn(app).get(keyOf(act))
  const seen = [...(before?.act.replaces ?? []), ...act.replaces, ...(mine ? [mine] : [])]
  // A draft shown on the screen is not a fact: the facts under it are what the finished act replaces.
  const replaces = [...new Set(seen)].filter((id) => !id.startsWith(DRAFT))
  const joined = { ...act, values: { ...before?.act.values, ...act.values }, replaces } as Act
  const draft: Draft = { caseId, act: joined, at: { stamp: takeStamp(app), wall: wallTime(app.platform) } }
  const saved = await app.store.saveDraft(keyOf(act), caseId, draft)
  return saved.ok ? ok(draft) : saved
}

/** Turns the drafts of one case whose thing passes `which` into facts, and clears them in the same write. None is fine. */
export function finishDrafts(app: App, caseId: string, which: (act: Act) => boolean): Promise<Result<Fact[], WriteFailure>> {
  return inTurn(app, async () => {
    const drafts = await readDrafts(app)
    if (!drafts.ok) return drafts
    const acts = drafts.value.filter((draft) => draft.caseId === caseId && which(draft.act)).map((draft) => draft.act)
    if (acts.length === 0) return ok([])
    const written = await record(app, caseId, acts, acts.map(keyOf))
    if (written.ok) for (const fact of written.value) finishedIn(app).set(keyOf(fact), fact.id)
    return written
  })
}

/** Drafts as they would look if they were finished now, for reading beside the facts. */
export function draftFacts(app: App, drafts: readonly Draft[]): Fact[] {
  return drafts.map(
    ({ caseId, act, at }) => ({ ...act, id: `${DRAFT}${keyOf(act)}`, caseId, by: app.me, at, replaces: [...act.replaces] }) as Fact,
  )
}
