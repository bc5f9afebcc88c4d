import { type Child, readCase } from '../../core/case.ts'
import { type TrendPoint, trendsOf } from '../../core/change/trend.ts'
import type { ChildVisit } from '../../core/course.ts'
import { bandOn, type Day } from '../../core/day.ts'
import { alertsOf } from '../../core/drift/alerts.ts'
import type { Alert } from '../../core/drift/index.ts'
import { type Episode, episodeOn } from '../../core/episode.ts'
import type { Fact } from '../../core/fact.ts'
import { settled } from '../../core/fold.ts'
import type { Instrument } from '../../core/instrument.ts'
import { readSecond, type SecondItem } from '../../core/second.ts'
import { compareStamps } from '../../core/stamp.ts'
import { current } from '../../instruments/index.ts'
import type { Source } from '../source.ts'
import type { Known } from './hide.ts'

/** One signed visit to one child, with what each domain of it says in the course of its episode. */
export interface Seen extends ChildVisit {
  readonly child: string
  readonly episode: Episode
  /** The day of the child's first signed visit of the episode. */
  readonly baseline: Day
  /** Which of the child's signed visits of the episode it is, 1 for the first. */
  readonly number: number
  /** One for each domain that the visit asks. */
  readonly points: readonly (readonly [domain: string, point: TrendPoint])[]
}

/** One item of a visit that two people scored, with the instrument that both used. */
export interface Scored {
  readonly child: string
  readonly visit: ChildVisit['visit']
  readonly scale: Instrument['scale']
  readonly item: SecondItem
}

/** Alerts of one moment: those that are open now, or those that were when an episode was closed. */
export interface Standing {
  readonly episode: Episode
  readonly moment: 'now' | 'closing'
  readonly alerts: readonly Alert[]
}

/** What one family gives to an extract, still with its own ids and days. */
export interface Gathered {
  readonly source: Source
  readonly children: readonly Known[]
  readonly seen: readonly Seen[]
  readonly scored: readonly Scored[]
  readonly standings: readonly Standing[]
}

function knownOf({ family, area }: Source, child: Child): Known {
  const first = family.visits.find((visit) => visit.signed && visit.profiles.has(child.id))?.on ?? family.episodes[0]?.openedOn
  return {
    child: child.id,
    family: family.id,
    area: area.id,
    age_band: first ? bandOn(child.birth, first) : null,
    flags: [...new Set(child.flags)].sort().join('; ') || 'none',
  }
}

function seenOf({ family, look }: Source, child: Child): Seen[] {
  const signed = family.visits.flatMap((visit): ChildVisit[] => {
    const profile = visit.profiles.get(child.id)
    return visit.signed && profile ? [{ visit, profile }] : []
  })
  return family.episodes.flatMap((episode) => {
    const visits = signed.filter(({ visit }) => episodeOn(family.episodes, visit.on).id === episode.id)
    const baseline = visits[0]?.visit.on
    if (!baseline) return []
    const instruments = [...new Set(visits.map(({ visit }) => visit.instrument.id))]
    const courses = instruments.flatMap((id) =>
      trendsOf(
        visits.filter(({ visit }) => visit.instrument.id === id),
        look.thresholds,
      ),
    )
    return visits.map((each, at): Seen => {
      const points = courses.flatMap(({ domain, points }) =>
        points.flatMap((point) => (point.at.visit.id === each.visit.id ? [[domain, point] as const] : [])),
      )
      return { ...each, child: child.id, episode, baseline, number: at + 1, points }
    })
  })
}

/** Each item that both scorers graded where the second scoring is finished, so that neither had the other's grade in sight. */
const scoredOf = ({ family }: Source, seen: readonly Seen[]): Scored[] =>
  seen.flatMap(({ child, visit }): Scored[] => {
    const second = readSecond(family, visit, child)
    if (!second?.done) return []
    const both = second.items.filter(({ first, registers }) =>
      [first.answer, registers.answer].every((answer) => settled(answer)?.kind === 'graded'),
    )
    return both.map((item) => ({ child, visit, scale: visit.scale, item }))
  })

/** What the rules found on the day of closing, by what had been written down until then. */
function atClosing({ family, area, library }: Source, episode: Episode): Standing[] {
  const closing = episode.closing && family.facts.find(({ kind, about }) => kind === 'closing' && about === episode.closing?.id)
  if (!closing || !episode.closing) return []
  const ends = (fact: Fact) => fact.kind === 'closing' && fact.values.episode === episode.id
  const before = family.facts.filter((fact) => compareStamps(fact.at.stamp, closing.at.stamp) < 0 && !ends(fact))
  const then = readCase(family.id, before, library.find)
  return [{ episode, moment: 'closing', alerts: alertsOf(then, episode.closing.values.on, area, current.id) }]
}

/** What this family gives. */
export function gatherFamily(source: Source): Gathered {
  const { family, alerts, look } = source
  const seen = family.children.flatMap((child) => seenOf(source, child))
  return {
    source,
    children: family.children.map((child) => knownOf(source, child)),
    seen,
    scored: scoredOf(source, seen),
    standings: [
      ...family.episodes.flatMap((episode) => atClosing(source, episode)),
      ...(look.episode.closing ? [] : [{ episode: look.episode, moment: 'now' as const, alerts }]),
    ],
  }
}
