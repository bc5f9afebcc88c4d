import { type EventType, type EventValues, OUTCOMES, type Outcome } from './event.ts'

/** Registers that only some types have. Every event has its type, day, children, note, source, agency and item. */
export type EventField = Exclude<keyof EventValues, 'type' | 'on' | 'approximate' | 'children' | 'note' | 'source' | 'agency' | 'item'>

/** What one type of event has, and what it cannot do without. */
export interface EventKind {
  /** `child`: says nothing of a family as a whole. `someone`: mostly of a child, of every one where none is named. `family`: of all of them. */
  readonly about: 'child' | 'someone' | 'family'
  /** The registers that only some types have, in the order in which they are asked. */
  readonly has: readonly EventField[]
  /** Of these and the note, what must be said. An outcome must, wherever there is one. */
  readonly needs?: readonly (EventField | 'note')[]
  /** Its last day may be yet to come. */
  readonly lasts?: true
}

const FEEDBACK = ['feedbackDue', 'feedbackOn'] as const

/** What each type of event has: the one table that the form asks by and that is kept by. */
export const EVENT_KINDS: Readonly<Record<EventType, EventKind>> = {
  seen: { about: 'child', has: ['alone', 'until', 'place'] },
  observation: { about: 'someone', has: ['domain', 'place'] },
  'no-access': { about: 'family', has: ['outcome', 'place'] },
  'left-with': { about: 'someone', has: ['withWhom', 'place'] },
  missing: { about: 'child', has: ['outcome', 'until', 'place'] },
  'self-harm': { about: 'child', has: ['place'] },
  'other-harm': { about: 'someone', has: ['withWhom'] },
  appointment: { about: 'child', has: ['outcome', 'service', 'place'] },
  injury: { about: 'child', has: ['place'] },
  'emergency-visit': { about: 'child', has: ['place'] },
  hospital: { about: 'someone', has: ['until', 'place'] },
  weight: { about: 'child', has: ['kilograms'], needs: ['kilograms'] },
  'recurring-sign': { about: 'child', has: ['sign', 'place'], needs: ['sign'] },
  attendance: { about: 'child', has: ['percent', 'until'], needs: ['percent'] },
  'part-time-timetable': { about: 'child', has: ['hours', 'until'], lasts: true },
  'not-on-roll': { about: 'child', has: ['until'], lasts: true },
  'school-change': { about: 'child', has: [] },
  exclusion: { about: 'child', has: ['outcome', 'until'], lasts: true },
  'household-change': { about: 'family', has: [] },
  'address-change': { about: 'family', has: ['place'] },
  'area-move': { about: 'family', has: ['place'] },
  'domestic-abuse': { about: 'family', has: ['place'] },
  substance: { about: 'family', has: ['place'] },
  'help-offered': { about: 'family', has: ['outcome', 'worked', 'service', 'until'] },
  'compensating-care': { about: 'child', has: ['until', 'place'] },
  agreement: { about: 'family', has: ['outcome', 'withWhom', 'until', 'target'], lasts: true },
  'universal-service': { about: 'child', has: ['service', 'outcome'], needs: ['service'] },
  'early-help-assessment': { about: 'family', has: ['outcome', ...FEEDBACK] },
  'family-group-conference': { about: 'family', has: ['outcome', 'withWhom', ...FEEDBACK] },
  'what-worked': { about: 'family', has: [] },
  'crisis-action': { about: 'someone', has: ['withWhom', 'place'] },
  referral: { about: 'family', has: ['outcome', 'service', ...FEEDBACK] },
  discussion: { about: 'family', has: ['withWhom', ...FEEDBACK] },
  'information-shared': {
    about: 'family',
    has: ['withWhom', 'outcome', 'told', 'whyNotTold', ...FEEDBACK],
    needs: ['withWhom', 'note', 'whyNotTold'],
  },
  meeting: { about: 'family', has: ['withWhom', 'place'] },
  'strategy-meeting': { about: 'family', has: ['withWhom', 'place'] },
  supervision: { about: 'family', has: ['withWhom', 'reflections'] },
  challenge: { about: 'family', has: ['outcome', 'stage', 'withWhom', 'follows', ...FEEDBACK] },
  'history-read': { about: 'family', has: [] },
  'family-told': { about: 'family', has: [] },
  reflection: { about: 'family', has: [] },
}

/** How an event of this type can end; none for most. */
export const outcomesOf = (type: EventType): readonly Outcome[] => (type in OUTCOMES ? OUTCOMES[type as keyof typeof OUTCOMES] : [])

/** What an event says that decides which other fields it has. */
export interface EventSoFar {
  readonly type: EventType
  readonly outcome: Outcome | null
  readonly told?: boolean | null
}

/** Fields that mean something only beside certain answers: help that nobody took cannot have worked. */
const ONLY_WHERE: Partial<Readonly<Record<EventField, (event: EventSoFar) => boolean>>> = {
  worked: ({ outcome }) => outcome === 'accepted' || outcome === 'ended',
  until: ({ outcome }) => outcome !== 'still-missing' && outcome !== 'permanent',
  whyNotTold: ({ told }) => told === false,
}

/** The fields that an event has besides those of every event, as far as it is told, in the order in which they are asked. */
export const fieldsOf = (event: EventSoFar): readonly EventField[] =>
  EVENT_KINDS[event.type].has.filter((field) => ONLY_WHERE[field]?.(event) ?? true)
