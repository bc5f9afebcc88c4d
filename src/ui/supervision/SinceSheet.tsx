import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import type { SupervisionSheet } from '../../core/supervision.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayAlert } from '../../report/say/alert.ts'
import { formatNearDay } from '../../report/say/names.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { childName, sayEvent, together } from '../../report/say/supervision.ts'

const words = text.supervision

/** As many events as are read at a glance. */
const LATEST = 6

export interface SheetPartProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  readonly sheet: SupervisionSheet
}

/** What changed since the family was last talked about: visits and what they say, events, decisions, alerts new and gone. */
export function SinceSheet({ family, wording, look, sheet }: SheetPartProps) {
  const { visits, calls, events, decisions, alertsNew, alertsGone } = sheet.changed
  const near = (day: string) => formatNearDay(day, look.today)
  const heading = (alert: Alert) => {
    const said = sayAlert(alert, family, wording, look.practice)
    return text.alerts.heading(said.about, said.rule)
  }
  const latest = events.toReversed()
  const level = (id: string) => look.practice.levels.find((each) => each.id === id)?.name ?? id
  const eventLine = (event: (typeof events)[number]) => (
    <li key={event.id}>{words.event(near(event.on), [sayEvent(event), namesOf(family, event.children)].filter(Boolean).join(', '))}</li>
  )
  return (
    <Sheet title={sheet.last ? words.since(formatDay(sheet.since)) : words.sinceOpened(formatDay(sheet.since))}>
      <div class="supervise__parts">
        {visits.length + events.length + decisions.length === 0 && <p>{words.nothingNew}</p>}
        <Part title={words.visits} shown={visits.length > 0}>
          {visits.map((visit) => (
            <li key={visit.id}>
              <a class="link" href={hrefTo({ at: 'visit-read', caseId: family.id, visitId: visit.id })}>
                {words.visit(text.grading.visitType[visit.type], near(visit.on), visit.by.name)}
              </a>
            </li>
          ))}
        </Part>
        <Part title={words.calls} shown={calls.length > 0}>
          {together(calls).map(({ key, child, call, domains }) => (
            <li key={key}>
              {words.call(
                childName(family, child),
                words.callWord[call],
                domains.map((domain) => wording.domains[domain]?.name ?? domain),
              )}
            </li>
          ))}
        </Part>
        <Part title={words.decisions} shown={decisions.length > 0}>
          {decisions.map(({ id, on, type, reason, registers }) => {
            const to = 'level' in registers && registers.level.kind !== 'unanswered' ? (registers.level.heads.at(-1)?.value ?? '') : ''
            const what = [text.contested.decisionType[type], to && level(to)].filter(Boolean).join(': ')
            return <li key={id}>{words.event(near(on), reason ? `${what}. ${reason}` : what)}</li>
          })}
        </Part>
        {sheet.last && (
          <>
            <Part title={words.alertsNew} shown>
              {alertsNew.length === 0 ? (
                <li class="sub">{words.noneNew}</li>
              ) : (
                alertsNew.map((alert) => <li key={alert.key}>{heading(alert)}</li>)
              )}
            </Part>
            <Part title={words.alertsGone} shown={alertsGone.length > 0}>
              {alertsGone.map((alert) => (
                <li key={alert.key}>{heading(alert)}</li>
              ))}
            </Part>
          </>
        )}
        <Part title={words.happened} shown={events.length > 0}>
          {latest.slice(0, LATEST).map(eventLine)}
        </Part>
        {latest.length > LATEST && (
          <Disclosure summary={words.moreEvents(latest.length - LATEST)}>
            <ul class="bullets">{latest.slice(LATEST).map(eventLine)}</ul>
          </Disclosure>
        )}
      </div>
      <p class="no-print">
        <a class="link" href={hrefTo({ at: 'chronology', caseId: family.id })}>
          {words.chronology}
        </a>
      </p>
    </Sheet>
  )
}

const namesOf = (family: Family, children: readonly string[]): string => formatList(children.map((id) => childName(family, id)))

function Part({ title, shown, children }: { readonly title: string; readonly shown: boolean; readonly children: ComponentChildren }) {
  if (!shown) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul class="bullets">{children}</ul>
    </section>
  )
}
