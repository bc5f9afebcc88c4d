import type { Child } from '../case.ts'
import { crowded, daysAfter } from '../drift/clock.ts'
import type { Day } from '../day.ts'
import { SIGNS, type Sign } from '../event.ts'
import { settled, shown } from '../fold.ts'
import type { CaseEvent } from '../happened.ts'
import { earliest, entriesOf, type LooseLook, type Open, saidOf, withoutWord } from './loose-end.ts'

/** A sign that comes back so often within so many days asks for an answer. Seeds row 26 (head lice 3 times); days: Plumbline authors, 2026. */
const SIGN_TIMES = 3
const SIGN_DAYS = 365
/** An early help assessment is done, or asked after, so many days after it was started. Plumbline authors, 2026; areas often say 45. */
const EARLY_HELP_DAYS = 45

const dayOf = (wall: string): Day => wall.slice(0, 10)

const isAbout = (event: CaseEvent, childId: string) => event.children.length === 0 || event.children.includes(childId)

/** The last day on which somebody answered a need of this child: a referral, an appointment that was kept, or a target that ended otherwise than dropped. */
function answeredOn({ family, events }: LooseLook, childId: string): Day {
  const acts = events.filter(
    (event) =>
      isAbout(event, childId) &&
      (event.type === 'referral' || (event.type === 'appointment' && settled(event.registers.outcome) === 'brought')),
  )
  const ends = family.targets
    .filter((target) => target.child === childId && (target.outcome === 'met' || target.outcome === 'carried'))
    .flatMap(({ facts }) => facts.findLast(({ values }) => values.outcome !== undefined) ?? [])
  return [...acts.map(({ on }) => on), ...ends.map(({ at }) => dayOf(at.wall))].sort().at(-1) ?? ''
}

const signsOf = (event: CaseEvent): readonly (Sign | null)[] => entriesOf(event).flatMap(({ registers }) => saidOf(registers.sign))

function signOf(look: LooseLook, { id }: Child, sign: Sign): Open<'sign'>[] {
  const answered = answeredOn(look, id)
  const entries = look.events.filter(
    (event) => event.type === 'recurring-sign' && isAbout(event, id) && signsOf(event).includes(sign) && event.on > answered,
  )
  // Two people who note it on one day have seen it once.
  const days = [...new Set(entries.map(({ on }) => on))]
  const [filled] = crowded(days, SIGN_TIMES, SIGN_DAYS)
  const [first, last] = [days[0], days.at(-1)]
  if (!filled || !first || !last) return []
  const figures = { since: first, sign, times: days.length, last }
  return [{ kind: 'sign', on: filled[0], children: [id], about: entries.map((entry) => entry.id), figures }]
}

/** Signs that come back while nobody set a target, made a referral or kept an appointment since. */
export const signs = (look: LooseLook): Open<'sign'>[] =>
  look.family.children
    .filter(({ id }) => !look.family.targets.some((target) => target.child === id && target.outcome === null))
    .flatMap((child) => SIGNS.flatMap((sign) => signOf(look, child, sign)))

const LEARNING: readonly CaseEvent['type'][] = ['part-time-timetable', 'exclusion', 'school-change', 'not-on-roll', 'attendance']

/** The last day that it speaks of; of a child who is still on no roll that is yet to come. */
const lastDay = (event: CaseEvent): Day => event.until ?? (event.type === 'not-on-roll' ? '9999-12-31' : event.on)

/** Timetables and exclusions whose last day is there, where nothing was noted of the child's learning on that day or since. */
export function learning<Kind extends 'timetable' | 'exclusion'>(look: LooseLook, kind: Kind): Open<'timetable' | 'exclusion'>[] {
  const type = kind === 'timetable' ? 'part-time-timetable' : 'exclusion'
  return look.events.flatMap((event): Open<'timetable' | 'exclusion'>[] => {
    const on = event.type === type ? earliest(event, 'until') : null
    if (on === null) return []
    const again = look.events.filter(
      (other) => other !== event && LEARNING.includes(other.type) && other.on > event.on && lastDay(other) >= on,
    )
    const left = withoutWord(look, event, again)
    return left === null ? [] : [{ kind, on, children: left, about: [event.id], figures: { since: event.on } }]
  })
}

const NOT_THERE = ['not-registered', 'not-seen'] as const

/** Services that every child has a right to and this one does not get, with nothing noted of it since. */
export const services = (look: LooseLook): Open<'service'>[] =>
  look.events.flatMap((event, at): Open<'service'>[] => {
    if (event.type !== 'universal-service') return []
    const outcome = saidOf(event.registers.outcome).find((said) => (NOT_THERE as readonly (string | null)[]).includes(said))
    if (outcome === undefined) return []
    const service = shown(event.registers.service) ?? null
    // A referral to somebody else, or to nobody who is named, did not get the child there.
    const isOfIt = (other: CaseEvent) => (shown(other.registers.service) ?? null) === service
    const again = look.events.filter((later, place) => {
      if (!isOfIt(later)) return false
      if (later.type === 'universal-service') return place > at
      return (
        later.on >= event.on &&
        (later.type === 'referral' || (later.type === 'appointment' && settled(later.registers.outcome) === 'brought'))
      )
    })
    const left = withoutWord(look, event, again)
    if (left === null) return []
    const figures = { since: event.on, service, registered: outcome !== 'not-registered' }
    return [{ kind: 'service', on: event.on, children: left, about: [event.id], figures }]
  })

/** Early help assessments that were started and not brought to an end; of one that was started again, the first time counts. */
export const assessments = (look: LooseLook): Open<'early-help'>[] => {
  const all = look.events.filter(({ type }) => type === 'early-help-assessment')
  const isOver = (other: CaseEvent) => ['done', 'declined'].includes(settled(other.registers.outcome) ?? '')
  const begun = all.flatMap((event): CaseEvent[] => {
    if (!saidOf(event.registers.outcome).includes('started')) return []
    const ended = all.filter((other) => other !== event && other.on >= event.on && isOver(other))
    const children = withoutWord(look, event, ended)
    return children === null ? [] : [{ ...event, children }]
  })
  return begun.flatMap((event, at): Open<'early-help'>[] => {
    const children = withoutWord(look, event, begun.slice(0, at))
    if (children === null) return []
    const on = daysAfter(event.on, EARLY_HELP_DAYS)
    return [{ kind: 'early-help', on, children, about: [event.id], figures: { since: event.on } }]
  })
}
