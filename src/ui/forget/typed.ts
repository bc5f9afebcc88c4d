import type { Device, UnlockFailure } from '../../app/device.ts'
import { type ErasureFailure, type Going, provePassphrase } from '../../app/erasure.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { ErasureReason } from '../../core/decided.ts'
import { ok, type Result } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'
import { sayProblem } from '../start/problem.ts'

const words = text.forget

/** What somebody typed before they erase. */
export interface Typed {
  readonly because: ErasureReason | null
  readonly reference: string
  readonly unfinishedToo: boolean
  readonly word: string
  readonly passphrase: string
}

export const NOTHING: Typed = { because: null, reference: '', unfinishedToo: false, word: '', passphrase: '' }

/** The controls, by the id that an error leads to. */
export const FIELDS = {
  because: 'forget-because',
  reference: 'forget-reference',
  unfinished: 'forget-unfinished',
  word: 'forget-word',
  passphrase: 'forget-passphrase',
} as const

/** Longest number of another record, in characters: a number, and no room for a story. */
const REFERENCE_MAX = 200

/** All that is wrong with what was typed, in the order in which it is asked. */
export function wrongIn(typed: Typed, going: Going, device: Device | null, withReason: boolean): Wrong[] {
  const isUnfinished = going.halfDone + going.drafts > 0
  const wrong: (Wrong | false)[] = [
    withReason && typed.because === null && { field: FIELDS.because, message: words.noReason },
    typed.reference.trim().length > REFERENCE_MAX && { field: FIELDS.reference, message: words.referenceLong },
    isUnfinished && !typed.unfinishedToo && { field: FIELDS.unfinished, message: words.noUnfinished },
    typed.word.trim() !== words.word && { field: FIELDS.word, message: words.notConfirmed(words.word) },
    device !== null && typed.passphrase === '' && { field: FIELDS.passphrase, message: words.noPassphrase },
  ]
  return wrong.filter((one) => one !== false)
}

/** What `erase` gives, once whoever asks has shown that they know the passphrase. */
export async function proved<T, F extends { kind: string }>(
  device: Device | null,
  passphrase: string,
  erase: () => Promise<Result<T, F>>,
): Promise<Result<T, F | UnlockFailure | WriteFailure>> {
  const knows = device ? await provePassphrase(device, passphrase) : ok(undefined)
  return knows.ok ? erase() : knows
}

/** The sentence for why nothing was erased. */
export function sayFailure(failure: ErasureFailure | UnlockFailure | WriteFailure): string {
  switch (failure.kind) {
    case 'wrong-passphrase':
      return words.wrongPassphrase
    case 'wait':
      return words.wait(Math.ceil(failure.waitMs / 1_000))
    case 'on-hold':
    case 'unfinished':
    case 'no-records':
    case 'too-long':
      return text.failures[failure.kind]()
    default:
      return sayProblem(failure.kind)
  }
}
