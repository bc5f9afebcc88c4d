import type { Case } from '../case.ts'
import type { Day } from '../day.ts'
import { daysAfter } from '../drift/clock.ts'
import { settled, shown } from '../fold.ts'
import type { FactKind } from '../fact.ts'
import { adultsAround } from '../people.ts'
import { type LooseLook, type Open, saidOf } from './loose-end.ts'

/** So many days after an adult is known of somebody has spoken to them. Plumbline authors, 2026. */
const SPOKEN_DAYS = 28
/** So many days after a case is opened the family has been asked whether they agree to the work. Plumbline authors, 2026. */
const CONSENT_DAYS = 28

const dayOf = (wall: string): Day => wall.slice(0, 10)

/** The day on which a thing was first written of. */
const knownSince = ({ facts }: Case, kind: FactKind, id: string): Day | null => {
  const first = facts.find((fact) => fact.kind === kind && fact.about === id)
  return first ? dayOf(first.at.wall) : null
}

/** Actions that are neither done nor dropped, by the earliest day that stands. */
export const actions = ({ family }: LooseLook): Open<'action'>[] =>
  family.actions.flatMap(({ id, what, support, registers }): Open<'action'>[] => {
    const [on] = saidOf(registers.by)
      .filter((day) => day !== null)
      .sort()
    if (on === undefined || settled(registers.outcome) != null) return []
    const child = shown(registers.child)
    const figures = { what, who: shown(registers.who) ?? '', support }
    return [{ kind: 'action', on, children: child ? [child] : [], about: [id], figures }]
  })

/** Agencies of which somebody says that they were not asked, without saying why. */
export const agencies = ({ family, today }: LooseLook): Open<'agency'>[] =>
  family.agencies.flatMap(({ id, name, children, registers }): Open<'agency'>[] => {
    const { asked, whyNotAsked, until } = registers
    if (asked.kind === 'unanswered' || settled(asked) === 'yes' || settled(whyNotAsked)?.trim()) return []
    const gone = settled(until)
    const said = asked.heads.filter(({ value }) => value === 'no').map(({ fact }) => dayOf(fact.at.wall))
    const [on] = said.sort()
    if (on === undefined || (gone && gone <= today)) return []
    return [{ kind: 'agency', on, children, about: [id], figures: { since: on, name } }]
  })

/** Adults whom nobody has spoken to. */
export const adults = ({ family, episode }: LooseLook): Open<'adult'>[] =>
  adultsAround(family)
    .filter(({ notSpokenTo }) => notSpokenTo)
    .map(({ adult }) => {
      // Opening the case again gives nobody another four weeks in which a father is not asked.
      const since = knownSince(family, 'adult', adult.id) ?? episode.openedOn
      return { kind: 'adult', on: daysAfter(since, SPOKEN_DAYS), children: [], about: [adult.id], figures: { since, name: adult.name } }
    })

/** Whether the family agrees was not asked, or not everybody says that it was. */
export function consents({ family, episode }: LooseLook): Open<'consent'>[] {
  const { consent } = family.household
  if (consent.kind !== 'unanswered' && !saidOf(consent).includes('not-asked')) return []
  const since = episode.openedOn
  return [{ kind: 'consent', on: daysAfter(since, CONSENT_DAYS), children: [], about: [family.id], figures: { since } }]
}
