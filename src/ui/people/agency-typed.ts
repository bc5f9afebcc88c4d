import type { AgencyEntry, AgencyFailure } from '../../app/agencies.ts'
import type { Service } from '../../core/event.ts'
import { shown } from '../../core/fold.ts'
import type { Agency } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'

/** What stands in the form of an agency: days as their fields give them, empty or not yet real. */
export interface AgencyTyped extends Omit<AgencyEntry, 'askedOn' | 'lastContact' | 'until'> {
  readonly askedOn: string
  readonly lastContact: string
  readonly until: string
}

/** The ids of the fields that can be wrong. */
export const AGENCY_FIELDS = {
  name: 'agency-name',
  service: 'agency-service',
  askedOn: 'agency-asked-on',
  lastContact: 'agency-last-contact',
  until: 'agency-until',
  note: 'agency-note',
} as const

/** An empty form; of that service where it is named. */
export const newAgency = (service: Service | null): AgencyTyped => ({
  ...{ name: '', service, worker: '', children: [], asked: null, whyNotAsked: '', note: '' },
  ...{ askedOn: '', lastContact: '', until: '' },
})

/** An agency as the form shows it. */
export const typedOf = ({ name, children, registers }: Agency): AgencyTyped => ({
  ...{ name, children },
  service: shown(registers.service) ?? null,
  worker: shown(registers.worker) ?? '',
  asked: shown(registers.asked) ?? null,
  askedOn: shown(registers.askedOn) ?? '',
  whyNotAsked: shown(registers.whyNotAsked) ?? '',
  lastContact: shown(registers.lastContact) ?? '',
  until: shown(registers.until) ?? '',
  note: shown(registers.note) ?? '',
})

const dayOf = (typed: string) => (typed === '' ? null : typed)

/** What was entered. */
export const entryOf = (typed: AgencyTyped): AgencyEntry => ({
  ...typed,
  askedOn: dayOf(typed.askedOn),
  lastContact: dayOf(typed.lastContact),
  until: dayOf(typed.until),
})

function fieldOf(failure: AgencyFailure): string {
  switch (failure.kind) {
    case 'no-agency-name':
      return AGENCY_FIELDS.name
    case 'no-service':
      return AGENCY_FIELDS.service
    case 'too-long':
      return AGENCY_FIELDS.note
    case 'impossible-date':
    case 'date-in-future':
      return AGENCY_FIELDS[failure.field]
  }
}

/** What is wrong, each at its field. */
export const wrongIn = (failures: readonly AgencyFailure[]): Wrong[] =>
  failures.map((failure) => ({ field: fieldOf(failure), message: text.failures[failure.kind]() }))
