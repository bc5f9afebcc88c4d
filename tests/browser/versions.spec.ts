import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { takeAll } from '../../scripts/fixture-page.mjs'
import { serve } from '../../scripts/serve.mjs'
import { addChild, addFamily, dist, gradeItem, setUp, startVisit, text, unlock, writeEvidence } from './steps.ts'
import { expect, test } from './support.ts'

const root = join(import.meta.dirname, '../..')

/** The build that is to meet the records of a later one: this one, or such as one that was released before. */
const EARLIER = process.env.PLUMBLINE_EARLIER ?? dist

/** This source built as the release after it would be: of the next format. */
async function buildNext(outDir: string): Promise<void> {
  let raised = 0
  const raise = {
    name: 'next-format',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!id.endsWith('src/store/db.ts')) return null
      raised += 1
      return code.replace(/(export const FORMAT = )(\d+)/, (_all, before, format) => `${before}${Number(format) + 1}`)
    },
  }
  await build({ configFile: join(root, 'vite.config.ts'), root: join(root, 'src'), build: { outDir }, plugins: [raise], logLevel: 'error' })
  if (raised === 0) throw new Error('the build took nothing from src/store/db.ts')
}

/** Everything on the device as one text, read in a page of that origin on which no app runs. */
async function bytesOf(context: BrowserContext, url: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${url}icon.svg`)
  const all = await takeAll(page)
  await page.close()
  // Looking for a second copy where there never was one leaves its files, with nothing in them.
  return JSON.stringify({ ...all, files: all.files.filter(({ size }) => size > 0) })
}

const refusal = (page: Page) => page.getByRole('heading', { name: text.start.refused.newer.title })

test.describe('versions', { tag: '@once' }, () => {
  // Without the service worker the same address gives whichever build is served there.
  test.use({ serviceWorkers: 'block' })
  // A page that is no app's has no picture of its own, and the browser asks for one.
  test.beforeEach(({ trouble }) => trouble.foresee(/favicon\.ico/))

  test('an app that is too old says so and changes not one byte; the newer one finds all as it was', async ({ page, context }) => {
    test.setTimeout(180_000)
    const next = mkdtempSync(join(tmpdir(), 'plumbline-next-'))
    await buildNext(next)
    let server = await serve(next)
    const { port, url } = server
    const servedIs = async (folder: string) => {
      await server.close()
      server = await serve(folder, port)
    }
    await page.goto(url)
    const { passphrase } = await setUp(page)
    await addFamily(page, 'Ashdown')
    await addChild(page, { name: 'Alan', years: 7 })
    await startVisit(page, 'core')
    await gradeItem(page, 4)
    await writeEvidence(page, 'Written by the newer one.')
    await page.goto('about:blank')
    const before = await bytesOf(context, url)
    expect(before).toContain('"name":"plumbline"')

    await servedIs(EARLIER)
    await page.goto(url)
    await expect(refusal(page)).toBeVisible()
    await page.reload()
    await expect(refusal(page)).toBeVisible()
    await expect(page.getByText(text.start.refused.newer.todo)).toBeVisible()
    await page.goto('about:blank')
    expect(await bytesOf(context, url)).toBe(before)

    await servedIs(next)
    await page.goto(url)
    await unlock(page, passphrase)
    await page.locator('a.carry').click()
    await expect(page.getByLabel(text.visit.saw)).toHaveValue('Written by the newer one.')
    await expect(page.locator('.grades input[value="4"]')).toBeChecked()
    await page.goto('about:blank')
    await server.close()
    rmSync(next, { recursive: true, force: true })
  })

  test('a newer database is refused in words where the browser does not list databases, too', async ({ page, context }) => {
    const server = await serve(dist)
    await page.goto(`${server.url}icon.svg`)
    await page.evaluate(async () => {
      const request = indexedDB.open('plumbline', 1_000)
      request.onupgradeneeded = () => request.result.createObjectStore('later').put('sealed in another way', 'row')
      await new Promise((done) => {
        request.onsuccess = done
      })
      request.result.close()
    })
    const before = await bytesOf(context, server.url)
    await page.goto(server.url)
    await expect(refusal(page)).toBeVisible()
    await page.addInitScript(() => {
      Reflect.deleteProperty(IDBFactory.prototype, 'databases')
    })
    await page.reload()
    expect(await page.evaluate(() => 'databases' in indexedDB)).toBe(false)
    await expect(refusal(page)).toBeVisible()
    await page.goto('about:blank')
    expect(await bytesOf(context, server.url)).toBe(before)
    await server.close()
  })
})
