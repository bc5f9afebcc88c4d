import type { Instrument } from '../core/instrument.ts'
import { itemsOf } from '../core/asked.ts'
import { arrivedIn, carried, goneIn, lineageOf, stepsBetween } from '../core/lineage.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Visit } from '../core/visit.ts'
import type { Library } from '../instruments/library.ts'
import { confirmAll } from './answers.ts'
import { type App, record } from './app.ts'
import { seenFacts } from './drafts.ts'
import type { WriteFailure } from './failure.ts'
import { type Family, readFamily } from './read.ts'
import { inTurn } from './turn.ts'

/** An item that keeps its answers, under the code that it has in the new version. */
export interface KeptItem {
  readonly item: string
  readonly from: string
  /** For how many of the children it is answered. */
  readonly answered: number
}

/** An item that is asked again, because its words are others or it is another item. */
export interface AgainItem {
  readonly item: string
  readonly why: 'reworded' | 'split' | 'merged' | 'new'
  readonly from: readonly string[]
}

/** An item of the old version that the new one does not have. What was answered stays on the record. */
export interface LeftItem {
  readonly item: string
  readonly why: 'split' | 'merged' | 'dropped'
  readonly answered: number
}

/** What moving a half-done visit to a newer version would do. */
export interface MovePreview {
  readonly from: Instrument
  readonly to: Instrument
  readonly kept: readonly KeptItem[]
  readonly again: readonly AgainItem[]
  readonly left: readonly LeftItem[]
}

export type MoveFailure =
  | { readonly kind: 'signed' }
  | { readonly kind: 'not-here' }
  /** It is not a later version of the visit's instrument, or one in between is not on this device. */
  | { readonly kind: 'no-way-there' }
  /** The new version does not offer the set that this visit asks. */
  | { readonly kind: 'set-not-offered' }

const codesOf = (instrument: Instrument) => instrument.domains.flatMap(itemsOf).map(({ code }) => code)

/** The newest version that a half-done visit could be moved to; null where it has that, is signed, or cannot get there. */
export function newerFor(visit: Visit, library: Library): Instrument | null {
  const newest = library.latest(visit.instrument.id)
  return newest && previewMove(visit, newest, library).ok ? newest : null
}

/** What would be kept, asked again and left behind. Changes nothing. */
export function previewMove(visit: Visit, to: Instrument, library: Library): Result<MovePreview, MoveFailure> {
  if (visit.signed) return fail({ kind: 'signed' })
  const { id, version } = visit.instrument
  const from = library.find(id, version)
  const steps = to.id === id && to.version > version ? stepsBetween({ version }, { ...to, lineage: lineageOf(to, library.find) }) : null
  if (!from || !steps) return fail({ kind: 'no-way-there' })
  if (!to.sets.includes(visit.set)) return fail({ kind: 'set-not-offered' })
  const readings = [...visit.profiles.values()].flatMap((profile) => profile.items)
  const answered = (code: string) => readings.filter(({ item, counted }) => item.code === code && counted.kind !== 'unanswered').length
  const kept = codesOf(from).flatMap((code): KeptItem[] => {
    const item = carried(code, steps, ['same'])
    return item === null ? [] : [{ item, from: code, answered: answered(code) }]
  })
  const reworded = codesOf(from).flatMap((code): AgainItem[] => {
    const item = carried(code, steps, ['same', 'reworded'])
    return item === null || kept.some((each) => each.item === item) ? [] : [{ item, why: 'reworded', from: [code] }]
  })
  const arrived = codesOf(to).flatMap((item): AgainItem[] => {
    const origin = arrivedIn(item, steps)
    return origin ? [{ item, why: origin.why, from: origin.from }] : []
  })
  const left = codesOf(from).flatMap((item): LeftItem[] => {
    const gone = goneIn(item, steps)
    return gone ? [{ item, why: gone.why, answered: answered(item) }] : []
  })
  return ok({ from, to, kept, again: [...reworded, ...arrived], left })
}

const visitIn = (family: Family, visitId: string) => family.visits.find((visit) => visit.id === visitId)

/**
 * The half-done visit asks the newer version from now on. Nothing that was answered is changed or goes: answers to items whose words
 * stayed the same count, the others are on the record and are asked again.
 */
export async function moveVisit(
  app: App,
  caseId: string,
  visitId: string,
  to: Instrument,
): Promise<Result<unknown, MoveFailure | WriteFailure>> {
  const open = await movable(app, caseId, visitId, to)
  if (!open.ok) return open
  // What was typed in the old words becomes a fact of the old version first.
  const confirmed = await confirmAll(app, caseId, visitId)
  if (!confirmed.ok) return confirmed
  return inTurn(app, async () => {
    const again = await movable(app, caseId, visitId, to)
    if (!again.ok) return again
    const replaces = seenFacts([again.value.registers.instrument])
    return record(app, caseId, [{ kind: 'visit', about: visitId, values: { instrument: { id: to.id, version: to.version } }, replaces }])
  })
}

/** The visit, where it can be moved there. */
async function movable(app: App, caseId: string, visitId: string, to: Instrument): Promise<Result<Visit, MoveFailure | WriteFailure>> {
  const family = await readFamily(app, caseId)
  if (!family.ok) return family
  const visit = visitIn(family.value, visitId)
  if (!visit) return fail({ kind: 'not-here' })
  const preview = previewMove(visit, to, app.library)
  return preview.ok ? ok(visit) : preview
}
