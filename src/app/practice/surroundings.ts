import { effectAt, onsetAt } from '../../core/known.ts'
import { sameAt } from '../../core/same.ts'
import type { Act } from '../app.ts'
import type { PracticeAction, PracticeAgency, PracticeAround, PracticeEffect, PracticeHousehold, PracticeOnset } from './around.ts'
import { idOf } from './people.ts'
import type { Told } from './story.ts'
import { type Note, type Teller, without } from './teller.ts'

const note = ({ daysAgo, by }: Told, act: Omit<Act, 'replaces'>): Note => ({ daysAgo, by, act: { ...act, replaces: [] } as Act })

function householdNote(told: PracticeHousehold, { caseId, on }: Teller): Note {
  const values = { ...without(told, ['daysAgo', 'by']), ...(told.consent && { consentOn: on(told.daysAgo) }) }
  return note(told, { kind: 'household', about: caseId, values })
}

function onsetNote(told: PracticeOnset, { ids, on }: Teller): Note {
  const values = { ...without(told, ['daysAgo', 'by', 'child', 'domain', 'sinceDaysAgo']), since: on(told.sinceDaysAgo) }
  return note(told, { kind: 'onset', about: onsetAt(idOf(ids, told.child), told.domain), values })
}

function effectNote(told: PracticeEffect, { ids, on }: Teller): Note {
  const values = { effect: told.effect, source: told.source, on: on(told.daysAgo) }
  return note(told, { kind: 'effect', about: effectAt(idOf(ids, told.of), idOf(ids, told.on)), values })
}

function agencyNote(told: PracticeAgency, { ids, newId, on }: Teller): Note {
  const { askedDaysAgo: asked, lastContactDaysAgo: last, untilDaysAgo: until, children = [] } = told
  const values = {
    ...without(told, ['daysAgo', 'by', 'askedDaysAgo', 'lastContactDaysAgo', 'untilDaysAgo']),
    children: children.map((key) => idOf(ids, key)),
    ...(asked !== undefined ? { asked: 'yes' as const, askedOn: on(asked) } : told.whyNotAsked && { asked: 'no' as const }),
    ...(last !== undefined && { lastContact: on(last) }),
    ...(until !== undefined && { until: on(until) }),
  }
  return note(told, { kind: 'agency', about: newId(), values })
}

function actionNotes(told: PracticeAction, { ids, eventIds, newId, on }: Teller): Note[] {
  const { dueDaysAgo, child, event, ended } = told
  const about = newId()
  const values = {
    ...without(told, ['daysAgo', 'by', 'dueDaysAgo', 'child', 'event', 'ended']),
    by: dueDaysAgo === undefined ? null : on(dueDaysAgo),
    support: told.support ?? false,
    child: child === undefined ? null : idOf(ids, child),
    event: event === undefined ? null : idOf(eventIds, event),
  }
  return [
    note(told, { kind: 'action', about, values }),
    ...(ended ? [note(ended, { kind: 'action', about, values: { outcome: ended.outcome, outcomeWhy: ended.why } })] : []),
  ]
}

/** Everything that was written of what is around the family, each note on its day, in no order. */
export function aroundNotes(around: PracticeAround, teller: Teller): Note[] {
  const { eventIds, newId, on } = teller
  return [
    ...(around.household ?? []).map((each) => householdNote(each, teller)),
    ...(around.onsets ?? []).map((each) => onsetNote(each, teller)),
    ...(around.effects ?? []).map((each) => effectNote(each, teller)),
    ...(around.agencies ?? []).map((each) => agencyNote(each, teller)),
    ...(around.actions ?? []).flatMap((each) => actionNotes(each, teller)),
    ...(around.decisions ?? []).map((each) => {
      const values = { ...without(each, ['daysAgo', 'by']), on: on(each.daysAgo) }
      return note(each, { kind: 'decision', about: newId(), values })
    }),
    ...(around.sameness ?? []).map((each) => {
      const [one, other] = each.events
      const values = { state: each.state, reason: each.reason }
      return note(each, { kind: 'same', about: sameAt(idOf(eventIds, one), idOf(eventIds, other)), values })
    }),
  ]
}
