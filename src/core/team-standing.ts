import { type Member, memberIn, type Statement, sameKeys } from './statement.ts'
import type { Past } from './team-past.ts'

/**
 * What a statement is worth. `followed`; `doubtful`: said by somebody whom a removal had taken off the list, unknown to the remover;
 * `disputed`: its author and others removed each other unseen, so that nothing decides between them; `nobody`: said by who never was on
 * the list.
 */
export type Worth = 'followed' | 'doubtful' | 'disputed' | 'nobody'

/** What each statement is worth, and who its author was as they were added. */
export type Standing = ReadonlyMap<string, { readonly is: Worth; readonly by: Member | null }>

/** One way in which an author has a say: by the statement that added them, unless one of these removals counts. */
interface Say {
  readonly grant: Statement
  readonly unless: readonly Statement[]
}

/** What each statement is worth. Worked out from who saw what alone: no clock decides. */
export function standings(past: Past): Standing {
  const removals = past.statements.flatMap((statement) => {
    const { id, says } = statement
    const target = says.kind === 'removed' && past.saw(id, says.statement) ? past.find(says.statement) : undefined
    const gone = target && memberIn(target)
    return gone ? [{ statement, gone }] : []
  })
  const grants = past.statements.flatMap((statement) => {
    const member = memberIn(statement)
    return member?.what === 'device' && member.signer !== null ? [{ statement, member }] : []
  })
  // A removal leaves what the remover saw, and does not touch who was added again by somebody who knew of it.
  const sayOf = (said: Statement, { statement: grant, member }: { statement: Statement; member: Member }): Say => ({
    grant,
    unless: removals.flatMap(({ statement, gone }) =>
      statement.id !== said.id && sameKeys(gone, member) && !past.saw(statement.id, said.id) && !past.saw(grant.id, statement.id)
        ? [statement]
        : [],
    ),
  })

  const worth = new Map<string, Worth>()
  const says = new Map<string, readonly Say[]>()
  const authors = new Map<string, Member | null>()
  for (const said of past.statements) {
    const mine = grants.filter(({ statement, member }) => member.signer === said.by && past.saw(said.id, statement.id))
    says.set(
      said.id,
      mine.filter(({ statement }) => worth.get(statement.id) !== 'nobody').map((grant) => sayOf(said, grant)),
    )
    authors.set(said.id, mine[0]?.member ?? null)
    const founding = said.team === null
    worth.set(said.id, founding ? 'followed' : says.get(said.id)!.length === 0 ? 'nobody' : 'disputed')
  }

  const is = ({ id }: Statement) => worth.get(id)!
  const idle = (removal: Statement) => is(removal) === 'doubtful' || is(removal) === 'nobody'
  const judge = (ways: readonly Say[]): Worth => {
    if (ways.some(({ grant, unless }) => is(grant) === 'followed' && unless.every(idle))) return 'followed'
    return ways.every(({ grant, unless }) => is(grant) === 'doubtful' || unless.some((each) => is(each) === 'followed'))
      ? 'doubtful'
      : 'disputed'
  }
  // Each round decides what the round before it made certain; what no round decides hangs on itself, and stays disputed.
  for (let changed = true; changed; ) {
    changed = false
    for (const said of past.statements) {
      if (is(said) !== 'disputed') continue
      const now = judge(says.get(said.id)!)
      if (now === 'disputed') continue
      worth.set(said.id, now)
      changed = true
    }
  }
  return new Map(past.statements.map(({ id }) => [id, { is: worth.get(id)!, by: authors.get(id) ?? null }]))
}
