import type { Notes } from './platform.ts'

// Not of the service worker's: it deletes what earlier builds of the app left behind.
const CACHE = 'plumbline-notes'

/** Small things among what the browser keeps for offline use, each as an answer to an address of its own below `base` that no file has. */
export function notesIn(caches: CacheStorage, base: string): Notes {
  const addressOf = (key: string) => new URL(`${encodeURIComponent(key)}.note`, base).href
  return {
    async read(key) {
      try {
        return (await (await caches.match(addressOf(key), { cacheName: CACHE }))?.text()) ?? null
      } catch {
        // Full, forbidden or broken: a second witness that cannot be asked.
        return null
      }
    },
    async write(key, value) {
      try {
        await (await caches.open(CACHE)).put(addressOf(key), new Response(value))
      } catch {
        // As in reading.
      }
    },
  }
}
