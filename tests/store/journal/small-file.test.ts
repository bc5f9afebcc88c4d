// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { fakeFiles, type FakeDisk } from '../fake-files.ts'
import { value } from './trial.ts'

const HALVES = ['keys-a', 'keys-b'] as const
const bytes = (sign: string, length: number) => new Uint8Array(length).fill(sign.charCodeAt(0))
const text = (file: Uint8Array | null) => (file === null ? null : Buffer.from(file).toString())
const read = async (disk: FakeDisk) => text(value(await fakeFiles(disk).keys.read()))
const refused = (kind: string) => ({ ok: false, failure: { kind } })

/** Files whose small file held one thing and then another. */
async function written(...all: Uint8Array<ArrayBuffer>[]) {
  const files = fakeFiles()
  for (const each of all) value(await files.keys.write(each))
  return files
}

describe('a small file', () => {
  test('holds nothing before anything was written, then what was written last', async () => {
    const files = await written()
    expect(await read(files.disk)).toBeNull()
    for (const each of [bytes('a', 10), bytes('b', 9_000), bytes('c', 0), bytes('d', 30)]) {
      value(await files.keys.write(each))
      expect(await read(files.disk)).toBe(text(each))
    }
  })

  test('has nothing of what it held before, in either half, also where it held more', async () => {
    const { disk } = await written(bytes('x', 20_000), bytes('y', 5))
    for (const half of HALVES) {
      expect(disk.bytes(half).length).toBeGreaterThan(20_000)
      expect(disk.bytes(half).includes('x'.charCodeAt(0))).toBe(false)
    }
  })

  test('is the old or the new one after a power cut at any moment, and whole; when told as written, it is the new one alone', async () => {
    const seen = new Set<string | null>()
    for (let [act, reached] = [1, true]; reached; act += 1) {
      const { disk, keys } = await written(bytes('x', 6_000))
      let left = act
      disk.before = () => {
        left -= 1
        if (left === 0) throw new DOMException('', 'InvalidStateError')
      }
      const done = await keys.write(bytes('y', 9_000))
      reached = left <= 0
      disk.before = null
      disk.cutPower()
      const now = await read(disk)
      expect([text(bytes('x', 6_000)), text(bytes('y', 9_000))]).toContain(now)
      if (done.ok) expect(now).toBe(text(bytes('y', 9_000)))
      seen.add(now)
      // Read once, the half that lagged behind is mended: one of the two is nowhere any more.
      const both = HALVES.map((half) => disk.bytes(half).includes((now?.startsWith('x') ? 'y' : 'x').charCodeAt(0)))
      expect(both, `act ${act}`).toEqual([false, false])
    }
    expect(seen.size).toBe(2)
  })

  test('that was torn in its first write was never written', async () => {
    const { disk, keys } = await written()
    let left = 3
    disk.before = (act) => {
      if (act === 'write') left -= 1
      if (left === 0) throw new DOMException('', 'InvalidStateError')
    }
    expect(await keys.write(bytes('x', 100))).toEqual(refused('failed'))
    disk.before = null
    expect(await read(disk)).toBeNull()
    disk.bytes('keys-a').set(bytes('x', 20), 0)
    expect(await read(disk)).toBeNull()
    value(await keys.write(bytes('y', 3)))
    expect(await read(disk)).toBe('yyy')
  })

  test('with one half damaged anywhere is the other, and both are whole afterwards', async () => {
    for (const half of HALVES) {
      for (let at = 0; at < 80; at += 1) {
        const { disk } = await written(bytes('x', 6), bytes('y', 32))
        disk.flip(at, half)
        expect(await read(disk)).toBe(text(bytes('y', 32)))
        expect(disk.bytes('keys-a')).toEqual(disk.bytes('keys-b'))
      }
    }
  })

  test('with both damaged says so, and is never empty or another', async () => {
    const { disk, keys } = await written(bytes('x', 6), bytes('y', 32))
    for (const half of HALVES) disk.flip(50, half)
    expect(await keys.read()).toEqual(refused('failed'))
  })

  test('for which there is no room stays as it was', async () => {
    const { disk, keys } = await written(bytes('x', 6_000))
    const before = HALVES.map((half) => Buffer.from(disk.bytes(half)).toString('hex'))
    disk.left = 4_096
    expect(await keys.write(bytes('y', 20_000))).toEqual(refused('full'))
    expect(await read(disk)).toBe(text(bytes('x', 6_000)))
    disk.left = 0
    // What fits into what is there needs no room.
    value(await keys.write(bytes('z', 7_000)))
    expect(before[0]).not.toBe(Buffer.from(disk.bytes('keys-a')).toString('hex'))
  })

  test('that does not keep what is written to it is not told as written', async () => {
    const { disk } = await written(bytes('x', 10))
    disk.forgetful = true
    expect(await fakeFiles(disk).keys.write(bytes('y', 10))).toEqual(refused('failed'))
  })

  test('is overwritten before it goes', async () => {
    const { disk, remove } = await written(bytes('x', 6_000))
    const held = HALVES.map((half) => disk.bytes(half))
    value(await remove())
    expect(held.map((half) => half.some((byte) => byte !== 0))).toEqual([false, false])
    expect(await read(disk)).toBeNull()
  })
})
