import { canonical } from '../core/canonical.ts'
import { isRecipient } from '../core/recipient.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type Member, memberShape, sameKeys, WORDS_MAX } from '../core/statement.ts'
import { base64url, utf8 } from '../seal/bytes.ts'
import { contentId } from '../seal/digest.ts'
import { fingerprint } from '../seal/team-keys.ts'
import type { WriteFailure } from '../store/failure.ts'
import type { App } from './app.ts'
import { deviceKeys, ownMember } from './team.ts'

/** Why what was pasted or typed puts nobody on the list. */
export type CodeFailure =
  | { readonly kind: 'not-a-code' }
  /** A part of it is missing or differs. */
  | { readonly kind: 'damaged-code' }
  | { readonly kind: 'newer-code' }
  /** This device's own. */
  | { readonly kind: 'own-code' }
  /** It comes from the practice space, or is to be added there and comes from a real one. */
  | { readonly kind: 'other-space' }
  /** A secret key of age, which is nobody else's to have. */
  | { readonly kind: 'secret-key' }
  /** A recipient of age of another kind than X25519. */
  | { readonly kind: 'other-recipient' }

const VERSION = 1
const CHECK = 8

// The keys of a practice space are open to anybody who picks up the tablet: its codes must not reach a real list.
const prefixOf = ({ practice }: Pick<App, 'practice'>) => (practice ? 'plumbline-practice' : 'plumbline')

/** This device's own entry and its code: one line that a colleague's device reads, with a checksum and nothing secret. */
export async function myCode(app: App): Promise<Result<{ readonly code: string; readonly member: Member }, WriteFailure>> {
  const keys = await deviceKeys(app)
  if (!keys.ok) return keys
  const member = ownMember(app, keys.value)
  const { device, practitioner, name, role, agency, recipient, signer } = member
  const body = base64url(utf8(canonical([device, practitioner, name, role, agency, recipient, signer])))
  const start = `${prefixOf(app)}${VERSION}.${body}`
  return ok({ code: `${start}.${(await contentId(start)).slice(0, CHECK)}`, member })
}

/** The member that a decoded code names; null where it names none. */
function memberOf(body: string): Member | null {
  const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  const parts: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (!Array.isArray(parts)) return null
  const [device, practitioner, name, role, agency, recipient, signer] = parts as unknown[]
  const member = { device, practitioner, name, role, agency, recipient, signer, what: 'device' }
  const fits = memberShape(member)
  return fits?.signer == null ? null : fits
}

/** Somebody with only a recipient of the age program, typed by hand. Their name is asked for. */
function readerOf(recipient: string): Result<Member, CodeFailure> {
  if (!isRecipient(recipient)) return fail({ kind: recipient.length === 62 ? 'damaged-code' : 'other-recipient' })
  return ok({ device: '', practitioner: '', name: '', role: '', agency: '', recipient, signer: null, what: 'reader' })
}

/**
 * Whom a code adds: a colleague's device, or a `reader` without a name yet where it is a bare `age1…`. Line breaks, spaces and words around
 * a code do not matter. Nothing is added by reading.
 */
export async function readCode(app: App, typed: string): Promise<Result<Member, CodeFailure | WriteFailure>> {
  if (/AGE-SECRET-KEY-/i.test(typed)) return fail({ kind: 'secret-key' })
  const words = typed.trim()
  const close = words.replace(/\s+/g, '')
  const bare = close.toLowerCase()
  if (/^age1[0-9a-z]+$/.test(bare)) return readerOf(bare)
  // Mail programs break long lines; only then are the parts of it put together again.
  const code = [words, close].map((text) => /(plumbline(?:-practice)?)(\d+)\.([\w-]+)\.([\w-]{8})/.exec(text)).find(Boolean)
  if (!code) return fail({ kind: /plumbline(-practice)?\d+\./.test(close) ? 'damaged-code' : 'not-a-code' })
  const [, prefix, version, body, check] = code
  if (Number(version) > VERSION) return fail({ kind: 'newer-code' })
  if ((await contentId(`${prefix}${version}.${body}`)).slice(0, CHECK) !== check) return fail({ kind: 'damaged-code' })
  if (prefix !== prefixOf(app)) return fail({ kind: 'other-space' })
  const member = memberOf(body!)
  if (!member) return fail({ kind: 'not-a-code' })
  const keys = await deviceKeys(app)
  if (!keys.ok) return keys
  return sameKeys(member, keys.value) ? fail({ kind: 'own-code' }) : ok(member)
}

/** What two people read out to each other before one adds the other: six groups of four digits, from the keys alone. */
export const fingerprintOf = (member: Pick<Member, 'recipient' | 'signer'>): string => fingerprint(member)

/** A reader under the name that was asked for. */
export const namedReader = (member: Member, name: string): Member => ({ ...member, name: name.trim().slice(0, WORDS_MAX) })
