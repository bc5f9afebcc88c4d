import { later } from '../frame/later.tsx'

/** What people entered differently, where the thing itself is. Its words come only where something is. */
const Here = later(async () => (await import('./ContestedHere.tsx')).ContestedHere, true)

export { Here as ContestedLater }
