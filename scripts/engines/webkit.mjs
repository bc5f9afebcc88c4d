// WebKitGTK's MiniBrowser over W3C WebDriver, spoken with fetch: the nearest to an iPad's Safari that runs on Linux.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const DRIVER = '/usr/bin/WebKitWebDriver'
const SCRIPT_LIMIT_MS = 40_000
const MINI = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)

/** MiniBrowser on this machine, or null where it, its driver or a screen to draw on is missing. */
export const findMiniBrowser = () =>
  existsSync(DRIVER) && existsSync('/usr/bin/xvfb-run') ? (MINI.find((path) => existsSync(path)) ?? null) : null

/**
 * The engine started. An automated MiniBrowser keeps nothing after its end (`keeps: false`), whatever profile it is given. `features`
 * are those of the engine that its GTK port has and leaves off, and Safari ships: 'StorageAPI,FileSystem'.
 */
export async function openWebKit(features = '') {
  const port = await freePort()
  const screen = ['-a', '-s', '-screen 0 1280x1200x24']
  const driver = spawn('xvfb-run', [...screen, DRIVER, `--port=${port}`], { stdio: 'ignore', detached: true })
  const gone = once(driver, 'exit')
  // It must not outlive whoever forgot it.
  const forgotten = () => signal(driver.pid, 'SIGKILL')
  process.once('exit', forgotten)
  const stop = async () => {
    signal(driver.pid, 'SIGTERM')
    // The driver may wait for a browser that does not answer.
    await Promise.race([gone, sleep(3000)])
    signal(driver.pid, 'SIGKILL')
    process.off('exit', forgotten)
  }
  const call = async (method, path, body) => {
    const signal = AbortSignal.timeout(SCRIPT_LIMIT_MS + 5000)
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, signal, ...(body && { body: JSON.stringify(body) }) })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`)
    return value
  }
  try {
    await ready(() => call('GET', '/status'))
    const args = ['--automation', ...(features ? [`--features=${features}`] : [])]
    const options = { binary: findMiniBrowser(), args }
    const wanted = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } }
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: wanted })
    const at = `/session/${sessionId}`
    await call('POST', `${at}/timeouts`, { script: SCRIPT_LIMIT_MS, pageLoad: 30_000 })
    let fresh = true
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      keeps: false,
      async tab() {
        // A closed tab is no place to open another from.
        if (!fresh) await call('POST', `${at}/window`, { handle: (await call('GET', `${at}/window/handles`))[0] })
        const handle = fresh ? await call('GET', `${at}/window`) : (await call('POST', `${at}/window/new`, { type: 'tab' })).handle
        fresh = false
        return tabOf(call, at, handle)
      },
      close: async () => {
        await call('DELETE', at).catch(() => {})
        await stop()
      },
      kill: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function tabOf(call, at, handle) {
  const here = () => call('POST', `${at}/window`, { handle })
  return {
    async go(url) {
      await here()
      await call('POST', `${at}/url`, { url })
    },
    async run(source, args = {}) {
      await here()
      const script = `const done = arguments[1];(${source})(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }))`
      const { value, error } = await call('POST', `${at}/execute/async`, { script, args: [args] })
      if (error) throw new Error(error)
      return value
    },
    async close() {
      await here()
      await call('DELETE', `${at}/window`)
    },
  }
}

function signal(leader, name) {
  try {
    process.kill(-leader, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function ready(ask) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 100) throw error
      await sleep(100)
    }
  }
}

async function freePort() {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
  await new Promise((done) => probe.close(done))
  return port
}
