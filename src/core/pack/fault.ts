import type { ThresholdId } from '../drift/thresholds.ts'
import type { Grade } from '../instrument.ts'

/** Where in a pack: the members and the places in lists, from 0, that lead there. Empty for the pack as a whole. */
export type Place = readonly (string | number)[]

/** What a value should have been. */
export type Wanted = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'object' | 'choice'

/** What kind of thing has no words. */
export type Wordless = 'domain' | 'sub-area' | 'item'

/** Everything that can be wrong with a pack. */
export type Wrong =
  // Its shape.
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong-type'; readonly wanted: Wanted }
  | { readonly kind: 'unknown-member'; readonly name: string }
  | { readonly kind: 'unknown-value'; readonly value: string; readonly known: readonly string[] }
  | { readonly kind: 'out-of-range'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'bad-form' }
  | { readonly kind: 'empty' }
  // Its texts.
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'markup' }
  | { readonly kind: 'script' }
  | { readonly kind: 'control-character' }
  // The scale.
  | { readonly kind: 'scale-length'; readonly count: number }
  | { readonly kind: 'scale-not-rising' }
  | { readonly kind: 'not-on-scale'; readonly grade: Grade }
  | { readonly kind: 'serious-not-worse' }
  // The structure.
  | { readonly kind: 'same-code'; readonly code: string; readonly first: Place }
  | { readonly kind: 'code-outside-domain'; readonly code: string; readonly domain: string }
  | { readonly kind: 'empty-set'; readonly set: string }
  | { readonly kind: 'too-many-items'; readonly count: number; readonly most: number }
  // The words.
  | { readonly kind: 'no-words'; readonly of: Wordless; readonly code: string }
  | { readonly kind: 'words-for-nothing'; readonly of: Wordless; readonly code: string }
  | { readonly kind: 'grade-count'; readonly count: number; readonly grades: number }
  | { readonly kind: 'alike'; readonly first: Place }
  | { readonly kind: 'band-not-asked'; readonly band: string }
  | { readonly kind: 'same-language'; readonly lang: string }
  // Where its items come from.
  | { readonly kind: 'no-origins'; readonly before: number }
  | { readonly kind: 'origins-not-before' }
  | { readonly kind: 'no-origin'; readonly code: string }
  | { readonly kind: 'origin-of-nothing'; readonly code: string }
  | { readonly kind: 'origin-unknown'; readonly code: string; readonly before: number }
  | { readonly kind: 'origin-twice'; readonly code: string }
  | { readonly kind: 'old-item-unmapped'; readonly code: string; readonly before: number }
  | { readonly kind: 'dropped-and-kept'; readonly code: string }
  | { readonly kind: 'later-does-not-fit'; readonly later: number }
  // Its worked examples.
  | { readonly kind: 'test-not-asked'; readonly code: string }
  | { readonly kind: 'test-differs'; readonly domain: string; readonly expected: string; readonly found: string }
  // The spreadsheet that it was made of.
  | { readonly kind: 'no-item-table' }
  | { readonly kind: 'missing-key'; readonly name: string }
  | { readonly kind: 'unknown-key'; readonly name: string }
  | { readonly kind: 'missing-column'; readonly name: string }
  | { readonly kind: 'unknown-column'; readonly name: string }
  | { readonly kind: 'named-twice'; readonly name: string }
  | { readonly kind: 'two-names'; readonly code: string; readonly first: string; readonly second: string }
  | { readonly kind: 'cell-error'; readonly value: string }
  // Practice settings.
  | { readonly kind: 'same-id'; readonly id: string; readonly first: Place }
  | { readonly kind: 'unknown-threshold'; readonly id: string }
  | {
      readonly kind: 'threshold-does-not-fit'
      readonly id: ThresholdId
      readonly value: number
      readonly least: number
      readonly most: number
      readonly only: readonly number[] | null
    }

/** A cell of a spreadsheet: its row, from 1, and the name at the head of its column; null for the row as a whole. */
export interface Cell {
  readonly row: number
  readonly column: string | null
}

/** Where something is: in the pack, and where the pack was made of a spreadsheet, in that. `firstCell` is that of the `first` of two. */
interface At {
  readonly place: Place
  readonly cell?: Cell
  readonly firstCell?: Cell
}

/** One thing that is wrong, and where. */
export type Fault = At & Wrong

/** What is worth knowing before a pack is taken in, and no reason to refuse it. */
export type Warning =
  /** It names a licensed tool. `said`: its licence field says on what terms. */
  | { readonly kind: 'licensed-name'; readonly place: Place; readonly name: string; readonly said: boolean }
  | { readonly kind: 'no-tests' }
  | { readonly kind: 'version-before-not-here'; readonly version: number }
