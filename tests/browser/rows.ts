import type { Page } from '@playwright/test'

/** The database of the practice families. */
export const PRACTICE = 'plumbline-practice'

/** All rows of a database as it lies there, by table; bytes as hex. */
export const rowsOf = (page: Page, name: string) =>
  page.evaluate(async (database) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open(database))
    const tables: Record<string, string[]> = {}
    for (const table of [...db.objectStoreNames]) {
      const rows = await done(db.transaction(table).objectStore(table).getAll())
      const hex = (_: string, value: unknown) =>
        value instanceof Uint8Array ? [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('') : value
      tables[table] = rows.map((row) => JSON.stringify(row, hex)).sort()
    }
    const { version } = db
    db.close()
    return { version, tables }
  }, name)

/** The same but for what the app notes by itself: what was opened, how many changes there were, and what it remembers of the board. */
export async function settledRowsOf(page: Page, name: string): Promise<Record<string, string[]>> {
  const { tables } = await rowsOf(page, name)
  const noted = /^\{"key":"(?:journal|board)"|"caseId":"log"/
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.filter((row) => !noted.test(row))]))
}

/** The pages that facts are kept in. Where the visit was left is noted in drafts as one moves about, so those may change. */
export const pagesOf = async (page: Page) => (await settledRowsOf(page, PRACTICE)).pages ?? []
