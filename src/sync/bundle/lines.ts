import { type BundleFailure, type Key, MOST } from './contents.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { open, type Opening } from './opening.ts'

const LINE_END = 10
const [GZIP_1, GZIP_2] = [0x1f, 0x8b]

/** Cuts chunks into lines. */
class Lines {
  private rest: Uint8Array[] = []
  private length = 0

  /** The lines that end in this chunk, each with its end, and what is wrong after them. */
  add(chunk: Uint8Array): { readonly lines: readonly Uint8Array[]; readonly failure: BundleFailure | null } {
    const lines: Uint8Array[] = []
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(LINE_END, from)
      const part = chunk.subarray(from, end < 0 ? chunk.length : end + 1)
      from += part.length
      this.length += part.length
      if (this.length > MOST.line) return { lines, failure: { kind: 'too-large', what: 'line', bytes: this.length, most: MOST.line } }
      this.rest.push(part)
      if (end >= 0) lines.push(this.whole())
    }
    return { lines, failure: null }
  }

  private whole(): Uint8Array {
    const [first, ...others] = this.rest
    const { length } = this
    this.rest = []
    this.length = 0
    if (first && others.length === 0) return first
    const line = new Uint8Array(length)
    let at = 0
    for (const part of first ? [first, ...others] : []) {
      line.set(part, at)
      at += part.length
    }
    return line
  }

  /** Whether the last line had no end. */
  get unfinished(): boolean {
    return this.length > 0
  }
}

/** The stream as it is, if it begins as gzip does. Reads its first two bytes or more. */
async function gzipped({ plain, ended }: Opening): Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>, BundleFailure>> {
  const reader = plain.getReader()
  let first: ReadableStreamReadResult<Uint8Array>
  try {
    first = await reader.read()
  } catch {
    return fail((await ended) ?? { kind: 'damaged' })
  }
  if (first.value?.[0] !== GZIP_1 || first.value[1] !== GZIP_2) {
    await reader.cancel()
    return fail({ kind: 'something-else' })
  }
  let start: Uint8Array | null = first.value
  return ok(
    new ReadableStream({
      async pull(controller) {
        const next = start ?? (await reader.read()).value
        start = null
        if (next) controller.enqueue(next as Uint8Array<ArrayBuffer>)
        else controller.close()
      },
      cancel: (reason) => reader.cancel(reason),
    }),
  )
}

/**
 * The lines of a file some at a time, each with its end, and at the end null once that is authenticated; or why there are no more. Nothing
 * that is given before is sure until then. `progress` is told how many bytes were read.
 */
export async function* linesIn(
  file: Blob,
  key: Key,
  progress?: (bytes: number) => void,
): AsyncGenerator<readonly Uint8Array[], BundleFailure | null, undefined> {
  const opening = await open(file, key, progress)
  if (!opening.ok) return opening.failure
  const compressed = await gzipped(opening.value)
  if (!compressed.ok) return compressed.failure

  const most = Math.min(MOST.inflated, Math.max(MOST.inflatedAnyway, MOST.times * file.size))
  const lines = new Lines()
  const reader = compressed.value.pipeThrough(new DecompressionStream('gzip')).getReader()
  let [inflated, ended] = [0, false]
  try {
    for (;;) {
      let next: ReadableStreamReadResult<Uint8Array>
      try {
        next = await reader.read()
      } catch {
        ended = true
        // What age did not object to, gzip does: somebody encrypted what was already damaged.
        return (await opening.value.ended) ?? { kind: 'damaged' }
      }
      if (next.done) break
      inflated += next.value.length
      if (inflated > most) return { kind: 'expands-too-far', most }
      const found = lines.add(next.value)
      yield found.lines
      if (found.failure) return found.failure
    }
    ended = true
    return (await opening.value.ended) ?? (lines.unfinished ? { kind: 'cut-short' } : null)
  } finally {
    // Whoever heard enough wants no more of the file to be read.
    if (!ended) await reader.cancel().catch(() => {})
  }
}
