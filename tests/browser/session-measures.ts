import type { BrowserContext, Page } from '@playwright/test'

/** Fewer measurements make no slope. */
const LEAST = 8

/** Megabytes in the heap of the page that something still refers to. */
export async function heapOf(context: BrowserContext, page: Page): Promise<number> {
  const cdp = await context.newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.detach()
  return usedSize / 1e6
}

/** Milliseconds that a strict write of two kilobytes takes in this browser without any app. */
export function bareWrite(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('floor', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
      opening.onsuccess = () => done(opening.result)
    })
    const from = performance.now()
    const writing = database.transaction('rows', 'readwrite', { durability: 'strict' })
    writing.objectStore('rows').put(new Uint8Array(2_000), 1)
    await new Promise((done) => {
      writing.oncomplete = done
    })
    database.close()
    return performance.now() - from
  })
}

/** The value below which so many of them are; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** The slope of the straight line that lies nearest to the points; null of too few. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number | null {
  if (points.length < LEAST) return null
  const mean = (of: (point: readonly [number, number]) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean(([each]) => each), mean(([, each]) => each)]
  const spread = mean(([each]) => (each - x) ** 2)
  return spread === 0 ? null : mean(([a, b]) => (a - x) * (b - y)) / spread
}
