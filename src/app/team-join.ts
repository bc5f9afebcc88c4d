import { fail, ok, type Result } from '../core/result.ts'
import { parseStatement, type Statement } from '../core/statement.ts'
import { isFounding, readTeam, type Team } from '../core/team.ts'
import type { ReadFailure } from '../store/failure.ts'
import type { App } from './app.ts'
import { type Changed, readKeys, readStatements, standingOf, type TeamFailure } from './team-here.ts'
import { type JoinedList, joinLists } from '../sync/team-list.ts'
import { inTurn } from './turn.ts'

/** What joining a list brought. */
export interface Joined extends Pick<JoinedList, 'refused' | 'elsewhere'> {
  readonly before: Team
  readonly team: Team
  readonly fresh: readonly Statement[]
}

/** What a file says about the team is known here; `no-team` where this device is in none. */
export function joinStatements(app: App, theirs: readonly unknown[]): Changed<Joined> {
  return inTurn(app, async () => {
    const ours = await readStatements(app)
    if (!ours.ok) return ours
    const before = readTeam(ours.value)
    if (!before) return fail({ kind: 'no-team' } as const)
    const { statements, fresh, refused, elsewhere } = await joinLists(ours.value, theirs, before.id)
    const saved = fresh.length > 0 ? await app.store.saveRow('team', statements) : ok(undefined)
    return saved.ok ? ok({ before, team: readTeam(statements)!, fresh, refused, elsewhere }) : saved
  })
}

/** Teams that one file can offer; one is usual. */
const MOST_TEAMS = 8

/** What a file's statements say of a team that has this device on its list; `not-listed` where none has. Changes nothing. */
export async function teamIn(
  app: App,
  theirs: readonly unknown[],
): Promise<Result<JoinedList & { readonly team: Team }, TeamFailure | ReadFailure>> {
  const keys = await readKeys(app)
  if (!keys.ok) return keys
  const founding = (json: unknown) =>
    (json as { team?: unknown } | null)?.team === null && parseStatement(json).ok && isFounding(json as Statement)
  for (const { id } of (theirs as readonly Statement[]).filter(founding).slice(0, MOST_TEAMS)) {
    const joined = await joinLists([], theirs, id)
    const team = readTeam(joined.statements, id)
    if (team && standingOf(team, keys.value) === 'member') return ok({ ...joined, team })
  }
  return fail({ kind: 'not-listed' })
}

/** This device is in the team that a file names, where that has it on its list. */
export function joinTeam(app: App, theirs: readonly unknown[]): Changed<Team> {
  return inTurn(app, async () => {
    const here = await readStatements(app)
    if (!here.ok) return here
    const now = readTeam(here.value)
    if (now) return fail({ kind: 'in-a-team', team: now.name } as const)
    const found = await teamIn(app, theirs)
    if (!found.ok) return found
    const saved = await app.store.saveRow('team', found.value.statements)
    return saved.ok ? ok(found.value.team) : saved
  })
}

/** This device is in no team any more. Its colleagues have it on their list until they remove it. */
export function leaveTeam(app: App): Changed<void> {
  return inTurn(app, async () => {
    const here = await readStatements(app)
    if (!here.ok) return here
    return here.value.length === 0 ? fail({ kind: 'no-team' } as const) : app.store.saveRow('team', [])
  })
}
