import { canonical } from '../core/canonical.ts'
import { bodyOf, memberIn, parseStatement, type Statement } from '../core/statement.ts'
import { isFounding } from '../core/team.ts'
import { contentId } from '../seal/digest.ts'
import { canLockFor } from '../seal/team-keys.ts'

/** Most statements that are looked at of one file: a team of a hundred makes a few hundred in years. */
const MOST = 5_000

/** Two lists joined. */
export interface JoinedList {
  /** Both, each once, by id: what is to be kept. */
  readonly statements: readonly Statement[]
  /** Those that were not known before. */
  readonly fresh: readonly Statement[]
  /** How many were not taken: no statements, not what their id or their signature says, signed by nobody of the team, or too many. */
  readonly refused: number
  /** How many are another team's. They never mix. */
  readonly elsewhere: number
}

/** The canonical text of a statement's body; null where there is none: a -0 somewhere in what is not known here, or nested without end. */
function bodyText(statement: Statement): string | null {
  try {
    return canonical(bodyOf(statement))
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/** Whether a statement is what its id says, signed by whom it names, and files can be locked for whom it adds. */
async function isSound(statement: Statement): Promise<boolean> {
  const { isSignedBy } = await import('../seal/signing.ts')
  const body = bodyText(statement)
  if (body === null || (await contentId(body)) !== statement.id) return false
  if (!isSignedBy(statement.id, statement.proof, statement.by)) return false
  const member = memberIn(statement)
  return member === null || canLockFor(member.recipient)
}

const byId = (a: Statement, b: Statement) => (a.id < b.id ? -1 : 1)
const signerIn = (statement: Statement) => memberIn(statement)?.signer

/**
 * What a file's statements add to ours of one team. Everything that is new is checked: shape, id, signature; and only what a device of the
 * team signed is looked at, so that a stranger's file costs nothing. `ours` may be empty: then the founding statement begins it.
 */
export async function joinLists(ours: readonly Statement[], theirs: readonly unknown[], team: string): Promise<JoinedList> {
  const known = new Map(ours.map((each) => [each.id, each]))
  let [refused, elsewhere] = [0, 0]
  const open = new Map<string, Statement>()
  for (const json of theirs) {
    const { id, team: of } = (json ?? {}) as { id?: unknown; team?: unknown }
    if (typeof id === 'string' && (known.has(id) || open.has(id))) continue
    if (typeof id === 'string' && id !== team && of !== team && (of === null || typeof of === 'string')) elsewhere++
    else if (open.size >= MOST) refused++
    else {
      const parsed = parseStatement(json)
      if (parsed.ok) open.set(parsed.value.id, parsed.value)
      else refused++
    }
  }
  const signers = new Set(ours.map(signerIn))
  const fresh: Statement[] = []
  for (let found = true; found; ) {
    found = false
    for (const statement of open.values()) {
      const begins = statement.id === team && isFounding(statement)
      if (!begins && !signers.has(statement.by)) continue
      open.delete(statement.id)
      if (await isSound(statement)) {
        fresh.push(statement)
        signers.add(signerIn(statement))
        found = true
      } else refused++
    }
  }
  return { statements: [...ours, ...fresh].sort(byId), fresh: fresh.sort(byId), refused: refused + open.size, elsewhere }
}
