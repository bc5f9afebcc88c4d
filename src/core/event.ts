import * as z from 'zod/mini'
import { day, key, text } from './shape.ts'

/** What can happen around a family, by what it is about, in the order in which somebody on a doorstep would look for it. */
export const EVENT_GROUPS = {
  child: ['seen', 'observation', 'no-access', 'left-with', 'missing', 'self-harm', 'other-harm'],
  health: ['appointment', 'injury', 'emergency-visit', 'hospital', 'weight', 'recurring-sign'],
  learning: ['attendance', 'part-time-timetable', 'not-on-roll', 'school-change', 'exclusion'],
  home: ['household-change', 'address-change', 'area-move', 'domestic-abuse', 'substance'],
  help: [
    'help-offered',
    'compensating-care',
    'agreement',
    'universal-service',
    'early-help-assessment',
    'family-group-conference',
    'what-worked',
    'crisis-action',
  ],
  together: ['referral', 'discussion', 'information-shared', 'meeting', 'strategy-meeting'],
  work: ['supervision', 'challenge', 'history-read', 'family-told', 'reflection'],
} as const
export type EventGroup = keyof typeof EVENT_GROUPS
export type EventType = (typeof EVENT_GROUPS)[EventGroup][number]

/** Every type of event, group by group. */
export const EVENT_TYPES = Object.values(EVENT_GROUPS).flat() as [EventType, ...EventType[]]

/** How an event of a type can have ended; types that are not named here have no outcome. */
export const OUTCOMES = {
  appointment: ['brought', 'not-brought', 'cancelled-late', 'rearranged'],
  'no-access': ['nobody-home', 'not-let-in', 'child-not-shown'],
  referral: ['waiting', 'accepted', 'not-accepted'],
  challenge: ['open', 'settled'],
  missing: ['still-missing', 'back'],
  exclusion: ['fixed-term', 'permanent'],
  'help-offered': ['waiting', 'accepted', 'declined', 'ended'],
  agreement: ['waiting', 'done', 'partly-done', 'not-done'],
  'universal-service': ['registered', 'not-registered', 'seen', 'not-seen'],
  'early-help-assessment': ['offered', 'declined', 'started', 'done'],
  'family-group-conference': ['offered', 'declined', 'arranged', 'held'],
  'information-shared': ['with-agreement', 'without-agreement'],
} as const satisfies Partial<Record<EventType, readonly string[]>>
export type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES][number]

const outcomes = Object.values(OUTCOMES).flat() as [Outcome, ...Outcome[]]

/** Signs that say little once and much when they come back. */
export const SIGNS = [
  'head-lice',
  'tooth-decay',
  'smell',
  'dirty-clothes',
  'unfit-clothes',
  'hungry',
  'tired',
  'infection',
  'other',
] as const
export type Sign = (typeof SIGNS)[number]

/** Services that every child has a right to, and those that often know a family. */
export const SERVICES = [
  'gp',
  'dentist',
  'midwife',
  'health-visitor',
  'school-nurse',
  'nursery',
  'school',
  'childrens-services',
  'adult-services',
  'housing',
  'police',
  'voluntary',
  'other',
] as const
export type Service = (typeof SERVICES)[number]

/** Whether help did what it was meant to do. */
export const WORKED = ['yes', 'partly', 'no'] as const
export type Worked = (typeof WORKED)[number]

/** What somebody thought about one thing in supervision: `about` names the question. */
const reflection = z.object({ about: key, text })

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
    /** A child's weight. */
    kilograms: z.nullable(z.number().check(z.minimum(0), z.maximum(300))),
    /** The item that it touches, and the domain where it touches one as a whole. */
    item: z.nullable(key),
    domain: z.nullable(key),
    /** Whether the child was seen alone. */
    alone: z.nullable(z.boolean()),
    /** Step of the way to challenge, as the practice settings name them. */
    stage: z.nullable(key),
    /** The event that this one carries on: the challenge that was not settled one step lower. */
    follows: z.nullable(key),
    /** The target that an agreement belongs to. */
    target: z.nullable(key),
    /** The agency that it comes from or was done by, where it is not the author's own. */
    agency: text,
    place: text,
    /** With whom it was shared, talked over or agreed; who took part; with whom the child was left. */
    withWhom: text,
    /** Whether help that was given did what it was meant to. */
    worked: z.nullable(z.enum(WORKED)),
    /** Whether the family was told that something was shared, and if not, why not. */
    told: z.nullable(z.boolean()),
    whyNotTold: text,
    /** The day by which an answer is to be had, and the one on which it came. */
    feedbackDue: z.nullable(day),
    feedbackOn: z.nullable(day),
    sign: z.nullable(z.enum(SIGNS)),
    service: z.nullable(z.enum(SERVICES)),
    reflections: z.array(reflection),
  }),
)
export type EventValues = z.infer<typeof eventValues>
export type Reflection = z.infer<typeof reflection>

/** Two events that two people entered of one thing that happened, about `same/<id>/<id>`: whether they are one. Either can be said again. */
export const sameValues = z.partial(z.object({ state: z.enum(['same', 'apart']), reason: text }))
