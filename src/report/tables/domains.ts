import { bandOn } from '../../core/day.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import type { TrendPoint } from '../../core/change/trend.ts'
import { type AtVisit, childVisits } from './families.ts'
import { type At, code, day, grade, listed, tableOf, whole, yes } from './model.ts'

/** One domain of one child at one visit. */
interface DomainRow extends AtVisit {
  readonly domain: DomainGrade
  /** How it stands in the present episode; null where the visit is not part of what the alerts look at. */
  readonly point: TrendPoint | null
}

/** Every domain that a visit's instrument has, asked or not, with how it stood after that visit. */
function domainRows(at: At): DomainRow[] {
  return childVisits(at).flatMap((each) => {
    const trends = at.source.look.children.find(({ child }) => child.id === each.child.id)?.trends ?? []
    return each.profile.domains.map((domain): DomainRow => {
      const points = trends.find((trend) => trend.domain === domain.domain)?.points ?? []
      return { ...each, domain, point: points.find(({ at: { visit } }) => visit.id === each.visit.id) ?? null }
    })
  })
}

/** Whether two people's answers that nobody has settled are among what makes the headline. */
const isOpen = ({ domain }: DomainRow): boolean => domain.coverage.contested > 0

/** The headline, where there is one that nobody contests. A sum is no grade, and none is shown. */
const headlineOf = (row: DomainRow): number | null => (row.domain.kind === 'graded' && !isOpen(row) ? row.domain.grade : null)

const worstOf = ({ domain }: DomainRow): number | null => {
  if (domain.kind === 'graded') return Math.max(...domain.subAreas.flatMap(({ items }) => items.map(({ grade: given }) => given)))
  return domain.kind === 'not-asked' ? null : domain.worstSeen
}

const heldOf = ({ point }: DomainRow) => point?.standing.held ?? null

/** One row a visit, child and domain. */
export const domains = tableOf(
  'domains',
  ['visit', 'child', 'domain'],
  domainRows,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  visit: code(({ visit }, { keys }) => keys.of(visit.id), 'visits'),
  child: code(({ child }, { keys }) => keys.of(child.id), 'children'),
  day: day(({ visit }) => visit.on),
  signed: yes(({ visit }) => visit.signed !== null),
  band: code(({ visit, child }) => bandOn(child.birth, visit.on)),
  instrument: code(({ visit }) => visit.instrument.id),
  instrument_version: whole(({ visit }) => visit.instrument.version),
  domain: code(({ domain }) => domain.domain),
  domain_name: code(({ visit, domain }, { source }) => source.words(visit.instrument).wording.domains[domain.domain]?.name),
  state: code((row) => (isOpen(row) ? 'contested' : row.domain.kind)),
  grade: grade(headlineOf),
  grade_word: code((row, { source }) => {
    const given = headlineOf(row)
    const { gradeWords } = source.words(row.visit.instrument).wording
    return given === null ? null : gradeWords[row.visit.scale.grades.indexOf(given)]
  }),
  counts_as: grade((row) => (row.domain.kind === 'graded' && isOpen(row) ? row.domain.grade : null)),
  rule: code(({ domain }) => (domain.kind === 'graded' ? domain.rule : null)),
  no_grade_because: code(({ domain }) => (domain.kind === 'not-enough-seen' ? domain.because : null)),
  worst_seen: grade((row) => (isOpen(row) ? null : worstOf(row))),
  decided_by: code((row) => (row.domain.kind === 'graded' ? listed(row.domain.decidedBy) : null)),
  items_applicable: whole(({ domain }) => domain.coverage.applicable),
  items_asked: whole(({ domain }) => domain.coverage.asked),
  items_graded: whole(({ domain }) => domain.coverage.graded),
  items_not_seen: whole(({ domain }) => domain.coverage.notSeen),
  items_left: whole(({ domain }) => domain.coverage.left),
  items_serious: whole(({ domain }) => domain.coverage.serious),
  items_contested: whole(({ domain }) => domain.coverage.contested),
  call: code(({ point }) => point?.call),
  compared_with: code(({ point }, { keys }) => keys.of(point?.reference?.visit.id), 'visits'),
  paired: whole(({ point }) => point?.change?.paired),
  moved_worse: whole(({ point }) => point?.change?.worse),
  moved_better: whole(({ point }) => point?.change?.better),
  same: whole(({ point }) => point?.change?.same),
  concern: yes(({ point }) => point?.standing.concern),
  open_worse_since: day(({ point }) => point?.standing.openWorse?.since),
  slipped_since: day(({ point }) => point?.standing.slipped?.since),
  held: code((row) => heldOf(row)?.kind),
  held_since: day((row) => {
    const held = heldOf(row)
    return held?.kind === 'held' ? held.since : null
  }),
  not_held_because: code((row) => {
    const held = heldOf(row)
    return held?.kind === 'not-held' ? listed(held.because) : null
  }),
})

/** Headlines that stand: of signed visits, graded, and contested by nobody. */
const scoredRows = (at: At): DomainRow[] => domainRows(at).filter((row) => row.visit.signed !== null && headlineOf(row) !== null)

/** The shape in which community services in England send scored assessments, one row a headline. */
export const scored = tableOf(
  'scored',
  ['visit', 'child', 'domain'],
  scoredRows,
)({
  visit: code(({ visit }, { keys }) => keys.of(visit.id), 'visits'),
  child: code(({ child }, { keys }) => keys.of(child.id), 'children'),
  local_patient_identifier: code(() => null),
  service_request_identifier: code(() => null),
  care_activity_identifier: code(() => null),
  coded_assessment_tool_type_snomed_ct: code(() => null),
  assessment_tool: code(({ visit }) => `${visit.instrument.id}/${visit.instrument.version}`),
  domain: code(({ domain }) => domain.domain),
  person_score: grade(headlineOf),
  assessment_tool_completion_date: day(({ visit }) => visit.on),
})
