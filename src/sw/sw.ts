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
  else if (request.destination !== '') event.respondWith(strange(request))
})

async function install(): Promise<void> {
  // A worker that is at work under the same name keeps its files, whatever becomes of this one.
  const begun = !(await caches.has(current))
  const cache = await caches.open(current)
  try {
    await Promise.all([...files.keys()].map((url) => keep(cache, url)))
  } catch (error) {
    if (begun) await caches.delete(current)
    throw error
  }
  // Nobody has to be asked where the build before this one is gone: its tabs can load nothing more. They put away what was typed first.
  if (sw.registration.active && !(await earlierIsThere())) await sw.skipWaiting()
}

async function keep(cache: Cache, url: string): Promise<void> {
  const bytes = (await held(url, files.get(url)!.sha256)) ?? (await fetched(url))
  await cache.put(url, await answerWith(url, bytes))
}

/** The answer of this build at that address; throws where the bytes are not its own. */
async function answerWith(url: string, bytes: ArrayBuffer): Promise<Response> {
  const file = files.get(url)!
  // Half a deployment, a captive portal or a host that rewrites pages: none of them becomes the app.
  if ((await sha256(bytes)) !== file.sha256) throw new Error(`not the file of this build: ${url}`)
  return new Response(bytes, { headers: { ...build.headers, ...file.headers } })
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
  const earlier = await earlierOfMine()
  await Promise.all(earlier.map((name) => caches.delete(name)))
  // A worker before this one may have asked for it, and it outlives workers: the host would be asked at every start.
  await sw.registration.navigationPreload?.disable()
  // The first install takes the open page along, so that it is safe offline at once; an update leaves open pages to reload.
  if (earlier.length === 0) await sw.clients.claim()
}

/** What this build kept at that address; undefined where somebody emptied the cache under us, or where it does not answer. */
const kept = (url: string): Promise<Response | undefined> => caches.match(url, { cacheName: current }).catch(() => undefined)

async function keptOrFetched(url: string, request: Request): Promise<Response> {
  return (await kept(url)) ?? (await restored(url)) ?? instead(request)
}

/** The same file from the host, kept again; undefined where the host has none, or another. */
async function restored(url: string): Promise<Response | undefined> {
  try {
    const answer = await answerWith(url, await fetched(url))
    const copy = answer.clone()
    // Where there is no room to keep it, it is fetched again next time.
    const keeping = caches.open(current).then((cache) => cache.put(url, copy))
    await keeping.catch(() => undefined)
    return answer
  } catch {
    return undefined
  }
}

/** Of a build that is not whole any more and that the host no longer has: the host's page, and none of its parts among ours. */
async function instead(request: Request): Promise<Response> {
  // A newer build that is here whole is better than the rest of this one.
  sw.registration.waiting?.postMessage({ type: 'SKIP_WAITING' })
  void sw.registration.update().catch(() => undefined)
  return request.mode === 'navigate' ? fetch(request) : Response.error()
}

/** A script, style or picture that is not of this build has no business here, unless the page itself had to come from the host. */
const strange = async (request: Request): Promise<Response> => ((await kept(page)) ? Response.error() : fetch(request))

/** Whether any build before this one still has its page here. */
async function earlierIsThere(): Promise<boolean> {
  const pages = (await earlierOfMine()).map((cacheName) => caches.match(page, { cacheName }))
  return (await Promise.all(pages)).some(Boolean)
}

const earlierOfMine = async () => (await cachesOfMine()).filter((name) => name !== current)
const cachesOfMine = async () => (await caches.keys()).filter((name) => name.startsWith(mine))

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
}

export {}
