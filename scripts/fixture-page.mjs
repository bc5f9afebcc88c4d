// Takes everything that a page's origin keeps on the device, for scripts/fixture.mjs and the tests of versions.

/**
 * Every row of every database, the small storage and the private files, as they lie there, sealed. Bytes are base64 under `$bytes`. Of a
 * file only what lies before the zeros at its end, because room that was laid aside is empty.
 */
export const takeAll = (/** @type {import('@playwright/test').Page} */ page) =>
  page.evaluate(async () => {
    const base64 = (/** @type {Uint8Array} */ bytes) => {
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      return btoa(text)
    }
    const done = (/** @type {IDBRequest} */ request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const plain = (/** @type {unknown} */ value) => {
      if (value instanceof ArrayBuffer) return { $buffer: base64(new Uint8Array(value)) }
      if (value instanceof Uint8Array) return { $bytes: base64(value) }
      if (Array.isArray(value)) return value.map(plain)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
    }

    const databases = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      const tables = []
      for (const table of [...db.objectStoreNames].sort()) {
        const store = db.transaction(table).objectStore(table)
        const indexes = [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath }))
        tables.push({ name: table, keyPath: store.keyPath, indexes, rows: (await done(store.getAll())).map(plain) })
      }
      databases.push({ name, version: db.version, tables })
      db.close()
    }

    const files = []
    const folders = [{ path: '', folder: await navigator.storage.getDirectory() }]
    for (let next = folders.pop(); next; next = folders.pop()) {
      for await (const [name, handle] of next.folder.entries()) {
        const path = `${next.path}${name}`
        if (handle.kind === 'directory') folders.push({ path: `${path}/`, folder: handle })
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
          let end = bytes.length
          while (end > 0 && bytes[end - 1] === 0) end -= 1
          files.push({ path, size: bytes.length, bytes: base64(bytes.subarray(0, end)) })
        }
      }
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1))
    return { databases, storage: { ...localStorage }, files }
  })
