import type { ByteFile, ByteFolder } from './byte-file.ts'

/** What a dedicated worker has and a page has not: a file that answers at once. */
interface SyncHandle {
  getSize(): number
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  flush(): void
  truncate(size: number): void
  close(): void
}
type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> }

/** How long another tab may keep a file, in milliseconds. It has it for one request. */
const PATIENCE = 2_000
const PAUSE = 5

/** Whether files can be written at places, and flushed. Asked in a worker. */
export const canWrite = (): boolean =>
  typeof FileSystemFileHandle !== 'undefined' && 'createSyncAccessHandle' in FileSystemFileHandle.prototype

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '')

function over(handle: SyncHandle): ByteFile {
  return {
    size: () => handle.getSize(),
    read(at, length) {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, handle.read(bytes, { at }))
    },
    write(bytes, at) {
      // A disk that is full takes what it can, and says how much that was.
      if (handle.write(bytes, { at }) < bytes.length) throw new DOMException('', 'QuotaExceededError')
    },
    flush: () => handle.flush(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  }
}

/** The folder of that name in the origin's private file system. */
export function originFolder(folder: string): ByteFolder {
  const files = new Map<string, Promise<SyncFileHandle>>()

  async function find(name: string): Promise<SyncFileHandle> {
    const root = await navigator.storage.getDirectory()
    const own = await root.getDirectoryHandle(folder, { create: true })
    return (await own.getFileHandle(name, { create: true })) as SyncFileHandle
  }

  function handleOf(name: string): Promise<SyncFileHandle> {
    const known = files.get(name) ?? find(name)
    files.set(name, known)
    return known
  }

  async function open(name: string): Promise<SyncHandle> {
    const since = performance.now()
    for (;;) {
      try {
        return await (await handleOf(name)).createSyncAccessHandle()
      } catch (error) {
        // 'NotFoundError': somebody cleared what the site keeps, and the handle with it.
        files.delete(name)
        const again = nameOf(error) === 'NoModificationAllowedError' || nameOf(error) === 'NotFoundError'
        if (!again || performance.now() - since > PATIENCE) throw error
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
  }

  return {
    open: async (name) => over(await open(name)),
    async removeAll() {
      files.clear()
      const root = await navigator.storage.getDirectory()
      try {
        await root.removeEntry(folder, { recursive: true })
      } catch (error) {
        if (nameOf(error) !== 'NotFoundError') throw error
      }
    },
  }
}
