import * as z from 'zod/mini'
import {
  acknowledgementValues,
  closingValues,
  decisionValues,
  episodeValues,
  erasureValues,
  holdValues,
  leadValue,
  lensValues,
  secondScorerValues,
  targetValues,
} from './decided.ts'
import { eventValues, sameValues } from './event.ts'
import { ITEM_SETS } from './instrument.ts'
import { discretionValues, exportValues } from './out.ts'
import { fail, ok, type Result } from './result.ts'
import { day, grade, key, text } from './shape.ts'
import { SOURCES } from './source.ts'
import { actionValues, agencyValues, dayValues, effectValues, onsetValues } from './surroundings.ts'

export { SOURCES, type Source } from './source.ts'
export { TEXT_MAX } from './shape.ts'

const factId = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
// Not from `z` on (the year 5098): a stamp after that one would need ten digits, and nothing could be written any more.
const stamp = z.string().check(z.regex(/^[0-9a-y][0-9a-z]{8}-[0-9a-z]{4}-.+$/))

// Said to people as a day and counted from, so it has to begin with one.
const wall = z.string().check(z.refine((text) => text.length <= 40 && text[10] === 'T' && day.safeParse(text.slice(0, 10)).success))

/** What a practitioner marks about a child because it changes which items apply or how soon to look again (domain.md 5.1, 31). */
export const CHILD_FLAGS = ['premature', 'disability', 'long-term condition', 'additional need', 'neurodivergent', 'young carer'] as const
export type ChildFlag = (typeof CHILD_FLAGS)[number]

/** Why an item that applies was not graded at this visit. */
export const NOT_SEEN_REASONS = ['not-seen-today', 'family-chose-not-to', 'not-right-to-ask'] as const
export type NotSeenReason = (typeof NOT_SEEN_REASONS)[number]

/** Rooms that a visit can reach. */
export const ROOMS = ['living-room', 'kitchen', 'bathroom', 'child-bedroom', 'adult-bedroom', 'hall-stairs', 'outside'] as const
export type Room = (typeof ROOMS)[number]

export const PLACES = ['main-home', 'other-home', 'elsewhere'] as const
export type Place = (typeof PLACES)[number]

export const LIVES = ['here', 'elsewhere', 'both'] as const
export type Lives = (typeof LIVES)[number]

/** Whether money or repairs alone would put an item right. */
export const MONEY_ANSWERS = ['yes', 'partly', 'no'] as const
export type MoneyAnswer = (typeof MONEY_ANSWERS)[number]

export const ALONE = ['yes', 'no', 'not-fitting'] as const
export type Alone = (typeof ALONE)[number]

/** How a family stands to the work with it. */
export const CONSENTS = ['not-asked', 'given', 'in-part', 'withheld', 'withdrawn'] as const
export type Consent = (typeof CONSENTS)[number]

export const VOICES = ['words', 'drawing', 'behaviour'] as const
export type Voice = (typeof VOICES)[number]

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('graded'), grade }),
  z.object({ kind: z.literal('not-seen'), because: z.enum(NOT_SEEN_REASONS), why: text }),
  z.object({ kind: z.literal('not-applicable'), why: text }),
])
/** One item's answer for one child at one visit. *Not seen* and *does not apply* are never the same thing, and neither is a grade. */
export type Answer = z.infer<typeof answer>

/** Whose eyes a visit has, where they are not everybody's: items that this role cannot see are not asked. */
export const CONTACTS = ['housing', 'school', 'adult'] as const
export type Contact = (typeof CONTACTS)[number]

const household = z.partial(
  z.object({
    name: text,
    lead: leadValue,
    /** The day by which the next review is due, where somebody set one. */
    reviewBy: day,
    /** Who sees the children next, once this case is closed or handed on. */
    nextSees: text,
    /** Whether the family agrees to the work and to talking with others. It never stands in the way of keeping a child safe. */
    consent: z.enum(CONSENTS),
    consentOn: day,
    consentNote: text,
    /** What whoever goes there has to know to be safe, and whether to go by two. */
    workerSafety: text,
    jointVisits: z.boolean(),
    /** What the help is for, what is to be different by it, and what follows if nothing changes. */
    purpose: text,
    expectedChange: text,
    consequence: text,
    /** What the next worker has to know first. */
    handover: text,
  }),
)
const child = z.partial(
  z.object({
    name: text,
    birth: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('born'), on: day }),
      z.object({ kind: z.literal('expected'), on: day }),
    ]),
    flags: z.array(z.enum(CHILD_FLAGS)),
    lives: z.enum(LIVES),
    /** Whom the child trusts, and what helps when things are hard. */
    safePeople: text,
    whatHelps: text,
  }),
)
const adult = z.partial(z.object({ name: text, relation: text, lives: z.enum(LIVES), cares: z.boolean() }))
const visit = z.partial(
  z.object({
    type: z.enum(['baseline', 'review']),
    on: day,
    instrument: z.object({ id: key, version: z.int() }),
    set: z.enum(ITEM_SETS),
    contact: z.enum(['everybody', ...CONTACTS]),
    children: z.array(key),
    place: z.enum(PLACES),
    placeNote: text,
    announced: z.boolean(),
    present: z.array(key),
    others: text,
    rooms: z.array(z.enum(ROOMS)),
    previous: z.enum(['hidden', 'shown']),
    see: text,
    hear: text,
    smell: text,
    feel: text,
  }),
)
const presence = z.partial(
  z.object({
    seen: z.boolean(),
    alone: z.enum(ALONE),
    whyNot: text,
    voice: text,
    voiceKind: z.enum(VOICES),
    changes: text,
  }),
)
const answering = {
  answer,
  sources: z.array(z.enum(SOURCES)),
  evidence: text,
  childSaid: text,
  carerSaid: text,
  since: text,
  money: z.enum(MONEY_ANSWERS),
  whyChanged: text,
}
// Beside the first scorer's answer, never in its stead; `kept` and `why` say what the two made of it.
const secondAnswer = z.partial(z.object({ answer, evidence: text, kept: z.enum(['first', 'second', 'other']), why: text }))
const common = {
  id: factId,
  /** The fact that this one stands for, with something held back that is not for these eyes. */
  of: z.optional(factId),
  /** Why these values stand, where this act settled what people had entered differently. */
  why: z.optional(text),
  /** Chance, so that nobody who has a part can find what was held back by trying which values give its name. Never goes with a part. */
  salt: z.optional(key),
  caseId: key,
  about: key,
  by: z.object({ practitioner: key, name: text, role: text, agency: text, device: key }),
  at: z.object({ stamp, wall }),
  replaces: z.array(factId),
}

const schema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('household'), values: household }),
  z.object({ ...common, kind: z.literal('child'), values: child }),
  z.object({ ...common, kind: z.literal('adult'), values: adult }),
  z.object({ ...common, kind: z.literal('visit'), values: visit }),
  z.object({ ...common, kind: z.literal('presence'), values: presence }),
  z.object({ ...common, kind: z.literal('answer'), values: z.partial(z.object(answering)) }),
  z.object({
    ...common,
    kind: z.literal('amendment'),
    values: z.intersection(z.partial(z.object(answering)), z.object({ reason: text, signature: factId })),
  }),
  z.object({
    ...common,
    kind: z.literal('signature'),
    values: z.object({
      // What the signer saw, by the highest stamp of each device, and the hash of exactly those facts' ids.
      through: z.record(key, stamp),
      covers: factId,
      /** Of each of them the beginning of its id and where it stood. */
      list: z.optional(z.string().check(z.regex(/^([A-Za-z0-9_-]{14})*$/))),
      count: z.int(),
      previous: z.nullable(factId),
    }),
  }),
  z.object({ ...common, kind: z.literal('entered-in-error'), values: z.object({ reason: text }) }),
  z.object({ ...common, kind: z.literal('event'), values: eventValues }),
  z.object({ ...common, kind: z.literal('same'), values: sameValues }),
  z.object({ ...common, kind: z.literal('onset'), values: onsetValues }),
  z.object({ ...common, kind: z.literal('effect'), values: effectValues }),
  z.object({ ...common, kind: z.literal('agency'), values: agencyValues }),
  z.object({ ...common, kind: z.literal('day'), values: dayValues }),
  z.object({ ...common, kind: z.literal('action'), values: actionValues }),
  z.object({ ...common, kind: z.literal('target'), values: targetValues }),
  z.object({ ...common, kind: z.literal('decision'), values: decisionValues }),
  z.object({ ...common, kind: z.literal('episode'), values: episodeValues }),
  z.object({ ...common, kind: z.literal('closing'), values: closingValues }),
  z.object({ ...common, kind: z.literal('acknowledgement'), values: acknowledgementValues }),
  z.object({ ...common, kind: z.literal('second-scorer'), values: secondScorerValues }),
  z.object({ ...common, kind: z.literal('second-answer'), values: secondAnswer }),
  z.object({ ...common, kind: z.literal('lens'), values: lensValues }),
  z.object({ ...common, kind: z.literal('erasure'), values: erasureValues }),
  z.object({ ...common, kind: z.literal('hold'), values: holdValues }),
  z.object({ ...common, kind: z.literal('export'), values: exportValues }),
  z.object({ ...common, kind: z.literal('discretion'), values: discretionValues }),
])

/**
 * What one act recorded. Never edited. `id` is the hash of the rest; `about` names the thing (this case, a child, `visit`,
 * `visit/child`, `visit/child/item`); `values` holds the registers that this act set; `replaces` the facts that were on the
 * screen for them; `at.stamp` orders, `at.wall` is the wall clock with its zone as read, and is evidence only.
 */
export type Fact = z.infer<typeof schema>
export type FactKind = Fact['kind']
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>
export type Values<K extends FactKind> = FactOf<K>['values']
export type Author = Fact['by']
export type Birth = NonNullable<Values<'child'>['birth']>

/** The fact that some JSON holds, or the places in it that do not fit. */
export function parseFact(json: unknown): Result<Fact, { kind: 'not-a-fact'; places: string[] }> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return fail({ kind: 'not-a-fact', places: parsed.error.issues.map((issue) => issue.path.join('.')) })
}

const kinds = new Set<string>(schema.def.options.map((option) => option.def.shape.kind.def.values[0] as string))
/** Whether a kind is one of this app, and not a newer one's. */
export const isKnownKind = (kind: string): boolean => kinds.has(kind)
const ofAnyKind = z.looseObject({ ...common, kind: key, values: z.record(z.string(), z.unknown()) })

/**
 * The places in some JSON that keep it from being a fact of this app or of a newer one; none where it is one. A kind that is known has to
 * fit; registers and kinds that are not known are a newer app's own, and are carried as they came.
 */
export function misfits(json: unknown): string[] {
  const { kind } = (json ?? {}) as { kind?: unknown }
  const parsed = typeof kind === 'string' && !kinds.has(kind) ? ofAnyKind.safeParse(json) : schema.safeParse(json)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'))
}

/** How a child at a visit is named in `about`. */
export const childAt = (visitId: string, childId: string) => `${visitId}/${childId}`

/** How one item of one child at one visit is named in `about`. */
export const itemAt = (visitId: string, childId: string, item: string) => `${visitId}/${childId}/${item}`
