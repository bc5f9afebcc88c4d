import { ok, type Result } from '../core/result.ts'
import { type Statement, sameKeys } from '../core/statement.ts'
import { readTeam, type Team } from '../core/team.ts'
import type { DeviceKeys } from '../seal/team-keys.ts'
import type { ReadFailure, WriteFailure } from '../store/failure.ts'
import type { App } from './app.ts'
import { inTurn } from './turn.ts'

// What signs and locks is loaded when first needed: screens that only ask about the team do without.

/**
 * Where this device stands: in no team; a member; taken off the list; added by somebody who was off it themselves; or not on it, because
 * its keys are new.
 */
export type TeamStanding = 'none' | 'member' | 'removed' | 'doubtful' | 'not-listed'

/** The team of this device as it is known here. */
export interface TeamHere {
  readonly team: Team | null
  readonly statements: readonly Statement[]
  readonly standing: TeamStanding
  /** This device was taken off the list: it keeps what it has, and saves to the shared file no more. */
  readonly removed: boolean
}

/** Why the list was not changed. */
export type TeamFailure =
  | { readonly kind: 'empty-team-name' }
  | { readonly kind: 'empty-reason' }
  | { readonly kind: 'in-a-team'; readonly team: string }
  | { readonly kind: 'no-team' }
  /** This device is not, or no longer, on the list. */
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'already-there'; readonly name: string }
  /** Files cannot be locked for these keys. */
  | { readonly kind: 'unusable-keys' }
  | { readonly kind: 'no-such-entry' }
  | { readonly kind: 'own-entry' }
  /** None of the teams in the file has this device on its list. */
  | { readonly kind: 'not-listed' }

/** A change to the list, or why there was none. */
export type Changed<T> = Promise<Result<T, TeamFailure | WriteFailure>>

/** What this device opens and signs with; null before the first need. */
export async function readKeys(app: App): Promise<Result<DeviceKeys | null, ReadFailure>> {
  const row = await app.store.readRow('keys')
  return row.ok ? ok(row.value as DeviceKeys | null) : row
}

/** The same as `deviceKeys`, for who is in turn already. */
export async function keysInTurn(app: App): Promise<Result<DeviceKeys, WriteFailure>> {
  const here = await readKeys(app)
  if (!here.ok) return here
  if (here.value) return ok(here.value)
  const { newDeviceKeys } = await import('../seal/team-keys.ts')
  const keys = await newDeviceKeys()
  const saved = await app.store.saveRow('keys', keys)
  return saved.ok ? ok(keys) : saved
}

/** What this device opens and signs with; made at the first need, once for all tabs. Not to be asked for within `inTurn`. */
export const deviceKeys = (app: App): Promise<Result<DeviceKeys, WriteFailure>> => inTurn(app, () => keysInTurn(app))

/** What this device knows of its team; none where it is in no team. */
export async function readStatements(app: App): Promise<Result<readonly Statement[], ReadFailure>> {
  const row = await app.store.readRow('team')
  // The seal has authenticated what this device saved, and it was checked before it was saved.
  return row.ok ? ok((row.value as readonly Statement[] | null) ?? []) : row
}

/** Where the device with these keys stands in a team. */
export function standingOf(team: Team | null, keys: DeviceKeys | null): TeamStanding {
  if (!team) return 'none'
  if (!keys) return 'not-listed'
  if (team.members.some((each) => sameKeys(each, keys))) return 'member'
  if (team.left.some((each) => sameKeys(each, keys))) return 'removed'
  return team.doubtful.some(({ member, statement }) => statement.says.kind === 'added' && sameKeys(member, keys))
    ? 'doubtful'
    : 'not-listed'
}

/** The team that this device is in, as its own list says, and where this device stands in it. */
export async function teamOf(app: App): Promise<Result<TeamHere, ReadFailure>> {
  const statements = await readStatements(app)
  if (!statements.ok) return statements
  const keys = await readKeys(app)
  if (!keys.ok) return keys
  const team = readTeam(statements.value)
  const standing = standingOf(team, keys.value)
  return ok({ team, statements: statements.value, standing, removed: standing === 'removed' })
}

/** Whether this device may save to the team's shared file. */
export const canSave = ({ standing }: Pick<TeamHere, 'standing'>): boolean => standing === 'member'

/** Whom a file for the team is locked for now: each recipient once, in text order. */
export const recipientsOf = ({ members }: Pick<Team, 'members'>): string[] => [...new Set(members.map(({ recipient }) => recipient))].sort()
