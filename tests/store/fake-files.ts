import type { ByteFile, ByteFolder } from '../../src/store/journal/byte-file.ts'
import { changesOf } from '../../src/store/journal/changes.ts'
import { filesOver } from '../../src/store/journal/device-files.ts'
import type { Digest } from '../../src/store/journal/format.ts'
import type { DeviceFiles } from '../../src/store/journal/journal.ts'

interface Stored {
  bytes: Uint8Array<ArrayBuffer>
  /** Of which so many are in use. */
  size: number
  /** What each write since the last flush took away, the latest last. */
  undo: { readonly what: 'written' | 'grown' | 'cut'; readonly undo: () => void }[]
}

const error = (name: string) => new DOMException('', name)

/** A disk in memory, with what can go wrong on one. Several openings over it see the same files. */
export class FakeDisk {
  readonly files = new Map<string, Stored>()
  /** Bytes that are left for files to grow into; what files give up comes back. 0: the disk is full. */
  left = Number.POSITIVE_INFINITY
  /** Everything that is asked fails. */
  failing = false
  /** Writes within a file change nothing, and say nothing. */
  forgetful = false
  /** Called before each write, flush and growth; may throw. */
  before: ((act: 'write' | 'flush' | 'truncate', name: string) => void) | null = null
  /** What reached the disk, to be counted. */
  flushes = 0
  private waiting: (() => void)[] = []
  private hung = false

  /** Nothing that is asked comes to an end, until it is set back. */
  set hanging(hanging: boolean) {
    this.hung = hanging
    if (!hanging) for (const go of this.waiting.splice(0)) go()
  }

  /** No byte is left, but what files have laid aside. */
  fill(): void {
    this.left = 0
  }

  /** The bytes of a file as they lie; empty where there is none. `name` without the folder: 'journal-a'. */
  bytes(name: string): Uint8Array<ArrayBuffer> {
    const [, file] = this.find(name) ?? []
    return file ? file.bytes.subarray(0, file.size) : new Uint8Array()
  }

  /** The file that is the journal now: the one that holds anything. */
  journalName(): string {
    return this.bytes('journal-a').length > 0 ? 'journal-a' : 'journal-b'
  }

  /** One bit of a file is another. */
  flip(at: number, name = this.journalName()): void {
    const bytes = this.bytes(name)
    if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ 1
  }

  /** The last `count` bytes of the journal that are not zero are lost. */
  loseTail(count: number, name = this.journalName()): void {
    const bytes = this.bytes(name)
    const end = bytes.findLastIndex((byte) => byte !== 0) + 1
    bytes.fill(0, Math.max(0, end - count), end)
  }

  /** All files are gone, as after the person cleared what the site keeps. */
  vanish(): void {
    this.files.clear()
  }

  /** The power goes: what was written and not flushed is not there, but for each write that a disk of its own accord had taken already. */
  cutPower(taken?: (nth: number) => boolean): void {
    for (const file of this.files.values()) {
      let nth = 0
      for (const { what, undo } of file.undo.splice(0).reverse()) {
        const stays = taken && (what === 'grown' || (what === 'written' && taken(nth)))
        if (what === 'written') nth += 1
        if (!stays) undo()
      }
    }
  }

  private find(name: string): [string, Stored] | undefined {
    return [...this.files].find(([path]) => path.endsWith(`/${name}`))
  }

  /** The folder of one database. */
  folder(database: string): ByteFolder {
    const path = (name: string) => `${database}/${name}`
    return {
      open: async (name) => {
        await this.wait()
        const file = this.files.get(path(name)) ?? { bytes: new Uint8Array(), size: 0, undo: [] }
        this.files.set(path(name), file)
        return this.opened(file, name)
      },
      removeAll: async () => {
        await this.wait()
        for (const [name, { size }] of this.files) {
          if (!name.startsWith(path(''))) continue
          this.left += size
          this.files.delete(name)
        }
      },
    }
  }

  private async wait(): Promise<void> {
    while (this.hung) await new Promise<void>((go) => this.waiting.push(go))
    this.check()
  }

  private check(): void {
    if (this.failing) throw error('InvalidStateError')
  }

  private resize(file: Stored, size: number): void {
    if (size - file.size > this.left) throw error('QuotaExceededError')
    this.left -= size - file.size
    const before = file.size
    if (size > file.bytes.length) {
      const grown = new Uint8Array(Math.max(size, file.bytes.length * 2))
      grown.set(file.bytes)
      file.bytes = grown
    }
    const lost = file.bytes.slice(size, Math.max(size, before))
    file.bytes.fill(0, Math.min(size, before), Math.max(size, before))
    const undo = () => {
      file.bytes.set(lost, size)
      file.size = before
    }
    file.undo.push({ what: size < before ? 'cut' : 'grown', undo })
    file.size = size
  }

  private opened(file: Stored, name: string): ByteFile {
    return {
      size: () => file.size,
      read: (at, length) => {
        this.check()
        return file.bytes.slice(at, Math.min(at + length, file.size))
      },
      write: (bytes, at) => {
        this.check()
        this.before?.('write', name)
        if (at + bytes.length > file.size) this.resize(file, at + bytes.length)
        const old = file.bytes.slice(at, at + bytes.length)
        file.undo.push({ what: 'written', undo: () => file.bytes.set(old, at) })
        if (!this.forgetful) file.bytes.set(bytes, at)
      },
      flush: () => {
        this.check()
        this.before?.('flush', name)
        this.flushes += 1
        file.undo = []
      },
      truncate: (size) => {
        this.check()
        this.before?.('truncate', name)
        this.resize(file, size)
      },
      close: () => undefined,
    }
  }
}

/**
 * The files beside a database, in memory: the real journal over a disk that can be made to fail through `disk`. A second opening with the
 * same disk is another tab, or the same tablet started again.
 */
export function fakeFiles(disk = new FakeDisk(), database = 'plumbline', digest?: Digest): DeviceFiles & { readonly disk: FakeDisk } {
  const { journal, ballast, keys, remove } = filesOver(disk.folder(database), digest)
  return {
    disk,
    journal: { look: journal.look, append: journal.append, begin: journal.begin, changes: (after) => changesOf(journal, after) },
    ballast,
    keys,
    remove,
    close: () => undefined,
  }
}
