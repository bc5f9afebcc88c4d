import type { PackFileFailure } from '../../app/pack-file.ts'
import type { RemoveFailure, TakeFailure } from '../../app/packs.ts'
import type { MoveFailure } from '../../app/versions.ts'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'

const words = text.packs.failures

/** Why something about a pack did not come about, as one sentence. */
export function sayPackFailure(failure: PackFileFailure | TakeFailure | RemoveFailure | MoveFailure | WriteFailure): string {
  switch (failure.kind) {
    case 'pack-too-big':
    case 'too-deep':
    case 'too-many-parts':
      return words[failure.kind](failure.most)
    case 'forbidden-name':
      return words['forbidden-name'](failure.name)
    case 'newer-pack':
      return words['newer-pack'](failure.version)
    case 'not-a-table':
      return words['not-a-table'](failure.row)
    case 'table-too-big':
      return words['table-too-big'](failure.rows, failure.columns)
    case 'pack-faults':
      return words['pack-faults'](failure.faults.length)
    case 'published':
      return words.published(failure.id, failure.version)
    case 'reserved':
      return words.reserved(failure.id)
    case 'in-use':
      return words['in-use'](new Set(failure.visits.map(({ visitId }) => visitId)).size)
    case 'no-items-in-form':
    case 'not-text':
    case 'not-json':
    case 'not-a-pack':
    case 'not-a-workbook':
    case 'old-workbook':
    case 'pack-altered':
    case 'in-force':
    case 'no-such-pack':
    case 'no-way-there':
    case 'set-not-offered':
      return words[failure.kind]()
    default:
      return text.failures[failure.kind]()
  }
}
