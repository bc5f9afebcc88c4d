import type { DomainChange } from '../../core/change/compare.ts'
import type { DomainTrend } from '../../core/change/trend.ts'
import type { DomainCourse } from '../../core/course.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { comparePair, type PairedItem } from '../compare/items.ts'
import { itemCallsAt } from '../compare/judged.ts'
import { heldWords, peopleWords, restsOn } from '../compare/words.ts'
import type { Block, Item, Row, Section } from '../document.ts'
import { item, line, list, part, quiet, row, section, table, together } from '../parts/block.ts'
import { thingsOf } from '../parts/decided.ts'
import { orNone } from '../parts/making.ts'
import type { About } from './about.ts'

const words = text.conferenceReport

/** Since when a domain has its grade; where it has none now, the last that it had. */
function sinceOf({ grades }: About, { since, before }: DomainCourse): string {
  if (since !== null) return words.gradeSince(formatDay(since))
  return before ? words.lastGrade(grades.say(before.grade), formatDay(before.on)) : words.noGradeBefore
}

/** A call with what it rests on. One that grades from the visits between speak against is no call for the better. */
function callOf({ grades, judged }: About, change: DomainChange | null, against: boolean, none: string): string {
  if (!change) return none
  const rests = restsOn(change, grades.marking, judged.limits['min-paired'])
  if (against) return together(text.grading.call.unsure, text.explain.spokenAgainst)
  return words.callRests(text.grading.call[change.call], rests.join(' '))
}

function domainRow(about: About, domain: DomainCourse): Row {
  const { making, grades, judged, at, isNow } = about
  const trend: DomainTrend | undefined = isNow ? judged.trends.get(domain.domain) : undefined
  const point = trend?.points.at(-1)
  const told = point && point.at.visit.id === at?.visit.id ? point : undefined
  const state = grades.state(domain.now)
  const spokenAgainst = told?.fromFirst?.call === 'better' && trend?.betterThanFirst === false
  const name = grades.domain(domain.domain)
  if (making.toFamily) {
    const call = told?.fromFirst ? words.plainCall[spokenAgainst ? 'unsure' : told.fromFirst.call] : told ? words.firstVisit : ''
    return row([name, state, call], { of: at ? thingsOf(at, domain.now) : [] })
  }
  const { coverage } = domain.now
  const seen = coverage.asked === 0 ? '' : text.grading.seenOf(coverage.graded, coverage.asked)
  const worst = domain.now.kind === 'not-enough-seen' && domain.now.worstSeen !== null ? text.grading.worstSeen(domain.now.worstSeen) : ''
  const contested = coverage.contested > 0 ? text.family.contestedItems(coverage.contested) : ''
  const held = trend && told && trend.improving ? heldWords(trend.held, judged.limits).join(' ') : ''
  return row([
    name,
    { ...state, text: together(state.text, seen, worst, contested) },
    sinceOf(about, domain),
    together(callOf(about, told?.fromFirst ?? null, spokenAgainst, told ? words.firstVisit : ''), held),
    callOf(about, told?.step ?? null, false, told ? words.onlyVisit : ''),
  ])
}

/** Where each domain stands at the latest signed visit, since when, and the call against the first visit and the one before. */
export function nowOf(about: About, apart: boolean): Section[] {
  const { making, child, course, at, isNow } = about
  const { naming, toFamily } = making
  const title = words.now(naming.person(child.id))
  const halfDone = toFamily ? [] : course.halfDone.map(({ visit: { on } }) => quiet(words.halfDone(formatDay(on))))
  if (!at) return section(title, [line(words.noVisit(naming.person(child.id))), ...halfDone], { apart })
  const { visit } = at
  const who = peopleWords(visit, naming.worker)
  const intro = !isNow
    ? line(words.nowBefore(formatDay(visit.on)))
    : quiet(
        toFamily
          ? words.nowAtPlain(formatDay(visit.on))
          : words.nowAt(text.alerts.visitOf(text.grading.visitType[visit.type], formatDay(visit.on)), who),
      )
  const rows = course.domains.map((domain) => domainRow(about, domain))
  const { domain, now, first } = words.plainHead
  const caption = (toFamily ? words.nowCaptionPlain : words.nowCaption)(naming.person(child.id))
  return section(title, [intro, ...halfDone, ...table(caption, toFamily ? [domain, now, first] : Object.values(words.nowHead), rows)], {
    apart,
  })
}

function movedItem({ making, grades }: About, { item: code, earlier, later }: PairedItem): Item {
  const of = [earlier.about, later.about]
  if (making.toFamily || earlier.counted.kind !== 'graded' || later.counted.kind !== 'graded') return item(grades.item(code), [], { of })
  return item(words.fromTo(grades.item(code), grades.say(earlier.counted.grade), grades.say(later.counted.grade)), [], { of })
}

/** What moved between the first and the latest visit of the episode, the worse first, and what is as serious as it was. */
export function changesOf(about: About): Section[] {
  const { making, child, judged, at, isNow, grades } = about
  const [first] = judged.visits
  const title = words.change(making.naming.person(child.id))
  if (!at || !isNow || !first) return []
  if (first === at) return section(title, [line(words.oneVisit)])
  const pair = { earlier: first, later: at }
  const { paired, hindrance } = comparePair(pair, child, judged.limits, itemCallsAt(judged, at))
  if (hindrance) return section(title, [line(text.compare.hindrance[hindrance])])
  const names = making.toFamily ? words.plainMoved : words.moved
  const isStill = ({ moved, later: { counted } }: PairedItem) =>
    moved === 0 && counted.kind === 'graded' && counted.grade >= grades.marking.scale.serious
  const of = (its: readonly PairedItem[]): Block[] => list(its.map((each) => movedItem(about, each)))
  const blocks = [
    ...part(names.worse, of(paired.filter(({ moved }) => moved > 0))),
    ...part(names.still, of(paired.filter(isStill))),
    ...part(names.better, of(paired.filter(({ moved }) => moved < 0))),
  ]
  const called = ({ visit: { type, on } }: typeof at) => text.alerts.visitOf(text.grading.visitType[type], formatDay(on))
  const between = making.toFamily
    ? words.plainChangeOf(formatDay(first.visit.on), formatDay(at.visit.on))
    : words.changeOf(called(first), called(at))
  return section(title, [quiet(between), ...orNone(making, blocks, line(words.nothingMoved))])
}
