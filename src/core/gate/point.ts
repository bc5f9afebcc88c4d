import type { Day } from '../day.ts'
import type { RuleId } from '../drift/index.ts'

/** How an episode can end. */
export type ClosingKind = 'closed' | 'transferred'

/** What stands between a case and its end, in the order in which it is shown. */
export const GATE_POINTS = ['review', 'seen', 'held', 'alerts', 'complete', 'history', 'targets', 'next-sees', 'family-told'] as const
export type GatePointId = (typeof GATE_POINTS)[number]

/** A child with the last day of something, and the whole days since; null where it never was in this episode. */
export interface ChildDay {
  readonly child: string
  readonly last: Day | null
  readonly days: number | null
}

/** A domain of one child. */
export interface ChildDomain {
  readonly child: string
  readonly domain: string
}

/** The numbers and days that each point rests on. */
export interface GateFigures {
  /** Every child of the household: the latest signed visit, which may be `limit` days old. */
  readonly review: { readonly limit: number; readonly children: readonly ChildDay[] }
  /** Every child who is born: when anybody saw them last, at most `limit` days ago. */
  readonly seen: { readonly limit: number; readonly children: readonly ChildDay[] }
  /** Domains in which there was ever anything to hold in this episode, and how many of them are held. */
  readonly held: { readonly domains: number; readonly held: number }
  /** Open alerts of the rules that stand in the way, looked at or not. */
  readonly alerts: { readonly open: number; readonly rules: readonly RuleId[] }
  /** Visits not signed, visits that this version cannot read, pages that could not be opened. */
  readonly complete: { readonly halfDone: number; readonly unread: number; readonly damaged: number }
  /** When the history was last read, and the latest signed visit, on or after which that has to be. */
  readonly history: { readonly last: Day | null; readonly visit: Day | null }
  /** Targets of this episode: not ended; dropped, or said to be met, while the item is worse than wanted. */
  readonly targets: { readonly all: number; readonly open: number; readonly dropped: number; readonly notReached: number }
  readonly 'next-sees': { readonly who: string; readonly contested: boolean }
  readonly 'family-told': { readonly last: Day | null; readonly visit: Day | null }
}

/** What clears a point. */
export type GateAct =
  | { readonly kind: 'visit'; readonly children: readonly string[]; readonly visits: readonly string[] }
  | { readonly kind: 'see-child'; readonly children: readonly string[] }
  | { readonly kind: 'alerts'; readonly alerts: readonly string[] }
  | { readonly kind: 'history' }
  | { readonly kind: 'targets'; readonly targets: readonly string[] }
  | { readonly kind: 'next-sees' }
  | { readonly kind: 'family-told' }
  | { readonly kind: 'hold' }

/** One thing that has to be so before a case is closed or handed on: whether it is, what that rests on, and what would make it so. */
export interface GatePointOf<Id extends GatePointId> {
  readonly id: Id
  readonly met: boolean
  readonly because: GateFigures[Id]
  /** What stands in the way, by id; all empty where it is met. Alerts by their keys. */
  readonly children: readonly string[]
  readonly domains: readonly ChildDomain[]
  readonly alerts: readonly string[]
  readonly act: GateAct
}

/** Any point of the gate, told apart by its id. */
export type GatePoint = { readonly [Id in GatePointId]: GatePointOf<Id> }[GatePointId]
