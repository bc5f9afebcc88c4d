import { type Certificate, readCertificate, readKeeping, whereabouts } from '../core/erasure.ts'
import type { ErasureReason } from '../core/decided.ts'
import { type Fact, TEXT_MAX, type Values } from '../core/fact.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type Act, type App, makeFact, observe, record } from './app.ts'
import { asideWithout } from './aside.ts'
import { boardWithout } from './board.ts'
import type { Device, UnlockFailure } from './device.ts'
import { readDrafts } from './drafts.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { note } from './log.ts'
import { type Family, readFamily } from './read.ts'
import { inTurn } from './turn.ts'

/** Why the records stay. Nothing was changed. */
export type ErasureFailure =
  /** Somebody asked that they stay, whatever retention says. */
  | { readonly kind: 'on-hold' }
  /** Visits that nobody signed, and acts that are not finished: say that they may go too. */
  | { readonly kind: 'unfinished'; readonly visits: number; readonly drafts: number }
  | { readonly kind: 'no-records' }
  | { readonly kind: 'too-long' }

export type HoldFailure = { readonly kind: 'no-reason' } | { readonly kind: 'too-long' } | { readonly kind: 'no-records' }

type Erased = Promise<Result<Certificate, ErasureFailure | WriteFailure>>

/** What is to go with a family, as it stands on this device. */
export interface Going {
  readonly visits: number
  readonly facts: number
  /** Visits that nobody signed. */
  readonly halfDone: number
  /** Things of which something is typed and not finished. */
  readonly drafts: number
}

/** Whether an erasure on this device destroys the key that the records are sealed under, or deletes rows of which the disk may keep the bytes. */
export const erasing = (app: App): Promise<'key' | 'rows'> => app.store.erasing()

/** What an erasure of this family would take from this device. */
export function goingWith(family: Family): Going {
  const { visits, enteredInError, unread, facts, drafted } = family
  return {
    visits: visits.length + enteredInError.length + unread.length,
    facts: facts.filter(({ id, kind }) => kind !== 'erasure' && !id.startsWith('draft:')).length,
    halfDone: visits.filter(({ signed }) => !signed).length,
    drafts: drafted.size,
  }
}

interface Deciding {
  readonly because: ErasureReason
  readonly reference: string
  /** Half-done visits and drafts may go too. */
  readonly unfinishedToo: boolean
}

/** Erases what is here of a case, in one write with the statement that says so and with every row that remembers the case. */
function erase(app: App, caseId: string, decide: (family: Family) => Result<Deciding, ErasureFailure>): Erased {
  return inTurn(app, async () => {
    const [read, drafts] = [await readFamily(app, caseId), await readDrafts(app)]
    if (!read.ok) return read
    if (!drafts.ok) return drafts
    const ours = drafts.value.filter((draft) => draft.caseId === caseId)
    const family: Family = { ...read.value, drafted: new Set(ours.map(({ act }) => act.about)) }
    if (family.gone || (family.facts.length === 0 && family.damaged.length === 0)) return fail({ kind: 'no-records' })
    const decided = decide(family)
    if (!decided.ok) return decided
    const { because, reference, unfinishedToo } = decided.value
    const { visits, facts, halfDone, drafts: drafted } = goingWith(family)
    if (family.keeping.held.length > 0) return fail({ kind: 'on-hold' })
    if (reference.length > TEXT_MAX) return fail({ kind: 'too-long' })
    if (!unfinishedToo && halfDone + drafted > 0) return fail({ kind: 'unfinished', visits: halfDone, drafts: drafted })

    observe(app, ours)
    const statements = family.facts.filter(({ kind }) => kind === 'erasure')
    const values: Values<'erasure'> = { state: 'erased', because, reference: reference.trim(), visits, facts }
    const act: Act = { kind: 'erasure', about: caseId, values, replaces: statements.map(({ id }) => id) }
    const said = [...statements, await makeFact(app, caseId, act)]
    const [board, aside] = [await boardWithout(app, [caseId]), await asideWithout(app, caseId)]
    if (!board.ok) return board
    if (!aside.ok) return aside
    const written = await app.store.exchange({ erase: new Map([[caseId, said]]), rows: { board: board.value, ...aside.value } })
    if (!written.ok) return written
    const certificate = readCertificate(caseId, said)
    if (!certificate) throw new Error('an erasure that certifies nothing')
    note(app, 'erased', { caseIds: [caseId], detail: because })
    return ok(certificate)
  })
}

/**
 * The records of a family are off this device's disk, every draft with them; only the statement that they were erased stays, and travels to
 * whoever else has them. Refused while somebody holds them, and while something is unfinished that was not said to go too.
 */
export function forgetCase(
  app: App,
  caseId: string,
  because: ErasureReason,
  reference: string,
  { unfinishedToo = false }: { readonly unfinishedToo?: boolean } = {},
): Erased {
  return erase(app, caseId, () => ok({ because, reference, unfinishedToo }))
}

/** The same for a family whose records a colleague erased elsewhere, with their reason. */
export function eraseHere(app: App, caseId: string, { unfinishedToo = false }: { readonly unfinishedToo?: boolean } = {}): Erased {
  return erase(app, caseId, ({ keeping: { erased } }) => {
    const [first] = erased
    if (!first) return fail({ kind: 'no-records' })
    const { because, reference } = first.values
    return ok({ because, reference, unfinishedToo })
  })
}

type Held = Promise<Result<unknown, HoldFailure | WriteFailure>>

const wrongReason = (reason: string): HoldFailure | null =>
  reason.trim() === '' ? { kind: 'no-reason' } : reason.length > TEXT_MAX ? { kind: 'too-long' } : null

/** What somebody says of keeping a family, with the facts that were there for it. */
function say(app: App, caseId: string, reason: string, act: (family: Family) => Act | null): Held {
  return inTurn(app, async () => {
    const wrong = wrongReason(reason)
    if (wrong) return fail(wrong)
    const family = await readFamily(app, caseId)
    if (!family.ok) return family
    const said = family.value.gone || family.value.facts.length === 0 ? null : act(family.value)
    return said ? record(app, caseId, [said]) : fail({ kind: 'no-records' })
  })
}

/** A colleague’s erasure is taken back: the records stay here, and come again to whoever let them go, the next time that they meet. */
export function keepCase(app: App, caseId: string, reason: string): Held {
  return say(app, caseId, reason, ({ keeping: { erased } }) => {
    const [first] = erased
    if (!first) return null
    const { because, reference } = first.values
    const values: Values<'erasure'> = { state: 'kept', because, reference }
    return { kind: 'erasure', about: caseId, values, replaces: erased.map(({ id }) => id), why: reason.trim() }
  })
}

const holdAct = (family: Family, state: 'on' | 'off', reason: string): Act => ({
  kind: 'hold',
  about: family.id,
  values: { state, reason: reason.trim() },
  replaces: family.facts.flatMap(({ kind, id }) => (kind === 'hold' ? [id] : [])),
})

/** The records stay, whatever retention says, until somebody lifts it. */
export const setHold = (app: App, caseId: string, reason: string): Held =>
  say(app, caseId, reason, (family) => holdAct(family, 'on', reason))

/** Nothing holds the records any more. */
export const liftHold = (app: App, caseId: string, reason: string): Held =>
  say(app, caseId, reason, (family) => (readKeeping(family.facts).held.length > 0 ? holdAct(family, 'off', reason) : null))

/** What can be certified of every case that is gone from this device, the latest first. */
export async function readGone(app: App): Promise<Result<Certificate[], ReadFailure>> {
  const all = await app.store.readAll()
  if (!all.ok) return all
  const gone = [...all.value].flatMap(([caseId, pages]) => {
    const facts = pages.facts as Fact[]
    observe(app, facts)
    return whereabouts(facts, app.me.device) === 'gone' ? (readCertificate(caseId, facts) ?? []) : []
  })
  const lastOf = ({ erasings }: Certificate) => erasings.at(-1)?.wall ?? ''
  return ok(gone.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1)))
}

/** Whether whoever is at the device knows its passphrase. Wrong ones count as they do at unlocking. */
export async function provePassphrase({ store }: Device, passphrase: string): Promise<Result<void, UnlockFailure | WriteFailure>> {
  const opened = await store.unlock(passphrase)
  if (!opened.ok) return opened
  await opened.value.lock()
  return ok(undefined)
}
