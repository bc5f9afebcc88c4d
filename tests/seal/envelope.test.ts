// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bytes } from '../../src/seal/bytes.ts'
import { openBytes, openJson, sealBytes, sealJson } from '../../src/seal/envelope.ts'
import { paddedSize } from '../../src/seal/padding.ts'

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const place = ['epoch 1', 'pages', 'row-1', 'case-1', 'format 1']
const bytes = fc.uint8Array({ maxLength: 2000 }).map((array) => new Uint8Array(array))
const bind = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 })

let key: CryptoKey
beforeAll(async () => {
  key = await newKey()
})

const flip = (sealed: Bytes, bit: number): Bytes => {
  const copy = sealed.slice()
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

describe('what is sealed', () => {
  test('opens to the same bytes for the same place', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, bind, async (plain, where) => {
        expect(await openBytes(key, await sealBytes(key, plain, where), where)).toEqual({ ok: true, value: plain })
      }),
      { numRuns: 60 },
    )
  })

  test('does not open with any one bit flipped', async () => {
    const sealed = await sealJson(key, { note: 'x' }, place)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      expect(await openJson(key, flip(sealed, bit), place), `bit ${bit}`).toEqual({ ok: false, failure: { kind: 'damaged' } })
    }
  })

  test('does not open when it was cut short or lengthened', async () => {
    const sealed = await sealJson(key, { note: 'x' }, place)
    for (const length of [0, 1, 12, 28, 29, sealed.length - 1]) expect((await openJson(key, sealed.slice(0, length), place)).ok).toBe(false)
    expect((await openJson(key, new Uint8Array([...sealed, 0]), place)).ok).toBe(false)
  })

  test('does not open in another epoch, table, row, case or format', async () => {
    const sealed = await sealJson(key, { note: 'x' }, place)
    for (let part = 0; part < place.length; part += 1) {
      const other = place.map((text, at) => (at === part ? `${text}0` : text))
      expect((await openJson(key, sealed, other)).ok, place[part]).toBe(false)
    }
  })

  test('does not open where the same letters are divided in another way', async () => {
    await fc.assert(
      fc.asyncProperty(bind, bind, async (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        const sealed = await sealBytes(key, new Uint8Array([1]), one)
        expect((await openBytes(key, sealed, other)).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
    const sealed = await sealBytes(key, new Uint8Array([1]), ['ab', 'c'])
    expect((await openBytes(key, sealed, ['a', 'bc'])).ok).toBe(false)
    expect((await openBytes(key, sealed, ['ab', 'c', ''])).ok).toBe(false)
    const joined = await sealBytes(key, new Uint8Array([1]), ['ab\0\0\0\0c'])
    expect((await openBytes(key, joined, ['ab', 'c'])).ok).toBe(false)
  })

  test('does not open with another key', async () => {
    expect((await openJson(await newKey(), await sealJson(key, 1, place), place)).ok).toBe(false)
  })

  test('is never the same twice', async () => {
    const seals = await Promise.all(Array.from({ length: 50 }, () => sealJson(key, 'same', place)))
    expect(new Set(seals.map((sealed) => sealed.join())).size).toBe(50)
  })

  test('throws where the key is of the wrong kind: that is a bug, not damage', async () => {
    const wrong = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
    await expect(openJson(wrong, await sealJson(key, 1, place), place)).rejects.toThrow()
  })
})

describe('JSON', () => {
  test('comes back equal, small or large, deflated or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 400 }), async (value, times) => {
        const plain = JSON.parse(JSON.stringify(Array(times).fill(value)))
        expect(await openJson(key, await sealJson(key, plain, place), place)).toEqual({ ok: true, value: plain })
      }),
      { numRuns: 60 },
    )
  })

  test('shows only its size class: texts of 0 to 240 letters take the same room', async () => {
    const sizes = await Promise.all([0, 1, 17, 100, 240].map(async (length) => (await sealJson(key, 'x'.repeat(length), place)).length))
    expect(new Set(sizes).size).toBe(1)
  })

  test('takes less room where it repeats itself', async () => {
    const sealed = await sealJson(key, Array(200).fill({ practitioner: 'Sam Example', grade: 3 }), place)
    expect(sealed.length).toBeLessThan(700)
  })

  test('is not deflated where that saves nothing', async () => {
    const noise = Array.from(crypto.getRandomValues(new Uint8Array(300)), (byte) => String.fromCharCode(33 + (byte % 90))).join('')
    expect(await openJson(key, await sealJson(key, noise, place), place)).toEqual({ ok: true, value: noise })
  })
})

test('size classes are 256, 512, 1024, 2048, 4096, then multiples of 4096, and always hold the payload', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), (length) => {
      const size = paddedSize(length)
      expect(size).toBeGreaterThanOrEqual(length + 5)
      expect([256, 512, 1024, 2048, 4096].includes(size) || size % 4096 === 0).toBe(true)
      expect(size).toBeLessThanOrEqual(Math.max(256, 2 * (length + 5)))
    }),
  )
})
