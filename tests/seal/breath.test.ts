// @vitest-environment node
import { expect, test } from 'vitest'
import { unhurried } from '../../src/seal/breath.ts'

function work(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('long work lets others in between, piece by piece in its order, and short work does not wait', async () => {
  const done: string[] = []
  setTimeout(() => done.push('a tap'))
  for await (const piece of unhurried([1, 2, 3, 4])) {
    work(8)
    done.push(String(piece))
  }
  expect(done.filter((each) => each !== 'a tap')).toEqual(['1', '2', '3', '4'])
  expect(done.at(-1)).toBe('4')
  expect(done).toContain('a tap')
})

test('what is thrown on the way reaches whoever goes through them', async () => {
  const pieces = function* () {
    yield 1
    throw new Error('broken')
  }
  await expect(async () => {
    for await (const _ of unhurried(pieces()));
  }).rejects.toThrow('broken')
})
