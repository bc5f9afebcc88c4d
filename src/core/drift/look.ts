import type { Case, Child } from '../case.ts'
import { trendsOf } from '../change/trend.ts'
import type { ChildVisit } from '../course.ts'
import { ageInMonths, type Day } from '../day.ts'
import { type Episode, episodeOn } from '../episode.ts'
import type { Practice } from '../practice.ts'
import type { ChildLook, FamilyLook } from './rule.ts'
import { thresholdsOf } from './thresholds.ts'

/** The present episode, open or closed. */
function presentOf(family: Case): Episode {
  const episode = family.episodes.at(-1)
  if (!episode) throw new Error('a case has at least one episode')
  return episode
}

// A child who is not born yet stays so, however late the expected day.
const monthsOf = ({ birth }: Child, today: Day) =>
  birth.kind === 'expected' ? Math.min(-1, ageInMonths(birth.on, today)) : ageInMonths(birth.on, today)

/** What the drift rules see of a family on a day: the present episode, and of it the signed visits with one instrument, any version. */
export function lookAt(family: Case, today: Day, practice: Practice, instrumentId: string): FamilyLook {
  const episode = presentOf(family)
  const isNow = (on: Day) => episodeOn(family.episodes, on).id === episode.id
  const events = family.events.filter((event) => isNow(event.on))
  const common = { family, today, practice, thresholds: thresholdsOf(practice), episode }
  const signed = family.visits.filter((visit) => visit.signed && visit.instrument.id === instrumentId && isNow(visit.on))
  const children = family.children.map((child): ChildLook => {
    const visits = signed.flatMap((visit): ChildVisit[] => {
      const profile = visit.profiles.get(child.id)
      return profile ? [{ visit, profile }] : []
    })
    return {
      ...common,
      child,
      months: monthsOf(child, today),
      visits,
      trends: trendsOf(visits, common.thresholds),
      events: events.filter((event) => event.children.length === 0 || event.children.includes(child.id)),
      targets: family.targets.filter((target) => target.child === child.id && target.outcome === null),
    }
  })
  return { ...common, events, children, alerts: [] }
}
