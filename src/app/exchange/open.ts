import { fail, ok, type Result } from '../../core/result.ts'
import { paperKeyIn } from '../../core/sharing/paper-key.ts'
import { unhurried } from '../../seal/breath.ts'
import type { BundleFailure, Carried, Key, Known, OpenedBundle } from '../../sync/bundle/contents.ts'
import { readBundle } from '../../sync/bundle/index.ts'
import type { App } from '../app.ts'
import type { ReadFailure } from '../failure.ts'
import { readKeys } from '../team-here.ts'
import { arrivalOf, type Opened } from './arrival.ts'
import { readOurs } from './ours.ts'
import { readMark } from './space.ts'
import type { Arrival, FileKey, OpenFailure } from './types.ts'

type Read = Result<Pick<Opened, 'bundle' | 'openedBy'>, OpenFailure>

const opened =
  (openedBy: Opened['openedBy']) =>
  (read: Result<OpenedBundle, BundleFailure>): Read =>
    read.ok ? ok({ bundle: read.value, openedBy }) : read

/** The facts of this device, by id. */
async function knownHere(app: App): Promise<Result<Known, ReadFailure>> {
  const ours = await readOurs(app)
  if (!ours.ok) return ours
  const known = new Map<string, Carried>()
  for await (const facts of unhurried(ours.value.values())) for (const fact of facts) known.set(fact.id, fact as unknown as Carried)
  return ok(known)
}

/** With this device's own key; where that does not open it, with what a person typed for it. */
async function tried(app: App, file: Blob, { passphrase, paperKey }: FileKey): Promise<Read> {
  const keys = await readKeys(app)
  if (!keys.ok) return keys
  const here = await knownHere(app)
  if (!here.ok) return here
  const read = (key: Key) => readBundle(file, key, undefined, here.value)
  const own = await read({ identities: keys.value ? [keys.value.identity] : [] })
  if (own.ok) return opened('device')(own)
  if (own.failure.kind === 'passphrase-needed' && passphrase) {
    return opened('passphrase')(await read({ identities: [], passphrase }))
  }
  if (own.failure.kind === 'not-for-us' && paperKey) {
    const identity = paperKeyIn(paperKey)
    return identity ? opened('paper-key')(await read({ identities: [identity] })) : fail({ kind: 'not-a-paper-key' })
  }
  return own
}

/** A file read to its authenticated end, of this space. Changes nothing. */
export async function readFile(app: App, file: Blob, key: FileKey = {}): Promise<Read> {
  const read = await tried(app, file, key)
  if (!read.ok) return read
  const { practice } = readMark(read.value.bundle.manifest.team)
  if (practice !== app.practice) return fail({ kind: practice ? 'practice-file' : 'not-a-practice-file' })
  return read
}

const held = new WeakMap<Arrival, OpenedBundle>()

/** What is held of a file that was looked at; undefined where it was another session's. */
export const bundleOf = (arrival: Arrival): OpenedBundle | undefined => held.get(arrival)

/** The arrival of an opened file, which can be taken in by it. */
export async function toArrival(app: App, file: Opened): Promise<Result<Arrival, ReadFailure>> {
  const arrival = await arrivalOf(app, file)
  if (arrival.ok) held.set(arrival.value, file.bundle)
  return arrival
}

/** What a file would bring to this device, or why it cannot be looked at. Changes nothing. */
export async function openFile(app: App, file: Blob, name: string, key: FileKey = {}): Promise<Result<Arrival, OpenFailure>> {
  const read = await readFile(app, file, key)
  return read.ok ? toArrival(app, { ...read.value, name }) : read
}
