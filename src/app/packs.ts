import { canonical } from '../core/canonical.ts'
import type { Fact } from '../core/fact.ts'
import { nameOf, type Pack } from '../core/pack/pack.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { builtIn } from '../instruments/index.ts'
import { builtInPractice } from '../practice/index.ts'
import type { ReadFailure, WriteFailure } from '../store/failure.ts'
import type { App } from './app.ts'
import { type Brought, goBy, readBrought } from './brought.ts'
import { type FilePack, instrumentPack, openPackFile, type PackFileFailure, practicePack } from './pack-file.ts'
import { inTurn } from './turn.ts'

/** Why a pack in which nothing is wrong cannot be taken in. */
export type TakeFailure =
  /** Another content under this id and version is here: what is published does not change. */
  | { readonly kind: 'published'; readonly id: string; readonly version: number }
  /** The id of what Plumbline comes with. */
  | { readonly kind: 'reserved'; readonly id: string }

/** What a file would bring. */
export interface Preview extends FilePack {
  readonly name: string
  /** It is here already, sign for sign. */
  readonly already: boolean
}

type Version = { readonly id: string; readonly version: number }
const is = (a: Version, b: Version) => a.id === b.id && a.version === b.version

const versionsIn = ({ library }: App) => ({
  find: library.find,
  versions: (id: string) => library.all().flatMap((instrument) => (instrument.id === id ? [instrument.version] : [])),
})

const ownIds = new Set([...builtIn.map(({ instrument }) => instrument.id), builtInPractice.id])

/** What Plumbline comes with, as the pack that it would be. Null where there is no such version. */
async function ownPack({ id, version }: Version): Promise<Pack | null> {
  if (is(builtInPractice, { id, version })) return practicePack(builtInPractice)
  const own = builtIn.find(({ instrument }) => is(instrument, { id, version }))
  if (!own) return null
  const [wording, reader] = await Promise.all([own.wording(), own.reader()])
  return instrumentPack({ instrument: own.instrument, wording: [{ ...wording, reader }], tests: [] })
}

/** Whether a pack is here already, may be taken in, or stands against what is here. */
async function standing(brought: Brought, pack: Pack): Promise<Result<'here' | 'new', TakeFailure>> {
  const name = nameOf(pack)
  const here = brought.packs.find((other) => is(nameOf(other), name)) ?? (await ownPack(name))
  if (here)
    return here.hash === pack.hash && here.kind === pack.kind ? ok('here') : fail({ kind: 'published', id: name.id, version: name.version })
  return ownIds.has(name.id) ? fail({ kind: 'reserved', id: name.id }) : ok('new')
}

/** What a file would bring to this device, or everything that is in the way. Changes nothing. */
export async function readPackFile(
  app: App,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Result<Preview, PackFileFailure | TakeFailure | ReadFailure>> {
  const file = await openPackFile(bytes, versionsIn(app))
  if (!file.ok) return file
  const brought = await readBrought(app)
  if (!brought.ok) return brought
  const found = await standing(brought.value, file.value.pack)
  return found.ok ? ok({ ...file.value, name, already: found.value === 'here' }) : found
}

/** What is on the device after a change to what was brought, in turn with every other tab. */
function change<T, F extends { kind: string }>(
  app: App,
  make: (brought: Brought) => Promise<Result<{ readonly next: Brought; readonly value: T }, F>>,
): Promise<Result<T, F | WriteFailure>> {
  return inTurn(app, async (): Promise<Result<T, F | WriteFailure>> => {
    const brought = await readBrought(app)
    if (!brought.ok) return brought
    const made = await make(brought.value)
    if (!made.ok) return made
    const { next, value } = made.value
    if (next !== brought.value) {
      const saved = await app.store.savePacks(next)
      if (!saved.ok) return saved
    }
    goBy(app, next)
    return ok(value)
  })
}

/** The pack is on this device, sealed, and known to this app: visits made with it open. Taking in what is here changes nothing. */
export function takeInPack(app: App, pack: Pack): Promise<Result<'here' | 'new', TakeFailure | WriteFailure>> {
  return change(app, async (brought) => {
    const found = await standing(brought, pack)
    if (!found.ok) return found
    const next = found.value === 'here' ? brought : { ...brought, packs: [...brought.packs, pack] }
    return ok({ next, value: found.value })
  })
}

/** A visit that was made with an instrument version, or was once. */
export interface Use {
  readonly caseId: string
  readonly visitId: string
}

function usesIn(facts: readonly Fact[], name: Version): Use[] {
  return facts.flatMap((fact) => {
    const used = fact.kind === 'visit' ? fact.values.instrument : undefined
    return used && is(used, name) ? [{ caseId: fact.caseId, visitId: fact.about }] : []
  })
}

export type RemoveFailure =
  | { readonly kind: 'in-use'; readonly visits: readonly Use[] }
  | { readonly kind: 'in-force' }
  | { readonly kind: 'no-such-pack' }

/** The pack is not on this device any more. Only where no visit was ever made with it, and no settings of it are in force. */
export function removePack(app: App, name: Version): Promise<Result<void, RemoveFailure | WriteFailure>> {
  return change(app, async (brought): Promise<Result<{ next: Brought; value: undefined }, RemoveFailure | WriteFailure>> => {
    const packs = brought.packs.filter((pack) => !is(nameOf(pack), name))
    if (packs.length === brought.packs.length) return fail({ kind: 'no-such-pack' })
    if (brought.inForce && is(brought.inForce, name)) return fail({ kind: 'in-force' })
    const cases = await app.store.readAll()
    if (!cases.ok) return cases
    const visits = [...cases.value.values()].flatMap(({ facts }) => usesIn(facts as Fact[], name))
    if (visits.length > 0) return fail({ kind: 'in-use', visits })
    return ok({ next: { ...brought, packs }, value: undefined })
  })
}

/** This device goes by these settings from now on; by those that Plumbline comes with where nothing is named. */
export function usePractice(app: App, name: Version | null): Promise<Result<void, { readonly kind: 'no-such-pack' } | WriteFailure>> {
  return change(app, async (brought) => {
    const inForce = name === null || is(name, builtInPractice) ? null : { id: name.id, version: name.version }
    const here = brought.packs.some((pack) => pack.kind === 'practice' && inForce !== null && is(pack.body, inForce))
    return inForce && !here ? fail({ kind: 'no-such-pack' } as const) : ok({ next: { ...brought, inForce }, value: undefined })
  })
}

/** A pack as a file that another device can take in: canonical JSON under a name that says id and version and nothing else. */
export async function exportPack(
  app: App,
  name: Version,
): Promise<Result<{ readonly name: string; readonly text: string }, { readonly kind: 'no-such-pack' } | ReadFailure>> {
  const brought = await readBrought(app)
  if (!brought.ok) return brought
  const pack = brought.value.packs.find((each) => is(nameOf(each), name)) ?? (await ownPack(name))
  return pack ? ok({ name: `${name.id}-${name.version}.json`, text: canonical(pack) }) : fail({ kind: 'no-such-pack' })
}
