/** The shape of a questionnaire: its domains, sub-areas and items, and the sets of items that one visit can ask. */

/** Age bands, youngest first: before birth, 0-1, 2-4, 5-10, 11-17 years. @testonly */
export const BANDS = ['PB', 'B', 'T', 'C', 'Y'] as const
export type Band = (typeof BANDS)[number]

/** Plumbline's own grades, best first. 2 is *good enough*. */
export const GRADES = [1, 2, 3, 4, 5] as const

/** One grade of an instrument's scale: a whole number from 0 to 10. Which ones exist, and what they mean, is the instrument's to say. */
export type Grade = number

/**
 * The grades that an instrument knows, best first and rising: a higher number is always care that meets less. And the two that
 * decide: up to where care is good enough, from where on it is serious.
 */
export interface Scale {
  readonly grades: readonly Grade[]
  readonly goodEnough: Grade
  readonly serious: Grade
}

/** How the items of one part make its headline. Each is a named rule of this app, never code of an instrument. */
export const SCORING_RULES = ['worst-else-upper-median', 'mode-worst-first', 'sum-and-flags', 'worst-only'] as const
export type ScoringRule = (typeof SCORING_RULES)[number]

/** What must be so of a child before an item is asked about them. */
export const CONDITIONS = ['additional need', 'long-term condition', 'disability'] as const
export type Condition = (typeof CONDITIONS)[number]

/** Whether a role can grade an item from an ordinary contact: yes, only if seen or told, no. */
export const REACHES = ['Y', 'P', 'N'] as const
export type Reach = (typeof REACHES)[number]

/** What Working Together (2023) names as ways in which a child can be neglected; an item touches one or more. Source: seeds of the domain, row 5. */
export const LIMBS = [
  'pregnancy',
  'food-clothing-shelter',
  'protection',
  'supervision',
  'medical-care',
  'emotional-needs',
  'education',
] as const
export type Limb = (typeof LIMBS)[number]

/** The parts of a home in the order in which one walks through them. */
export const WALK = ['outside', 'hall-stairs', 'living-room', 'kitchen', 'bathroom', 'child-bedroom', 'anywhere'] as const
export type WalkRoom = (typeof WALK)[number]

export interface Item {
  readonly code: string
  readonly bands: readonly Band[]
  readonly condition: Condition | null
  readonly core: boolean
  readonly housing: Reach
  readonly school: Reach
  /** A worker who comes for an adult of the family. */
  readonly adult: Reach
  readonly limbs: readonly Limb[]
  /** Where it is seen on a walk through the home; null where a walk does not show it. */
  readonly room: WalkRoom | null
}

export interface SubArea {
  readonly code: string
  readonly items: readonly Item[]
}

export interface Domain {
  readonly code: string
  readonly subAreas: readonly SubArea[]
}

/** Which items a visit asks: every one, the short contact, what anybody can see in the home, what a school sees, what an adult's worker sees. */
export const ITEM_SETS = ['full', 'core', 'home', 'school', 'adult'] as const
export type ItemSet = (typeof ITEM_SETS)[number]

/** What became of an item of the version before. Only the same and the reworded ones are compared across the two. */
export type ItemOrigin =
  | { readonly kind: 'same' | 'reworded'; readonly from: string }
  | { readonly kind: 'split'; readonly from: string }
  | { readonly kind: 'merged'; readonly from: readonly string[] }
  | { readonly kind: 'new' }

/** How a version grew out of the one before: where each of its items comes from, and which of the old ones are gone. */
export interface Origins {
  readonly version: number
  readonly items: Readonly<Record<string, ItemOrigin>>
  readonly dropped: readonly string[]
}

export interface Instrument {
  readonly id: string
  readonly version: number
  /** Who wrote it, on what terms, and what has been shown of it. */
  readonly source: string
  readonly licence: string
  readonly validated: boolean
  readonly scale: Scale
  readonly rule: ScoringRule
  /** The sets that it offers, the widest first. */
  readonly sets: readonly ItemSet[]
  readonly domains: readonly Domain[]
  /** Null for a first version. */
  readonly origins: Origins | null
}

/** One text for each grade of the scale, best first. */
export type Descriptors = readonly string[]

/** What is on the screen while an item is graded. */
export interface ItemWording {
  readonly name: string
  /** One line: what this item is about. */
  readonly about: string
  /** What to look for, what to listen for, and what to ask. Each empty where there is nothing to say. */
  readonly look: string
  readonly listen: string
  readonly ask: string
  readonly grades: Descriptors
  /** Where the words must differ for an age band. */
  readonly variants?: Partial<Record<Band, Descriptors>>
}

/** What is read about an item away from the kitchen table, and said to the family. */
export interface ItemReader {
  /** What is plainly good enough, without money: one sentence for the practitioner to hold on to. */
  readonly goodEnough: string
  /** What the grade is about, and what it is not: a landlord's repairs, money, a disability. */
  readonly carersPart: string
  readonly notCarersPart: string
  /** One line for each grade in plain words to the family, best first. Reading age 9 to 11. */
  readonly family: Descriptors
  readonly familyVariants?: Partial<Record<Band, Descriptors>>
}

/** The words of one instrument version in one language. */
export interface Wording {
  readonly lang: string
  readonly name: string
  /** The word for each grade of the scale, best first; and the same for families. */
  readonly gradeWords: Descriptors
  readonly familyGradeWords: Descriptors
  readonly domains: Readonly<Record<string, { readonly name: string; readonly plain: string }>>
  readonly subAreas: Readonly<Record<string, string>>
  readonly items: Readonly<Record<string, ItemWording>>
}

/** What is read about the items of one instrument version in one language, by item code. */
export type ReaderWording = Readonly<Record<string, ItemReader>>
