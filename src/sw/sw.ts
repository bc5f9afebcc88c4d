/**
 * Keeps the whole app on the device: exactly the files of one build, each checked against its digest, and nothing else.
 * Once installed, no file of the app comes from the network again until a newer build is here whole.
 */
interface Build {
  /** Differs whenever any file, header or this worker differs. */
  readonly version: string
  /** What every answer carries, so that hosts which cannot send headers get them all the same. */
  readonly headers: Readonly<Record<string, string>>
  /** Each file by its path, with its SHA-256 (base64) and the headers in which it differs. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly headers: Readonly<Record<string, string>> }>>
}
// Put in by the build. Named once, because it is put in wherever it is named.
declare const BUILD: Build
const build = BUILD

const sw = self as unknown as ServiceWorkerGlobalScope
const scope = sw.registration.scope
const page = new URL('index.html', scope).href

// Cache storage is shared by everything on this origin, so the name says whose it is.
const mine = `plumbline ${scope} `
const current = mine + build.version
const files = new Map(Object.entries(build.files).map(([path, file]) => [new URL(path, scope).href, file]))

sw.addEventListener('install', (event) => event.waitUntil(install()))
sw.addEventListener('activate', (event) => event.waitUntil(activate()))
sw.addEventListener('message', (event) => {
  // Only when asked: the app first makes sure that every tab has put its drafts away.
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(sw.skipWaiting())
})
sw.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== sw.location.origin || !url.href.startsWith(scope)) return
  url.search = ''
  url.hash = ''
  const wanted = url.href === scope ? page : url.href
  if (files.has(wanted)) event.respondWith(keptOrFetched(wanted, request))
  // The app's own places are all behind '#'. A relative file would not be found from any deeper address.
  else if (request.mode === 'navigate') event.respondWith(Response.redirect(scope))
  // A script, style or picture that is not of this build has no business here.
  else if (request.destination !== '') event.respondWith(Response.error())
})

async function install(): Promise<void> {
  const cache = await caches.open(current)
  try {
    await Promise.all([...files.keys()].map((url) => keep(cache, url)))
  } catch (error) {
    await caches.delete(current)
    throw error
  }
}

async function keep(cache: Cache, url: string): Promise<void> {
  const file = files.get(url)!
  const bytes = (await held(url, file.sha256)) ?? (await fetched(url))
  // Half a deployment, a captive portal or a host that rewrites pages: none of them becomes the app.
  if ((await sha256(bytes)) !== file.sha256) throw new Error(`not the file of this build: ${url}`)
  await cache.put(url, new Response(bytes, { headers: { ...build.headers, ...file.headers } }))
}

/** The bytes as an earlier build left them here, so that an update asks only for what changed. */
async function held(url: string, digest: string): Promise<ArrayBuffer | undefined> {
  for (const name of await cachesOfMine()) {
    const bytes = await (await (await caches.open(name)).match(url))?.arrayBuffer()
    if (bytes && (await sha256(bytes)) === digest) return bytes
  }
  return undefined
}

async function fetched(url: string): Promise<ArrayBuffer> {
  // Some hosts send index.html on to the folder. 'no-cache' because a browser may have kept an error page under a lasting name.
  const answer = await fetch(url === page ? scope : url, { cache: 'no-cache', credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${answer.status}: ${url}`)
  return answer.arrayBuffer()
}

async function activate(): Promise<void> {
  const earlier = (await cachesOfMine()).filter((name) => name !== current)
  await Promise.all(earlier.map((name) => caches.delete(name)))
  // The first install takes the open page along, so that it is safe offline at once; an update leaves open pages to reload.
  if (earlier.length === 0) await sw.clients.claim()
}

async function keptOrFetched(url: string, request: Request): Promise<Response> {
  // Missing only when somebody emptied the cache under us: then the host is all that is left.
  return (await (await caches.open(current)).match(url)) ?? fetch(request)
}

const cachesOfMine = async () => (await caches.keys()).filter((name) => name.startsWith(mine))

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
}

export {}
