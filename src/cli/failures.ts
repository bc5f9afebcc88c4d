import { never } from '../core/result.ts'
import type { BundleFailure } from '../sync/bundle/contents.ts'
import { CODES, Stop } from './stop.ts'

const closed = (sentence: string) => new Stop(CODES.closed, sentence)
const damaged = (sentence: string) => new Stop(CODES.damaged, sentence)

/** How a run ends that could not use the file at `path`. */
export function stopFor(path: string, failure: BundleFailure): Stop {
  switch (failure.kind) {
    case 'not-a-bundle':
      return closed(`This is not a shared file of Plumbline: ${path}`)
    case 'something-else':
      return closed(`It opens, and what is in it is not a shared file of Plumbline: ${path}`)
    case 'not-for-us':
      return closed(`No key that was given opens this file, which was locked for ${failure.recipients}: ${path}`)
    case 'passphrase-needed':
      return closed(`This file was locked with a passphrase; name the file that holds it with --passphrase-file: ${path}`)
    case 'wrong-passphrase':
      return closed(`The passphrase does not open this file: ${path}`)
    case 'newer-format':
      return closed(`This file is of format ${failure.version}, which a newer Plumbline wrote; get that one: ${path}`)
    case 'not-readable':
      return closed(`The file cannot be read: ${path}`)
    case 'damaged':
      return damaged(`This file is damaged: what is in it is not what was written, and nothing of it was used: ${path}`)
    case 'cut-short':
      return damaged(`This file ends before its end, and nothing of it was used: ${path}`)
    case 'too-large':
      return damaged(`This file is beyond what is read (its ${failure.what} has more than ${failure.most} bytes): ${path}`)
    case 'expands-too-far':
      return damaged(`This file expands beyond ${failure.most} bytes, and is not read further: ${path}`)
    case 'too-many-lines':
      return damaged(`This file has more than ${failure.most} lines, and is not read further: ${path}`)
    default:
      return never(failure)
  }
}
