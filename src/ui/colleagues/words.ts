import type { TeamFailure } from '../../app/team.ts'
import type { CodeFailure } from '../../app/team-code.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { Member, Statement } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { sayProblem } from '../start/problem.ts'

const words = text.colleagues

/** Why the list was not changed, or not known to be. */
export function sayFailure(failure: TeamFailure | WriteFailure): string {
  switch (failure.kind) {
    case 'in-a-team':
      return words.failure[failure.kind](failure.team)
    case 'already-there':
      return words.failure[failure.kind](failure.name)
    case 'empty-team-name':
    case 'empty-reason':
    case 'no-team':
    case 'not-a-member':
    case 'unusable-keys':
    case 'no-such-entry':
    case 'own-entry':
    case 'not-listed':
      return words.failure[failure.kind]
    default:
      return sayProblem(failure.kind)
  }
}

/** Why what was pasted adds nobody. */
export function sayCodeFailure(failure: CodeFailure | WriteFailure, practice: boolean): string {
  const { failure: says } = words.add
  switch (failure.kind) {
    case 'other-space':
      return practice ? says[failure.kind].here : says[failure.kind].there
    case 'not-a-code':
    case 'damaged-code':
    case 'newer-code':
    case 'own-code':
    case 'secret-key':
    case 'other-recipient':
      return says[failure.kind]
    default:
      return sayProblem(failure.kind)
  }
}

/** The day of a statement, by the clock of who made it. */
export const dayOf = (at: Statement['at']): string => at.wall.slice(0, 10)

/** How somebody is called on the list. */
export const nameOf = ({ name }: Pick<Member, 'name'>): string => name || words.list.noName
