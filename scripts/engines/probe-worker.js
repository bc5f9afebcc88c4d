// Whether private files can be written, flushed, left and read again in a worker, which is what a second store needs.
const name = 'probe-file'
try {
  if (!navigator.storage?.getDirectory) throw new Error('no private files')
  const folder = await navigator.storage.getDirectory()
  const file = await folder.getFileHandle(name, { create: true })
  if (!file.createSyncAccessHandle) throw new Error('private files, but no handle that writes at once')
  const first = await file.createSyncAccessHandle()
  first.truncate(0)
  first.write(new TextEncoder().encode('plumb'), { at: 0 })
  first.flush()
  first.close()
  const second = await file.createSyncAccessHandle()
  const bytes = new Uint8Array(second.getSize())
  second.read(bytes, { at: 0 })
  second.close()
  await folder.removeEntry(name)
  postMessage(new TextDecoder().decode(bytes) === 'plumb' ? 'written, flushed, read again' : 'read something else')
} catch (error) {
  postMessage(String(error.message ?? error))
}
