// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { gettingWorse } from '../../../src/core/drift/getting-worse.ts'
import { itemAt } from '../../../src/core/fact.ts'
import { finds, on, practiceWith, signed, some, story, visited } from '../../helpers/drift.ts'
import { act, hear, person } from '../../helpers/people.ts'

/** Physical of 14 items at 2, and that many of them one grade worse, or better. */
const worse = (count: number) => ({ PHY: 2, ...some('PHY', count, 3) })
const same = { PHY: 2 } as const

describe('getting worse', () => {
  test('four items that slipped and none that rose are more than chance would explain', () => {
    const ruth = story([
      [0, same],
      [60, worse(4)],
    ])
    expect(finds(gettingWorse, ruth, 70)).toEqual([
      expect.objectContaining({
        level: 'act',
        domain: 'PHY',
        since: on(60),
        visits: ['visit-1', 'visit-2'],
        items: ['PHY.1a', 'PHY.1b', 'PHY.1c', 'PHY.2a'],
        figures: { paired: 14, worse: 4, better: 0, same: 10, from: on(0), to: on(60), before: 2, after: 2, confirmed: false },
      }),
    ])
  })

  test.each([
    [
      'three items slipped',
      [
        [0, same],
        [60, worse(3)],
      ],
    ],
    [
      'four slipped, and one rose',
      [
        [0, same],
        [60, { ...worse(4), 'PHY.5a': 1 }],
      ],
    ],
    ['there is one visit', [[0, worse(14)]]],
    [
      'four slipped in two domains, three in one of them',
      [
        [0, { PHY: 2, EMO: 2 }],
        [60, { ...worse(3), EMO: 2, ...some('EMO', 1, 3) }],
      ],
    ],
    [
      'the visit is not signed',
      [
        [0, same],
        [60, worse(14), { signed: false }],
      ],
    ],
    [
      'only three items were graded both times',
      [
        [0, some('PHY', 3, 1)],
        [60, { PHY: 5 }],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(gettingWorse, story(visits), 70)).toEqual([])
  })

  test('an area that wants to be surer hears of five, not of four', () => {
    const surer = practiceWith({ 'worse-p': 0.05 })
    const four = story([
      [0, same],
      [60, worse(4)],
    ])
    const five = story([
      [0, same],
      [60, worse(5)],
    ])
    expect(finds(gettingWorse, four, 70, 'sam', surer)).toEqual([])
    expect(finds(gettingWorse, five, 70, 'sam', surer)).toHaveLength(1)
  })
})

describe('how long it stays', () => {
  test('one review that says otherwise answers one that nobody confirmed', () => {
    expect(
      finds(
        gettingWorse,
        story([
          [0, same],
          [60, worse(4)],
          [120, worse(3)],
        ]),
        130,
      ),
    ).toEqual([])
  })

  test('said twice it is confirmed, and does not fall silent because later visits are compared with the worse one', () => {
    const ruth = story([
      [0, same],
      [60, worse(5)],
      [120, worse(5)],
      [180, worse(5)],
      [240, worse(4)],
    ])
    const [found, ...more] = finds(gettingWorse, ruth, 250)
    expect(more).toEqual([])
    expect(found).toMatchObject({ since: on(60), visits: ['visit-1', 'visit-3'], figures: { confirmed: true, worse: 5, to: on(120) } })
  })

  test('a review that is better than the worse one answers it', () => {
    expect(
      finds(
        gettingWorse,
        story([
          [0, same],
          [60, worse(5)],
          [120, worse(5)],
          [180, same],
        ]),
        190,
      ),
    ).toEqual([])
  })

  test('unless it does not last: then it is open again from the day on which it was seen', () => {
    const ruth = story([
      [0, same],
      [60, worse(5)],
      [120, worse(5)],
      [180, same],
      [240, worse(5)],
    ])
    expect(finds(gettingWorse, ruth, 250)).toEqual([expect.objectContaining({ since: on(240), visits: ['visit-1', 'visit-3'] })])
  })

  test('worse again than the worse one keeps the day on which it began', () => {
    const ruth = story([
      [0, same],
      [60, worse(5)],
      [120, worse(5)],
      [180, { PHY: 2, ...some('PHY', 5, 4) }],
    ])
    expect(finds(gettingWorse, ruth, 190)).toEqual([expect.objectContaining({ since: on(60), visits: ['visit-3', 'visit-4'] })])
  })

  test('a confirmed improvement moves the reference: slipping from there is worse, though it is better than the baseline', () => {
    const ruth = story([
      [0, { PHY: 4 }],
      [60, { PHY: 2 }],
      [120, { PHY: 2 }],
      [180, { PHY: 3 }],
    ])
    expect(finds(gettingWorse, ruth, 190)).toEqual([expect.objectContaining({ visits: ['visit-3', 'visit-4'], since: on(180) })])
  })
})

describe('what is not seen answers nothing', () => {
  test('a review at which nothing was seen leaves it open', () => {
    const ruth = story([
      [0, same],
      [60, worse(4)],
      [120, { PHY: 'not-seen' }],
    ])
    expect(finds(gettingWorse, ruth, 130)).toEqual([expect.objectContaining({ since: on(60), visits: ['visit-1', 'visit-2'] })])
  })

  test('a review at which just the items that slipped were not seen leaves it open, however good the rest', () => {
    const ruth = story([
      [0, same],
      [60, worse(4)],
      [120, { PHY: 2, ...some('PHY', 4, 'not-seen') }],
    ])
    expect(finds(gettingWorse, ruth, 130)).toEqual([expect.objectContaining({ since: on(60) })])
  })

  test('a review that saw too few items to tell leaves it open, though those it saw are well', () => {
    const few = some('PHY', 3, 2)
    const ruth = story([
      [0, same],
      [60, worse(4)],
      [120, few],
    ])
    expect(finds(gettingWorse, ruth, 130)).toEqual([expect.objectContaining({ since: on(60) })])
  })

  test('nor does it open again what was answered, as long as nothing that was seen speaks against it', () => {
    const answered = [
      [0, same],
      [60, worse(5)],
      [120, worse(5)],
      [180, same],
    ] as const
    for (const seen of [{ PHY: 'not-seen' }, some('PHY', 4, 2), { PHY: 2, 'PHY.1a': 'not-seen' }] as const) {
      expect(finds(gettingWorse, story([...answered, [240, seen]]), 250)).toEqual([])
    }
  })

  test('items that were worse and are hidden do not help the others to a call for the better', () => {
    // Six rose since the confirmed visit, two had slipped further; unseen, those two would leave six against none.
    const further = { PHY: 3, ...some('PHY', 2, 4) }
    const hiding = { PHY: 3, ...some('PHY', 8, 2), ...some('PHY', 2, 'not-seen') }
    const ruth = story([
      [0, same],
      [60, { PHY: 3 }],
      [120, { PHY: 3 }],
      [180, further],
      [240, hiding],
    ])
    expect(finds(gettingWorse, ruth, 250)).toEqual([expect.objectContaining({ since: on(60) })])
  })

  test('a short visit between two full ones does not keep them from confirming each other', () => {
    const ruth = story([
      [0, { EDU: 2 }],
      [60, { EDU: 3 }],
      [70, { EDU: 3 }, { set: 'home' }],
      [120, { EDU: 3 }],
    ])
    expect(finds(gettingWorse, ruth, 130)).toEqual([expect.objectContaining({ figures: expect.objectContaining({ confirmed: true }) })])
  })
})

test('an item that two people grade differently is left out until they settle it', () => {
  const ruth = story([[0, same]])
  visited(ruth, 'visit-2', { days: 60, marks: worse(4), signed: false })
  const imran = person('Imran')
  hear(imran, story([[0, same]]).log)
  visited(imran, 'visit-2', { days: 60, marks: { 'PHY.1a': 2 }, signed: false })
  hear(ruth, imran.log)
  signed(ruth, 'visit-2', Date.UTC(2026, 4, 4))
  expect(finds(gettingWorse, ruth, 70)).toEqual([])
  act(ruth, 'answer', itemAt('visit-2', 'sam', 'PHY.1a'), { answer: { kind: 'graded', grade: 3 } }, Date.UTC(2026, 4, 5))
  expect(finds(gettingWorse, ruth, 70)).toHaveLength(1)
})
