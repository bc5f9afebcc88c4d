import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Copy, Mark, Snapshot, Target, TargetFailure } from '../../../src/sync/target.ts'
import type { Result } from '../../../src/core/result.ts'

/** A target and what lies behind it, reached past the target as another program would. */
export interface Trial {
  readonly target: Target
  put(name: string, content: string): void
  text(name: string): string | null
  names(): readonly string[]
  /** Under which name the shared file lies. */
  readonly main: string
}

export const bytes = (text: string) => new TextEncoder().encode(text)

export function got<T>(result: Result<T, { kind: string }>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`)
  return result.value
}

export const textOf = async (found: Snapshot | null) => (found ? await found.file.text() : null)

/** The shared file as it is now; fails the test where there is none. */
export async function mainOf(target: Target): Promise<Snapshot> {
  const { main } = got(await target.read())
  if (!main) throw new Error('no shared file')
  return main
}

async function snapshotOf(copies: readonly Copy[], name: string): Promise<Snapshot> {
  const copy = copies.find((each) => each.name === name)
  if (!copy) throw new Error(`no copy ${name}`)
  return got(await copy.read())
}

const failed = (kind: TargetFailure['kind']) => ({ ok: false, failure: expect.objectContaining({ kind }) })

/** What every target must do. */
export function keepsTheContract(what: string, trial: () => Trial): void {
  describe(`${what}: any target`, () => {
    test('what is written is what is read, and its mark is of those bytes', async () => {
      const { target, main, text } = trial()
      const before = got(await target.read()).main
      expect(before?.mark.size ?? 0).toBe(0)
      got(await target.write(bytes('one'), before?.mark ?? null))
      const now = await mainOf(target)
      expect(await textOf(now)).toBe('one')
      expect(now.mark).toMatchObject({ size: 3, digest: createHash('sha256').update('one').digest('base64url') })
      expect(text(main)).toBe('one')
    })

    test('an empty file is there, and may be written as if there were none', async () => {
      const { target, main, put } = trial()
      put(main, '')
      expect((await mainOf(target)).mark.size).toBe(0)
      expect(await target.write(bytes('one'), null)).toMatchObject({ ok: true })
    })

    test('it is not written over what was not read', async () => {
      const { target, main, put, text, names } = trial()
      put(main, 'theirs')
      expect(await target.write(bytes('ours'), null)).toEqual(failed('changed'))
      const { mark } = await mainOf(target)
      put(main, 'their!')
      expect(await target.write(bytes('ours'), mark)).toEqual(failed('changed'))
      expect(text(main)).toBe('their!')
      expect(names()).toEqual([main])
    })

    test('the bytes decide, not the time: the same ones put there again are no change', async () => {
      const { target, main, put, text } = trial()
      put(main, 'theirs')
      const { mark } = await mainOf(target)
      put(main, 'theirs')
      got(await target.write(bytes('ours'), mark))
      expect(text(main)).toBe('ours')
    })

    test('what was read stays readable when the file has been replaced', async () => {
      const { target, main, put } = trial()
      put(main, 'theirs')
      const read = await mainOf(target)
      put(main, 'replaced')
      expect(await textOf(read)).toBe('theirs')
    })

    test('a larger file by a shorter one, and the other way round, whole', async () => {
      const { target, main, text } = trial()
      let mark: Mark | null = null
      for (const content of ['x'.repeat(300_000), 'y', 'z'.repeat(70_000)]) {
        got(await target.write(bytes(content), mark))
        expect(text(main)).toBe(content)
        mark = (await mainOf(target)).mark
      }
    })
  })
}

/** What a target without siblings must do besides. */
export function keepsToOneFile(what: string, trial: () => Trial): void {
  test(`${what}: there is no place beside one file, and nothing is put there`, async () => {
    const { target, main, put, names } = trial()
    put(main, 'theirs')
    put('plumbline-shared (1).age', 'beside')
    const before = names()
    const { copies } = got(await target.read())
    expect(copies).toEqual([])
    const read = await mainOf(target)
    expect(await target.keepPrevious(read)).toEqual(failed('no-place'))
    expect(await target.setAside(read)).toEqual(failed('no-place'))
    expect(await target.removeCopy('plumbline-shared (1).age', read.mark)).toEqual(failed('no-place'))
    expect(names()).toEqual(before)
  })
}

/** What a target with siblings must do besides. */
export function keepsAFolder(what: string, trial: () => Trial): void {
  describe(`${what}: any folder`, () => {
    test('copies beside the shared file are seen and read; nothing else is', async () => {
      const { target, main, put } = trial()
      put(main, 'main')
      const bySync = [
        "plumbline-shared (Asha's conflicted copy 2026-11-21).age",
        'plumbline-shared.sync-conflict-20261121-140205-ABCDEFG.age',
      ]
      const unsure = ['plumbline-shared (1).age', 'plumbline-shared-TABLET2.age', 'plumbline-shared.Conflict.age']
      const others = [
        ...['plumbline-shared.age.crswap', 'plumbline-shared (1).age.tmp', '~$plumbline-shared.age', 'plumbline-shared.tmp'],
        ...['plumbline-shared.age.part', 'plumbline-shared.age.crdownload', '.plumbline-shared.age.swp', 'plumbline-shared (1)'],
        ...['plumbline-shared.before-1.age', 'plumbline-shared.before-3 (1).age', 'plumbline-shared.damaged-12.age'],
        ...['plumbline-shared.before-2-TABLET2.age', 'minutes.age', 'copy of plumbline-shared.age'],
      ]
      for (const name of [...bySync, ...unsure, ...others]) put(name, `in ${name}`)
      const { copies } = got(await target.read())
      expect(copies.map(({ name }) => name)).toEqual([...bySync, ...unsure].sort())
      expect(copies.filter((each) => each.bySync).map(({ name }) => name)).toEqual(bySync)
      for (const copy of copies) expect(await textOf(got(await copy.read()))).toBe(`in ${copy.name}`)
    })

    test('copies are seen where the shared file is not', async () => {
      const { target, put } = trial()
      put('plumbline-shared (1).age', 'beside')
      expect(got(await target.read())).toMatchObject({ main: null, copies: [{ name: 'plumbline-shared (1).age' }] })
    })

    test('three previous generations are kept, newest first, none twice', async () => {
      const { target, main, put, text } = trial()
      const kept = () => [1, 2, 3].map((number) => text(`plumbline-shared.before-${number}.age`))
      for (const content of ['one', 'two', 'three', 'four', 'four']) {
        put(main, content)
        got(await target.keepPrevious(await mainOf(target)))
      }
      expect(kept()).toEqual(['four', 'three', 'two'])
      expect(text(main)).toBe('four')
    })

    test('a damaged file is set aside once, under a name of its own, and stays where it was', async () => {
      const { target, main, put, text } = trial()
      put(main, 'broken')
      expect(await target.setAside(await mainOf(target))).toEqual({ ok: true, value: 'plumbline-shared.damaged-1.age' })
      expect(await target.setAside(await mainOf(target))).toEqual({ ok: true, value: 'plumbline-shared.damaged-1.age' })
      put(main, 'broken otherwise')
      expect(await target.setAside(await mainOf(target))).toEqual({ ok: true, value: 'plumbline-shared.damaged-2.age' })
      expect([1, 2].map((number) => text(`plumbline-shared.damaged-${number}.age`))).toEqual(['broken', 'broken otherwise'])
      expect(text(main)).toBe('broken otherwise')
    })

    test('a copy goes only as it was read', async () => {
      const { target, put, names } = trial()
      const name = 'plumbline-shared (conflicted copy 2026-11-21 140205).age'
      put(name, 'beside')
      const { mark } = await snapshotOf(got(await target.read()).copies, name)
      put(name, 'another one')
      expect(await target.removeCopy(name, mark)).toEqual(failed('changed'))
      expect(names()).toEqual([name])
      const now = await snapshotOf(got(await target.read()).copies, name)
      got(await target.removeCopy(name, now.mark))
      expect(names()).toEqual([])
      expect(await target.removeCopy(name, now.mark)).toEqual(failed('gone'))
    })
  })
}
