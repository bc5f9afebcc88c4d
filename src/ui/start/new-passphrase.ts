import { offerPassphrase, type StrengthFailure } from '../../app/keys.ts'
import * as text from '../../i18n/index.ts'
import type { FieldError } from './attempt.ts'

/** A passphrase being chosen: what was offered, and what was typed either way, so that changing one's mind loses nothing. */
export interface NewPassphrase {
  readonly way: 'offered' | 'own'
  readonly offered: string
  /** The person says that they have the offered words on paper; from then on they are out of sight. */
  readonly written: boolean
  /** The offered words as typed back. */
  readonly copied: string
  readonly own: string
  readonly again: string
}

/** Ids of its controls, for an error summary to lead to. */
export const FIELDS = { written: 'pass-written', copied: 'pass-copied', own: 'pass-own', again: 'pass-again' } as const

/** Nothing typed yet, with six words offered. */
export const freshPassphrase = (): NewPassphrase => ({
  way: 'offered',
  offered: offerPassphrase(),
  written: false,
  copied: '',
  own: '',
  again: '',
})

// As the keys are made: on-screen keyboards add and double spaces, and that is no slip of memory.
const spaced = (words: string) => words.trim().replace(/\s+/gu, ' ')

/** What is wrong before anybody asks whether it is strong; null when it was typed twice alike. */
export function judge({ way, offered, written, copied, own, again }: NewPassphrase): FieldError | null {
  const { unwritten, notTheWords, empty, notTheSame } = text.start.pass
  if (way === 'offered') {
    if (!written) return { field: FIELDS.written, message: unwritten }
    return spaced(copied) === offered ? null : { field: FIELDS.copied, message: notTheWords }
  }
  if (spaced(own) === '') return { field: FIELDS.own, message: empty }
  return spaced(own) === spaced(again) ? null : { field: FIELDS.again, message: notTheSame }
}

/** The passphrase that was chosen. */
export const chosen = ({ way, offered, own }: NewPassphrase): string => (way === 'offered' ? offered : own)

/** Why it could be guessed, at its field. */
export function weakAt(failure: StrengthFailure): FieldError {
  const { tooShort, tooGuessable } = text.start.pass
  return { field: FIELDS.own, message: failure.kind === 'too-short' ? tooShort(failure.length) : tooGuessable[failure.why] }
}
