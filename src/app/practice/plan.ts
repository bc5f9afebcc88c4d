import { asked } from '../../core/asked.ts'
import type { Day } from '../../core/day.ts'
import { FIRST_EPISODE } from '../../core/episode.ts'
import { childAt, itemAt, type Values } from '../../core/fact.ts'
import { dayAt } from '../../core/known.ts'
import type { DayKind } from '../../core/surroundings.ts'
import { plumblineV1 } from '../../instruments/plumbline/v1.ts'
import type { VisitPosition } from '../answers.ts'
import type { Act } from '../app.ts'
import { planNotes } from './between.ts'
import { daysAfter } from './days.ts'
import { practitioners } from './families/practitioners.ts'
import type { By, ItemCode, PracticeAnswer, PracticeChild, PracticeFamily, PracticeVisit } from './family.ts'
import { birthOf, type Ids, idOf, peopleActs } from './people.ts'
import type { PracticeSecondAnswer } from './story.ts'
import type { Note } from './teller.ts'

/** What one practitioner wrote in one go about one family: one page, and how it ended. */
export interface Sitting {
  readonly caseId: string
  readonly by: By
  readonly on: Day
  /** Minutes after local midnight. */
  readonly minute: number
  readonly acts: readonly Act[]
  readonly end:
    | { readonly kind: 'written' }
    | { readonly kind: 'signed'; readonly visitId: string }
    | { readonly kind: 'left'; readonly position: VisitPosition; readonly typed: Act }
    | {
        readonly kind: 'amended'
        readonly visitId: string
        readonly childId: string
        readonly item: string
        readonly values: Values<'answer'>
        readonly reason: string
      }
    | { readonly kind: 'looked'; readonly rule: string; readonly childId: string | null; readonly reason: string }
}

/** The family and its people were entered this long before the first visit. Minutes. */
const ENTERED_BEFORE = 20

/** When things are written that belong to no visit, and when a second scorer and then the first sit down. Minutes after midnight. */
const NOTES_AT = 17 * 60
const SECOND_AT = 17 * 60 + 20
const TALKED_AT = 17 * 60 + 40
const LOOKED_AT = 17 * 60 + 50

function minuteOf(visit: PracticeVisit): number {
  const [hours, minutes] = visit.startsAt.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

function valuesOf(given: PracticeAnswer): Values<'answer'> {
  if ('notSeen' in given) return { answer: { kind: 'not-seen', because: given.notSeen, why: given.why } }
  if ('notApplicable' in given) return { answer: { kind: 'not-applicable', why: given.notApplicable } }
  const { grade, sources, ...words } = given
  return { ...words, answer: { kind: 'graded', grade }, sources: [...sources] }
}

function planOf(visit: PracticeVisit, ids: Ids, on: Day): Values<'visit'> {
  const { type, set, contact, place, placeNote = '', announced, others, senses } = visit
  return {
    ...{ type, on, set, place, placeNote, announced, others, ...senses },
    ...(contact && { contact }),
    instrument: { id: plumblineV1.id, version: plumblineV1.version },
    children: Object.keys(visit.children).map((key) => idOf(ids, key)),
    present: visit.present.map((key) => idOf(ids, key)),
    rooms: [...visit.rooms],
    previous: 'hidden',
  }
}

function childActs(visit: PracticeVisit, visitId: string, key: string, child: PracticeChild, childId: string, today: Day, on: Day): Act[] {
  const presence = visit.children[key] ?? {}
  const seen: Act[] =
    Object.keys(presence).length === 0
      ? []
      : [{ kind: 'presence', about: childAt(visitId, childId), values: { ...presence }, replaces: [] }]
  const facts = { birth: birthOf(child, today), flags: child.flags }
  const asking = { set: visit.set, contact: visit.contact ?? null }
  const answers = asked(plumblineV1, asking, facts, on).flatMap((item): Act[] => {
    const code = item.code as ItemCode
    const given = visit.answers[key]?.[code] ?? visit.everyChild[code]
    return given ? [{ kind: 'answer', about: itemAt(visitId, childId, code), values: valuesOf(given), replaces: [] }] : []
  })
  const days = Object.entries(visit.days?.[key] ?? {}).map(([kind, values]): Act => {
    return { kind: 'day', about: dayAt(visitId, childId, kind as DayKind), values: { ...values }, replaces: [] }
  })
  return [...seen, ...answers, ...days]
}

function endOf(visit: PracticeVisit, caseId: string, visitId: string, ids: Ids): Sitting['end'] {
  if (!visit.leftAt) return { kind: 'signed', visitId }
  const { child, item, typed } = visit.leftAt
  const childId = idOf(ids, child)
  return {
    kind: 'left',
    position: { caseId, visitId, childId, item },
    typed: { kind: 'answer', about: itemAt(visitId, childId, item), values: { evidence: typed }, replaces: [] },
  }
}

/** What a second scorer wrote without seeing the first grades, and what the first then wrote about the two of them. */
function secondSittings({ second, by }: PracticeVisit, caseId: string, visitId: string, on: Day, ids: Ids): Sitting[] {
  if (!second) return []
  const childId = idOf(ids, second.child)
  const entries = Object.entries(second.answers) as [ItemCode, PracticeSecondAnswer][]
  const note = (item: ItemCode, values: Values<'second-answer'>): Act => ({
    ...{ kind: 'second-answer', about: itemAt(visitId, childId, item), values, replaces: [] },
  })
  const scored = entries.map(([item, { answer, evidence }]) => note(item, { answer, evidence }))
  const talked = entries.flatMap(([item, { kept, why }]) => (kept ? [note(item, { kept, why: why ?? '' })] : []))
  const values = { ...practitioners[second.by], done: true }
  const scorer: Act = { kind: 'second-scorer', about: childAt(visitId, childId), values, replaces: [] }
  return [
    { caseId, by: second.by, on, minute: SECOND_AT, acts: [scorer, ...scored], end: { kind: 'written' } },
    { caseId, by, on, minute: TALKED_AT, acts: talked, end: { kind: 'written' } },
  ]
}

function amendedSittings({ amended = [] }: PracticeVisit, caseId: string, visitId: string, today: Day, ids: Ids): Sitting[] {
  return amended.map(({ daysAgo, by, child, item, answer, reason }): Sitting => {
    const end = { kind: 'amended', visitId, childId: idOf(ids, child), item, values: valuesOf(answer), reason } as const
    return { caseId, by, on: daysAfter(today, -daysAgo), minute: NOTES_AT, acts: [], end }
  })
}

function lookedSittings({ looked = [] }: PracticeFamily, caseId: string, today: Day, ids: Ids): Sitting[] {
  return looked.map(({ daysAgo, by, rule, child, reason }): Sitting => {
    const end = { kind: 'looked', rule, childId: child === undefined ? null : idOf(ids, child), reason } as const
    return { caseId, by, on: daysAfter(today, -daysAgo), minute: LOOKED_AT, acts: [], end }
  })
}

/** Notes of one day and person as one sitting; none before the family was entered. */
function noteSittings(notes: readonly Note[], caseId: string, today: Day, first: PracticeVisit): Sitting[] {
  const written = notes.map((note) => ({ ...note, daysAgo: Math.min(note.daysAgo, first.daysAgo) }))
  const together = new Map<string, Note[]>()
  for (const note of written) {
    const goes = `${note.daysAgo} ${note.by}`
    together.set(goes, [...(together.get(goes) ?? []), note])
  }
  return [...together.values()].flatMap((group): Sitting[] => {
    const [one] = group
    if (!one) return []
    const acts = group.map(({ act }) => act)
    return [{ caseId, by: one.by, on: daysAfter(today, -one.daysAgo), minute: NOTES_AT, acts, end: { kind: 'written' } }]
  })
}

/**
 * Everything that was ever written about a practice family, oldest first, with its dates counted back from `today`. `newId` is asked in
 * the same order each time, and told of a visit by whom it is.
 */
export function planFamily(family: PracticeFamily, today: Day, newId: (by?: By) => string): Sitting[] {
  const caseId = newId()
  const ids: Ids = Object.fromEntries([...Object.keys(family.children), ...Object.keys(family.adults)].map((key) => [key, newId()]))
  const visits = family.visits.flatMap((visit): Sitting[] => {
    const [visitId, on] = [newId(visit.by), daysAfter(today, -visit.daysAgo)]
    const ofChildren = Object.keys(visit.children).flatMap((key) => {
      const child = family.children[key]
      if (!child) throw new Error(`no child here is called ${key}`)
      return childActs(visit, visitId, key, child, idOf(ids, key), today, on)
    })
    const acts: Act[] = [{ kind: 'visit', about: visitId, values: planOf(visit, ids, on), replaces: [] }, ...ofChildren]
    return [
      { caseId, by: visit.by, on, minute: minuteOf(visit), acts, end: endOf(visit, caseId, visitId, ids) },
      ...secondSittings(visit, caseId, visitId, on, ids),
      ...amendedSittings(visit, caseId, visitId, today, ids),
    ]
  })
  const [first] = family.visits
  if (!first) throw new Error(`${family.name} has no visits`)
  const entered: Sitting = {
    ...{ caseId, by: first.by, on: daysAfter(today, -first.daysAgo), minute: minuteOf(first) - ENTERED_BEFORE },
    acts: peopleActs(family, caseId, ids, today),
    end: { kind: 'written' },
  }
  const notes = noteSittings(planNotes(family, today, caseId, ids, FIRST_EPISODE, newId), caseId, today, first)
  return [entered, ...visits, ...notes, ...lookedSittings(family, caseId, today, ids)].sort(inTime)
}

/** The order in which sittings happened, whoever they were about. */
export const inTime = (a: Sitting, b: Sitting): number => (a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1)
