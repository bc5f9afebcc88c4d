import { type Day, daysBetween } from '../../core/day.ts'
import type { Episode } from '../../core/episode.ts'
import type { Hiding } from './child-rows.ts'
import type { RowOf } from './columns.ts'
import type { Gathered } from './gather.ts'
import { begins, inWeeks } from './months.ts'

/** Opened again within so many days of closing is a relapse. Source: domain.md 4.4, D17. */
const RELAPSE_DAYS = 365

/** Whether a closed case was opened again within the year; null where it was not closed, or the year is not over and nothing happened yet. */
function reopened(episode: Episode, next: Episode | undefined, today: Day): boolean | null {
  if (episode.closing?.values.type !== 'closed') return null
  const { on } = episode.closing.values
  if (next && daysBetween(on, next.openedOn) <= RELAPSE_DAYS) return true
  return daysBetween(on, today) >= RELAPSE_DAYS ? false : null
}

/** One row an episode. */
export function episodeRows({ source: { family, today }, standings }: Gathered, { pseudonyms, periodOf }: Hiding): RowOf<'episodes'>[] {
  return family.episodes.map((episode, at) => {
    const { openedOn, closing, id, number } = episode
    const next = family.episodes[at + 1]
    const closedOn = closing?.values.on ?? null
    const [opened, closed] = [openedOn, closedOn].map((on) => (on === null ? null : periodOf({ family: family.id, on }))) as [
      ReturnType<typeof periodOf>,
      ReturnType<typeof periodOf>,
    ]
    const atClosing = standings.find((standing) => standing.episode.id === id && standing.moment === 'closing')
    return {
      family: pseudonyms('family', family.id),
      episode: pseudonyms('episode', `${family.id}/${id}`),
      number,
      opened: begins(openedOn, opened),
      opened_period: opened,
      closed: closedOn === null ? null : begins(closedOn, closed),
      closed_period: closed,
      // Never counted to the day of the extract: whoever knows that day could count back.
      days: closedOn === null ? null : inWeeks(daysBetween(openedOn, closedOn)),
      outcome: closing?.values.type ?? 'open',
      days_until_reopened: closedOn === null || !next ? null : inWeeks(daysBetween(closedOn, next.openedOn)),
      reopened_within_12_months: reopened(episode, next, today),
      alerts_at_closing: atClosing ? atClosing.alerts.length : null,
      override: closing ? closing.values.override !== null : null,
    }
  })
}

/** One row an alert that is open now, or was when an episode was closed. */
export function alertRows({ source: { family }, standings }: Gathered, { told, pseudonyms, periodOf }: Hiding): RowOf<'alerts'>[] {
  return standings.flatMap(({ episode, moment, alerts }) =>
    alerts
      .filter(({ childId }) => childId === null || told.has(childId))
      .map(({ childId, rule, level, domain, since, acknowledged }) => {
        const period = periodOf({ family: family.id, on: since })
        return {
          family: pseudonyms('family', family.id),
          child: childId && pseudonyms('child', childId),
          episode: pseudonyms('episode', `${family.id}/${episode.id}`),
          moment,
          rule,
          level,
          domain,
          month: begins(since, period),
          month_period: period,
          looked_at: acknowledged !== null,
        }
      }),
  )
}
