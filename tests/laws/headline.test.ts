// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { headline as headlineOf } from '../../src/core/grading/headline.ts'
import { GRADES, type Grade } from '../../src/core/instrument.ts'
import { OWN_SCALE } from '../helpers/profiles.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const headline = (grades: readonly Grade[]) => headlineOf(grades, OWN_SCALE)

/** Every collection of that many grades, each once whatever its order. */
function* collections(size: number, from: Grade = 1): Generator<Grade[]> {
  if (size === 0) yield []
  else for (const grade of GRADES.filter((each) => each >= from)) for (const rest of collections(size - 1, grade)) yield [grade, ...rest]
}

const upToSix = [1, 2, 3, 4, 5, 6].flatMap((size) => [...collections(size)])

test('there are 461 collections of one to six grades, and all of them are looked at', () => {
  expect(upToSix.length).toBe(5 + 15 + 35 + 70 + 126 + 210)
})

test('with a 4 or a 5 the worst item decides; without, the worst grade that at least half of the items reach or exceed', () => {
  for (const grades of upToSix) {
    const worst = Math.max(...grades)
    const reached = GRADES.filter((grade) => 2 * grades.filter((each) => each >= grade).length >= grades.length)
    expect(headline(grades), grades.join(' ')).toBe(worst >= 4 ? worst : Math.max(...reached))
  }
})

test('making one item worse never makes the headline better', () => {
  for (const grades of upToSix) {
    const before = headline(grades) as Grade
    for (const [index, grade] of grades.entries()) {
      for (const worse of GRADES.filter((each) => each > grade)) {
        expect(headline(grades.with(index, worse)), `${grades.join(' ')}, no. ${index + 1} to ${worse}`).toBeGreaterThanOrEqual(before)
      }
    }
  }
})

test('the order of the items does not matter', () => {
  for (const grades of upToSix) {
    expect(headline(grades.toReversed())).toBe(headline(grades))
    expect(headline([...grades.slice(1), ...grades.slice(0, 1)])).toBe(headline(grades))
  }
})

test('the headline is a grade that some item has', () => {
  for (const grades of upToSix) expect(grades).toContain(headline(grades))
})

test('1 1 1 2 2 2 is good enough, and does not become better when one 2 becomes a 3', () => {
  expect(headline([1, 1, 1, 2, 2, 2])).toBe(2)
  expect(headline([1, 1, 1, 2, 2, 3])).toBe(2)
})

test('nothing graded is no headline', () => {
  expect(headline([])).toBeNull()
})
