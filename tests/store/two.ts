import type { Platform } from '../../src/store/platform.ts'
import type { DeviceFiles, Row } from '../../src/store/journal/journal.ts'
import { keyOf, nameOf, TABLES } from '../../src/store/rows.ts'
import type { Keeping } from '../../src/store/keeping.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { tabLocks } from '../stories/locks.ts'
import { FakeDisk, fakeFiles } from './fake-files.ts'
import { tablet, value } from './tablet.ts'

/** What lies on a disk of files, without whoever is still at work on it: what the next start finds if the browser dies now. */
export function asLeft(disk: FakeDisk): FakeDisk {
  const left = new FakeDisk()
  for (const [name, { bytes, size }] of disk.files) left.files.set(name, { bytes: bytes.slice(), size, undo: [] })
  left.left = disk.left
  return left
}

/** A tablet that keeps two copies. */
export function twoCopies() {
  // The keys of the cases have a disk of their own: what befalls their file is another matter.
  const beside = { disk: new FakeDisk(), keys: new FakeDisk(), ballast: false }
  // As the real one answers, without eight megabytes for every tablet of a test.
  const ballast: DeviceFiles['ballast'] = {
    async fill() {
      beside.ballast = !beside.disk.failing
      return beside.ballast
    },
    async drop() {
      const had = beside.ballast
      beside.ballast = false
      return had
    },
  }
  const more: Partial<Platform> = {
    files: (name) => ({ ...fakeFiles(beside.disk, name), keys: fakeFiles(beside.keys, name).keys, ballast }),
    locks: tabLocks(),
  }
  const device = tablet(undefined, more)

  /** The rows of the database and those that the journal holds, by name. */
  async function both(): Promise<[Record<string, unknown>, Record<string, unknown>]> {
    const database: Record<string, unknown> = {}
    for (const table of TABLES) {
      for (const row of await device.rows<object>(table)) {
        const key = keyOf({ table, row } as Row)
        if (key !== 'journal' && key !== 'target') database[`${table} ${key}`] = row
      }
    }
    const held: Record<string, unknown> = {}
    for await (const { put, gone } of fakeFiles(beside.disk, device.name).journal.changes(-1)) {
      for (const row of put) held[nameOf(row)] = row.row
      for (const key of gone) delete held[nameOf(key)]
    }
    return [database, held]
  }

  return {
    ...device,
    beside,
    both,
    /** A tab of the practice space. */
    async practice(): Promise<{ store: Store; open: OpenStore; keeping: () => Keeping }> {
      const store = await device.tab()
      return { store, open: value(await store.openWithPublicKey()), keeping: store.keeping }
    },
    /** Limits of time pass so many times as fast from now on. */
    hurry(times: number) {
      const after: Platform['after'] = (ms, run) => {
        const timer = setTimeout(run, ms / times)
        return () => clearTimeout(timer)
      }
      Object.assign(device.platform, { after })
    },
    /** The browser is killed and begun again: what was under way is not waited for, and what the files were told and did not flush stays. */
    kill() {
      beside.disk = asLeft(beside.disk)
      beside.keys = asLeft(beside.keys)
      // The lock dies with its tab.
      Object.assign(device.platform, { locks: tabLocks(), after: undefined })
      device.end()
      for (const fault of Object.keys(device.faults)) delete device.faults[fault as keyof typeof device.faults]
    },
  }
}

export type TwoCopies = ReturnType<typeof twoCopies>
