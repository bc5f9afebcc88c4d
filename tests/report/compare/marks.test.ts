import { describe, expect, test } from 'vitest'
import { trendsOf } from '../../../src/core/change/trend.ts'
import { visitsOfChild } from '../../../src/core/course.ts'
import { thresholdsOf } from '../../../src/core/drift/thresholds.ts'
import { findInstrument } from '../../../src/instruments/index.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { coursesOf } from '../../../src/report/compare/courses.ts'
import { judge, itemCallsAt } from '../../../src/report/compare/judged.ts'
import { lettersOf, marksOf, noteWords } from '../../../src/report/compare/marks.ts'
import { courseWords, heldWords } from '../../../src/report/compare/words.ts'
import { ownMarking } from '../../../src/report/say/marking.ts'
import { begin, grade, read, sign, visit } from '../../helpers/family.ts'
import { hear, type Person, person } from '../../helpers/people.ts'

const limits = thresholdsOf(builtInPractice)
const physical = (findInstrument('plumbline', 1)?.domains[0]?.subAreas ?? []).flatMap(({ items }) => items.map(({ code }) => code))

function gradeAll(who: Person, visitId: string, given: number): void {
  for (const code of physical) grade(who, code, given as 1, visitId)
}

/** Serious in March; good enough in June, September and December. Bea graded the last one, and nobody had been told of it. */
function cameDown(): Person {
  const who = person('ann')
  begin(who)
  gradeAll(who, 'visit-1', 4)
  for (const [id, on] of [
    ['visit-2', '2026-06-03'],
    ['visit-3', '2026-09-02'],
  ] as const) {
    visit(who, id, { on })
    gradeAll(who, id, 2)
  }
  const bea = person('bea')
  hear(bea, who.log)
  visit(bea, 'visit-4', { on: '2026-12-02', announced: false })
  gradeAll(bea, 'visit-4', 2)
  hear(who, bea.log)
  for (const id of ['visit-1', 'visit-2', 'visit-3', 'visit-4']) sign(who, id)
  return who
}

function physicalOf(who: Person) {
  const visits = visitsOfChild(read(who.log), 'child-1')
  const trend = trendsOf(visits, limits).find(({ domain }) => domain === 'PHY')
  const course = coursesOf(visits).find(({ domain }) => domain === 'PHY')
  if (!trend || !course) throw new Error('no course')
  return {
    visits,
    trend,
    course,
    marks: marksOf(
      course.points.map(({ visit: each }) => each),
      trend,
    ),
  }
}

describe('what the visits of a course stand out by', () => {
  test('held from the visit on which it had been long enough, the reference, another scorer, unannounced', () => {
    const { marks, trend } = physicalOf(cameDown())
    expect(trend.held).toEqual({ kind: 'held', since: '2026-09-02' })
    expect(marks.map(({ held }) => held)).toEqual([false, false, true, true])
    expect(marks.map(({ scorer }) => scorer)).toEqual([false, false, false, true])
    expect(marks.map(({ unannounced }) => unannounced)).toEqual([false, false, false, true])
    expect(marks.filter(({ reference }) => reference)).toHaveLength(1)
    expect(lettersOf(marks[3] as never)).toContain('U')
  })

  test('is said in words for who reads one point', () => {
    const { marks, course } = physicalOf(cameDown())
    const last = course.points[3]?.visit
    if (!last) throw new Error('no last visit')
    expect(noteWords(last, marks[3] as never)).toEqual(
      expect.arrayContaining(['unannounced', 'different scorer: bea of Fictional Trust', 'held']),
    )
  })
})

describe('what a course shows, in a sentence', () => {
  const said = (who: Person) => {
    const { course, trend } = physicalOf(who)
    return courseWords(
      course.points.map(({ state }) => state),
      trend.held,
      ownMarking,
    )
  }

  test('names the first grade, the last one and since when it has held', () => {
    expect(said(cameDown())).toBe('4 at first, then 2: good enough. Held since 2 September 2026.')
  })

  test('never calls a grade the present one where the latest visit has none', () => {
    const who = person('ann')
    begin(who)
    gradeAll(who, 'visit-1', 3)
    visit(who, 'visit-2', { on: '2026-06-03' })
    sign(who, 'visit-1')
    sign(who, 'visit-2')
    expect(said(who)).toBe('One visit with a grade: 3, some needs missed. Not enough seen at the latest visit.')
  })

  test('says the first thing that a grade still lacks to be held', () => {
    const lacks = (because: readonly ('worse' | 'too-few-reviews' | 'too-short' | 'items')[]) =>
      heldWords({ kind: 'not-held', items: [], because, reviews: 1, days: 0 }, limits)
    expect(lacks(['too-few-reviews', 'items'])).toEqual(['Not held yet: good enough at 1 of the 2 reviews in a row that it needs.'])
    expect(lacks(['too-short'])).toEqual(['Not held yet: good enough for 0 of the 84 days that it needs.'])
    expect(lacks(['worse', 'too-few-reviews'])).toEqual(['Not held: a call of less well met is still open.'])
    expect(heldWords({ kind: 'nothing-to-hold' }, limits)).toEqual([])
  })
})

describe('the call for an item that was serious', () => {
  test('goes by the visits up to the later one: better at the first review, held once it has been long enough', () => {
    const who = cameDown()
    const family = read(who.log)
    const visits = visitsOfChild(family, 'child-1')
    const judged = judge(builtInPractice, family, visits)
    const callAt = (place: number) => itemCallsAt(judged, visits[place] as never).get('PHY.2a')
    expect([callAt(0), callAt(1), callAt(2), callAt(3)]).toEqual(['no-better', 'better', 'held', 'held'])
  })
})
