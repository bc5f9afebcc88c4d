import type { Bytes } from '../../seal/bytes.ts'
import type { ByteFile } from './byte-file.ts'
import { same } from './contents.ts'
import { type Digest, digestIn, FIRST, FRAME, type Found, lengthAt, MAGIC, MOST, readRecord } from './format.ts'

// Holds the longest record, and as many short ones as are worth reading at once.
const WINDOW = 2 * (FRAME + MOST)

/** The first place from there on at which the magic stands; -1 where it does not. */
function magicFrom(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(MAGIC[0] ?? 0, from); at >= 0; at = bytes.indexOf(MAGIC[0] ?? 0, at + 1)) {
    if (MAGIC.every((byte, each) => bytes[at + each] === byte)) return at
  }
  return -1
}

/**
 * Every record from there on whose digest is right, by its place. Goes on behind a damaged place where the next one begins, so that
 * nothing whole is lost with what is not; what lies behind the last one is a torn tail, or room.
 */
export async function scan(file: ByteFile, from: number, digest: Digest): Promise<Found[]> {
  const found: Found[] = []
  const size = file.size()
  let at = from
  while (at + FRAME <= size) {
    const bytes = file.read(at, Math.min(WINDOW, size - at))
    const { taken, next } = await recordsIn(bytes, at, digest)
    found.push(...taken)
    // The last bytes may be half a magic, or half a record.
    at += next > 0 ? next : Math.max(1, bytes.length - FRAME)
  }
  return found
}

/** The whole records at the start of some bytes that lie there in the file, and how far one may go on; 0: nothing more begins in them. */
async function recordsIn(bytes: Bytes, at: number, digest: Digest): Promise<{ taken: Found[]; next: number }> {
  const places: number[] = []
  let end = 0
  for (let length = lengthAt(bytes); length > 0 && end + length <= bytes.length; length = lengthAt(bytes.subarray(end))) {
    places.push(end)
    end += length
  }
  const recordAt = (index: number) => bytes.subarray(places[index], places[index + 1] ?? end)
  // All at once, which is several times as fast. Those behind a wrong one are asked again, in case its length was what is wrong.
  const digests = await Promise.all(places.map((_, index) => digest(recordAt(index).subarray(FRAME))))
  const taken: Found[] = []
  for (const [index, place] of places.entries()) {
    const record = recordAt(index)
    const right = same(digests[index] ?? FIRST, digestIn(record))
    const read = right ? readRecord(record, at + place) : null
    if (read) taken.push(read)
    if (!right) return { taken, next: Math.max(0, magicFrom(bytes, place + 1)) }
  }
  if (end > 0) return { taken, next: end }
  return { taken, next: Math.max(0, magicFrom(bytes, 1)) }
}
