import type { BrowserContext, Page } from '@playwright/test'

// For the control runs: what a campaign must notice when a safeguard is missing. Each is done to the browser before the app runs, because
// an app in which a safeguard can be switched off is one in which somebody will.

/** The browser writes to the disk when it likes, as it does where an app does not ask for more. */
export const relaxedDisk = (context: BrowserContext) => context.addInitScript(relax)

/** The browser offers no files of the app's own: the database is the only copy, and nothing is kept free. */
export const withoutFiles = (context: BrowserContext) => context.addInitScript(hideFiles)

/** Nothing outside the database remembers that there was one. */
export const withoutSentinel = (context: BrowserContext) => context.addInitScript(forgetSmallThings)

/** A database that fails to write is closed and opened again by itself, as common libraries do. */
export const reopensByItself = (context: BrowserContext) => context.addInitScript(reopen)

/** A tablet without the memory for a full key: its person takes the lighter one, which asks at most a fifth of the work of the full one. */
export const shortOfMemory = (context: BrowserContext) => context.addInitScript(spareLittle, 20_000)

/** The browser allows as much as the disk holds: without this it says no long before the disk is full. */
export async function allowWholeDisk(context: BrowserContext, page: Page, url: string): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 2 ** 40 })
}

function spareLittle(mostKiB: number) {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (job: { memoryKiB?: number }, more: object = {}) {
    if (!((job.memoryKiB ?? 0) > mostKiB)) return post.call(this, job, more)
    setTimeout(() => this.onmessage?.(new MessageEvent('message', { data: null })))
  }
}

function relax() {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    return begin.call(this, tables, mode, { ...options, durability: 'relaxed' })
  }
}

function hideFiles() {
  delete (StorageManager.prototype as { getDirectory?: unknown }).getDirectory
}

function forgetSmallThings() {
  Storage.prototype.getItem = () => null
}

function reopen() {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    const transaction = begin.call(this, tables, mode, options)
    const { name, version } = this
    const again = (tries: number) => {
      this.close()
      const opening = indexedDB.open(name, version)
      opening.onsuccess = () => opening.result.close()
      opening.onerror = () => tries > 0 && setTimeout(() => again(tries - 1), 50)
    }
    transaction.addEventListener('abort', () => again(20))
    return transaction
  }
}
