import type { Day } from '../../core/day.ts'
import { daysAfter } from '../../core/drift/clock.ts'
import { settled, shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Challenge, Ladder } from '../../core/ladder.ts'
import { REFERRAL_DAYS } from '../../core/loose-ends/answers.ts'

/** Where a referral stands. `set`: somebody named the day for the answer; else it is asked after when some days have passed. */
export type ReferralState =
  | { readonly kind: 'contested' }
  | { readonly kind: 'came'; readonly accepted: boolean; readonly on: Day | null }
  /** A word came without a yes or no. */
  | { readonly kind: 'word'; readonly on: Day }
  | { readonly kind: 'waiting' | 'due' | 'overdue'; readonly on: Day; readonly set: boolean }

/** Where a referral stands today, and by when an answer is due. */
export function referralState({ on, registers }: CaseEvent, today: Day): ReferralState {
  if (registers.outcome.kind === 'contested') return { kind: 'contested' }
  const outcome = settled(registers.outcome)
  const [due, came] = [shown(registers.feedbackDue) ?? null, shown(registers.feedbackOn) ?? null]
  if (outcome === 'accepted' || outcome === 'not-accepted') return { kind: 'came', accepted: outcome === 'accepted', on: came }
  // A word that came later than the day that was named takes its place.
  const isAnswered = came !== null && (due === null || came >= due)
  if (isAnswered && daysAfter(came, REFERRAL_DAYS) > today) return { kind: 'word', on: came }
  const by = due !== null && !isAnswered ? due : daysAfter(came ?? on, REFERRAL_DAYS)
  return { kind: by < today ? 'overdue' : by === today ? 'due' : 'waiting', on: by, set: by === due }
}

/** The challenge that questions a referral's answer, if there is one. */
export const challengeTo = (referral: CaseEvent, { open, settled: over }: Ladder): Challenge | undefined =>
  [...open, ...over].find(({ about }) => about?.id === referral.id)
