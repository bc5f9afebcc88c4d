import { describe, expect, test } from 'vitest'
import { visitsOfChild } from '../../../src/core/course.ts'
import { coursesOf, drawnVisits, placesInTime } from '../../../src/report/compare/courses.ts'
import { choosePair, differences, pickable } from '../../../src/report/compare/pair.ts'
import { differenceWords, optionWords, titleWords } from '../../../src/report/compare/words.ts'
import { begin, read, sign, visit, visitIn } from '../../helpers/family.ts'
import { hear, type Person, person } from '../../helpers/people.ts'
import { answer, graded } from '../../ui/compare/two-visits.ts'

/** A baseline and reviews in June, September and December; those named are signed. */
function fourVisits(signed: readonly string[] = ['visit-1', 'visit-2', 'visit-3', 'visit-4']): Person {
  const who = person('ann')
  begin(who)
  visit(who, 'visit-2', { on: '2026-06-03' })
  visit(who, 'visit-3', { on: '2026-09-02' })
  visit(who, 'visit-4', { on: '2026-12-02' })
  for (const id of signed) sign(who, id)
  return who
}

const idsOf = (who: Person, earlier?: string, later?: string) => {
  const pair = choosePair(visitsOfChild(read(who.log), 'child-1'), earlier, later)
  return pair && [pair.earlier.visit.id, pair.later.visit.id]
}

describe('which two visits are compared', () => {
  test('the baseline and the latest one, unless others are asked for', () => {
    expect(idsOf(fourVisits())).toEqual(['visit-1', 'visit-4'])
    expect(idsOf(fourVisits(), 'visit-2', 'visit-3')).toEqual(['visit-2', 'visit-3'])
    expect(idsOf(fourVisits(), 'visit-3')).toEqual(['visit-3', 'visit-4'])
  })

  test('never the later one first, and never one against itself', () => {
    expect(idsOf(fourVisits(), 'visit-4', 'visit-2')).toEqual(['visit-2', 'visit-4'])
    expect(idsOf(fourVisits(), 'visit-4', 'visit-4')).toEqual(['visit-1', 'visit-4'])
    expect(idsOf(fourVisits(), 'visit-2', 'visit-2')).toEqual(['visit-2', 'visit-4'])
  })

  test('a half-done visit only where no signed one is left, or where it is asked for', () => {
    expect(idsOf(fourVisits(['visit-1', 'visit-2', 'visit-3']))).toEqual(['visit-1', 'visit-3'])
    expect(idsOf(fourVisits(['visit-1']))).toEqual(['visit-1', 'visit-4'])
    expect(idsOf(fourVisits(['visit-1', 'visit-2']), 'visit-1', 'visit-4')).toEqual(['visit-1', 'visit-4'])
  })

  test('none where there is only one, and names that lead nowhere are passed over', () => {
    const who = person('ann')
    begin(who)
    expect(idsOf(who)).toBeNull()
    expect(idsOf(fourVisits(), 'nowhere', 'visit-2')).toEqual(['visit-1', 'visit-4'])
  })

  test('each picker offers only what keeps the earlier one earlier', () => {
    const visits = visitsOfChild(read(fourVisits().log), 'child-1')
    const pair = choosePair(visits, 'visit-2', 'visit-3')
    if (!pair) throw new Error('no pair')
    const { earlier, later } = pickable(visits, pair)
    expect(earlier.map((each) => each.visit.id)).toEqual(['visit-1', 'visit-2'])
    expect(later.map((each) => each.visit.id)).toEqual(['visit-3', 'visit-4'])
  })
})

describe('what differs besides the care', () => {
  const between = (first: Parameters<typeof begin>[1], second: Parameters<typeof begin>[1], other = person('ann')) => {
    const who = person('ann')
    begin(who, first)
    hear(other, who.log)
    visit(other, 'visit-2', { on: '2026-06-03', ...second })
    answer(who, 'PHY.1a', graded(2))
    answer(other, 'PHY.1a', graded(2), 'visit-2')
    const family = read([...who.log, ...other.log])
    return { found: differences(visitIn(family), visitIn(family, 'visit-2')), family }
  }

  test('nothing between visits alike', () => {
    expect(between({ announced: true, place: 'main-home' }, { announced: true, place: 'main-home' }).found).toEqual([])
  })

  test('another scorer, another set, announced or not, another place', () => {
    const { found, family } = between(
      { announced: true, place: 'main-home' },
      { announced: false, place: 'elsewhere', set: 'core' },
      person('bea'),
    )
    expect(found).toEqual(['scorer', 'set', 'announced', 'place'])
    const visits = visitsOfChild(family, 'child-1')
    const pair = choosePair(visits)
    if (!pair) throw new Error('no pair')
    expect(differenceWords(pair)).toEqual([
      'Different scorer: ann of Fictional Trust, then bea of Fictional Trust.',
      'Different set of items: Full, then Core.',
      'Announced, then unannounced.',
      'Different place: main home, then elsewhere.',
    ])
    expect(optionWords(pair.later, pair.earlier.visit)).toBe(
      'Review, 3 June 2026, different scorer, different set, announced differently, different place, not signed yet',
    )
  })

  test('the same person from another agency is a different scorer', () => {
    const moved = person('ann')
    moved.author = { ...moved.author, agency: 'Another Trust' }
    expect(between({}, {}, moved).found).toEqual(['scorer'])
  })
})

test('the title names the two visits as people say it', () => {
  const visits = visitsOfChild(read(fourVisits(['visit-1', 'visit-2', 'visit-3']).log), 'child-1')
  const title = (earlier?: string, later?: string) => titleWords('Wren', choosePair(visits, earlier, later) as never, visits)
  expect(title()).toBe('Wren: baseline and latest signed visit')
  expect(title('visit-1', 'visit-4')).toBe('Wren: baseline and latest visit')
  expect(title('visit-2', 'visit-3')).toBe('Wren: visit of 3 June 2026 and latest signed visit')
})

describe('the course over all visits', () => {
  test('leaves out half-done visits that are not compared', () => {
    const visits = visitsOfChild(read(fourVisits(['visit-1', 'visit-2']).log), 'child-1')
    const drawn = drawnVisits(visits, choosePair(visits) as never)
    expect(drawn.map(({ visit: each }) => each.id)).toEqual(['visit-1', 'visit-2'])
    const courses = coursesOf(drawn)
    expect(courses.map(({ domain }) => domain)).toEqual(['PHY', 'EDU', 'MED', 'SUP', 'EMO'])
    for (const { points } of courses) expect(points).toHaveLength(2)
  })

  test('keeps true distances in time, and even steps where two visits were on one day', () => {
    const visits = visitsOfChild(read(fourVisits().log), 'child-1').map(({ visit: each }) => each)
    const [first = 0, second = 0, third = 0] = placesInTime(visits)
    expect([second - first, third - second]).toEqual([91, 91])
    expect(placesInTime([visits[0] as never, visits[0] as never, visits[1] as never])).toEqual([0, 1, 2])
  })
})
