import type { Family } from '../../app/read.ts'
import type { DomainTrend } from '../../core/change/trend.ts'
import { courseOf, type DomainCourse, gradeOf, visitsOfChild } from '../../core/course.ts'
import type { ChildLook } from '../../core/drift/rule.ts'
import { settled, shown } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayLasting, sayMoved, seriousAt } from '../../report/say/child-now.ts'
import { sayDomain } from '../../report/say/domain.ts'
import { personName } from '../../report/say/names.ts'
import { useMarking } from '../marking.tsx'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Table } from '../parts/Table.tsx'

const words = text.caseReview

const COLUMNS = (['domain', 'now', 'seen', 'moved', 'lasting'] as const).map((key) => ({ key, label: words[key] }))

export interface ChildNowProps {
  readonly family: Family
  readonly look: ChildLook
  readonly wording: Wording
}

/** One child: each domain as it stands with how much was seen, what moved since the first visit and whether it lasts; what is serious; and the child's own words. */
export function ChildNow({ family, look, wording }: ChildNowProps) {
  const { child, trends, today } = look
  const course = courseOf(family, child.id)
  const name = personName(child)
  const latest = course?.latest
  return (
    <section class="review__child" aria-label={name}>
      <h3>
        {name} <span class="sub">{formatAge(child.birth, today)}</span>
      </h3>
      {!latest?.visit.signed && <p class="sub">{words.noVisit}</p>}
      {course && latest?.visit.signed && (
        <>
          <p class="sub">{words.ofVisit(formatDay(latest.visit.on))}</p>
          <Table
            caption={name}
            captionHidden
            columns={COLUMNS}
            rows={course.domains.map((domain) => ({
              key: domain.domain,
              cells: cellsOf(
                { family, look, wording },
                domain,
                trends.find((trend) => trend.domain === domain.domain),
              ),
            }))}
          />
          <Serious {...{ family, look, wording }} />
        </>
      )}
      <Voice {...{ family, look, wording }} />
    </section>
  )
}

function cellsOf({ family, look, wording }: ChildNowProps, { domain, now }: DomainCourse, trend: DomainTrend | undefined) {
  const goodEnough = courseOf(family, look.child.id)?.latest?.visit.scale.goodEnough ?? Number.POSITIVE_INFINITY
  const onset = family.onsets.find((each) => each.child === look.child.id && each.domain === domain)
  return [
    <span key="domain">
      {wording.domains[domain]?.name ?? domain}
      {onset && <span class="sub review__under">{words.since(formatDay(onset.since))}</span>}
    </span>,
    <Grade key="now" now={now} />,
    <span key="seen">{text.grading.seenOf(now.coverage.graded, now.coverage.asked)}</span>,
    <Moved key="moved" trend={trend} />,
    <span key="lasting">{trend ? sayLasting(trend, now, goodEnough) : ''}</span>,
  ]
}

function Grade({ now }: { readonly now: DomainCourse['now'] }) {
  const marking = useMarking()
  const worst = now.kind === 'not-enough-seen' && now.worstSeen !== null ? words.worst(now.worstSeen) : ''
  return (
    <span class="review__grade">
      <GradeTile grade={gradeOf(now)} size="s" decorative />
      <span>
        {sayDomain(now, marking)}
        {worst && <span class="sub review__under">{worst}</span>}
        {now.coverage.contested > 0 && <span class="sub review__under">{text.family.contestedItems(now.coverage.contested)}</span>}
      </span>
    </span>
  )
}

/** The call against the first visit of this episode; a single visit moves nothing. */
function Moved({ trend }: { readonly trend: DomainTrend | undefined }) {
  const moved = sayMoved(trend)
  if (!moved) return <span class="sub">{words.firstOnly}</span>
  return (
    <span class="review__moved">
      <Direction call={moved.call} word="" />
      <span>{moved.said}</span>
    </span>
  )
}

/** Items at a serious grade at the last signed visit, by name. */
function Serious({ family, look, wording }: ChildNowProps) {
  const marking = useMarking()
  const latest = courseOf(family, look.child.id)?.latest
  if (!latest) return null
  const serious = seriousAt(latest).map(({ item, grade }) => words.item(wording.items[item]?.name ?? item, grade))
  return serious.length > 0 ? <p>{words.serious(marking.serious, serious)}</p> : null
}

/** What the child last said or showed. */
function Voice({ family, look }: ChildNowProps) {
  const name = personName(look.child)
  if (look.child.birth.kind === 'expected') return null
  const told = visitsOfChild(family, look.child.id).findLast(({ profile }) => settled(profile.presence.voice)?.trim())
  const said = told && shown(told.profile.presence.voice)?.trim()
  if (!said) return <p class="sub">{words.voiceNone(name)}</p>
  return <Quote by={words.voice(name, formatDay(told.visit.on))}>{`“${said}”`}</Quote>
}
