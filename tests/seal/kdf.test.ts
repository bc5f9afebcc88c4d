// @vitest-environment node
import { argon2id as independent } from '@noble/hashes/argon2.js'
import { describe, expect, test } from 'vitest'
import { argon } from '../../src/seal/argon2id.ts'
import { utf8 } from '../../src/seal/bytes.ts'
import { contentId } from '../../src/seal/digest.ts'
import { acceptable, dearer, dearerThan, deriveFromPassphrase, STANDARD, WEAK_DEVICE } from '../../src/seal/kdf.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const filled = (length: number, value: number) => new Uint8Array(length).fill(value)

describe('Argon2id', () => {
  // RFC 9106, 5.3. Its vector needs associated data and four lanes, which our derivation has no use for and its library does not
  // offer. So an independent implementation is held to the vector, and ours to that implementation.
  test('an independent implementation gives the answer of RFC 9106, section 5.3', () => {
    const options = { t: 3, m: 32, p: 4, dkLen: 32, version: 0x13, key: filled(8, 3), personalization: filled(12, 4) }
    const tag = independent(filled(32, 1), filled(16, 2), options)
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test.each([
    [64, 1, 'a'],
    [256, 3, 'correct horse'],
    [1024, 2, 'pässphrase ünd mehr'],
  ])('ours gives the same as the independent one: %i KiB, %i passes', async (memoryKiB, passes, text) => {
    const salt = filled(16, 7)
    const expected = independent(utf8(text), salt, { t: passes, m: memoryKiB, p: 1, dkLen: 32, version: 0x13 })
    expect(hex(await argon({ secret: utf8(text), salt, memoryKiB, passes }))).toBe(hex(expected))
  })

  // phc-winner-argon2, src/test.c, Argon2id, version 0x13.
  test.each([
    [2, 65_536, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 65_536, 'differentpassword', 'somesalt', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
    [2, 65_536, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])('gives the reference answer: %i passes, %i KiB, %s, %s', async (passes, memoryKiB, text, salt, expected) => {
    expect(hex(await argon({ secret: utf8(text), salt: utf8(salt), memoryKiB, passes }))).toBe(expected)
  })
})

describe('a passphrase', () => {
  const salt = filled(16, 1)
  const derive = async (text: string) => {
    const derived = await deriveFromPassphrase(text, salt, WEAK_DEVICE)
    if (!derived.ok) throw new Error(derived.failure.kind)
    return hex(derived.value)
  }

  test('is the same however its letters are encoded and its words are spaced', async () => {
    const plain = await derive('café corner')
    expect(await derive('cafe\u0301 corner')).toBe(plain)
    expect(await derive('  café\u00a0 corner ')).toBe(plain)
    expect(await derive('Café corner')).not.toBe(plain)
  })

  const refused = { ok: false, failure: { kind: 'parameters-refused' } }
  test.each([
    ['less memory', { memoryKiB: 65_535, passes: 3 }],
    ['fewer passes', { memoryKiB: 65_536, passes: 2 }],
    ['between weak and standard', { memoryKiB: 19_457, passes: 2 }],
    ['weak memory, more passes', { memoryKiB: 19_456, passes: 3 }],
    ['less than weak', { memoryKiB: 19_455, passes: 2 }],
    ['a memory bomb', { memoryKiB: 262_145, passes: 3 }],
    ['a time bomb', { memoryKiB: 65_536, passes: 11 }],
    ['not a whole number', { memoryKiB: 65_536.5, passes: 3 }],
    ['not a number', { memoryKiB: Number.NaN, passes: 3 }],
  ])('is not derived with %s', async (_, parameters) => {
    expect(await deriveFromPassphrase('some passphrase', salt, parameters)).toEqual(refused)
  })

  test('is not derived with a short salt', async () => {
    expect(await deriveFromPassphrase('some passphrase', filled(15, 1), STANDARD)).toEqual(refused)
  })

  test('is derived with the standard parameters', async () => {
    expect((await deriveFromPassphrase('some passphrase', salt, STANDARD)).ok).toBe(true)
  })
})

test('a content id is the SHA-256 of the text in 43 characters of base64url', async () => {
  expect(await contentId('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
  expect(await contentId('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
})

describe('what a guess costs is measured up', () => {
  test.each([
    [2_000, 65_536, 3],
    [1_000, 65_536, 3],
    [500, 65_536, 6],
    [300, 65_536, 10],
    [250, 131_072, 6],
    [100, 262_144, 7],
    [1, 262_144, 10],
  ])('a device that takes %i ms for the standard gets %i KiB and %i passes', (ms, memoryKiB, passes) => {
    expect(dearerThan(ms)).toEqual({ memoryKiB, passes })
  })

  test('never below the standard, never above what may be asked for, and never over about a second', () => {
    for (let ms = -1; ms < 4_000; ms += 0.5) {
      const { memoryKiB, passes } = dearerThan(ms)
      expect(acceptable({ memoryKiB, passes })).toBe(true)
      expect(memoryKiB * passes).toBeGreaterThanOrEqual(STANDARD.memoryKiB * STANDARD.passes)
      const takes = (ms * memoryKiB * passes) / (STANDARD.memoryKiB * STANDARD.passes)
      if (ms > 0 && ms <= 1_000) expect(takes).toBeLessThanOrEqual(1_000)
    }
    for (const wrong of [0, Number.NaN, Number.NEGATIVE_INFINITY]) expect(dearerThan(wrong)).toEqual(STANDARD)
  })

  test('a change of passphrase makes it dearer, and never cheaper', () => {
    const dear = { memoryKiB: 131_072, passes: 4 }
    expect(dearer(dear, STANDARD)).toBe(dear)
    expect(dearer(WEAK_DEVICE, STANDARD)).toBe(STANDARD)
  })
})
