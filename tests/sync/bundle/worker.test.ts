// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BundleFailure, Carried, Key, Lock, OpenedBundle, WrittenBundle } from '../../../src/sync/bundle/contents.ts'
import type { BundleContents } from '../../../src/sync/bundle/contents.ts'
import type { Result } from '../../../src/core/result.ts'
import { FACTS, type Said } from '../../../src/sync/bundle/messages.ts'
import { answerFact, answers, contentsOf, factLine, factsOf, finished, newKey, sealedText } from './making.ts'

interface Bundle {
  writeBundle(contents: BundleContents, lock: Lock): Promise<WrittenBundle>
  readBundle(file: Blob, key: Key, progress?: (bytes: number) => void): Promise<Result<OpenedBundle, BundleFailure>>
}

let bundle: Bundle
let said: Said[]
let asked: number
let ended: number
let own: Awaited<ReturnType<typeof newKey>>

/** The worker's own script, in this thread, with copies going both ways as between threads. */
class SameThread {
  onmessage: ((event: { data: Said }) => void) | null = null
  onerror: unknown
  onmessageerror: unknown
  private readonly ready: Promise<(event: { data: unknown }) => void>

  constructor(readonly url: string) {
    expect(url).toMatch(/^https:\/\/tablet\.example\/.*bundle\.worker\.ts/)
    this.ready = new Promise((resolve) => {
      vi.stubGlobal('addEventListener', (_: 'message', listener: (event: { data: unknown }) => void) => resolve(listener))
      vi.stubGlobal('postMessage', (message: Said, options: StructuredSerializeOptions) => {
        const copy = structuredClone(message, options)
        said.push(copy)
        setTimeout(() => this.onmessage?.({ data: copy }))
      })
      vi.resetModules()
      void import('../../../src/sync/bundle/bundle.worker.ts')
    })
  }

  async postMessage(message: unknown): Promise<void> {
    asked++
    const copy = structuredClone(message)
    const listener = await this.ready
    listener({ data: copy })
  }

  terminate(): void {
    ended++
  }
}

beforeEach(async () => {
  said = []
  asked = 0
  ended = 0
  own = await newKey()
  vi.stubGlobal('location', { href: 'https://tablet.example/app/' })
  vi.stubGlobal('Worker', SameThread)
  vi.resetModules()
  bundle = await import('../../../src/sync/bundle/index.ts')
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const many = [...answers(1_200), ...Array.from({ length: 2_000 }, (_, n) => answerFact(n, 'a-large-family'))]

test('a file is written and read in a worker, in pieces that do not keep the page busy, and the worker ends', async () => {
  const { file, digest } = await bundle.writeBundle(contentsOf(many), own.lock)
  expect(ended).toBe(1)
  expect(asked).toBeGreaterThan(many.length / (2 * FACTS))
  ;[said, asked] = [[], 0]
  const heard: number[] = []
  const read = await bundle.readBundle(new Blob([file]), own.key, (bytes) => heard.push(bytes))
  if (!read.ok) throw new Error(read.failure.kind)
  expect(ended).toBe(2)
  expect(heard.at(-1)).toBe(file.length)
  expect(read.value).toMatchObject({ digest, aside: [], bytes: file.length, manifest: { counts: { facts: many.length, cases: 8 } } })
  expect(factsOf(read.value)).toEqual([...many].sort((a, b) => (a.id < b.id ? -1 : 1)))
  const pieces = said.flatMap((message) => (message.kind === 'facts' ? [JSON.parse(new TextDecoder().decode(message.facts))] : []))
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(FACTS)
  // Each only once the one before was taken: the page never has a heap of them to open.
  expect(asked).toBe(1 + pieces.length)
})

test('nothing of a file is said before its end was seen, and nothing but the failure where it is not whole', async () => {
  const { file } = await bundle.writeBundle(contentsOf(many), own.lock)
  said = []
  await bundle.readBundle(new Blob([file]), own.key)
  const kinds = said.map(({ kind }) => kind)
  expect(kinds.slice(0, kinds.indexOf('opened')).every((kind) => kind === 'progress')).toBe(true)
  expect(kinds.at(-1)).toBe('done')
  said = []
  const damaged = file.map((byte, at) => (at === file.length - 3 ? byte ^ 1 : byte))
  expect(await bundle.readBundle(new Blob([damaged]), own.key)).toMatchObject({ ok: false, failure: { kind: 'cut-short' } })
  expect(said.filter(({ kind }) => kind !== 'progress').map(({ kind }) => kind)).toEqual(['failed'])
})

test('what was put aside comes over too', async () => {
  const altered = Array.from({ length: 600 }, (_, n) => factLine(JSON.stringify({ n })))
  const read = await bundle.readBundle(new Blob([await sealedText(finished(altered), own.recipient)]), own.key)
  if (!read.ok) throw new Error(read.failure.kind)
  expect(read.value.aside.map(({ line }) => line)).toEqual(altered.map((_, at) => at + 2))
})

test('a bug in the worker is heard, and the worker ends all the same', async () => {
  const broken = [{ ...answerFact(1), values: { percent: -0 } } as unknown as Carried]
  await expect(bundle.writeBundle(contentsOf(broken), own.lock)).rejects.toThrow('canonical')
  await expect(bundle.writeBundle(contentsOf([]), { kind: 'recipients', recipients: ['age1nonsense'] })).rejects.toThrow('stopped')
  await expect(bundle.readBundle(new Blob(['age']), { identities: ['nonsense'] })).resolves.toMatchObject({ ok: false })
  expect(ended).toBe(3)
})
