import { Check } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Course } from '../../core/course.ts'
import type { Day } from '../../core/day.ts'
import type { Visit } from '../../core/visit.ts'
import { formatAge, formatAgo } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { familyName, formatNearDay, initials, personName } from '../family/names.ts'
import { Avatar } from '../parts/Avatar.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import type { Row } from './board.ts'
import { DomainCell } from './DomainCell.tsx'
import { ROLES } from './roles.ts'

const words = text.caseload

function Cell({ name, label, children }: { readonly name: string; readonly label?: string; readonly children: ComponentChildren }) {
  return (
    <td {...ROLES.cell} class={`board__${name}`} data-label={label}>
      {children}
    </td>
  )
}

/** One child of the caseload. The whole row leads to the family. */
export function ChildRow({
  row,
  today,
  domainName,
}: {
  readonly row: Row
  readonly today: Day
  readonly domainName: (code: string) => string
}) {
  const { family, course } = row
  const { child, latest } = course
  const name = personName(child)
  return (
    <tr {...ROLES.row} class="board__row">
      <th {...ROLES.header} scope="row" class="board__who">
        <span class="who">
          <Avatar initials={initials(name)} />
          <span>
            <a class="board__link" href={hrefTo({ at: 'family', caseId: family.id })}>
              {name}
              <VisuallyHidden>{words.ofFamily(familyName(family))}</VisuallyHidden>
            </a>
            <span class="sub">{words.aboutChild(formatAge(child.birth, today), familyName(family))}</span>
          </span>
        </span>
      </th>
      {latest ? (
        course.domains.map((domain) => (
          <Cell key={domain.domain} name="dom" label={domainName(domain.domain)}>
            <DomainCell domain={domain} />
          </Cell>
        ))
      ) : (
        <td {...ROLES.cell} class="board__none" aria-colspan={5}>
          <b>{words.noVisit}</b> <span class="sub">{words.noVisitHint}</span>
        </td>
      )}
      <Cell name="visit">{latest && <LastVisit visit={latest.visit} first={!course.previous} today={today} />}</Cell>
      <Cell name="seen">
        <Seen course={course} today={today} />
      </Cell>
      <Cell name="state">
        <State course={course} today={today} />
      </Cell>
    </tr>
  )
}

function LastVisit({ visit, first, today }: { readonly visit: Visit; readonly first: boolean; readonly today: Day }) {
  const kind = words.visitKind(text.grading.visitType[visit.type], text.grading.set[visit.set])
  return (
    <>
      <b>
        <time dateTime={visit.on}>{formatNearDay(visit.on, today)}</time>
      </b>
      <span class="board__ago"> {formatAgo(visit.on, today)}</span>
      <span class="sub">
        {words.visitBy(kind, visit.by.name)}
        {first && <VisuallyHidden>. {words.firstVisit}</VisuallyHidden>}
      </span>
    </>
  )
}

function Seen({ course, today }: { readonly course: Course; readonly today: Day }) {
  if (course.child.birth.kind === 'expected') return <span class="sub">{words.unborn}</span>
  const say = (day: Day | null) => (day ? formatNearDay(day, today) : words.notYet)
  return (
    <>
      <span class="board__day">
        <span class="sub">{words.seenOn}</span> {say(course.lastSeen)}
      </span>
      <span class="board__day">
        <span class="sub">{words.aloneOn}</span> {say(course.lastSeenAlone)}
      </span>
    </>
  )
}

function State({ course, today }: { readonly course: Course; readonly today: Day }) {
  const { halfDone, latest } = course
  const contested = course.domains.some(({ now }) => now.coverage.contested > 0)
  return (
    <>
      {halfDone.length > 0 && (
        <>
          <Pill>{words.halfDone}</Pill>
          <span class="sub">{words.halfDoneOn(halfDone.map(({ visit }) => formatNearDay(visit.on, today)))}</span>
        </>
      )}
      {halfDone.length === 0 && latest && (
        <span class="board__signed">
          <Icon icon={Check} size="s" />
          {words.signed}
        </span>
      )}
      {contested && <Pill tone="line">{words.contested}</Pill>}
    </>
  )
}
