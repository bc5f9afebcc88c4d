import { breathe } from '../../seal/breath.ts'

/** Lines that are packed at a stretch. */
const STRETCH = 100

/** A file of an archive, in pieces. */
export interface ZipEntry {
  readonly name: string
  readonly pieces: Iterable<string | Uint8Array>
}

/** An archive of these files, packed in the order they come. Taps and paintings get their turn in between. */
export async function zipped(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when first needed: whoever never makes a file does without.
  const { Zip, ZipDeflate } = await import('fflate')
  const parts: Uint8Array[] = []
  const archive = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const encoder = new TextEncoder()
  for (const { name, pieces } of entries) {
    const file = new ZipDeflate(name)
    archive.add(file)
    let waiting: (string | Uint8Array)[] = []
    const pack = () => {
      for (const piece of merged(waiting)) file.push(typeof piece === 'string' ? encoder.encode(piece) : piece)
      waiting = []
    }
    for (const piece of pieces) {
      if (waiting.push(piece) < STRETCH) continue
      pack()
      await breathe()
    }
    pack()
    file.push(new Uint8Array(), true)
  }
  archive.end()
  return joined(parts)
}

/** Lines of text as one text: a call for each would cost more than the packing. */
function merged(pieces: readonly (string | Uint8Array)[]): (string | Uint8Array)[] {
  return pieces.every((piece) => typeof piece === 'string') ? [pieces.join('')] : [...pieces]
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
