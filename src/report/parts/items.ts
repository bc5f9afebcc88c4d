import type { Child } from '../../core/case.ts'
import type { ChildVisit } from '../../core/course.ts'
import { settled } from '../../core/fold.ts'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import type { Cell, Row } from '../document.ts'
import { answerWords } from '../say/answer.ts'
import { carerOnly, sourcesOf, textsOf } from '../say/texts.ts'
import { row, together } from './block.ts'
import type { Grades } from './grades.ts'
import type { Making } from './making.ts'

const words = text.reportParts

/** The grade of an answer with what it means; every answer of those who contradict each other, beside the worse one's colour. */
function gradeCell({ naming, toFamily }: Making, grades: Grades, child: Child, { visit }: ChildVisit, reading: ItemReading): Cell {
  const { counted, registers, item } = reading
  const { answer } = registers
  const grade = counted.kind === 'graded' ? counted.grade : null
  const meaning = grade === null ? '' : grades.meaning(item.code, grade, child.birth, visit.on)
  if (answer.kind !== 'contested') return grade === null ? { text: '' } : grades.cell(grade, meaning)
  const said = answer.heads.map(({ value, fact }) =>
    words.oneSaid(naming.worker(fact.by), answerWords(value, { say: grades.say, free: naming.free })),
  )
  const all = toFamily ? words.plain.contested : together(text.grading.contested, ...said, words.worseCounts)
  return grade === null ? { text: all } : { text: together(grades.say(grade), meaning, all), tone: grades.cell(grade).tone ?? 1 }
}

/** Whether the words to an answer rest on somebody whom the family is not to know of: another worker, or the child. */
const isOthers = (reading: ItemReading): boolean =>
  sourcesOf(reading).some((source) => source === 'other-worker' || source === 'told-by-child')

/** What was seen, and what the child and the carer said about an item, each told apart. To the family only what is nobody else's. */
export function evidenceOf({ naming, toFamily }: Making, child: Child, reading: ItemReading): string {
  const { registers } = reading
  const quoted = (register: Parameters<typeof textsOf>[0]) => textsOf(register).map((said) => text.read.quoted(naming.free(said)))
  return together(
    ...(toFamily && isOthers(reading) ? [] : textsOf(registers.evidence).map(naming.free)),
    // A family reads the child's words by themselves, where they can be kept from them.
    ...(toFamily ? [] : quoted(registers.childSaid).map((said) => words.childSaid(naming.person(child.id), said))),
    ...quoted(registers.carerSaid).map(words.carerSaid),
  )
}

/** Where an answer is from, since when it is so, whether money or repairs alone would put it right, and what to know before leaning on it. */
function restOf({ naming, toFamily }: Making, reading: ItemReading): string {
  const { since, money, whyChanged } = reading.registers
  const sources = sourcesOf(reading).map((source) => text.grading.source[source])
  const answer = settled(money)
  const about = [
    ...(toFamily && isOthers(reading) ? [] : textsOf(since).map((said) => words.since(naming.free(said)))),
    ...(answer && answer !== 'no' ? [words.money[answer]] : []),
    // How we came to think otherwise is ours.
    ...(toFamily ? [] : textsOf(whyChanged)).map((said) => words.whyChanged(naming.free(said))),
  ]
  // Where something is known from may be somebody whom the family is not to know of.
  if (toFamily) return together(...about)
  const marks = [
    ...(carerOnly(reading) ? [text.read.carerOnly] : []),
    ...(reading.amended ? [text.read.amended] : []),
    ...(reading.late ? [text.read.late] : []),
    ...(reading.asked ? [] : [text.read.noLonger]),
  ]
  return together(sources.length > 0 ? text.read.source(sources) : words.noSource, ...about, ...marks)
}

/** The columns of `itemRow`. */
export function itemColumns({ toFamily }: Pick<Making, 'toFamily'>): string[] {
  const { item, grade, plainGrade, seen, rest } = words.column
  return toFamily ? [item, plainGrade, seen] : [item, grade, seen, rest]
}

/** One graded item: its grade, what that means, what was seen and said, and where that is known from. */
export function itemRow(
  making: Making,
  grades: Grades,
  child: Child,
  at: ChildVisit,
  reading: ItemReading,
  of: readonly string[] = [],
): Row {
  const seen = evidenceOf(making, child, reading)
  const cells = [grades.item(reading.item.code), gradeCell(making, grades, child, at, reading)]
  const rest = restOf(making, reading)
  return row([...cells, ...(making.toFamily ? [together(seen, rest)] : [seen || words.noEvidence, rest])], { of: [reading.about, ...of] })
}
