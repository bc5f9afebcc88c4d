import { type Case, readCase } from '../core/case.ts'
import { whereabouts } from '../core/erasure.ts'
import type { Fact } from '../core/fact.ts'
import type { Practice } from '../core/practice.ts'
import type { Library } from '../instruments/library.ts'
import { type Source, sourceOf } from '../report/source.ts'
import { readMark } from '../sync/mark.ts'
import { chainOf, type ChainLink, signatureState } from '../sync/signature-state.ts'
import { casesIn, type Surveyed, survey } from './file.ts'
import { readKey } from './keys.ts'
import { many } from './many.ts'
import type { Typed } from './options.ts'
import { areaIn, judgePacks } from './packs.ts'
import { CODES, misused, Stop } from './stop.ts'
import type { World } from './world.ts'

/** A file that was surveyed, and how its families are read. */
export interface OpenFile extends Surveyed {
  readonly library: Library
  readonly area: Practice
  readonly practice: boolean
}

/** One case of the file by its number. `gone`: erased, and nothing of it is a family any more. */
export interface Told {
  readonly number: number
  readonly facts: readonly Fact[]
  readonly family: Case
  readonly gone: boolean
}

/** The file that a command names first, read to its end. Ends the run where there is none that can be used. */
export async function openFile(typed: Typed, world: World): Promise<OpenFile> {
  const [path] = typed.words
  if (path === undefined) throw misused(`${typed.command} needs a file.`)
  const area = await areaIn(typed.given.area)
  const surveyed = await survey(path, await readKey(typed, world))
  const { library, refused } = await judgePacks(surveyed.packs)
  for (const { id, version, why } of refused)
    world.err(`An instrument in the file is not used (${why}): ${JSON.stringify(id)} version ${version}`)
  if (surveyed.aside.length > 0) world.err(`${many(surveyed.aside.length, 'line')} of the file cannot be used; verify says why.`)
  return { ...surveyed, library, area, practice: readMark(surveyed.manifest.team).practice }
}

/** The id of a case by its number in `list`, or by itself. Ends the run where the file has no such case. */
function caseNamed({ cases, path }: Surveyed, word: string): string {
  const found = /^\d{1,9}$/.test(word) ? cases[Number(word) - 1] : cases.find((id) => id === word)
  if (found === undefined)
    throw new Stop(CODES.missing, `There is no such family in the file, which has ${many(cases.length, 'family')}: ${path}`)
  return found
}

/** The families that are named, all of them where none is, one after the other. */
export async function* familiesIn(file: OpenFile, words: readonly string[] = []): AsyncGenerator<Told, void, undefined> {
  const named = new Set(words.map((word) => caseNamed(file, word)))
  for await (const { caseId, facts } of casesIn(file, (id) => named.size === 0 || named.has(id))) {
    const family = readCase(caseId, facts, file.library.find)
    // The command line is nobody's device.
    const gone = ['gone', 'awaited'].includes(whereabouts(facts, ''))
    yield { number: file.cases.indexOf(caseId) + 1, facts, family, gone }
  }
}

/** The one family that is named. Ends the run where it is not there, or erased. */
export async function familyNamed(file: OpenFile, word: string | undefined): Promise<Told> {
  if (word === undefined) throw misused('Name a family by its number in list, or by its id.')
  let found: Told | null = null
  // To the end of the file, which is only then known to be the one that was checked.
  for await (const told of familiesIn(file, [word])) found = told
  if (!found || found.gone) throw new Stop(CODES.missing, 'The records of this family are erased.')
  return found
}

/** Every signature of a case and how what is in the file stands to it. Each fact was checked against its id when the file was read. */
export const signaturesIn = (family: Pick<Case, 'facts' | 'partial'>): Promise<readonly ChainLink[]> =>
  chainOf(family, (signature) => signatureState(family, signature, async () => true))

/** What copies of a family are made from, as of the day that was asked for. */
export async function sourceFor({ library, area, practice }: OpenFile, { today, given }: Typed, family: Case): Promise<Source> {
  const links = await signaturesIn(family)
  const signatures = new Map(links.map(({ signature, state }) => [signature.id, state]))
  const by = { name: given.by ?? 'Plumbline command line', role: '', agency: '' }
  return sourceOf({ family, library, area, today, by, practice, signatures })
}

/** Said whenever names or texts leave by the command line, which has no record to note it in. */
export const notNoted = ({ err }: World): void =>
  err("This copy is not in the record's own list of copies: note it where your agency notes such things.")
