import * as z from 'zod/mini'
import { fail, ok, type Result } from '../../core/result.ts'
import { key, text } from '../../core/shape.ts'
import { type BundleFailure, type Manifest, MOST, VERSION } from './contents.ts'
import { sound } from './judge.ts'

const count = z.int().check(z.minimum(0))

const schema = z.object({
  version: z.int(),
  minReader: z.int(),
  team: z.nullable(key),
  scope: z.enum(['whole', 'part']),
  by: z.object({ practitioner: key, name: text, role: text, agency: text, device: key }),
  at: z.object({ stamp: key, wall: key }),
  app: z.string().check(z.maxLength(40)),
  counts: z.object({ cases: count, facts: count, packs: count, statements: count }),
  through: z.record(z.string(), key),
})

/** What the first line of an opened file says, or why it is not the first line of a bundle that this app reads. */
export function readManifest(line: Uint8Array): Result<Manifest, BundleFailure> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line))
  } catch (error) {
    // What is no text, no JSON, or nested beyond what this engine reads.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError) return fail({ kind: 'something-else' })
    throw error
  }
  const [name, said] = Array.isArray(json) ? json : []
  if (name !== 'plumbline-bundle') return fail({ kind: 'something-else' })
  const { version, minReader } = (said ?? {}) as { version?: unknown; minReader?: unknown }
  // Before anything else: a newer format may say all the rest in another way.
  if (Number.isSafeInteger(minReader) && (minReader as number) > VERSION)
    return fail({ kind: 'newer-format', version: Number.isSafeInteger(version) ? (version as number) : (minReader as number) })
  const parsed = sound(said) ? schema.safeParse(said) : null
  if (!parsed?.success) return fail({ kind: 'damaged' })
  const { facts, packs, statements } = parsed.data.counts
  if (facts + packs + statements > MOST.lines) return fail({ kind: 'too-many-lines', most: MOST.lines })
  return ok(parsed.data)
}
