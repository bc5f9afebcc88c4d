// @vitest-environment node
import { openAsBlob } from 'node:fs'
import { open as openFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, createGzip, deflateRawSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { canonical } from '../../../src/core/canonical.ts'
import { type Carried, MOST } from '../../../src/sync/bundle/contents.ts'
import { answerFact, contentsOf, factLine, failure, finished, newKey, opened, sealed, sealedText } from './making.ts'

vi.setConfig({ testTimeout: 300_000 })

let own: Awaited<ReturnType<typeof newKey>>
beforeAll(async () => {
  own = await newKey()
})

const bodyOf = ({ id: _, ...body }: Carried) => body

// Bounds of time are for a machine that is busy with something else; of ten gigabytes each would be exceeded many times over.
/** The seconds that something took, and how much memory it had at its worst, in MB above what was in use before. Of this thread alone. */
async function measured<T>(act: () => Promise<T>): Promise<{ value: T; seconds: number; megabytes: number }> {
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = inUse()
  let worst = before
  const watch = setInterval(() => {
    worst = Math.max(worst, inUse())
  }, 20)
  const start = performance.now()
  const value = await act()
  clearInterval(watch)
  return { value, seconds: (performance.now() - start) / 1000, megabytes: (worst - before) / 2 ** 20 }
}

const first = (counts: object) => finished([], { counts: { cases: 1, facts: 1, packs: 0, statements: 0, ...counts } }).split('\n')[0] ?? ''

/** A file of these pieces of text, which are made as they are wanted. */
async function streamed(pieces: Iterable<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(own.recipient)
  const iterator = pieces[Symbol.iterator]()
  const gzip = createGzip({ level: 9 })
  const feed = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next())
      if (!gzip.write(next.value)) await new Promise((resolve) => gzip.once('drain', resolve))
    gzip.end()
  }
  const chunks: Uint8Array[] = []
  const [, compressed] = await Promise.all([
    feed(),
    (async () => {
      for await (const chunk of gzip) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    })(),
  ])
  return (await encrypter.encrypt(new Uint8Array(compressed))) as Uint8Array<ArrayBuffer>
}

describe('a file that is too large', () => {
  test('is refused by its size, without a byte of it being read', async () => {
    const blob = new Blob(['age-encryption.org/v1\n'])
    const touched = () => expect.fail('it was read')
    Object.defineProperties(blob, {
      size: { value: 2 ** 31 },
      slice: { value: touched },
      stream: { value: touched },
      arrayBuffer: { value: touched },
    })
    expect(await failure(blob, own.key)).toEqual({ kind: 'too-large', what: 'file', bytes: 2 ** 31, most: MOST.file })
  })

  test('is refused at once where it lies on a disk with two gigabytes', async () => {
    const path = join(tmpdir(), `plumbline-${process.pid}.age`)
    const handle = await openFile(path, 'w')
    await handle.truncate(2 ** 31 - 1)
    await handle.close()
    const { value, seconds, megabytes } = await measured(async () => failure(await openAsBlob(path), own.key))
    await rm(path)
    expect(value).toMatchObject({ kind: 'too-large', bytes: 2 ** 31 - 1 })
    expect(seconds).toBeLessThan(10)
    expect(megabytes).toBeLessThan(150)
  })
})

/** A file whose content is `start`, then `again` over and over until the file has `size` bytes. */
async function bomb(start: string, again: Uint8Array, size = 1e7): Promise<{ file: Uint8Array<ArrayBuffer>; gigabytes: number }> {
  // After a full flush nothing refers to what was before, so one compressed piece can stand there any number of times.
  const piece = (bytes: Uint8Array | string) => deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const repeated = piece(again)
  const times = Math.floor(size / repeated.length)
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  const file = await sealed(new Uint8Array(Buffer.concat([head, piece(start), ...Array<Uint8Array>(times).fill(repeated)])), own.recipient)
  return { file, gigabytes: (times * again.length) / 1e9 }
}

describe('a bomb of ten megabytes', () => {
  test('that is one line of ten gigabytes stops at once', async () => {
    const { file, gigabytes } = await bomb(`${first({})}\n`, new Uint8Array(2 ** 20))
    expect(gigabytes).toBeGreaterThan(9.5)
    const { value, seconds, megabytes } = await measured(() => failure(file, own.key))
    console.log(`one line of ${gigabytes.toFixed(1)} GB: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`)
    expect(value).toMatchObject({ kind: 'too-large', what: 'line', most: MOST.line })
    expect(seconds).toBeLessThan(30)
    expect(megabytes).toBeLessThan(150)
  })

  test('that is ten gigabytes of lines which nobody can read stops when that is clear', async () => {
    const line = Buffer.from(`["of-a-newer-app","${'x'.repeat(2 ** 20)}"]\n`)
    const { file, gigabytes } = await bomb(`${first({})}\n`, line)
    expect(gigabytes).toBeGreaterThan(9)
    const { value, seconds, megabytes } = await measured(() => failure(file, own.key))
    console.log(`${gigabytes.toFixed(1)} GB of lines: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`)
    expect(value).toEqual({ kind: 'damaged' })
    expect(seconds).toBeLessThan(150)
    expect(megabytes).toBeLessThan(400)
  })

  test('that is ten gigabytes of packs stops where no device could keep them', async () => {
    const pack = Buffer.from(`["pack",{"note":"${'x'.repeat(2 ** 19)}"}]\n`)
    const { file, gigabytes } = await bomb(`${first({})}\n`, pack)
    const { value, seconds, megabytes } = await measured(() => failure(file, own.key))
    console.log(`${gigabytes.toFixed(1)} GB of packs: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`)
    expect(value).toEqual({ kind: 'expands-too-far', most: MOST.besides })
    expect(seconds).toBeLessThan(150)
  })

  test('that is the same fact over and over stops long before its end, out of a small file too', async () => {
    const fact = Buffer.from(`${factLine(canonical(bodyOf(answerFact(1, 'family-1', 'x'.repeat(199_000)))))}\n`)
    const large = await bomb(`${first({})}\n`, fact)
    expect(await failure(large.file, own.key)).toEqual({ kind: 'expands-too-far', most: MOST.besides })
    const { file } = await bomb(`${first({})}\n`, fact, 200_000)
    const { value, seconds, megabytes } = await measured(() => failure(file, own.key))
    console.log(`the same fact out of ${(file.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`)
    expect(value).toEqual({ kind: 'expands-too-far', most: MOST.besides })
  })
})

test('facts without number that were made to compress stop where the file has grown too far', async () => {
  function* all() {
    yield `${first({ facts: 400 })}\n`
    for (let n = 0; n < 400; n++) yield `${factLine(canonical(bodyOf(answerFact(n, 'family-1', 'x'.repeat(199_000)))))}\n`
  }
  const file = await streamed(all())
  const { value, seconds, megabytes } = await measured(() => failure(file, own.key))
  console.log(`400 facts of 200 kB out of ${(file.length / 1e3).toFixed(0)} kB: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`)
  expect(value).toEqual({ kind: 'expands-too-far', most: MOST.inflatedAnyway })
})

describe('a million tiny facts', () => {
  test('are refused by their number where the first line admits to them', async () => {
    const { value, seconds } = await measured(async () =>
      failure(await sealedText(`${first({ facts: 1_000_000 })}\n`, own.recipient), own.key),
    )
    expect(value).toEqual({ kind: 'too-many-lines', most: MOST.lines })
    expect(seconds).toBeLessThan(10)
  })

  test('are refused by their number where it does not', async () => {
    function* all() {
      yield `${first({ facts: 10 })}\n`
      for (let lines = 0; lines < 1_000_000; lines += 1_000) {
        let piece = ''
        for (let n = 0; n < 1_000; n++) piece += `["fact","${String(lines + n).padStart(43, 'A')}",{}]\n`
        yield piece
      }
    }
    const file = await streamed(all())
    const { value, seconds, megabytes } = await measured(() => failure(file, own.key))
    console.log(`a million tiny facts: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`)
    expect(value).toEqual({ kind: 'too-many-lines', most: MOST.lines })
    expect(seconds).toBeLessThan(150)
    expect(megabytes).toBeLessThan(700)
  })
})

test('of lines that are put aside no more text is kept than a tablet can hold, and each is still named', async () => {
  const long = `["fact","${'A'.repeat(43)}",{"note":"${'x'.repeat(1_000_000)}"}]`
  const { aside } = await opened(await sealedText(finished(Array.from({ length: 12 }, () => long)), own.recipient), own.key).catch(
    (error) => expect.fail(String(error)),
  )
  expect(aside.map(({ line, why }) => [line, why])).toEqual(Array.from({ length: 12 }, (_, at) => [at + 2, 'altered']))
  expect(aside.map(({ text }) => text.length)).toEqual([...Array(8).fill(long.length), 0, 0, 0, 0])
})

test('two thousand recipients are searched in seconds, and a header beyond that is not looked at', async () => {
  const others = await newKey()
  const recipients = [...Array.from({ length: 1_500 }, () => others.recipient), own.recipient]
  const { writeBundle } = await import('../../../src/sync/bundle/index.ts')
  const { file } = await writeBundle(contentsOf([]), { kind: 'recipients', recipients })
  const { value, seconds } = await measured(() => opened(file, own.key))
  expect(value.cases.size).toBe(0)
  expect(seconds).toBeLessThan(150)
})
