import type { Case } from './case.ts'
import { codeAt } from './change/across.ts'
import type { ItemReading, Profile, Visit } from './visit.ts'

/** A child's profile at an earlier visit of the same case. */
interface Earlier {
  readonly visit: Visit
  readonly profile: Profile
}

/** The visits of one child before this one, the latest first. */
function earlierVisits(family: Case, visit: Visit, childId: string): Earlier[] {
  const upTo = family.visits.findIndex((candidate) => candidate.id === visit.id)
  const before = upTo === -1 ? family.visits : family.visits.slice(0, upTo)
  return before.toReversed().flatMap((candidate) => {
    const profile = candidate.profiles.get(childId)
    return profile ? [{ visit: candidate, profile }] : []
  })
}

/** What was answered last time this item was asked of this child, in whatever version: the latest earlier visit where it has any answer. */
export function lastTime(family: Case, visit: Visit, childId: string, item: string): { visit: Visit; reading: ItemReading } | null {
  for (const { visit: before, profile } of earlierVisits(family, visit, childId)) {
    const code = codeAt(before, visit, item)
    const reading = profile.items.find((candidate) => candidate.item.code === code)
    if (reading && reading.counted.kind !== 'unanswered') return { visit: before, reading }
  }
  return null
}
