import { fail, ok, type Result } from '../../core/result.ts'
import type { Fact } from '../../core/fact.ts'
import { rootOf } from '../../core/sharing/adds.ts'
import { checkPassphrase, type StrengthFailure } from '../../seal/strength.ts'
import type { BundleContents, WrittenBundle } from '../../sync/bundle/contents.ts'
import { writeBundle } from '../../sync/bundle/index.ts'
import type { App } from '../app.ts'
import type { WriteFailure } from '../failure.ts'
import { note } from '../log.ts'
import { contentsOf, readOurs, toSend } from './ours.ts'
import { leaves } from './leaves.ts'
import { teamMark } from './space.ts'
import { teamLock } from './team-lock.ts'
import { teamLog } from './team-log.ts'
import type { HandOut, MakeFailure } from './types.ts'

/** What a file is called that leaves by hand. It says nothing of anybody. */
const nameFor = ({ practice }: App, what: 'shared' | 'handover') => `plumbline-${practice ? 'practice-' : ''}${what}.age`

function toHandOut({ file, digest }: WrittenBundle, { cases, at }: BundleContents, name: string): HandOut {
  const facts = [...cases.values()].flat() as unknown as Fact[]
  const visits = new Set(facts.filter(({ kind }) => kind === 'visit').map(rootOf)).size
  // What a syncing program or a mail makes of a type is its own affair: one that nothing opens by itself.
  const made = new File([file], name, { type: 'application/octet-stream' })
  return { file: made, name, holds: { digest, stamp: at.stamp, visits, facts: facts.length, families: cases.size } }
}

/** A file with everything that this device holds for the team, to be downloaded or shared. Say `handedOut` once it has left. */
export async function handOut(app: App): Promise<Result<HandOut, MakeFailure>> {
  const locked = await teamLock(app)
  if (!locked.ok) return locked
  const ours = await readOurs(app)
  if (!ours.ok) return ours
  note(app, 'shared', { detail: 'hand-out' })
  const contents = await contentsOf(app, await toSend(ours.value), { ...locked.value.about, ...(await teamLog(app)) })
  if (!contents.ok) return contents
  const written = await writeBundle(contents.value, locked.value.lock)
  return ok(toHandOut(written, contents.value, nameFor(app, 'shared')))
}

/**
 * A file with some families, or all, under a passphrase, for somebody outside the team. It names no team and no colleague. `offered` is
 * the passphrase that we made up, if that is the one.
 */
export async function handOver(
  app: App,
  caseIds: readonly string[] | 'all',
  passphrase: string,
  offered?: string,
): Promise<Result<HandOut, WriteFailure | StrengthFailure | { readonly kind: 'nothing-to-hand-over' }>> {
  const strong = await checkPassphrase(passphrase, [app.me.name, app.me.agency], offered)
  if (!strong.ok) return strong
  const ours = await readOurs(app)
  if (!ours.ok) return ours
  const all = await toSend(ours.value)
  const cases = caseIds === 'all' ? all : new Map([...all].filter(([caseId]) => caseIds.includes(caseId)))
  if (cases.size === 0) return fail({ kind: 'nothing-to-hand-over' })
  const about = { team: teamMark(app, null), scope: caseIds === 'all' ? 'whole' : 'part', statements: [] } as const
  const contents = await contentsOf(app, cases, about)
  if (!contents.ok) return contents
  const noted = await leaves(app)
  if (!noted.ok) return noted
  const written = await writeBundle(contents.value, { kind: 'passphrase', passphrase })
  note(app, 'shared', { detail: 'hand-over', ...(caseIds !== 'all' && { caseIds: [...cases.keys()] }) })
  return ok(toHandOut(written, contents.value, nameFor(app, 'handover')))
}
