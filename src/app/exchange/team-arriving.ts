import { ok, type Result } from '../../core/result.ts'
import { readTeam, type Team } from '../../core/team.ts'
import type { Member, Statement } from '../../core/statement.ts'
import { sameKeys } from '../../core/statement.ts'
import type { App } from '../app.ts'
import type { ReadFailure } from '../failure.ts'
import { joinLists, teamIn, teamOf } from '../team.ts'
import type { TeamArriving, TeamStanding } from './types.ts'

/** How a file's team stands to this device's, and what its list adds. */
export interface JudgedTeam {
  readonly team: TeamStanding
  readonly list: TeamArriving | null
  /** All that is to be kept of the list once it is taken in, and which of it is new. Ours where the file's is not followed. */
  readonly statements: readonly Statement[]
  readonly fresh: readonly Statement[]
}

const named = (members: readonly Member[], but: readonly Member[]) => members.filter((each) => !but.some((other) => sameKeys(each, other)))

const listOf = (id: string, now: Team | null, before: Team | null, refused: number): TeamArriving => ({
  id,
  name: now?.name ?? '',
  joined: named(now?.members ?? [], before?.members ?? []),
  left: named(now?.left ?? [], before?.left ?? []),
  refused,
})

/** Judges the team that a file names, by what is known here now. Changes nothing. */
export async function judgeTeam(app: App, fileTeam: string | null, theirs: readonly unknown[]): Promise<Result<JudgedTeam, ReadFailure>> {
  const here = await teamOf(app)
  if (!here.ok) return here
  const { team, statements } = here.value
  const asIs = { statements, fresh: [] }
  if (fileTeam === null) return ok({ ...asIs, team: 'none', list: null })
  if (team?.id === fileTeam) {
    const joined = await joinLists(statements, theirs, team.id)
    const now = readTeam(joined.statements, team.id)
    return ok({ ...joined, team: 'ours', list: listOf(team.id, now, team, joined.refused) })
  }
  const joined = await joinLists([], theirs, fileTeam)
  const list = listOf(fileTeam, readTeam(joined.statements, fileTeam), null, joined.refused)
  if (team) return ok({ ...asIs, team: 'other', list })
  const offered = await teamIn(app, theirs)
  if (!offered.ok) {
    if (offered.failure.kind === 'not-listed') return ok({ ...asIs, team: 'other', list })
    return offered.failure.kind === 'no-team' ? ok({ ...asIs, team: 'other', list }) : (offered as { ok: false; failure: ReadFailure })
  }
  if (offered.value.team.id !== fileTeam) return ok({ ...asIs, team: 'other', list })
  return ok({ statements: offered.value.statements, fresh: offered.value.fresh, team: 'joinable', list })
}
