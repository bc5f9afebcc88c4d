import type { Child } from '../../core/case.ts'
import { itemAt } from '../../core/fact.ts'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { becameOf } from '../compare/became.ts'
import { type Comparison, type PairedItem, type SideState, UNPAIRED, type UnpairedItem } from '../compare/items.ts'
import type { Pair } from '../compare/pair.ts'
import { sideWords } from '../compare/side-words.ts'
import { visitWords } from '../compare/words.ts'
import type { Cell, Row, Section } from '../document.ts'
import { item, list, quiet, row, section, table, together } from '../parts/block.ts'
import type { Grades } from '../parts/grades.ts'
import { evidenceOf } from '../parts/items.ts'
import { type Making, orNone } from '../parts/making.ts'

const words = text.comparisonReport

/** One child's two visits, and what they say beside each other. */
export interface Two {
  readonly making: Making
  readonly grades: Grades
  readonly child: Child
  readonly pair: Pair
  readonly comparison: Comparison
}

const changeOf = (moved: number) => (moved > 0 ? 'worse' : moved < 0 ? 'better' : 'same')

const upper = (said: string) => said.charAt(0).toUpperCase() + said.slice(1)

function sideCell({ making, grades, child }: Two, reading: ItemReading): Cell {
  const { counted } = reading
  return counted.kind === 'graded' ? grades.cell(counted.grade, evidenceOf(making, child, reading)) : { text: '' }
}

function movedRow(two: Two, { item: code, moved, earlier, later, call }: PairedItem): Row {
  const { making, grades } = two
  const change = upper(text.compare.change[changeOf(moved)])
  const said = !making.toFamily && moved < 0 && call && call !== 'no-better' ? words.itemCall[call] : ''
  const cells = [grades.item(code), sideCell(two, earlier), sideCell(two, later), words.moves(change, said)]
  return row(cells, { of: [earlier.about, later.about] })
}

/** Every item graded at both visits: those that moved with both visits' words, the worse first; then those that did not. */
export function pairedOf(two: Two): Section[] {
  const { making, grades, pair, comparison } = two
  const plain = making.toFamily
  const title = plain ? words.movedPlain : words.moved
  const worse = comparison.paired.filter(({ moved }) => moved > 0).sort((a, b) => b.moved - a.moved)
  const better = comparison.paired.filter(({ moved }) => moved < 0).sort((a, b) => a.moved - b.moved)
  const worseFirst = [...worse, ...better]
  const gradeOf = ({ later: { counted } }: PairedItem) => (counted.kind === 'graded' ? counted.grade : 0)
  // What stayed bad is read before what stayed good.
  const same = comparison.paired.filter(({ moved }) => moved === 0).sort((a, b) => gradeOf(b) - gradeOf(a))
  const head = [words.movedHead.item, visitWords(pair.earlier.visit), visitWords(pair.later.visit), words.movedHead.change]
  const sameRows = same.map(({ item: code, earlier, later }) => {
    const { counted } = later
    const cell = counted.kind === 'graded' ? grades.cell(counted.grade) : ''
    return row([grades.item(code), cell], { of: [earlier.about, later.about] })
  })
  const rows = worseFirst.map((each) => movedRow(two, each))
  return section(plain ? words.bothPlain : words.both, [
    quiet(plain ? words.movedPlainHint : words.movedHint),
    ...orNone(making, table(title, head, rows), quiet(plain ? words.nonePlain : words.noneMoved)),
    ...table(words.same, Object.values(words.sameHead), sameRows),
  ])
}

function stateCell({ making, grades }: Two, side: 'earlier' | 'later', state: SideState, pair: Pair): Cell {
  const { naming, toFamily } = making
  if (state.kind === 'graded') return grades.cell(state.grade)
  if (toFamily) return { text: state.kind === 'contested' ? text.reportParts.plain.contested : words.plainNone }
  const said = sideWords(state, pair[side].visit.set, { say: grades.say, free: naming.free }, naming.worker)
  return { text: state.kind === 'contested' ? together(text.grading.contested, said) : said }
}

/** The items that say nothing about change, by why not. What was not seen is not good and not bad. */
export function unpairedOf(two: Two): Section[] {
  const { making, grades, child, pair, comparison } = two
  const titles = making.toFamily ? words.unpairedPlain : text.compare.unpairedKind
  const head = [words.movedHead.item, visitWords(pair.earlier.visit), visitWords(pair.later.visit)]
  const rowOf = ({ item: code, earlier, later }: UnpairedItem) =>
    row([grades.item(code), stateCell(two, 'earlier', earlier, pair), stateCell(two, 'later', later, pair)], {
      of: [pair.earlier, pair.later].map(({ visit }) => itemAt(visit.id, child.id, code)),
    })
  const blocks = UNPAIRED.flatMap((kind) => {
    const mine = comparison.unpaired.filter((each) => each.kind === kind)
    return table(titles[kind], head, mine.map(rowOf))
  })
  return section(words.unpaired, blocks.length > 0 ? [quiet(text.compare.unpairedSub), ...blocks] : [])
}

/** The items that only one of two versions of the questionnaire has, each in the words of its own, with what became of it. */
export function versionItems({ making: { source }, pair, comparison }: Two): Section[] {
  const { notCompared } = comparison
  if (notCompared.length === 0) return []
  const of = { earlier: source.words(pair.earlier.visit.instrument).wording, later: source.words(pair.later.visit.instrument).wording }
  const items = notCompared.map((each) => {
    const [own, other] = each.askedAt === 'earlier' ? [of.earlier, of.later] : [of.later, of.earlier]
    return item(own.items[each.item]?.name ?? each.item, [visitWords(pair[each.askedAt].visit), becameOf(each, other)])
  })
  return section(words.versions(items.length), [quiet(text.compare.versionSub), ...list(items)], { only: 'professionals' })
}
