import { wordlist } from '@scure/bip39/wordlists/english.js'
import { fail, ok, type Result } from '../core/result.ts'
import { normalised } from './kdf.ts'

// In characters: what NIST SP 800-63B-4 asks of a password that is the only factor.
const SHORTEST = 15

/** Why a passphrase could be guessed: what its largest weak part is made of, `few` where no part stands out. */
export type Guessable = 'personal' | 'common' | 'keyboard' | 'repeat' | 'sequence' | 'date' | 'few'

export type StrengthFailure =
  | { readonly kind: 'too-short'; readonly length: number }
  | { readonly kind: 'too-guessable'; readonly why: Guessable }

const ROWS = ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'#", 'zxcvbnm,./']
const SHIFTED = ['!"£$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:@~', 'ZXCVBNM<>?']

// A British keyboard: each row stands half a key to the right of the one above, so a key touches two keys above and two below.
function keyboard(): Record<string, (string | null)[]> {
  const key = (row: number, at: number) => {
    const plain = ROWS[row]?.[at]
    return plain === undefined ? null : plain + (SHIFTED[row]?.[at] ?? '')
  }
  const graph: Record<string, (string | null)[]> = {}
  ROWS.forEach((keys, row) => {
    for (let at = 0; at < keys.length; at += 1) {
      const around = [key(row, at - 1), key(row - 1, at), key(row - 1, at + 1), key(row, at + 1), key(row + 1, at), key(row + 1, at - 1)]
      for (const sign of key(row, at) ?? '') graph[sign] = around
    }
  })
  return graph
}

// On its own the estimator knows no words at all and calls "ilovemychildrensomuch" and a row of keys as strong as can be.
async function estimator() {
  const [{ ZxcvbnFactory }, { COMMON_WORDS }] = await Promise.all([import('@zxcvbn-ts/core'), import('./common-words.ts')])
  return new ZxcvbnFactory({ dictionary: { common: [...COMMON_WORDS], words: wordlist }, graphs: { keyboard: keyboard() } })
}

function whyOf(match: { pattern: string; dictionaryName?: string } | undefined): Guessable {
  switch (match?.pattern) {
    case 'dictionary':
      return match.dictionaryName === 'userInputs' ? 'personal' : 'common'
    case 'spatial':
      return 'keyboard'
    case 'repeat':
    case 'sequence':
    case 'date':
      return match.pattern
    case 'regex':
      return 'date'
    default:
      return 'few'
  }
}

/**
 * Whether a passphrase may protect this device: at least 15 characters and the highest of the estimator's five scores (over 10^10
 * guesses). `about` is what others know of the person (name, agency). The passphrase that we `offered` is always accepted.
 */
export async function checkPassphrase(
  passphrase: string,
  about: readonly string[] = [],
  offered?: string,
): Promise<Result<void, StrengthFailure>> {
  const text = normalised(passphrase)
  if (offered !== undefined && text === normalised(offered)) return ok(undefined)
  const length = [...text].length
  if (length < SHORTEST) return fail({ kind: 'too-short', length })
  const known = about.flatMap((line) => [line, ...line.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2)
  const { score, sequence } = (await estimator()).check(text, known)
  if (score === 4) return ok(undefined)
  const [largest] = sequence.filter((match) => match.pattern !== 'bruteforce').sort((a, b) => b.token.length - a.token.length)
  return fail({ kind: 'too-guessable', why: whyOf(largest) })
}
