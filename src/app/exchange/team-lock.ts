import { fail, ok, type Result } from '../../core/result.ts'
import type { Lock } from '../../sync/bundle/contents.ts'
import type { App } from '../app.ts'
import { canSave, recipientsOf, teamOf } from '../team-here.ts'
import type { BundleContents } from '../../sync/bundle/contents.ts'
import { teamMark } from './space.ts'
import type { MakeFailure } from './types.ts'

/** Whom a file for the team is locked for now, and what it says of the team. */
export async function teamLock(
  app: App,
): Promise<Result<{ readonly lock: Lock; readonly about: Pick<BundleContents, 'team' | 'scope' | 'statements'> }, MakeFailure>> {
  const here = await teamOf(app)
  if (!here.ok) return here
  const { team, statements } = here.value
  if (!team) return fail({ kind: 'no-team' })
  if (!canSave(here.value)) return fail({ kind: 'not-a-member' })
  const about = { team: teamMark(app, team.id), scope: 'whole', statements } as const
  return ok({ lock: { kind: 'recipients', recipients: recipientsOf(team) }, about })
}
