import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { Reflection } from '../core/event.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { sheetOf, type SupervisionSheet } from '../core/supervision.ts'
import { current } from '../instruments/index.ts'
import { type ActionFailure, checkAction } from './actions.ts'
import { alertsFor, lookFor } from './alerts.ts'
import { type Act, type App, record, today } from './app.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import type { Family } from './read.ts'

/** Something that somebody has to do after supervision. */
export interface SupervisionAction {
  readonly what: string
  readonly who: string
  readonly by: Day
}

/** A supervision as it is entered. What is empty is left out. */
export interface SupervisionEntry {
  readonly on: Day
  readonly withWhom: string
  /** What was thought about each question, by rule or question. */
  readonly reflections: readonly Reflection[]
  readonly decisions: string
  readonly actions: readonly SupervisionAction[]
}

export type SupervisionFailure =
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'event-in-future' }
  | { readonly kind: 'no-company' }
  | { readonly kind: 'too-long' }
  /** What is wrong with one of the actions, by its place. */
  | { readonly kind: 'action'; readonly place: number; readonly wrong: ActionFailure }

/** A day may be this many days ahead of this device's clock, which may be in another zone or a little off. */
const CLOCK_DOUBT_DAYS = 1

const isEmpty = ({ what, who, by }: SupervisionAction) => [what, who, by].every((text) => text.trim() === '')

const asAction = ({ what, who, by }: SupervisionAction, event: string | null) => ({
  ...{ what: what.trim(), who: who.trim(), by: by === '' ? null : by },
  ...{ support: false, child: null, item: null, event },
})

/** All that is wrong with what was entered, in the order in which it is asked. An action of which nothing was typed is none. */
export function checkSupervision(entry: SupervisionEntry, now: Day): readonly SupervisionFailure[] {
  const { on, withWhom, reflections, decisions } = entry
  const texts = [withWhom, decisions, ...reflections.map(({ text }) => text)]
  const wrong: readonly (SupervisionFailure | false)[] = [
    dayNumber(on) === null ? { kind: 'impossible-date' } : daysBetween(now, on) > CLOCK_DOUBT_DAYS && { kind: 'event-in-future' },
    withWhom.trim() === '' && { kind: 'no-company' },
    texts.some((text) => text.length > TEXT_MAX) && { kind: 'too-long' },
  ]
  const actions = entry.actions.flatMap((action, place) =>
    isEmpty(action)
      ? []
      : checkAction(asAction(action, null), now).map((one): SupervisionFailure => ({ kind: 'action', place, wrong: one })),
  )
  return [...wrong.filter((one) => one !== false), ...actions]
}

const DRAFT = 'supervision'
const draftOf = (caseId: string) => `${DRAFT}/${caseId}`

/**
 * A supervision with everything that was agreed in it, by id: the event and each of its actions in one page, or nothing of it. What was
 * typed of it before is cleared in the same write.
 */
export async function noteSupervision(
  app: App,
  caseId: string,
  entry: SupervisionEntry,
): Promise<Result<string, SupervisionFailure | WriteFailure>> {
  const [wrong] = checkSupervision(entry, today(app.platform))
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const reflections = entry.reflections.map((each) => ({ ...each, text: each.text.trim() })).filter(({ text }) => text !== '')
  const values = {
    type: 'supervision',
    on: entry.on,
    children: [],
    withWhom: entry.withWhom.trim(),
    note: entry.decisions.trim(),
    reflections,
  } as const
  const acts: Act[] = [
    { kind: 'event', about, values: { ...values, children: [] }, replaces: [] },
    ...entry.actions
      .filter((action) => !isEmpty(action))
      .map((action): Act => ({ kind: 'action', about: app.platform.randomId(), values: asAction(action, about), replaces: [] })),
  ]
  const written = await record(app, caseId, acts, [draftOf(caseId)])
  return written.ok ? ok(about) : written
}

/** Keeps what is typed of a supervision, sealed on this device, so that a lock or a crash in the middle of it loses nothing. No fact yet. */
export const keepSupervision = (app: App, caseId: string, typed: SupervisionEntry): Promise<Result<unknown, WriteFailure>> =>
  app.store.saveDraft(draftOf(caseId), caseId, { supervision: typed, caseId })

/** What was typed of a supervision is cleared. */
export const dropSupervision = (app: App, caseId: string): Promise<Result<unknown, WriteFailure>> => app.store.dropDraft(draftOf(caseId))

const isKept = (value: unknown): value is { supervision: SupervisionEntry; caseId: string } =>
  typeof value === 'object' && value !== null && 'supervision' in value

/** What was typed of a supervision of this family and not noted yet; null where nothing was. */
export async function readSupervision(app: App, caseId: string): Promise<Result<SupervisionEntry | null, ReadFailure>> {
  const rows = await app.store.drafts()
  if (!rows.ok) return rows
  const kept = rows.value.drafts.find(({ value }) => isKept(value) && value.caseId === caseId)
  return ok(kept && isKept(kept.value) ? kept.value.supervision : null)
}

const sheets = new WeakMap<Family, { readonly of: readonly unknown[]; readonly sheet: SupervisionSheet }>()

/** The sheet that a supervision of this family begins with today; the same one until the family, the day or the area's numbers change. */
export function supervisionFor(app: App, family: Family): SupervisionSheet {
  const [look, alerts] = [lookFor(app, family), alertsFor(app, family)]
  const known = sheets.get(family)
  if (known?.of[0] === look && known.of[1] === alerts) return known.sheet
  const sheet = sheetOf(look, alerts, app.library.find, current.id)
  sheets.set(family, { of: [look, alerts], sheet })
  return sheet
}
