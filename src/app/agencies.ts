import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { Service } from '../core/event.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import type { Agency } from '../core/known.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import type { WriteFailure } from './failure.ts'

/** What a practitioner enters about an agency that knows the family. */
export interface AgencyEntry {
  readonly name: string
  readonly service: Service | null
  /** Who there, and how they are reached. */
  readonly worker: string
  /** Ids of children of the family; none: the whole family. */
  readonly children: readonly string[]
  /** Whether anybody asked what they know; null while nobody said. */
  readonly asked: 'yes' | 'no' | null
  readonly askedOn: Day | null
  readonly whyNotAsked: string
  readonly lastContact: Day | null
  /** The day from which they are not involved any more; it may be to come. */
  readonly until: Day | null
  readonly note: string
}

export type AgencyFailure =
  | { readonly kind: 'no-agency-name' }
  | { readonly kind: 'no-service' }
  | { readonly kind: 'impossible-date'; readonly field: 'askedOn' | 'lastContact' | 'until' }
  | { readonly kind: 'date-in-future'; readonly field: 'askedOn' | 'lastContact' }
  | { readonly kind: 'too-long' }

function wrongDays({ asked, askedOn, lastContact, until }: AgencyEntry, now: Day): AgencyFailure[] {
  const past = (field: 'askedOn' | 'lastContact', on: Day | null): AgencyFailure[] => {
    if (on === null) return []
    if (dayNumber(on) === null) return [{ kind: 'impossible-date', field }]
    return daysBetween(now, on) > 0 ? [{ kind: 'date-in-future', field }] : []
  }
  const over: AgencyFailure[] = until !== null && dayNumber(until) === null ? [{ kind: 'impossible-date', field: 'until' }] : []
  return [...(asked === 'yes' ? past('askedOn', askedOn) : []), ...past('lastContact', lastContact), ...over]
}

/** All that is wrong with what was entered, in the order in which it is asked. */
export function checkAgency(entry: AgencyEntry, now: Day): readonly AgencyFailure[] {
  const { name, service, worker, whyNotAsked, note } = entry
  const wrong: readonly (AgencyFailure | false)[] = [
    name.trim() === '' && { kind: 'no-agency-name' },
    service === null && { kind: 'no-service' },
    [name, worker, whyNotAsked, note].some((text) => text.length > TEXT_MAX) && { kind: 'too-long' },
  ]
  return [...wrong.filter((one) => one !== false), ...wrongDays(entry, now)]
}

/** What belongs to another answer is taken back, so that a changed answer leaves nothing behind. */
function valuesOf({ service, asked, ...entry }: AgencyEntry): Values<'agency'> {
  return {
    ...{ name: entry.name.trim(), worker: entry.worker.trim(), note: entry.note.trim() },
    ...{ children: [...entry.children], lastContact: entry.lastContact, until: entry.until },
    ...(service && { service }),
    ...(asked && { asked }),
    askedOn: asked === 'yes' ? entry.askedOn : null,
    whyNotAsked: asked === 'no' ? entry.whyNotAsked.trim() : '',
  }
}

/** An agency that knows the family, by id. It is on the disk once this resolves well. */
export async function addAgency(app: App, caseId: string, entry: AgencyEntry): Promise<Result<string, AgencyFailure | WriteFailure>> {
  const [wrong] = checkAgency(entry, today(app.platform))
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [{ kind: 'agency', about, values: valuesOf(entry), replaces: [] }])
  return written.ok ? ok(about) : written
}

/** The agency as entered now; what was entered before stays in the history. */
export async function changeAgency(
  app: App,
  caseId: string,
  agency: Agency,
  entry: AgencyEntry,
): Promise<Result<unknown, AgencyFailure | WriteFailure>> {
  const [wrong] = checkAgency(entry, today(app.platform))
  if (wrong) return fail(wrong)
  return record(app, caseId, [{ kind: 'agency', about: agency.id, ...changedOf(agency.registers, valuesOf(entry)) }])
}
