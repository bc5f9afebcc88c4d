import { type Day, daysBetween } from './day.ts'
import type { Author, FactOf, Values } from './fact.ts'
import type { History } from './history.ts'
import type { Visit } from './visit.ts'

/** How an episode ended: closed or handed on, when, by whom, and what somebody answered for that still stood in the way. */
export interface Closing {
  readonly id: string
  readonly values: Values<'closing'>
  readonly by: Author
  readonly wall: string
}

/** A period for which the case is open. The same children; earlier episodes stay in sight. */
export interface Episode {
  readonly id: string
  /** 1 for the first. */
  readonly number: number
  readonly openedOn: Day
  /** Why it was opened again; empty for the first. */
  readonly reason: string
  /** Null while it is open. Of two closings that did not see each other, the earlier day. */
  readonly closing: Closing | null
}

/** Id of the first episode, which needs no fact. */
export const FIRST_EPISODE = 'first'

function closingOf(history: History, wrong: ReadonlySet<string>, episode: string): Closing | null {
  const closings = history.things('closing').flatMap((id) => (wrong.has(id) ? [] : history.about(id, 'closing')))
  const mine = closings.filter((fact) => fact.values.episode === episode)
  const [first] = mine.sort((a, b) => (a.values.on < b.values.on ? -1 : a.values.on > b.values.on ? 1 : 0))
  return first ? { id: first.about, values: first.values, by: first.by, wall: first.at.wall } : null
}

const dayOfWall = (fact: FactOf<'household'> | undefined): Day | null => fact?.at.wall.slice(0, 10) ?? null

/**
 * The episodes of a case, oldest first; always at least one. The first begins with the first visit or, if that is earlier, with the
 * day on which the family was entered. `wrong` names things entered in error.
 */
export function readEpisodes(history: History, caseId: string, visits: readonly Visit[], wrong: ReadonlySet<string>): Episode[] {
  const entered = dayOfWall(history.about(caseId, 'household')[0])
  const starts = [entered, visits[0]?.on ?? null].filter((on) => on !== null).sort()
  const later = history
    .things('episode')
    .filter((id) => !wrong.has(id))
    .flatMap((id) => history.about(id, 'episode').slice(0, 1))
    .sort((a, b) => (a.values.openedOn < b.values.openedOn ? -1 : a.values.openedOn > b.values.openedOn ? 1 : 0))
  const first: Episode = {
    id: FIRST_EPISODE,
    number: 1,
    openedOn: starts[0] ?? later[0]?.values.openedOn ?? '1970-01-01',
    reason: '',
    closing: closingOf(history, wrong, FIRST_EPISODE),
  }
  const reopened = later.map(
    (fact, at): Episode => ({
      id: fact.about,
      number: at + 2,
      openedOn: fact.values.openedOn,
      reason: fact.values.reason,
      closing: closingOf(history, wrong, fact.about),
    }),
  )
  return [first, ...reopened]
}

/** The episode that a day belongs to: the last one opened by then; the first for anything earlier. */
export function episodeOn(episodes: readonly Episode[], on: Day): Episode {
  const found = episodes.findLast((episode) => daysBetween(episode.openedOn, on) >= 0) ?? episodes[0]
  if (!found) throw new Error('a case has at least one episode')
  return found
}
