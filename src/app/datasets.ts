import type { Values } from '../core/fact.ts'
import type { Audience, DatasetId, ExportFact } from '../core/out.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type DatasetAsked, datasets, type OutFile } from '../report/dataset.ts'
import { isKey } from '../report/extract/pseudonyms.ts'
import type { Source } from '../report/source.ts'
import { zipped } from '../report/tables/zip.ts'
import { breathe, unhurried } from '../seal/breath.ts'
import { type App, today } from './app.ts'
import { recordExport, sourceFor } from './copies.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { readFamily } from './read.ts'

/** Why no file was made. Nothing left the device. */
export type DatasetFailure =
  | ReadFailure
  | WriteFailure
  /** None of the families is on this device any more. */
  | { readonly kind: 'no-families' }
  | { readonly kind: 'no-key' }
  /** The part of the app that makes it could not be loaded: a newer one has taken its place. */
  | { readonly kind: 'not-loaded' }
  /** There is more of it than this device can hold at once. */
  | { readonly kind: 'too-much' }

/** What is asked for: which dataset, in which form, of which families. */
export interface DatasetWanted {
  readonly id: DatasetId
  readonly asked: DatasetAsked
  readonly caseIds: readonly string[]
}

/** How far the making is: families read, of how many; then the files are made; then each family is told of its copy. */
export type DatasetStep = { readonly at: 'reading' | 'noting'; readonly done: number; readonly of: number } | { readonly at: 'making' }

/** One file to hand over, and what it does not hold, in sentences. */
export interface HandedOut {
  readonly file: OutFile
  readonly families: number
  readonly leavesOut: readonly string[]
}

// Whom each is for in the log: an extract names nobody and is for counting.
const AUDIENCE: Readonly<Record<DatasetId, Audience>> = {
  tables: 'professionals',
  fhir: 'professionals',
  calendar: 'professionals',
  extract: 'analysts',
}

/** How many families are told of their copy between two words on how far it is. */
const TELL_EVERY = 10

async function readSources(app: App, caseIds: readonly string[], onStep: (step: DatasetStep) => void) {
  const sources: Source[] = []
  let done = 0
  for await (const caseId of unhurried(caseIds)) {
    const family = await readFamily(app, caseId)
    if (!family.ok) return family
    // Erased since it was on the screen: then there is nothing of it to copy.
    if (!family.value.gone) sources.push(await sourceFor(app, family.value))
    onStep({ at: 'reading', done: ++done, of: caseIds.length })
  }
  return ok(sources)
}

async function made(sources: readonly Source[], { id, asked }: DatasetWanted) {
  const dataset = await datasets[id]().catch(() => null)
  if (!dataset) return fail({ kind: 'not-loaded' } as const)
  const names = dataset.canName ? asked.names : ('nobody' as const)
  try {
    const { files, leavesOut } = await dataset.make(sources, { ...asked, names, key: id === 'extract' ? asked.key : null })
    return ok({ files, leavesOut, names })
  } catch (error) {
    // A text or a buffer that is longer than any can be.
    if (error instanceof RangeError) return fail({ kind: 'too-much' } as const)
    throw error
  }
}

/** One file for whatever number of them: a browser hands over one thing at a time. */
async function oneFile(app: App, files: readonly OutFile[], id: DatasetId): Promise<OutFile> {
  const [only] = files
  if (only && files.length === 1) return only
  const bytes = await zipped(files.map(({ name, bytes }) => ({ name, pieces: [bytes] })))
  return { name: `plumbline-${app.practice ? 'practice-' : ''}${id}-${today(app.platform)}.zip`, type: 'application/zip', bytes }
}

/**
 * One file of these families, ready to be handed over, once the record of each of them says that a copy left it. Nothing of it is kept
 * here. Where it could not be made, no record says that it was; where a record could not be written, there is no file, and those written
 * before it name a copy that came to nothing.
 */
export async function makeDataset(
  app: App,
  wanted: DatasetWanted,
  onStep: (step: DatasetStep) => void = () => {},
): Promise<Result<HandedOut, DatasetFailure>> {
  const { id, asked, caseIds } = wanted
  if (id === 'extract' && !isKey(asked.key ?? '')) return fail({ kind: 'no-key' })
  const sources = await readSources(app, caseIds, onStep)
  if (!sources.ok) return sources
  if (sources.value.length === 0) return fail({ kind: 'no-families' })
  onStep({ at: 'making' })
  await breathe()
  const files = await made(sources.value, wanted)
  if (!files.ok) return files
  const file = await oneFile(app, files.value.files, id)
  const { names, leavesOut } = files.value
  const values: Values<'export'> = { what: id, as: asked.as, place: 'file', audience: AUDIENCE[id], names, leftOut: 0 }
  const ids = sources.value.map(({ family }) => family.id)
  for (let done = 0; done < ids.length; done += TELL_EVERY) {
    onStep({ at: 'noting', done, of: ids.length })
    const noted = await recordExport(app, ids.slice(done, done + TELL_EVERY), values)
    if (!noted.ok) return noted
    await breathe()
  }
  return ok({ file, families: ids.length, leavesOut })
}

/** Every copy that left the record of any of these families. A family that cannot be read now is left out. */
export async function exportsOf(app: App, caseIds: readonly string[]): Promise<ExportFact[]> {
  const facts: ExportFact[] = []
  for await (const caseId of unhurried(caseIds)) {
    const family = await readFamily(app, caseId)
    if (family.ok) facts.push(...family.value.exports)
  }
  return facts
}
