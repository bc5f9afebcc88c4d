import type { Day } from '../day.ts'
import { daysAfter, latest } from '../drift/clock.ts'
import { type Outcome, OUTCOMES } from '../event.ts'
import { settled } from '../fold.ts'
import type { CaseEvent } from '../happened.ts'
import { ladderOf, workingDaysAfter } from '../ladder.ts'
import { earliest, entriesOf, type LooseLook, type Open, saidOf } from './loose-end.ts'

/** A referral without a day for its answer is asked after when so many days have passed. Plumbline authors, 2026. */
export const REFERRAL_DAYS = 14
/** An agreement without a day is looked at again after so many days: one month of weekly contact. Plumbline authors, 2026. */
const AGREEMENT_DAYS = 28
/** Help that was offered and neither taken nor declined is asked after when so many days have passed. Plumbline authors, 2026. */
const OFFER_DAYS = 14
/** Working days until the answer to a challenge at no named step. Plumbline authors, 2026, after the longest of the steps in use. */
const CHALLENGE_DAYS = 5

/** Whether nobody, or not everybody, says that it ended in one of these ways. What two people say differently ended nothing. */
const isOpen = (event: CaseEvent, ends: readonly Outcome[]): boolean => {
  const outcome = settled(event.registers.outcome)
  return outcome == null || !ends.includes(outcome)
}

const of = ({ events }: LooseLook, type: CaseEvent['type']) => events.filter((event) => event.type === type)
const only = (event: CaseEvent) => ({ children: event.children, about: [event.id] })

/** When an answer is due: the day that was set, unless a later word came since; else so many days after the last word. */
function awaited(event: CaseEvent, days: number): { on: Day; set: boolean } {
  const [due, came] = [earliest(event, 'feedbackDue'), earliest(event, 'feedbackOn')]
  if (due !== null && (came === null || due > came)) return { on: due, set: true }
  return { on: daysAfter(came === null ? event.on : latest(came, event.on), days), set: false }
}

/** Referrals of which nobody knows yet what became of them. */
export const referrals = (look: LooseLook): Open<'referral'>[] =>
  of(look, 'referral')
    .filter((event) => isOpen(event, ['accepted', 'not-accepted']))
    .map((event) => {
      const { on, set } = awaited(event, REFERRAL_DAYS)
      return { kind: 'referral', on, ...only(event), figures: { since: event.on, set } }
    })

/** Anything else to which somebody set a day for an answer that has not come. */
export const answers = ({ events }: LooseLook): Open<'answer'>[] =>
  events
    .filter(({ type }) => type !== 'referral' && type !== 'challenge')
    .flatMap((event): Open<'answer'>[] => {
      const on = earliest(event, 'feedbackDue')
      const came = entriesOf(event).some(({ registers }) => settled(registers.feedbackOn) != null)
      return on === null || came ? [] : [{ kind: 'answer', on, ...only(event), figures: { since: event.on, set: true } }]
    })

/** Challenges that are not settled, at the step where they stand: when an answer is due there, or came and did not settle it. */
export const challenges = ({ events, practice, today }: LooseLook): Open<'challenge'>[] =>
  ladderOf(events, practice, today).open.map(({ now: { event, stage, due, dueBy, answeredOn } }) => ({
    kind: 'challenge',
    on: answeredOn ?? due ?? workingDaysAfter(event.on, CHALLENGE_DAYS),
    ...only(event),
    figures: { since: event.on, set: dueBy === 'entry', stage: stage?.name ?? null, answered: answeredOn !== null },
  }))

/** What the family said that they would do, where nobody noted whether they did. */
export const agreements = (look: LooseLook): Open<'agreement'>[] =>
  of(look, 'agreement')
    .filter((event) =>
      isOpen(
        event,
        OUTCOMES.agreement.filter((outcome) => outcome !== 'waiting'),
      ),
    )
    .map((event) => {
      const until = earliest(event, 'until')
      const on = until ?? daysAfter(event.on, AGREEMENT_DAYS)
      return { kind: 'agreement', on, ...only(event), figures: { since: event.on, set: until !== null } }
    })

/** Help that was offered, where nobody noted whether it was taken. */
export const offers = (look: LooseLook): Open<'help-offer'>[] =>
  of(look, 'help-offered')
    .filter((event) => isOpen(event, ['accepted', 'declined', 'ended']))
    .map((event) => ({ kind: 'help-offer', on: daysAfter(event.on, OFFER_DAYS), ...only(event), figures: { since: event.on } }))

/** Help that was taken and is over, where nobody, or not everybody, says whether it worked. */
export const helpEnded = (look: LooseLook): Open<'help-worked'>[] =>
  of(look, 'help-offered').flatMap((event): Open<'help-worked'>[] => {
    const outcomes = saidOf(event.registers.outcome)
    const until = earliest(event, 'until')
    const on =
      outcomes.includes('accepted') || outcomes.includes('ended') ? (until ?? (outcomes.includes('ended') ? event.on : null)) : null
    const told = entriesOf(event).some(({ registers }) => settled(registers.worked) != null)
    return on === null || told ? [] : [{ kind: 'help-worked', on, ...only(event), figures: { since: event.on } }]
  })

/** A child of whom nobody noted that they are back, here or at a later time that they were missing. */
export const missing = (look: LooseLook): Open<'missing'>[] => {
  const all = look.family.events.filter((event) => event.type === 'missing' && event.on <= look.today)
  return all
    .filter((event) => isOpen(event, ['back']) && saidOf(event.registers.outcome).length > 0)
    .filter((event) => !all.some((other) => other.on > event.on && covers(other, event) && !isOpen(other, ['back'])))
    .map((event) => ({ kind: 'missing', on: event.on, ...only(event), figures: { since: event.on } }))
}

/** Whether what is said of one event is said of every child of another: by name, or both of the whole family. */
const covers = (one: CaseEvent, other: CaseEvent): boolean =>
  other.children.length === 0 ? one.children.length === 0 : other.children.every((id) => one.children.includes(id))
