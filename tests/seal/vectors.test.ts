// @vitest-environment node
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gcm } from '@noble/ciphers/aes.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { type Bytes, base64url } from '../../src/seal/bytes.ts'
import { openBytes } from '../../src/seal/envelope.ts'
import { keyRingFrom, rowKeysFrom } from '../../src/seal/keyring.ts'
import { isSignedBy, sign, signerOf } from '../../src/seal/signing.ts'
import { createKeys, newPasskeySlot, openSlot, type Secret, type Slot } from '../../src/seal/slots.ts'
import { checkRecoveryWords } from '../../src/seal/words.ts'
import { readKeys, writeKeys } from '../../src/store/keys/key-file.ts'
import { openRow, type RowPlace, sealRow } from '../../src/store/sealed.ts'
import { WEAK_DEVICE } from '../../src/seal/kdf.ts'

const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (some: ArrayBuffer | Uint8Array) => Buffer.from(some as Uint8Array).toString('hex')

describe('HKDF-SHA-256 of the platform gives the answers of RFC 5869, appendix A', () => {
  const range = (from: number, to: number) => hex(Uint8Array.from({ length: to - from + 1 }, (_, at) => from + at))
  test.each([
    [
      '0b'.repeat(22),
      range(0, 12),
      range(0xf0, 0xf9),
      42,
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    ],
    [
      range(0, 0x4f),
      range(0x60, 0xaf),
      range(0xb0, 0xff),
      82,
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    ],
    ['0b'.repeat(22), '', '', 42, '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
  ])('%#', async (secret, salt, info, length, expected) => {
    const root = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveBits'])
    const derived = await crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: bytes(salt), info: bytes(info) },
      root,
      length * 8,
    )
    expect(hex(derived)).toBe(expected)
  })
})

describe('AES-256-GCM of the platform', () => {
  // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14 and 16: key, iv, text, additional data, answer with its tag.
  const vectors = [
    ['00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    ['00'.repeat(32), '00'.repeat(12), '00'.repeat(16), '', 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'],
    [
      'feffe9928665731c6d6a8f9467308308'.repeat(2),
      'cafebabefacedbaddecaf888',
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
    ],
  ] as const
  const keyOf = (key: string) => crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const opens = async (key: string, iv: string, closed: Bytes, additional: string) =>
    crypto.subtle
      .decrypt({ name: 'AES-GCM', iv: bytes(iv), additionalData: bytes(additional) }, await keyOf(key), closed)
      .then(hex, () => null)

  test.each(vectors)('gives the published answer: case %#', async (key, iv, text, additional, closed) => {
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: bytes(iv), additionalData: bytes(additional) },
      await keyOf(key),
      bytes(text),
    )
    expect(hex(sealed)).toBe(closed)
    expect(await opens(key, iv, bytes(closed), additional)).toBe(text)
  })

  // The kinds of Wycheproof's aes_gcm_test: a tag with any bit flipped, all its bits, cut, zero; another iv, key or additional data.
  test.each(vectors)('refuses everything that is not quite it: case %#', async (key, iv, _, additional, closed) => {
    const whole = bytes(closed)
    const flipped = (bit: number) => whole.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
    for (let bit = (whole.length - 16) * 8; bit < whole.length * 8; bit += 1)
      expect(await opens(key, iv, flipped(bit), additional)).toBe(null)
    const tag = whole.length - 16
    for (const change of [(byte: number) => byte ^ 0xff, () => 0, (byte: number) => byte ^ 0x80]) {
      expect(
        await opens(
          key,
          iv,
          whole.map((byte, at) => (at < tag ? byte : change(byte))),
          additional,
        ),
      ).toBe(null)
    }
    for (const cut of [1, 4, 8, 16]) expect(await opens(key, iv, whole.slice(0, -cut), additional)).toBe(null)
    expect(await opens(key, '11'.repeat(12), whole, additional)).toBe(null)
    expect(await opens('11'.repeat(32), iv, whole, additional)).toBe(null)
    expect(await opens(key, iv, whole, `${additional}00`)).toBe(null)
  })
})

describe('Ed25519', () => {
  // RFC 8032, 7.1, tests 1 to 3: seed, public key, message, signature.
  const vectors = [
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ] as const
  test.each(vectors)('gives the answer of RFC 8032: test %#', (seed, signer, message, signature) => {
    expect(hex(ed25519.getPublicKey(bytes(seed)))).toBe(signer)
    expect(hex(ed25519.sign(bytes(message), bytes(seed)))).toBe(signature)
    expect(signerOf(base64url(bytes(seed)))).toBe(base64url(bytes(signer)))
  })

  // The kinds of Wycheproof's ed25519_test: bits flipped all over, cut and lengthened, S with the order of the group added, R and key of small order.
  test('a signature that is not quite one is none', () => {
    const seed = base64url(bytes(vectors[1][0]))
    const signer = signerOf(seed)
    const good = sign('a statement', seed)
    expect(isSignedBy('a statement', good, signer)).toBe(true)
    const raw = new Uint8Array(Buffer.from(good, 'base64url'))
    for (let bit = 0; bit < 512; bit += 7) {
      const flipped = raw.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect(isSignedBy('a statement', base64url(flipped), signer)).toBe(false)
    }
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    let added = raw.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order
    const malleated = raw.slice()
    for (let at = 32; at < 64; at += 1, added >>= 8n) malleated[at] = Number(added & 255n)
    for (const wrong of [malleated, raw.slice(0, 63), new Uint8Array([...raw, 0]), new Uint8Array(64)]) {
      expect(isSignedBy('a statement', base64url(wrong), signer)).toBe(false)
    }
    for (const small of ['01'.padEnd(64, '0'), '00'.repeat(32), `${'00'.repeat(31)}80`, `ec${'ff'.repeat(30)}7f`]) {
      expect(isSignedBy('a statement', base64url(new Uint8Array(64).fill(1, 0, 1)), base64url(bytes(small)))).toBe(false)
    }
  })
})

interface Vector {
  readonly dataKey: string
  readonly caseKey: { readonly name: string; readonly key: string }
  readonly passphrase: string
  readonly recoveryWords: string
  readonly passkeyAnswers: string
  readonly slots: readonly Record<string, unknown>[]
  readonly rows: readonly { readonly place: RowPlace; readonly key?: string; readonly sealed: string; readonly holds: unknown }[]
  readonly keyFile: { readonly sealed: string; readonly keys: unknown }
}

const file = join(import.meta.dirname, '../../docs/vectors/device.json')
const fromHex = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'hex' in value ? bytes(String(value.hex)) : value
const slotOf = (said: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [key, fromHex(value)])) as unknown as Slot
const written = (slot: Slot) =>
  Object.fromEntries(Object.entries(slot).map(([key, value]) => [key, value instanceof Uint8Array ? { hex: hex(value) } : value]))

/** A set of what lies on a device, with its secrets: only ever made anew when the format is. */
async function make(): Promise<Vector> {
  const passphrase = 'six words of a fictional person'
  // The data key of a set is known, and that of a device never is: so the slots are of a key that is taken apart here.
  const real = crypto.getRandomValues.bind(crypto)
  const drawn: Uint8Array[] = []
  crypto.getRandomValues = ((into: Bytes) => {
    real(into)
    drawn.push(into.slice())
    return into
  }) as typeof crypto.getRandomValues
  const made = await createKeys(passphrase, WEAK_DEVICE)
  crypto.getRandomValues = real
  const dataKey = drawn[0]
  if (!made.ok || dataKey?.length !== 32) throw new Error('no keys')
  const { slots, recoveryWords, ring } = made.value
  const answers = crypto.getRandomValues(new Uint8Array(32))
  const passkeyAnswers = hex(answers)
  const label = {
    salt: crypto.getRandomValues(new Uint8Array(32)),
    credential: crypto.getRandomValues(new Uint8Array(16)),
    host: 'localhost',
  }
  const passkey = await newPasskeySlot(slots[0] as Slot, { kind: 'passphrase', passphrase }, { ...label, output: answers })
  if (!passkey.ok) throw new Error('no passkey')
  const caseKey = { name: base64url(crypto.getRandomValues(new Uint8Array(12))), key: hex(crypto.getRandomValues(new Uint8Array(32))) }
  const own = await rowKeysFrom(bytes(caseKey.key))
  const holds = [{ id: 'fact-1', caseId: 'case-1', note: 'a fictional note' }]
  const page: RowPlace = { table: 'pages', id: 'page-1', caseId: 'case-1' }
  const setting: RowPlace = { table: 'meta', id: 'settings', caseId: '' }
  const keys = [{ name: caseKey.name, caseId: 'case-1', key: base64url(bytes(caseKey.key)) }]
  let sealed: Bytes = new Uint8Array()
  await writeKeys(
    ring,
    {
      read: async () => ({ ok: true, value: sealed }),
      write: async (some) => {
        sealed = some
        return { ok: true, value: undefined }
      },
    },
    keys,
  )
  return {
    dataKey: hex(dataKey),
    caseKey,
    passphrase,
    recoveryWords,
    passkeyAnswers,
    slots: [...slots, passkey.value].map(written),
    rows: [
      { place: page, sealed: hex(await sealRow(ring, page, holds)), holds },
      {
        place: { ...page, id: 'page-2' },
        key: caseKey.name,
        sealed: hex(await sealRow(own, { ...page, id: 'page-2' }, holds, caseKey.name)),
        holds,
      },
      { place: setting, sealed: hex(await sealRow(ring, setting, { idleMinutes: 5 })), holds: { idleMinutes: 5 } },
    ],
    keyFile: { sealed: hex(sealed), keys },
  }
}

describe('what lies on a device, as published in docs/vectors/device.json', async () => {
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(await make(), null, 2)}\n`)
  const set = JSON.parse(readFileSync(file, 'utf8')) as Vector
  const ring = () => keyRingFrom(bytes(set.dataKey))

  test('every row opens under the key that it names, and under no other', async () => {
    const own = await rowKeysFrom(bytes(set.caseKey.key))
    for (const { place, key, sealed, holds } of set.rows) {
      expect(await openRow(key ? own : await ring(), place, bytes(sealed), key)).toEqual({ ok: true, value: holds })
      expect((await openRow(key ? await ring() : own, place, bytes(sealed), key)).ok).toBe(false)
      expect((await openRow(key ? own : await ring(), place, bytes(sealed), key ? undefined : set.caseKey.name)).ok).toBe(false)
    }
  })

  test('the file of the keys holds the key of the case', async () => {
    const small = {
      read: async () => ({ ok: true, value: bytes(set.keyFile.sealed) }) as const,
      write: async () => ({ ok: false, failure: { kind: 'failed' } }) as const,
    }
    expect(await readKeys(await ring(), small)).toEqual({ ok: true, value: { kind: 'keys', keys: set.keyFile.keys } })
  })

  test('every slot opens by its secret to keys that open the rows', async () => {
    const words = checkRecoveryWords(set.recoveryWords)
    if (!words.ok) throw new Error(words.failure.kind)
    const [row] = set.rows
    const secrets: Record<Slot['kind'], Secret> = {
      passphrase: { kind: 'passphrase', passphrase: set.passphrase },
      recovery: { kind: 'recovery', entropy: words.value },
      passkey: { kind: 'passkey', output: bytes(set.passkeyAnswers) },
    }
    for (const slot of set.slots.map(slotOf)) {
      const opened = await openSlot(slot, secrets[slot.kind])
      if (!opened.ok || !row) throw new Error(slot.kind)
      expect(await openRow(opened.value, row.place, bytes(row.sealed))).toEqual({ ok: true, value: row.holds })
    }
    expect(set.slots.map(({ kind }) => kind).sort()).toEqual(['passkey', 'passphrase', 'recovery'])
  })

  test('an independent implementation opens a row by what docs/formats.md says', async () => {
    const [, row] = set.rows
    if (!row) throw new Error('no row')
    const parts = ['pages', 'page-2', 'case-1', 'format 2', `key ${set.caseKey.name}`].map((part) => Buffer.from(part))
    const bound = Buffer.concat([Buffer.of(1), ...parts.flatMap((part) => [Buffer.from([0, 0, 0, part.length]), part])])
    const sealed = bytes(row.sealed)
    const plain = gcm(bytes(set.caseKey.key), sealed.slice(1, 13), bound).decrypt(sealed.slice(13))
    const length = new DataView(plain.buffer, plain.byteOffset).getUint32(1)
    expect(JSON.parse(Buffer.from(plain.slice(5, 5 + length)).toString())).toEqual(row.holds)
    expect(
      (await openBytes(await crypto.subtle.importKey('raw', bytes(set.caseKey.key), 'AES-GCM', false, ['decrypt']), sealed, [])).ok,
    ).toBe(false)
  })
})
