import { ChevronRight, Plus } from 'lucide'
import type { Arrival, FamilyArriving } from '../../app/exchange/exchange.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { familyName, initials } from '../../report/say/names.ts'
import { Avatar } from '../parts/Avatar.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { formatList } from '../../i18n/format.ts'
import { othersOf } from './totals.ts'

const words = text.share.preview

type VisitArriving = FamilyArriving['visits'][number]

/** One visit that comes, in a line: which, by whom, and how much of it. */
function visitLine({ on, type, by, signed, isNew, readable }: VisitArriving): string {
  const what = on && type ? words.visitLine(on, text.grading.visitType[type], words.by(by.name)) : words.visitNoDay(by.name)
  const state = isNew ? (signed ? words.signed : words.halfDone) : words.grown
  return [what, state, ...(readable ? [] : [words.unreadable])].join(', ')
}

interface FamilyLineProps {
  readonly family: FamilyArriving
  readonly today: Day
  readonly out: boolean
  readonly onLeaveOut: (out: boolean) => void
}

/** The visit that was made last. */
function latestLine(visits: readonly VisitArriving[], today: Day): string {
  const [latest] = [...visits].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
  if (!latest?.on || !latest.type) return latest ? words.visitNoDay(latest.by.name) : ''
  return words.latest(text.grading.visitType[latest.type], latest.on, today, latest.by.name)
}

function FamilyLine({ family, today, out, onLeaveOut }: FamilyLineProps) {
  const { adds, children, visits, isNew, partial } = family
  const name = familyName(family)
  const others = othersOf(adds)
  return (
    <details class={out ? 'comes comes--out' : 'comes'}>
      <summary>
        <span class="who">
          <Avatar initials={initials(name)} />
          <span>
            <b>{name}</b>
            <span class="sub">{formatList(children)}</span>
          </span>
        </span>
        <span class="sub comes__first">{latestLine(visits, today)}</span>
        <span class="comes__pills">
          {out && <Pill tone="ink">{words.leftOut}</Pill>}
          {isNew && <Pill tone="line">{words.newFamily}</Pill>}
          {partial && <Pill tone="line">{words.isPart}</Pill>}
          {adds.visits > 0 && <Pill icon={Plus}>{words.plusVisits(adds.visits)}</Pill>}
          {adds.events > 0 && <Pill icon={Plus}>{words.plusEvents(adds.events)}</Pill>}
          {adds.visits + adds.events === 0 && others > 0 && <Pill icon={Plus}>{words.plusOther(others)}</Pill>}
        </span>
        <Icon icon={ChevronRight} size="s" turns />
      </summary>
      <div class="comes__body">
        {visits.length > 0 && (
          <ul class="bullets">
            {visits.map((visit) => (
              <li key={visit.id}>{visitLine(visit)}</li>
            ))}
          </ul>
        )}
        {others > 0 && <p>{words.also(adds.targets, adds.decisions, adds.people, adds.others)}</p>}
        <CheckField label={words.leaveOut} hint={words.leaveOutHint} checked={out} onChange={onLeaveOut} />
      </div>
    </details>
  )
}

interface AddsProps {
  readonly arrival: Arrival
  readonly today: Day
  readonly leaveOut: ReadonlySet<string>
  readonly onLeaveOut: (caseId: string, out: boolean) => void
}

/** What comes, family by family; any of them can be left out. */
export function Adds({ arrival: { families, same }, today, leaveOut, onLeaveOut }: AddsProps) {
  const adding = families.filter(({ adds }) => adds.facts > 0)
  if (adding.length === 0) return null
  return (
    <Sheet title={words.adds} count={adding.length} sub={same > 0 ? words.same(same) : undefined}>
      <ul class="comings">
        {adding.map((family) => (
          <li key={family.caseId}>
            <FamilyLine
              family={family}
              today={today}
              out={leaveOut.has(family.caseId)}
              onLeaveOut={(out) => onLeaveOut(family.caseId, out)}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
