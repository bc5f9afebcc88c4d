import { fail, ok, type Result } from '../../core/result.ts'
import type { Bytes } from '../../seal/bytes.ts'
import { type KeyRing, type RowKeys, rowKeysFrom } from '../../seal/keyring.ts'
import type { Connection } from '../connection.ts'
import type { Database } from '../db.ts'
import type { ReadFailure, WriteFailure } from '../failure.ts'
import { type KeyHome, keyHomeOf } from './key-home.ts'
import { type KeptKey, newKey, readKeys, writeKeys } from './key-file.ts'

// The rules of this file, each of which a crash or another tab breaks when it is left out:
// a key is on the disk before the first page that is sealed under it;
// keys are used only when the file was there before this start: a brand-new file can be lost at a power cut;
// an erasure first marks the keys that go, then deletes the rows, then takes the keys away: before the rows are deleted everything is
// readable, and from then on the next start can finish it;
// what is marked seals nothing any more and is never unmarked;
// whenever keys went, `caseKeys` in the database is another: whoever knew them in another tab notices in their next transaction.

/** The key that a page of a case is sealed under, by the name that the page calls it. */
export interface NamedKey {
  readonly name: string
  readonly keys: RowKeys
}

/** What pages are sealed under, as it was known at one moment. */
export interface Sealing {
  /** Null for the data key of the device. */
  of(caseId: string): NamedKey | null
  /** Whether none of them went since. Inside the transaction that writes what was sealed under them: if not, it writes nothing. */
  holds(db: Database): Promise<boolean>
}

/** The keys of the cases, of an unlocked device. */
export interface CaseKeys {
  /** What these cases are sealed under: a key of their own, which is on the disk by then, wherever that can be. */
  prepare(cases: Iterable<string>): Promise<Sealing>
  /** The keys that are there, with those of these names among them unless they are gone. */
  opening(names: Iterable<string>): Promise<Result<ReadonlyMap<string, RowKeys>, ReadFailure>>
  /** Known no more: read again before the next use. After a `Sealing` that did not hold. */
  forget(): void
  /** The keys of these cases seal nothing any more, and open as before. */
  retire(cases: readonly string[]): Promise<Result<void, WriteFailure>>
  /** Says to every tab that keys are going. Inside the transaction that deletes what they sealed. */
  say(db: Database): PromiseLike<unknown>
  /** Retired keys that no page needs any more are gone from the disk. */
  destroy(): Promise<Result<void, WriteFailure>>
  /** Whether a case that is erased now loses its key, or only its rows. */
  erasing(): Promise<'key' | 'rows'>
}

/** A key ring, and the keys of the cases with it. */
export interface Keys extends KeyRing {
  readonly cases: CaseKeys
}

interface Known {
  /** What the database said when they were read. */
  readonly mark: string | null
  /** Where they may be used and changed. */
  readonly usable: boolean
  readonly kept: readonly KeptKey[]
  readonly opening: ReadonlyMap<string, RowKeys>
  readonly sealing: ReadonlyMap<string, NamedKey>
}

const bytesOf = (key: string): Bytes => Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const secretless = ({ name, caseId, going }: KeptKey): KeptKey => ({ name, caseId, key: '', ...(going && { going }) })

async function markIn(db: Database): Promise<string | null> {
  const row = await db.meta.get('caseKeys')
  return row?.key === 'caseKeys' ? row.value : null
}

async function knownFrom(mark: string | null, usable: boolean, kept: readonly KeptKey[]): Promise<Known> {
  const all = await Promise.all(kept.map(async ({ name, key }) => [name, await rowKeysFrom(bytesOf(key))] as const))
  const opening = new Map(all)
  const sealing = new Map<string, NamedKey>()
  for (const { name, caseId, going } of kept) if (usable && !going) sealing.set(caseId, { name, keys: opening.get(name)! })
  return { mark, usable, kept: kept.map(secretless), opening, sealing }
}

/** Everything under the data key, which never goes. */
const underDataKey: Sealing = { of: () => null, holds: async () => true }

/** No keys of cases. */
const noCaseKeys: CaseKeys = {
  prepare: async () => underDataKey,
  opening: async () => ok(new Map()),
  forget: () => undefined,
  retire: async () => ok(undefined),
  say: async () => undefined,
  destroy: async () => ok(undefined),
  erasing: async () => 'rows',
}

// What the disk did not do is told as it is elsewhere: it gave no answer, and nothing is known to be done.
const noAnswer = () => fail({ kind: 'timed-out' } as const)

const sealingOf = ({ mark, sealing }: Known): Sealing => ({
  of: (caseId) => sealing.get(caseId) ?? null,
  holds: async (db) => (await markIn(db)) === mark,
})

/** The names of the keys that pages of these cases still need. Inside a transaction. */
async function needed(db: Database, going: readonly KeptKey[]): Promise<Set<string>> {
  const cases = [...new Set(going.map(({ caseId }) => caseId))]
  const rows = await db.pages.where('caseId').anyOf(cases).toArray()
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

/** The keys of the cases of this database, under these keys of the device. Reads nothing before it is needed. */
export function caseKeysOf(ring: KeyRing, connection: Connection): CaseKeys {
  const home = keyHomeOf(connection)
  if (!home) return noCaseKeys
  return keysAt(home, ring, connection)
}

function keysAt(home: KeyHome, ring: KeyRing, connection: Connection): CaseKeys {
  const { file } = home
  let known: Promise<Result<Known, ReadFailure>> | null = null
  let latest: Known | null = null
  // Names that pages call and the file does not have: it is not read again for each of them.
  const missing = new Set<string>()
  // The file did not take a change: not asked again on every tap.
  let refused = false

  /** What the file says, made where there is none. Alone. */
  async function look(): Promise<Result<Known, ReadFailure>> {
    // First the mark and then the file: keys that went in between are missing, and not the other way round.
    const mark = await connection.read(markIn)
    if (!mark.ok) return mark
    const found = await readKeys(ring, file)
    if (!found.ok) return noAnswer()
    if (found.value.kind === 'none') home.young = (await writeKeys(ring, file, [])).ok || home.young
    const kept = found.value.kind === 'keys' ? found.value.keys : []
    return ok(await knownFrom(mark.value, found.value.kind === 'keys' && !home.young, kept))
  }

  async function load(): Promise<Result<Known, ReadFailure>> {
    const read = await home.alone(look)
    if (read.ok) latest = read.value
    else known = null
    return read
  }
  const get = () => {
    known ??= load()
    return known
  }

  /** Other keys in the file, by what it says now. Alone. */
  async function change(next: (kept: readonly KeptKey[]) => readonly KeptKey[]): Promise<Result<Known, ReadFailure>> {
    const mark = await connection.read(markIn)
    if (!mark.ok) return mark
    const found = await readKeys(ring, file)
    if (!found.ok) return noAnswer()
    const { value } = found
    if (value.kind !== 'keys') {
      // Gone or damaged under our hands. It is not written over, and nothing more is sealed under what nobody may open tomorrow.
      return keep({ ...(latest ?? (await knownFrom(mark.value, false, []))), usable: false, sealing: new Map() })
    }
    const kept = next(value.keys)
    if (kept.length !== value.keys.length || kept.some((key, at) => key !== value.keys[at])) {
      const written = await writeKeys(ring, file, kept)
      if (!written.ok) return noAnswer()
    }
    return keep(await knownFrom(mark.value, true, kept))
  }

  function keep(next: Known): Promise<Result<Known, ReadFailure>> {
    latest = next
    known = Promise.resolve(ok(next))
    return known
  }

  async function destroy(): Promise<Result<void, WriteFailure>> {
    const now = await get()
    if (!now.ok) return now
    const going = now.value.kept.filter((key) => key.going)
    if (!now.value.usable || going.length === 0) return ok(undefined)
    // Said before they are gone: whoever still had one in another tab has written its page before this, or writes it under another.
    const still = await connection.write(async (db) => {
      const names = await needed(db, going)
      if (going.some(({ name }) => !names.has(name))) await caseKeys.say(db)
      return names
    })
    if (!still.ok) return still
    const gone = new Set(going.flatMap(({ name }) => (still.value.has(name) ? [] : [name])))
    if (gone.size === 0) return ok(undefined)
    const changed = await home.alone(() => change((kept) => kept.filter(({ name }) => !gone.has(name))))
    return changed.ok ? ok(undefined) : changed
  }

  const caseKeys: CaseKeys = {
    async prepare(cases) {
      const now = await get()
      if (!now.ok || !now.value.usable || refused) return underDataKey
      const without = [...new Set(cases)].filter((caseId) => !now.value.sealing.has(caseId))
      if (without.length === 0) return sealingOf(now.value)
      const made = await home.alone(() =>
        change((kept) => {
          // Another tab may have given some of them a key meanwhile.
          const have = new Set(kept.flatMap(({ caseId, going }) => (going ? [] : [caseId])))
          return [...kept, ...without.filter((caseId) => !have.has(caseId)).map(newKey)]
        }),
      )
      // Their words are worth more than a key of their own.
      refused = !made.ok
      return made.ok ? sealingOf(made.value) : underDataKey
    },
    async opening(names) {
      const first = await get()
      if (!first.ok) return first
      const unknown = [...new Set(names)].filter((name) => !missing.has(name))
      if (unknown.every((name) => first.value.opening.has(name))) return ok(first.value.opening)
      // Another tab may have made them since.
      known = null
      const now = await get()
      if (!now.ok) return now
      for (const name of unknown) if (!now.value.opening.has(name)) missing.add(name)
      return ok(now.value.opening)
    },
    forget() {
      known = null
    },
    async retire(cases) {
      const now = await get()
      if (!now.ok) return now
      const go = new Set(cases)
      if (!now.value.usable || !now.value.kept.some(({ caseId }) => go.has(caseId))) return ok(undefined)
      const marked = await home.alone(() =>
        change((kept) => kept.map((key) => (go.has(key.caseId) && !key.going ? { ...key, going: true } : key))),
      )
      return marked.ok ? ok(undefined) : marked
    },
    say: (db) => db.meta.put({ key: 'caseKeys', value: crypto.randomUUID() }),
    destroy,
    async erasing() {
      const now = await get()
      return now.ok && now.value.usable && !refused ? 'key' : 'rows'
    },
  }
  return caseKeys
}
