import { childAt } from '../../core/fact.ts'
import { type ChildVisit, courseOf, type DomainCourse, visitsOfChild } from '../../core/course.ts'
import type { ChildLook } from '../../core/drift/rule.ts'
import { dayTold, partsTold } from '../../core/told.ts'
import { DAY_KINDS } from '../../core/surroundings.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Row, Section } from '../document.ts'
import { item, list, part, quiet, row, section, table } from '../parts/block.ts'
import { type Grades, gradesOf } from '../parts/grades.ts'
import type { Making } from '../parts/making.ts'
import { daysOf, voiceOf } from '../parts/voice.ts'
import { textsOf } from '../say/texts.ts'
import { sayLasting, sayMoved, seriousAt } from '../say/child-now.ts'

const [words, mine] = [text.caseReview, text.caseReviewReport]

/** A page for each child: every domain by itself, what is serious, since when it worries, and the child's own words and day. */
export function childSections(making: Making): Section[] {
  const { look } = making.source
  if (look.children.length === 0) return section(words.nowTitle, [quiet(words.noChildren)], { only: 'professionals' })
  return look.children.flatMap((child) =>
    section(mine.child(making.naming.person(child.child.id), formatAge(child.child.birth, look.today)), childBlocks(making, child), {
      ...{ apart: true, only: 'professionals', of: [child.child.id] },
    }),
  )
}

function childBlocks(making: Making, look: ChildLook): Block[] {
  const { source } = making
  const { child } = look
  const course = courseOf(source.family, child.id)
  const latest = course?.latest?.visit.signed ? course.latest : null
  if (!course || !latest) return [quiet(words.noVisit), ...voicePart(making, look)]
  const grades = gradesOf(making, source.words(latest.visit.instrument), latest.visit.scale)
  const { domain, now, seen, moved, lasting } = words
  return [
    quiet(`${words.ofVisit(formatDay(latest.visit.on))}. ${mine.domains}`),
    ...table(
      mine.tableOf(formatDay(latest.visit.on)),
      [domain, now, seen, moved, lasting],
      course.domains.map((each) => domainRow(making, look, grades, latest, each)),
    ),
    ...part(
      mine.serious(grades.marking.serious),
      list(
        seriousAt(latest).map(({ item: code, grade }) =>
          item(words.item(grades.item(code), grade), [], { of: [`${childAt(latest.visit.id, child.id)}/${code}`] }),
        ),
      ),
    ),
    ...voicePart(making, look),
  ]
}

function domainRow(
  { source: { family } }: Making,
  { child, trends }: ChildLook,
  grades: Grades,
  { visit }: ChildVisit,
  { domain, now }: DomainCourse,
): Row {
  const trend = trends.find((each) => each.domain === domain)
  const onset = family.onsets.find((each) => each.child === child.id && each.domain === domain)
  const { coverage } = now
  const state = grades.state(now)
  const worst = now.kind === 'not-enough-seen' && now.worstSeen !== null ? words.worst(now.worstSeen) : ''
  const open = coverage.contested > 0 ? text.family.contestedItems(coverage.contested) : ''
  return row(
    [
      [grades.domain(domain), onset ? words.since(formatDay(onset.since)) : ''].filter(Boolean).join('\n'),
      { ...state, text: [state.text, worst, open].filter(Boolean).join('\n') },
      now.kind === 'not-asked' ? '' : text.grading.seenOf(coverage.graded, coverage.asked),
      sayMoved(trend)?.said ?? (trend ? words.firstOnly : ''),
      trend ? sayLasting(trend, now, visit.scale.goodEnough) : '',
    ],
    { of: [visit.id, ...(onset ? [onset.thing] : [])] },
  )
}

/** What the child last said or showed, and how a day of theirs was told last; that nobody noted any, where nobody did. */
function voicePart(making: Making, { child }: ChildLook): Block[] {
  const { source, naming } = making
  if (child.birth.kind === 'expected') return []
  const visits = visitsOfChild(source.family, child.id)
  const spoken = visits.findLast(({ profile }) => textsOf(profile.presence.voice).length > 0)
  const voice = spoken ? voiceOf(making, child, spoken) : []
  const told = visits.findLast(({ visit }) => DAY_KINDS.some((kind) => partsTold(dayTold(source.family, visit.id, child.id, kind)) > 0))
  return [
    ...part(mine.voice, voice.length > 0 ? voice : [quiet(words.voiceNone(naming.person(child.id)))]),
    ...part(
      told ? mine.dayOf(formatDay(told.visit.on)) : mine.day,
      told ? daysOf(making, child, told) : [quiet(mine.noDay(naming.person(child.id)))],
    ),
  ]
}
