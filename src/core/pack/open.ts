import { fail, ok, type Result } from '../result.ts'
import { PACK_FORMAT, PACK_FORMAT_VERSION } from './pack.ts'

/** Largest file, in bytes; the deepest nesting; and the most members and entries in all: far above any instrument. */
export const BOUNDS = { bytes: 2_000_000, depth: 20, parts: 200_000 } as const

/** Why a file is not even looked at as a pack. */
export type Unreadable =
  | { readonly kind: 'pack-too-big'; readonly most: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-deep'; readonly most: number }
  | { readonly kind: 'too-many-parts'; readonly most: number }
  | { readonly kind: 'forbidden-name'; readonly name: string }
  | { readonly kind: 'not-a-pack' }
  | { readonly kind: 'newer-pack'; readonly version: number }

/** Whether brackets nest deeper than that. Counted before parsing, which in some browsers goes as deep as the text. */
function nestsDeeper(text: string, most: number): boolean {
  let [depth, inString] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth > most) return true
    } else if (sign === ']' || sign === '}') depth -= 1
  }
  return false
}

/** Names by which careless code reaches what every object inherits. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** The first thing that makes a JSON value unfit to be looked at closer: a forbidden name anywhere, or too many parts. */
function unfit(json: unknown): Unreadable | null {
  const open: unknown[] = [json]
  let parts = 0
  while (open.length > 0) {
    const value = open.pop()
    // Numbers that JSON can write and nothing can hash.
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { kind: 'not-json' }
    if (typeof value !== 'object' || value === null) continue
    const names = Array.isArray(value) ? [] : Object.keys(value)
    const name = names.find((each) => FORBIDDEN.has(each))
    if (name !== undefined) return { kind: 'forbidden-name', name }
    const members: unknown[] = Object.values(value)
    parts += members.length
    if (parts > BOUNDS.parts) return { kind: 'too-many-parts', most: BOUNDS.parts }
    for (const member of members) open.push(member)
  }
  return null
}

function parsed(text: string): Result<unknown, Unreadable> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail({ kind: 'not-json' })
  }
}

/** The JSON object of a file. In time and space bounded by its size, whatever it holds. */
export function openJsonText(text: string): Result<object, Unreadable> {
  // UTF-8 has at least one byte for each of these.
  if (text.length > BOUNDS.bytes) return fail({ kind: 'pack-too-big', most: BOUNDS.bytes })
  if (nestsDeeper(text, BOUNDS.depth)) return fail({ kind: 'too-deep', most: BOUNDS.depth })
  const json = parsed(text)
  if (!json.ok) return json
  const { value } = json
  const wrong = unfit(value)
  if (wrong) return fail(wrong)
  return typeof value === 'object' && value !== null ? ok(value) : fail({ kind: 'not-a-pack' })
}

/** What says that it is a pack this app can read. */
export function saysPack(value: object): Result<object, Unreadable> {
  if (!('format' in value) || value.format !== PACK_FORMAT) return fail({ kind: 'not-a-pack' })
  if ('formatVersion' in value && typeof value.formatVersion === 'number' && value.formatVersion > PACK_FORMAT_VERSION) {
    return fail({ kind: 'newer-pack', version: value.formatVersion })
  }
  return ok(value)
}

/** The JSON of a file that says it is a pack this app can read. */
export function openPackText(text: string): Result<object, Unreadable> {
  const opened = openJsonText(text)
  return opened.ok ? saysPack(opened.value) : opened
}
