import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { PastSupervision } from '../../core/supervision.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { openIn } from '../contested/open.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { actionState, questionName } from '../../report/say/supervision.ts'

const words = text.supervision

/** As many as are read at a glance. */
const LATEST = 2

export interface PastSheetProps {
  readonly family: Family
  /** The latest first. */
  readonly past: readonly PastSupervision[]
  readonly today: string
}

/** Every supervision before: with whom, what was decided and thought, and whether its actions were done. */
export function PastSheet({ family, past, today }: PastSheetProps) {
  const one = (each: PastSupervision) => <One key={each.event.id} {...{ family, today }} past={each} />
  return (
    <Sheet title={words.pastTitle} count={past.length}>
      {past.length === 0 && <p class="sub">{words.pastNone}</p>}
      {past.slice(0, LATEST).map(one)}
      {past.length > LATEST && <Disclosure summary={words.pastMore(past.length - LATEST)}>{past.slice(LATEST).map(one)}</Disclosure>}
    </Sheet>
  )
}

interface OneProps {
  readonly family: Family
  readonly past: PastSupervision
  readonly today: string
}

function One({ family, past: { event, actions }, today }: OneProps) {
  const { id, on, by, registers } = event
  const day = formatDay(on)
  const entries = [event, ...(event.same ?? [])]
  // Two people who noted one supervision each have their own thoughts of it.
  const reflections = entries.flatMap((entry) => shown(entry.registers.reflections) ?? [])
  const notes = [...new Set(entries.flatMap((entry) => shown(entry.registers.note)?.trim() || []))]
  return (
    <section class="supervise__past">
      <h3>{words.pastHead(day, (shown(registers.withWhom) ?? '').trim())}</h3>
      <p class="sub">{words.pastBy(by.name, by.role)}</p>
      {openIn(family, 'event', id).length > 0 && (
        <p>
          {words.contested}{' '}
          <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: id })}>
            {words.settle}
          </a>
        </p>
      )}
      {notes.length > 0 && (
        <>
          <h4>{words.decided}</h4>
          {notes.map((note) => (
            <p key={note} class="supervise__words">
              {note}
            </p>
          ))}
        </>
      )}
      {reflections.length > 0 && (
        <>
          <h4>{words.thought}</h4>
          <dl class="supervise__thoughts">
            {reflections.map(({ about, text: thought }) => (
              <div key={`${about} ${thought}`}>
                <dt>{questionName(about)}</dt>
                <dd class="supervise__words">{thought}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h4>{words.actions}</h4>
          <ul class="supervise__actions">
            {actions.map((action) => (
              <li key={action.id}>
                <span>{words.action(action.what, shown(action.registers.who) ?? '', action.by && formatDay(action.by))}</span>
                <b>{actionState(action, today)}</b>
                <a class="link no-print" href={hrefTo({ at: 'action', caseId: family.id, actionId: action.id })}>
                  <span>
                    {words.openAction}
                    <VisuallyHidden>{words.of(action.what)}</VisuallyHidden>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="no-print">
        <a class="link" href={hrefTo({ at: 'event', caseId: family.id, eventId: id })}>
          <span>
            {words.change}
            <VisuallyHidden>{words.of(day)}</VisuallyHidden>
          </span>
        </a>
      </p>
    </section>
  )
}
