import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Item, Section } from '../document.ts'
import { item, line, list, part, quiet, section } from '../parts/block.ts'
import { alertIn } from '../parts/alerts.ts'
import { eventTitle } from '../say/event.ts'
import { levelName } from '../say/level.ts'
import { formatNearDay } from '../say/names.ts'
import { inShort } from '../say/own-note.ts'
import { childName, together } from '../say/supervision.ts'
import { textsOf } from '../say/texts.ts'
import type { Part } from './part.ts'

const words = text.supervision

/** As many events are read before somebody talks; the chronology has all. */
const LATEST = 12

/** What changed since the family was last talked about: visits and what they say, decisions, alerts that came and went, events. */
export function sinceSection(it: Part): Section[] {
  const { source, named, sheet } = it
  const { visits, calls, events, decisions, alertsNew, alertsGone } = sheet.changed
  const { wording } = source.own
  const near = (day: string) => formatNearDay(day, source.today)
  const latest = events.toReversed()
  const isQuiet = visits.length + events.length + decisions.length === 0
  const told = [
    ...(isQuiet ? [line(words.nothingNew)] : []),
    ...part(
      words.visits,
      list(
        visits.map(({ id, type, on, by }) =>
          item(words.visit(text.grading.visitType[type], near(on), it.naming.worker(by)), [], { of: [id] }),
        ),
      ),
    ),
    ...part(
      words.calls,
      list(
        together(calls).map(({ child, call, domains }) =>
          item(
            words.call(
              childName(named, child),
              words.callWord[call],
              domains.map((domain) => wording.domains[domain]?.name ?? domain),
            ),
            [],
            { of: visits.map(({ id }) => `${id}/${child}`) },
          ),
        ),
      ),
    ),
    ...part(
      words.decisions,
      list(
        decisions.map(({ id, on, type, reason, registers }) => {
          const level = shown(registers.level)
          const what = [text.contested.decisionType[type], level && levelName(source.area, level)].filter(Boolean).join(': ')
          return item(words.event(near(on), what), [it.naming.free(reason)], { of: [id] })
        }),
      ),
    ),
    ...(sheet.last
      ? [line(alertsNew.length > 0 ? text.supervisionReport.newMarked(alertsNew.length) : text.supervisionReport.noneNew)]
      : []),
    ...part(
      words.alertsGone,
      list(
        alertsGone.map((alert) => {
          const said = alertIn(it, named, alert)
          return item(text.alerts.heading(said.about, said.rule), [], { of: [...alert.events, ...alert.visits] })
        }),
      ),
    ),
    ...part(words.happened, [
      ...list(latest.slice(0, LATEST).map((event) => eventItem(it, event, near))),
      ...(latest.length > LATEST ? [quiet(text.supervisionReport.earlier(latest.length - LATEST))] : []),
    ]),
  ]
  const day = formatDay(sheet.since)
  return section(sheet.last ? words.since(day) : words.sinceOpened(day), told, { only: 'professionals' })
}

function eventItem({ named, naming }: Part, event: CaseEvent, near: (day: string) => string): Item {
  const whom = formatList(event.children.map((id) => childName(named, id)))
  const [note = ''] = textsOf(event.registers.note)
  const of = [event, ...(event.same ?? [])].map(({ id }) => id)
  return item(
    words.event(near(event.on), [eventTitle(event), whom].filter(Boolean).join(', ')),
    [naming.free(inShort(note, text.caseReview.historyCut))],
    { of },
  )
}
