// @vitest-environment node
import { expect, test } from 'vitest'
import { MOST_BYTES, type Target, type TargetFailure } from '../../../src/sync/target.ts'
import { fileTarget } from '../../../src/sync/targets/file.ts'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { bytes, mainOf, textOf, got } from './contract.ts'
import { FakeFile, FakeFolder } from './handles.ts'

const NAME = 'plumbline-shared.age'
const failed = (kind: TargetFailure['kind']) => ({ ok: false, failure: expect.objectContaining({ kind }) })

// The same must hold of both: each is made over the same folder in memory.
const EITHER: readonly [string, (folder: FakeFolder) => Target][] = [
  ['a folder', folderTarget],
  ['a file', (folder) => fileTarget(new FakeFile(folder, NAME))],
]

function withFile(content = 'theirs'): FakeFolder {
  const folder = new FakeFolder()
  folder.put(NAME, content)
  return folder
}

test.each(EITHER)('%s: without permission it says so, until a person allows it from a tap', async (_, over) => {
  const folder = withFile()
  const target = over(folder)
  folder.permission = 'prompt'
  expect(await target.read()).toEqual(failed('not-allowed'))
  expect(await target.write(bytes('ours'), null)).toEqual(failed('not-allowed'))
  folder.inTap = false
  expect(await target.allow()).toEqual(failed('not-allowed'))
  folder.inTap = true
  folder.answer = 'denied'
  expect(await target.allow()).toEqual(failed('not-allowed'))
  folder.answer = 'granted'
  expect(await target.allow()).toEqual({ ok: true, value: undefined })
  expect(await textOf(await mainOf(target))).toBe('theirs')
})

test.each(EITHER)('%s: permission taken back while writing leaves what was there', async (_, over) => {
  const folder = withFile()
  const target = over(folder)
  const { mark } = await mainOf(target)
  folder.between = () => {
    folder.permission = 'denied'
    return undefined
  }
  expect(await target.write(bytes('ours'), mark)).toEqual(failed('not-allowed'))
  expect(folder.text(NAME)).toBe('theirs')
})

test('a handle that has nobody to ask is allowed', async () => {
  const folder = withFile()
  Object.defineProperty(folder, 'requestPermission', { value: undefined })
  expect(await folderTarget(folder).allow()).toEqual({ ok: true, value: undefined })
})

test.each(EITHER)('%s: pulled out', async (_, over) => {
  const folder = withFile()
  const target = over(folder)
  const { mark } = await mainOf(target)
  folder.gone = true
  expect(await target.read()).toEqual(failed('gone'))
  expect(await target.write(bytes('ours'), mark)).toEqual(failed('gone'))
})

test.each(EITHER)('%s: a full disk keeps what was there, and no part of what was to come', async (_, over) => {
  const folder = withFile()
  const target = over(folder)
  const { mark } = await mainOf(target)
  folder.room = 20
  expect(await target.write(bytes('much more than there is room for'), mark)).toEqual(failed('full'))
  expect(folder.text(NAME)).toBe('theirs')
  expect(await target.write(bytes('less'), mark)).toMatchObject({ ok: true })
})

test.each(EITHER)('%s: another writer on this machine is not written over', async (_, over) => {
  const folder = withFile()
  const target = over(folder)
  const { mark } = await mainOf(target)
  const other = await new FakeFile(folder, NAME).createWritable({ mode: 'exclusive' })
  expect(await target.write(bytes('ours'), mark)).toEqual(failed('busy'))
  await other.write(bytes('other'))
  await other.close()
  expect(await target.write(bytes('ours'), mark)).toEqual(failed('changed'))
  expect(folder.text(NAME)).toBe('other')
})

test.each(EITHER)('%s: while it is being written nobody else on this machine can begin to', async (_, over) => {
  const folder = withFile()
  const { mark } = await mainOf(over(folder))
  let other: Promise<unknown> = Promise.resolve()
  folder.between = () => {
    folder.between = () => undefined
    other = new FakeFile(folder, NAME).createWritable().catch((error: DOMException) => error.name)
    return undefined
  }
  expect(await over(folder).write(bytes('ours'), mark)).toMatchObject({ ok: true })
  expect(await other).toBe('NoModificationAllowedError')
})

test.each(EITHER)('%s: a bug in the middle of writing leaves nothing locked', async (_, over) => {
  const folder = withFile()
  const { mark } = await mainOf(over(folder))
  folder.between = () => {
    throw new TypeError('a bug')
  }
  await expect(over(folder).write(bytes('ours'), mark)).rejects.toThrow('a bug')
  folder.between = () => undefined
  expect(await over(folder).write(bytes('ours'), mark)).toMatchObject({ ok: true })
})

test.each(EITHER)('%s: whoever saves just before we close has saved', async (_, over) => {
  for (const modes of ['known', 'ignored', 'refused'] as const) {
    const folder = withFile()
    folder.modes = modes
    const target = over(folder)
    const { mark } = await mainOf(target)
    folder.between = () => {
      folder.put(NAME, 'just now')
      return undefined
    }
    expect(await target.write(bytes('ours'), mark)).toEqual(failed('changed'))
    expect(folder.text(NAME)).toBe('just now')
    folder.between = () => undefined
    // Nothing of the attempt is left to be in the way.
    expect(await target.write(bytes('ours'), (await mainOf(target)).mark)).toMatchObject({ ok: true })
    expect(folder.names).toEqual([NAME])
  }
})

test.each(EITHER)('%s: replaced while it is being read, it is to be read again', async (_, over) => {
  const folder = withFile()
  const target = over(folder)
  const stale = await new FakeFile(folder, NAME).getFile()
  folder.put(NAME, 'newer')
  await expect(stale.arrayBuffer()).rejects.toMatchObject({ name: 'NotReadableError' })
  folder.between = () => stale
  expect(await target.read()).toEqual(failed('not-readable'))
  expect(await target.write(bytes('ours'), null)).toEqual(failed('changed'))
})

test.each(EITHER)('%s: what is larger than is ever read is not read', async (_, over) => {
  const folder = withFile()
  const size = MOST_BYTES + 1
  folder.between = () => ({ size, arrayBuffer: () => Promise.reject(new Error('it was read')) }) as unknown as File
  expect(await over(folder).read()).toEqual({ ok: false, failure: { kind: 'too-large', bytes: size, most: MOST_BYTES } })
  expect(await over(folder).write(bytes('ours'), null)).toEqual(failed('changed'))
})

test.each(EITHER)('%s: what no platform has a reason to throw is a bug, and is not called a failure', async (_, over) => {
  const folder = withFile()
  folder.between = () => {
    throw new TypeError('a bug')
  }
  await expect(over(folder).read()).rejects.toThrow('a bug')
})

test('a folder is not gone where only the shared file is not there yet', async () => {
  expect(got(await folderTarget(new FakeFolder()).read())).toEqual({ main: null, copies: [] })
})

test('a shared file that is taken away before the new one is put there is to be looked for again, not taken for absent', async () => {
  const folder = withFile()
  const target = folderTarget(folder)
  const { getFileHandle } = folder
  folder.getFileHandle = async (name, options) => {
    folder.files.delete(NAME)
    return getFileHandle.call(folder, name, options)
  }
  expect(await target.read()).toEqual(failed('not-readable'))
})

test('a folder inside it is no copy, whatever its name', async () => {
  const folder = withFile()
  folder.folders.add('plumbline-shared (1).age')
  expect(got(await folderTarget(folder).read()).copies).toEqual([])
})

test('a folder by the name of the shared file is no shared file, and no reason to break down', async () => {
  const folder = new FakeFolder()
  folder.folders.add(NAME)
  expect(await folderTarget(folder).read()).toEqual(failed('not-readable'))
  expect(await folderTarget(folder).write(bytes('ours'), null)).toEqual(failed('not-readable'))
})

test('a copy that a syncing program is writing stays', async () => {
  const folder = withFile()
  const name = 'plumbline-shared (conflicted copy).age'
  folder.put(name, 'theirs')
  await new FakeFile(folder, name).createWritable()
  expect(await folderTarget(folder).removeCopy(name, (await mainOf(folderTarget(folder))).mark)).toEqual(failed('busy'))
  expect(folder.text(name)).toBe('theirs')
})

test('a writer at work in the folder is no copy', async () => {
  const folder = withFile()
  await new FakeFile(folder, NAME).createWritable()
  expect(got(await folderTarget(folder).read()).copies).toEqual([])
})

test('a name that a person may have given is never removed, even when asked', async () => {
  const folder = withFile()
  for (const name of [NAME, 'plumbline-shared (1).age', 'plumbline-shared.before-1.age', 'Plumbline-Shared.age', 'minutes.age']) {
    folder.put(name, 'theirs')
    const { mark } = await mainOf(folderTarget(folder))
    await expect(folderTarget(folder).removeCopy(name, mark)).rejects.toThrow('not a copy')
    expect(folder.text(name)).toBe('theirs')
  }
})

test('what a syncing program makes of our previous generations does not pile up', async () => {
  const folder = withFile()
  const spare = [
    'plumbline-shared.before-1 (conflicted copy 2026-11-21).age',
    'plumbline-shared.before-3.sync-conflict-20261121-140205-A.age',
  ]
  const stay = ['plumbline-shared.before-1 (1).age', 'plumbline-shared.before-1.Conflict.age', 'plumbline-shared (conflicted copy).age']
  stay.push('plumbline-shared.damaged-1 (conflicted copy).age')
  for (const name of [...spare, ...stay]) folder.put(name, 'theirs')
  const target = folderTarget(folder)
  got(await target.keepPrevious(await mainOf(target)))
  expect(folder.names).toEqual([...stay, NAME, 'plumbline-shared.before-1.age'].sort())
})

test('previous generations that cannot be kept leave the shared file alone', async () => {
  const folder = withFile()
  folder.room = 10
  const target = folderTarget(folder)
  expect(await target.keepPrevious(await mainOf(target))).toEqual(failed('full'))
  expect(await target.setAside(await mainOf(target))).toEqual(failed('full'))
  expect(folder.text(NAME)).toBe('theirs')
})

test('a cut in the middle of keeping them leaves one twice, and none missing', async () => {
  const folder = withFile('four')
  for (const [at, content] of ['three', 'two', 'one'].entries()) folder.put(`plumbline-shared.before-${at + 1}.age`, content)
  const { getFileHandle } = folder
  folder.getFileHandle = async (name, options) => {
    if (options?.create && name.includes('before-2')) throw new DOMException('no room', 'QuotaExceededError')
    return getFileHandle.call(folder, name, options)
  }
  const target = folderTarget(folder)
  expect(await target.keepPrevious(await mainOf(target))).toEqual(failed('full'))
  expect([1, 2, 3].map((number) => folder.text(`plumbline-shared.before-${number}.age`))).toEqual(['three', 'two', 'two'])
})

test('a file is set aside only when it was read back', async () => {
  const folder = withFile()
  const target = folderTarget(folder)
  const read = await mainOf(target)
  folder.between = (name) => {
    if (name.includes('damaged')) folder.put(name, 'the')
    return undefined
  }
  expect(await target.setAside(read)).toEqual(failed('not-readable'))
})

test('a damaged file that cannot be told from one set aside before is not written over it', async () => {
  const folder = withFile()
  folder.put('plumbline-shared.damaged-1.age', 'earlier')
  const read = await mainOf(folderTarget(folder))
  folder.between = (name) => {
    if (name.includes('damaged')) throw new DOMException('could not be read', 'NotReadableError')
    return undefined
  }
  expect(await folderTarget(folder).setAside(read)).toEqual(failed('not-readable'))
  expect(folder.text('plumbline-shared.damaged-1.age')).toBe('earlier')
})
