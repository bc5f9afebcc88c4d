import { unhurried } from './breath.ts'
import type { Bytes } from './bytes.ts'

/** Bytes that are compressed in one go: browsers do it there and then, and the screen waits. */
const SLICE = 2 ** 16

function* slices(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}

async function through(bytes: Bytes, transform: CompressionStream | DecompressionStream): Promise<Bytes> {
  const writer = transform.writable.getWriter()
  const writing = (async () => {
    for await (const slice of unhurried(slices(bytes))) await writer.write(slice)
    await writer.close()
  })()
  const reader = transform.readable.getReader()
  const reading = (async () => {
    const chunks: Uint8Array[] = []
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value)
    return chunks
  })()
  // Both sides fail on broken bytes: waiting for them together leaves no rejection unheard.
  const [chunks] = await Promise.all([reading, writing])
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The bytes in raw deflate form. */
export const deflate = (bytes: Bytes): Promise<Bytes> => through(bytes, new CompressionStream('deflate-raw'))

/** What was deflated. Only for bytes that a seal has authenticated: the size of the answer is not bounded. Throws on anything else. */
export const inflate = (bytes: Bytes): Promise<Bytes> => through(bytes, new DecompressionStream('deflate-raw'))
