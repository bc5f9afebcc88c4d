import type { ItemReading, Profile } from '../visit.ts'

/** What a profile asked, to be found by domain and by code. Profiles are never changed, so it is sorted out once for each. */
interface Sorted {
  readonly byDomain: ReadonlyMap<string, readonly ItemReading[]>
  readonly byCode: ReadonlyMap<string, ItemReading>
}

const NONE: readonly ItemReading[] = []
const sorted = new WeakMap<Profile, Sorted>()

function sortedOf(profile: Profile): Sorted {
  const known = sorted.get(profile)
  if (known) return known
  const byDomain = new Map<string, ItemReading[]>()
  const byCode = new Map<string, ItemReading>()
  for (const reading of profile.items) {
    if (!reading.asked) continue
    const { code } = reading.item
    const domain = code.slice(0, code.indexOf('.'))
    byCode.set(code, reading)
    const others = byDomain.get(domain)
    if (others) others.push(reading)
    else byDomain.set(domain, [reading])
  }
  const made = { byDomain, byCode }
  sorted.set(profile, made)
  return made
}

/** The items of a domain that a visit asked of this child, in the profile's order. */
export const askedOf = (profile: Profile, domain: string): readonly ItemReading[] => sortedOf(profile).byDomain.get(domain) ?? NONE

/** The item with that code, where the visit asked it of this child. */
export const askedItem = (profile: Profile, code: string): ItemReading | undefined => sortedOf(profile).byCode.get(code)
