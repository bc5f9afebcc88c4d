import type { Alone, ChildFlag, Contact, Lives, MoneyAnswer, NotSeenReason, Place, Room, Source, Voice } from '../../core/fact.ts'
import type { ItemSet } from '../../core/instrument.ts'
import type { plumblineV1 } from '../../instruments/plumbline/v1.ts'
import type { PracticeAround, PracticeDays } from './around.ts'
import type {
  PracticeAmendment,
  PracticeClosing,
  PracticeEvent,
  PracticeExpectation,
  PracticeLead,
  PracticeLensEntry,
  PracticeLevel,
  PracticeLooked,
  PracticeReviewDay,
  PracticeSecondScorer,
  PracticeTarget,
} from './story.ts'

/** Every item of version 1, so that a misspelt one does not compile. */
export type ItemCode = (typeof plumblineV1)['domains'][number]['subAreas'][number]['items'][number]['code']

/** A made-up colleague. One device each, so that their answers look as they would from three tablets. */
export interface PracticePractitioner {
  readonly name: string
  readonly role: string
  readonly agency: string
}

/** A made-up colleague, by the key in `practitioners`. */
export type Colleague = 'ruth' | 'imran' | 'gwen' | 'nell' | 'tomas' | 'hana'

/** Who made a visit: a made-up colleague, or whoever opened the practice families. */
export type By = Colleague | 'me'

interface Graded {
  readonly evidence: string
  readonly sources: readonly Source[]
  readonly childSaid?: string
  readonly carerSaid?: string
}

/** An answer as a practitioner would leave it: from grade 3 on with since when, and whether money or repairs alone would put it right. */
export type PracticeAnswer =
  | (Graded & { readonly grade: 1 | 2 })
  | (Graded & { readonly grade: 3 | 4 | 5; readonly since: string; readonly money: MoneyAnswer })
  | { readonly notSeen: NotSeenReason; readonly why: string }
  | { readonly notApplicable: string }

export type PracticeAnswers = { readonly [Code in ItemCode]?: PracticeAnswer }

/** What was seen and heard of one child at one visit. Without `seen` for a baby who is not born yet. */
export interface PracticePresence {
  readonly seen?: boolean
  readonly alone?: Alone
  readonly whyNot?: string
  readonly voice?: string
  readonly voiceKind?: Voice
  readonly changes?: string
}

/** One visit to the family, so many days before today. Children and adults by their keys in the family. */
export interface PracticeVisit {
  readonly daysAgo: number
  /** Local time, 24 hours. */
  readonly startsAt: `${number}:${number}`
  readonly by: By
  readonly type: 'baseline' | 'review'
  readonly set: ItemSet
  /** Whose eyes it has, where not everybody's: items that this role cannot see are not asked. */
  readonly contact?: Contact
  readonly place: Place
  /** Where it was, for a visit that was elsewhere. */
  readonly placeNote?: string
  readonly announced: boolean
  readonly present: readonly string[]
  readonly others: string
  readonly rooms: readonly Room[]
  readonly senses?: { readonly see: string; readonly hear: string; readonly smell: string; readonly feel: string }
  /** Which children the visit is about, and what was seen and heard of each. */
  readonly children: { readonly [child: string]: PracticePresence }
  /** Answers that are the same for every child whom the item is asked about. */
  readonly everyChild: PracticeAnswers
  readonly answers: { readonly [child: string]: PracticeAnswers }
  /** How the children’s days were told at this visit, by their keys. */
  readonly days?: { readonly [child: string]: PracticeDays }
  readonly second?: PracticeSecondScorer
  readonly amended?: readonly PracticeAmendment[]
  /** Where it was left, and the words half typed there. A visit without it is whole and signed. */
  readonly leftAt?: { readonly child: string; readonly item: ItemCode; readonly typed: string }
}

export interface PracticeChild {
  readonly name: string
  /** Age today, or days until the birth is expected. */
  readonly birth: { readonly years: number; readonly months: number } | { readonly expectedInDays: number }
  readonly flags: readonly ChildFlag[]
  readonly lives: Lives
  readonly safePeople?: string
  readonly whatHelps?: string
}

export interface PracticeAdult {
  readonly name: string
  readonly relation: string
  readonly lives: Lives
  readonly cares: boolean
}

/** A fictional family. Every date is a distance from today, so it never grows old. Visits oldest first. */
export interface PracticeFamily extends PracticeAround {
  readonly name: string
  /** What this family teaches, in a sentence or two, for whoever opens it. */
  readonly shows: string
  readonly expects: PracticeExpectation
  readonly children: { readonly [key: string]: PracticeChild }
  readonly adults: { readonly [key: string]: PracticeAdult }
  readonly visits: readonly PracticeVisit[]
  readonly events?: readonly PracticeEvent[]
  readonly targets?: readonly PracticeTarget[]
  /** Oldest first. */
  readonly leads?: readonly PracticeLead[]
  readonly levels?: readonly PracticeLevel[]
  readonly reviewDays?: readonly PracticeReviewDay[]
  /** Who sees the children once the case is closed or handed on. */
  readonly nextSees?: { readonly daysAgo: number; readonly by: By; readonly text: string }
  /** Every end of an episode, oldest first. */
  readonly closings?: readonly PracticeClosing[]
  readonly lens?: readonly PracticeLensEntry[]
  readonly looked?: readonly PracticeLooked[]
}
