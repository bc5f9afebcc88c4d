import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Row, Section } from '../document.ts'
import { neverOnPaper } from '../not-on-paper.ts'
import { orNone } from '../parts/making.ts'
import { line, quiet, row, section, table } from '../parts/block.ts'
import { gradesOf } from '../parts/grades.ts'
import { itemColumns, itemRow } from '../parts/items.ts'
import type { About, LastKnown } from './about.ts'

const words = text.conferenceReport

interface Named {
  readonly domain: string
  readonly name: string
  /** What its facts are about. */
  readonly of: string
}

/** Names by domain, a row each. What the family is not to see has a row of its own, so that only it goes. */
function byDomain({ making: { source, toFamily }, grades }: About, all: readonly Named[]): Row[] {
  const { family } = source
  const never = toFamily ? neverOnPaper(family) : new Set<string>()
  const isKept = ({ of }: Named) => family.keptFromFamily.has(of) || never.has(of)
  const open = all.filter((each) => !isKept(each))
  const kept = all.filter(isKept)
  const domains = [...new Set(open.map(({ domain }) => domain))]
  return [
    ...domains.map((domain) => {
      const its = open.filter((each) => each.domain === domain)
      return row([grades.domain(domain), its.map(({ name }) => name).join('; ')], { of: its.map(({ of }) => of) })
    }),
    ...kept.map(({ domain, name, of }) => row([grades.domain(domain), name], { of: [of] })),
  ]
}

const domainOf = (code: string) => code.slice(0, code.indexOf('.'))

/** What was seen to be good enough at the latest visit: never what was only not seen. */
export function strengthsOf(about: About): Section[] {
  const { making, child, at, grades } = about
  if (!at) return []
  const { goodEnough } = grades.marking.scale
  const good = at.profile.items.flatMap(({ asked, counted, item, about: of }): Named[] =>
    asked && counted.kind === 'graded' && counted.grade <= goodEnough
      ? [{ domain: domainOf(item.code), name: grades.item(item.code), of }]
      : [],
  )
  const name = making.naming.person(child.id)
  const caption = (making.toFamily ? words.strengthsCaptionPlain : words.strengthsCaption)(name)
  const rows = byDomain(about, good)
  const head = [making.toFamily ? words.plainHead.domain : words.strengthsHead.domain, words.strengthsHead.items]
  return section(words.strengths(name), orNone(making, table(caption, head, rows), quiet(words.noStrengths), quiet(words.strengthsHint)))
}

function worryRow(about: About, { at: seenAt, reading }: LastKnown): Row {
  const { making, child, at } = about
  const then = gradesOf(making, making.source.words(seenAt.visit.instrument), seenAt.visit.scale)
  const { cells, ...piece } = itemRow(making, then, child, seenAt, reading)
  if (seenAt.visit.id === at?.visit.id) return row(cells, piece)
  return row([words.seenOn(then.item(reading.item.code), formatDay(seenAt.visit.on)), ...cells.slice(1)], piece)
}

/** What worries, as it was last graded: the gravest with all that it rests on, the rest by name. What was not seen since stays a worry. */
export function worriesOf(about: About): Section[] {
  const { making, child, at, known, grades } = about
  if (!at) return []
  const name = making.naming.person(child.id)
  const grave = known.filter(({ grade, at: { visit } }) => grade >= visit.scale.serious).sort((a, b) => b.grade - a.grade)
  const lesser = known.filter(({ grade, at: { visit } }) => grade < visit.scale.serious && grade > visit.scale.goodEnough)
  const { serious } = grades.marking
  const hint = making.toFamily ? words.worriesPlain : words.worriesHint(serious)
  const caption = making.toFamily ? words.worriesPlainCaption(name) : words.worriesCaption(name)
  const none = making.toFamily ? words.noWorriesPlain : words.noWorries(serious)
  const rows = byDomain(
    about,
    lesser.map(({ item, reading, at: { visit } }) => {
      const name = grades.item(item.code)
      const stale = visit.id !== at.visit.id
      return { domain: domainOf(item.code), name: stale ? words.seenOn(name, formatDay(visit.on)) : name, of: reading.about }
    }),
  )
  const head = [making.toFamily ? words.plainHead.domain : words.lesserHead.domain, words.lesserHead.items]
  return section(words.worries(name), [
    ...orNone(
      making,
      table(
        caption,
        itemColumns(making),
        grave.map((each) => worryRow(about, each)),
      ),
      line(none),
      quiet(hint),
    ),
    ...table(making.toFamily ? words.lesserPlain : words.lesser, head, rows),
  ])
}
