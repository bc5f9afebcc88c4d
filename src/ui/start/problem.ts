import type { ReadFailure, WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'

/** Why nothing came of it although nothing was typed wrong. */
export type Problem = (ReadFailure | WriteFailure)['kind'] | 'already-set-up' | 'not-set-up' | 'parameters-refused' | 'derivation-failed'

/** What to say about it where nothing of a family is on the screen. */
export function sayProblem(kind: Problem): string {
  const { problems, trouble, unlock } = text.start
  switch (kind) {
    case 'storage-full':
      return problems.full
    case 'timed-out':
    case 'connection-lost':
      return problems.noAnswer
    case 'already-set-up':
      return problems.elsewhere
    case 'not-set-up':
      return unlock.notSetUp
    case 'derivation-failed':
      return problems.noKey
    case 'parameters-refused':
      return problems.weakened
    case 'frozen':
    case 'data-missing':
    case 'locked':
      return trouble[kind]
  }
}
