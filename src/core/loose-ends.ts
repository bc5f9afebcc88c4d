import type { Case } from './case.ts'
import type { Day } from './day.ts'
import type { Alert } from './drift/index.ts'
import { agreements, answers, challenges, helpEnded, missing, offers, referrals } from './loose-ends/answers.ts'
import { LOOSE_ENDS, type LooseEnd, type LooseEndKind, type LooseLook, type Open } from './loose-ends/loose-end.ts'
import { actions, adults, agencies, consents } from './loose-ends/people.ts'
import { assessments, learning, services, signs } from './loose-ends/signs.ts'
import type { Practice } from './practice.ts'

export type { LooseEnd, LooseEndKind, LooseEndOf } from './loose-ends/loose-end.ts'

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const place = ({ kind }: LooseEnd) => LOOSE_ENDS.indexOf(kind)
const isFirst = ({ kind }: LooseEnd) => (kind === 'missing' ? 0 : 1)

/** A child who is missing first; then what is due longest; of one day in the order of the kinds. */
const inTurn = (a: LooseEnd, b: LooseEnd) => isFirst(a) - isFirst(b) || text(a.on, b.on) || place(a) - place(b) || text(a.key, b.key)

const EACH: readonly ((look: LooseLook) => readonly Open<LooseEndKind>[])[] = [
  missing,
  challenges,
  referrals,
  answers,
  actions,
  agreements,
  offers,
  helpEnded,
  (look) => learning(look, 'timetable'),
  (look) => learning(look, 'exclusion'),
  signs,
  services,
  assessments,
  agencies,
  adults,
  consents,
]

/**
 * What somebody has to follow up on a day: listed from the day on which it is due, overdue once that day is over. What happened before
 * the last time the case was closed or handed on is past, but for children still missing and actions. What two people say differently
 * closes nothing; what somebody joined as one event is one. None while the case is closed; of one that was handed on, what is left to
 * whoever takes over. Source: seeds rows 53, 63, 67 to 69, 72, 90, 102, 105; days: Plumbline authors, 2026.
 */
export function looseEndsOf(family: Case, today: Day, practice: Practice): readonly LooseEnd[] {
  const [before, episode] = [family.episodes.at(-2), family.episodes.at(-1)]
  if (!episode || episode.closing?.values.type === 'closed') return []
  const ended = before?.closing?.values.on ?? ''
  const events = family.events.filter(({ on }) => on > ended && on <= today)
  const look: LooseLook = { family, today, practice, episode, events }
  const ends = EACH.flatMap((find) => find(look)).filter(({ on }) => on <= today)
  // Each comes with figures of its own kind; going over them in a loop forgets that, and nothing else.
  return ends.map((end) => ({ ...end, key: [end.kind, ...keyOf(end)].join('/'), overdue: end.on < today }) as LooseEnd).sort(inTurn)
}

const keyOf = ({ kind, about, children, figures }: Open<LooseEndKind>): readonly string[] =>
  kind === 'sign' ? [...children, (figures as Open<'sign'>['figures']).sign] : about

/** Of these, what no alert that is shown beside them rests on already. */
export const besides = (ends: readonly LooseEnd[], alerts: readonly Pick<Alert, 'events'>[]): readonly LooseEnd[] =>
  ends.filter(({ kind, about }) => kind !== 'timetable' || !alerts.some(({ events }) => about.every((id) => events.includes(id))))
