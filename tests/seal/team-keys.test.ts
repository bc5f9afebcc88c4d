// @vitest-environment node
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { isRecipient } from '../../src/core/recipient.ts'
import { isSignedBy, newSeed, sign, signerOf } from '../../src/seal/signing.ts'
import { canLockFor, fingerprint, newDeviceKeys, newIdentity } from '../../src/seal/team-keys.ts'

const ID = 'a'.repeat(43)

test('a signature is good for its id and its signer alone', () => {
  const [seed, other] = [newSeed(), newSeed()]
  const [signer, proof] = [signerOf(seed), sign(ID, seed)]
  expect(sign(ID, seed)).toBe(proof)
  expect(isSignedBy(ID, proof, signer)).toBe(true)
  expect(isSignedBy(`b${ID.slice(1)}`, proof, signer)).toBe(false)
  expect(isSignedBy(ID, proof, signerOf(other))).toBe(false)
  for (let at = 0; at < proof.length; at += 5) {
    const changed = proof.slice(0, at) + (proof[at] === 'A' ? 'B' : 'A') + proof.slice(at + 1)
    expect(isSignedBy(ID, changed, signer)).toBe(false)
  }
})

test('what is no key and no signature signs nothing, and does not throw', () => {
  const seed = newSeed()
  const [signer, proof] = [signerOf(seed), sign(ID, seed)]
  for (const junk of ['', 'a', '!', 'A'.repeat(43), `${'_'.repeat(42)}8`, signer.slice(1), `${signer}A`, 'ä'.repeat(43)]) {
    expect(isSignedBy(ID, proof, junk)).toBe(false)
    expect(isSignedBy(ID, junk, signer)).toBe(false)
  }
  // The same 32 bytes, spelt with other spare bits: one key is one text.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const respelt = signer.slice(0, -1) + alphabet[alphabet.indexOf(signer.at(-1)!) ^ 1]
  expect(isSignedBy(ID, proof, respelt)).toBe(false)
  // A key of small order, for which a signature of nothing would be good by the lenient rule.
  expect(isSignedBy(ID, `AQ${'A'.repeat(84)}`, `AQ${'A'.repeat(41)}`)).toBe(false)
  expect(() => signerOf('!')).toThrow('not a seed')
  expect(() => sign(ID, '!')).toThrow('not a seed')
})

test('the key of a device is the one of RFC 8032', () => {
  // Section 7.1, test 1.
  const seed = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
  expect(signerOf(seed)).toBe('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')
})

test('files are locked for the keys of a device and opened by them', async () => {
  const keys = await newDeviceKeys()
  expect(keys.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
  expect(isRecipient(keys.recipient)).toBe(true)
  expect(await canLockFor(keys.recipient)).toBe(true)
  const encrypter = new Encrypter()
  encrypter.addRecipient(keys.recipient)
  const decrypter = new Decrypter()
  decrypter.addIdentity(keys.identity)
  expect(await decrypter.decrypt(await encrypter.encrypt('so'), 'text')).toBe('so')
})

test('a recipient with one letter changed, cut, or of another kind is none', async () => {
  const { recipient } = await newIdentity()
  for (let at = 4; at < recipient.length; at += 3) {
    const changed = recipient.slice(0, at) + (recipient[at] === 'q' ? 'p' : 'q') + recipient.slice(at + 1)
    expect(isRecipient(changed)).toBe(false)
  }
  expect(isRecipient(recipient.slice(0, -1))).toBe(false)
  expect(isRecipient(recipient.toUpperCase())).toBe(false)
  expect(isRecipient('age1pq1qqqq')).toBe(false)
})

test('a key of small order has the shape of a recipient, and files cannot be locked for it', async () => {
  // Bech32 of 32 zero bytes.
  const zeros = `age1${'q'.repeat(52)}`
  const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
  const whole = bech32.encode('age', bech32.toWords(new Uint8Array(32)))
  expect(whole.startsWith(zeros) && [...whole.slice(4)].every((letter) => letters.includes(letter))).toBe(true)
  expect(isRecipient(whole)).toBe(true)
  expect(await canLockFor(whole)).toBe(false)
  expect(await canLockFor('age1')).toBe(false)
})

test('a fingerprint is six groups of four digits, the same for the same keys, another for others', () => {
  const keys = { recipient: 'age1a', signer: 'b' }
  expect(fingerprint(keys)).toMatch(/^(\d{4} ){5}\d{4}$/)
  expect(fingerprint({ ...keys })).toBe(fingerprint(keys))
  const others = [
    { ...keys, signer: 'c' },
    { ...keys, signer: null },
    { ...keys, recipient: 'age1b' },
  ].map(fingerprint)
  expect(new Set([fingerprint(keys), ...others]).size).toBe(4)
})
