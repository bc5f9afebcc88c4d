import type { Bytes } from '../../seal/bytes.ts'

/** A file that is read and written at places, at once. Errors are DOMExceptions by name: 'QuotaExceededError' where no room was left. */
export interface ByteFile {
  /** Bytes. */
  size(): number
  /** So many bytes from there on; fewer where the file ends. */
  read(at: number, length: number): Bytes
  /** All of them, or an error. What was there is overwritten in its place; behind the end the file grows. */
  write(bytes: Bytes, at: number): void
  /** What was written is on the disk, not merely handed over. */
  flush(): void
  truncate(size: number): void
  close(): void
}

/** The folder of one database. */
export interface ByteFolder {
  /** Made where there was none. One opening at a time: another waits a while. */
  open(name: string): Promise<ByteFile>
  /** There is no such folder afterwards. */
  removeAll(): Promise<void>
}

/** The file is open for the work and closed behind it, whatever comes of it. */
export async function withFile<T>(folder: ByteFolder, name: string, work: (file: ByteFile) => T | Promise<T>): Promise<T> {
  const file = await folder.open(name)
  try {
    return await work(file)
  } finally {
    file.close()
  }
}

const BLOCK = new Uint8Array(1 << 20)

/** The file is at least so long, and what it grew by is zeros that were really written: a hole would be no room laid aside. */
export function growTo(file: ByteFile, size: number): void {
  for (let at = file.size(); at < size; at = file.size()) file.write(BLOCK.subarray(0, Math.min(BLOCK.length, size - at)), at)
}
