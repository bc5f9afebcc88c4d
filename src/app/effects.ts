import type { Case } from '../core/case.ts'
import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import type { Registers } from '../core/fold.ts'
import { effectAt } from '../core/known.ts'
import { fail, type Result } from '../core/result.ts'
import { readRegisters } from '../core/visit.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import type { WriteFailure } from './failure.ts'

/** What a practitioner enters about what one person’s need does to one child. */
export interface EffectEntry {
  /** In a line. Emptied: it was nothing that anybody knows of. */
  readonly effect: string
  /** Who said so, or where it was seen. */
  readonly source: string
  readonly on: Day
}

export type EffectFailure =
  | { readonly kind: 'no-effect' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'date-in-future' }
  | { readonly kind: 'too-long' }

/** Whose need, and which child it reaches. */
export interface EffectPlace {
  readonly person: string
  readonly child: string
}

/** What was entered before of one person and one child, also where it was emptied since. */
export const effectRegisters = ({ facts }: Pick<Case, 'facts'>, { person, child }: EffectPlace): Registers<Values<'effect'>> => {
  const about = effectAt(person, child)
  const mine = facts.filter((fact) => fact.kind === 'effect' && fact.about === about)
  return readRegisters<Values<'effect'>>(mine, ['effect', 'source', 'on'])
}

/** All that is wrong with what was entered, in the order in which it is asked. What stands already may be emptied, and needs no source then. */
export function checkEffect({ effect, source, on }: EffectEntry, now: Day, standing = false): readonly EffectFailure[] {
  const empty = effect.trim() === ''
  const wrong: readonly (EffectFailure | false)[] = [
    empty && !standing && { kind: 'no-effect' },
    (effect.length > TEXT_MAX || source.length > TEXT_MAX) && { kind: 'too-long' },
    !empty && source.trim() === '' && { kind: 'no-source' },
    dayNumber(on) === null ? { kind: 'impossible-date' } : daysBetween(now, on) > 0 && { kind: 'date-in-future' },
  ]
  return wrong.filter((one) => one !== false)
}

/** What one person’s need does to one child, as known now; what was known before stays in the history. `family` is what was on the screen. */
export async function recordEffect(
  app: App,
  family: Pick<Case, 'id' | 'facts'>,
  place: EffectPlace,
  entry: EffectEntry,
): Promise<Result<unknown, EffectFailure | WriteFailure>> {
  const seen = effectRegisters(family, place)
  const [wrong] = checkEffect(entry, today(app.platform), seen.effect.kind !== 'unanswered')
  if (wrong) return fail(wrong)
  const values = { effect: entry.effect.trim(), source: entry.source.trim(), on: entry.on }
  return record(app, family.id, [{ kind: 'effect', about: effectAt(place.person, place.child), ...changedOf(seen, values) }])
}
