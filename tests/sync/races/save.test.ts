// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { fail, ok } from '../../../src/core/result.ts'
import { MOST_TRIES, type SaveStep, saveShared } from '../../../src/sync/save.ts'
import type { Target, TargetFailure } from '../../../src/sync/target.ts'
import { fileTarget } from '../../../src/sync/targets/file.ts'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { FakeFile, FakeFolder } from '../targets/handles.ts'
import { Device, factsIn, fileOf, STILL } from './device.ts'

const NAME = 'plumbline-shared.age'
const CONFLICT = "plumbline-shared (Asha's conflicted copy 2026-11-21).age"

const holding = (...facts: string[]) => fileOf(facts)
const inFile = (folder: FakeFolder, name = NAME) => {
  const opened = factsIn(folder.text(name) ?? '')
  return opened.ok ? [...opened.value].sort() : opened.failure.kind
}

function tablet(...facts: string[]): Device {
  const device = new Device()
  for (const fact of facts) device.facts.add(fact)
  return device
}

/** A folder whose target counts its writes and can be made to answer otherwise. */
function place(content?: Uint8Array<ArrayBuffer> | string) {
  const folder = new FakeFolder()
  if (content !== undefined) folder.put(NAME, content)
  const target = folderTarget(folder)
  const count = { writes: 0 }
  const counted: Target = {
    ...target,
    write: (...args) => {
      count.writes++
      return target.write(...args)
    },
  }
  return { folder, target: counted, count }
}

describe('saving to the shared file', () => {
  test('where there is none, makes it, and says shared of what was read back', async () => {
    const { folder, target } = place()
    const device = tablet('a', 'b')
    const saved = await device.save(target)
    expect(saved).toMatchObject({ ok: true, value: { wrote: true, tries: 1, older: false, missing: [], previous: null, copies: [] } })
    expect([...device.seen].sort()).toEqual(['a', 'b'])
    expect(inFile(folder)).toEqual(['a', 'b'])
  })

  test('takes in what others put there, and keeps it', async () => {
    const { folder, target } = place(holding('theirs'))
    const device = tablet('ours')
    expect(await device.save(target)).toMatchObject({ ok: true, value: { wrote: true, previous: 'kept' } })
    expect([...device.facts].sort()).toEqual(['ours', 'theirs'])
    expect(inFile(folder)).toEqual(['ours', 'theirs'])
    expect(inFile(folder, 'plumbline-shared.before-1.age')).toEqual(['theirs'])
  })

  test('writes nothing where all of it is there already', async () => {
    const { folder, target, count } = place(holding('ours', 'theirs'))
    const there = folder.files.get(NAME)
    const device = tablet('ours')
    expect(await device.save(target)).toMatchObject({ ok: true, value: { wrote: false, tries: 1 } })
    expect([...device.seen].sort()).toEqual(['ours', 'theirs'])
    expect(count.writes).toBe(0)
    expect(folder.files.get(NAME)).toBe(there)
  })

  test('an empty file is not a damaged one: making a handle leaves it behind', async () => {
    const { folder, target } = place('')
    expect(await tablet('ours').save(target)).toMatchObject({ ok: true, value: { wrote: true, previous: null } })
    expect(inFile(folder)).toEqual(['ours'])
    expect(folder.names).toEqual([NAME])
  })

  test('tells where it is', async () => {
    const steps: SaveStep[] = []
    await tablet('ours').save(place().target, { onStep: (step) => steps.push(step) })
    expect(steps).toEqual(['reading', 'writing', 'checking'].map((doing) => ({ doing, attempt: 1 })))
  })
})

describe('what cannot be opened is not written over', () => {
  test('a newer format stops the save, even where setting aside was agreed', async () => {
    const newer = '{"version":2}'
    const { folder, target, count } = place(newer)
    const saved = await tablet('ours').save(target, { setAsideDamaged: true })
    expect(saved).toMatchObject({ ok: false, failure: { kind: 'cannot-open', failure: { kind: 'newer-format' }, damaged: false } })
    expect([folder.text(NAME), folder.names, count.writes]).toEqual([newer, [NAME], 0])
  })

  test('a damaged file stops the save; a person may have it set aside', async () => {
    const { folder, target, count } = place('{"version":1,"fac')
    const device = tablet('ours')
    const saved = await device.save(target)
    expect(saved).toMatchObject({ ok: false, failure: { kind: 'cannot-open', failure: { kind: 'damaged' }, damaged: true } })
    expect([folder.text(NAME), folder.names, count.writes]).toEqual(['{"version":1,"fac', [NAME], 0])

    const agreed = await device.save(target, { setAsideDamaged: true })
    expect(agreed).toMatchObject({ ok: true, value: { setAside: 'plumbline-shared.damaged-1.age', previous: null } })
    expect(folder.text('plumbline-shared.damaged-1.age')).toBe('{"version":1,"fac')
    expect(inFile(folder)).toEqual(['ours'])
  })

  test('half of what somebody is copying there is looked at again, not called damaged', async () => {
    const { folder, target } = place('{"version":1,"fac')
    const device = new Device({
      ...STILL,
      wait: async () => folder.put(NAME, folder.text(NAME)?.endsWith('}') ? holding('theirs', 'ours') : holding('theirs')),
    })
    device.facts.add('ours')
    expect(await device.save(target)).toMatchObject({ ok: true })
    expect(inFile(folder)).toEqual(['ours', 'theirs'])
  })

  test('and where it grows on and on, to be tried again', async () => {
    const { folder, target, count } = place('{"version":1')
    const device = new Device({ ...STILL, wait: async () => folder.put(NAME, `${folder.text(NAME)} `) })
    const saved = await device.save(target, { setAsideDamaged: true })
    expect(saved).toMatchObject({ ok: false, failure: { kind: 'try-again', last: { kind: 'damaged' } } })
    expect(count.writes).toBe(0)
  })

  test('beside a single chosen file there is no place to set it aside, so it stays', async () => {
    const { folder } = place('broken')
    const saved = await tablet('ours').save(fileTarget(new FakeFile(folder, NAME)), { setAsideDamaged: true })
    expect(saved).toEqual({ ok: false, failure: { kind: 'target', failure: { kind: 'no-place' } } })
    expect(folder.text(NAME)).toBe('broken')
  })

  test('a newer file that appears after we wrote stops it too', async () => {
    const { folder, target } = place()
    const device = new Device({ ...STILL, wait: async () => folder.put(NAME, '{"version":2}') })
    device.facts.add('ours')
    expect(await device.save(target)).toMatchObject({ ok: false, failure: { kind: 'cannot-open', damaged: false } })
    expect(folder.text(NAME)).toBe('{"version":2}')
  })
})

describe('copies that a syncing program left beside it', () => {
  const beside = () => {
    const { folder, target } = place(holding('main'))
    folder.put(CONFLICT, holding('conflict'))
    folder.put('plumbline-shared (Copy).age', holding('one'))
    folder.put('plumbline-shared-TABLET2.age', 'broken')
    return { folder, target }
  }

  test('are taken in, and lie there still; one that cannot be opened is named', async () => {
    const { folder, target } = beside()
    const device = tablet('ours')
    const saved = await device.save(target)
    expect(saved).toMatchObject({
      ok: true,
      value: {
        copies: [
          { name: CONFLICT, now: 'taken-in' },
          { name: 'plumbline-shared (Copy).age', now: 'taken-in' },
          { name: 'plumbline-shared-TABLET2.age', now: 'left', failure: { kind: 'damaged' } },
        ],
      },
    })
    expect([...device.facts].sort()).toEqual(['conflict', 'main', 'one', 'ours'])
    expect(inFile(folder)).toEqual(['conflict', 'main', 'one', 'ours'])
    expect(folder.text('plumbline-shared-TABLET2.age')).toBe('broken')
    expect(folder.names).toContain(CONFLICT)
  })

  test('go where that was agreed and all of it was read back; what a person may have put there stays', async () => {
    const { folder, target } = beside()
    const saved = await tablet('ours').save(target, { removeCopies: true })
    expect(saved.ok && saved.value.copies.map(({ now }) => now)).toEqual(['removed', 'taken-in', 'left'])
    expect(folder.names).not.toContain(CONFLICT)
    expect(folder.names).toContain('plumbline-shared (Copy).age')
    expect(folder.names).toContain('plumbline-shared-TABLET2.age')
  })

  test('stay where not all of it is in the file that was read back', async () => {
    const { folder, target } = beside()
    const device = tablet('ours')
    const saved = await saveShared(target, { ...device.acts(), within: async () => false }, { removeCopies: true })
    expect(saved.ok && saved.value.copies[0]).toEqual({ name: CONFLICT, now: 'taken-in' })
    expect(folder.names).toContain(CONFLICT)
  })

  test('stay where something else lies under the name by then, which the next save takes in', async () => {
    const { folder, target } = beside()
    const acts = tablet('ours').acts()
    // Somebody's newer conflict comes in after the last look.
    let opened = 0
    const within: typeof acts.within = async () => {
      opened++
      folder.put(CONFLICT, holding('newer conflict'))
      return true
    }
    const saved = await saveShared(target, { ...acts, within }, { removeCopies: true })
    expect(opened).toBe(1)
    expect(saved.ok && saved.value.copies[0]).toEqual({ name: CONFLICT, now: 'taken-in' })
    const device = tablet()
    await device.save(target, { removeCopies: true })
    expect(device.facts).toContain('newer conflict')
    expect(folder.names).not.toContain(CONFLICT)
  })

  test('one that cannot be read, or is taken away while we look, stops nothing', async () => {
    const { folder, target } = beside()
    folder.between = (name) => {
      if (name === CONFLICT) folder.files.delete(CONFLICT)
      if (name.includes('(Copy)')) throw new DOMException('could not be read', 'NotReadableError')
      return undefined
    }
    const saved = await tablet('ours').save(target)
    expect(saved.ok && saved.value.copies.map(({ name, now }) => [name, now])).toEqual([
      ['plumbline-shared (Copy).age', 'left'],
      ['plumbline-shared-TABLET2.age', 'left'],
    ])
  })

  test('each content is opened once, however often it is looked at', async () => {
    const { folder, target } = place(holding('main'))
    folder.put(CONFLICT, holding('conflict'))
    folder.put('plumbline-shared (Copy).age', holding('conflict'))
    folder.put('plumbline-shared (Copy 2).age', holding('main'))
    const acts = tablet('ours').acts()
    const opened: string[] = []
    const saved = await saveShared(target, {
      ...acts,
      open: async (file) => {
        opened.push(await file.text())
        return acts.open(file)
      },
    })
    expect(saved.ok && saved.value.copies.length).toBe(3)
    expect(opened.length).toBe(3)
  })
})

describe('what had been seen in the shared file and is not there any more', () => {
  test('an older file put back: it is pushed again, and the save says what was missing', async () => {
    const { folder, target } = place()
    const device = tablet('a')
    await device.save(target)
    const older = folder.files.get(NAME)!
    device.facts.add('b')
    await device.save(target)
    folder.files.set(NAME, older)
    device.facts.add('c')
    expect(await device.save(target)).toMatchObject({ ok: true, value: { older: true, missing: ['b'], wrote: true } })
    expect(inFile(folder)).toEqual(['a', 'b', 'c'])
  })

  test('a file that was taken away altogether', async () => {
    const { folder, target } = place()
    const device = tablet('a')
    await device.save(target)
    folder.files.delete(NAME)
    expect(await device.save(target)).toMatchObject({ ok: true, value: { older: true, missing: ['a'] } })
    expect(inFile(folder)).toEqual(['a'])
  })

  test('a closed write that did not last is seen before anybody says shared', async () => {
    const { folder, target, count } = place(holding('theirs'))
    const before = folder.files.get(NAME)!
    let cuts = 3
    const device = new Device({
      ...STILL,
      wait: async () => {
        if (cuts-- > 0) folder.files.set(NAME, before)
      },
    })
    device.facts.add('ours')
    const saved = await device.save(target)
    // Of the waits, each second one is before the look back.
    expect(saved).toMatchObject({ ok: true, value: { tries: 3, older: false } })
    expect(count.writes).toBe(3)
    expect(inFile(folder)).toEqual(['ours', 'theirs'])
    expect(inFile(folder, 'plumbline-shared.before-1.age')).toEqual(['theirs'])
    expect(folder.names).not.toContain('plumbline-shared.before-2.age')
  })

  test('and one that is lost after that is pushed again at the next save', async () => {
    const { folder, target } = place(holding('theirs'))
    const before = folder.files.get(NAME)!
    const device = tablet('ours')
    await device.save(target)
    folder.files.set(NAME, before)
    expect(await device.save(target)).toMatchObject({ ok: true, value: { older: true, missing: ['ours'] } })
    expect(inFile(folder)).toEqual(['ours', 'theirs'])
  })
})

describe('when it does not work', () => {
  const refusing = (failure: TargetFailure): Target => ({ ...place().target, write: async () => fail(failure) })

  test.each(['changed', 'busy', 'not-readable'] as const)('%s is tried eight times, each after a longer wait', async (kind) => {
    const waits: number[] = []
    const device = new Device({ ...STILL, random: () => 0.25, wait: async (ms) => void waits.push(ms) })
    device.facts.add('ours')
    const saved = await device.save(refusing({ kind }))
    expect(saved).toEqual({ ok: false, failure: { kind: 'try-again', tries: MOST_TRIES, last: { kind } } })
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000].map((ms) => 0.75 * ms))
    expect(device.seen.size).toBe(0)
  })

  test.each(['gone', 'not-allowed', 'full'] as const)('%s is said at once', async (kind) => {
    const device = new Device({ ...STILL, wait: () => Promise.reject(new Error('waited')) })
    expect(await device.save(refusing({ kind }))).toEqual({ ok: false, failure: { kind: 'target', failure: { kind } } })
  })

  test('somebody who always saves over ours: told to try again, and nothing is said to be shared', async () => {
    const { folder, target, count } = place()
    let saves = 0
    const device = new Device({ ...STILL, wait: async () => folder.put(NAME, holding(`theirs ${++saves}`)) })
    device.facts.add('ours')
    const saved = await device.save(target)
    expect(saved).toMatchObject({ ok: false, failure: { kind: 'try-again', last: { kind: 'overwritten' } } })
    expect(count.writes).toBe(MOST_TRIES)
    expect([...device.seen]).toEqual([])
    expect(device.facts).toContain('theirs 1')
    // One save pushes out one previous generation, however often it tries.
    expect(folder.names).toEqual([NAME, 'plumbline-shared.before-1.age'])
  })

  test('what this device cannot take in or make is said, and the file stays', async () => {
    const { folder, target, count } = place(holding('theirs'))
    folder.put(CONFLICT, holding('conflict'))
    const acts = tablet('ours').acts()
    const cannot = { ok: false, failure: { kind: 'here', failure: { kind: 'damaged' } } }
    const damaged = async () => fail({ kind: 'damaged' } as const)
    expect(await saveShared(target, { ...acts, mergeIn: damaged })).toEqual(cannot)
    expect(await saveShared(target, { ...acts, mergeIn: async (facts) => (facts.has('conflict') ? damaged() : ok(undefined)) })).toEqual(
      cannot,
    )
    expect(await saveShared(target, { ...acts, make: damaged })).toEqual(cannot)
    expect(count.writes).toBe(0)
    expect(inFile(folder)).toEqual(['theirs'])
  })

  test('previous bytes that cannot be kept do not keep anybody from saving', async () => {
    const { target } = place(holding('theirs'))
    const crowded: Target = { ...target, keepPrevious: async () => fail({ kind: 'full' }) }
    expect(await tablet('ours').save(crowded)).toMatchObject({ ok: true, value: { wrote: true, previous: { kind: 'full' } } })
  })
})

test('the look back comes a second after, or twice the slowest write that is known, and never more than half a minute', async () => {
  for (const [known, took, expected] of [
    [0, 10, 1000],
    [0, 900, 1800],
    [4000, 10, 8000],
    [0, 60_000, 30_000],
  ] as const) {
    const waits: number[] = []
    let now = 0
    const { target } = place()
    const slow: Target = {
      ...target,
      write: (...args) => {
        now += took
        return target.write(...args)
      },
    }
    const device = new Device({ ...STILL, monotonic: () => now, wait: async (ms) => void waits.push(ms) })
    device.facts.add('ours')
    device.slowestWrite = known
    await device.save(slow)
    expect(waits).toEqual([expected])
    // One slow write does not make every later check wait as long.
    expect(device.slowestWrite).toBe(Math.max(known / 2, took))
  }
})
