import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { fail, ok, type Result } from '../core/result.ts'
import { type Bytes, randomBytes } from './bytes.ts'

const COUNT = 15
const ENTROPY = 20

/** What is wrong with recovery words as typed. `place` counts from 1. */
export type WordsFailure =
  | { readonly kind: 'unknown-word'; readonly place: number; readonly word: string }
  | { readonly kind: 'wrong-count'; readonly count: number }
  | { readonly kind: 'checksum' }

/** Fifteen words of the BIP-39 English list for 160 fresh random bits and their checksum. */
export function newRecoveryWords(): { words: string; entropy: Bytes } {
  const entropy = randomBytes(ENTROPY)
  return { words: entropyToMnemonic(entropy, wordlist), entropy }
}

/** The 20 bytes that recovery words stand for. Case, spaces, commas and the numbers of a printed list do not matter. */
export function checkRecoveryWords(text: string): Result<Bytes, WordsFailure> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const unknown = words.findIndex((word) => !wordlist.includes(word))
  if (unknown >= 0) return fail({ kind: 'unknown-word', place: unknown + 1, word: words[unknown]! })
  if (words.length !== COUNT) return fail({ kind: 'wrong-count', count: words.length })
  const sentence = words.join(' ')
  return validateMnemonic(sentence, wordlist) ? ok(new Uint8Array(mnemonicToEntropy(sentence, wordlist))) : fail({ kind: 'checksum' })
}

/**
 * Six random words of the same list: 66 bits. Over the 64.6 bits of five words of the EFF long list, without a second list to load.
 */
export function offerPassphrase(): string {
  // 2048 words are 11 bits each, so a masked 16-bit number favours none.
  const numbers = crypto.getRandomValues(new Uint16Array(6))
  return Array.from(numbers, (number) => wordlist[number & 2047]).join(' ')
}
