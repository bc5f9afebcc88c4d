/** A version that somebody may have answered: from then on neither its structure nor its words ever change. */
interface Published {
  readonly id: string
  readonly version: number
  /** SHA-256 of the canonical JSON of the instrument, and of its words with what is read about its items: 43 characters of base64url. */
  readonly structure: string
  readonly words: string
}

/** Every version that was ever published, newest last. tests/instruments/published.test.ts works each hash out again. @testonly */
export const published: readonly Published[] = [
  {
    id: 'plumbline',
    version: 1,
    structure: '1-7VnkxBoFxF26tu_i2kCUpdpBQMdNGuxbdYM12v5M4',
    words: '-bwQNNpeInyn6V0fSiF2q-BBP7GdKTUhFykuyabtIWM',
  },
]
