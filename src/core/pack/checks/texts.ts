import type { Fault, Place, Warning, Wrong } from '../fault.ts'

/** What would be markup somewhere: a bracket and what begins an element. */
const MARKUP = /<[a-z/!?]/i
const SCRIPT = /\b(javascript|vbscript)\s*:|\bdata\s*:\s*text\/html/i
// Everything that is not seen, and what turns the direction of the text around it: what one reads is then not what is there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/

/** Every text below a value, with its place; the names of members too, which can come from anywhere. */
function* textsIn(value: unknown, place: Place): Generator<readonly [string, Place]> {
  if (typeof value === 'string') yield [value, place]
  if (typeof value !== 'object' || value === null) return
  const entries: Iterable<readonly [string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [step, member] of entries) {
    const at = [...place, step]
    if (typeof step === 'string') yield [step, at]
    yield* textsIn(member, at)
  }
}

function wrongIn(text: string): Wrong[] {
  return [
    ...(MARKUP.test(text) ? [{ kind: 'markup' } as const] : []),
    ...(SCRIPT.test(text) ? [{ kind: 'script' } as const] : []),
    ...(CONTROL.test(text) ? [{ kind: 'control-character' } as const] : []),
  ]
}

/** What no text of a pack may hold, wherever it stands. */
export const textFaults = (body: unknown, place: Place): Fault[] =>
  [...textsIn(body, place)].flatMap(([text, at]) => wrongIn(text).map((wrong): Fault => ({ place: at, ...wrong })))

/** Licensed tools, by the names that people use. */
const LICENSED = /\bGCP\s?2?A?\b|graded care profile/i // named to be found: Plumbline is not one of them nor derived from any
const TERMS = /licen[cs]e|permission/i

/** The first place where a pack names a licensed tool, and whether its licence field says on what terms. */
export function licenceWarnings(body: { readonly licence: string }, all: unknown, place: Place): Warning[] {
  for (const [text, at] of textsIn(all, place)) {
    const name = LICENSED.exec(text)?.[0]
    if (name) return [{ kind: 'licensed-name', place: at, name, said: LICENSED.test(body.licence) && TERMS.test(body.licence) }]
  }
  return []
}
