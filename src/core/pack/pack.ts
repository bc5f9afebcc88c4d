import type { ChildFlag } from '../fact.ts'
import type { Band, Grade, Instrument, ItemSet, ReaderWording, Wording } from '../instrument.ts'
import type { Practice } from '../practice.ts'

/** What a pack says of itself: that it is one, in which format, of what kind, and the hash of its body. */
export const PACK_FORMAT = 'plumbline-pack'

/** The format that this app writes. It reads no higher one. */
export const PACK_FORMAT_VERSION = 1

/** The words of an instrument in one language, with what is read about its items where somebody wrote that. */
export interface PackWording extends Wording {
  readonly reader?: ReaderWording
}

/** What the instrument's own rule must make of one domain. */
export type Expected =
  | { readonly kind: 'graded'; readonly grade: Grade }
  | { readonly kind: 'summed'; readonly sum: number; readonly flagged: readonly string[] }
  | { readonly kind: 'not-enough-seen' }
  | { readonly kind: 'not-asked' }

/** A visit that its authors worked out by hand, so that what this app makes of it can be checked. Items that are not named were not seen. */
export interface TestCase {
  readonly name: string
  readonly child: { readonly band: Band; readonly flags: readonly ChildFlag[] }
  readonly set: ItemSet
  readonly answers: Readonly<Record<string, Grade | 'not-seen' | 'not-applicable'>>
  readonly expected: Readonly<Record<string, Expected>>
}

/** One version of an instrument as somebody brings it: structure, words and worked examples. */
export interface InstrumentBody {
  readonly instrument: Instrument
  /** One or more languages, the first the one that it was written in. */
  readonly wording: readonly PackWording[]
  readonly tests: readonly TestCase[]
}

interface PackHead {
  readonly format: typeof PACK_FORMAT
  readonly formatVersion: typeof PACK_FORMAT_VERSION
  /** SHA-256 of the canonical JSON of `body`, 43 characters of base64url. */
  readonly hash: string
}

export interface InstrumentPack extends PackHead {
  readonly kind: 'instrument'
  readonly body: InstrumentBody
}

export interface PracticePack extends PackHead {
  readonly kind: 'practice'
  readonly body: Practice
}

/** An instrument, or the settings of an area, as data that a partnership brings. */
export type Pack = InstrumentPack | PracticePack

/** The id and version of what a pack brings. */
export const nameOf = (pack: Pack): Pick<Instrument, 'id' | 'version'> => (pack.kind === 'instrument' ? pack.body.instrument : pack.body)
