/** Whether this browser has a share sheet that takes such a file. */
export function canShareFile(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })
}

/** Hands a file to the person under that name. Nothing leaves the tablet by it but to where they put it. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has the file by then; only a slow disk may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Whether the file left by the share sheet: `closed` where the person changed their mind, `refused` where the sheet does not take it. */
export async function shareFile(file: File): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [file] })
    return 'shared'
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error
    return error.name === 'AbortError' ? 'closed' : 'refused'
  }
}
