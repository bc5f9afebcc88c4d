import { fileTarget } from '../../src/sync/targets/file.ts'
import { folderTarget } from '../../src/sync/targets/folder.ts'
import { Device, factsIn, fileOf } from '../sync/races/device.ts'

// Runs in the page, over handles of the browser's origin-private file system. Each answers with plain data for the test to judge.

const NAME = 'plumbline-shared.age'
const bytes = (text: string) => new TextEncoder().encode(text)
const kindOf = (result: { ok: true } | { ok: false; failure: { kind: string } }) => (result.ok ? 'ok' : result.failure.kind)

async function folderNamed(name: string) {
  const root = await navigator.storage.getDirectory()
  const handle = await root.getDirectoryHandle(name, { create: true })
  const file = async (of: string) => handle.getFileHandle(of, { create: true })
  const put = async (of: string, content: string) => {
    const writable = await (await file(of)).createWritable()
    await writable.write(content)
    await writable.close()
  }
  const text = async (of: string) => (await (await file(of)).getFile()).text()
  const names = async () => {
    const all: string[] = []
    for await (const each of handle.keys()) all.push(each)
    return all.sort()
  }
  return { root, handle, file, put, text, names, target: folderTarget(handle) }
}

/** One writes, another writes in between, and what each is told. */
export async function turns(kind: 'folder' | 'file') {
  const { file, put, text, names, ...place } = await folderNamed(`turns of a ${kind}`)
  const target = kind === 'folder' ? place.target : fileTarget(await file(NAME))
  const said: Record<string, unknown> = { allowed: kindOf(await target.allow()) }
  said.first = kindOf(await target.write(bytes('one'), null))
  const read = await target.read()
  if (!read.ok || !read.value.main) throw new Error('nothing there')
  said.size = read.value.main.mark.size
  await put(NAME, 'two')
  said.over = kindOf(await target.write(bytes('ours'), read.value.main.mark))
  said.unread = kindOf(await target.write(bytes('ours'), null))
  said.still = await read.value.main.file.text()
  const other = await (await file(NAME)).createWritable()
  said.second = kindOf(await target.write(bytes('ours'), null))
  await other.abort()
  return { ...said, text: await text(NAME), names: await names() }
}

/** What is kept beside the shared file. */
export async function beside() {
  const { target, put, names, text } = await folderNamed('beside')
  const kept: string[] = []
  for (const content of ['one', 'two', 'three', 'four', 'broken']) {
    await put(NAME, content)
    const read = await target.read()
    if (!read.ok || !read.value.main) throw new Error('nothing there')
    kept.push(
      content === 'broken' ? JSON.stringify(await target.setAside(read.value.main)) : kindOf(await target.keepPrevious(read.value.main)),
    )
  }
  const conflict = "plumbline-shared (Asha's conflicted copy 2026-11-21).age"
  await put(conflict, 'beside')
  const read = await target.read()
  const copy = read.ok ? read.value.copies[0] : undefined
  const copied = await copy?.read()
  if (!copied?.ok) throw new Error('no copy')
  await put(conflict, 'newer')
  const changed = kindOf(await target.removeCopy(conflict, copied.value.mark))
  const again = await copy?.read()
  const removed = again?.ok ? kindOf(await target.removeCopy(conflict, again.value.mark)) : null
  const before = await Promise.all([1, 2, 3].map((number) => text(`plumbline-shared.before-${number}.age`)))
  return { kept, before, changed, removed, names: await names() }
}

/** The folder is taken away. */
export async function gone() {
  const { root, target } = await folderNamed('gone')
  await root.removeEntry('gone', { recursive: true })
  return { read: kindOf(await target.read()), write: kindOf(await target.write(bytes('ours'), null)) }
}

/** More than there is room for. */
export async function full(size: number) {
  const { target, put, text, names } = await folderNamed('full')
  await put(NAME, 'theirs')
  const read = await target.read()
  const mark = read.ok && read.value.main ? read.value.main.mark : null
  return { write: kindOf(await target.write(new Uint8Array(size), mark)), text: await text(NAME), names: await names() }
}

/** Tablets that save at once to one folder, each over handles of its own; waits are a twentieth of the real ones. */
export async function race(devices: number) {
  const { text, put } = await folderNamed('race')
  await put(NAME, new TextDecoder().decode(fileOf(['there before'])))
  const results = await Promise.all(
    Array.from({ length: devices }, async (_, at) => {
      const device = new Device({
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 20)),
        random: Math.random,
        monotonic: () => performance.now(),
        text: (file) => file.text(),
      })
      device.facts.add(`fact of ${at}`)
      return kindOf(await device.save((await folderNamed('race')).target))
    }),
  )
  const facts = factsIn(await text(NAME))
  return { results, facts: facts.ok ? [...facts.value] : [] }
}
