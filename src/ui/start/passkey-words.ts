import type { PasskeyOpening } from '../../app/passkey.ts'
import type { UnlockFailure } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { sayProblem } from './problem.ts'

/** The sentence for why a passkey did not do it. */
export function sayPasskey(failure: PasskeyOpening | UnlockFailure): string {
  switch (failure.kind) {
    case 'passkey-unsupported':
    case 'passkey-cancelled':
    case 'passkey-no-secret':
    case 'passkey-unverified':
    case 'wrong-passkey':
    case 'no-passkey':
      return text.keys.passkey.failures[failure.kind]
    case 'wrong-passphrase':
      return text.settings.passphrase.wrong
    case 'wait':
      return text.settings.passphrase.tooSoon(Math.ceil(failure.waitMs / 1_000))
    default:
      return sayProblem(failure.kind)
  }
}
