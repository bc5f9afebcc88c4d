// Saves to a shared file and opens it through the app's own verbs, on a page of its own; beside it the same facts as plain JSON.
import { openFile, saveToShared, takeIn } from '../../src/app/exchange/exchange.ts'
import { addMember, foundTeam, newRecovery } from '../../src/app/team.ts'
import { folderTarget } from '../../src/sync/targets/folder.ts'
import { SHARED } from '../../src/sync/targets/names.ts'
import { clock, family, open, sure } from './fill.js'

const PLAIN = 'plain.json'

/** Milliseconds that `work` takes. */
async function timed(work) {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const folder = () => navigator.storage.getDirectory()
const fileOf = async (name) => (await (await folder()).getFileHandle(name)).getFile()

async function write(name, text) {
  const handle = await (await folder()).getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  await writable.write(text)
  await writable.close()
}

let app = null
let key = ''
let file = null
let arrival = null
const factsHere = async () => [...sure(await app.store.readAll()).values()].flatMap(({ facts }) => facts)

/** This device holds that many facts, or a few more, and is a team of its own with a key on paper. Gives how many, and the key. */
async function fill(passphrase, facts) {
  app = await open('real', passphrase)
  let here = 0
  for (let number = 0; here < facts; number++) {
    const { caseId } = await family(app, number)
    here += sure(await app.store.readCase(caseId)).facts.length
  }
  clock.now = Date.now()
  sure(await foundTeam(app, 'Made-up team'))
  const { secret, member } = await newRecovery(app, 'Made-up paper key')
  sure(await addMember(app, member))
  key = secret
  return { facts: here, key }
}

/** Everything saved to a shared file that is not there yet. Milliseconds, bytes of the file. */
async function save() {
  for await (const name of (await folder()).keys()) await (await folder()).removeEntry(name)
  sure(await app.store.saveRow('sharing', null))
  const ms = await timed(async () => sure(await saveToShared(app, folderTarget(await folder()))))
  return { ms, bytes: (await fileOf(SHARED)).size }
}

/** The same facts written as one plain JSON file. */
async function savePlain() {
  const facts = await factsHere()
  const ms = await timed(() => write(PLAIN, JSON.stringify(facts)))
  return { ms, bytes: (await fileOf(PLAIN)).size }
}

/** The shared file looked at by a device on which nothing is. Milliseconds. */
async function look() {
  const ms = await timed(async () => {
    arrival = sure(await openFile(app, file, SHARED, { paperKey: key }))
  })
  return { ms }
}

/** What was looked at taken in. Milliseconds, and the facts that came. */
async function take() {
  let taken = null
  const ms = await timed(async () => {
    taken = sure(await takeIn(app, arrival))
  })
  return { ms, facts: taken.adds.facts }
}

/** A device on which nothing is, that has the key on paper and the shared file as text. */
async function begin(passphrase, paper, text) {
  app = await open('real', passphrase)
  key = paper
  file = new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))])
}

/** The plain JSON file read and parsed. */
const takePlain = async () => ({ ms: await timed(async () => JSON.parse(await (await fileOf(PLAIN)).text())) })

/** The shared file as text, to be carried to another device. */
async function carry() {
  const bytes = new Uint8Array(await (await fileOf(SHARED)).arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

/** This device forgotten: the next page of it is a new one. */
async function forget() {
  await app?.store.lock()
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name)
  localStorage.clear()
}

window.sharing = { fill, save, savePlain, begin, look, take, takePlain, carry, forget }
document.documentElement.dataset.ready = ''
