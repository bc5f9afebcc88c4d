import { signal } from '@preact/signals'

/** Where one can be. The address holds random ids only: no name, note or grade. */
export type Route =
  | { readonly at: 'caseload' }
  | { readonly at: 'new-family' }
  | { readonly at: 'family'; readonly caseId: string }
  | { readonly at: 'family-edit'; readonly caseId: string }
  | { readonly at: 'child-edit'; readonly caseId: string; readonly childId: string | 'new' }
  | { readonly at: 'adult-edit'; readonly caseId: string; readonly adultId: string | 'new' }
  | { readonly at: 'visit-plan'; readonly caseId: string; readonly visitId: string | 'new' }
  /** Without a child and a step: wherever it was left. */
  | { readonly at: 'visit'; readonly caseId: string; readonly visitId: string; readonly childId?: string; readonly step?: string }
  | { readonly at: 'visit-finish'; readonly caseId: string; readonly visitId: string }
  | { readonly at: 'visit-read'; readonly caseId: string; readonly visitId: string }
  | { readonly at: 'compare'; readonly caseId: string; readonly childId: string; readonly earlier?: string; readonly later?: string }
  | { readonly at: 'settings' }
  | { readonly at: 'gallery' }
  | { readonly at: 'nowhere' }

/** The hash that leads to a place. */
export function hrefTo(route: Route): string {
  switch (route.at) {
    case 'caseload':
      return '#/'
    case 'new-family':
      return '#/family/new'
    case 'family':
      return `#/family/${route.caseId}`
    case 'family-edit':
      return `#/family/${route.caseId}/edit`
    case 'child-edit':
      return `#/family/${route.caseId}/child/${route.childId}`
    case 'adult-edit':
      return `#/family/${route.caseId}/adult/${route.adultId}`
    case 'visit-plan':
      return `#/family/${route.caseId}/plan/${route.visitId}`
    case 'visit':
      return ['#/family', route.caseId, 'visit', route.visitId, ...(route.childId ? ['on', route.childId, route.step] : [])]
        .filter(Boolean)
        .join('/')
    case 'visit-finish':
      return `#/family/${route.caseId}/visit/${route.visitId}/finish`
    case 'visit-read':
      return `#/family/${route.caseId}/visit/${route.visitId}/read`
    case 'compare':
      return ['#/family', route.caseId, 'compare', route.childId, route.earlier, route.later].filter(Boolean).join('/')
    case 'settings':
      return '#/settings'
    case 'gallery':
      return '#/gallery'
    case 'nowhere':
      return '#/nowhere'
  }
}

function readFamilyRoute(caseId: string, [what, id, more, later, step]: string[]): Route {
  if (!what) return { at: 'family', caseId }
  if (what === 'edit') return { at: 'family-edit', caseId }
  if (!id) return { at: 'nowhere' }
  if (what === 'child') return { at: 'child-edit', caseId, childId: id }
  if (what === 'adult') return { at: 'adult-edit', caseId, adultId: id }
  if (what === 'plan') return { at: 'visit-plan', caseId, visitId: id }
  if (what === 'compare') return { at: 'compare', caseId, childId: id, ...(more && { earlier: more }), ...(later && { later }) }
  if (what !== 'visit') return { at: 'nowhere' }
  if (more === 'finish') return { at: 'visit-finish', caseId, visitId: id }
  if (more === 'read') return { at: 'visit-read', caseId, visitId: id }
  return { at: 'visit', caseId, visitId: id, ...(more === 'on' && later && { childId: later, ...(step && { step }) }) }
}

/** The place that a hash names; `nowhere` for any other text. @testonly */
export function readRoute(hash: string): Route {
  const [first, second, ...rest] = hash.replace(/^#\/?/, '').split('/').filter(Boolean)
  if (!first) return { at: 'caseload' }
  if (first === 'settings') return { at: 'settings' }
  if (first === 'gallery' && import.meta.env.DEV) return { at: 'gallery' }
  if (first !== 'family' || !second) return { at: 'nowhere' }
  return second === 'new' ? { at: 'new-family' } : readFamilyRoute(second, rest)
}

/** Where the person is now. */
export const route = signal<Route>(readRoute(location.hash))

addEventListener('hashchange', () => {
  route.value = readRoute(location.hash)
})

/** Goes to a place, as a link would. */
export function goTo(place: Route): void {
  location.hash = hrefTo(place)
}

/** Goes to a place in the stead of this one: going back skips it. */
export function goInstead(place: Route): void {
  history.replaceState(null, '', hrefTo(place))
  route.value = readRoute(location.hash)
}
