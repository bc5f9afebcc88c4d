/** The shape of a questionnaire: its domains, sub-areas and items, and the sets of items that one visit can ask. */

/** Age bands, youngest first: before birth, 0-1, 2-4, 5-10, 11-17 years. @testonly */
export const BANDS = ['PB', 'B', 'T', 'C', 'Y'] as const
export type Band = (typeof BANDS)[number]

/** Grades, best first. 2 is *good enough*. */
export const GRADES = [1, 2, 3, 4, 5] as const
export type Grade = (typeof GRADES)[number]

/** What must be so of a child before an item is asked about them. */
export type Condition = 'additional need' | 'long-term condition' | 'disability'

/** Whether a role can grade an item from an ordinary contact: yes, only if seen or told, no. */
export type Reach = 'Y' | 'P' | 'N'

export interface Item {
  readonly code: string
  readonly bands: readonly Band[]
  readonly condition: Condition | null
  readonly core: boolean
  readonly housing: Reach
  readonly school: Reach
}

export interface SubArea {
  readonly code: string
  readonly items: readonly Item[]
}

export interface Domain {
  readonly code: string
  readonly subAreas: readonly SubArea[]
}

/** Which items a visit asks: every one, the short contact, or what anybody can see in the home. */
export const ITEM_SETS = ['full', 'core', 'home'] as const
export type ItemSet = (typeof ITEM_SETS)[number]

export interface Instrument {
  readonly id: string
  readonly version: number
  /** Who wrote it, on what terms, and what has been shown of it. */
  readonly source: string
  readonly licence: string
  readonly validated: boolean
  readonly domains: readonly Domain[]
}

/** One descriptor for each grade, best first. */
export type Descriptors = readonly [string, string, string, string, string]

export interface ItemWording {
  readonly name: string
  /** One line: what this item is about. */
  readonly about: string
  /** What to look, listen and ask for. */
  readonly look: string
  readonly grades: Descriptors
  /** Where the words must differ for an age band. */
  readonly variants?: Partial<Record<Band, Descriptors>>
}

/** The words of one instrument version in one language. */
export interface Wording {
  readonly lang: string
  readonly name: string
  readonly domains: Readonly<Record<string, { readonly name: string; readonly plain: string }>>
  readonly subAreas: Readonly<Record<string, string>>
  readonly items: Readonly<Record<string, ItemWording>>
}
