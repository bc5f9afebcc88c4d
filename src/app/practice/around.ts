import type { DecisionType } from '../../core/decided.ts'
import type { Service } from '../../core/event.ts'
import type { Consent } from '../../core/fact.ts'
import type { DayKind, DayValues } from '../../core/surroundings.ts'
import type { ItemCode } from './family.ts'
import type { Told } from './story.ts'

/** What was written of the family as a whole: agreement, safety, and what the help is for. Each as it stood from `daysAgo` on. */
export interface PracticeHousehold extends Told {
  readonly consent?: Consent
  readonly consentNote?: string
  readonly workerSafety?: string
  readonly jointVisits?: boolean
  readonly purpose?: string
  readonly expectedChange?: string
  readonly consequence?: string
  readonly handover?: string
}

/** Since when a domain has been a worry for a child. */
export interface PracticeOnset extends Told {
  readonly child: string
  readonly domain: 'PHY' | 'EDU' | 'MED' | 'SUP' | 'EMO'
  readonly sinceDaysAgo: number
  readonly approximate: boolean
  readonly note: string
  readonly source: string
}

/** What the need of one person, by their key, does to one child. */
export interface PracticeEffect extends Told {
  readonly of: string
  readonly on: string
  readonly effect: string
  readonly source: string
}

/** A service around the family, and whether anybody asked what it knows. */
export interface PracticeAgency extends Told {
  readonly name: string
  readonly service: Service
  readonly worker?: string
  /** None: the whole family. */
  readonly children?: readonly string[]
  readonly askedDaysAgo?: number
  readonly whyNotAsked?: string
  readonly lastContactDaysAgo?: number
  readonly untilDaysAgo?: number
  readonly note?: string
}

/** Something that one person has to do, and what became of it. */
export interface PracticeAction extends Told {
  readonly what: string
  readonly who: string
  readonly dueDaysAgo?: number
  /** Whether it gets the family something that money or repairs would put right. */
  readonly support?: boolean
  readonly child?: string
  readonly item?: ItemCode
  /** The event in which it was agreed, by its key. */
  readonly event?: string
  readonly ended?: Told & { readonly outcome: 'done' | 'dropped'; readonly why: string }
}

/** Something decided about the family that is no level of need. */
export interface PracticeDecision extends Told {
  readonly type: Exclude<DecisionType, 'level'>
  readonly reason: string
  readonly decidedBy?: string
}

/** What somebody said of two entries, by their keys: that they are one, or that they are not. */
export interface PracticeSameness extends Told {
  readonly events: readonly [string, string]
  readonly state: 'same' | 'apart'
  readonly reason: string
}

/** A child’s days as they were told at a visit. */
export type PracticeDays = { readonly [Kind in DayKind]?: Readonly<Omit<DayValues, 'sources'>> & Pick<DayValues, 'sources'> }

/** Everything around the family that is neither a visit, nor an event, nor a target. */
export interface PracticeAround {
  /** Oldest first. */
  readonly household?: readonly PracticeHousehold[]
  readonly onsets?: readonly PracticeOnset[]
  readonly effects?: readonly PracticeEffect[]
  readonly agencies?: readonly PracticeAgency[]
  readonly actions?: readonly PracticeAction[]
  readonly decisions?: readonly PracticeDecision[]
  readonly sameness?: readonly PracticeSameness[]
}
