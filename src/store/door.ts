import { NATIVE_VERSION } from './db.ts'
import { failureOf } from './failure.ts'

/** What an opening may do now: nothing at all, open what is there, or create what is not. */
export type Allowed = 'nothing' | 'open' | 'create'

/** An IndexedDB factory through which only expected openings pass, and why the last one did not. */
export interface Door {
  readonly factory: IDBFactory
  allowed: Allowed
  refused: 'absent' | 'newer' | null
}

const named = (name: string) => new DOMException('not through this door', name)

/**
 * A door before `factory`. Dexie re-opens a dying connection by itself whatever `autoOpen` says, creates a database that somebody
 * deleted meanwhile, and opens a newer one without asking for a version: each would be an empty start or an old app writing.
 */
export function doorTo(factory: IDBFactory): Door {
  const door = {
    allowed: 'nothing' as Allowed,
    refused: null as Door['refused'],
    factory: {
      open(name: string, version?: number) {
        if (door.allowed === 'nothing') throw named('InvalidStateError')
        if (version !== NATIVE_VERSION) {
          door.refused = 'newer'
          throw named('VersionError')
        }
        const request = factory.open(name, version)
        request.addEventListener('upgradeneeded', (event) => {
          if (event.oldVersion !== 0 || door.allowed === 'create') return
          // Aborting the creation leaves nothing on the disk; Dexie must not go on to make tables in it.
          event.stopImmediatePropagation()
          door.refused = 'absent'
          request.transaction?.abort()
        })
        return request
      },
      deleteDatabase: (name: string) => factory.deleteDatabase(name),
      databases: () => factory.databases(),
      cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    },
  }
  return door
}

/** The version of a database on the disk, null where there is none, undefined where the browser does not say. Opens nothing. */
export async function versionOnDisk(factory: IDBFactory, name: string): Promise<number | null | undefined> {
  if (typeof factory.databases !== 'function') return undefined
  try {
    const found = (await factory.databases()).find((database) => database.name === name)
    return found ? found.version : null
  } catch (error) {
    // A browser that cannot list may still open, and says better then why it cannot.
    if (!failureOf(error)) throw error
    return undefined
  }
}
