import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Result } from '../../../src/core/result.ts'
import { createSaver } from '../../../src/ui/visit/saver.ts'

type Written = Result<unknown, { readonly kind: 'storage-full' }>

/** A disk that answers when it is told to. */
function slowDisk() {
  const sent: Record<string, unknown>[] = []
  const answers: ((written: Written) => void)[] = []
  const write = (values: Record<string, unknown>) => {
    sent.push(values)
    return new Promise<Written>((resolve) => answers.push(resolve))
  }
  return { sent, write, answer: (written: Written) => answers.shift()?.(written) }
}

const good: Written = { ok: true, value: undefined }
const full: Written = { ok: false, failure: { kind: 'storage-full' } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('nothing is called saved before the disk has answered', async () => {
  const disk = slowDisk()
  const saver = createSaver(() => 1000)
  const tapped = saver.tap('item', { grade: 4 }, disk.write)
  expect(saver.state.value).toEqual({ kind: 'nothing' })
  expect(saver.pending('item')).toEqual({ grade: 4 })
  expect(saver.waits()).toBe(true)
  disk.answer(good)
  expect(await tapped).toBe(true)
  expect(saver.state.value).toEqual({ kind: 'saved', at: 1000 })
  expect(saver.pending('item')).toBeUndefined()
  expect(saver.waits()).toBe(false)
})

test('a failed write says so, keeps the answer, and trying again saves it', async () => {
  const disk = slowDisk()
  const saver = createSaver(() => 1000)
  const tapped = saver.tap('item', { grade: 4 }, disk.write)
  disk.answer(full)
  expect(await tapped).toBe(false)
  expect(saver.state.value).toEqual({ kind: 'failed', failure: { kind: 'storage-full' } })
  expect(saver.pending('item')).toEqual({ grade: 4 })
  const flushed = saver.flush()
  disk.answer(good)
  expect(await flushed).toBe(true)
  expect(saver.state.value.kind).toBe('saved')
})

test('another item that saves does not hide that one has not', async () => {
  const disk = slowDisk()
  const saver = createSaver(() => 1000)
  const first = saver.tap('first', { grade: 4 }, disk.write)
  disk.answer(full)
  await first
  const second = saver.tap('second', { grade: 2 }, disk.write)
  disk.answer(good)
  await second
  expect(saver.state.value.kind).toBe('failed')
})

test('words typed while others are being written are written too', async () => {
  const disk = slowDisk()
  const saver = createSaver(() => 1000)
  saver.type('item', { evidence: 'a bed' }, disk.write)
  await vi.advanceTimersByTimeAsync(400)
  saver.type('item', { evidence: 'a bed with a cover' }, disk.write)
  disk.answer(good)
  await vi.advanceTimersByTimeAsync(0)
  expect(saver.pending('item')).toEqual({ evidence: 'a bed with a cover' })
  await vi.advanceTimersByTimeAsync(400)
  disk.answer(good)
  await vi.advanceTimersByTimeAsync(0)
  expect(disk.sent).toEqual([{ evidence: 'a bed' }, { evidence: 'a bed with a cover' }])
  expect(saver.pending('item')).toBeUndefined()
})

test('typing waits for a pause, a tap does not and takes the typed words along', async () => {
  const disk = slowDisk()
  const saver = createSaver(() => 1000)
  saver.type('item', { evidence: 'a' }, disk.write)
  await vi.advanceTimersByTimeAsync(399)
  expect(disk.sent).toEqual([])
  void saver.tap('item', { grade: 3 }, disk.write)
  expect(disk.sent).toEqual([{ evidence: 'a', grade: 3 }])
  disk.answer(good)
  await vi.advanceTimersByTimeAsync(1000)
  expect(disk.sent).toHaveLength(1)
})
