/** Hands a text to the person as a file of that name. Nothing leaves the tablet by it but to where they put it. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has the file by then; only a slow disk may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
