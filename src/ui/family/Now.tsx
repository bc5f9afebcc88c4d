import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { ChildVisit, Course, DomainCourse } from '../../core/course.ts'
import type { Day } from '../../core/day.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { ExplainDomain } from '../explain/ExplainDomain.tsx'
import { Person } from '../parts/Avatar.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { hrefTo } from '../route.ts'
import { formatNearDay, initials, personName } from '../../report/say/names.ts'
import { NowCell } from './NowCell.tsx'

const words = text.family

export interface NowProps {
  readonly family: Family
  readonly courses: readonly Course[]
  readonly wording: Wording
  readonly look: FamilyLook
  readonly today: Day
}

/** A headline that somebody asked about. */
interface Why {
  readonly course: Course
  readonly domain: DomainCourse
  readonly latest: ChildVisit
}

/** Children side by side, a row for each domain. */
export function Now({ family, courses, wording, look, today }: NowProps) {
  const [why, setWhy] = useState<Why | null>(null)
  const columns = [
    { key: 'domain', label: words.domain, labelHidden: true },
    ...courses.map(({ child }) => {
      const name = personName(child)
      return { key: child.id, label: name, head: <Person initials={initials(name)} name={name} sub={formatAge(child.birth, today)} /> }
    }),
  ]
  const domains = current.domains.map(({ code }): TableRow => {
    const cells = courses.map((course) => {
      const domain = course.domains.find((candidate) => candidate.domain === code)
      const { latest } = course
      if (!domain || !latest) return <span class="sub">{words.neverVisited}</span>
      return (
        <div key={course.child.id} class="now-box">
          <NowCell course={domain} today={today} onWhy={() => setWhy({ course, domain, latest })} />
        </div>
      )
    })
    return { key: code, cells: [wording.domains[code]?.name ?? code, ...cells] }
  })
  const rows: TableRow[] = [
    ...domains,
    { key: 'visit', cells: [words.lastVisit, ...courses.map((course) => sayLatest(course, today))] },
    { key: 'seen', cells: [words.lastSeen, ...courses.map((course) => saySeen(course, today))] },
    ...(courses.some((course) => course.visits.length > 1)
      ? [{ key: 'compare', cells: [words.compare, ...courses.map((course) => <Compare key={course.child.id} {...{ family, course }} />)] }]
      : []),
  ]
  return (
    <Sheet title={words.nowTitle} sub={courses.some(({ latest }) => latest?.visit.signed) ? words.nowSub : words.nowSubHalf}>
      <div class="now-grid">
        <Table caption={words.nowTitle} captionHidden columns={columns} rows={rows} middle />
      </div>
      <Dialog
        open={why !== null}
        wide
        title={why ? words.why(wording.domains[why.domain.domain]?.name ?? why.domain.domain, personName(why.course.child)) : ''}
        closeWord={text.common.close}
        onClose={() => setWhy(null)}
        actions={
          why && (
            <LinkButton variant="quiet" href={hrefTo({ at: 'visit-read', caseId: family.id, visitId: why.latest.visit.id })}>
              {words.readVisit(formatDay(why.latest.visit.on))}
            </LinkButton>
          )
        }
      >
        {why && (
          <ExplainDomain
            family={family}
            child={why.course.child}
            grade={why.domain.now}
            trend={trendIn(look, why)}
            thresholds={look.thresholds}
            wording={wording}
          />
        )}
      </Dialog>
    </Sheet>
  )
}

/** The course of the domain over the signed visits of the present episode; none where what is shown is older, or not signed. */
function trendIn(look: FamilyLook, { course, domain, latest }: Why) {
  const trend = look.children.find(({ child }) => child.id === course.child.id)?.trends.find((each) => each.domain === domain.domain)
  return trend?.points.at(-1)?.at.visit.id === latest.visit.id ? trend : undefined
}

function Compare({ family, course: { child, visits } }: { readonly family: Family; readonly course: Course }) {
  if (visits.length < 2) return <span class="sub">{words.oneVisit}</span>
  return (
    <a class="link" href={hrefTo({ at: 'compare', caseId: family.id, childId: child.id })}>
      {words.compareChild(personName(child))}
    </a>
  )
}

function sayLatest({ latest }: Course, today: Day) {
  if (!latest) return <span class="sub">{words.neverVisited}</span>
  const { type, set, on, signed } = latest.visit
  const kind = words.visitKind(text.grading.visitType[type], text.grading.set[set])
  return <span class="sub">{words.latestVisit(formatNearDay(on, today), signed ? kind : words.visitNotSigned(kind))}</span>
}

function saySeen({ child, lastSeen, lastSeenAlone }: Course, today: Day) {
  if (child.birth.kind === 'expected') return <span class="sub">{words.unborn}</span>
  const seen = lastSeen ? words.seenOn(formatNearDay(lastSeen, today)) : words.seenNotYet
  const alone = lastSeenAlone ? words.aloneOn(formatNearDay(lastSeenAlone, today)) : words.aloneNotYet
  return <span class="sub">{words.seenLine(seen, alone)}</span>
}
