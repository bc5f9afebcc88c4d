import { canonical } from '../core/canonical.ts'
import { checkPack } from '../core/pack/check.ts'
import type { Versions } from '../core/pack/checks/origins.ts'
import { openPackText } from '../core/pack/open.ts'
import { type InstrumentPack, nameOf, type Pack } from '../core/pack/pack.ts'
import type { Practice } from '../core/practice.ts'
import { builtIn } from '../instruments/index.ts'
import { type Library, libraryOf } from '../instruments/library.ts'
import { builtInPractice } from '../practice/index.ts'
import { contentId } from '../seal/digest.ts'
import { textIn } from './keys.ts'
import { CODES, Stop } from './stop.ts'

/** A pack that was not taken, and why, as one of the app's kinds of reasons. */
export interface RefusedPack {
  readonly id: string
  readonly version: number
  readonly why: string
}

/** The instruments that a file brought, which are those that the visits in it need, and what was not taken. */
export interface JudgedPacks {
  readonly packs: readonly InstrumentPack[]
  readonly refused: readonly RefusedPack[]
  readonly library: Library
}

/** Packs of one file that are looked at, as in the app. */
const MOST = 100
const ownIds = new Set(builtIn.map(({ instrument }) => instrument.id))

function claimed(json: unknown): Omit<RefusedPack, 'why'> {
  const body = (json as { body?: { instrument?: unknown } } | null)?.body
  const { id, version } = (body?.instrument ?? body ?? {}) as { id?: unknown; version?: unknown }
  return { id: typeof id === 'string' ? id.slice(0, 100) : '', version: typeof version === 'number' ? version : 0 }
}

/** The pack that a text holds, or what keeps it from being one. */
async function packIn(text: string, here: Versions): Promise<Pack | string> {
  const opened = openPackText(text)
  if (!opened.ok) return opened.failure.kind
  const { pack } = checkPack(opened.value, here)
  if (!pack) return 'pack-faults'
  return (await contentId(canonical(pack.body))) === pack.hash ? pack : 'pack-altered'
}

/** What a file says are packs, each by the checks that the app makes of one that is brought by itself. */
export async function judgePacks(jsons: readonly unknown[]): Promise<JudgedPacks> {
  const packs: InstrumentPack[] = []
  const refused: RefusedPack[] = jsons.slice(MOST).map((json) => ({ ...claimed(json), why: 'too-many' }))
  const all = () => [...builtIn.map(({ instrument }) => instrument), ...packs.map(({ body }) => body.instrument)]
  const here: Versions = {
    find: (id, version) => all().find((each) => each.id === id && each.version === version),
    versions: (id) => all().flatMap((each) => (each.id === id ? [each.version] : [])),
  }
  // Lower versions first, because a later one may say what became of their items.
  for (const json of jsons.slice(0, MOST).sort((a, b) => claimed(a).version - claimed(b).version)) {
    const pack = await packIn(canonical(json), here)
    const refuse = (why: string) => refused.push({ ...claimed(json), why })
    if (typeof pack === 'string') refuse(pack)
    else if (pack.kind !== 'instrument') refuse('not-an-instrument')
    else if (ownIds.has(nameOf(pack).id)) refuse('reserved')
    else if (here.find(nameOf(pack).id, nameOf(pack).version)) {
      if (!packs.some(({ hash }) => hash === pack.hash)) refuse('published')
    } else packs.push(pack)
  }
  return { packs, refused, library: libraryOf(packs) }
}

/** The practice settings in a pack file; Plumbline's own where none is named. They do not travel with families, so they are named apart. */
export async function areaIn(path: string | undefined): Promise<Practice> {
  if (path === undefined) return builtInPractice
  const pack = await packIn(await textIn(path, 'The settings of the area'), { find: () => undefined, versions: () => [] })
  if (typeof pack !== 'string' && pack.kind === 'practice') return pack.body
  const why = typeof pack === 'string' ? pack : 'not-practice-settings'
  throw new Stop(CODES.closed, `This is no pack of practice settings (${why}): ${path}`)
}
