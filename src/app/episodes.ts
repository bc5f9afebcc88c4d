import type { Case } from '../core/case.ts'
import type { Day } from '../core/day.ts'
import { dayNumber, daysBetween } from '../core/day.ts'
import { alertsOf } from '../core/drift/alerts.ts'
import type { Alert } from '../core/drift/index.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { gateOf, instrumentsOf, unmet } from '../core/gate/gate.ts'
import type { ClosingKind, GatePoint, GatePointId } from '../core/gate/point.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { current } from '../instruments/index.ts'
import { alertsFor } from './alerts.ts'
import { type App, record, today } from './app.ts'
import type { WriteFailure } from './failure.ts'
import { note } from './log.ts'
import { type Family, readFamily } from './read.ts'
import { inTurn } from './turn.ts'

/** How an episode is to end. */
export interface ClosingEntry {
  readonly type: ClosingKind
  readonly on: Day
  readonly reason: string
  /** Who takes over; empty where the case is closed. */
  readonly to: string
}

/** Ending it though something stands in the way: why, and which manager answers for it. */
export interface Override {
  readonly reason: string
  readonly manager: string
}

export type ClosingFailure =
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'no-receiver' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'date-in-future' }
  /** Earlier than the opening of the episode, or than a visit in it: what happened later would belong to no open case. */
  | { readonly kind: 'closing-too-early'; readonly on: Day }
  | { readonly kind: 'no-manager' }
  | { readonly kind: 'too-long' }
  /** Something stands in the way that was not overridden, or was not on the screen when it was. */
  | { readonly kind: 'gate-shut'; readonly points: readonly GatePointId[] }

export type ReopeningFailure = { readonly kind: 'not-closed' } | { readonly kind: 'no-reason' } | { readonly kind: 'too-long' }

const CLOCK_DOUBT_DAYS = 1

/** Open alerts by every instrument with which the family was visited: those of events and of time are the same by each of them. */
function everyAlert(app: App, family: Family): readonly Alert[] {
  const others = instrumentsOf(family).filter((id) => id !== current.id)
  const more = others.flatMap((id) => alertsOf(family, today(app.platform), app.practiceSettings, id))
  return [...new Map([...more, ...alertsFor(app, family)].map((alert) => [alert.key, alert])).values()]
}

/** Everything that stands between this family and its end today, by this area's numbers. */
export const gateFor = (app: App, family: Family, kind: ClosingKind): GatePoint[] =>
  gateOf(family, today(app.platform), app.practiceSettings, everyAlert(app, family), current.id, kind)

function checkClosing(family: Family, entry: ClosingEntry, override: Override | null, now: Day): ClosingFailure | null {
  const episode = family.episodes.at(-1)
  if (!episode || episode.closing) return { kind: 'already-closed' }
  if (dayNumber(entry.on) === null) return { kind: 'impossible-date' }
  if (daysBetween(now, entry.on) > CLOCK_DOUBT_DAYS) return { kind: 'date-in-future' }
  const last = [episode.openedOn, ...family.visits.map((visit) => visit.on)].sort().at(-1) ?? episode.openedOn
  if (entry.on < last) return { kind: 'closing-too-early', on: last }
  if (entry.reason.trim() === '') return { kind: 'no-reason' }
  if (entry.type === 'transferred' && entry.to.trim() === '') return { kind: 'no-receiver' }
  if (override && override.reason.trim() === '') return { kind: 'no-reason' }
  if (override && override.manager.trim() === '') return { kind: 'no-manager' }
  const texts = [entry.reason, entry.to, override?.reason ?? '', override?.manager ?? '']
  return texts.some((text) => text.length > TEXT_MAX) ? { kind: 'too-long' } : null
}

/**
 * The present episode closed or handed on, by id. The gate is worked out again from what is on the disk now: every point has to be met, or
 * have stood in the way among `points`, as the person saw them, with a manager who answers for it. What came up since then is in
 * nobody's override.
 */
export function closeEpisode(
  app: App,
  { id: caseId }: Pick<Case, 'id'>,
  entry: ClosingEntry,
  points: readonly Pick<GatePoint, 'id' | 'met'>[],
  override: Override | null,
): Promise<Result<string, ClosingFailure | WriteFailure>> {
  // In turn, so that an impatient second tap finds it closed.
  return inTurn(app, async () => {
    const read = await readFamily(app, caseId)
    if (!read.ok) return read
    const family = read.value
    const wrong = checkClosing(family, entry, override, today(app.platform))
    if (wrong) return fail(wrong)
    const shut = unmet(gateFor(app, family, entry.type))
    const seen = unmet(points)
    if (shut.some((id) => override === null || !seen.includes(id))) return fail({ kind: 'gate-shut', points: shut })

    const about = app.platform.randomId()
    const values = {
      episode: family.episodes.at(-1)?.id ?? '',
      type: entry.type,
      on: entry.on,
      reason: entry.reason.trim(),
      to: entry.type === 'transferred' ? entry.to.trim() : '',
      override:
        override && shut.length > 0 ? { reason: override.reason.trim(), manager: override.manager.trim(), points: [...shut] } : null,
    }
    const written = await record(app, caseId, [{ kind: 'closing', about, values, replaces: [] }])
    if (!written.ok) return written
    if (values.override) note(app, 'overrode', { caseIds: [caseId], detail: entry.type })
    return ok(about)
  })
}

/** A new episode of a case that had ended, from today on, with the reason. By id. Earlier episodes stay in sight. */
export function reopen(
  app: App,
  { id: caseId }: Pick<Case, 'id'>,
  reason: string,
): Promise<Result<string, ReopeningFailure | WriteFailure>> {
  return inTurn(app, async () => {
    const read = await readFamily(app, caseId)
    if (!read.ok) return read
    if (!read.value.episodes.at(-1)?.closing) return fail({ kind: 'not-closed' })
    if (reason.trim() === '') return fail({ kind: 'no-reason' })
    if (reason.length > TEXT_MAX) return fail({ kind: 'too-long' })
    const about = app.platform.randomId()
    const values = { openedOn: today(app.platform), reason: reason.trim() }
    const written = await record(app, caseId, [{ kind: 'episode', about, values, replaces: [] }])
    return written.ok ? ok(about) : written
  })
}
