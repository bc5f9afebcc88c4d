import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../src/core/fact.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { type Tablet, tablet } from '../store/tablet.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/releases')

/** What somebody entered into a release, and what opens it. All of it is made up. */
export interface Expected {
  readonly version: string
  readonly practitioner: string
  readonly family: string
  readonly child: string
  readonly team: string
  readonly passphrase: string
  readonly recoveryWords: readonly string[]
  readonly signed: {
    readonly caseId: string
    readonly visitId: string
    readonly given: Readonly<Record<string, { grade: Grade; evidence?: string } | Answer>>
  }
  readonly drafted: {
    readonly caseId: string
    readonly visitId: string
    readonly code: string
    readonly grade: Grade
    readonly evidence: string
  }
}

interface Dump {
  readonly databases: readonly {
    readonly name: string
    readonly version: number
    readonly tables: readonly {
      readonly name: string
      readonly keyPath: string
      readonly indexes: readonly { readonly name: string; readonly keyPath: string }[]
      readonly rows: readonly unknown[]
    }[]
  }[]
  readonly storage: Readonly<Record<string, string>>
  readonly files: readonly { readonly path: string; readonly size: number; readonly bytes: string }[]
}

/** Every release that left a fixture. */
export const releases = (): readonly string[] => readdirSync(FOLDER).sort()

/** What was entered into that release. */
export const expectedOf = (version: string): Expected => JSON.parse(readFileSync(join(FOLDER, version, 'expected.json'), 'utf8'))

/** The file that it shared. */
export const sharedOf = (version: string): Blob => new Blob([readFileSync(join(FOLDER, version, 'shared.age'))])

function revived(_key: string, value: { $bytes?: string; $buffer?: string } | null): unknown {
  if (typeof value?.$bytes === 'string') return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
  if (typeof value?.$buffer === 'string') return new Uint8Array(Buffer.from(value.$buffer, 'base64')).buffer
  return value
}

/** A tablet with all that the release left on it, before any app was started. */
export async function tabletOf(version: string): Promise<Tablet> {
  const dump: Dump = JSON.parse(readFileSync(join(FOLDER, version, 'tablet.json'), 'utf8'), revived)
  const disk = tablet('plumbline')
  for (const [key, value] of Object.entries(dump.storage)) disk.kept.set(key, value)
  // Written when a release first left some: a test that passed them over would prove nothing.
  if (dump.files.length > 0) throw new Error(`${version} left files beside its database: teach this to lay them down`)
  for (const { name, version: native, tables } of dump.databases) {
    await new Promise<void>((resolve, reject) => {
      const request = disk.factory.open(name, native)
      request.onupgradeneeded = () => {
        for (const { name: table, keyPath, indexes, rows } of tables) {
          const store = request.result.createObjectStore(table, { keyPath })
          for (const index of indexes) store.createIndex(index.name, index.keyPath)
          for (const row of rows) store.put(row)
        }
      }
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })
  }
  return disk
}
