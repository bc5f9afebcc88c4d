import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { listen } from '../../scripts/engines/trial.mjs'
import { serve } from '../../scripts/serve.mjs'
import { expect, test } from './support.ts'
import { copyWith } from './trial.ts'

// A worker has its own policy: that of the page says nothing about it.
const ATTACK = readFileSync(join(import.meta.dirname, 'hostile/worker-channels.js'), 'utf8')
const FOLDERS = ['worker', 'bundle-worker', 'files-worker', 'assets']

test.describe('a hostile worker', { tag: '@once' }, () => {
  test('of any folder reaches no other origin', async ({ browser }) => {
    const { tried, reached } = await whatLeft(browser, true)
    expect(tried).toHaveLength(FOLDERS.length * 6)
    expect(reached).toEqual([])
  })

  test('control: without the walls each of its channels does', async ({ browser }) => {
    const { tried, reached } = await whatLeft(browser, false)
    expect(reached.sort()).toEqual(tried.sort())
  })
})

async function whatLeft(browser: Browser, walls: boolean) {
  const listener = await listen()
  const copy = copyWith('leaving-workers', { walls })
  for (const folder of FOLDERS) copy.write(`${folder}/leaving-trial.js`, ATTACK)
  const server = await serve(copy.dist, 0, { headers: walls })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${server.url}?port=${listener.port}`)
  const tried = (await page.locator('html[data-tried]').getAttribute('data-tried')) ?? '[]'
  await page.waitForTimeout(500)
  await context.close()
  await server.close()
  listener.close()
  copy.remove()
  return { tried: JSON.parse(tried) as string[], reached: [...listener.reached] as string[] }
}
