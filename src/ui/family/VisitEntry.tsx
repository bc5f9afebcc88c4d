import { Check, ShieldAlert, ShieldQuestionMark } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import type { SignatureState } from '../../app/sign.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import type { Visit } from '../../core/visit.ts'
import { formatAgo, formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { VisitMark } from '../parts/Dumbbell.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo, type Route } from '../route.ts'
import { personName } from '../../report/say/names.ts'

const words = text.family

export interface VisitEntryProps {
  readonly family: Family
  readonly visit: Visit
  readonly today: Day
  /** How what is here stands to what was signed; undefined while that is being checked. */
  readonly state: SignatureState | undefined
  readonly onInError: () => void
}

/** One visit in the list of a family. */
export function VisitEntry({ family, visit, today, state, onInError }: VisitEntryProps) {
  const { id: visitId, type, set, on, signed } = visit
  const at = { caseId: family.id, visitId } as const
  const compared = signed && comparable(family, visit)
  return (
    <li class="visits__one">
      <VisitMark which={type === 'baseline' ? 'earlier' : 'later'} />
      <div class="visits__text">
        <h3>
          <time dateTime={on}>{formatDay(on)}</time> <span class="sub">{formatAgo(on, today)}</span>
        </h3>
        <p>{words.visitLine(text.grading.visitType[type], text.grading.set[set], words.visitBy(whoOf(visit)))}</p>
        <p class="sub">{formatList(visit.children.map((child) => nameIn(family, child)))}</p>
        <p class="sub">{sayPlace(visit)}</p>
      </div>
      <span class="visits__state">
        {signed ? (
          <Pill tone="quiet" icon={Check}>
            {words.signedOn(formatDay(signed.at.wall.slice(0, 10)))}
          </Pill>
        ) : (
          <Pill>{words.halfDone}</Pill>
        )}
        {state === 'altered' && (
          <Pill tone="ink" icon={ShieldAlert}>
            {text.signed.altered}
          </Pill>
        )}
        {state === 'missing' && (
          <Pill tone="line" icon={ShieldQuestionMark}>
            {text.signed.missing}
          </Pill>
        )}
      </span>
      <p class="visits__acts">
        {signed ? (
          <Act to={{ at: 'visit-read', ...at }} on={on}>
            {words.read}
          </Act>
        ) : (
          <>
            <Act to={{ at: 'visit', ...at }} on={on}>
              {words.carryOn}
            </Act>
            <Act to={{ at: 'visit-plan', ...at }} on={on}>
              {words.changePlan}
            </Act>
          </>
        )}
        {compared && (
          <Act to={compared} on={on}>
            {words.compareBefore}
          </Act>
        )}
        <button type="button" class="link visits__quiet" onClick={onInError}>
          {words.inErrorShort}
          <VisuallyHidden>{words.ofVisit(formatDay(on))}</VisuallyHidden>
        </button>
      </p>
    </li>
  )
}

function Act({ to, on, children }: { readonly to: Route; readonly on: Day; readonly children: ComponentChildren }) {
  return (
    <a class="link" href={hrefTo(to)}>
      <span>
        {children}
        <VisuallyHidden>{words.ofVisit(formatDay(on))}</VisuallyHidden>
      </span>
    </a>
  )
}

const nameIn = (family: Family, childId: string) => personName(family.children.find(({ id }) => id === childId) ?? { name: '' })

/** Everybody whose grades stand in it; while there are none, who started it. */
const whoOf = (visit: Visit) => (visit.scorers.length > 0 ? visit.scorers : [visit.by]).map(({ name }) => name)

function sayPlace({ registers }: Visit): string {
  const [place, note, announced] = [shown(registers.place), shown(registers.placeNote), shown(registers.announced)]
  const where = place && (note ? words.placeNote(words.place[place], note) : words.place[place])
  const told = announced === undefined ? undefined : announced ? words.announced : words.unannounced
  return [where, told].filter((part) => part !== undefined).join(', ')
}

/**
 * This visit beside the signed one before it, for the first of its children who was at both; null where there is none.
 * Grades of two instruments are not on one line, so only visits made with the same one are looked at.
 */
function comparable(family: Family, visit: Visit): Route | null {
  const ofOne = (before: Visit) => before.signed && before.instrument.id === visit.instrument.id
  const earlier = family.visits.slice(0, family.visits.indexOf(visit)).filter(ofOne)
  for (const childId of visit.children) {
    const before = earlier.findLast((candidate) => candidate.profiles.has(childId))
    if (before) return { at: 'compare', caseId: family.id, childId, earlier: before.id, later: visit.id }
  }
  return null
}
