// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { itemsOf } from '../../../src/core/asked.ts'
import { readCase } from '../../../src/core/case.ts'
import type { DomainTrend } from '../../../src/core/change/trend.ts'
import { lookAt } from '../../../src/core/drift/look.ts'
import type { Instrument, ItemOrigin } from '../../../src/core/instrument.ts'
import { plumblineV1 } from '../../../src/instruments/plumbline/v1.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { childOn, itemsIn, on, reopened, some, story, telling, visited } from '../../helpers/drift.ts'
import { act, type Person } from '../../helpers/people.ts'

/** The physical domain, long after the story. Throws where no visit asked it. */
function physical(who: Person): DomainTrend {
  const found = childOn(who, 900).trends.find(({ domain }) => domain === 'PHY')
  if (!found) throw new Error('no visit asked it')
  return found
}

const references = ({ points, reference }: DomainTrend) => [...points.map((point) => point.reference?.visit.id ?? null), reference.visit.id]

const good = { PHY: 2 } as const
const poor = { PHY: 3 } as const

describe('what a visit is compared with', () => {
  test('before the first visit there is no trend; at the first no comparison', () => {
    expect(childOn(telling(), 1).trends).toEqual([])
    expect(physical(story([[0, good]]))).toMatchObject({
      points: [{ change: null, step: null, fromFirst: null, reference: null, call: null }],
      moved: null,
    })
  })

  test('it is the first visit until two in a row give one call, then the second of them', () => {
    expect(
      references(
        physical(
          story([
            [0, good],
            [60, poor],
            [120, good],
            [180, poor],
          ]),
        ),
      ),
    ).toEqual([null, 'visit-1', 'visit-1', 'visit-1', 'visit-1'])
    expect(
      references(
        physical(
          story([
            [0, good],
            [60, poor],
            [120, poor],
            [180, poor],
          ]),
        ),
      ),
    ).toEqual([null, 'visit-1', 'visit-1', 'visit-3', 'visit-3'])
  })

  test('two calls that differ, or the second against another reference, confirm nothing', () => {
    const turned = physical(
      story([
        [0, { PHY: 3 }],
        [60, { PHY: 4 }],
        [120, { PHY: 2 }],
      ]),
    )
    expect([references(turned).at(-1), turned.moved]).toEqual(['visit-1', null])
    const once = physical(
      story([
        [0, good],
        [60, poor],
        [120, poor],
        [180, { PHY: 4 }],
      ]),
    )
    expect([references(once).at(-1), once.moved]).toEqual(['visit-3', 'worse'])
  })

  test('a step is against the visit before; where that shared too few items, the one before it', () => {
    const trend = physical(
      story([
        [0, good],
        [60, { 'PHY.1a': 2 }],
        [120, poor],
      ]),
    )
    expect(trend.points.map(({ step }) => step?.paired ?? null)).toEqual([null, 1, 14])
    expect(trend.points.at(-1)?.step?.call).toBe('worse')
  })

  test('visits of an episode before, not signed, entered in error or of another child are not of it', () => {
    const who = story([[0, { PHY: 5 }]])
    reopened(who, 'episode-2', 200)
    story([], who)
    visited(who, 'visit-2', { days: 210, marks: good })
    visited(who, 'visit-3', { days: 220, marks: poor, signed: false })
    expect(physical(who).points.map(({ at }) => at.visit.id)).toEqual(['visit-2'])
  })

  test('a visit that does not ask a domain is left out of it, one that asks a little of it is not', () => {
    const trend = childOn(
      story([
        [0, { EMO: 2, EDU: 2 }],
        [60, { EDU: 3 }, { set: 'home' }],
      ]),
      70,
    ).trends
    expect(trend.map(({ domain, points }) => [domain, points.length])).toEqual([
      ['PHY', 2],
      ['EDU', 2],
      ['MED', 1],
      ['SUP', 2],
      ['EMO', 1],
    ])
  })

  test('a visit typed in late takes its place by its day, and moves what comes after', () => {
    const late = story([
      [0, good],
      [120, poor],
      [60, poor, { written: 300 }],
    ])
    expect(physical(late).points.map(({ at }) => at.visit.on)).toEqual([on(0), on(60), on(120)])
    expect(physical(late).moved).toBe('worse')
  })

  test('a visit before birth and one after share only what both ask', () => {
    const who = story([[0, { PHY: 2, MED: 2 }]], telling({ sam: { kind: 'expected', on: '2026-04-01' } }))
    act(who, 'child', 'sam', { birth: { kind: 'born', on: '2026-04-02' } }, Date.UTC(2026, 3, 3))
    visited(who, 'visit-2', { days: 60, marks: { PHY: 3 } })
    const point = physical(who).points.at(-1)
    expect(point?.change?.items.filter(({ kind }) => kind === 'one-sided').map(({ item }) => item)).toContain('PHY.1a')
    expect(point?.change).toMatchObject({ paired: 7, call: 'worse' })
  })
})

describe('of concern', () => {
  test.each([
    [
      'a headline worse than good enough at the first visit',
      [
        [0, poor],
        [60, good],
      ],
      true,
    ],
    [
      'a headline worse than good enough now',
      [
        [0, good],
        [60, poor],
      ],
      true,
    ],
    ['a serious item where there is no headline', [[0, { 'PHY.2b': 4 }]], true],
    [
      'a headline of concern, and then too little seen to tell',
      [
        [0, good],
        [60, poor],
        [120, { 'PHY.1a': 1 }],
      ],
      true,
    ],
    [
      'a serious item that came and went',
      [
        [0, good],
        [60, { PHY: 2, 'PHY.2b': 4 }],
        [120, good],
      ],
      false,
    ],
    [
      'good enough throughout',
      [
        [0, good],
        [60, good],
      ],
      false,
    ],
    ['a few items at 3, and no headline', [[0, some('PHY', 5, 3)]], false],
  ] as const)('%s', (_, visits, concern) => {
    expect(physical(story(visits)).concern).toBe(concern)
  })
})

/** A second version: half of the physical items are gone, one has another code, one was split. */
function secondVersion(): Instrument {
  const gone = new Set(itemsIn('PHY').slice(7))
  const domains = plumblineV1.domains.map((domain) => ({
    ...domain,
    subAreas: domain.subAreas.map((part) => ({
      ...part,
      items: part.items.filter(({ code }) => !gone.has(code)).map((item) => (item.code === 'PHY.2b' ? { ...item, code: 'PHY.2k' } : item)),
    })),
  }))
  const origins = domains.flatMap(itemsOf).map(({ code }): [string, ItemOrigin] => {
    if (code === 'PHY.2a') return [code, { kind: 'split', from: 'PHY.2a' }]
    return [code, { kind: 'same', from: code === 'PHY.2k' ? 'PHY.2b' : code }]
  })
  return { ...plumblineV1, version: 2, domains, origins: { version: 1, items: Object.fromEntries(origins), dropped: [...gone] } }
}

describe('a version of the instrument that dropped half the items', () => {
  const v2 = secondVersion()
  const find = (_id: string, version: number) => (version === 2 ? v2 : plumblineV1)
  const trendOf = (who: Person) =>
    lookAt(readCase('family-1', who.log, find), on(200), builtInPractice, 'plumbline').children[0]?.trends.find(
      ({ domain }) => domain === 'PHY',
    )

  /** A first visit with the first version, and a review with the second, on both of which every item has a grade. */
  function across(first: Readonly<Record<string, number>>, then: number): Person {
    const who = story([[0, first]])
    visited(who, 'visit-2', { days: 60, instrument: v2, marks: { PHY: then } })
    return who
  }

  test('compares what is still the same item, under whatever code, and nothing else', () => {
    const change = trendOf(across({ PHY: 2 }, 3))?.points.at(-1)?.change
    const paired = change?.items.filter(({ kind }) => kind === 'paired').map(({ item }) => item)
    expect(paired?.toSorted()).toEqual(['PHY.1a', 'PHY.1b', 'PHY.1c', 'PHY.2c', 'PHY.2d', 'PHY.2k'])
    expect(change?.call).toBe('worse')
  })

  test('a serious item keeps its grade under its new code, and leaves where it was dropped or split', () => {
    const who = story([[0, { PHY: 2, 'PHY.2b': 4, 'PHY.2a': 5, 'PHY.5a': 5 }]])
    visited(who, 'visit-2', { days: 60, instrument: v2, marks: { 'PHY.1a': 2 } })
    const serious = [...(trendOf(who)?.known.values() ?? [])].filter(({ grade }) => grade >= 4)
    expect(serious.map(({ item, at }) => [item.code, at.visit.id])).toEqual([['PHY.2k', 'visit-1']])
  })
})
