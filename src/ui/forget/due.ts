import type { BoardEntry } from '../../app/board.ts'
import type { ClosedCase } from '../../core/retention.ts'

/** The closed cases of a board. */
export const closedIn = (families: readonly BoardEntry[]): ClosedCase[] =>
  families.flatMap(({ id, name, closed, held }) => (closed ? [{ id, name, closed, held }] : []))
