import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { expect, test } from './support.ts'
import type * as trial from './target-trial.ts'

// Pickers cannot be driven, and the handles of the origin-private file system are of the same kind as theirs. So what the handles in
// memory of tests/sync/targets act out is tried on real ones.

declare const targets: typeof trial

let code = ''

test.beforeAll(async () => {
  const [built] = (await build({
    root: import.meta.dirname,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'target-trial.ts'), formats: ['iife'], name: 'targets' } },
  })) as unknown as [{ output: [{ code: string }] }]
  code = built.output[0].code
})

// A page of the same origin that is not the app: its policy would let no such script in.
async function open(page: Page): Promise<void> {
  await page.route('**/targets', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Targets</title>' }))
  await page.goto('./targets')
  await page.addScriptTag({ content: code })
}

test.describe('targets over handles of the browser', { tag: '@once' }, () => {
  for (const kind of ['folder', 'file'] as const) {
    test(`a ${kind} is written only over what was read from it`, async ({ page }) => {
      await open(page)
      expect(await page.evaluate((of) => targets.turns(of), kind)).toEqual({
        ...{ allowed: 'ok', first: 'ok', size: 3, over: 'changed', unread: 'changed', still: 'one', second: 'busy' },
        ...{ text: 'two', names: ['plumbline-shared.age'] },
      })
    })
  }

  test('what is kept beside the shared file', async ({ page }) => {
    await open(page)
    const { names, ...said } = await page.evaluate(() => targets.beside())
    expect(said).toEqual({
      kept: ['ok', 'ok', 'ok', 'ok', JSON.stringify({ ok: true, value: 'plumbline-shared.damaged-1.age' })],
      before: ['four', 'three', 'two'],
      ...{ changed: 'changed', removed: 'ok' },
    })
    expect(names).toEqual(['age', 'before-1.age', 'before-2.age', 'before-3.age', 'damaged-1.age'].map((end) => `plumbline-shared.${end}`))
  })

  test('a folder that was taken away is gone, not empty', async ({ page }) => {
    await open(page)
    expect(await page.evaluate(() => targets.gone())).toEqual({ read: 'gone', write: 'gone' })
  })

  test('where there is no room, what was there stays', async ({ page, baseURL }) => {
    await page.route('**/targets', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    const session = await page.context().newCDPSession(page)
    const origin = new URL(baseURL ?? '').origin
    // Before anything is written: an allowance that was asked for earlier is remembered for a while.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 })
    await open(page)
    expect(await page.evaluate(() => targets.full(2_000_000))).toEqual({ write: 'full', text: 'theirs', names: ['plumbline-shared.age'] })
  })

  test('eight that save at once leave nothing out', async ({ page }) => {
    await open(page)
    const { results, facts } = await page.evaluate(() => targets.race(8))
    expect(results).toEqual(Array(8).fill('ok'))
    expect(facts.sort()).toEqual([...Array.from({ length: 8 }, (_, at) => `fact of ${at}`), 'there before'])
  })
})
