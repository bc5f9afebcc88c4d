import type { Case } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'

/** More chips than these are slower to look through than to type. */
const MOST = 6

const each = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.trim()).filter(Boolean))]

const involved = ({ agencies }: Pick<Case, 'agencies'>, today: string) =>
  agencies.filter(({ registers }) => {
    const until = shown(registers.until)
    return !until || until > today
  })

/** The agencies around the family by name, those that entries name among them, latest first. */
export function agenciesKnown(family: Pick<Case, 'agencies' | 'entries'>, today: string): string[] {
  const named = family.entries.toReversed().map(({ registers }) => shown(registers.agency) ?? '')
  return each([...involved(family, today).map(({ name }) => name), ...named]).slice(0, MOST)
}

/** People one may have talked with: the workers of the agencies around the family, and whom earlier entries of the type name. */
export function peopleKnown(family: Pick<Case, 'agencies' | 'entries'>, type: CaseEvent['type'], today: string): string[] {
  const workers = involved(family, today).map(({ name, registers }) => {
    const worker = shown(registers.worker) ?? ''
    return worker ? text.event.person(worker, name) : name
  })
  const earlier = family.entries.toReversed().flatMap((entry) => (entry.type === type ? (shown(entry.registers.withWhom) ?? '') : []))
  return each([...workers, ...earlier]).slice(0, MOST)
}

/** What a challenge can carry on: challenges that are not settled, and referrals that were not accepted, latest first. */
export const carriedOn = ({ entries }: Pick<Case, 'entries'>, ownId: string | undefined, follows: string): CaseEvent[] =>
  entries
    .filter(({ id, type, registers }) => {
      const outcome = shown(registers.outcome)
      const open = (type === 'challenge' && outcome !== 'settled') || (type === 'referral' && outcome === 'not-accepted')
      return id !== ownId && (open || id === follows)
    })
    .toReversed()
