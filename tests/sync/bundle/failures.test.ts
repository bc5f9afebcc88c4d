// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { armor, Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../../src/core/canonical.ts'
import { MOST } from '../../../src/sync/bundle/contents.ts'
import { readBundle, writeBundle } from '../../../src/sync/bundle/index.ts'
import { answerFact, answers, contentsOf, failure, finished, linesOf, newKey, opened, sealed, sealedText, written } from './making.ts'

type Bytes = Uint8Array<ArrayBuffer>

let own: Awaited<ReturnType<typeof newKey>>
let other: Awaited<ReturnType<typeof newKey>>
let file: Bytes
let body: string[]
beforeAll(async () => {
  own = await newKey()
  other = await newKey()
  file = await written(answers(6), own.recipient)
  body = (await linesOf(file, own.identity)).slice(1, -1)
})

const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text))
const flipped = (at: number, of = file) => of.map((byte, index) => (index === (at < 0 ? of.length + at : at) ? byte ^ 1 : byte))
/** Facts of one family that do not compress to less than 60 kB each. */
const noisy = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    answerFact(n, 'family-1', Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('base64')),
  )
const payloadAt = (of: Bytes) => Buffer.from(of).indexOf('\n', Buffer.from(of).indexOf('\n---') + 1) + 1

describe('what is no shared file is called that', () => {
  test.each([
    ['nothing', ''],
    ['one byte', 'a'],
    ['a picture', '\x89PNG\r\n\x1a\n'],
    ['JSON', '{"format":"plumbline-pack"}'],
    ['a text that begins like one', 'age-encryption.org/v2\n-> X25519 a\n'],
    ['the plain content', finished([])],
    ['a header that never ends', `age-encryption.org/v1\n${'-> X25519 abc\nabc\n'.repeat(20_000)}`],
  ])('%s', async (_, text) => {
    expect(await failure(bytes(text), own.key)).toEqual({ kind: 'not-a-bundle' })
  })

  test.each([
    ['a letter', () => sealed('Dear Asha,', own.recipient)],
    ['nothing at all', () => sealed('', own.recipient)],
    ['a compressed letter', () => sealedText('Dear Asha,\nsee you on Monday.\n', own.recipient)],
    ['a compressed nothing', () => sealedText('', own.recipient)],
    ['other JSON lines', () => sealedText('["some-other-program",{"version":1}]\n', own.recipient)],
    ['a compressed picture', () => sealedText(new Uint8Array([0x89, 0x50, 0xff, 0xfe, 10]), own.recipient)],
    ['the content, not compressed', () => sealed(finished(body), own.recipient)],
  ])('an age file for us that holds %s is something else', async (_, make) => {
    expect(await failure(await make(), own.key)).toEqual({ kind: 'something-else' })
  })
})

describe('a key that does not fit is told from damage', () => {
  test('a file for others says for how many it is', async () => {
    const recipients = [own.recipient, own.recipient, own.recipient]
    const { file: three } = await writeBundle(contentsOf(answers(1)), { kind: 'recipients', recipients })
    expect(await failure(three, other.key)).toEqual({ kind: 'not-for-us', recipients: 3 })
    expect(await failure(three, { identities: [] })).toEqual({ kind: 'not-for-us', recipients: 3 })
    expect(await failure(three, { identities: [], passphrase: 'marble otter' })).toEqual({ kind: 'not-for-us', recipients: 3 })
  })

  /** As another program locks it, at a cost that a test can bear. */
  async function lockedBy(passphrase: string): Promise<Bytes> {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    encrypter.setScryptWorkFactor(10)
    return (await encrypter.encrypt(new Uint8Array(gzipSync(finished(body))))) as Bytes
  }

  test('a passphrase is asked for, and may be wrong', async () => {
    const locked = await lockedBy('marble otter')
    expect(await failure(locked, own.key)).toEqual({ kind: 'passphrase-needed' })
    expect(await failure(locked, { ...own.key, passphrase: 'marble' })).toEqual({ kind: 'wrong-passphrase' })
    expect(await failure(locked, { ...own.key, passphrase: '' })).toEqual({ kind: 'wrong-passphrase' })
    expect((await opened(locked, { identities: [], passphrase: 'marble otter' })).cases.size).toBe(6)
  })

  test('a passphrase is the same however its words are spaced and its letters are encoded', async () => {
    const { file: locked } = await writeBundle(contentsOf(answers(1)), {
      kind: 'passphrase',
      passphrase: ' marble  otter lantern cafe\u0301',
    })
    expect((await opened(locked, { identities: [], passphrase: 'marble otter lantern  café' })).cases.size).toBe(1)
  })

  test('a passphrase that another program took as it was typed is tried as it was typed', async () => {
    const locked = await lockedBy('two  spaces')
    expect((await opened(locked, { identities: [], passphrase: 'two  spaces' })).cases.size).toBe(6)
    expect(await failure(locked, { identities: [], passphrase: 'two spaces' })).toEqual({ kind: 'wrong-passphrase' })
  })

  test('a key that is misspelt opens nothing, and keeps no other from opening', async () => {
    const slips = ['', 'AGE-SECRET-KEY-1', own.identity.replace(/.$/, 'b'), `${own.identity}Q`, 'AGE-SECRET-KEY-PQ-1X', own.recipient]
    expect(await failure(file, { identities: slips })).toEqual({ kind: 'not-for-us', recipients: 1 })
    expect((await opened(file, { identities: [...slips, ` ${own.identity}\n`] })).cases.size).toBe(6)
  })

  test('a passphrase that would cost more memory than a tablet has is not tried', async () => {
    const dear = bytes(
      `age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 22\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n${'x'.repeat(100)}`,
    )
    expect(await failure(dear, { identities: [], passphrase: 'x' })).toEqual({
      kind: 'too-large',
      what: 'passphrase',
      bytes: 2 ** 32,
      most: 2 ** 28,
    })
  })
})

describe('damage is named, and nothing is taken', () => {
  test('in the header, beyond what is for us', async () => {
    const mac = Buffer.from(file).indexOf('\n---') + 10
    expect(await failure(flipped(mac), own.key)).toEqual({ kind: 'damaged' })
  })

  test('in the payload, at its first byte and at its last', async () => {
    expect(await failure(flipped(payloadAt(file)), own.key)).toEqual({ kind: 'damaged' })
    expect(await failure(flipped(-1), own.key)).toEqual({ kind: 'damaged' })
  })

  test('a file that stops anywhere in its header or before its first sealed byte is cut short', async () => {
    for (const length of [22, 60, payloadAt(file) - 1, payloadAt(file), payloadAt(file) + 31])
      expect(await failure(file.slice(0, length), own.key)).toEqual({ kind: 'cut-short' })
  })

  test('of a large file: cut anywhere in or after its second piece is cut short, a changed byte before the last piece is damage', async () => {
    const large = await written(noisy(5), own.recipient)
    const [piece, start] = [2 ** 16 + 16, payloadAt(large) + 16]
    expect(large.length).toBeGreaterThan(start + 2 * piece)
    for (const at of [start + piece, start + piece + 17, start + 2 * piece, start + 2 * piece - 1, large.length - 1])
      expect(await failure(large.slice(0, at), own.key), `${at}`).toEqual({ kind: 'cut-short' })
    expect(await failure(flipped(start + piece - 1, large), own.key)).toEqual({ kind: 'damaged' })
    expect(await failure(flipped(start + piece + 5, large), own.key)).toEqual({ kind: 'damaged' })
    expect((await opened(large, own.key)).cases.size).toBe(1)
  })

  test('a writer that stopped half-way: the lock is whole, its content is not', async () => {
    const text = finished(body)
    const withoutEnd = text.slice(0, text.lastIndexOf('["end"'))
    for (const part of [withoutEnd, withoutEnd.slice(0, -10), text.slice(0, -1), text.slice(0, text.indexOf('\n') + 1)])
      expect(await failure(await sealedText(part, own.recipient), own.key)).toEqual({ kind: 'cut-short' })
    const gz = gzipSync(text)
    expect(await failure(await sealed(new Uint8Array(gz.subarray(0, -20)), own.recipient), own.key)).toEqual({ kind: 'damaged' })
    expect(
      await failure(await sealed(new Uint8Array(gz.map((byte, at) => (at === gz.length - 6 ? byte ^ 1 : byte))), own.recipient), own.key),
    ).toEqual({
      kind: 'damaged',
    })
  })

  test('content that contradicts itself', async () => {
    const text = finished(body)
    const without = finished(body.slice(1))
    const [end] = /\["end".*\n/.exec(text) ?? []
    const tried = [
      text.replace(/"digest":".(.)/, '"digest":"A$1'),
      text.replace('"lines":6', '"lines":7'),
      text.replace('"facts":6', '"facts":7'),
      text.replace('"cases":6', '"cases":5'),
      text.replace('"packs":0', '"packs":1'),
      without.replace(/\["end".*\n/, end ?? ''),
      `${text}${end}`,
      `${text}["fact"]\n`,
      finished(body, { team: 7 }),
      finished(body, { through: [] }),
      finished(body, { minReader: 'one' }),
    ]
    for (const each of tried)
      expect(await failure(await sealedText(each, own.recipient), own.key), each.slice(0, 300)).toEqual({ kind: 'damaged' })
    expect((await opened(await sealedText(text, own.recipient), own.key)).cases.size).toBe(6)
  })

  test('something after the compressed content is not overlooked while the rest of the file is damaged', async () => {
    const long = new Uint8Array(Buffer.concat([gzipSync(finished(body)), Buffer.alloc(300_000)]))
    const trailing = await sealed(long, own.recipient)
    const read = await readBundle(new Blob([flipped(-5, trailing)]), own.key)
    expect(read.ok).toBe(false)
  })
})

test('a newer format is named with its version, whatever else is in it', async () => {
  const newer = finished(body, { version: 7, minReader: 2 })
  expect(await failure(await sealedText(newer, own.recipient), own.key)).toEqual({ kind: 'newer-format', version: 7 })
  const strange = `${canonical(['plumbline-bundle', { minReader: 3, version: 'three' }])}\nnothing that is known here`
  expect(await failure(await sealedText(strange, own.recipient), own.key)).toEqual({ kind: 'newer-format', version: 3 })
  const readable = finished(body, { version: 7, minReader: 1, of: 'a newer app' })
  expect((await opened(await sealedText(readable, own.recipient), own.key)).manifest.version).toBe(7)
})

describe('armour', () => {
  test('is taken off', async () => {
    const armoured = armor.encode(file)
    for (const text of [armoured, armoured.replaceAll('\n', '\r\n'), `\n  ${armoured}\n\n`])
      expect((await opened(bytes(text), own.key)).cases.size).toBe(6)
  })

  test('that is torn or changed is named', async () => {
    const armoured = armor.encode(file)
    expect(await failure(bytes(armoured.slice(0, 300)), own.key)).toEqual({ kind: 'cut-short' })
    expect(await failure(bytes(armoured.replace(/^.{70}/s, '$&?')), own.key)).toEqual({ kind: 'damaged' })
    expect(await failure(bytes(armoured.slice(0, 40)), own.key)).toEqual({ kind: 'cut-short' })
  })

  test('has a bound of its own', async () => {
    const huge = new Blob([armor.encode(file), ' '.repeat(MOST.armoured)])
    expect(await failure(huge, own.key)).toEqual({ kind: 'too-large', what: 'file', bytes: huge.size, most: MOST.armoured })
  })
})

describe('a file that the device does not give', () => {
  /** A blob whose bytes cannot be had from some place on, as when somebody replaced the file. */
  class Gone extends Blob {
    constructor(
      parts: BlobPart[],
      private readonly from: number,
    ) {
      super(parts)
    }
    override slice(start = 0, end = this.size): Blob {
      const part = super.slice(start, end)
      if (end > this.from)
        part.arrayBuffer = () => Promise.reject(new DOMException('The requested file could not be read', 'NotReadableError'))
      return part
    }
  }

  test.each([0, 20])('from byte %i on is not readable', async (from) => {
    expect(await failure(new Gone([file], from), own.key)).toEqual({ kind: 'not-readable' })
  })

  test('half-way through what it holds is not readable', async () => {
    const big = await written(noisy(40), own.recipient)
    expect(big.length).toBeGreaterThan(2_000_000)
    expect(await failure(new Gone([big], 1_500_000), own.key)).toEqual({ kind: 'not-readable' })
    expect((await opened(big, own.key)).cases.get('family-1')).toHaveLength(40)
  })
})
