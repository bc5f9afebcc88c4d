// A Chromium of one's own: in a process group that can be ended as a whole, with a profile that outlives it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Pages that a window of the browser draws for itself, each in a process of its own, which no test ever sees. */
export const OWN_SCREENS = ['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

const ARGS = ['--headless=new', '--remote-debugging-port=0', '--window-size=1280,900', '--lang=en-GB', '--no-first-run']
ARGS.push('--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync')
// Renderers and requests of the browser itself, which hundreds of starts would pay for.
ARGS.push('--disable-extensions', `--disable-features=${[...OWN_SCREENS, 'OptimizationHints', 'MediaRouter', 'Translate'].join()}`)
ARGS.push('--hide-crash-restore-bubble', '--disable-crash-reporter', '--no-default-browser-check')

const START_LIMIT_MS = 30_000
const ENDPOINT = /DevTools listening on (ws:\/\/\S+)\s/
const executable = () =>
  process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome-stable'].find((path) => existsSync(path)) ?? 'chromium'

/** A browser on that profile folder: where to attach to it, and `kill()`, after which no process of it is left, as after a crash. */
export async function launch(/** @type {string} */ profile) {
  const args = [...ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executable(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'Europe/London' } })
  const gone = once(child, 'exit')
  // It says so in a file of the profile as well, but not where the disk is full.
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    if (!ENDPOINT.test(said)) said += text
  })
  const { pid } = child
  if (!pid) throw new Error(`${executable()} does not start`)
  // It must not outlive whoever forgot it.
  const forgotten = () => signal(pid, 'SIGKILL')
  process.once('exit', forgotten)

  async function kill() {
    signal(pid, 'SIGKILL')
    await gone
    // Killed is not yet gone: a process that is being ended can hold files of the profile for a moment.
    while (lives(pid)) await sleep(5)
    process.off('exit', forgotten)
  }

  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode} before it was ready`)
    const endpoint = ENDPOINT.exec(said)?.[1]
    if (endpoint) return { endpoint, kill }
  }
  await kill()
  throw new Error('the browser was not ready in time')
}

/** Whether a process of this group still holds anything. What has ended and only waits to be counted, which may take seconds, does not. */
function lives(/** @type {number} */ leader) {
  if (!signal(leader, 0)) return false
  if (process.platform !== 'linux') return true
  return readdirSync('/proc').some((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      // From the third field on, and of a process that has ended all threads must have (proc(5)).
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      const ended = (fields[0] === 'Z' || fields[0] === 'X') && Number(fields[17]) <= 1
      return Number(fields[2]) === leader && !ended
    } catch {
      // Gone since it was listed.
      return false
    }
  })
}

/** Sends a signal to the whole group that a process leads; false where there is nobody left in it. */
function signal(/** @type {number | undefined} */ leader, /** @type {NodeJS.Signals | 0} */ which) {
  try {
    return process.kill(-Number(leader), which)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
    return false
  }
}
