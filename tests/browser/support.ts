import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'

export { expect }

/** For tests of what the screens do: keeping the app for offline use, at each first start, takes longer than many of them. */
export const withoutWorker = { serviceWorkers: 'block' } as const

/** What went wrong in the pages of a context without any assertion seeing it. */
export interface Trouble {
  /** CSP violations, page errors and console errors so far, oldest first. */
  readonly seen: readonly string[]
  /** Trouble that matches is what the test is about: it must come, and does not fail the test. */
  foresee(pattern: RegExp): void
  /** Fails if there was unforeseen trouble, or if foreseen trouble did not come. */
  check(): void
}

/**
 * Playwright's test with two things added for every page of `context`: cryptography answers as late as in Firefox, and a test
 * fails at its end on any CSP violation, page error or console error that it did not foresee.
 */
export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ context }, use) => {
      const trouble = await watch(context)
      await use(trouble)
      trouble.check()
    },
    { auto: true },
  ],
})

/** The same for a context that a test opens itself; the test calls `check()`. */
export async function watch(context: BrowserContext): Promise<Trouble> {
  const seen: string[] = []
  const foreseen: RegExp[] = []
  context.on('weberror', (error) => seen.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console error: ${message.text()} (${message.location().url})`)
  })
  await context.exposeBinding('__violation', (_source, text: string) => seen.push(`CSP violation: ${text}`))
  await context.addInitScript(reportViolations)
  await context.addInitScript(settleLate)
  return {
    seen,
    foresee: (pattern) => foreseen.push(pattern),
    check() {
      expect(
        seen.filter((each) => !foreseen.some((pattern) => pattern.test(each))),
        'trouble in the page',
      ).toEqual([])
      expect(
        foreseen.filter((pattern) => !seen.some((each) => pattern.test(each))),
        'foreseen trouble that did not come',
      ).toEqual([])
    },
  }
}

function reportViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report = (window as unknown as { __violation: (text: string) => void }).__violation
    report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`)
  })
}

// Chromium settles crypto.subtle in a microtask often enough for an IndexedDB transaction to survive it. Firefox does not.
function settleLate() {
  if (!('SubtleCrypto' in window)) return
  const later = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  const prototype = SubtleCrypto.prototype as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const original = prototype[name]
    if (typeof original !== 'function' || name === 'constructor') continue
    prototype[name] = async function (this: unknown, ...args: unknown[]) {
      try {
        return await original.apply(this, args)
      } finally {
        await later()
      }
    }
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeResults {
  violations: { id: string; impact: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[]
}

/**
 * Each accessibility fault of the page as it stands, readable; empty when axe-core finds none. Looks for all there are, or by these
 * rules alone. The driver injects it, past the CSP.
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const results = (await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run: (on: Document, options: object) => Promise<unknown> } }).axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
      }),
    rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
  )) as AxeResults
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${impact}): ${help}\n  ${target.join(' ')}\n  ${failureSummary.replaceAll('\n', '\n  ')}`,
    ),
  )
}

/** Afterwards the page is controlled by its service worker: everything that it needs is on the device. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}
