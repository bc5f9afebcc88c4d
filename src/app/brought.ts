import type { Instrument } from '../core/instrument.ts'
import type { InstrumentPack, Pack, PracticePack } from '../core/pack/pack.ts'
import { ok, type Result } from '../core/result.ts'
import { libraryOf } from '../instruments/library.ts'
import { builtInPractice } from '../practice/index.ts'
import type { ReadFailure } from '../store/failure.ts'
import type { App } from './app.ts'

/** What somebody brought to this device, in the order of its coming. Sealed in one row. */
export interface Brought {
  readonly packs: readonly Pack[]
  /** The practice settings in force; null for those that Plumbline comes with. */
  readonly inForce: { readonly id: string; readonly version: number } | null
}

const NOTHING: Brought = { packs: [], inForce: null }

/** What was brought to this device. */
export async function readBrought({ store }: Pick<App, 'store'>): Promise<Result<Brought, ReadFailure>> {
  const saved = await store.readPacks()
  return saved.ok ? ok((saved.value as Brought | null) ?? NOTHING) : saved
}

/** What an app last took from its device, so that the same again changes nothing. */
const known = new WeakMap<App, string>()

const markOf = ({ packs, inForce }: Brought) => JSON.stringify([packs.map(({ hash }) => hash), inForce])

/** From now on this app knows these instruments and goes by these settings. What it worked out with others is forgotten. */
export function goBy(app: App, brought: Brought): void {
  const mark = markOf(brought)
  if (known.get(app) === mark) return
  known.set(app, mark)
  const { packs, inForce } = brought
  app.library = libraryOf(packs.filter((pack): pack is InstrumentPack => pack.kind === 'instrument'))
  const settings = packs.find(
    (pack): pack is PracticePack => pack.kind === 'practice' && pack.body.id === inForce?.id && pack.body.version === inForce.version,
  )
  app.practiceSettings = settings?.body ?? builtInPractice
}

/** This app knows what is on its device. Before the first case is read, and whenever a tab may have changed it. */
export async function loadBrought(app: App): Promise<Result<void, ReadFailure>> {
  const brought = await readBrought(app)
  if (!brought.ok) return brought
  goBy(app, brought.value)
  return ok(undefined)
}

/** The instruments that a new visit can use: the newest version of each, Plumbline's own first. */
export function offered({ library }: Pick<App, 'library'>): Instrument[] {
  return library.all().filter((instrument, at, all) => all.findIndex(({ id }) => id === instrument.id) === at)
}
