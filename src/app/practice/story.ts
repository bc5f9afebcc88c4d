import type { EventValues } from '../../core/event.ts'
import type { PlanCategory, TargetValues } from '../../core/decided.ts'
import type { LensEntryCode, LensState } from '../../core/lens.ts'
import type { Answer } from '../../core/fact.ts'
import type { By, Colleague, ItemCode, PracticeAnswer } from './family.ts'

/**
 * What is told of a family between its visits. Every day is a distance from today: above zero is past, below zero is to come.
 * Each thing is written on its day, in the afternoon, by the one named; never before the family itself was entered.
 */
export interface Told {
  readonly daysAgo: number
  readonly by: By
}

/** Something that happened, about the children named by their keys or, with none named, the family. */
export interface PracticeEvent
  extends Told,
    Omit<
      EventValues,
      'on' | 'until' | 'children' | 'item' | 'type' | 'note' | 'source' | 'follows' | 'target' | 'feedbackDue' | 'feedbackOn'
    > {
  readonly type: NonNullable<EventValues['type']>
  /** By what another entry names this one. */
  readonly key?: string
  /** The event that this one carries on, by its key. */
  readonly follows?: string
  /** The day by which an answer was to be had, and on which it came. */
  readonly feedbackDueDaysAgo?: number
  readonly feedbackDaysAgo?: number
  /** Last day of a range: of an attendance figure, or on which a timetable ends; below zero in the future. */
  readonly untilDaysAgo?: number
  /** When it was written down, where that was later. An attendance figure is written on its last day unless this says more. */
  readonly writtenDaysAgo?: number
  readonly children?: readonly string[]
  readonly item?: ItemCode
  readonly note: string
  readonly source: string
}

/** One thing that had to change, agreed on `daysAgo`; each move of its day with who moved it; and what became of it. */
export interface PracticeTarget extends Told {
  readonly child: string
  readonly item: ItemCode
  readonly from: number
  readonly to: number
  readonly dueDaysAgo: number
  readonly who: string
  readonly help: string
  readonly how: string
  readonly consequence: string
  readonly familyView: string
  /** What the child said or showed that it follows from. */
  readonly childView?: string
  readonly moved?: readonly (Told & { readonly dueDaysAgo: number })[]
  readonly ended?: Told & { readonly outcome: NonNullable<TargetValues['outcome']>; readonly why: string }
}

/** From `daysAgo` on, this colleague leads the work. Written by them. */
export interface PracticeLead {
  readonly daysAgo: number
  readonly who: Colleague
}

/** A level of need, by its id in the practice settings, decided on `daysAgo` with its reason. */
export interface PracticeLevel extends Told {
  readonly level: string
  readonly reason: string
  readonly category?: PlanCategory
}

/** On `daysAgo` somebody set the day by which the next review is due. */
export interface PracticeReviewDay extends Told {
  readonly dueDaysAgo: number
}

/** An episode ended, and was opened again if `reopened` says so. */
export interface PracticeClosing extends Told {
  readonly type: 'closed' | 'transferred'
  readonly reason: string
  /** Who took over; empty where it was closed. */
  readonly to: string
  readonly override?: { readonly reason: string; readonly manager: string; readonly points: readonly string[] }
  readonly reopened?: Told & { readonly reason: string }
}

/** What may bear on an adult's capacity to care, by the adult's key; `family` for what is asked once of the family. Never a grade. */
export interface PracticeLensEntry extends Told {
  readonly of: string
  readonly entry: LensEntryCode
  readonly state: LensState
  readonly note: string
  readonly source: string
}

/** What a second scorer made of an item without seeing the first grades, and what the two then kept and why. Kept other than the first: tell the amendment too. */
export interface PracticeSecondAnswer {
  readonly answer: Answer
  readonly evidence: string
  readonly kept?: 'first' | 'second' | 'other'
  readonly why?: string
}

/** A colleague who scored one child at the visit as well, on the afternoon of the same day; what the two made of it was written by the first scorer. */
export interface PracticeSecondScorer {
  readonly by: Colleague
  readonly child: string
  readonly answers: { readonly [Code in ItemCode]?: PracticeSecondAnswer }
}

/** A correction to a signed answer, with its reason. */
export interface PracticeAmendment extends Told {
  readonly child: string
  readonly item: ItemCode
  readonly answer: PracticeAnswer
  readonly reason: string
}

/** Somebody looked at what this rule found on that day, about one child or the family, and said why it may stand. */
export interface PracticeLooked extends Told {
  readonly rule: RuleName
  readonly child?: string
  readonly reason: string
}

/** A drift rule, as the alerts name it. */
export type RuleName = `D${number}`

/** What is rightly found of a family today. */
export interface PracticeExpectation {
  /** Every rule that fires today, once each: for a child by its key, and under `family` for the family as a whole. None named: none fires. */
  readonly fires: { readonly [childOrFamily: string]: readonly RuleName[] }
  /** Whether anything stands between the case and its closing. */
  readonly gate: 'shut' | 'open'
}
