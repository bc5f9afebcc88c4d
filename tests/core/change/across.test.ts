// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { codeAt, sideAcross } from '../../../src/core/change/across.ts'
import { compareProfiles } from '../../../src/core/change/compare.ts'
import { readCase } from '../../../src/core/case.ts'
import type { ChildVisit } from '../../../src/core/course.ts'
import { sideOf } from '../../../src/core/course.ts'
import type { Instrument } from '../../../src/core/instrument.ts'
import { lastTime } from '../../../src/core/previous.ts'
import { begin, FAMILY, grade, visit } from '../../helpers/family.ts'
import { fernshire } from '../../helpers/packs.ts'
import { type Person, person } from '../../helpers/people.ts'

let [one, two]: Instrument[] = []
beforeAll(async () => {
  const packs = await Promise.all([fernshire(1), fernshire(2)])
  ;[one, two] = packs.map(({ body }) => body.instrument)
})

const all = () => [one, two].flatMap((each) => each ?? [])
const findAll = (id: string, version: number) => all().find((each) => each.id === id && each.version === version)

const use = (version: number) => ({ instrument: { id: 'fernshire-home', version }, set: 'full' as const })
const codes = (instrument: Instrument | undefined) =>
  instrument?.domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items.map(({ code }) => code))) ?? []

/** A family with a baseline in one version and a review in another, every item of both graded. */
function twoVisits(first: number, then: number, grades: (code: string, visit: 1 | 2) => number = () => 1): Person {
  const who = person('asha')
  begin(who, use(first))
  visit(who, 'visit-2', { on: '2026-06-04', ...use(then) })
  const asked = (version: number) => codes(version === 1 ? one : two)
  for (const code of asked(first)) grade(who, code, grades(code, 1) as 1, 'visit-1')
  for (const code of asked(then)) grade(who, code, grades(code, 2) as 1, 'visit-2')
  return who
}

function sidesOf(who: Person, find = findAll): [ChildVisit, ChildVisit] {
  const family = readCase(FAMILY, who.log, find)
  const [earlier, later] = family.visits.map((each) => ({
    visit: each,
    profile: each.profiles.get('child-1') ?? expect.fail('no profile'),
  }))
  return [earlier ?? expect.fail('no first visit'), later ?? expect.fail('no second visit')]
}

describe('two visits of one version', () => {
  test('are compared as they are', () => {
    const [earlier, later] = sidesOf(twoVisits(1, 1))
    const across = sideAcross(earlier, later)
    expect(across).toMatchObject({ side: sideOf(earlier.profile), notCompared: [], hindrance: null })
    expect([...across.codes].every(([now, then]) => now === then)).toBe(true)
  })
})

describe('two visits of two versions', () => {
  test('items that are the same or only reworded are compared, under the codes of the later visit', () => {
    const [earlier, later] = sidesOf(twoVisits(1, 2, (code, at) => (at === 2 && ['HOME.3', 'HOME.8'].includes(code) ? 2 : 1)))
    const { side, codes: pairs } = sideAcross(earlier, later)
    const [change] = compareProfiles(side, sideOf(later.profile))
    expect(change?.items.filter(({ kind }) => kind === 'paired')).toHaveLength(16)
    expect(change).toMatchObject({ paired: 16, worse: 2, better: 0, same: 14 })
    expect(pairs.get('HOME.3')).toBe('HOME.3')
    expect(pairs.has('HOME.22')).toBe(false)
  })

  test('what was split, joined, dropped or is new is not compared, and is named with what it went into or came from', () => {
    const [earlier, later] = sidesOf(twoVisits(1, 2))
    const { notCompared } = sideAcross(earlier, later)
    expect(notCompared).toEqual([
      { item: 'HOME.4', askedAt: 'earlier', why: 'dropped', with: [] },
      { item: 'HOME.6', askedAt: 'earlier', why: 'merged', with: ['HOME.22'] },
      { item: 'HOME.7', askedAt: 'earlier', why: 'merged', with: ['HOME.22'] },
      { item: 'HOME.15', askedAt: 'earlier', why: 'split', with: ['HOME.15', 'HOME.23'] },
      { item: 'HOME.22', askedAt: 'later', why: 'merged', with: ['HOME.6', 'HOME.7'] },
      { item: 'HOME.15', askedAt: 'later', why: 'split', with: ['HOME.15'] },
      { item: 'HOME.23', askedAt: 'later', why: 'split', with: ['HOME.15'] },
      { item: 'HOME.21', askedAt: 'later', why: 'new', with: [] },
    ])
  })

  test('a code that the new version uses for something else never meets the old item of that code', () => {
    // HOME.15 was a bath, shower and basin, and is a bath or shower now.
    const [earlier, later] = sidesOf(twoVisits(1, 2, (code, at) => (code === 'HOME.15' && at === 2 ? 3 : 1)))
    const [change] = compareProfiles(sideAcross(earlier, later).side, sideOf(later.profile))
    expect(change).toMatchObject({ worse: 0 })
    expect(change?.items.find(({ item }) => item === 'HOME.15')).toMatchObject({ kind: 'one-sided', earlier: null })
  })

  test('the later visit may be the one with the older version', () => {
    const [earlier, later] = sidesOf(twoVisits(2, 1, (code, at) => (at === 2 && code === 'HOME.8' ? 2 : 1)))
    const across = sideAcross(earlier, later)
    const [change] = compareProfiles(across.side, sideOf(later.profile))
    expect(change).toMatchObject({ paired: 16, worse: 1 })
    expect(across.notCompared).toContainEqual({ item: 'HOME.21', askedAt: 'earlier', why: 'new', with: [] })
    expect(across.notCompared).toContainEqual({ item: 'HOME.4', askedAt: 'later', why: 'dropped', with: [] })
  })

  test('of a chain with a version missing in the middle nothing is compared, and that is said', () => {
    const three: Instrument = {
      ...(two ?? expect.fail('no second version')),
      version: 3,
      origins: { version: 2, items: Object.fromEntries(codes(two).map((code) => [code, { kind: 'same', from: code }])), dropped: [] },
    }
    const find = (known: readonly number[]) => (id: string, version: number) =>
      known.includes(version) ? (version === 3 ? three : findAll(id, version)) : undefined
    const who = twoVisits(1, 2)
    visit(who, 'visit-2', { ...use(3) })
    const [earlier, later] = sidesOf(who, find([1, 2, 3]))
    expect(sideAcross(earlier, later).codes.size).toBe(16)
    const [without, after] = sidesOf(who, find([1, 3]))
    expect(sideAcross(without, after)).toMatchObject({ hindrance: 'version-not-here', notCompared: [] })
    expect(compareProfiles(sideAcross(without, after).side, sideOf(after.profile))).toEqual([])
  })

  test('of another scale, or another instrument, nothing is compared', () => {
    const [earlier, later] = sidesOf(twoVisits(1, 2))
    const finer = { ...later, visit: { ...later.visit, scale: { ...later.visit.scale, grades: [0, 1, 2, 3, 4] } } }
    expect(sideAcross(earlier, finer).hindrance).toBe('another-scale')
    const other = { ...later, visit: { ...later.visit, instrument: { id: 'another', version: 2 } } }
    expect(sideAcross(earlier, other).hindrance).toBe('another-instrument')
    expect(compareProfiles(sideAcross(earlier, other).side, sideOf(other.profile))).toEqual([])
  })
})

describe('last time', () => {
  test('is what was answered to the same item in whatever version, and never to another one of the same code', () => {
    const who = twoVisits(1, 2, (code) => (code === 'HOME.15' ? 3 : 1))
    const family = readCase(FAMILY, who.log, findAll)
    const review = family.visits[1] ?? expect.fail('no review')
    expect(lastTime(family, review, 'child-1', 'HOME.3')?.reading.counted).toMatchObject({ grade: 1 })
    expect(lastTime(family, review, 'child-1', 'HOME.15')).toBeNull()
    expect(lastTime(family, review, 'child-1', 'HOME.21')).toBeNull()
    expect(codeAt(family.visits[0] ?? expect.fail('no baseline'), review, 'HOME.12')).toBe('HOME.12')
  })
})

describe('a half-done visit that was moved to a newer version', () => {
  /** Every item of version 1 is graded, the visit is moved, and some items are answered in the new words. */
  function moved(after: readonly string[] = []): Person {
    const who = person('asha')
    begin(who, use(1))
    for (const code of codes(one)) grade(who, code, 1)
    visit(who, 'visit-1', { on: '2026-03-04', type: 'baseline', ...use(2) })
    for (const code of after) grade(who, code, 2)
    return who
  }
  const readingsOf = (who: Person) => {
    const [only] = readCase(FAMILY, who.log, findAll).visits
    const items = only?.profiles.get('child-1')?.items ?? []
    return new Map(items.map((reading) => [reading.item.code, reading]))
  }

  test('keeps the answers to items whose words stayed the same, and asks the others again', () => {
    const readings = readingsOf(moved())
    const answered = [...readings.values()].filter(({ counted }) => counted.kind === 'graded').map(({ item }) => item.code)
    expect(answered).toEqual(codes(one).filter((code) => !['HOME.3', 'HOME.4', 'HOME.6', 'HOME.7', 'HOME.12', 'HOME.15'].includes(code)))
    expect(readings.get('HOME.15')?.counted.kind).toBe('unanswered')
    expect(readings.has('HOME.4')).toBe(false)
  })

  test('takes the answers that are given in the new words', () => {
    const readings = readingsOf(moved(['HOME.3', 'HOME.15', 'HOME.22', 'HOME.8']))
    for (const code of ['HOME.3', 'HOME.15', 'HOME.22', 'HOME.8']) {
      expect(readings.get(code)?.counted).toEqual({ kind: 'graded', grade: 2, contested: false })
    }
  })

  test('keeps an answer under the code that the item has now', () => {
    const { origins, domains, ...rest } = two ?? expect.fail('no second version')
    const called = (code: string) => (code === 'HOME.8' ? 'HOME.80' : code)
    const renamed: Instrument = {
      ...rest,
      domains: domains.map((domain) => ({
        ...domain,
        subAreas: domain.subAreas.map((part) => ({ ...part, items: part.items.map((item) => ({ ...item, code: called(item.code) })) })),
      })),
      origins: origins && {
        ...origins,
        items: Object.fromEntries(Object.entries(origins.items).map(([code, origin]) => [called(code), origin])),
      },
    }
    const who = moved()
    const find = (id: string, version: number) => (version === 2 ? renamed : findAll(id, version))
    const read = () =>
      readCase(FAMILY, who.log, find)
        .visits[0]?.profiles.get('child-1')
        ?.items.find(({ item }) => item.code === 'HOME.80')
    expect(read()?.counted).toEqual({ kind: 'graded', grade: 1, contested: false })
  })
})
