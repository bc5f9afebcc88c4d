import type { FileHandle, FolderHandle } from '../../../src/sync/targets/handle.ts'

interface Entry {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lastModified: number
}

/**
 * A folder of the File System Access API in memory, as Chromium has it: a writer fills a swap file that lies beside the real one and
 * takes its place on `close`; an exclusive writer suffers no other; a `File` is no longer readable once the file was replaced.
 */
export class FakeFolder implements FolderHandle {
  readonly kind = 'directory'
  readonly name = 'Team folder'
  readonly files = new Map<string, Entry>()
  /** Names of folders inside it. */
  readonly folders = new Set<string>()
  permission: PermissionState = 'granted'
  /** What a person answers when asked. */
  answer: PermissionState = 'granted'
  /** Whether the code runs in a tap. Only then may a person be asked. */
  inTap = true
  /** The stick was pulled out. */
  gone = false
  /** Bytes that all files may have together. */
  room = Number.POSITIVE_INFINITY
  /** What the platform makes of `mode`: 'known' since Chromium 121, 'ignored' before; 'refused' where the modes are others. */
  modes: 'known' | 'ignored' | 'refused' = 'known'
  /** Runs before `getFile` of that name answers: where somebody else's save comes in between. What it returns is the answer. */
  between: (name: string) => File | undefined = () => undefined
  #clock = 1_000
  readonly #writers = new Map<string, { exclusive: boolean }[]>()

  readonly isSameEntry = async (other: unknown) => other === this

  put(name: string, content: string | Uint8Array<ArrayBuffer>): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    this.files.set(name, { bytes, lastModified: this.#clock++ })
  }

  text(name: string): string | null {
    const entry = this.files.get(name)
    return entry ? new TextDecoder().decode(entry.bytes) : null
  }

  get names(): string[] {
    return [...this.files.keys()].sort()
  }

  async requestPermission(): Promise<PermissionState> {
    if (!this.inTap) throw new DOMException('must be handling a user gesture', 'SecurityError')
    this.permission = this.answer
    return this.permission
  }

  async *entries(): AsyncGenerator<[string, { readonly kind: 'file' | 'directory' }]> {
    this.check()
    const swap = [...this.#writers].filter(([, open]) => open.length > 0).map(([name]) => `${name}.crswap`)
    for (const name of [...this.files.keys(), ...swap]) yield [name, { kind: 'file' }]
    for (const name of this.folders) yield [name, { kind: 'directory' }]
  }

  async getFileHandle(name: string, options?: { create: boolean }): Promise<FakeFile> {
    this.check()
    if (this.folders.has(name)) throw new DOMException('is a directory', 'TypeMismatchError')
    if (!this.files.has(name)) {
      if (!options?.create) throw new DOMException('not found', 'NotFoundError')
      this.put(name, '')
    }
    return new FakeFile(this, name)
  }

  async removeEntry(name: string): Promise<void> {
    this.check()
    if (this.writersOf(name).length > 0) throw new DOMException('locked', 'NoModificationAllowedError')
    if (!this.files.delete(name)) throw new DOMException('not found', 'NotFoundError')
  }

  /** Throws as every act on a handle does without permission or without its folder. */
  check(): void {
    if (this.permission !== 'granted') throw new DOMException('not allowed', 'NotAllowedError')
    if (this.gone) throw new DOMException('not found', 'NotFoundError')
  }

  writersOf(name: string): { exclusive: boolean }[] {
    const open = this.#writers.get(name) ?? []
    this.#writers.set(name, open)
    return open
  }

  fits(name: string, size: number): boolean {
    const others = [...this.files].filter(([each]) => each !== name).reduce((sum, [, { bytes }]) => sum + bytes.length, 0)
    return others + size <= this.room
  }
}

export class FakeFile implements FileHandle {
  readonly kind = 'file'
  constructor(
    readonly folder: FakeFolder,
    readonly name: string,
  ) {}

  requestPermission(): Promise<PermissionState> {
    return this.folder.requestPermission()
  }

  async getFile(): Promise<File> {
    const answer = this.folder.between(this.name)
    if (answer) return answer
    this.folder.check()
    const entry = this.folder.files.get(this.name)
    if (!entry) throw new DOMException('not found', 'NotFoundError')
    return new DiskFile(entry, this.name, () => this.folder.files.get(this.name) === entry && !this.folder.gone)
  }

  async createWritable(options?: { mode?: 'exclusive' }) {
    const { folder, name } = this
    folder.check()
    if (options?.mode && folder.modes === 'refused') throw new TypeError('not a valid enum value')
    if (!folder.files.has(name)) throw new DOMException('not found', 'NotFoundError')
    const exclusive = options?.mode === 'exclusive' && folder.modes === 'known'
    const writers = folder.writersOf(name)
    if (writers.some((other) => exclusive || other.exclusive)) throw new DOMException('locked', 'NoModificationAllowedError')
    return new FakeWritable(folder, name, writers, exclusive)
  }
}

class FakeWritable {
  readonly #lock: { exclusive: boolean }
  #swap = new Uint8Array()
  #state: 'open' | 'errored' | 'closed' = 'open'

  constructor(
    readonly folder: FakeFolder,
    readonly name: string,
    readonly writers: { exclusive: boolean }[],
    exclusive: boolean,
  ) {
    this.#lock = { exclusive }
    writers.push(this.#lock)
  }

  async write(data: Uint8Array<ArrayBuffer> | Blob): Promise<void> {
    this.#mustBeOpen()
    const more = new Uint8Array(data instanceof Blob ? await data.arrayBuffer() : data)
    if (!this.folder.fits(this.name, this.#swap.length + more.length)) throw this.#broken('QuotaExceededError')
    const both = new Uint8Array(this.#swap.length + more.length)
    both.set(this.#swap)
    both.set(more, this.#swap.length)
    this.#swap = both
  }

  async close(): Promise<void> {
    this.#mustBeOpen()
    if (this.folder.gone) throw this.#broken('NotFoundError')
    this.#end('closed')
    this.folder.put(this.name, this.#swap)
  }

  async abort(): Promise<void> {
    // Of a stream that broke, this says again what broke it: some platforms do, though the standard has it pass.
    if (this.#state === 'errored') throw new TypeError('the stream is errored')
    this.#end('closed')
  }

  #mustBeOpen(): void {
    if (this.#state !== 'open') throw new TypeError('the stream is not open')
    if (this.folder.permission !== 'granted') throw this.#broken('NotAllowedError')
  }

  #broken(name: string): DOMException {
    this.#end('errored')
    return new DOMException('the stream broke', name)
  }

  #end(state: 'errored' | 'closed'): void {
    this.#state = state
    const at = this.writers.indexOf(this.#lock)
    if (at >= 0) this.writers.splice(at, 1)
  }
}

class DiskFile extends File {
  readonly #same: () => boolean

  constructor({ bytes, lastModified }: Entry, name: string, same: () => boolean) {
    super([bytes], name, { lastModified })
    this.#same = same
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    if (!this.#same()) throw new DOMException('could not be read', 'NotReadableError')
    return super.arrayBuffer()
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer())
  }

  override stream(): never {
    throw new Error('not acted out')
  }

  override slice(): never {
    throw new Error('not acted out')
  }
}
