/** What some browsers have to choose a folder or a file that can be written to again. */
interface Pickers {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>
  showOpenFilePicker?(options: object): Promise<readonly FileSystemFileHandle[]>
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>
}

const pickers = (): Pickers => globalThis as unknown as Pickers

/** The browser remembers the last folder under this. */
const ID = 'plumbline-shared'
const TYPES = [{ description: 'age', accept: { 'application/octet-stream': ['.age'] } }]

/** Which ways this browser has to keep a place for the shared file. */
export function waysToPick(): { readonly folder: boolean; readonly file: boolean } {
  const { showDirectoryPicker, showOpenFilePicker } = pickers()
  return { folder: showDirectoryPicker !== undefined, file: showOpenFilePicker !== undefined }
}

/** Null where the person closed the browser's dialog. */
async function unlessClosed<T>(pick: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await pick()) ?? null
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error
    return null
  }
}

/** The folder that somebody chose; null where they chose none. */
export const pickFolder = () => unlessClosed(() => pickers().showDirectoryPicker?.({ id: ID, mode: 'readwrite' }))

/** A file that is there. */
export async function pickFile(): Promise<FileSystemFileHandle | null> {
  const files = await unlessClosed(() => pickers().showOpenFilePicker?.({ id: ID, types: TYPES, multiple: false }))
  return files?.[0] ?? null
}

/** A new file. */
export const pickNewFile = (suggestedName: string) =>
  unlessClosed(() => pickers().showSaveFilePicker?.({ id: ID, types: TYPES, suggestedName }))
