import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inOrder, wholeAfter } from '../../src/store/journal/contents.ts'
import { decodeBody, sha256 } from '../../src/store/journal/format.ts'
import { scan as scanRecords } from '../../src/store/journal/scan.ts'
import { type Canaries, scan as scanFolder, word } from './remains.ts'
import { rowsOf } from './rows.ts'
import { addChild, addFamily, goTo, setUp, unlock } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const DATABASE = 'plumbline'

/** The files beside the database, by name, as any script of this origin could read them. The ballast by its size alone. */
async function filesOf(page: Page) {
  const all = await page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory()
    const own = await root.getDirectoryHandle(folder)
    const files: [name: string, size: number, base64: string][] = []
    for await (const [name, handle] of own.entries()) {
      const file = await (handle as FileSystemFileHandle).getFile()
      const url = name === 'ballast' ? ',' : await asUrl(file)
      files.push([name, file.size, url.slice(url.indexOf(',') + 1)])
    }
    return files

    function asUrl(file: Blob): Promise<string> {
      return new Promise((done) => {
        const reader = new FileReader()
        reader.onload = () => done(reader.result as string)
        reader.readAsDataURL(file)
      })
    }
  }, DATABASE)
  return new Map(all.map(([name, size, base64]) => [name, { size, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }]))
}

const hex = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? Buffer.from(value as Uint8Array).toString('hex') : value)

/** What one would have who had the journal alone: the rows that it leads to, by table, as `rowsOf` tells those of the database. */
async function rowsInJournal(page: Page) {
  const files = await filesOf(page)
  const bytes = [...files].find(([name, { size }]) => name.startsWith('journal') && size > 0)?.[1].bytes ?? new Uint8Array()
  const no = () => {
    throw new Error('only read')
  }
  const file = {
    size: () => bytes.length,
    read: (at: number, length: number) => bytes.slice(at, at + length),
    write: no,
    flush: no,
    truncate: no,
  }
  const contents = inOrder(await scanRecords({ ...file, close: no }, 0, sha256))
  if (!contents) throw new Error('there is no journal')
  const rows = new Map<string, { table: string; row: unknown }>()
  for (const parts of wholeAfter(contents, -1, 0)) {
    const body = Buffer.concat(parts.map(({ at, length, bodyAt }) => bytes.subarray(bodyAt, at + length)))
    const { put, gone } = decodeBody(new Uint8Array(body))
    for (const { table, row } of put) rows.set(`${table} ${'id' in row ? row.id : row.key}`, { table, row })
    for (const { table, key } of gone) rows.delete(`${table} ${key}`)
  }
  const tables: Record<string, string[]> = { drafts: [], meta: [], pages: [], slots: [] }
  for (const { table, row } of rows.values()) tables[table]?.push(JSON.stringify(row, hex))
  for (const all of Object.values(tables)) all.sort()
  return { tables, contents }
}

/** The rows of the database, but for its count of changes, which is what the journal's own are numbered by. */
async function rowsInDatabase(page: Page) {
  const { tables } = await rowsOf(page, DATABASE)
  return { ...tables, meta: (tables.meta ?? []).filter((row) => !row.startsWith('{"key":"journal"')) }
}

/** The journal leads to the rows of the database, once what is being written is in both. */
const same = (page: Page) =>
  expect(async () => {
    expect((await rowsInJournal(page)).tables).toEqual(await rowsInDatabase(page))
  }).toPass({ timeout: 20_000 })

test.describe('the second copy', { tag: '@once' }, () => {
  test('is beside the database from the first write on, survives a reload, takes what two tabs write, and says nothing in the clear', async ({
    page,
    context,
  }) => {
    const names: Canaries = { practitioner: word(), agency: word(), family: word(), child: word(), 'other child': word() }
    await page.goto('./')
    const { passphrase, recoveryWords } = await setUp(page, { name: names.practitioner!, role: 'Health visitor', agency: names.agency! })
    await same(page)
    expect((await rowsInJournal(page)).contents.damaged).toBe(0)

    await addFamily(page, names.family!)
    await addChild(page, { name: names.child!, years: 3 })
    await same(page)
    const before = await rowsInJournal(page)

    await page.reload()
    await unlock(page, passphrase)
    await same(page)
    const other = await context.newPage()
    await other.goto('./')
    await unlock(other, passphrase)
    await goTo(page, '#/')
    await addFamily(other, `${names.family} two`)
    await addFamily(page, `${names.family} three`)
    await Promise.all([addChild(other, { name: names['other child']!, years: 2 }), addChild(page, { name: names.child!, years: 5 })])
    await same(page)
    const after = await rowsInJournal(page)
    expect(after.contents).toMatchObject({ dbId: before.contents.dbId, damaged: 0 })
    expect(after.tables.pages?.length).toBeGreaterThan((before.tables.pages?.length ?? 0) + 1)

    const files = await filesOf(page)
    expect([...files.keys()]).toEqual(expect.arrayContaining(['ballast', 'journal-a', 'journal-b']))
    expect(files.get('ballast')?.size).toBe(8 * 1024 * 1024)
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-files-'))
    for (const [name, { bytes }] of files) writeFileSync(join(folder, name), bytes)
    const found = scanFolder(folder, { ...names, passphrase, 'recovery words': recoveryWords.slice(0, 3).join(' ') })
    expect(found.found).toEqual([])
    // It was the right folder: what is not sealed is found there.
    const dbId = JSON.parse(after.tables.meta?.find((row) => row.startsWith('{"key":"identity"')) ?? '{}').value.dbId
    expect(scanFolder(folder, { id: dbId }).found.join()).toContain('id as UTF-8 in journal')
    rmSync(folder, { recursive: true })
  })
})
