import type { Statement } from '../core/statement.ts'
import { readTeam, type Team } from '../core/team.ts'
import { readMark } from '../sync/mark.ts'
import { joinLists } from '../sync/team-list.ts'
import type { Surveyed } from './file.ts'

/** The list of the team that a file names, by the statements in it alone. */
export interface JudgedTeam {
  /** Null where the file names no team. */
  readonly id: string | null
  /** Null where its list cannot be followed. */
  readonly team: Team | null
  readonly statements: readonly Statement[]
  /** Not what their id or their signature says, or signed by nobody of the team. */
  readonly refused: number
}

/** Every statement of a file checked: its shape, its id, its Ed25519 signature, and that somebody of the team made it. */
export async function judgeTeam({ manifest, statements }: Pick<Surveyed, 'manifest' | 'statements'>): Promise<JudgedTeam> {
  const id = readMark(manifest.team).team
  if (id === null) return { id, team: null, statements: [], refused: statements.length }
  const joined = await joinLists([], statements, id)
  return { id, team: readTeam(joined.statements, id), statements: joined.statements, refused: joined.refused + joined.elsewhere }
}
