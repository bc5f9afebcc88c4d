import { canonical } from '../../core/canonical.ts'
import type { Instrument } from '../../core/instrument.ts'
import { type InstrumentPack, nameOf } from '../../core/pack/pack.ts'
import { builtIn } from '../../instruments/index.ts'
import { utf8 } from '../../seal/bytes.ts'
import type { App } from '../app.ts'
import type { Brought } from '../brought.ts'
import { openPackFile } from '../pack-file.ts'
import type { PackArriving } from './types.ts'

/** The packs of a file, each judged, and those that come. */
export interface JudgedPacks {
  readonly packs: readonly Omit<PackArriving, 'unreadable'>[]
  readonly fresh: readonly InstrumentPack[]
}

type Refused = Extract<PackArriving['standing'], { kind: 'refused' }>

/** Packs of one file that are looked at: checking one takes longer than reading a hundred facts. */
const MOST = 100

const refused = (why: string, faults: Refused['faults'] = []): Refused => ({ kind: 'refused', why, faults })

/** What a pack that cannot be read calls itself, as far as it does. */
function claimed(json: unknown): { readonly id: string; readonly version: number } {
  const body = (json as { body?: { instrument?: unknown } } | null)?.body
  const { id, version } = (body?.instrument ?? body ?? {}) as { id?: unknown; version?: unknown }
  return { id: typeof id === 'string' ? id.slice(0, 100) : '', version: typeof version === 'number' ? version : 0 }
}

const ownIds = new Set(builtIn.map(({ instrument }) => instrument.id))

/** Judges what a file says are packs, by the same checks as a pack that is brought by itself. Changes nothing. */
export async function judgePacks({ library }: Pick<App, 'library'>, brought: Brought, jsons: readonly unknown[]): Promise<JudgedPacks> {
  const fresh: InstrumentPack[] = []
  const all = (): readonly Instrument[] => [...library.all(), ...fresh.map(({ body }) => body.instrument)]
  const here = {
    find: (id: string, version: number) => all().find((each) => each.id === id && each.version === version),
    versions: (id: string) => all().flatMap((each) => (each.id === id ? [each.version] : [])),
  }
  const judged: Omit<PackArriving, 'unreadable'>[] = []
  // Lower versions first, because a later one may say what became of their items.
  for (const json of jsons.slice(0, MOST).sort((a, b) => claimed(a).version - claimed(b).version)) {
    const read = await openPackFile(utf8(canonical(json)), here)
    if (!read.ok) {
      const faults = read.failure.kind === 'pack-faults' ? read.failure.faults : []
      judged.push({ ...claimed(json), kind: null, standing: refused(read.failure.kind, faults) })
      continue
    }
    const { pack } = read.value
    const { id, version } = nameOf(pack)
    const known = brought.packs.find((each) => nameOf(each).id === id && nameOf(each).version === version)
    const push = (standing: PackArriving['standing']) => judged.push({ id, version, kind: pack.kind, standing })
    if (pack.kind !== 'instrument') push(refused('not-an-instrument'))
    else if (ownIds.has(id)) push(refused('reserved'))
    else if (known) push(known.hash === pack.hash && known.kind === pack.kind ? { kind: 'here' } : refused('published'))
    else {
      fresh.push(pack)
      push({ kind: 'new' })
    }
  }
  for (const json of jsons.slice(MOST)) judged.push({ ...claimed(json), kind: null, standing: refused('too-many') })
  return { packs: judged, fresh }
}
