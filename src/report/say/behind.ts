import type { Case } from '../../core/case.ts'
import { type ItemState, stateAt } from '../../core/change/item-state.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { Visit } from '../../core/visit.ts'
import type { Say } from '../../i18n/en/drift/words.ts'
import * as text from '../../i18n/index.ts'

/** Visits behind an alert, oldest first. Where it names one alone for its items, the signed one before it stands beside it. */
export function visitsBehind(family: Pick<Case, 'visits'>, alert: Pick<Alert, 'visits' | 'events' | 'items' | 'childId'>): Visit[] {
  const named = family.visits.filter(({ id }) => alert.visits.includes(id) || alert.events.includes(id))
  const [only] = named
  if (!only || named.length > 1 || alert.items.length === 0 || alert.childId === null) return named
  const { childId } = alert
  const before = family.visits
    .slice(0, family.visits.indexOf(only))
    .findLast(({ signed, profiles, instrument }) => signed !== null && profiles.has(childId) && instrument.id === only.instrument.id)
  return before ? [before, only] : [only]
}

/** Each item, named by its code at the latest of these visits, with what each of them said of it for this child. */
export const itemsBehind = (items: readonly string[], visits: readonly Visit[], childId: string) =>
  items.map((item) => ({ item, grades: statesOf(item, visits, childId) }))

function statesOf(code: string, visits: readonly Visit[], childId: string): ItemState[] {
  const at = visits.flatMap((visit): ChildVisit[] => {
    const profile = visit.profiles.get(childId)
    return profile ? [{ visit, profile }] : []
  })
  // An earlier version of the questions may call it otherwise.
  const latest = at.findLast(({ profile }) => profile.items.some((reading) => reading.item.code === code))
  const found = latest?.profile.items.find((reading) => reading.item.code === code)
  if (!latest || !found) return visits.map(() => ({ kind: 'not-asked' }))
  const item = { ...found.item, of: latest.visit }
  return visits.map((visit) => {
    const there = at.find((each) => each.visit === visit)
    return there ? stateAt(there, item) : { kind: 'not-asked' }
  })
}

/** What happened behind an alert, in words: events, targets, decisions and closings, each with its day. */
export function happenedBehind(
  family: Pick<Case, 'events' | 'targets' | 'levels' | 'episodes'>,
  alert: Pick<Alert, 'events'>,
  say: Say,
): { readonly id: string; readonly line: string }[] {
  const is = ({ id }: { readonly id: string }) => alert.events.includes(id)
  const line = (id: string, what: string, on: string) => ({ id, on, line: text.alerts.eventLine(what, say.day(on)) })
  const all = [
    ...family.events.filter(is).map(({ id, type, on }) => line(id, text.event.type[type], on)),
    ...family.targets.filter(is).map(({ id, item, by }) => line(id, text.alerts.targetLine(say.item(item)), by)),
    ...family.levels.filter(is).map(({ id, level, on }) => line(id, say.level(level), on)),
    ...family.episodes.flatMap(({ number, openedOn, closing, id }) => [
      ...(alert.events.includes(id) ? [line(id, text.alerts.opened(number), openedOn)] : []),
      ...(closing && alert.events.includes(closing.id) ? [line(closing.id, text.alerts.closed(number), closing.values.on)] : []),
    ]),
  ]
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
