import { isBech32Key } from '../bech32.ts'

/** The secret key that a person typed off a sheet of paper, as the age format writes it; null where a letter of it is wrong. */
export function paperKeyIn(typed: string): string | null {
  const key = typed.replace(/\s+/gu, '').toLowerCase()
  return isBech32Key(key, 'age-secret-key-') ? key.toUpperCase() : null
}
