// A long chronology of a made-up family, through the app's own way of writing: by whom, when and how late differ.
import { record } from '../../src/app/app.ts'
import { EVENT_TYPES, OUTCOMES } from '../../src/core/event.ts'
import { dayOf, daysBefore } from './families.js'
import { clock, sure } from './fill.js'

const NOTES = [
  'The carer rang to say that the bus did not come, and asked for another day in the same week.',
  'Seen at the gate, warmly dressed, eating a roll that the school had given. Said the heating is back on.',
  'Two of the three things that were agreed at the last meeting are done. The third waits for the landlord, who was written to again and has not answered since the middle of the month; somebody will ring.',
  'Nobody at home.',
]
const SOURCES = ['School register', 'Told by a neighbour', '', 'Letter from the clinic']
const OTHERS = [
  { practitioner: 'made-up-teacher', name: 'Robin Slate', role: 'Teacher', agency: 'Made-up School', device: 'made-up-tablet-2' },
  { practitioner: 'made-up-nurse', name: 'Kit Harrow', role: 'School nurse', agency: 'Made-up Clinic', device: 'made-up-tablet-3' },
]
/** Years over which they are spread, and how many are written at once. */
const YEARS = 4
const AT_ONCE = 100

const pick = (all, at) => all[at % all.length]

function actOf(children, number, on) {
  const type = pick(EVENT_TYPES, number * 7)
  const about = pick([[children[0].id], [children.at(-1).id], children.map(({ id }) => id), []], number)
  const outcome = OUTCOMES[type] ? pick(OUTCOMES[type], number) : null
  const values = { type, on, children: about, note: pick(NOTES, number * 3), source: pick(SOURCES, number), outcome }
  return { kind: 'event', about: crypto.randomUUID(), values, replaces: [] }
}

/** Writes so many events about the family, spread over years; every ninth of them weeks after it happened. */
export async function tell(app, { caseId, children }, count) {
  const now = Date.now()
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at)
    const by = pick([app, ...OTHERS.map((me) => ({ ...app, me }))], from / AT_ONCE)
    const day = (number) => daysBefore(now, Math.floor(((count - number) * YEARS * 365) / count))
    clock.now = day(numbers.at(-1))
    const acts = numbers.map((number) => actOf(children, number, dayOf(day(number) - (number % 9 === 0 ? 40 * 86_400_000 : 0))))
    sure(await record(by, caseId, acts))
  }
}
