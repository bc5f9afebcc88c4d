import type { Day } from '../../core/day.ts'
import { lensAt, OF_FAMILY } from '../../core/lens-marks.ts'
import type { Act } from '../app.ts'
import { daysAfter } from './days.ts'
import type { By, PracticeFamily } from './family.ts'
import { practitioners } from './families/practitioners.ts'
import { type Ids, idOf } from './people.ts'
import { aroundNotes } from './surroundings.ts'
import type { PracticeClosing, PracticeEvent, PracticeLensEntry, PracticeTarget } from './story.ts'
import { type Note, type Teller, without } from './teller.ts'

const NOT_KEPT = ['daysAgo', 'by', 'key', 'follows', 'untilDaysAgo', 'writtenDaysAgo', 'feedbackDueDaysAgo', 'feedbackDaysAgo'] as const

function eventNote(event: PracticeEvent, { ids, eventIds, newId, on }: Teller): Note {
  const { daysAgo, untilDaysAgo, type, key, follows, feedbackDueDaysAgo, feedbackDaysAgo } = event
  const values = {
    ...without(event, NOT_KEPT),
    on: on(daysAgo),
    ...(untilDaysAgo !== undefined && { until: on(untilDaysAgo) }),
    ...(follows !== undefined && { follows: idOf(eventIds, follows) }),
    ...(feedbackDueDaysAgo !== undefined && { feedbackDue: on(feedbackDueDaysAgo) }),
    ...(feedbackDaysAgo !== undefined && { feedbackOn: on(feedbackDaysAgo) }),
    children: (event.children ?? []).map((each) => idOf(ids, each)),
  }
  // Nobody knows an attendance figure before its last day.
  const known = type === 'attendance' && untilDaysAgo !== undefined ? untilDaysAgo : daysAgo
  const about = key === undefined ? newId() : idOf(eventIds, key)
  return { daysAgo: event.writtenDaysAgo ?? known, by: event.by, act: { kind: 'event', about, values, replaces: [] } }
}

function targetNotes({ moved = [], ended, ...target }: PracticeTarget, { ids, newId, on }: Teller): Note[] {
  const about = newId()
  const note = (daysAgo: number, by: By, values: Extract<Act, { kind: 'target' }>['values']): Note => ({
    ...{ daysAgo, by },
    act: { kind: 'target', about, values, replaces: [] },
  })
  const agreed = { ...without(target, ['daysAgo', 'by', 'dueDaysAgo']), child: idOf(ids, target.child), by: on(target.dueDaysAgo) }
  return [
    note(target.daysAgo, target.by, agreed),
    ...moved.map((move) => note(move.daysAgo, move.by, { by: on(move.dueDaysAgo) })),
    ...(ended ? [note(ended.daysAgo, ended.by, { outcome: ended.outcome, outcomeWhy: ended.why })] : []),
  ]
}

/** Closings, each with the opening again after it. `episode` is the one that the first of them ends. */
function closingNotes([closing, ...later]: readonly PracticeClosing[], episode: string, teller: Teller): Note[] {
  if (!closing) return []
  const { daysAgo, by, type, reason, to, override, reopened } = closing
  const kept = override ? { ...override, points: [...override.points] } : null
  const values = { episode, type, on: teller.on(daysAgo), reason, to, override: kept }
  const closed: Note = { daysAgo, by, act: { kind: 'closing', about: teller.newId(), values, replaces: [] } }
  if (!reopened) return [closed]
  const about = teller.newId()
  const opening = { openedOn: teller.on(reopened.daysAgo), reason: reopened.reason }
  const opened: Note = { daysAgo: reopened.daysAgo, by: reopened.by, act: { kind: 'episode', about, values: opening, replaces: [] } }
  return [closed, opened, ...closingNotes(later, about, teller)]
}

function lensNote({ daysAgo, by, of, entry, state, note, source }: PracticeLensEntry, { ids, on }: Teller): Note {
  const about = lensAt(of === OF_FAMILY ? of : idOf(ids, of), entry)
  return { daysAgo, by, act: { kind: 'lens', about, values: { state, note, source, on: on(daysAgo) }, replaces: [] } }
}

function householdNotes(family: PracticeFamily, { caseId, on }: Teller): Note[] {
  const note = (daysAgo: number, by: By, values: Extract<Act, { kind: 'household' }>['values']): Note => ({
    ...{ daysAgo, by },
    act: { kind: 'household', about: caseId, values, replaces: [] },
  })
  const { nextSees } = family
  return [
    ...(family.leads ?? []).map(({ daysAgo, who }) => note(daysAgo, who, { lead: { ...practitioners[who], from: on(daysAgo) } })),
    ...(family.reviewDays ?? []).map(({ daysAgo, by, dueDaysAgo }) => note(daysAgo, by, { reviewBy: on(dueDaysAgo) })),
    ...(nextSees ? [note(nextSees.daysAgo, nextSees.by, { nextSees: nextSees.text })] : []),
  ]
}

/** Everything that was written about a family between its visits, each note on its day, in no order. */
export function planNotes(family: PracticeFamily, today: Day, caseId: string, ids: Ids, firstEpisode: string, newId: () => string): Note[] {
  const eventIds = Object.fromEntries((family.events ?? []).flatMap(({ key }) => (key === undefined ? [] : [[key, newId()]])))
  const teller: Teller = { ids, eventIds, caseId, newId, on: (daysAgo) => daysAfter(today, -daysAgo) }
  const levels = (family.levels ?? []).map(({ daysAgo, by, level, reason, category }): Note => {
    const values = { type: 'level' as const, on: teller.on(daysAgo), level, reason, ...(category && { category }) }
    return { daysAgo, by, act: { kind: 'decision', about: newId(), values, replaces: [] } }
  })
  return [
    ...householdNotes(family, teller),
    ...levels,
    ...(family.events ?? []).map((event) => eventNote(event, teller)),
    ...(family.targets ?? []).flatMap((target) => targetNotes(target, teller)),
    ...closingNotes(family.closings ?? [], firstEpisode, teller),
    ...(family.lens ?? []).map((entry) => lensNote(entry, teller)),
    ...aroundNotes(family, teller),
  ]
}
