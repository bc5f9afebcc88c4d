// Drives one Chromium: pages with the probe in them, slowed down, tapped and typed into like a tablet.
import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli.mjs'
import { ensureBrowser } from '../setup.mjs'

const PROBE = readFileSync(join(root, 'scripts/bench/probe.js'), 'utf8')
const QUIET = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A browser with a profile on the disk: only there does a strict write reach it, and a closed browser remembers. */
export async function launch(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: [...QUIET, '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(120_000)
  return context
}

/** What the browser calls itself: 'Chrome/156.0.8078.79'. */
export async function version(context) {
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  const { product } = await line.send('Browser.getVersion')
  await page.close()
  return product
}

/**
 * A page with the probe in it, and its line to the browser. `given` are globals that it finds there; `wanted`, with `ready`, is what
 * a navigation waits for. One page at a time: hidden ones stand still.
 */
export async function newPage(context, given = {}) {
  const page = await context.newPage()
  await page.addInitScript((values) => Object.assign(window, values), given)
  await page.addInitScript(PROBE)
  const line = await context.newCDPSession(page)
  return { page, line }
}

export const slowDown = (line, rate) => line.send('Emulation.setCPUThrottlingRate', { rate })

export const rest = (ms) => new Promise((done) => setTimeout(done, ms))

/** Milliseconds from navigation to when what the page was made to wait for is there and painted. */
export async function goAndWait(page, url) {
  await page.goto(url, { waitUntil: 'commit' })
  return page.evaluate(() => window.probe.there)
}

/** Milliseconds from a change of address inside the app until `selector` is painted. */
export const routeTo = (page, hash, selector) =>
  page.evaluate(
    async ([to, wanted]) => {
      const from = performance.now()
      location.hash = to
      return (await window.probe.painted(wanted)) - from
    },
    [hash, selector],
  )

/** A finger on the middle of what `selector` names, wherever it has moved to. */
export async function tap(page, selector) {
  const { x, y } = await page.evaluate((wanted) => {
    const box = document.querySelector(wanted).getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, selector)
  await page.touchscreen.tap(x, y)
}

/** Bytes of JavaScript that are still held after everything else was collected. */
export async function heap(line) {
  await line.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round++) await line.send('HeapProfiler.collectGarbage')
  const { usedSize } = await line.send('Runtime.getHeapUsage')
  await line.send('HeapProfiler.disable')
  return usedSize
}

/** Seconds of processor time that the main thread of the page has worked since it began: what neighbours take is not counted. */
export async function worked(line) {
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  const { metrics } = await line.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value
}

/**
 * The longest task of the main thread while `work` runs, in milliseconds of processor time, slowed down as the page is. From the
 * trace: the page itself sees none below 50, and counts the neighbours' turns to it.
 */
export async function longestTask(line, work) {
  const seen = []
  const collect = ({ value }) => seen.push(...value)
  line.on('Tracing.dataCollected', collect)
  await line.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'] } })
  await work()
  const done = new Promise((resolve) => line.once('Tracing.tracingComplete', resolve))
  await line.send('Tracing.end')
  await done
  line.off('Tracing.dataCollected', collect)
  const main = seen.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const tasks = seen.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.some((each) => each.pid === pid && each.tid === tid))
  return tasks.reduce((longest, { dur = 0, tdur = dur }) => Math.max(longest, tdur / 1_000), 0)
}
