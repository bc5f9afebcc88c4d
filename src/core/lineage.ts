import type { Instrument, ItemOrigin, Origins } from './instrument.ts'

/** How an instrument version came about: its own step first, then that of the version before it, as far as they are known here. */
export type Lineage = readonly Origins[]

/** Of first versions, which are most: one and the same. */
const NONE: Lineage = []

/** The lineage of an instrument version, from the versions that are known. */
export function lineageOf(instrument: Instrument, find: (id: string, version: number) => Instrument | undefined): Lineage {
  if (!instrument.origins) return NONE
  const lineage: Origins[] = []
  let at: Instrument | undefined = instrument
  // A step that leads no further back would lead round for ever.
  while (at?.origins && at.origins.version < at.version) {
    lineage.push(at.origins)
    at = find(at.id, at.origins.version)
  }
  return lineage
}

/** One version of an instrument, with how it came about. */
export interface Versioned {
  readonly version: number
  readonly lineage: Lineage
}

/** The steps that lead from an earlier version to a later one, oldest first; null where one of them is not known here. */
export function stepsBetween(earlier: Pick<Versioned, 'version'>, later: Versioned): Origins[] | null {
  if (earlier.version === later.version) return []
  const last = later.lineage.findIndex((step) => step.version === earlier.version)
  return last === -1 ? null : later.lineage.slice(0, last + 1).toReversed()
}

/** The two ways in which an item is still the same thing to grade. Only under `same` do the words stand as they were. */
type Kept = 'same' | 'reworded'

/** What each step keeps. It is asked item by item, and a published step never changes. */
const keptBySteps = new WeakMap<Origins, ReadonlyMap<string, { readonly code: string; readonly kind: Kept }>>()

/** The code that each item of one version has after a step, and in which way it is still that item. */
function keptBy(step: Origins): ReadonlyMap<string, { readonly code: string; readonly kind: Kept }> {
  const known = keptBySteps.get(step)
  if (known) return known
  const kept = new Map(
    Object.entries(step.items).flatMap(([code, origin]): [string, { code: string; kind: Kept }][] =>
      origin.kind === 'same' || origin.kind === 'reworded' ? [[origin.from, { code, kind: origin.kind }]] : [],
    ),
  )
  keptBySteps.set(step, kept)
  return kept
}

/** The code that an item has after all these steps; null where it is not that item any more. */
export function carried(code: string, steps: readonly Origins[], kinds: readonly Kept[]): string | null {
  let now = code
  for (const step of steps) {
    const next = keptBy(step).get(now)
    if (!next || !kinds.includes(next.kind)) return null
    now = next.code
  }
  return now
}

/** The code that an item of the later version had before all these steps; null where it was not that item. */
export function traced(code: string, steps: readonly Origins[], kinds: readonly Kept[]): string | null {
  let then = code
  for (const step of steps.toReversed()) {
    const origin = step.items[then]
    if (!origin || (origin.kind !== 'same' && origin.kind !== 'reworded') || !kinds.includes(origin.kind)) return null
    then = origin.from
  }
  return then
}

/** What became of an item that a step did not keep, and the items in whose making it had a part. */
export interface Gone {
  readonly why: 'split' | 'merged' | 'dropped'
  readonly into: readonly string[]
}

const cameFrom = (origin: ItemOrigin, code: string) =>
  (origin.kind === 'split' && origin.from === code) || (origin.kind === 'merged' && origin.from.includes(code))

/** What became of an item of the earlier version, where one of these steps did not keep it. */
export function goneIn(code: string, steps: readonly Origins[]): Gone | null {
  let now = code
  for (const step of steps) {
    const next = keptBy(step).get(now)
    if (!next) {
      const heirs = Object.entries(step.items).filter(([, origin]) => cameFrom(origin, now))
      const kind = heirs[0]?.[1].kind
      return { why: kind === 'split' || kind === 'merged' ? kind : 'dropped', into: heirs.map(([heir]) => heir) }
    }
    now = next.code
  }
  return null
}

/** Where an item of the later version came from, where that is not one item of the earlier one. */
export interface Arrived {
  readonly why: 'split' | 'merged' | 'new'
  readonly from: readonly string[]
}

/** Where an item of the later version came from, where one of these steps brought it; null where every step kept it. */
export function arrivedIn(code: string, steps: readonly Origins[]): Arrived | null {
  let now = code
  for (const step of steps.toReversed()) {
    const origin = step.items[now]
    switch (origin?.kind) {
      case 'same':
      case 'reworded':
        now = origin.from
        break
      case 'split':
        return { why: 'split', from: [origin.from] }
      case 'merged':
        return { why: 'merged', from: origin.from }
      default:
        return { why: 'new', from: [] }
    }
  }
  return null
}
