// A Chromium of one's own: in a process group that can be ended as a whole, with a profile that outlives it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ARGS = ['--headless=new', '--remote-debugging-port=0', '--window-size=1280,900', '--lang=en-GB', '--no-first-run']
ARGS.push('--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync')
ARGS.push('--hide-crash-restore-bubble', '--disable-crash-reporter', '--no-default-browser-check')

const START_LIMIT_MS = 30_000
const executable = () =>
  process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome-stable'].find((path) => existsSync(path)) ?? 'chromium'

/** A browser on that profile folder: where to attach to it, and `kill()`, after which no process of it is left, as after a crash. */
export async function launch(/** @type {string} */ profile) {
  const said = join(profile, 'DevToolsActivePort')
  // What the browser before this one left behind would lead nowhere.
  rmSync(said, { force: true })
  const args = [...ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executable(), args, { detached: true, stdio: 'ignore', env: { ...process.env, TZ: 'Europe/London' } })
  const gone = once(child, 'exit')
  const { pid } = child
  if (!pid) throw new Error(`${executable()} does not start`)
  // It must not outlive whoever forgot it.
  const forgotten = () => signal(pid, 'SIGKILL')
  process.once('exit', forgotten)

  async function kill() {
    signal(pid, 'SIGKILL')
    await gone
    // Killed is not yet gone: a process that is being ended can hold files of the profile for a moment.
    while (signal(pid, 0)) await sleep(5)
    process.off('exit', forgotten)
  }

  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode} before it was ready`)
    const [port, path] = existsSync(said) ? readFileSync(said, 'utf8').split('\n') : []
    if (port && path) return { endpoint: `ws://127.0.0.1:${port}${path}`, kill }
  }
  await kill()
  throw new Error('the browser was not ready in time')
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
