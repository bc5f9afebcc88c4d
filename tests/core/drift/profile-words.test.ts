// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../../src/core/drift/alerts.ts'
import type { Alert } from '../../../src/core/drift/index.ts'
import type { Figures, Found } from '../../../src/core/drift/rule.ts'
import { drift } from '../../../src/i18n/en/drift/index.ts'
import type { RuleWords, Say } from '../../../src/i18n/en/drift/words.ts'
import { formatDay } from '../../../src/i18n/format.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { familyOf, on, some, story, visited } from '../../helpers/drift.ts'
import { hear, type Person, person } from '../../helpers/people.ts'

const say: Say = {
  child: 'Sam',
  domain: (code) => `Domain ${code}`,
  plain: (code) => `food and ${code}`,
  item: (code) => `Item ${code}`,
  day: formatDay,
  visit: (id) => `visit ${id}`,
  level: (id) => `level ${id}`,
}

const MINE: readonly Alert['rule'][] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D12', 'D15', 'D16', 'D24']

const good = { PHY: 2, EMO: 2 } as const
const poor = { PHY: 4, EMO: 4 } as const
const told = { plan: { announced: true } } as const
const untold = { plan: { announced: false } } as const

/** The review is scored by somebody else. */
function byImran(ruth: Person): Person {
  const imran = person('Imran')
  hear(imran, ruth.log)
  visited(imran, 'visit-9', { days: 120, marks: good })
  return imran
}

/** Families in which between them every rule about profiles finds something, in each of its ways. */
const stories: readonly (readonly [string, number, Person])[] = [
  ['one item is serious', 70, story([[0, { PHY: 2, 'PHY.2b': 4 }]])],
  [
    'many are, and one suddenly',
    70,
    story([
      [0, { PHY: 4 }],
      [60, { PHY: 4, 'PHY.2b': 5 }],
    ]),
  ],
  [
    'one visit says worse',
    70,
    story([
      [0, good],
      [60, { PHY: 3 }],
    ]),
  ],
  [
    'two visits say worse',
    130,
    story([
      [0, good],
      [60, { PHY: 3 }],
      [120, { PHY: 3 }],
    ]),
  ],
  [
    'it was better and slipped',
    130,
    story([
      [0, poor],
      [60, good],
      [120, { PHY: 3 }],
    ]),
  ],
  [
    'it goes up and down',
    190,
    story([
      [0, good],
      [60, { PHY: 3 }],
      [120, good],
      [180, { PHY: 3 }],
    ]),
  ],
  [
    'nothing moved yet',
    70,
    story([
      [0, { PHY: 3 }],
      [60, { PHY: 3 }],
    ]),
  ],
  [
    'too little was seen to tell',
    70,
    story([
      [0, { PHY: 3 }],
      [60, some('PHY', 3, 3)],
    ]),
  ],
  [
    'nothing moved for long',
    200,
    story([
      [0, { PHY: 3 }],
      [60, { PHY: 3 }],
      [120, { PHY: 3 }],
    ]),
  ],
  [
    'one serious item came down',
    70,
    story([
      [0, { PHY: 2, 'PHY.2b': 5 }],
      [60, { PHY: 2, 'PHY.2b': 4 }],
    ]),
  ],
  [
    'it is good, too shortly',
    70,
    story([
      [0, poor],
      [30, good],
      [60, good],
    ]),
  ],
  [
    'one item hides',
    70,
    story([
      [0, { PHY: 2, 'PHY.3a': 'not-seen' }],
      [60, { PHY: 2, 'PHY.3a': 'not-seen' }],
    ]),
  ],
  ['much is hidden', 70, story([[0, some('PHY', 5, 2)]])],
  [
    'the home is better, the rest is not',
    70,
    story([
      [0, poor],
      [60, { PHY: 2, EMO: 4 }],
    ]),
  ],
  [
    'it is better when announced',
    70,
    story([
      [0, { SUP: 2 }, told],
      [60, { SUP: 3 }, untold],
    ]),
  ],
  [
    'every visit was announced',
    70,
    story([
      [0, good, told],
      [30, good, told],
      [60, good, told],
    ]),
  ],
  ['somebody else scored', 130, byImran(story([[0, good]]))],
]

const found = stories.flatMap(([title, day, who]) => {
  const alerts = alertsOf(familyOf(who), on(day), builtInPractice, 'plumbline').filter(({ rule }) => MINE.includes(rule))
  return alerts.map((alert) => ({ title, alert }))
})

const SENTENCES = /^[A-Z0-9“].*[.?]$/
const BROKEN = /undefined|null|NaN|\[object| {2}|\.\.|(^|\s)-\d/
const BLAME = /neglect|fail|non-?complian|DNA|hard to reach|engage|assess|concern|professional|deteriorat|refus|\bserious\b|score/i

test('between them these stories tell of every rule', () => {
  expect(MINE.filter((rule) => !found.some(({ alert }) => alert.rule === rule))).toEqual([])
})

describe.each(found.map(({ title, alert }) => [alert.key, title, alert] as const))('%s, where %s', (_key, _title, alert) => {
  const words = drift[alert.rule] as unknown as RuleWords<Figures>
  const what = { ...alert, evidence: [] } as unknown as Found

  test('is said in whole sentences with a number, and so is what clears it', () => {
    for (const said of [words.practitioner(say, what), words.supervisor(say, what), words.clears(say, what)]) {
      expect(said).toMatch(SENTENCES)
      expect(said).not.toMatch(BROKEN)
    }
    if (alert.rule !== 'D24') expect(words.practitioner(say, what)).toMatch(/\d/)
    expect(words.clears(say, what)).toMatch(/\d/)
  })

  test('is said to the family kindly, or not at all', () => {
    if (!words.family) return
    const said = words.family(say, what)
    expect(said).toMatch(SENTENCES)
    expect(said).not.toMatch(BROKEN)
    expect(said).not.toMatch(BLAME)
    expect(said).not.toContain('Domain')
  })
})

test('where nobody says it plainer, a family hears the name of the domain', () => {
  const { plain: _, ...formal } = say
  const alert = found.find(({ alert: { rule } }) => rule === 'D6')?.alert
  const words = drift.D6 as unknown as RuleWords<Figures>
  expect(words.family?.(formal, { ...alert, evidence: [] } as unknown as Found)).toContain('“Domain PHY”')
})
