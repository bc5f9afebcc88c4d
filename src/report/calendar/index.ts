import { dayNumber, type Day } from '../../core/day.ts'
import type { Names } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { unhurried } from '../../seal/breath.ts'
import type { Dataset, DatasetAsked, Made } from '../dataset.ts'
import { namingFor } from '../names.ts'
import type { Source } from '../source.ts'
import { type Due, dueOf } from './due.ts'

const words = text.calendar

const MS_A_DAY = 86_400_000
// Midnight in Greenwich, and written as such: no zone moves it into the day before.
const dateOf = (day: Day) => new Date((dayNumber(day) ?? 0) * MS_A_DAY)

const digestOf = async (said: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said)))

// Without I, L, O and U: read out on the telephone, they are taken for others.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS_OF_A_REFERENCE = 4

/** Four signs that stand for a family where it is not to be named: the same at every export, and nothing can be read from them. */
async function referenceOf(caseId: string): Promise<string> {
  const bytes = await digestOf(`calendar reference/${caseId}`)
  return [...bytes.subarray(0, SIGNS_OF_A_REFERENCE)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
}

/** Names no server and no person: the same thing of the same family has the same one on every device. */
async function uidOf(caseId: string, { thing }: Due): Promise<string> {
  const bytes = await digestOf(`calendar/${caseId}/${thing}`)
  return `${[...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}@plumbline.invalid`
}

/** The day of the latest fact, and how many there are: what is known only grows, so a later export is the newer one everywhere. */
function versionOf({ family: { facts } }: Source): { sequence: number; day: Day } {
  const days = facts.map(({ at }) => at.wall.slice(0, 10)).sort()
  return { sequence: facts.length, day: days.at(-1) ?? '1970-01-01' }
}

/** Whom an entry is about: first names of children where names were asked for, else a reference. */
async function whoOf({ family, today }: Source, { children }: Due, names: Names): Promise<string> {
  if (names === 'nobody') return words.reference(await referenceOf(family.id))
  const naming = namingFor(family, names, today)
  const ids = children.length > 0 ? children : family.children.map(({ id }) => id)
  return ids.map((id) => naming.person(id).split(/\s+/)[0] ?? '').join(', ')
}

/** What stands, and what had been in a calendar before and does not stand any more. */
function entriesOf(source: Source): Due[] {
  const wasExported = source.family.exports.some(({ values }) => values.what === 'calendar')
  return dueOf(source).filter(({ stands }) => stands || wasExported)
}

async function make(sources: readonly Source[], { names }: DatasetAsked): Promise<Made> {
  const { ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass, ICalEventStatus, ICalEventTransparency } = await import(
    'ical-generator'
  )
  const calendar = new ICalCalendar({ name: words.title, prodId: { company: 'Plumbline', product: 'Plumbline', language: 'EN' } })
  calendar.method(ICalCalendarMethod.PUBLISH)
  for await (const source of unhurried(sources)) {
    const { sequence, day } = versionOf(source)
    for (const due of entriesOf(source)) {
      const said = words.summary(words.kinds[due.kind], await whoOf(source, due, names))
      calendar.createEvent({
        id: await uidOf(source.family.id, due),
        sequence,
        stamp: dateOf(day),
        lastModified: dateOf(day),
        start: dateOf(due.on),
        allDay: true,
        summary: source.practice ? words.practice(said) : said,
        status: due.stands ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
        class: ICalEventClass.PRIVATE,
        transparency: ICalEventTransparency.TRANSPARENT,
        busystatus: ICalEventBusyStatus.FREE,
      })
    }
  }
  const bytes = new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`)
  return { files: [{ name: 'plumbline-calendar.ics', type: 'text/calendar; charset=utf-8', bytes }], leavesOut: words.leavesOut(names) }
}

/** Days on which something is due, as entries of a calendar that are renewed when they are imported again. Nothing of the record but days. */
export const calendar: Dataset = { id: 'calendar', forms: ['ics'], canName: true, make }
