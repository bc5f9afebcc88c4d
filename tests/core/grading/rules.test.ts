// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { domainOf, type Grading, graded, gradeOf, notApplicable, notSeen } from '../../helpers/profiles.ts'

const HOME: Grading = { rule: 'sum-and-flags', scale: { grades: [0, 1, 2, 3], goodEnough: 1, serious: 3 } }
const MODE: Grading = { rule: 'mode-worst-first' }

describe('mode, worst first', () => {
  test('the most frequent grade is the headline, and those that have it decide', () => {
    expect(gradeOf(domainOf([5]), [graded(2), graded(1), graded(2), graded(3), graded(2)], MODE)).toMatchObject({
      kind: 'graded',
      grade: 2,
      rule: 'mode',
      decidedBy: ['DOM.1a', 'DOM.1c', 'DOM.1e'],
    })
  })

  test('a tie goes to the worse', () => {
    expect(gradeOf(domainOf([4]), [graded(1), graded(2), graded(2), graded(1)], MODE)).toMatchObject({ grade: 2 })
  })

  test('any serious item overrides it, in its sub-area and from there in the domain', () => {
    expect(gradeOf(domainOf([3, 3]), [1, 1, 1, 1, 1, 4].map(graded), MODE)).toMatchObject({
      grade: 4,
      rule: 'worst',
      decidedBy: ['DOM.2c'],
    })
  })

  test('items make sub-areas first, and sub-areas the domain', () => {
    // Six items at 1 and six at 2, but two sub-areas of three are at 1.
    const domain = gradeOf(domainOf([3, 3, 6]), [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2].map(graded), MODE)
    expect(domain).toMatchObject({ grade: 1 })
  })

  test('what it can do wrong: an item gets worse, and the headline gets better', () => {
    const before = gradeOf(domainOf([6]), [1, 1, 1, 2, 2, 2].map(graded), MODE)
    const after = gradeOf(domainOf([6]), [1, 1, 1, 2, 2, 3].map(graded), MODE)
    expect([before, after]).toMatchObject([{ grade: 2 }, { grade: 1 }])
    // The rule that Plumbline comes with does not.
    expect(gradeOf(domainOf([6]), [1, 1, 1, 2, 2, 3].map(graded))).toMatchObject({ grade: 2 })
  })
})

describe('the worst only', () => {
  test('the worst item is the headline of its domain, serious or not', () => {
    expect(gradeOf(domainOf([2, 2]), [1, 3, 2, 1].map(graded), { rule: 'worst-only' })).toMatchObject({
      kind: 'graded',
      grade: 3,
      rule: 'worst-only',
      decidedBy: ['DOM.1b'],
    })
  })
})

describe('a sum with flags', () => {
  test('adds up what was graded, says of how many, and names each item that stands out', () => {
    expect(gradeOf(domainOf([3, 2]), [0, 1, 3, 2, 3].map(graded), HOME)).toMatchObject({
      kind: 'summed',
      sum: 9,
      of: 15,
      flagged: ['DOM.1c', 'DOM.2b'],
      worstSeen: 3,
      coverage: { graded: 5, serious: 2 },
    })
  })

  test('of is the most that was possible for what was graded: an item not seen adds to neither', () => {
    expect(gradeOf(domainOf([5]), [graded(1), graded(1), graded(1), notSeen, notApplicable], HOME)).toMatchObject({ sum: 3, of: 9 })
  })

  test('too little seen is no sum, and the worst seen shows all the same', () => {
    expect(gradeOf(domainOf([5]), [graded(1), graded(3), notSeen, notSeen, notSeen], HOME)).toMatchObject({
      kind: 'not-enough-seen',
      because: 'coverage',
      worstSeen: 3,
    })
  })

  test('an item that two people grade differently counts with the worse grade', () => {
    const disputed = { kind: 'graded', grade: 3, contested: true } as const
    expect(gradeOf(domainOf([2]), [graded(0), disputed], HOME)).toMatchObject({ sum: 3, flagged: ['DOM.1b'], coverage: { contested: 1 } })
  })

  test('a scale that begins at 0 has a 0 that is a grade, not nothing', () => {
    expect(gradeOf(domainOf([2]), [0, 0].map(graded), HOME)).toMatchObject({ kind: 'summed', sum: 0, of: 6, flagged: [], worstSeen: 0 })
  })
})
