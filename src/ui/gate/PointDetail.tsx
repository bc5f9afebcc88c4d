import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { daysAfter } from '../../core/drift/clock.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { GatePoint, GatePointOf } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { ByInstrument } from './ByInstrument.tsx'
import { AlertsInTheWay } from './AlertsInTheWay.tsx'
import { Holding } from './Holding.tsx'
import { NextSees } from './NextSees.tsx'
import { gateSay, sayAgo } from '../../report/say/gate.ts'
import { TargetsInTheWay } from './TargetsInTheWay.tsx'

const words = text.gate

/** What every part of the gate is painted from. */
export interface PointProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
}

/** What one point rests on, thing by thing, with the way to each; nothing where its sentence says it all. */
export function PointDetail({ point, ...props }: PointProps & { readonly point: GatePoint }) {
  switch (point.id) {
    case 'review':
    case 'seen':
      return <ChildDays point={point} {...props} />
    case 'held':
      return point.met ? null : <ByInstrument {...props}>{(each) => <Holding {...each} domains={point.domains} />}</ByInstrument>
    case 'alerts':
      return <ByInstrument {...props}>{(each) => <AlertsInTheWay {...each} keys={point.alerts} />}</ByInstrument>
    case 'complete':
      return <HalfDone point={point} {...props} />
    case 'targets':
      return <TargetsInTheWay {...props} point={point} />
    case 'next-sees':
      return <NextSees {...props} />
    case 'history':
    case 'family-told':
      return null
  }
}

/** The last day of each child, and until when it counts. */
function ChildDays({ point, family, wording, look }: PointProps & { readonly point: GatePointOf<'review' | 'seen'> }) {
  const { children, limit } = point.because
  const say = gateSay(family, wording)
  return (
    <ul class="gate__facts sub">
      {children.map(({ child, last }) => (
        <li key={child}>
          {words.childDay(say.child(child), last && formatDay(last), sayAgo(last, look.today))}
          {last && `. ${sayUntil(daysAfter(last, limit), look.today)}`}
        </li>
      ))}
    </ul>
  )
}

const sayUntil = (until: Day, today: Day) => (until < today ? words.countedUntil : words.until)(formatDay(until))

/** Each visit that is not signed, with the way to it; and what to do about what cannot be read here. */
function HalfDone({ point: { because }, family }: PointProps & { readonly point: GatePointOf<'complete'> }) {
  const halfDone = family.visits.filter(({ signed }) => !signed)
  return (
    <>
      <ul class="gate__things">
        {halfDone.map(({ id, type, on }) => (
          <li key={id}>
            <span>{words.halfDone(text.grading.visitType[type], formatDay(on))}</span>
            <a class="link no-print" href={hrefTo({ at: 'visit', caseId: family.id, visitId: id })}>
              <span>
                {words.halfDoneAct}
                <VisuallyHidden>{words.ofVisit(formatDay(on))}</VisuallyHidden>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {because.unread > 0 && <p class="sub">{words.unreadHelp}</p>}
      {because.damaged > 0 && <p class="sub">{words.damagedHelp}</p>}
    </>
  )
}
