import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openPackFile } from '../../src/app/pack-file.ts'
import type { Versions } from '../../src/core/pack/checks/origins.ts'
import type { InstrumentPack, Pack } from '../../src/core/pack/pack.ts'

const root = join(import.meta.dirname, '../..')

/** A device with nothing brought to it. */
export const NOTHING_HERE: Versions = { find: () => undefined, versions: () => [] }

/** An example that Plumbline comes with. */
export const exampleFile = (name: string) => new Uint8Array(readFileSync(join(root, 'src/instruments/example', name)))

/** A file of the fixtures for packs. */
export const fixture = (name: string) => new Uint8Array(readFileSync(join(root, 'tests/fixtures/packs', name)))

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

/** The pack in a file, in which nothing may be wrong. */
export async function packIn(bytes: Uint8Array<ArrayBuffer>, here: Versions = NOTHING_HERE): Promise<Pack> {
  const read = await openPackFile(bytes, here)
  return read.ok ? read.value.pack : expect.fail(JSON.stringify(read.failure))
}

/** The made-up home conditions scale, by its version. */
export async function fernshire(version: 1 | 2): Promise<InstrumentPack> {
  const pack = await packIn(exampleFile(`fernshire-home-${version}.csv`))
  return pack.kind === 'instrument' ? pack : expect.fail('not an instrument')
}
