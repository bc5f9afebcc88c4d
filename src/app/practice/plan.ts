import { asked } from '../../core/asked.ts'
import type { Day } from '../../core/day.ts'
import { type Birth, childAt, itemAt, type Values } from '../../core/fact.ts'
import { plumblineV1 } from '../../instruments/plumbline/v1.ts'
import type { VisitPosition } from '../answers.ts'
import type { Act } from '../app.ts'
import { daysAfter, monthsBefore } from './days.ts'
import type { By, ItemCode, PracticeAnswer, PracticeChild, PracticeFamily, PracticeVisit } from './family.ts'

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
}

/** Ids of the people of one family, by their keys in the data. */
type Ids = Readonly<Record<string, string>>

/** The family and its people were entered this long before the first visit. Minutes. */
const ENTERED_BEFORE = 20

const MONTHS_A_YEAR = 12

function birthOf({ birth }: PracticeChild, today: Day): Birth {
  if ('expectedInDays' in birth) return { kind: 'expected', on: daysAfter(today, birth.expectedInDays) }
  return { kind: 'born', on: monthsBefore(today, birth.years * MONTHS_A_YEAR + birth.months) }
}

function minuteOf(visit: PracticeVisit): number {
  const [hours, minutes] = visit.startsAt.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

function idOf(ids: Ids, key: string): string {
  const id = ids[key]
  if (!id) throw new Error(`nobody here is called ${key}`)
  return id
}

function valuesOf(given: PracticeAnswer): Values<'answer'> {
  if ('notSeen' in given) return { answer: { kind: 'not-seen', because: given.notSeen, why: given.why } }
  if ('notApplicable' in given) return { answer: { kind: 'not-applicable', why: given.notApplicable } }
  const { grade, sources, ...words } = given
  return { ...words, answer: { kind: 'graded', grade }, sources: [...sources] }
}

function peopleActs(family: PracticeFamily, caseId: string, ids: Ids, today: Day): Act[] {
  const children = Object.entries(family.children).map(([key, child]): Act => {
    const values = { name: child.name, birth: birthOf(child, today), flags: [...child.flags], lives: child.lives }
    return { kind: 'child', about: idOf(ids, key), values, replaces: [] }
  })
  const adults = Object.entries(family.adults).map(
    ([key, adult]): Act => ({ kind: 'adult', about: idOf(ids, key), values: { ...adult }, replaces: [] }),
  )
  return [{ kind: 'household', about: caseId, values: { name: family.name }, replaces: [] }, ...children, ...adults]
}

function planOf(visit: PracticeVisit, ids: Ids, on: Day): Values<'visit'> {
  const { type, set, place, announced, others, senses } = visit
  return {
    ...{ type, on, set, place, announced, others, ...senses },
    instrument: { id: plumblineV1.id, version: plumblineV1.version },
    placeNote: '',
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
  const answers = asked(plumblineV1, visit.set, facts, on).flatMap((item): Act[] => {
    const code = item.code as ItemCode
    const given = visit.answers[key]?.[code] ?? visit.everyChild[code]
    return given ? [{ kind: 'answer', about: itemAt(visitId, childId, code), values: valuesOf(given), replaces: [] }] : []
  })
  return [...seen, ...answers]
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

/** Everything that was ever written about a practice family, oldest first, with its dates counted back from `today`. */
export function planFamily(family: PracticeFamily, today: Day, newId: () => string): Sitting[] {
  const caseId = newId()
  const ids: Ids = Object.fromEntries([...Object.keys(family.children), ...Object.keys(family.adults)].map((key) => [key, newId()]))
  const visits = family.visits.map((visit): Sitting => {
    const [visitId, on] = [newId(), daysAfter(today, -visit.daysAgo)]
    const ofChildren = Object.keys(visit.children).flatMap((key) => {
      const child = family.children[key]
      if (!child) throw new Error(`no child here is called ${key}`)
      return childActs(visit, visitId, key, child, idOf(ids, key), today, on)
    })
    const acts: Act[] = [{ kind: 'visit', about: visitId, values: planOf(visit, ids, on), replaces: [] }, ...ofChildren]
    return { caseId, by: visit.by, on, minute: minuteOf(visit), acts, end: endOf(visit, caseId, visitId, ids) }
  })
  const [first] = visits
  if (!first) throw new Error(`${family.name} has no visits`)
  const { by, on, minute } = first
  const entered: Sitting = {
    ...{ caseId, by, on, minute: minute - ENTERED_BEFORE },
    acts: peopleActs(family, caseId, ids, today),
    end: { kind: 'written' },
  }
  return [entered, ...visits]
}

/** The order in which sittings happened, whoever they were about. */
export const inTime = (a: Sitting, b: Sitting): number => (a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1)
