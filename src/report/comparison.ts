import type { DomainChange } from '../core/change/compare.ts'
import { visitsOfChild } from '../core/course.ts'
import * as text from '../i18n/index.ts'
import { byInstrument, inView } from './compare/instruments.ts'
import { comparePair } from './compare/items.ts'
import { heldAt, inPresent, itemCallsAt, type Judged, judge } from './compare/judged.ts'
import { choosePair } from './compare/pair.ts'
import { differenceWords, heldWords, restsOn, summaryOf, titleWords, visitWords } from './compare/words.ts'
import { pairedOf, type Two, unpairedOf, versionItems } from './comparison/items.ts'
import type { Cell, Document, Row, Section } from './document.ts'
import type { Asked, Report } from './index.ts'
import { item, line, list, quiet, row, section, table, together } from './parts/block.ts'
import { gradesOf } from './parts/grades.ts'
import { childOn, headOf, type Making, makingOf } from './parts/making.ts'
import { thingsOf } from './parts/decided.ts'
import { altered, partial } from './parts/standing.ts'

const words = text.comparisonReport

/** Two visits of one child beside each other: each domain with what its call rests on, and every item. */
export const comparison: Report = {
  id: 'comparison',
  needs: 'pair',
  audience: 'professionals',
  build: (source, asked, naming) => {
    const making = makingOf(source, asked, naming)
    return build(making, asked)
  },
}

function build(making: Making, asked: Asked): Document {
  const { source, naming, toFamily } = making
  const { family } = source
  const child = family.children.find(({ id }) => id === asked.child)
  const all = child ? visitsOfChild(family, child.id) : []
  const [earlierId, laterId] = [asked.earlier ?? undefined, asked.visit ?? undefined]
  // Grades of two instruments are not on one line, so only visits of one are held against each other.
  const one = inView(byInstrument(all), earlierId, laterId)
  const visits = one?.visits ?? []
  const pair = choosePair(visits, earlierId, laterId, inPresent(family, visits))
  if (!child || !pair) return tooFew(making, child?.id ?? null, visits[0]?.visit.on ?? null)

  const judged = judge(source.area, family, visits)
  const { visit } = pair.later
  const two: Two = {
    ...{ making, child, pair },
    grades: gradesOf(making, source.words(visit.instrument), visit.scale),
    comparison: comparePair(pair, child, judged.limits, itemCallsAt(judged, pair.later)),
  }
  const { hindrance } = two.comparison
  const { leavesOut } = words
  return {
    title: toFamily ? words.titleOf(naming.person(child.id)) : titleWords(naming.person(child.id), pair, visits),
    head: headOf(making, [
      words.of(naming.family, childOn(making, child, source.today)),
      words.about(visitWords(pair.earlier.visit), visitWords(visit)),
    ]),
    lang: two.grades.wording.lang,
    sections: [
      ...before(two),
      ...(hindrance
        ? section(text.compare.hindranceTitle, [line(text.compare.hindrance[hindrance])])
        : [...domainsOf(two, judged), ...pairedOf(two)]),
      ...unpairedOf(two),
      ...versionItems(two),
    ],
    leavesOut: toFamily ? [leavesOut.between, leavesOut.family] : [leavesOut.between, leavesOut.pictures],
  }
}

function tooFew(making: Making, childId: string | null, on: string | null): Document {
  const { naming } = making
  const child = childId === null ? naming.family : naming.person(childId)
  return {
    title: words.titleOf(child),
    head: headOf(making, [naming.family]),
    lang: 'en',
    sections: section(on === null ? text.compare.noneTitle : text.compare.oneTitle, [
      line(on === null ? text.compare.noVisits(child) : text.compare.one(child, on)),
      ...partial(making),
    ]),
    leavesOut: [],
  }
}

/** What a call is, what differs between the visits besides the care, and whether any of it can still change. */
function before({ making, pair }: Two): Section[] {
  const { naming, toFamily } = making
  const differ = differenceWords(pair, ({ name, role }) => naming.worker({ name, role }))
  const open = [pair.earlier, pair.later].filter(({ visit }) => !visit.signed)
  return section(text.reportParts.standing, [
    line(toFamily ? words.callPlain : words.call),
    // Who looked, and with which questions, is for those who read the calls.
    ...(differ.length > 0 && !toFamily
      ? [line(text.compare.differTitle), ...list(differ.map((said) => item(said))), quiet(text.compare.differHint)]
      : []),
    ...open.map(({ visit }) => line(text.compare.unsigned(visit.on))),
    ...altered(making, [pair.earlier.visit, pair.later.visit]),
    ...partial(making),
  ])
}

/** A headline with how much of it was seen. */
function headlineCell({ making, grades }: Two, state: DomainChange['later']): Cell {
  const { coverage } = state
  const cell = grades.state(state)
  const seen = making.toFamily || coverage.asked === 0 ? '' : text.grading.seenOf(coverage.graded, coverage.asked)
  const worst =
    !making.toFamily && state.kind === 'not-enough-seen' && state.worstSeen !== null ? text.grading.worstSeen(state.worstSeen) : ''
  return { ...cell, text: together(words.seen(cell.text, seen), worst) }
}

function domainRow(two: Two, judged: Judged, change: DomainChange): Row {
  const { making, grades, pair } = two
  const [then, now] = [headlineCell(two, change.earlier), headlineCell(two, change.later)]
  if (making.toFamily) {
    const of = [...thingsOf(pair.earlier, change.earlier), ...thingsOf(pair.later, change.later)]
    return row([grades.domain(change.domain), then, now, words.plainCall[change.call]], { of })
  }
  const held = heldAt(judged, pair.later, change.domain)
  const rests = [...restsOn(change, grades.marking, judged.limits['min-paired']), ...(held ? heldWords(held, judged.limits) : [])]
  return row([grades.domain(change.domain), then, now, text.grading.call[change.call], rests.join(' ')])
}

/** Each domain by itself: its headline then and now, the call, and the numbers that it rests on. */
function domainsOf(two: Two, judged: Judged): Section[] {
  const { making, grades, pair, comparison: found } = two
  const title = making.toFamily ? words.domainsPlain : words.domains
  const head = Object.values(making.toFamily ? words.plainHead : words.head)
  return section(making.toFamily ? words.domainsTitlePlain : words.domainsTitle, [
    ...(making.toFamily ? [] : [line(summaryOf(pair, found.changes, grades.domain)), quiet(text.compare.noTotal)]),
    ...table(
      title,
      head,
      found.changes.map((change) => domainRow(two, judged, change)),
    ),
  ])
}
