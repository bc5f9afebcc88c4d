import { type Past, pastOf } from './team-past.ts'
import { type Standing, standings } from './team-standing.ts'
import { compareStamps } from './stamp.ts'
import { type Member, memberIn, type Statement, sameKeys } from './statement.ts'

export type { Member, Statement }

/** Somebody on the list, and how they came to be there. */
export interface TeamMember extends Member {
  /** The statement that put them there. */
  readonly statement: string
  /** Whose device said so; null for who founded the team. */
  readonly addedBy: Member | null
  readonly at: Statement['at']
}

/** Somebody who was on the list. Files saved before they left still open for them. */
export interface LeftMember extends TeamMember {
  readonly removed: { readonly by: Member | null; readonly because: string; readonly at: Statement['at'] }
}

/** What somebody said who was off the list by then, unknown to them; not followed until a member repeats it. */
export interface DoubtfulStatement {
  readonly statement: Statement
  /** Who is to be added, or taken off. */
  readonly member: Member
  readonly by: Member | null
}

/** Who shares one file now, as worked out from what its devices said. The same from the same statements, in any order. */
export interface Team {
  /** The id of the founding statement. */
  readonly id: string
  readonly name: string
  readonly members: readonly TeamMember[]
  readonly left: readonly LeftMember[]
  readonly doubtful: readonly DoubtfulStatement[]
  /** What a next statement has seen. */
  readonly heads: readonly string[]
  /** How many of the statements are another team's, which change nothing here. */
  readonly elsewhere: number
  /** How many rest on statements that are not here: not followed until those come. */
  readonly waiting: number
}

const inOrder = (a: Statement, b: Statement) => compareStamps(a.at.stamp, b.at.stamp) || (a.id < b.id ? -1 : 1)

/** Whether a statement founds a team: by the device that it names first, and before anything else. */
export const isFounding = ({ team, says, by, saw }: Statement): boolean =>
  says.kind === 'founded' && team === null && says.member.what === 'device' && says.member.signer === by && saw.length === 0

/**
 * The team that statements with good proofs make; null where none of them founds it. `of` names the team where there could be several;
 * without it the one founded first. Who was removed is back only by somebody who knew of the removal; what they said themselves, and
 * whoever removed them had not seen, is doubtful and not followed. Two who removed each other unseen are both off the list.
 */
export function readTeam(statements: readonly Statement[], of?: string): Team | null {
  const once = [...new Map([...statements].sort((a, b) => (a.proof < b.proof ? 1 : -1)).map((each) => [each.id, each])).values()]
  const founding = once.filter((each) => isFounding(each) && (of === undefined || each.id === of)).sort(inOrder)[0]
  if (founding?.says.kind !== 'founded') return null
  const own = once.filter(({ id, team }) => id === founding.id || team === founding.id)
  const past = pastOf(own)
  const standing = standings(past)
  return {
    id: founding.id,
    name: founding.says.name,
    ...listOf(past, standing),
    heads: past.heads(({ id }) => standing.get(id)?.is !== 'nobody'),
    elsewhere: once.length - own.length,
    waiting: own.length - past.statements.length,
  }
}

function listOf(past: Past, standing: Standing): Pick<Team, 'members' | 'left' | 'doubtful'> {
  const said = [...past.statements].sort(inOrder)
  const isOf = ({ id }: Statement) => standing.get(id)!.is
  const byOf = ({ id }: Statement) => standing.get(id)!.by
  const removals = said.flatMap((statement) => {
    const { says } = statement
    const target = says.kind === 'removed' && past.saw(statement.id, says.statement) ? past.find(says.statement) : undefined
    const counts = isOf(statement) === 'followed' || isOf(statement) === 'disputed'
    return target && counts && says.kind === 'removed' ? [{ statement, says, target }] : []
  })
  const against = (added: Statement, member: Member) =>
    removals.filter(({ statement, target }) => {
      const gone = memberIn(target)
      return gone !== null && sameKeys(gone, member) && !past.saw(added.id, statement.id)
    })

  const members: TeamMember[] = []
  const left: LeftMember[] = []
  const unsure: DoubtfulStatement[] = []
  for (const statement of said) {
    const member = memberIn(statement)
    if (!member || isOf(statement) === 'nobody') continue
    const entry = { ...member, statement: statement.id, addedBy: byOf(statement), at: statement.at }
    const gone = against(statement, member)
    const known = gone.find((removal) => past.saw(removal.statement.id, statement.id))
    if (isOf(statement) !== 'followed' || (gone.length > 0 && !known)) {
      if (!known) unsure.push({ statement, member, by: byOf(statement) })
    } else if (known) {
      left.push({ ...entry, removed: { by: byOf(known.statement), because: known.says.because, at: known.statement.at } })
    } else if (!members.some((other) => sameKeys(other, member))) members.push(entry)
  }
  for (const statement of said) {
    if (statement.says.kind !== 'removed' || isOf(statement) !== 'doubtful') continue
    const target = past.find(statement.says.statement)
    const member = target && memberIn(target)
    if (member) unsure.push({ statement, member, by: byOf(statement) })
  }

  const isMember = (member: Member) => members.some((other) => sameKeys(other, member))
  const leftOut = ({ statement }: DoubtfulStatement) => removals.some(({ target }) => target.id === statement.id)
  // Nothing is left to decide where somebody is on the list already, or off it.
  const open = ({ statement, member }: DoubtfulStatement) => isMember(member) === (statement.says.kind === 'removed')
  return {
    members,
    left: left.filter((each, at) => !isMember(each) && left.findIndex((other) => sameKeys(other, each)) === at),
    doubtful: unsure.filter((each) => !leftOut(each) && open(each)),
  }
}
