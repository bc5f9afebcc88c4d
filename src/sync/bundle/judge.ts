import { sha256 } from '@noble/hashes/sha2.js'
import { canonical } from '../../core/canonical.ts'
import { misfits } from '../../core/fact.ts'
import { LOG_CASE } from '../../core/log-case.ts'
import { base64url } from '../../seal/bytes.ts'
import { type Aside, type Carried, MOST } from './contents.ts'

/** Where the body of a fact begins in its line: after `["fact","`, an id of 43 characters, and `",`. */
const BODY = 54
const FACT_LINE = /^\["fact","([A-Za-z0-9_-]{43})",/

/** Members that lead somewhere else than to a value wherever they are looked up. */
const NEVER_A_MEMBER = new Set(['__proto__', 'constructor', 'prototype'])

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Whether a value from outside may be handed to code that walks it: of bounded depth, without members that are traps, every number with a canonical form. */
export function sound(value: unknown, depth: number = MOST.depth): boolean {
  // 1e999 has become infinity.
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((entry) => sound(entry, depth - 1))
  for (const name of Object.keys(value)) {
    if (NEVER_A_MEMBER.has(name) || !sound((value as Record<string, unknown>)[name], depth - 1)) return false
  }
  return true
}

/** What some text holds as JSON, if it can be walked and says each thing in the one way in which this format says it. */
function read(text: string): { readonly json: unknown } | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    // RangeError: some engines give up on nesting that others read.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
  return sound(json) && canonical(json) === text ? { json } : null
}

/** One line between the first and the last, judged. */
export type Judged =
  /** With the text of its JSON. */
  | { readonly kind: 'fact'; readonly fact: Carried; readonly text: string }
  | { readonly kind: 'statement' | 'pack'; readonly json: object }
  | { readonly kind: 'end'; readonly lines: unknown; readonly digest: unknown; readonly log: unknown }
  | { readonly kind: 'aside'; readonly why: Aside['why']; readonly text: string }

function judgeFact(said: string, text: string, bytes: Uint8Array): Judged {
  const aside = (why: Aside['why']): Judged => ({ kind: 'aside', why, text })
  if (!text.endsWith(']')) return aside('not-readable')
  // Not the one that was cut out of the line: as long as somebody remembers it, the whole line would be in memory.
  const id = base64url(sha256(bytes.subarray(BODY, -1)))
  if (id !== said) return aside('altered')
  const body = read(text.slice(BODY, -1))
  // A body that says the same in another way would get another id on the next device.
  if (!body || typeof body.json !== 'object' || body.json === null || 'id' in body.json) return aside('not-a-fact')
  const fact = { id, ...body.json }
  if (misfits(fact).length > 0) return aside('not-a-fact')
  const carried = fact as unknown as Carried & { readonly by: { readonly device: string } }
  // Manifests and signatures have members that are named by devices.
  if (NEVER_A_MEMBER.has(carried.by.device)) return aside('not-a-fact')
  // No family has this id: its pages would be taken for those of the log.
  if (carried.caseId === LOG_CASE) return aside('not-a-fact')
  return { kind: 'fact', fact: carried, text: `{"id":"${id}",${text.slice(BODY + 1, -1)}` }
}

/** What a line (without its end) is. Never throws, whatever is in it. */
export function judge(bytes: Uint8Array): Judged {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { kind: 'aside', why: 'not-readable', text: new TextDecoder().decode(bytes) }
  }
  const [, id] = FACT_LINE.exec(text) ?? []
  if (id) return judgeFact(id, text, bytes)
  const line = read(text)?.json
  const [tag, json, ...more] = Array.isArray(line) ? line : []
  if (typeof json === 'object' && json !== null && !Array.isArray(json) && more.length === 0) {
    if (tag === 'statement' || tag === 'pack') return { kind: tag, json }
    const { lines, digest, log } = json as { lines?: unknown; digest?: unknown; log?: unknown }
    if (tag === 'end') return { kind: 'end', lines, digest, log }
  }
  return { kind: 'aside', why: 'not-readable', text }
}
