// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { checkPassphrase } from '../../src/seal/strength.ts'
import { checkRecoveryWords, newRecoveryWords, offerPassphrase } from '../../src/seal/words.ts'

const list = (words: string) => words.split(' ')

describe('recovery words', () => {
  test('stand for the 160 bits that they were made from', () => {
    for (let round = 0; round < 50; round += 1) {
      const { words, entropy } = newRecoveryWords()
      expect(list(words)).toHaveLength(15)
      expect(entropy).toHaveLength(20)
      expect(checkRecoveryWords(words)).toEqual({ ok: true, value: entropy })
    }
  })

  // A 160-bit vector of BIP-39 (Trezor's list holds none of that length): zeros, worked out by the rules of the standard.
  test('for twenty zero bytes are fourteen times abandon, then address', () => {
    const words = `${'abandon '.repeat(14)}address`
    expect(checkRecoveryWords(words)).toEqual({ ok: true, value: new Uint8Array(20) })
  })

  test('may be typed in capitals, numbered, over lines, with commas and too many spaces', () => {
    const { words, entropy } = newRecoveryWords()
    const printed = list(words).map((word, at) => `${at + 1}. ${word.toUpperCase()}`)
    for (const separator of ['\n', ', ', '   ', '\t;\n']) {
      expect(checkRecoveryWords(`  ${printed.join(separator)}\n`)).toEqual({ ok: true, value: entropy })
    }
  })

  test('name the place of a word that is not on the list', () => {
    const words = list(newRecoveryWords().words)
    words[6] = 'plumbline'
    expect(checkRecoveryWords(words.join(' '))).toEqual({ ok: false, failure: { kind: 'unknown-word', place: 7, word: 'plumbline' } })
  })

  test('say how many there are when there are too few or too many', () => {
    const words = list(newRecoveryWords().words)
    expect(checkRecoveryWords(words.slice(1).join(' '))).toEqual({ ok: false, failure: { kind: 'wrong-count', count: 14 } })
    expect(checkRecoveryWords([...words, 'zoo'].join(' '))).toEqual({ ok: false, failure: { kind: 'wrong-count', count: 16 } })
    expect(checkRecoveryWords('')).toEqual({ ok: false, failure: { kind: 'wrong-count', count: 0 } })
  })

  test('with one word changed fail the checksum but for 1 in 32', () => {
    let failed = 0
    for (let round = 0; round < 400; round += 1) {
      const words = list(newRecoveryWords().words)
      words[round % 15] = wordlist[(wordlist.indexOf(words[round % 15]!) + 1 + round) % 2048]!
      const checked = checkRecoveryWords(words.join(' '))
      if (!checked.ok && checked.failure.kind === 'checksum') failed += 1
    }
    expect(failed).toBeGreaterThan(360)
    expect(failed).toBeLessThan(400)
  })
})

describe('the offered passphrase', () => {
  test('is six words of the list, every word about equally often', () => {
    const seen = new Map<string, number>()
    for (let round = 0; round < 4000; round += 1) {
      const words = list(offerPassphrase())
      expect(words).toHaveLength(6)
      for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
    }
    expect([...seen.keys()].every((word) => wordlist.includes(word))).toBe(true)
    // 24,000 draws over 2,048 words: 11.7 each. Nobody is missing by chance more than once in 50 runs, nobody has 40.
    expect(seen.size).toBeGreaterThan(2040)
    expect(Math.max(...seen.values())).toBeLessThan(40)
  })

  test('is always accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constant(null), async () => {
        const offered = offerPassphrase()
        expect(await checkPassphrase(` ${offered} `, [offered], offered)).toEqual({ ok: true, value: undefined })
      }),
      { numRuns: 10 },
    )
    expect((await checkPassphrase('zoo zoo zoo zoo zoo zoo', [], 'zoo zoo zoo zoo zoo zoo')).ok).toBe(true)
  })
})

describe('an own passphrase', () => {
  const why = async (text: string, about: string[] = []) => {
    const checked = await checkPassphrase(text, about)
    return checked.ok ? 'accepted' : checked.failure.kind === 'too-short' ? checked.failure.length : checked.failure.why
  }

  test('is too short under 15 characters, however strange, spaces at the ends not counted', async () => {
    expect(await why('x9$Kq!vR2#mZ8')).toBe(13)
    expect(await why('  x9$Kq!vR2#mZ  ')).toBe(12)
    expect(await why('')).toBe(0)
  })

  test.each([
    ['passwordpassword', 'repeat'],
    ['password1234567', 'common'],
    ['qwertyuiopasdfghjkl', 'keyboard'],
    ['1qaz2wsx3edc4rfv', 'common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeat'],
    ['liverpool liverpool', 'common'],
    ['P4ssw0rdPassw0rd1', 'common'],
    ['manchesterunited1', 'common'],
    ['safeguardingteam', 'common'],
    ['abcdefghijklmnop', 'sequence'],
    ['01/02/1984 12345', 'date'],
  ])('%s is too guessable: %s', async (text, reason) => {
    expect(await why(text)).toBe(reason)
  })

  test('made of the name and the agency is too guessable', async () => {
    expect(await why('Rowena Thistlewood', ['Rowena Thistlewood', 'Nettleshire Trust'])).toBe('personal')
    expect(await why('thistlewoodnettleshire', ['Rowena Thistlewood', 'Nettleshire Trust'])).toBe('personal')
  })

  test.each(['porridge under the old viaduct', 'my neighbour keeps nine geese in Ely', 'vaQ7!mzp-Kd92xLw'])(
    '%s is accepted',
    async (text) => {
      expect(await why(text, ['Rowena Thistlewood'])).toBe('accepted')
    },
  )
})
