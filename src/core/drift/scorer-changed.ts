import { askedOf } from '../change/asked-readings.ts'
import type { DomainTrend } from '../change/trend.ts'
import type { ChildVisit } from '../course.ts'
import type { Author } from '../fact.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'

export type ScorerChangedFigures = {
  /** Domains whose latest visit was scored by somebody who had no part in the visit that it is compared with. */
  readonly domains: readonly string[]
  /** Names of those who scored the domains at the two visits. */
  readonly earlier: readonly string[]
  readonly later: readonly string[]
  /** The newcomers belong to another agency too. */
  readonly agency: boolean
}

/** Everybody whose grades of a domain stand at a visit, by practitioner. */
function scorersOf({ profile }: ChildVisit, domain: string): Author[] {
  const authors = askedOf(profile, domain).flatMap(({ counted, registers: { answer } }) =>
    counted.kind === 'graded' && answer.kind !== 'unanswered' ? answer.heads.map(({ fact }) => fact.by) : [],
  )
  return [...new Map(authors.map((author) => [author.practitioner, author])).values()].sort((a, b) =>
    a.practitioner < b.practitioner ? -1 : 1,
  )
}

interface Changed {
  readonly domain: string
  readonly reference: ChildVisit
  readonly latest: ChildVisit
  readonly before: readonly Author[]
  readonly newcomers: readonly Author[]
}

/** Who scored the domain at its latest visit with grades and had no part in the one that it is compared with. Null where nobody. */
function changed({ domain, points }: DomainTrend, upTo: readonly ChildVisit[]): Changed | null {
  const point = points.findLast(({ at }) => upTo.includes(at) && scorersOf(at, domain).length > 0)
  if (!point?.reference) return null
  const before = scorersOf(point.reference, domain)
  const newcomers = scorersOf(point.at, domain).filter((author) => !before.some((known) => known.practitioner === author.practitioner))
  if (before.length === 0 || newcomers.length === 0) return null
  return { domain, reference: point.reference, latest: point.at, before, newcomers }
}

const changes = (trends: readonly DomainTrend[], upTo: readonly ChildVisit[]) => trends.flatMap((trend) => changed(trend, upTo) ?? [])

const names = (authors: readonly Author[]) => [...new Set(authors.map(({ name }) => name))]

function find({ trends, visits }: ChildLook): Found<ScorerChangedFigures>[] {
  const since = soSince(
    visits.map((at) => ({ at })),
    (_, place) => changes(trends, visits.slice(0, place + 1)).length > 0,
  )
  if (!since) return []
  const now = changes(trends, visits)
  const [before, newcomers] = [now.flatMap((each) => each.before), now.flatMap((each) => each.newcomers)]
  const ids = [...new Set(now.flatMap(({ reference, latest }) => [reference.visit.id, latest.visit.id]))]
  return [
    {
      level: 'note',
      since: since.at.visit.on,
      domain: null,
      visits: ids,
      items: [],
      events: [],
      figures: {
        domains: now.map(({ domain }) => domain),
        earlier: names(before),
        later: names(newcomers),
        agency: newcomers.some(({ agency }) => !before.some((known) => known.agency === agency)),
      },
      evidence: [...ids, ...new Set(newcomers.map(({ practitioner }) => practitioner))],
    },
  ]
}

/** The latest visit was scored by somebody else than the visit that it is compared with. A label beside calls, never a test of its own. */
export const scorerChanged = {
  id: 'D24',
  scope: 'child',
  source: 'Simulated: a new scorer with a lean raises false calls (docs/drift-simulation.md)',
  thresholds: [],
  find,
} as const satisfies ChildRule<'D24', ScorerChangedFigures>
