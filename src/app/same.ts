import type { Case } from '../core/case.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { seenIn } from '../core/fold.ts'
import type { CaseEvent } from '../core/happened.ts'
import { gather } from '../core/history.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { canBeSame, type Sameness, sameAt } from '../core/same.ts'
import { readRegisters } from '../core/visit.ts'
import type { Values } from '../core/fact.ts'
import { type Act, type App, record } from './app.ts'
import type { WriteFailure } from './failure.ts'

/** Two entries that end differently, or lie too far apart, are two things whatever anybody says: as one, one of them would be hidden. */
export type SameFailure = { readonly kind: 'cannot-be-same' } | { readonly kind: 'too-long' }

type Told = Pick<Case, 'id' | 'facts'>

function actOf({ facts }: Told, one: CaseEvent, other: CaseEvent, state: Sameness, reason: string): Act {
  const about = sameAt(one.id, other.id)
  const said = gather(facts).about(about, 'same')
  const seen = readRegisters<Values<'same'>>(said, ['state', 'reason'])
  return { kind: 'same', about, values: { state, reason: reason.trim() }, replaces: seenIn([seen.state, seen.reason]) }
}

/**
 * Somebody says whether two entries are one thing that happened. Both stay as they were entered, and the other can be said at any
 * time; what was said before stays in the history. `family` as it was on the screen.
 */
export async function sayWhetherSame(
  app: App,
  family: Told,
  one: CaseEvent,
  other: CaseEvent,
  state: Sameness,
  reason: string,
): Promise<Result<unknown, SameFailure | WriteFailure>> {
  if (state === 'same' && !canBeSame(one, other)) return fail({ kind: 'cannot-be-same' })
  if (reason.length > TEXT_MAX) return fail({ kind: 'too-long' })
  return record(app, family.id, [actOf(family, one, other, state, reason)])
}

/** An entry is taken out of those that it was joined with: from now on it is another thing than each of them. */
export async function takeApart(
  app: App,
  family: Told,
  entry: CaseEvent,
  from: readonly CaseEvent[],
  reason: string,
): Promise<Result<unknown, SameFailure | WriteFailure>> {
  if (reason.length > TEXT_MAX) return fail({ kind: 'too-long' })
  const others = from.filter(({ id }) => id !== entry.id)
  return others.length === 0
    ? ok(null)
    : record(
        app,
        family.id,
        others.map((other) => actOf(family, entry, other, 'apart', reason)),
      )
}
