import { fail, ok, type Result } from '../../core/result.ts'
import { joinCase } from '../../core/sharing/join-case.ts'
import { unhurried } from '../../seal/breath.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import type { App } from '../app.ts'
import type { ReadFailure } from '../failure.ts'
import { factsIn, type Opened } from './arrival.ts'
import { olderThanRead } from './older.ts'
import { toArrival } from './open.ts'
import { readOurs } from './ours.ts'
import type { Sharing } from './sharing-row.ts'
import { readMark } from './space.ts'
import { judgeTeam } from './team-arriving.ts'
import type { LookedFor, LookFirst } from './types.ts'

/** What is known when a save looks at a file. */
export interface Looking {
  /** Digests of what a person has looked at. */
  readonly looked: readonly string[]
  /** What had been read before this save began. */
  readonly before: Pick<Sharing, 'seen' | 'reading'>
  /** The shared file itself, and not a copy beside it, which is older by its nature. */
  readonly main: boolean
}

async function reasons(
  app: App,
  bundle: OpenedBundle,
  { looked, before, main }: Looking,
): Promise<Result<readonly LookFirst[], ReadFailure>> {
  const { team } = readMark(bundle.manifest.team)
  if (team === null) return ok(['no-team'])
  const judged = await judgeTeam(app, team, bundle.statements)
  if (!judged.ok) return judged
  if (judged.value.team !== 'ours') return ok(['other-team'])
  if (looked.includes(bundle.digest)) return ok([])
  const ours = await readOurs(app)
  if (!ours.ok) return ours
  let erased = false
  for await (const caseId of unhurried(bundle.cases.keys())) {
    const { erasing, add } = joinCase(ours.value.get(caseId) ?? [], factsIn(bundle, caseId))
    erased ||= erasing.kind === 'asks' && add.length > 0
  }
  const older = main ? await olderThanRead(before, ours.value, bundle) : null
  return ok([
    ...(erased ? ['erased' as const] : []),
    ...(bundle.aside.length > 0 ? ['aside' as const] : []),
    ...(older?.kind === 'put-back' ? ['older' as const] : []),
  ])
}

/** The file may be taken in by a save; or a person has to look at it first. */
export async function mayBeTaken(
  app: App,
  file: Blob,
  opened: Opened,
  looking: Looking,
): Promise<Result<OpenedBundle, LookedFor | ReadFailure>> {
  const why = await reasons(app, opened.bundle, looking)
  if (!why.ok) return why
  if (why.value.length === 0) return ok(opened.bundle)
  const arrival = await toArrival(app, opened)
  return arrival.ok ? fail({ kind: 'look-first', why: why.value, arrival: arrival.value, file }) : arrival
}
