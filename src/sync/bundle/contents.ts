import type { Author, Fact } from '../../core/fact.ts'
import type { SentLog } from '../../core/log.ts'
import type { Pack } from '../../core/pack/pack.ts'

/** The format that this app writes. It reads every file whose `minReader` is not above it. */
export const VERSION = 1

/** How much one file may hold. Every bound is above what ten years of a county give, and below what stops a tablet. Bytes, but for `lines`. */
export const MOST = {
  file: 256 * 2 ** 20,
  inflated: 2 ** 30,
  /** What a file may always become, and how many times its own size. */
  inflatedAnyway: 64 * 2 ** 20,
  times: 200,
  line: 4 * 2 ** 20,
  lines: 800_000,
  /** Armour costs four times its size to take off. */
  armoured: 32 * 2 ** 20,
  /** age's own header: 2,500 recipients. */
  header: 256 * 2 ** 10,
  /** Memory that a passphrase may ask for: scrypt at 2^18, which age and this app both write. */
  passphrase: 256 * 2 ** 20,
  /** Text of lines that were put aside, all together. Later ones are named without their text. */
  aside: 8 * 2 ** 20,
  /** Beyond this much of it nothing of the file is worth having; as much as all statements, packs and repeated facts may take together. */
  besides: 64 * 2 ** 20,
  /** Objects and lists within each other. No fact of this app has more than seven. */
  depth: 64,
} as const

/** A fact as it came or goes: registers and kinds that are not known here are in it too, unchanged. */
export interface Carried {
  readonly id: string
  readonly caseId: string
  readonly [member: string]: unknown
}

/** Facts that are here already, by id. */
export type Known = ReadonlyMap<string, Carried>

/** What a file says of itself. `through` has the highest stamp of each device that wrote any of its facts. */
export interface Manifest {
  readonly version: number
  readonly minReader: number
  readonly team: string | null
  readonly scope: 'whole' | 'part'
  readonly by: Author
  readonly at: Fact['at']
  readonly app: string
  readonly counts: { readonly cases: number; readonly facts: number; readonly packs: number; readonly statements: number }
  readonly through: Readonly<Record<string, string>>
}

/** What goes into a file. A fact that is named twice goes in once. Statements are written as they are. */
export interface BundleContents {
  readonly team: string | null
  readonly scope: 'whole' | 'part'
  readonly by: Author
  readonly at: Fact['at']
  readonly statements: readonly { readonly id: string }[]
  readonly packs: readonly Pack[]
  readonly cases: ReadonlyMap<string, readonly Carried[]>
  /** What the team's devices noted, for files of the team alone. It goes into the last line, where readers of before it was there pass over it. */
  readonly log?: SentLog
}

/** Who can open a file: whoever holds the secret of one of these `age1...` recipients, or whoever knows the passphrase. */
export type Lock =
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** What a file is tried with: `AGE-SECRET-KEY-1...` identities (one that is misspelt opens nothing), and the passphrase where somebody typed one. */
export interface Key {
  readonly identities: readonly string[]
  readonly passphrase?: string
  /** What opened which file, by its header, so that reading one again does not ask a passphrase's price again. Secret; filled by reading. */
  readonly opened?: Map<string, Uint8Array>
}

/** A line that was not taken: `line` counts from 1, `text` is the line as far as it is text. Empty where too much was put aside before it. */
export interface Aside {
  readonly line: number
  /** It does not hash to its id; it is no fact that this app or a newer one makes; it is no line of this format. */
  readonly why: 'altered' | 'not-a-fact' | 'not-readable'
  readonly text: string
}

/**
 * A file that is whole: authenticated to its end, with every line there that it speaks of. Facts by case, each hashing to its id. Statements
 * and packs are JSON as it came, of bounded size and depth; nobody has looked at what they say. `bytes` is the size of the file.
 */
export interface OpenedBundle {
  readonly manifest: Manifest
  readonly digest: string
  readonly statements: readonly unknown[]
  readonly packs: readonly unknown[]
  readonly cases: ReadonlyMap<string, readonly Carried[]>
  readonly aside: readonly Aside[]
  /** JSON of bounded size and depth, at which nobody has looked; undefined where the file has none. */
  readonly log?: unknown
  readonly bytes: number
}

/** Why nothing was taken from a file. */
export type BundleFailure =
  /** Not an age file at all. */
  | { readonly kind: 'not-a-bundle' }
  /** An age file that this key opens, and something else is in it. */
  | { readonly kind: 'something-else' }
  /** None of its recipients is ours; or the part of it that was for us is damaged, which nobody can tell from outside. */
  | { readonly kind: 'not-for-us'; readonly recipients: number }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'wrong-passphrase' }
  /** Some byte is not what was written, or what was written contradicts itself. */
  | { readonly kind: 'damaged' }
  /** It ends before its end. Certain but in one case: where only its last 64 kB do not open, they may be damaged instead. */
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'newer-format'; readonly version: number }
  /** The file, one line in it, or the memory that its passphrase asks for. */
  | { readonly kind: 'too-large'; readonly what: 'file' | 'line' | 'passphrase'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'expands-too-far'; readonly most: number }
  | { readonly kind: 'too-many-lines'; readonly most: number }
  /** The device does not give the bytes: the file was replaced, removed, or may no longer be read. */
  | { readonly kind: 'not-readable' }

/** A file ready to be saved, and the digest of its content: the same content has the same digest on every device. */
export interface WrittenBundle {
  readonly file: Uint8Array<ArrayBuffer>
  readonly digest: string
}
