import type { Case, Child } from '../case.ts'
import { type Episode, episodeOn } from '../episode.ts'
import { settled, shown } from '../fold.ts'
import type { CaseEvent } from '../happened.ts'
import type { Visit } from '../visit.ts'

interface Within {
  readonly family: Case
  readonly episode: Episode
}

/** Every visit of the present episode, oldest first: half-done ones and those with other instruments among them. */
export const visitsWithin = ({ family, episode }: Within): Visit[] =>
  family.visits.filter((visit) => episodeOn(family.episodes, visit.on).id === episode.id)

/** The same for one child. */
export const visitsOfChild = (within: Within, childId: string): Visit[] =>
  visitsWithin(within).filter((visit) => visit.profiles.has(childId))

/** Whether the case is about this child: they live in the household, all or some of the time, or a visit of the episode was to them. */
export const isOfCase = (within: Within, child: Child): boolean =>
  shown(child.registers.lives) !== 'elsewhere' || visitsOfChild(within, child.id).length > 0

/** The last day that an event speaks of, but none after `today`: a range that is still going on speaks of today. */
export const lastDayOf = (event: CaseEvent, today: string): string => {
  const last = event.until ?? event.on
  return last > today ? today : last
}

/** How an event ended; undefined while nobody said or two people say different things. */
export const outcomeOf = (event: CaseEvent) => settled(event.registers.outcome)
