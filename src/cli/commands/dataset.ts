import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DATASETS, type DatasetId } from '../../core/out.ts'
import { type DatasetAsked, datasets, type OutFile } from '../../report/dataset.ts'
import type { Source } from '../../report/source.ts'
import { familiesIn, notNoted, openFile, sourceFor } from '../families.ts'
import { firstLineOf } from '../keys.ts'
import { oneOf, type Typed } from '../options.ts'
import { mayWrite, save } from '../save.ts'
import { CODES, misused, Stop } from '../stop.ts'
import type { World } from '../world.ts'

async function keyFor(id: DatasetId, { given }: Typed): Promise<string | null> {
  if (id !== 'extract') return null
  const path = given['key-file']
  if (path === undefined) throw misused('The extract makes its pseudonyms with a key: put one into a file and name that with --key-file.')
  const key = (await firstLineOf(path, 'The key file')).trim()
  const { isKey } = await import('../../report/extract/pseudonyms.ts')
  if (!isKey(key)) throw new Stop(CODES.closed, `This is no key for an extract: ${path}`)
  return key
}

/** Every file under its own name in the folder `out`; a single one under the name `out`, or on the standard output. */
async function handOut(files: readonly OutFile[], { given: { out }, force }: Typed, world: World): Promise<void> {
  const [only, ...others] = files
  if (!only) throw new Stop(CODES.missing, 'There is nothing to put into such a file.')
  if (others.length === 0) return out === undefined ? world.out(only.bytes) : save(out, only.bytes, force)
  if (out === undefined) throw misused(`These are ${files.length} files: name a folder for them with --out.`)
  await mkdir(out, { recursive: true }).catch(() => {
    throw new Stop(CODES.unwritten, `The folder cannot be made: ${out}`)
  })
  for (const { name } of files) await mayWrite(join(out, name), force)
  for (const { name, bytes } of files) await save(join(out, name), bytes, force)
}

/** One dataset of some families, or of all of them, as the app makes it. What it leaves out is said. */
export async function saved(id: DatasetId, typed: Typed, world: World, families: readonly string[]): Promise<void> {
  const dataset = await datasets[id]()
  const [first, ...rest] = dataset.forms
  if (!first) throw new Error(`${id} has no form`)
  const as = oneOf<DatasetAsked['as']>('as', typed.given.as, [first, ...rest])
  const names = typed.names ?? 'nobody'
  if (names !== 'nobody' && !dataset.canName) throw misused('This names nobody, whatever is asked for: leave --names out.')
  const key = await keyFor(id, typed)
  const { out } = typed.given
  if (out !== undefined) await mayWrite(out, typed.force)
  const file = await openFile(typed, world)
  const sources: Source[] = []
  for await (const { family, gone } of familiesIn(file, families)) if (!gone) sources.push(await sourceFor(file, typed, family))
  const { files, leavesOut } = await dataset.make(sources, { names, as, key })
  for (const sentence of leavesOut) world.err(sentence)
  if (names !== 'nobody') notNoted(world)
  await handOut(files, typed, world)
}

/** As the app's own: `dataset FILE fhir`. */
export async function dataset(typed: Typed, world: World): Promise<void> {
  const [, name, ...families] = typed.words
  const id = DATASETS.find((each) => each === name)
  if (!id) throw misused(`Name what is to be made: ${DATASETS.join(', ')}.`)
  return saved(id, typed, world, families)
}
