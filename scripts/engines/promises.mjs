// The promises that each engine is asked to keep: the app's own story with its host gone, and what lies beneath it.
import { headersFor } from '../headers.mjs'
import { storyOf } from './story.mjs'
import { listen, serveApp, serveAttack } from './trial.mjs'

const LEAVING = ['location', 'refresh', 'form', 'link click', 'window.open']
const UNGUARDED = new Set([...LEAVING.map((name) => name.replaceAll(' ', '-')), 'WebRTC'])
const NAME = 'Ashdown'

/**
 * Every promise as asked of one engine: `{ name, state, said }`, state one of 'yes', 'in part', 'no', 'not there', 'not tried'. `open()` starts
 * the engine on the same profile; `text` are the words of the screens. A promise that throws is broken, and those after it are asked.
 */
export async function askAll({ open, dist, text, kills = 5, tell = (_row) => {} }) {
  const rows = []
  const app = await serveApp(dist)
  let browser = await open()
  const version = browser.version
  const ask = async (name, act) => {
    const row = { name, ...(await act().then(said, broken)) }
    rows.push(row)
    tell(row)
    return row.state === 'yes'
  }
  const story = storyOf(text)
  try {
    let tab = await browser.tab()
    let secret = ''
    await ask('opens', async () => {
      await tab.go(app.url)
      await tab.run(story.welcome)
    })
    await ask('keeps itself on the device', () => tab.run(story.installed))
    await ask('opens again with the host gone, in a new tab too', async () => {
      await app.hostGone()
      await tab.go(app.url)
      await tab.run(story.welcome)
      const other = await browser.tab()
      await other.go(`${app.url}a/deep/address`)
      await other.run(story.welcome)
      await other.close()
    })
    await ask('its page carries every header, from the device', () => tab.run(story.headers, headersFor('')))
    const isSetUp = await ask('is set up', async () => {
      secret = await tab.run(story.setUp)
    })
    const isSaved = isSetUp && (await ask('an answer shows the tick', async () => tab.run(story.answer, { name: NAME })))
    if (isSaved) {
      await ask('the answer is there after a reload and the passphrase', async () => {
        await tab.run('async () => void setTimeout(() => location.reload(), 50)')
        await new Promise((done) => setTimeout(done, 1000))
        await tab.run(story.unlock, { secret })
        await tab.run(story.isThere, { grade: 3 })
      })
      await ask('a second tab of the visit reads along, and can take over', async () => {
        const here = await tab.run('async () => location.href')
        const other = await browser.tab()
        await other.go(here)
        await other.run(story.unlock, { secret })
        await other.run(story.readsAlong)
        await other.close()
      })
      if (browser.keeps) {
        for (let at = 1; at <= kills; at++) {
          await ask(`the answer is there after a kill (${at} of ${kills})`, async () => {
            await tab.run(story.change, { grade: 1 + (at % 5) })
            await browser.kill()
            browser = await open()
            tab = await browser.tab()
            await tab.go(app.url)
            await tab.run(story.unlock, { secret })
            await tab.run(story.isThere, { grade: 1 + (at % 5) })
          })
        }
      } else
        await ask('the answer is there after a kill', async () => ({ state: 'not tried', said: 'the automated browser keeps nothing' }))
    }
    await beneath(ask, browser, await browser.tab(), app)
    await app.end()
    await walls(ask, browser, dist)
  } catch (error) {
    await ask('the browser answers to the end', () => Promise.reject(error))
  } finally {
    await browser.close().catch(() => {})
    await app.end()
  }
  return { version, rows }
}

// What the engine itself gives.
async function beneath(ask, browser, tab, app) {
  const probe = (what, ...args) => tab.run(`async () => probe.${what}(...${JSON.stringify(args)})`)
  await app.hostBack()
  await tab.go(`${app.url}probe.html`)
  await tab.run(dataset('ready'))
  await ask('IndexedDB says strict, and completes', async () => {
    const said = await probe('strict')
    return said === 'strict, complete' ? said : Promise.reject(new Error(said))
  })
  await ask('databases can be listed before one is opened', async () => (await probe('list')) || Promise.reject(new Error('they cannot')))
  await ask('private files with handles that write at once, in a worker', async () => {
    const said = await probe('files')
    if (said.startsWith('written')) return said
    return { state: 'not there', said }
  })
  await ask('the second store lies beside the database', async () => {
    const names = await probe('stores')
    return names?.length > 0 ? names.join(', ') : { state: 'not there', said: 'nothing but IndexedDB: one store' }
  })
  await ask('a lock holds between two tabs', async () => {
    const other = await browser.tab()
    await other.go(`${app.url}probe.html`)
    await other.run(dataset('ready'))
    const got = [await probe('lock', 'one'), await other.run(`async () => probe.lock('one')`)]
    await other.close()
    return got.join() === 'true,false' ? undefined : Promise.reject(new Error(`the two tabs got ${got.join(' and ')}`))
  })
  await ask('what is stored is kept for good when asked', async () => {
    const said = await probe('persist')
    return said === 'kept for good' ? said : { state: 'not there', said }
  })
  await ask('a transaction and a wait for WebCrypto (the app never mixes them)', async () => `the transaction ${await probe('wait')}`)
  await ask('all that the app can use is given', async () => {
    const missing = await probe('given')
    return missing.length === 0 ? undefined : { state: 'not there', said: missing.join(', ') }
  })
}

async function walls(ask, browser, dist) {
  await ask('text never becomes code', async () => {
    const attack = await serveAttack(dist, 'code.js')
    const tab = await browser.tab()
    await tab.go(attack.url)
    const ran = JSON.parse(await tab.run(dataset('ran')))
    await tab.close()
    await attack.end()
    if (ran.join() === 'wasm') return { state: 'in part', said: 'no text ran; the page may compile WebAssembly, which its policy forbids' }
    if (ran.length > 0) throw new Error(`ran: ${ran.join(', ')}`)
  })
  await ask('no way out of the page', async () => {
    const { reached, tried } = await whatLeft(browser, dist, true)
    if (reached.length === 0) return `${tried} of ${tried} closed`
    // Where an engine does not know the connection allowlist, the policy has no word for leaving the page.
    const state = reached.every((name) => UNGUARDED.has(name)) ? 'in part' : 'no'
    return { state, said: `${tried - reached.length} of ${tried} closed; open: ${reached.join(', ')}` }
  })
  await ask('control: ways that are open without the walls', async () => {
    const { reached, tried } = await whatLeft(browser, dist, false)
    return `${reached.length} of ${tried}`
  })
}

async function whatLeft(browser, dist, walls) {
  const attack = await serveAttack(dist, 'channels.js', { walls })
  const listener = await listen()
  let tried = LEAVING.length
  for (const only of ['', ...LEAVING]) {
    const tab = await browser.tab()
    const query = new URLSearchParams({ port: listener.port, udp: listener.udp, only })
    await tab.go(`${attack.url}?${query}`)
    if (!only) tried += JSON.parse(await tab.run(dataset('tried'))).length
    await new Promise((done) => setTimeout(done, 1500))
    await tab.close().catch(() => {})
  }
  await attack.end()
  listener.close()
  return { tried, reached: [...listener.reached].filter((name) => name !== 'favicon.ico').sort() }
}

const dataset = (name) =>
  `async () => { while (!document.documentElement.dataset.${name}) await new Promise((done) => setTimeout(done, 50)); return document.documentElement.dataset.${name} }`

const said = (value) => (value && typeof value === 'object' ? value : { state: 'yes', said: typeof value === 'string' ? value : '' })
const broken = (error) => ({ state: 'no', said: String(error.message ?? error).split('\n')[0] })
