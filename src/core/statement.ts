import * as z from 'zod/mini'
import { isRecipient } from './recipient.ts'
import { fail, ok, type Result } from './result.ts'
import { key } from './shape.ts'
import type { Stamp } from './stamp.ts'

/** Longest name, role, agency, reason or team name in UTF-16 units: a list of colleagues, not a place for notes. */
export const WORDS_MAX = 300

const words = z.string().check(z.maxLength(WORDS_MAX))
/** 32 bytes, or a content's hash, in base64url. */
const hash = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const member = z.object({
  device: z.string().check(z.maxLength(200)),
  practitioner: z.string().check(z.maxLength(200)),
  name: words,
  role: words,
  agency: words,
  recipient: z.string().check(z.refine(isRecipient)),
  signer: z.nullable(hash),
  what: z.enum(['device', 'recovery', 'reader']),
})

/** Somebody who can open what the team saves. Only what has a `signer` can change the list. */
export interface Member {
  readonly device: string
  readonly practitioner: string
  readonly name: string
  readonly role: string
  readonly agency: string
  /** `age1…`, for which files are locked. */
  readonly recipient: string
  /** The Ed25519 public key, base64url. Null: can open files, cannot change the list. */
  readonly signer: string | null
  /** A device of a colleague, a key on paper, or somebody with only a recipient of the age program. */
  readonly what: 'device' | 'recovery' | 'reader'
}

/** What one act did to the team's list. Never edited; `id` is the hash of the rest without the proof. */
export interface Statement {
  readonly id: string
  /** The id of the founding statement; null in that statement itself. */
  readonly team: string | null
  readonly says:
    | { readonly kind: 'founded'; readonly name: string; readonly member: Member }
    | { readonly kind: 'added'; readonly member: Member }
    /** Takes the keys of that statement's member off the list; a statement that is doubtful is left out by it. */
    | { readonly kind: 'removed'; readonly statement: string; readonly because: string }
  /** The public key that the proof is checked with: that of a device of the team. */
  readonly by: string
  readonly at: { readonly stamp: Stamp; readonly wall: string }
  /** The newest statements that the author knew: with those that they saw, everything. In text order. */
  readonly saw: readonly string[]
  /** The author's Ed25519 signature over the id, base64url. */
  readonly proof: string
}

const common = {
  id: hash,
  team: z.nullable(hash),
  by: hash,
  at: z.object({
    stamp: z.string().check(z.maxLength(250), z.regex(/^[0-9a-y][0-9a-z]{8}-[0-9a-z]{4}-.+$/)),
    // Said to people as a day, so it has to be one.
    wall: z.string().check(
      z.maxLength(40),
      z.regex(/^\d{4}-\d{2}-\d{2}T/),
      z.refine((wall) => !Number.isNaN(Date.parse(wall.slice(0, 10)))),
    ),
  }),
  saw: z.array(hash).check(z.maxLength(2_000)),
  proof: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
}
const says = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('founded'), name: words, member }),
  z.object({ kind: z.literal('added'), member }),
  z.object({ kind: z.literal('removed'), statement: hash, because: words }),
])
const schema = z.object({ ...common, says })
const ofAnyKind = z.object({ ...common, says: z.looseObject({ kind: key }) })
const KINDS = new Set(['founded', 'added', 'removed'])

/**
 * The statement that some JSON is, as it came: what a newer app says more is part of what its author signed. One of a kind that is not
 * known here is carried and changes nothing.
 */
export function parseStatement(json: unknown): Result<Statement, { kind: 'not-a-statement' }> {
  const loose = ofAnyKind.safeParse(json)
  if (!loose.success) return fail({ kind: 'not-a-statement' })
  const known = KINDS.has(loose.data.says.kind)
  return !known || schema.safeParse(json).success ? ok(json as Statement) : fail({ kind: 'not-a-statement' })
}

/** What the id of a statement is the hash of. */
export function bodyOf({ id: _, proof: __, ...body }: Statement): Omit<Statement, 'id' | 'proof'> {
  return body
}

/** Whom a statement puts on the list; null where it does something else. */
export const memberIn = ({ says }: Statement): Member | null => (says.kind === 'founded' || says.kind === 'added' ? says.member : null)

type Keys = Pick<Member, 'recipient' | 'signer'>

/** Whether two entries share a key: then they are one, whatever names they go by. */
export const sameKeys = (a: Keys, b: Keys): boolean => a.recipient === b.recipient || (a.signer !== null && a.signer === b.signer)

/** The member that some JSON is, and nothing more of it; null where it is none. */
export function memberShape(json: unknown): Member | null {
  const parsed = member.safeParse(json)
  return parsed.success ? parsed.data : null
}
