import { TEXT_MAX } from '../../core/fact.ts'

/** Fewer characters than this are too few to keep a name from being tried out. Ours, 2026. */
export const LEAST_KEY = 20

/** The key as it counts: however it was typed, the same letters give the same key. */
const asCounted = (key: string) => key.normalize('NFC').trim()

/** Whether a text will do as the key of an extract: long enough, and not one sign over and over. */
export const isKey = (key: string): boolean => {
  const counted = asCounted(key)
  return [...counted].length >= LEAST_KEY && counted.length <= TEXT_MAX && new Set(counted).size > 4
}

/** What a pseudonym is of: the same id under two heads has two. */
export type Pseudonymous = 'family' | 'child' | 'visit' | 'episode' | 'target'

/** The pseudonym of one thing; the same on every device that was given the same key. */
export type Pseudonyms = (of: Pseudonymous, id: string) => string

const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Of a pseudonym as many bytes: two of a million things share one with a chance of less than one in 10^16. */
const BYTES = 12

/**
 * Pseudonyms of these things, by HMAC-SHA-256 over their ids with a key that HKDF-SHA-256 makes of the text. Nothing of the key is in
 * them, and without it nobody can go back from one. Throws where `isKey` says no.
 */
export async function pseudonymsWith(key: string, things: Iterable<readonly [Pseudonymous, string]>): Promise<Pseudonyms> {
  if (!isKey(key)) throw new Error('a key that is too short was let through')
  const root = await crypto.subtle.importKey('raw', utf8(asCounted(key)), 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8('plumbline extract'), info: utf8('pseudonym 1') }
  const hmac = await crypto.subtle.deriveKey(how, root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
  const made = new Map<string, string>()
  for (const [of, id] of things) {
    const name = `${of}/${id}`
    if (made.has(name)) continue
    made.set(name, hex(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, utf8(name))).subarray(0, BYTES)))
  }
  return (of, id) => {
    const found = made.get(`${of}/${id}`)
    if (!found) throw new Error(`no pseudonym was made of a ${of}`)
    return found
  }
}
