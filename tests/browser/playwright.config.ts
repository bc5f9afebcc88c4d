import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { OWN_SCREENS } from '../../scripts/faults/chromium.mjs'
import { dist } from './dist.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = process.env.PLUMBLINE_PORT ?? '4199'
const url = `http://localhost:${port}/`
const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome-stable'].find((path) => existsSync(path))

const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
args.push('--disable-sync', '--disable-dev-shm-usage')
// A browser heeds the last of these alone, so what the driver turns off is named again (its chromiumSwitches.ts).
const driver = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'MediaRouter', 'PaintHolding']
driver.push('ThirdPartyStoragePartitioning', 'BlockOriginHeaderModificationOnRedirect', 'AvoidCorsURLLoaderRestartOnRedirect')
driver.push('LensOverlay', 'GlobalMediaControls', 'Translate', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled')
args.push(`--disable-features=${[...driver, ...OWN_SCREENS].join()}`)
if (process.getuid?.() === 0) args.push('--no-sandbox')

// Whoever starts a browser from here on, this runner or a test.
process.env.FONTCONFIG_FILE ??= fileURLToPath(new URL('fonts.conf', import.meta.url))

export default defineConfig({
  testDir: '.',
  outputDir: `${root}test-results/browser`,
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try has found something.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: process.env.PLUMBLINE_REPORT ?? `${root}test-results/browser.json` }]],
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'allow',
    actionTimeout: 30_000,
    // A trace of every step doubles the time of a run: asked for where a failure is looked into.
    trace: process.env.PLUMBLINE_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'portrait', use: { viewport: { width: 768, height: 1024 }, hasTouch: true } },
    // What does not depend on the shape of the screen carries the tag @once and runs in portrait only.
    { name: 'landscape', use: { viewport: { width: 1280, height: 800 } }, grepInvert: /@once/ },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs "${dist}" ${port}`,
    cwd: root,
    url,
    reuseExistingServer: !process.env.PLUMBLINE_PORT,
  },
})
