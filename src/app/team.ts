import { canonical } from '../core/canonical.ts'
import type { Deed } from '../core/log.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { bodyOf, type Member, type Statement, sameKeys, WORDS_MAX } from '../core/statement.ts'
import { readTeam, type Team } from '../core/team.ts'
import { contentId } from '../seal/digest.ts'
import type { DeviceKeys } from '../seal/team-keys.ts'
import { type App, observeStamp, takeStamp, wallTime } from './app.ts'
import { note } from './log.ts'
import { type Changed, keysInTurn, type TeamFailure, type TeamHere, teamOf } from './team-here.ts'
import { inTurn } from './turn.ts'

export { canSave, deviceKeys, type TeamFailure, type TeamHere, teamOf } from './team-here.ts'
export { leaveTeam, teamIn } from './team-join.ts'
export { joinLists } from '../sync/team-list.ts'
/** What taking in a file does with its list, by itself. @testonly */
export { joinStatements, joinTeam } from './team-join.ts'

const clipped = (words: string) => words.trim().slice(0, WORDS_MAX)

/** This device as it stands on a list of colleagues. */
export const ownMember = ({ me }: App, { recipient, signer }: Pick<DeviceKeys, 'recipient' | 'signer'>): Member => ({
  device: me.device,
  practitioner: me.practitioner,
  name: clipped(me.name),
  role: clipped(me.role),
  agency: clipped(me.agency),
  recipient,
  signer,
  what: 'device',
})

async function state(app: App, keys: DeviceKeys, team: Team | null, says: Statement['says']): Promise<Statement> {
  const { sign } = await import('../seal/signing.ts')
  const at = { stamp: takeStamp(app), wall: wallTime(app.platform) }
  const said = { team: team?.id ?? null, says, by: keys.signer, at, saw: team?.heads ?? [] }
  const id = await contentId(canonical(bodyOf({ id: '', proof: '', ...said })))
  return { id, ...said, proof: sign(id, keys.seed) }
}

interface Here extends TeamHere {
  readonly keys: DeviceKeys
}

/** What is said becomes part of the list, in turn with every other tab. Nothing where `decide` finds a reason against it. */
function change(
  app: App,
  decide: (here: Here) => Result<readonly Statement['says'][], TeamFailure> | Promise<Result<readonly Statement['says'][], TeamFailure>>,
): Changed<Team> {
  return inTurn(app, async () => {
    const keys = await keysInTurn(app)
    if (!keys.ok) return keys
    const here = await teamOf(app)
    if (!here.ok) return here
    const decided = await decide({ ...here.value, keys: keys.value })
    if (!decided.ok) return decided
    let { statements, team } = here.value
    for (const { at } of statements) observeStamp(app, at.stamp)
    for (const says of decided.value) {
      statements = [...statements, await state(app, keys.value, team, says)]
      team = readTeam(statements)
    }
    const saved = await app.store.saveRow('team', statements)
    return saved.ok ? ok(team!) : saved
  })
}

/** A change by a member; anybody else hears why not. */
const asMember = (app: App, decide: (team: Team, keys: DeviceKeys) => ReturnType<Parameters<typeof change>[1]>) =>
  change(app, ({ team, standing, keys }) => {
    if (!team) return fail({ kind: 'no-team' })
    return standing === 'member' ? decide(team, keys) : fail({ kind: 'not-a-member' })
  })

/** There is a team of that name, with this device on its list. */
export const foundTeam = (app: App, name: string): Changed<Team> =>
  change(app, ({ team, keys }) => {
    if (team) return fail({ kind: 'in-a-team', team: team.name })
    if (clipped(name) === '') return fail({ kind: 'empty-team-name' })
    return ok([{ kind: 'founded', name: clipped(name), member: ownMember(app, keys) }])
  })

/** A change to the list that the log tells of. */
async function logged(app: App, did: Deed, changed: Changed<Team>): Changed<Team> {
  const done = await changed
  if (done.ok) note(app, did)
  return done
}

/** That member is on the list: what is saved from now on opens for them. */
export const addMember = (app: App, member: Member): Changed<Team> =>
  logged(
    app,
    'colleague-added',
    asMember(app, async (team) => {
      const there = team.members.find((each) => sameKeys(each, member))
      if (there) return fail({ kind: 'already-there', name: there.name })
      const { canLockFor } = await import('../seal/team-keys.ts')
      if (!(await canLockFor(member.recipient))) return fail({ kind: 'unusable-keys' })
      return ok([{ kind: 'added', member }])
    }),
  )

/** Whoever that statement put on the list is off it; a doubtful statement is left out. What was saved before still opens for them. */
export const removeMember = (app: App, statement: string, because: string): Changed<Team> =>
  logged(
    app,
    'colleague-removed',
    asMember(app, (team, keys) => {
      const entry = team.members.find((each) => each.statement === statement)
      if (!entry && !team.doubtful.some((each) => each.statement.id === statement)) return fail({ kind: 'no-such-entry' })
      if (entry && sameKeys(entry, keys)) return fail({ kind: 'own-entry' })
      if (clipped(because) === '') return fail({ kind: 'empty-reason' })
      return ok([{ kind: 'removed', statement, because: clipped(because) }])
    }),
  )

/** What was doubtful is said again by this device, and followed from now on. */
export const repeatDoubtful = (app: App, statement: string): Changed<Team> =>
  asMember(app, ({ doubtful }, keys) => {
    const found = doubtful.find((each) => each.statement.id === statement)
    if (!found) return fail({ kind: 'no-such-entry' })
    const { says } = found.statement
    if (says.kind === 'removed' && sameKeys(found.member, keys)) return fail({ kind: 'own-entry' })
    return ok([says.kind === 'removed' ? says : { kind: 'added', member: found.member }])
  })

/** A key for paper and the entry for it. Kept nowhere: `addMember` it once it is printed, and forget the secret. */
export async function newRecovery({ me }: App, name: string): Promise<{ readonly secret: string; readonly member: Member }> {
  const { newIdentity } = await import('../seal/team-keys.ts')
  const { identity, recipient } = await newIdentity()
  const what = { device: '', practitioner: '', name: clipped(name), role: '', agency: clipped(me.agency), signer: null }
  return { secret: identity, member: { ...what, recipient, what: 'recovery' } }
}
