import type { Case, Child } from '../case.ts'
import type { DomainTrend } from '../change/trend.ts'
import type { ChildVisit } from '../course.ts'
import type { Day } from '../day.ts'
import type { Episode } from '../episode.ts'
import type { CaseEvent, Target } from '../happened.ts'
import type { Practice } from '../practice.ts'
import type { ThresholdId, Thresholds } from './thresholds.ts'

/** How soon somebody has to do something about an alert. */
export const ALERT_LEVELS = ['note', 'act', 'escalate'] as const
export type AlertLevel = (typeof ALERT_LEVELS)[number]

/** What one rule needs to know of what the others found. */
export interface OtherAlert {
  readonly rule: string
  readonly level: AlertLevel
  readonly since: Day
  /** Null for what is true of the family. */
  readonly child: string | null
}

/** What a rule about a family sees: the present episode, and what came before it. */
export interface FamilyLook {
  readonly family: Case
  readonly today: Day
  readonly practice: Practice
  readonly thresholds: Thresholds
  readonly episode: Episode
  /** Of the present episode, oldest first; without those entered in error. */
  readonly events: readonly CaseEvent[]
  /** Looks at each of its children. */
  readonly children: readonly ChildLook[]
  /** What every other rule found; empty while those are still looking. Only D22 reads it. */
  readonly alerts: readonly OtherAlert[]
}

/** What a rule about one child sees. Visits are those of the present episode, signed, of one instrument. */
export interface ChildLook extends Omit<FamilyLook, 'children' | 'alerts'> {
  readonly child: Child
  /** Whole months on `today`; below zero before birth. */
  readonly months: number
  /** Oldest first; empty before the first signed visit. */
  readonly visits: readonly ChildVisit[]
  /** One for each domain of the instrument, in its order; empty before the first signed visit. */
  readonly trends: readonly DomainTrend[]
  /** Events of the present episode that are about this child or about the whole family, oldest first. */
  readonly events: readonly CaseEvent[]
  /** Targets for this child that are still open: neither met, carried nor dropped. */
  readonly targets: readonly Target[]
}

/** Numbers and days behind an alert, by name; words are made from them. */
export type Figures = Readonly<Record<string, number | string | boolean | null | readonly string[]>>

/** What a rule found: how grave, since when it has been so, and what it rests on. */
export interface Found<F extends Figures = Figures> {
  readonly level: AlertLevel
  /** The first day on which it was so, for as long as it has been so without a break. */
  readonly since: Day
  readonly domain: string | null
  /** Which of several things it is about, where a rule finds more than one of a child's domain: a target, a room, a kind. Part of the alert's key. */
  readonly part?: string
  /** Ids of visits, codes of items, ids of events and targets behind it. */
  readonly visits: readonly string[]
  readonly items: readonly string[]
  readonly events: readonly string[]
  readonly figures: F
  /**
   * What an acknowledgement is of: any other evidence is a new alert. Clock rules put the number of whole periods in, so that a
   * look at it lasts one more period and no longer.
   */
  readonly evidence: readonly (string | number)[]
}

interface RuleShape<Id extends string> {
  readonly id: Id
  /** Who says so. */
  readonly source: string
  /** The numbers that it goes by. */
  readonly thresholds: readonly ThresholdId[]
}

/** A drift rule about one child. Pure: the same look finds the same. */
export interface ChildRule<Id extends string, F extends Figures> extends RuleShape<Id> {
  readonly scope: 'child'
  readonly find: (look: ChildLook) => readonly Found<F>[]
}

/** A drift rule about a family as a whole. */
export interface FamilyRule<Id extends string, F extends Figures> extends RuleShape<Id> {
  readonly scope: 'family'
  readonly find: (look: FamilyLook) => readonly Found<F>[]
}
