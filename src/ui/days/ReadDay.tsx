import { NotebookPen } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { bandOn } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import type { ToldDay } from '../../core/known.ts'
import { DAY_KINDS, DAY_PARTS, type DayPart } from '../../core/surroundings.ts'
import { dayTold, dayWhenSigned, partsTold, sourcesTold, textsTold } from '../../core/told.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Recorded } from '../read/Recorded.tsx'
import { SettleLink } from '../read/SettleLink.tsx'
import { hrefTo } from '../route.ts'

const words = text.days

export interface ReadDayProps {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
  /** On a screen of its own, which has the ways to write in it. */
  readonly alone?: boolean | undefined
}

/** A child's days as they were told at a visit, part by part, with what came after signing; what nobody asked says so. */
export function ReadDay({ family, visit, child, alone }: ReadDayProps) {
  const days = DAY_KINDS.map((kind) => dayTold(family, visit.id, child.id, kind))
  const none = days.every((told) => partsTold(told) === 0)
  // Before birth there is no day of theirs that anybody could have asked about.
  if (none && bandOn(child.birth, visit.on) === 'PB') return null
  const drafted = days.some(({ thing }) => family.drafted.has(thing))
  const place = { caseId: family.id, childId: child.id }
  return (
    <Sheet title={words.title(personName(child))} titleHidden={alone}>
      {none ? (
        <p class="sub">{words.noDay(personName(child))}</p>
      ) : (
        <div class="days__both">
          {days.map((told) => (
            <OneDay key={told.kind} {...{ family, visit, child, told }} />
          ))}
        </div>
      )}
      {drafted && <Pill tone="quiet">{text.read.drafted}</Pill>}
      <div class="days__ways no-print">
        {!alone && !visit.enteredInError && (
          <LinkButton variant="plain" small icon={NotebookPen} href={hrefTo({ at: 'day', visitId: visit.id, ...place })}>
            {visit.signed && !drafted ? words.addLate : none ? words.ask : words.carryOn}
          </LinkButton>
        )}
        <a class="link" href={hrefTo({ at: 'days', ...place })}>
          {words.allDays}
        </a>
      </div>
    </Sheet>
  )
}

interface OneDayProps extends ReadDayProps {
  readonly told: ToldDay
}

function OneDay({ family, visit, child, told }: OneDayProps) {
  const { kind, registers } = told
  const band = bandOn(child.birth, visit.on)
  const sources = sourcesTold(told)
  const rows = DAY_PARTS.map((part) => ({ key: words.part(part, band, kind), value: <Part {...{ family, visit, child, told, part }} /> }))
  const known = {
    key: words.known,
    value: sources.length === 0 ? null : text.read.source(sources.map((source) => text.grading.source[source])),
  }
  const contested = Object.values(registers).some((register) => register.kind === 'contested')
  return (
    <div class="days__day">
      <h3>{words.kind[kind]}</h3>
      {partsTold(told) === 0 ? (
        <p class="sub">{words.notAsked}</p>
      ) : (
        <SummaryList rows={[...rows, { ...known, value: known.value ?? <span class="sub">{words.notSaid}</span> }]} />
      )}
      {contested && <SettleLink caseId={family.id} about={told.thing} name={words.kind[kind]} />}
    </div>
  )
}

function Part({ family, visit, told, part }: OneDayProps & { readonly part: DayPart }) {
  const register = told.registers[part]
  if (textsTold(register).length === 0 && !visit.signed) return <span class="sub">{words.notAsked}</span>
  const when = visit.signed ? shown(dayWhenSigned(family, told, visit.signed)[part]) : undefined
  const changed = visit.signed !== null && register.kind !== 'unanswered' && shown(register)?.trim() !== (when ?? '').trim()
  const by = register.kind === 'unanswered' ? undefined : register.heads.at(-1)?.fact
  return (
    <div class="days__text">
      {textsTold(register).length === 0 ? (
        <span class="sub">{words.notAsked}</span>
      ) : (
        <Recorded register={register} signed={visit.signed} lateWord={words.late}>
          {(line) => line}
        </Recorded>
      )}
      {changed && (
        <>
          {by && <p class="sub">{words.by(by.by.name, by.at.wall.slice(0, 10))}</p>}
          <p class="sub">{when?.trim() ? words.whenSigned(when) : words.whenSignedNot}</p>
        </>
      )}
    </div>
  )
}
