import type { Case } from '../../core/case.ts'
import { subAreaOf } from '../../core/asked.ts'
import type { Contested, OfThing, ThingKind } from '../../core/contested.ts'
import type { Instrument } from '../../core/instrument.ts'
import { shown } from '../../core/fold.ts'
import { OF_FAMILY } from '../../core/lens-marks.ts'
import { readSecond } from '../../core/second.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens } from '../../instruments/plumbline/wording/en/lens.ts'
import { familyName, personName } from '../../report/say/names.ts'
import type { Telling } from './ways.ts'

/** One thing with everything of it that fits what is asked for: its open registers, or those that were settled. */
export interface Thing<R extends OfThing = Contested> {
  readonly key: string
  readonly kind: ThingKind
  readonly about: string
  readonly registers: readonly R[]
}

/** Registers by the thing that they are of, in the order in which they come. */
export function byThing<R extends OfThing>(registers: readonly R[]): Thing<R>[] {
  const things = new Map<string, R[]>()
  for (const each of registers) {
    const key = `${each.kind} ${each.about}`
    things.set(key, [...(things.get(key) ?? []), each])
  }
  return [...things].map(([key, of]) => {
    const { kind, about } = of[0] as R
    return { key, kind, about, registers: of }
  })
}

/** The things of one visit, or those of the family as such where it is null. */
export interface Group {
  readonly key: string
  /** Null: of no visit, or of one that cannot be read here. */
  readonly visit: Visit | null
  readonly unread: boolean
  readonly things: readonly Thing[]
}

/** Whether the values of it may be seen: what a second scorer wrote stays hidden until they have finished. */
function isHidden(family: Case, { kind, place }: OfThing): boolean {
  if (kind !== 'second-answer') return false
  const visit = family.visits.find(({ id }) => id === place.visit)
  return !visit || place.child === null || readSecond(family, visit, place.child)?.done !== true
}

/** What is open in a family: the family's own first, then each visit, the latest first; and how much has to stay hidden yet. */
export function groupsOf(family: Case, open: readonly Contested[]): { groups: Group[]; hidden: number } {
  const seen = open.filter((each) => !isHidden(family, each))
  const of = (visitId: string | null) => byThing(seen.filter(({ place }) => place.visit === visitId))
  const read = family.visits.toReversed().map((visit): Group => ({ key: visit.id, visit, unread: false, things: of(visit.id) }))
  const known = new Set(family.visits.map(({ id }) => id))
  const other = [...new Set(seen.flatMap(({ place: { visit } }) => (visit !== null && !known.has(visit) ? [visit] : [])))]
  const groups: Group[] = [
    { key: 'family', visit: null, unread: false, things: of(null) },
    ...read,
    ...other.map((id): Group => ({ key: id, visit: null, unread: true, things: of(id) })),
  ]
  return { groups: groups.filter(({ things }) => things.length > 0), hidden: open.length - seen.length }
}

const childName = ({ children }: Case, id: string | null) => personName(children.find((child) => child.id === id) ?? { name: '' })

const anybody = (family: Case, id: string) =>
  personName([...family.adults, ...family.children].find((one) => one.id === id) ?? { name: '' })

function eventName({ entries }: Case, id: string): string {
  const event = entries.find((each) => each.id === id)
  return event ? text.contested.eventOf(text.event.type[event.type], formatDay(event.on)) : text.event.screen
}

/** What a thing is called. */
export function nameOf({ kind, about, registers }: Thing<OfThing>, { family, wording }: Telling): string {
  const place = registers[0]?.place
  const child = childName(family, place?.child ?? null)
  const item = place?.item ? (wording.items[place.item]?.name ?? place.item) : ''
  if (kind === 'household') return familyName(family)
  if (kind === 'child') return child
  if (kind === 'adult') return personName(family.adults.find(({ id }) => id === about) ?? { name: '' })
  if (kind === 'visit') return text.contested.ofVisit
  if (kind === 'presence') return text.contested.seeing(child)
  if (kind === 'answer') return item
  if (kind === 'second-answer') return text.contested.secondOf(item)
  if (kind === 'second-scorer') return text.contested.secondScorer(child)
  if (kind === 'decision') return text.contested.level
  if (kind === 'event') return eventName(family, about)
  if (kind === 'target') {
    const target = family.targets.find(({ id }) => id === about)
    if (!target) return text.target.screen
    return text.contested.targetFor(wording.items[target.item]?.name ?? target.item, childName(family, target.child))
  }
  const [, who = '', entry = ''] = about.split('/')
  if (kind === 'agency') return family.agencies.find(({ id }) => id === about)?.name || text.contested.anAgency
  if (kind === 'action') return family.actions.find(({ id }) => id === about)?.what || text.contested.anAction
  if (kind === 'day') return text.contested.dayIn(text.contested.dayOf[entry === 'weekend' ? 'weekend' : 'weekday'], child)
  if (kind === 'onset') return text.contested.onsetOf(wording.domains[entry]?.name ?? entry, childName(family, who))
  if (kind === 'effect') return text.contested.effectOn(anybody(family, who), childName(family, entry))
  if (kind === 'same') return text.contested.between(eventName(family, who), eventName(family, entry))
  const adult = family.adults.find(({ id }) => id === who)
  const words: Readonly<Record<string, { readonly name: string }>> = lens.entries
  return text.contested.lensOf(who === OF_FAMILY || !adult ? text.lens.family : personName(adult), words[entry]?.name ?? entry)
}

/** Where a thing of a visit belongs: the child, and for an item the part of their care. */
export function placeOf({ kind, registers }: Thing<OfThing>, { family, wording }: Telling, instrument: Instrument | undefined): string {
  const place = registers[0]?.place
  if (!place || place.child === null || (kind !== 'answer' && kind !== 'second-answer')) return ''
  const domain = wording.domains[place.item?.split('.', 1)[0] ?? '']?.name ?? ''
  const subArea = (instrument && place.item && wording.subAreas[subAreaOf(instrument, place.item)?.code ?? '']) || ''
  return `${childName(family, place.child)}: ${text.contested.place(domain, subArea)}`
}

/** The visit in a few words: its kind and day. */
export const visitName = (visit: Visit): string =>
  text.second.ofVisit(text.grading.visitType[visit.type], shown(visit.registers.on) ?? visit.on)
