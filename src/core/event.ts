import * as z from 'zod/mini'
import { LENS_STATES } from './lens.ts'
import { day, key, text } from './shape.ts'

/** What can happen around a family that the drift rules read. The chronology has room for more. */
export const EVENT_TYPES = [
  'appointment',
  'injury',
  'emergency-visit',
  'attendance',
  'part-time-timetable',
  'not-on-roll',
  'no-access',
  'seen',
  'compensating-care',
  'referral',
  'supervision',
  'challenge',
  'history-read',
  'family-told',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** How an event of a type can have ended; types that are not named here have no outcome. */
export const OUTCOMES = {
  appointment: ['brought', 'not-brought', 'cancelled-late', 'rearranged'],
  'no-access': ['nobody-home', 'not-let-in', 'child-not-shown'],
  referral: ['waiting', 'accepted', 'not-accepted'],
  challenge: ['open', 'settled'],
} as const satisfies Partial<Record<EventType, readonly string[]>>
export type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES][number]

const outcomes = Object.values(OUTCOMES).flat() as [Outcome, ...Outcome[]]

/**
 * The registers of an event: something dated and sourced that happened, about one or more children or, with none named, the family.
 * Null takes back what was set before: an end that turned out to be open, an outcome of another type.
 */
export const eventValues = z.partial(
  z.object({
    type: z.enum(EVENT_TYPES),
    on: day,
    /** The last day of a range: of an attendance figure, or on which a timetable ends or is reviewed. */
    until: z.nullable(day),
    approximate: z.boolean(),
    children: z.array(key),
    note: text,
    /** Who said so, or where it is written. */
    source: text,
    outcome: z.nullable(z.enum(outcomes)),
    /** Attendance, 0 to 100. */
    percent: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
    /** Hours of education a week. */
    hours: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
    /** The item that it touches. */
    item: z.nullable(key),
    /** Whether the child was seen alone. */
    alone: z.nullable(z.boolean()),
    /** Step of the way to challenge, as the practice settings name them. */
    stage: z.nullable(key),
  }),
)
export type EventValues = z.infer<typeof eventValues>

/** One thing that has to change: which item of which child, from what to what, by when, who does it, with what help. */
export const targetValues = z.partial(
  z.object({
    child: key,
    item: key,
    from: z.int(),
    to: z.int(),
    by: day,
    who: text,
    help: text,
    /** How we will know. */
    how: text,
    /** What follows if it does not happen. */
    consequence: text,
    familyView: text,
    outcome: z.enum(['met', 'carried', 'dropped']),
    outcomeWhy: text,
  }),
)
export type TargetValues = z.infer<typeof targetValues>

/** A decision about the family: for now which level of need it is worked with, with the reason. Never worked out from a grade. */
export const decisionValues = z.partial(z.object({ type: z.enum(['level']), on: day, level: key, reason: text }))

/** A period for which the case is open. The first one needs no fact. */
export const episodeValues = z.object({ openedOn: day, reason: text })

/** The end of an episode, by closing or by handing over; what still stood in the way and who took that on. */
export const closingValues = z.object({
  episode: key,
  type: z.enum(['closed', 'transferred']),
  on: day,
  reason: text,
  /** Who takes over; empty where the case is closed. */
  to: text,
  override: z.nullable(z.object({ reason: text, manager: text, points: z.array(key) })),
})

/** Somebody has looked at an alert: silences it for this evidence, never deletes it. */
export const acknowledgementValues = z.object({ alert: key, evidence: key, level: z.enum(['note', 'act', 'escalate']), reason: text })

/** Who else scores a child at a visit without seeing the first grades. */
export const secondScorerValues = z.partial(z.object({ name: text, role: text, agency: text, done: z.boolean() }))

/** One entry of the adults' lens: about `lens/<adult or family>/<entry>`. Never a grade. */
export const lensValues = z.partial(z.object({ state: z.enum(LENS_STATES), note: text, source: text, on: day }))

/** Why the records of a family may go. */
export const ERASURE_REASONS = ['retention-ended', 'entered-by-mistake', 'right-to-erasure', 'handed-over', 'other'] as const
export type ErasureReason = (typeof ERASURE_REASONS)[number]

/** The records of a case are gone, or are kept after all. It outlives them, so it says nothing of the family: `reference` is another record's number. */
export const erasureValues = z.object({
  state: z.enum(['erased', 'kept']),
  because: z.enum(ERASURE_REASONS),
  reference: text,
  /** How many visits and facts went on the device that says so. */
  visits: z.optional(z.int()),
  facts: z.optional(z.int()),
})

/** Whether the records must be kept whatever retention says, because a court, an inquiry or a complaint needs them. */
export const holdValues = z.object({ state: z.enum(['on', 'off']), reason: text })

/** Who leads the work with a family, and from which day. */
export const leadValue = z.object({ name: text, role: text, agency: text, from: day })
export type Lead = z.infer<typeof leadValue>
