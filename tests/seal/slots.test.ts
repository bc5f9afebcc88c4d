// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { STANDARD, WEAK_DEVICE } from '../../src/seal/kdf.ts'
import { type KeyRing, keyRingFrom, publicKeyRing } from '../../src/seal/keyring.ts'
import { createKeys, openSlot, rewrapped, type Secret, type Slot } from '../../src/seal/slots.ts'
import { checkRecoveryWords } from '../../src/seal/words.ts'

const passphrase: Secret = { kind: 'passphrase', passphrase: 'six words of a fictional person' }
const bind = ['pages', 'row', 'case']
const refused = (kind: string) => ({ ok: false, failure: { kind } })

let ring: KeyRing
let byPassphrase: Extract<Slot, { kind: 'passphrase' }>
let byWords: Slot
let words: Secret

beforeAll(async () => {
  const made = await createKeys(passphrase.kind === 'passphrase' ? passphrase.passphrase : '', WEAK_DEVICE)
  if (!made.ok) throw new Error(made.failure.kind)
  ring = made.value.ring
  const [first, second] = made.value.slots
  if (first?.kind !== 'passphrase' || second?.kind !== 'recovery') throw new Error('slots of other kinds')
  byPassphrase = first
  byWords = second
  const entropy = checkRecoveryWords(made.value.recoveryWords)
  if (!entropy.ok) throw new Error(entropy.failure.kind)
  words = { kind: 'recovery', entropy: entropy.value }
})

async function opens(slot: Slot, secret: Secret): Promise<boolean> {
  const opened = await openSlot(slot, secret)
  if (!opened.ok) return false
  return (await opened.value.open(await ring.seal('canary', bind), bind)).ok
}

describe('a slot', () => {
  test('opens to the same keys by passphrase and by recovery words', async () => {
    expect(await opens(byPassphrase, passphrase)).toBe(true)
    expect(await opens(byWords, words)).toBe(true)
  })

  test('does not open with another secret, or one of the other kind', async () => {
    expect(await openSlot(byPassphrase, { kind: 'passphrase', passphrase: 'another one' })).toEqual(refused('wrong-secret'))
    expect(await openSlot(byWords, { kind: 'recovery', entropy: new Uint8Array(20) })).toEqual(refused('wrong-secret'))
    expect(await openSlot(byPassphrase, words)).toEqual(refused('wrong-secret'))
    expect(await openSlot(byWords, passphrase)).toEqual(refused('wrong-secret'))
  })

  test('does not open when its parameters, salt, id or kind were altered', async () => {
    const salt = byPassphrase.salt.map((byte) => byte ^ 1)
    expect(await openSlot({ ...byPassphrase, kdf: STANDARD }, passphrase)).toEqual(refused('wrong-secret'))
    expect(await openSlot({ ...byPassphrase, salt }, passphrase)).toEqual(refused('wrong-secret'))
    expect(await openSlot({ ...byPassphrase, id: crypto.randomUUID() }, passphrase)).toEqual(refused('wrong-secret'))
    expect(await openSlot({ ...byPassphrase, kind: 'recovery' }, words)).toEqual(refused('wrong-secret'))
    expect(await openSlot({ ...byPassphrase, wrapped: byWords.wrapped }, passphrase)).toEqual(refused('wrong-secret'))
  })

  test('is refused unopened when its parameters are under the floor or over the ceiling', async () => {
    const weak = { ...byPassphrase, kdf: { memoryKiB: 8, passes: 1 } }
    const bomb = { ...byPassphrase, kdf: { memoryKiB: 4_000_000, passes: 3 } }
    expect(await openSlot(weak, passphrase)).toEqual(refused('parameters-refused'))
    expect(await openSlot(bomb, passphrase)).toEqual(refused('parameters-refused'))
  })

  test('can be made anew for another passphrase by whoever opens the old one, and by nobody else', async () => {
    const next = 'seven other words of that person'
    const changed = await rewrapped(byPassphrase, passphrase, next, WEAK_DEVICE)
    const recovered = await rewrapped(byWords, words, next, WEAK_DEVICE)
    if (!changed.ok || !recovered.ok) throw new Error('not made')
    expect(await opens(changed.value, { kind: 'passphrase', passphrase: next })).toBe(true)
    expect(await opens(recovered.value, { kind: 'passphrase', passphrase: next })).toBe(true)
    expect(await opens(changed.value, passphrase)).toBe(false)
    expect(await rewrapped(byPassphrase, { kind: 'passphrase', passphrase: 'wrong' }, next, WEAK_DEVICE)).toEqual(refused('wrong-secret'))
  })

  test('shows neither the passphrase nor a second copy of the same wrapped key', async () => {
    const again = await createKeys('six words of a fictional person', WEAK_DEVICE)
    if (!again.ok) throw new Error(again.failure.kind)
    const text = JSON.stringify([byPassphrase, byWords])
    expect(text).not.toContain('fictional')
    expect(again.value.slots[0]?.salt).not.toEqual(byPassphrase.salt)
  })
})

describe('a key ring', () => {
  test('holds no key that can be read', () => {
    const held = Object.values(ring)
    expect(held.every((value) => typeof value === 'function')).toBe(true)
  })

  test('leaves nothing of the data key in the bytes that it was made from', async () => {
    const dataKey = new Uint8Array(32).fill(7)
    await keyRingFrom(dataKey)
    expect(dataKey).toEqual(new Uint8Array(32))
  })

  test('gives the same name for the same text, another one for another text or another key', async () => {
    const other = await publicKeyRing('practice')
    expect(await ring.nameFor('answer/visit/1')).toBe(await ring.nameFor('answer/visit/1'))
    expect(await ring.nameFor('answer/visit/1')).not.toBe(await ring.nameFor('answer/visit/2'))
    expect(await other.nameFor('answer/visit/1')).not.toBe(await ring.nameFor('answer/visit/1'))
    expect(await ring.nameFor('answer/visit/1')).toMatch(/^[\w-]{43}$/)
  })

  test('made from a public text is the same for everybody', async () => {
    const [mine, yours] = await Promise.all([publicKeyRing('practice'), publicKeyRing('practice')])
    expect(await yours.open(await mine.seal(7, bind), bind)).toEqual({ ok: true, value: 7 })
  })
})
