// Asks the engine what it gives, on the app's own origin and under its policy. Each answer is a plain value.
const policy = globalThis.trustedTypes?.createPolicy('app-url', { createScriptURL: (url) => url })
const url = (path) => (policy ? policy.createScriptURL(path) : path)

const openDatabase = (name) =>
  new Promise((done, fail) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
const ended = (transaction) =>
  new Promise((done) => {
    transaction.oncomplete = () => done('complete')
    transaction.onabort = () => done('aborted')
  })

globalThis.probe = {
  async strict() {
    const database = await openDatabase('probe-strict')
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(1, 'one')
    const said = `${transaction.durability ?? 'does not say'}, ${await ended(transaction)}`
    database.close()
    return said
  },
  async list() {
    return typeof indexedDB.databases === 'function' && (await indexedDB.databases()).length >= 0
  },
  // Whether a transaction outlives a wait for WebCrypto. The app never relies on it.
  async wait() {
    const database = await openDatabase('probe-wait')
    const transaction = database.transaction('rows', 'readwrite')
    transaction.objectStore('rows').put(1, 'one')
    const end = ended(transaction)
    await crypto.subtle.digest('SHA-256', new Uint8Array(1 << 20))
    try {
      transaction.objectStore('rows').put(2, 'two')
      await end
      return 'outlives it'
    } catch (error) {
      return `is over (${error.name})`
    } finally {
      database.close()
    }
  },
  async lock(name) {
    return new Promise((done) => {
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        done(lock !== null)
        return lock && new Promise(() => {})
      })
    })
  },
  persist: () =>
    Promise.race([
      navigator.storage?.persist?.().then((kept) => (kept ? 'kept for good' : 'may be cleared')) ?? Promise.resolve('cannot be asked'),
      new Promise((done) => setTimeout(done, 4000, 'asks the person')),
    ]),
  files: () =>
    new Promise((done) => {
      const worker = new Worker(url('./assets/probe-worker.js'), { type: 'module' })
      worker.onmessage = ({ data }) => done(data)
      worker.onerror = (event) => done(`the worker did not start: ${event.message}`)
    }),
  stores: async () => {
    const names = []
    const look = async (folder, above) => {
      for await (const [name, handle] of folder.entries()) {
        names.push(above + name)
        if (handle.kind === 'directory') await look(handle, `${above}${name}/`)
      }
    }
    if (navigator.storage?.getDirectory) await look(await navigator.storage.getDirectory(), '')
    return names
  },
  given: () =>
    Object.entries({
      'Trusted Types': 'trustedTypes' in globalThis,
      'Web Locks': 'locks' in navigator,
      BroadcastChannel: 'BroadcastChannel' in globalThis,
      'Storage API': 'storage' in navigator,
      'file pickers': 'showSaveFilePicker' in globalThis,
      DecompressionStream: 'DecompressionStream' in globalThis,
      passkeys: 'PublicKeyCredential' in globalThis,
    })
      .filter(([, there]) => !there)
      .map(([name]) => name),
}
document.documentElement.dataset.ready = 'yes'
