import type { MakeFailure, OpenFailure, PlaceFailure, SaveFailure, TakeInFailure, UndoFailure } from '../../app/exchange/exchange.ts'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'

const { storage, open, save, preview, stays } = text.share

/** Why a file was not opened, and what to do. */
export function sayOpen(failure: OpenFailure): string {
  const words = open.failure
  switch (failure.kind) {
    case 'not-for-us':
      return words['not-for-us'](failure.recipients)
    case 'newer-format':
      return words['newer-format'](failure.version)
    case 'too-large':
      return words['too-large'](failure.bytes, failure.most)
    case 'too-many-lines':
      return words['too-many-lines'](failure.most)
    case 'not-a-bundle':
    case 'something-else':
    case 'passphrase-needed':
    case 'wrong-passphrase':
    case 'damaged':
    case 'cut-short':
    case 'expands-too-far':
    case 'not-readable':
    case 'not-a-paper-key':
    case 'practice-file':
    case 'not-a-practice-file':
      return words[failure.kind]
    default:
      return storage[failure.kind]
  }
}

const sayPlace = (failure: PlaceFailure): string =>
  failure.kind === 'too-large' ? save.failure['too-large'](failure.bytes, failure.most) : save.failure[failure.kind]

/** Why the file could not be made. */
export const sayMake = (failure: MakeFailure): string =>
  failure.kind === 'no-team' || failure.kind === 'not-a-member' ? save.failure[failure.kind] : storage[failure.kind]

/** Why the shared file is not known to hold what is here; a sentence for each thing that stands in the way. */
export function saySave(failure: SaveFailure): readonly string[] {
  switch (failure.kind) {
    case 'place':
      return [sayPlace(failure.failure)]
    case 'cannot-open':
      return failure.damaged ? [save.failure.damaged, save.failure.damagedHint] : [sayOpen(failure.failure), save.failure['cannot-open']]
    case 'look-first':
      return failure.why.map((why) => save.lookWhy[why])
    case 'try-again':
      return [save.failure['try-again'](failure.tries)]
    default:
      return [sayMake(failure)]
  }
}

/** Why a file was not taken in. */
export const sayTakeIn = (failure: TakeInFailure): string => (failure.kind === 'open-again' ? preview.openAgain : storage[failure.kind])

/** Why a taking in stays as it is. */
export function sayUndo(failure: UndoFailure): string {
  switch (failure.kind) {
    case 'nothing-to-undo':
    case 'saved-since':
    case 'built-on':
      return stays[failure.kind]
    default:
      return sayStorage(failure)
  }
}

const sayStorage = ({ kind }: WriteFailure): string => storage[kind]
