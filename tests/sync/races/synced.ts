import { SHARED } from '../../../src/sync/targets/names.ts'
import type { FakeFolder } from '../targets/handles.ts'

interface Version {
  /** Null: it was taken away. */
  readonly content: string | null
  readonly number: number
}

/** What a syncing program keeps in the middle: the last version of each file. */
export class Cloud {
  readonly versions = new Map<string, Version>()

  put(name: string, content: string | null): Version {
    const version = { content, number: (this.versions.get(name)?.number ?? 0) + 1 }
    this.versions.set(name, version)
    return version
  }
}

/**
 * One device's end of it, over a folder of that device. A file that was changed here and elsewhere is put beside, under this device's
 * name, and the other one takes its place: as Dropbox, Nextcloud, Syncthing and others do it, each with names of its own.
 */
export class Synced {
  readonly #known = new Map<string, Version>()
  #conflicts = 0

  constructor(
    readonly folder: FakeFolder,
    readonly cloud: Cloud,
    readonly owner: string,
  ) {}

  /** Both ends hold the same files. */
  sync(): void {
    for (const name of new Set([...this.folder.names, ...this.#known.keys(), ...this.cloud.versions.keys()])) this.#syncOne(name)
  }

  #syncOne(name: string): void {
    const here = this.folder.text(name)
    const known = this.#known.get(name) ?? { content: null, number: 0 }
    const there = this.cloud.versions.get(name) ?? { content: null, number: 0 }
    if (there.number === known.number) {
      if (here !== known.content) this.#known.set(name, this.cloud.put(name, here))
      return
    }
    const changedBoth = here !== known.content && here !== there.content
    // What was taken away here and changed there comes back; what was changed here and taken away there stays.
    if (changedBoth && there.content === null) {
      this.#known.set(name, this.cloud.put(name, here))
      return
    }
    if (changedBoth && here !== null) this.#putBeside(name, here)
    if (there.content === null) this.folder.files.delete(name)
    else this.folder.put(name, there.content)
    this.#known.set(name, there)
  }

  #putBeside(name: string, content: string): void {
    const beside = `${name.slice(0, -'.age'.length)} (${this.owner}'s conflicted copy ${++this.#conflicts}).age`
    this.folder.put(beside, content)
    this.#known.set(beside, this.cloud.put(beside, content))
  }

  get conflicts(): number {
    return this.folder.names.filter((name) => name !== SHARED && /conflicted/.test(name) && !/before/.test(name)).length
  }
}
