import * as z from 'zod/mini'
import { SERVICES } from './event.ts'
import { SOURCES } from './source.ts'
import { day, key, text } from './shape.ts'

/** Since when one domain has been a worry for a child, about `onset/<child>/<domain>`. Kept apart from how bad it is. */
export const onsetValues = z.partial(z.object({ since: day, approximate: z.boolean(), note: text, source: text }))

/** What one person's need does to one child's days, about `effect/<adult or child>/<child>`. Never a grade. */
export const effectValues = z.partial(z.object({ effect: text, source: text, on: day }))

/** A service or agency that knows the family: who there, for which children, and whether anybody asked what they know. */
export const agencyValues = z.partial(
  z.object({
    name: text,
    service: z.enum(SERVICES),
    /** The worker there, and how they are reached. */
    worker: text,
    /** None: the whole family. */
    children: z.array(key),
    asked: z.enum(['yes', 'no']),
    askedOn: z.nullable(day),
    whyNotAsked: text,
    lastContact: z.nullable(day),
    /** The day from which they are not involved any more. */
    until: z.nullable(day),
    note: text,
  }),
)
/** @testonly */
export type AgencyValues = z.infer<typeof agencyValues>

/** The parts of a child's day, from waking to the night. */
export const DAY_PARTS = ['wake', 'morning', 'daytime', 'after', 'tea', 'evening', 'bedtime', 'night'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** The two days that differ most in a child's week. */
export const DAY_KINDS = ['weekday', 'weekend'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** One day in a child's life as told at a visit, about `<visit>/<child>/<weekday or weekend>`: what happens in each part of it, and how that is known. */
export const dayValues = z.partial(
  z.object({
    wake: text,
    morning: text,
    daytime: text,
    after: text,
    tea: text,
    evening: text,
    bedtime: text,
    night: text,
    sources: z.array(z.enum(SOURCES)),
  }),
)
export type DayValues = z.infer<typeof dayValues>

/** Something that one person has to do by a day: after supervision or a meeting, or to get a family what money or repairs would put right. */
export const actionValues = z.partial(
  z.object({
    what: text,
    who: text,
    by: z.nullable(day),
    /** Whether it gets the family something that no better care could stand in for. */
    support: z.boolean(),
    child: z.nullable(key),
    item: z.nullable(key),
    /** The event in which it was agreed. */
    event: z.nullable(key),
    outcome: z.nullable(z.enum(['done', 'dropped'])),
    outcomeWhy: text,
  }),
)
export type ActionValues = z.infer<typeof actionValues>
