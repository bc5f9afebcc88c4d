import type { Line } from '../../core/chronology/line.ts'
import { BURST_DAYS, BURST_EVENTS, burstsIn, GAP_DAYS, gapsIn } from '../../core/chronology/rhythm.ts'
import { type Day, dayNumber } from '../../core/day.ts'
import { type Episode, episodeOn } from '../../core/episode.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Row } from '../document.ts'
import { line as sentence, part, quiet, table } from '../parts/block.ts'
import type { Telling } from '../say/telling.ts'

const [words, mine] = [text.chronology, text.chronologyReport]

/** The lines of each episode, in their order; what lies before the first one is told with it. */
export function byEpisode(lines: readonly Line[], episodes: readonly Episode[]): ReadonlyMap<string, readonly Line[]> {
  const of = new Map<string, Line[]>(episodes.map(({ id }) => [id, []]))
  const days = new Map<Day, Episode>()
  for (const line of lines) {
    const { told, on } = line
    // An episode ends with its own end, although the next one may begin on that day.
    const isEdge = told.what === 'opened' || told.what === 'ended'
    const at = isEdge ? told.episode : (days.get(on) ?? episodeOn(episodes, on))
    if (!isEdge) days.set(on, at)
    of.get(at.id)?.push(line)
  }
  return of
}

/** The rows of each calendar year under its number, oldest first. */
export function byYear(lines: readonly Line[], head: readonly string[], rowsOf: (line: Line) => readonly Row[]): Block[] {
  const years = new Map<string, Row[]>()
  for (const line of lines) {
    const rows = rowsOf(line)
    if (rows.length === 0) continue
    const year = line.on.slice(0, 4)
    const its = years.get(year)
    if (its) its.push(...rows)
    else years.set(year, [...rows])
  }
  return [...years].flatMap(([year, rows]) => table(mine.year(year), head, rows))
}

/** How an episode began and ended, and who led it. */
export function bandOf({ openedOn, reason, closing }: Episode, lines: readonly Line[], { worker, free, colleague }: Telling): Block[] {
  const leads = lines.flatMap(({ on, told }) => {
    const who = told.what === 'lead' ? worker({ name: told.lead.name, role: '' }) || told.lead.role : ''
    return who === '' ? [] : [words.ledFrom(who, formatDay(on))]
  })
  const values = closing?.values
  const to = colleague(values?.to ?? '')
  const ended = values && closing ? words.endedOn[values.type](formatDay(values.on), worker(closing.by) || mine.somebody) : words.stillOpen
  return [
    sentence([words.openedOn(formatDay(openedOn)), ended, to ? words.handedTo(to) : ''].filter(Boolean).join(' ')),
    ...[reason, values?.reason ?? ''].filter(Boolean).map((why) => sentence(words.reason(free(why)))),
    quiet(leads.length > 0 ? words.ledBy(leads) : words.ledNobody),
  ]
}

/** Where nothing was recorded and where much was, in words; that it was even, where it was. */
export function rhythmOf(lines: readonly Line[], episode: Episode, today: Day): Block[] {
  if (dayNumber(episode.openedOn) === null) return []
  const gaps = gapsIn(lines, [episode], today).map(({ from, to, days }) =>
    to === null ? words.gapOpen(formatDay(from), days) : words.gap(formatDay(from), formatDay(to), days),
  )
  const bursts = burstsIn(lines).map(({ from, to, count }) => words.burst(count, formatDay(from), formatDay(to)))
  const said = [
    ...(gaps.length > 0 ? [sentence(mine.gaps(GAP_DAYS, gaps))] : []),
    ...(bursts.length > 0 ? [sentence(mine.bursts(BURST_EVENTS, BURST_DAYS, bursts))] : []),
  ]
  return part(mine.recorded, said.length > 0 ? said : [quiet(words.even(GAP_DAYS, BURST_EVENTS, BURST_DAYS))])
}
