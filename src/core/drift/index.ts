import type { Author } from '../fact.ts'
import { betterWhenExpected } from './better-when-expected.ts'
import { childNotSeen } from './child-not-seen.ts'
import { compensatingCare } from './compensating-care.ts'
import { gettingWorse } from './getting-worse.ts'
import { hiddenCorner } from './hidden-corner.ts'
import { homeNotReached } from './home-not-reached.ts'
import { injuries } from './injuries.ts'
import { longRunning } from './long-running.ts'
import { missingLearning } from './missing-learning.ts'
import { noMovement } from './no-movement.ts'
import { notYetHeld } from './not-yet-held.ts'
import { reviewOverdue } from './review-overdue.ts'
import type { Found } from './rule.ts'
import { scorerChanged } from './scorer-changed.ts'
import { seeSaw } from './see-saw.ts'
import { seriousNow } from './serious-now.ts'
import { siblingBlindSpot } from './sibling-blind-spot.ts'
import { slippedBack } from './slipped-back.ts'
import { stalled } from './stalled.ts'
import { startAgain } from './start-again.ts'
import { stopStart } from './stop-start.ts'
import { stuck } from './stuck.ts'
import { supervisionOverdue } from './supervision-overdue.ts'
import { targetMissed } from './target-missed.ts'
import { tidierHome } from './tidier-home.ts'
import { wasNotBrought } from './was-not-brought.ts'

/** Every drift rule, in the order in which alerts of one level are shown. */
export const RULES = [
  seriousNow,
  gettingWorse,
  slippedBack,
  seeSaw,
  noMovement,
  stalled,
  notYetHeld,
  targetMissed,
  reviewOverdue,
  childNotSeen,
  homeNotReached,
  hiddenCorner,
  wasNotBrought,
  injuries,
  tidierHome,
  betterWhenExpected,
  stopStart,
  longRunning,
  startAgain,
  supervisionOverdue,
  compensatingCare,
  stuck,
  siblingBlindSpot,
  scorerChanged,
  missingLearning,
] as const

type Rule = (typeof RULES)[number]
export type RuleId = Rule['id']

/** The numbers and days that one rule gives with what it finds. */
export type FiguresOf<Id extends RuleId> = ReturnType<Extract<Rule, { id: Id }>['find']>[number]['figures']

/** That somebody has looked at exactly this: who, when by their clock, and why it may stand. */
export interface Looked {
  readonly by: Author
  readonly wall: string
  readonly reason: string
}

/** What one rule found about a child, or about the family as a whole. */
export interface AlertOf<Id extends RuleId> extends Omit<Found<FiguresOf<Id>>, 'evidence'> {
  readonly rule: Id
  /** Null: the family as a whole. */
  readonly childId: string | null
  /** `rule/child/domain`, and the part where a rule finds several: one alert at a time has it. */
  readonly key: string
  /** Digest of the evidence, short enough to be kept with an acknowledgement. */
  readonly evidence: string
  /** Null until somebody has looked at it with this evidence and at this level. */
  readonly acknowledged: Looked | null
}

/** Any alert, told apart by its rule. */
export type Alert = { readonly [Id in RuleId]: AlertOf<Id> }[RuleId]
