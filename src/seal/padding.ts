import type { Bytes } from './bytes.ts'

const CLASSES = [256, 512, 1024, 2048, 4096]
const STEP = 4096
const HEADER = 5

/** How a payload is written: as it is, or through deflate-raw. */
export type Encoding = 'plain' | 'deflated'
const FLAGS: Record<Encoding, number> = { plain: 0, deflated: 1 }

/** The size in bytes that a payload of `length` takes up once padded: 256, 512, 1024, 2048, 4096, then multiples of 4096. */
export function paddedSize(length: number): number {
  const needed = length + HEADER
  return CLASSES.find((size) => size >= needed) ?? Math.ceil(needed / STEP) * STEP
}

/** The payload with its encoding and length before it and zeros after it, so that only its size class shows. */
export function pad(payload: Bytes, encoding: Encoding): Bytes {
  const padded = new Uint8Array(paddedSize(payload.length))
  padded[0] = FLAGS[encoding]
  new DataView(padded.buffer).setUint32(1, payload.length)
  padded.set(payload, HEADER)
  return padded
}

/** The payload that was padded; null where the bytes do not have that shape. */
export function unpad(padded: Bytes): { payload: Bytes; encoding: Encoding } | null {
  if (padded.length < HEADER) return null
  const encoding = padded[0] === FLAGS.plain ? 'plain' : padded[0] === FLAGS.deflated ? 'deflated' : null
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(1)
  if (!encoding || length > padded.length - HEADER) return null
  return { payload: padded.subarray(HEADER, HEADER + length), encoding }
}
