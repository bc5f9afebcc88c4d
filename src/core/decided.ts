import * as z from 'zod/mini'
import { LENS_STATES } from './lens.ts'
import { day, key, text } from './shape.ts'

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
    /** What the child said or showed that this target follows from. */
    childView: text,
    outcome: z.enum(['met', 'carried', 'dropped']),
    outcomeWhy: text,
  }),
)
export type TargetValues = z.infer<typeof targetValues>

/** What can be decided about a family. A grade decides none of it. */
export const DECISION_TYPES = ['level', 'continue', 'legal-advice', 'strategy', 'no-further-action'] as const
export type DecisionType = (typeof DECISION_TYPES)[number]

/** Under which heading a child protection plan stands. */
export const PLAN_CATEGORIES = ['neglect', 'physical', 'emotional', 'sexual'] as const
export type PlanCategory = (typeof PLAN_CATEGORIES)[number]

/** A decision about the family, with its reason: which level of need it is worked with, or what is to follow. Never worked out from a grade. */
export const decisionValues = z.partial(
  z.object({
    type: z.enum(DECISION_TYPES),
    on: day,
    /** With type `level`. */
    level: key,
    category: z.nullable(z.enum(PLAN_CATEGORIES)),
    reason: text,
    /** Who decided it, where that is not who writes. */
    decidedBy: text,
  }),
)

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
