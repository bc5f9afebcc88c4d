import type { Setting, ThresholdId } from './drift/thresholds.ts'
import type { Contact } from './fact.ts'
import type { ItemSet } from './instrument.ts'

/** One level of need that the area works with. The order of the list says which is higher. */
export interface Level {
  readonly id: string
  readonly name: string
  readonly about: string
  /** Whether a child on it is subject to a child protection plan: some clocks run shorter then (D13). */
  readonly protection: boolean
}

/** One kind of practitioner: what they can see in an ordinary contact, and the set that a visit of theirs starts with. */
export interface Role {
  readonly id: string
  readonly name: string
  /** Null: sees every item. */
  readonly contact: Contact | null
  readonly set: ItemSet
}

/** One step of the way to challenge a decision, with the working days until an answer is due. */
export interface Stage {
  readonly id: string
  readonly name: string
  readonly answerDays: number
  readonly source: string
}

/** Where to read on, as text: the app opens no other page. */
export interface LocalLink {
  readonly name: string
  readonly where: string
}

/** How long an area keeps the records of a closed case, and who says so. */
export interface Retention {
  /** Whole years from the day of closing. */
  readonly years: number
  readonly source: string
}

/** How one area works: levels of need, roles, the numbers of the drift rules, steps of challenge, local links. Data, never code. */
export interface Practice {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly source: string
  readonly licence: string
  readonly levels: readonly Level[]
  readonly roles: readonly Role[]
  /** Only what differs from the defaults of `THRESHOLDS`. */
  readonly thresholds: Partial<Readonly<Record<ThresholdId, Setting>>>
  readonly stages: readonly Stage[]
  readonly links: readonly LocalLink[]
  /** Absent where the area has said nothing: then its own policy says, and Plumbline reminds of that alone. */
  readonly retention?: Retention
}
