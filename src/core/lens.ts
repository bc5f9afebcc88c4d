/** The shape of the adults' lens: what may bear on the adults' capacity to care. Never graded, never added up. */

/** Whether something is so of a person or a family. */
export const HAPPENING = ['now', 'past', 'suspected', 'no', 'not-known'] as const
/** How an adult works with those who come. */
export const ENGAGEMENT = ['open', 'partial', 'only-when-pressed', 'avoids', 'hostile', 'says-no', 'not-known'] as const
/** How much of what was agreed was done. */
export const AGREED = ['done', 'partly-done', 'not-done', 'not-known'] as const
/** How far an adult has come with a change, each step with the ones before it. */
export const CHANGE = ['not-yet', 'understands', 'accepts', 'wants-to', 'is-able-to', 'done-and-kept', 'not-known'] as const
/** Whether there is a strength to build on. Nobody is asked to say that there is none. */
export const STRENGTH = ['present', 'not-known'] as const

/** Every state that an entry can have; which ones, the entry says. */
export const LENS_STATES = [
  'now',
  'past',
  'suspected',
  'no',
  'open',
  'partial',
  'only-when-pressed',
  'avoids',
  'hostile',
  'says-no',
  'done',
  'partly-done',
  'not-done',
  'not-yet',
  'understands',
  'accepts',
  'wants-to',
  'is-able-to',
  'done-and-kept',
  'present',
  'not-known',
] as const
export type LensState = (typeof LENS_STATES)[number]

export type LensGroupCode =
  | 'health'
  | 'relationships'
  | 'circumstances'
  | 'own-story'
  | 'adults-around'
  | 'engagement'
  | 'capacity-to-change'
  | 'strengths'

/** Every entry of the lens, in the order in which it is read. */
export const LENS_ENTRIES = [
  'mental-ill-health',
  'low-mood',
  'physical-illness',
  'learning-disability',
  'drink',
  'drugs',
  'violence-or-control',
  'conflict',
  'separation',
  'isolation',
  'support',
  'money',
  'unsettled-housing',
  'overcrowding',
  'disrepair',
  'work',
  'immigration',
  'language',
  'caring-for-others',
  'transport',
  'young-parent',
  'own-childhood',
  'trauma',
  'children-removed',
  'earlier-concerns',
  'lives-here',
  'cares-for-child',
  'protective',
  'risk',
  'spoken-to',
  'working-together',
  'agreed-and-done',
  'change',
  'protective-people',
  'routines',
  'skills',
  'what-has-worked',
] as const
export type LensEntryCode = (typeof LENS_ENTRIES)[number]

export interface LensEntry {
  readonly code: LensEntryCode
  /** The states that it can have, in the order in which they are offered. */
  readonly states: readonly LensState[]
}

export interface LensGroup {
  readonly code: LensGroupCode
  /** Whether it is asked of each adult, or once of the family. */
  readonly about: 'adult' | 'family'
  readonly entries: readonly LensEntry[]
}

export interface Lens {
  readonly groups: readonly LensGroup[]
}

/** The words of one entry: its name, one line of what it means, and one line of what to ask. */
export interface LensEntryWording {
  readonly name: string
  readonly means: string
  readonly ask: string
}

/** The words of the lens in one language. */
export interface LensWording {
  readonly name: string
  /** What may and may not be done with it. */
  readonly rule: string
  readonly groups: Readonly<Record<LensGroupCode, string>>
  readonly entries: Readonly<Record<LensEntryCode, LensEntryWording>>
  readonly states: Readonly<Record<LensState, string>>
}
