import { FDBFactory } from './fake.ts'
import { serialize } from 'node:v8'
import { vi } from 'vitest'
import type { Platform } from '../../src/store/platform.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import type { OpenStore, Sealable } from '../../src/store/open-store.ts'

export const PASSPHRASE = 'six words of a fictional person'

interface FakeTransaction extends IDBTransaction {
  _abort(name: string): void
  _state: string
  _start(): void
  _execRequestAsync(request: { operation: () => unknown }): unknown
}

/** What can go wrong inside the disk, set by a test and asked at every write transaction. */
export interface Faults {
  /** The commit of a write fails with this error name, undone. */
  commit?: string
  /** A write never comes to an end. */
  hang?: boolean
  /** The nth database operation from now on fails with this error name, and as many `more` after it; counts down. */
  operation?: { left: number; name: string; more?: number }
  /** Called as a write transaction begins. */
  began?: (transaction: IDBTransaction) => void
}

function inject(transaction: FakeTransaction, faults: Faults): void {
  const dispatch = transaction.dispatchEvent.bind(transaction)
  transaction.dispatchEvent = (event) => {
    if (event.type !== 'complete' || !faults.commit || transaction.mode !== 'readwrite') return dispatch(event)
    transaction._state = 'active'
    transaction._abort(faults.commit)
    return true
  }
  const start = transaction._start.bind(transaction)
  transaction._start = () => {
    if (!(faults.hang && transaction.mode === 'readwrite')) start()
  }
  const execute = transaction._execRequestAsync.bind(transaction)
  transaction._execRequestAsync = (request) => {
    const { operation } = request
    request.operation = () => {
      if (faults.operation) {
        const { name, more = 0 } = faults.operation
        faults.operation.left -= 1
        if (faults.operation.left <= 0 && faults.operation.left >= -more) throw new DOMException('', name)
      }
      return operation()
    }
    return execute(request)
  }
}

/**
 * One pretended tablet: a disk of its own, a clock that only the test moves, tabs opened one after another or side by side.
 * Its database has a name of its own too, because changes are broadcast to every test that runs at the same time.
 */
export function tablet(name = `plumbline-${crypto.randomUUID()}`, more: Partial<Platform> = {}) {
  const faults: Faults = {}
  const connections: IDBDatabase[] = []
  const factory = new FDBFactory()
  const open = factory.open.bind(factory)
  factory.open = (...asked) => {
    const request = open(...asked)
    request.addEventListener('success', () => {
      const database = request.result
      connections.push(database)
      const transact = database.transaction.bind(database)
      database.transaction = (...args) => {
        const transaction = transact(...args) as FakeTransaction
        if (args[1] === 'readwrite') faults.began?.(transaction)
        inject(transaction, faults)
        return transaction
      }
    })
    return request
  }

  let now = 0
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const platform: Platform = { monotonic: () => now, storage, indexedDB: factory, ...more }
  const started: Store[] = []

  const raw = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> => {
    const database = await done(open(name))
    try {
      return await work(database)
    } finally {
      database.close()
    }
  }

  return {
    name,
    faults,
    factory,
    platform,
    kept,
    /** Every connection that was opened, the latest last. */
    connections,
    advance(ms: number) {
      now += ms
    },
    start: () => openStore(name, platform),
    /** Every tab is closed; nothing is begun again. */
    end() {
      for (const store of started.splice(0)) store.close()
    },
    /** A tab of the app, which must open. */
    async tab(): Promise<Store> {
      const store = await openStore(name, platform)
      if (!store.ok) throw new Error(store.failure.kind)
      started.push(store.value)
      return store.value
    },
    /** The app is ended and begun again. */
    async restart(): Promise<Store> {
      for (const store of started.splice(0)) store.close()
      now += 1
      return this.tab()
    },
    /** A tab with somebody set up and unlocked. */
    async ready(): Promise<{ store: Store; open: OpenStore; recoveryWords: string }> {
      const store = await this.tab()
      const made = await store.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: { name: 'Rowena Thistlewood' } })
      if (!made.ok) throw new Error(made.failure.kind)
      return { store, ...made.value }
    },
    raw,
    /** All rows of a table as they lie on the disk. */
    rows: <T>(table: string) => raw((database) => done(database.transaction(table).objectStore(table).getAll()) as Promise<T[]>),
    /** Everything on the disk as bytes, to compare or to search. */
    dump: () =>
      raw(async (database) => {
        const tables = [...database.objectStoreNames]
        const all = tables.map(async (table) => [table, await done(database.transaction(table).objectStore(table).getAll())])
        return serialize([await Promise.all(all), [...kept]])
      }),
    /** Alters the rows of a table behind the app's back. */
    alter: <T>(table: string, change: (row: T) => T | null) =>
      raw(async (database) => {
        const store = database.transaction(table, 'readwrite').objectStore(table)
        const rows = (await done(store.getAll())) as T[]
        const keys = await done(store.getAllKeys())
        for (const [at, row] of rows.entries()) {
          const changed = change(row)
          await (changed === null ? done(store.delete(keys[at]!)) : done(store.put(changed)))
        }
      }),
  }
}

export type Tablet = ReturnType<typeof tablet>

/** The answer of a bare IndexedDB request. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Every WebCrypto answer comes a macrotask late, as in Firefox: whoever waits for one inside a transaction finds it committed. */
export function lateCrypto(): void {
  const methods = ['encrypt', 'decrypt', 'sign', 'digest', 'importKey', 'deriveKey'] as const
  for (const method of methods) {
    const real = crypto.subtle[method].bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>
    vi.spyOn(crypto.subtle, method).mockImplementation((async (...given: unknown[]) => {
      const answer = await real(...given).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      )
      await new Promise((resolve) => setTimeout(resolve, 0))
      if ('error' in answer) throw answer.error
      return answer.value
    }) as never)
  }
}

let counted = 0
/** A fictional fact. */
export const fact = (caseId: string, more: Record<string, unknown> = {}): Sealable => ({ id: `fact-${counted++}`, caseId, ...more })

export const value = <T>(result: { ok: true; value: T } | { ok: false; failure: { kind: string } }): T => {
  if (!result.ok) throw new Error(`failed: ${result.failure.kind}`)
  return result.value
}

/** The ids of facts, sorted. */
export const ids = (facts: readonly Sealable[]) => facts.map(({ id }) => id).sort()
