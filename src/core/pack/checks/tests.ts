import { asked, type ChildFacts } from '../../asked.ts'
import { type Counted, type DomainGrade, gradeDomains } from '../../grading/profile.ts'
import type { Band, Instrument } from '../../instrument.ts'
import type { Fault, Place } from '../fault.ts'
import type { Expected, TestCase } from '../pack.ts'

/** The day on which worked examples are graded, and a child of each band on it. */
const ON = '2026-01-01'
const BIRTHS: Readonly<Record<Band, ChildFacts['birth']>> = {
  PB: { kind: 'expected', on: '2026-03-01' },
  B: { kind: 'born', on: '2025-01-01' },
  T: { kind: 'born', on: '2023-01-01' },
  C: { kind: 'born', on: '2019-01-01' },
  Y: { kind: 'born', on: '2012-01-01' },
}

const countOf = (answer: TestCase['answers'][string] | undefined): Counted => {
  if (typeof answer === 'number') return { kind: 'graded', grade: answer, contested: false }
  return answer === 'not-applicable' ? { kind: 'not-applicable' } : { kind: 'not-seen', contested: false }
}

const sorted = (codes: readonly string[]) => [...codes].sort().join(', ')

/** A result in as few signs as tell two apart. */
function brief(result: Expected | DomainGrade): string {
  switch (result.kind) {
    case 'graded':
      return String(result.grade)
    case 'summed':
      return result.flagged.length === 0 ? `sum ${result.sum}` : `sum ${result.sum}, flagged ${sorted(result.flagged)}`
    default:
      return result.kind
  }
}

/** Where a worked example names what is not asked, a grade that is not on the scale, or a result that the rule does not give. */
export function testFaults(instrument: Instrument, test: TestCase, place: Place): Fault[] {
  const child = { birth: BIRTHS[test.child.band], flags: test.child.flags }
  const asking = { set: test.set, contact: null }
  const codes = new Set(asked(instrument, asking, child, ON).map(({ code }) => code))
  const { grades } = instrument.scale
  const answers = Object.entries(test.answers).flatMap(([code, answer]): Fault[] => {
    const at = [...place, 'answers', code]
    if (!codes.has(code)) return [{ place: at, kind: 'test-not-asked', code }]
    return typeof answer === 'number' && !grades.includes(answer) ? [{ place: at, kind: 'not-on-scale', grade: answer }] : []
  })
  if (answers.length > 0) return answers
  const found = gradeDomains(instrument, asking, child, ON, ({ code }) => countOf(test.answers[code]))
  return Object.entries(test.expected).flatMap(([domain, expected]): Fault[] => {
    const at = [...place, 'expected', domain]
    const result = found.find((each) => each.domain === domain)
    if (!result) return [{ place: at, kind: 'words-for-nothing', of: 'domain', code: domain }]
    const [wanted, got] = [brief(expected), brief(result)]
    return wanted === got ? [] : [{ place: at, kind: 'test-differs', domain, expected: wanted, found: got }]
  })
}
