import type { EventEntry } from '../../app/events.ts'
import type { Case } from '../../core/case.ts'
import type { EventType, Outcome, Service, Sign, Worked } from '../../core/event.ts'
import { EVENT_KINDS, outcomesOf } from '../../core/event-fields.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { AT_FIRST, type Pick as Picked } from './quick.ts'

type YesNo = 'yes' | 'no' | null

/** What stands in the form, whatever its type: days and numbers as their fields give them, empty or not yet real; no choice is empty. */
export interface EventTyped {
  readonly on: string
  readonly until: string
  readonly feedbackDue: string
  readonly feedbackOn: string
  readonly approximate: boolean
  readonly children: readonly string[]
  readonly note: string
  readonly source: string
  readonly agency: string
  readonly place: string
  readonly withWhom: string
  readonly whyNotTold: string
  readonly percent: string
  readonly hours: string
  readonly kilograms: string
  readonly item: string
  readonly domain: string | null
  readonly stage: string | null
  readonly follows: string
  readonly target: string
  readonly service: Service | ''
  readonly outcome: Outcome | null
  readonly worked: Worked | null
  readonly sign: Sign | null
  readonly alone: YesNo
  readonly told: YesNo
}

/** A family’s children, and the one whose row led here. */
export interface Around {
  readonly family: Pick<Case, 'children'>
  readonly rowChild?: string | undefined
}

/** Children who are picked already: the only one, or the one whose row was tapped, where the type is mostly of a child. */
function presetChildren(type: EventType | null, { family: { children }, rowChild }: Around): readonly string[] {
  if (type === null || EVENT_KINDS[type].about === 'family') return []
  const [only, another] = children
  const preset = only && !another ? only : children.find(({ id }) => id === rowChild)
  return preset ? [preset.id] : []
}

/** The form of something new before anything is picked: today. */
export const newEvent = (today: string): EventTyped => ({
  ...{ on: today, until: '', feedbackDue: '', feedbackOn: '', approximate: false, children: [], note: '', source: '', agency: '' },
  ...{ place: '', withWhom: '', whyNotTold: '', percent: '', hours: '', kilograms: '', item: '', domain: null, stage: null },
  ...{ follows: '', target: '', service: '', outcome: null, worked: null, sign: null, alone: null, told: null },
})

const isPreset = (typed: EventTyped, type: EventType | null, around: Around) => {
  const preset = presetChildren(type, around)
  return typed.children.length === preset.length && typed.children.every((id) => preset.includes(id))
}

/** The form once what was picked is taken back: all that was typed stays, and what the pick filled in goes. */
export const unpicked = (typed: EventTyped, type: EventType | null, around: Around): EventTyped => ({
  ...typed,
  children: isPreset(typed, type, around) ? [] : typed.children,
  outcome: null,
})

/** The form once something else is picked: all that was typed stays, and what the pick itself says is filled in. */
export function picked(typed: EventTyped, from: EventType | null, { type, outcome }: Picked, around: Around): EventTyped {
  const kept = typed.outcome !== null && outcomesOf(type).includes(typed.outcome) ? typed.outcome : (AT_FIRST[type] ?? null)
  return {
    ...typed,
    // Whoever chose children meant them; those that the type chose go with it.
    children: isPreset(typed, from, around) ? presetChildren(type, around) : typed.children,
    outcome: outcome ?? kept,
  }
}

const yesNo = (value: boolean | null | undefined): YesNo => (value == null ? null : value ? 'yes' : 'no')
const saidYes = (value: YesNo): boolean | null => (value === null ? null : value === 'yes')

/** An event as the form shows it: the children as entered, not those of entries that it was joined with. */
export function typedOf({ on, until, registers }: CaseEvent): EventTyped {
  return {
    ...{ on, until: until ?? '' },
    feedbackDue: shown(registers.feedbackDue) ?? '',
    feedbackOn: shown(registers.feedbackOn) ?? '',
    approximate: shown(registers.approximate) ?? false,
    children: shown(registers.children) ?? [],
    note: shown(registers.note) ?? '',
    source: shown(registers.source) ?? '',
    agency: shown(registers.agency) ?? '',
    place: shown(registers.place) ?? '',
    withWhom: shown(registers.withWhom) ?? '',
    whyNotTold: shown(registers.whyNotTold) ?? '',
    percent: String(shown(registers.percent) ?? ''),
    hours: String(shown(registers.hours) ?? ''),
    kilograms: String(shown(registers.kilograms) ?? ''),
    item: shown(registers.item) ?? '',
    domain: shown(registers.domain) ?? null,
    stage: shown(registers.stage) ?? null,
    follows: shown(registers.follows) ?? '',
    target: shown(registers.target) ?? '',
    service: shown(registers.service) ?? '',
    outcome: shown(registers.outcome) ?? null,
    worked: shown(registers.worked) ?? null,
    sign: shown(registers.sign) ?? null,
    alone: yesNo(shown(registers.alone)),
    told: yesNo(shown(registers.told)),
  }
}

/** A number as people type it, with a comma or its unit; null where nothing stands there, not a number where it is none. */
const numberOf = (typed: string): number | null => {
  const plain = typed.replace(/%|kg/i, '').replace(',', '.').trim()
  return plain === '' ? null : Number(plain)
}

const orNull = <T extends string>(value: T | ''): T | null => (value === '' ? null : value)

/** What was entered. What was thought about it in supervision is not asked here, and stays as it stands. */
export const entryOf = (type: EventType, typed: EventTyped): EventEntry => ({
  ...typed,
  type,
  until: orNull(typed.until),
  feedbackDue: orNull(typed.feedbackDue),
  feedbackOn: orNull(typed.feedbackOn),
  // An outcome of another type does not stay behind a changed type.
  outcome: typed.outcome !== null && outcomesOf(type).includes(typed.outcome) ? typed.outcome : null,
  percent: numberOf(typed.percent),
  hours: numberOf(typed.hours),
  kilograms: numberOf(typed.kilograms),
  item: orNull(typed.item),
  follows: orNull(typed.follows),
  target: orNull(typed.target),
  service: orNull(typed.service),
  alone: saidYes(typed.alone),
  told: saidYes(typed.told),
})
