import { Clock } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { bandOn } from '../../core/day.ts'
import { DAY_PARTS, type DayKind, type DayPart } from '../../core/surroundings.ts'
import { type DayAtVisit, isLate, type PartOver, partOver, partsTold, sourcesTold, textsTold } from '../../core/told.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Pill } from '../parts/Pill.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { hrefTo } from '../route.ts'

const words = text.days

export interface DaysTableProps {
  readonly family: Family
  readonly child: Child
  /** Oldest first. */
  readonly days: readonly DayAtVisit[]
  readonly kind: DayKind
}

/** Parts of a day as rows, visits as columns, the latest first; in words what is new since the time before and what nobody asked. */
export function DaysTable({ family, child, days, kind }: DaysTableProps) {
  // A visit at which nobody asked about this day is named once, not in eight cells; the latest one stays, for how things are now.
  const asked = days.map((day, at) => at === days.length - 1 || partsTold(day.told) > 0)
  const latestFirst = days.filter((_, at) => asked[at]).toReversed()
  const unasked = days.filter((_, at) => !asked[at]).toReversed()
  const band = bandOn(child.birth, latestFirst[0]?.visit.on ?? child.birth.on)
  const columns = [
    { key: 'part', label: words.partColumn, labelHidden: true },
    ...latestFirst.map((day) => ({
      key: day.visit.id,
      label: words.visitHead(text.grading.visitType[day.visit.type], day.visit.on),
      head: <Head family={family} day={day} />,
    })),
  ]
  const parts = DAY_PARTS.map((part): TableRow => {
    const over = partOver(days, part)
      .filter((_, at) => asked[at])
      .toReversed()
    const cells = latestFirst.map(({ visit, told }, at) => (
      <Cell key={visit.id} texts={textsTold(told.registers[part])} over={over[at] as PartOver} />
    ))
    return { key: part, cells: [words.part(part as DayPart, band, kind), ...cells] }
  })
  const sources = latestFirst.map(({ told }) => {
    const known = sourcesTold(told).map((source) => text.grading.source[source])
    return known.length === 0 ? <span class="sub">{words.notSaid}</span> : text.read.source(known)
  })
  return (
    <div class="days__table">
      <Table
        caption={words.caption(words.kind[kind], personName(child))}
        captionHidden
        columns={columns}
        rows={[...parts, { key: 'sources', cells: [words.known, ...sources] }]}
        stickyFirst
      />
      {unasked.length > 0 && (
        <p class="sub">{words.unasked(unasked.map(({ visit }) => words.visitHead(text.grading.visitType[visit.type], visit.on)))}</p>
      )}
    </div>
  )
}

function Head({ family, day: { visit, told } }: { readonly family: Family; readonly day: DayAtVisit }) {
  const name = words.visitHead(text.grading.visitType[visit.type], visit.on)
  const place = { caseId: family.id, visitId: visit.id }
  const href = visit.signed ? hrefTo({ at: 'visit-read', ...place }) : hrefTo({ at: 'day', ...place, childId: told.child })
  return (
    <span class="days__head">
      <a class="link" href={href}>
        {name}
      </a>
      {!visit.signed && <span class="sub">{words.notSigned}</span>}
      {visit.signed && isLate(told, visit.signed) && (
        <Pill tone="line" icon={Clock}>
          {words.late}
        </Pill>
      )}
    </span>
  )
}

function Cell({ texts, over }: { readonly texts: readonly string[]; readonly over: PartOver }) {
  if (over.kind === 'not-asked') return <span class="sub">{over.last === null ? words.notAsked : words.notAskedSince(over.last)}</span>
  return (
    <div class="days__text">
      {texts.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {over.kind === 'new' && <Pill tone="line">{words.over.new}</Pill>}
      {over.kind === 'other' && <Pill tone="line">{words.over.other(over.as)}</Pill>}
      {over.kind === 'same' && <span class="sub">{words.over.same(over.as)}</span>}
    </div>
  )
}
