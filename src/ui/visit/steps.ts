import { type Instrument, type ItemSet, WALK, type WalkRoom } from '../../core/instrument.ts'
import type { ItemReading, Profile, Visit } from '../../core/visit.ts'

/** One screen of a visit: the senses in the home, one item, or the child. */
export type Step = { readonly kind: 'senses' } | { readonly kind: 'item'; readonly reading: ItemReading } | { readonly kind: 'child' }

/** A stop on the rail: a domain with its items, a room on a walk through the home, or one of the two steps that are not items. */
export interface Stop {
  readonly key: string
  readonly room: WalkRoom | null
  readonly steps: readonly Step[]
}

/** How a step is named where a position is kept. */
export const nameOf = (step: Step): string => (step.kind === 'item' ? step.reading.item.code : step.kind)

const hasSenses = (set: ItemSet) => set === 'home'

/** The stops of one child's visit, in the order of grading: the senses first where anybody can see the home, the child last. */
export function stopsOf(visit: Visit, profile: Profile, instrument: Instrument): Stop[] {
  const domains = instrument.domains.flatMap((domain): Stop[] => {
    const readings = profile.items.filter((reading) => reading.item.code.startsWith(`${domain.code}.`))
    const steps = readings.map((reading): Step => ({ kind: 'item', reading }))
    return steps.length === 0 ? [] : [{ key: domain.code, room: null, steps }]
  })
  const senses: Stop[] = hasSenses(visit.set) ? [{ key: 'senses', room: null, steps: [{ kind: 'senses' }] }] : []
  const parts = hasSenses(visit.set) ? roomsOf(profile) : domains
  return [...senses, ...parts, { key: 'child', room: null, steps: [{ kind: 'child' }] }]
}

/** The items as one meets them on a walk through the home; what no room shows comes last. */
function roomsOf(profile: Profile): Stop[] {
  return WALK.flatMap((room): Stop[] => {
    const readings = profile.items.filter((reading) => (reading.item.room ?? 'anywhere') === room)
    return readings.length === 0 ? [] : [{ key: room, room, steps: readings.map((reading) => ({ kind: 'item', reading })) }]
  })
}

/** The step after (`by` 1) or before (`by` -1) the named one, over all stops; null past either end. */
export function neighbour(stops: readonly Stop[], name: string, by: 1 | -1): Step | null {
  const all = stops.flatMap((stop) => stop.steps)
  const at = all.findIndex((step) => nameOf(step) === name)
  return at === -1 ? null : (all[at + by] ?? null)
}

/** Where to begin in a stop: its first step that has no answer yet, else its first. */
export function entryOf(stop: Stop): Step | undefined {
  return stop.steps.find((step) => step.kind === 'item' && step.reading.counted.kind === 'unanswered') ?? stop.steps[0]
}
