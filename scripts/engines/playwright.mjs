// Chromium and Firefox for the engines' promises, with a profile that outlives them.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, firefox } from '@playwright/test'

const KINDS = {
  chromium: {
    type: chromium,
    places: [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome-stable'],
    channel: undefined,
  },
  // Debian's Firefox speaks WebDriver BiDi, which the driver calls a channel.
  firefox: { type: firefox, places: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'], channel: 'moz-firefox' },
}

/** The program of that engine on this machine, or null. */
export const findProgram = (kind) => KINDS[kind].places.find((path) => path && existsSync(path)) ?? null

/** The engine started on `profile`. `kill()` ends every process of it at once, as a flat battery would. */
export async function openWithPlaywright(kind, profile) {
  const { type, channel } = KINDS[kind]
  const args = kind === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const executablePath = findProgram(kind)
  const context = await type.launchPersistentContext(profile, { executablePath, headless: true, args, ...(channel && { channel }) })
  const version = execFileSync(executablePath, ['--version', ...args], { encoding: 'utf8' }).trim()
  let first = context.pages()[0]
  return {
    version,
    keeps: true,
    async tab() {
      const page = first ?? (await context.newPage())
      first = undefined
      return {
        go: (url) => page.goto(url, { waitUntil: 'commit' }),
        run: (source, args = {}) => page.evaluate(`(${source})(${JSON.stringify(args)})`),
        close: () => page.close(),
      }
    },
    close: () => context.close(),
    async kill() {
      for (const pid of processesOf(profile)) end(pid)
      await context.close().catch(() => {})
      // Killed is not yet gone, and a profile in use opens no second time.
      for (let tries = 0; processesOf(profile).length > 0 && tries < 100; tries++) await sleep(100)
    },
  }
}

// The driver does not say which processes it started; their command lines name the profile, which is ours alone. Children do not.
function processesOf(profile) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')
  const all = rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [])
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args }))
  const found = new Set(all.filter(({ args = '', pid }) => args.includes(profile) && pid !== process.pid).map(({ pid }) => pid))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
