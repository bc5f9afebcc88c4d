import { subAreaOf } from '../../core/asked.ts'
import { bandOn } from '../../core/day.ts'
import type { Answer } from '../../core/fact.ts'
import type { ItemReading } from '../../core/visit.ts'
import { answerState } from '../say/answer-state.ts'
import { sourcesOf } from '../say/texts.ts'
import { type AtVisit, childVisits, said, sure } from './families.ts'
import { type At, code, day, grade, listed, person, tableOf, typed, whole, yes } from './model.ts'

/** One item of one child at one visit. */
interface GradeRow extends AtVisit {
  readonly reading: ItemReading
  readonly domain: string
  readonly subArea: string
}

/** How an item stands. Only `graded` has a grade. */
type State = 'graded' | 'not-seen' | 'not-applicable' | 'unanswered' | 'contested' | 'not-on-scale'

function stateOf({ reading, visit }: GradeRow): { readonly state: State; readonly grade: number | null } {
  const state = answerState(reading)
  if (state.kind !== 'graded') return { state: state.kind, grade: null }
  // What the instrument's scale does not know counts for nothing, here as everywhere.
  return visit.scale.grades.includes(state.grade) ? { state: 'graded', grade: state.grade } : { state: 'not-on-scale', grade: null }
}

const heads = ({ reading: { registers } }: GradeRow) => (registers.answer.kind === 'unanswered' ? [] : registers.answer.heads)
const sayAnswer = (answer: Answer): string => (answer.kind === 'graded' ? String(answer.grade) : answer.kind)

/** What each of those who contest an item said of it: "2 or 4". */
const between = (row: GradeRow): string | null =>
  row.reading.registers.answer.kind === 'contested'
    ? heads(row)
        .map(({ value }) => sayAnswer(value))
        .join(' or ')
    : null

const whys = (row: GradeRow): string =>
  [...new Set(heads(row).flatMap(({ value }) => (value.kind === 'graded' || !value.why.trim() ? [] : [value.why.trim()])))].join(' / ')

const wordingOf = ({ visit }: GradeRow, { source }: At) => source.words(visit.instrument).wording

function wordOf(row: GradeRow, at: At): string | null {
  const { grade: given } = stateOf(row)
  return given === null ? null : (wordingOf(row, at).gradeWords[row.visit.scale.grades.indexOf(given)] ?? null)
}

/** Every item that a visit asked about a child, in the instrument's order: one row each, whatever became of it. */
function rowsOf(at: At): GradeRow[] {
  const { library } = at.source
  return childVisits(at).flatMap((each) => {
    const instrument = library.find(each.visit.instrument.id, each.visit.instrument.version)
    if (!instrument) throw new Error('a visit was read without its instrument')
    return each.profile.items.flatMap((reading): GradeRow[] => {
      if (!reading.asked) return []
      const { code: item } = reading.item
      const domain = instrument.domains.find(({ subAreas }) => subAreas.some(({ items }) => items.some((one) => one.code === item)))
      return [{ ...each, reading, domain: domain?.code ?? '', subArea: subAreaOf(instrument, item)?.code ?? '' }]
    })
  })
}

/** One row a visit, child and item: the long form. */
export const grades = tableOf(
  'grades',
  ['visit', 'child', 'item'],
  rowsOf,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  visit: code(({ visit }, { keys }) => keys.of(visit.id), 'visits'),
  child: code(({ child }, { keys }) => keys.of(child.id), 'children'),
  day: day(({ visit }) => visit.on),
  signed: yes(({ visit }) => visit.signed !== null),
  announced: yes(({ visit }) => sure(visit.registers.announced)),
  band: code(({ visit, child }) => bandOn(child.birth, visit.on)),
  instrument: code(({ visit }) => visit.instrument.id),
  instrument_version: whole(({ visit }) => visit.instrument.version),
  domain: code(({ domain }) => domain),
  domain_name: code((row, at) => wordingOf(row, at).domains[row.domain]?.name),
  sub_area: code(({ subArea }) => subArea),
  sub_area_name: code((row, at) => wordingOf(row, at).subAreas[row.subArea]),
  item: code(({ reading }) => reading.item.code),
  item_name: code((row, at) => wordingOf(row, at).items[row.reading.item.code]?.name),
  core_item: yes(({ reading }) => reading.item.core),
  state: code((row) => stateOf(row).state),
  grade: grade((row) => stateOf(row).grade),
  grade_word: code(wordOf),
  not_seen_because: code((row) => {
    const state = answerState(row.reading)
    return state.kind === 'not-seen' ? state.because : null
  }),
  contested_between: code(between),
  sources: code(({ reading }) => listed(sourcesOf(reading))),
  money: code(({ reading }) => sure(reading.registers.money)),
  scorer_roles: code((row) => [...new Set(heads(row).map(({ fact }) => fact.by.role))].filter(Boolean).join('; ')),
  amended: yes(({ reading }) => reading.amended),
  late: yes(({ reading }) => reading.late),
  scorers: person((row, { naming }) => [...new Set(heads(row).map(({ fact }) => naming.worker(fact.by)))].join('; ')),
  evidence: typed(({ reading }) => said(reading.registers.evidence)),
  child_said: typed(({ reading }) => said(reading.registers.childSaid)),
  carer_said: typed(({ reading }) => said(reading.registers.carerSaid)),
  since: typed(({ reading }) => said(reading.registers.since)),
  why_not_graded: typed(whys),
  why_changed: typed(({ reading }) => said(reading.registers.whyChanged)),
})
