// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../../src/core/drift/alerts.ts'
import type { Alert } from '../../../src/core/drift/index.ts'
import type { Figures, Found } from '../../../src/core/drift/rule.ts'
import { drift } from '../../../src/i18n/en/drift/index.ts'
import type { RuleWords, Say } from '../../../src/i18n/en/drift/words.ts'
import { formatDay } from '../../../src/i18n/format.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { aimed, closed, decided, familyOf, happened, on, reopened, telling, visited } from '../../helpers/drift.ts'
import { act, type Person, START } from '../../helpers/people.ts'

const say: Say = {
  child: 'Sam',
  domain: (code) => `Domain ${code}`,
  item: (code) => `Item ${code}`,
  day: formatDay,
  visit: (id) => `visit ${id}`,
  level: (id) => `level ${id}`,
}

const leads = (who: Person, day: number, name: string) =>
  act(who, 'household', 'family-1', { lead: { name, role: '', agency: 'Early help', from: on(day) } }, START + day * 86_400_000)

/** Families in which between them every rule about events, visits and time finds something, in each of its ways. */
const stories: readonly [string, number, (who: Person) => void][] = [
  ['nobody came', 130, () => undefined],
  [
    'a target is missed, or moved',
    130,
    (who) => {
      visited(who, 'v0', { days: 0, marks: { 'PHY.2a': 4 } })
      visited(who, 'v1', { days: 125, signed: false })
      aimed(who, 't1', 1, { child: 'sam', item: 'PHY.2a', to: 2, by: on(40) })
      aimed(who, 't2', 1, { child: 'sam', item: 'PHY.2b', to: 2, by: on(140) })
      aimed(who, 't2', 2, { by: on(150) })
      aimed(who, 't2', 3, { by: on(160) })
    },
  ],
  [
    'the home is not reached, nor the child alone',
    60,
    (who) => {
      const plan = { place: 'main-home', rooms: ['living-room'] } as const
      for (const day of [0, 20])
        visited(who, `v${day}`, { days: day, presence: { seen: true, alone: 'no' }, plan: { ...plan, rooms: [...plan.rooms] } })
      for (const day of [30, 40]) visited(who, `v${day}`, { days: day, plan: { place: 'elsewhere', rooms: [] } })
      for (const day of [45, 50]) happened(who, `n${day}`, day, { type: 'no-access', outcome: 'nobody-home' })
      happened(who, 's1', 10, { type: 'seen', children: ['sam'], alone: true })
    },
  ],
  [
    'much happens',
    40,
    (who) => {
      visited(who, 'v0', { days: 0 })
      decided(who, 'd1', 1, 'protection')
      const sam = { children: ['sam'] }
      happened(who, 'a1', 5, { type: 'appointment', outcome: 'not-brought', ...sam })
      happened(who, 'i1', 5, { type: 'injury', ...sam })
      happened(who, 'i2', 9, { type: 'emergency-visit', ...sam })
      happened(who, 'f1', 5, { type: 'compensating-care', ...sam })
      happened(who, 'f2', 6, { type: 'compensating-care', ...sam })
      happened(who, 'at', 7, { type: 'attendance', percent: 40, ...sam })
      happened(who, 'pt', 7, { type: 'part-time-timetable', until: on(20), hours: 12, ...sam })
      happened(who, 'nr', 7, { type: 'not-on-roll', ...sam })
      leads(who, 1, 'Ruth')
      leads(who, 20, 'Imran')
      visited(who, 'v1', { days: 30, type: 'baseline' })
    },
  ],
  [
    'it goes on and on',
    800,
    (who) => {
      closed(who, 'c1', 20)
      reopened(who, 'e2', 100)
      visited(who, 'v0', { days: 101, type: 'baseline', marks: { PHY: 3, 'PHY.2a': 4 } })
      happened(who, 's1', 110, { type: 'supervision' })
    },
  ],
  [
    'two are alike, one has no profile',
    60,
    (who) => {
      for (const id of ['Ida', 'Max']) {
        act(who, 'child', id, { name: id, birth: { kind: 'born', on: '2022-03-01' }, flags: [], lives: 'here' })
      }
      visited(who, 'v0', { days: 0, child: 'sam', marks: { PHY: 2, SUP: 2, EMO: 2 }, plan: { children: ['sam', 'Ida'] }, signed: false })
      visited(who, 'v0', { days: 0, child: 'Ida', type: 'baseline', marks: { PHY: 2, SUP: 2, EMO: 2 }, plan: { children: ['sam', 'Ida'] } })
    },
  ],
]

const MINE = ['D8', 'D9', 'D10', 'D11', 'D13', 'D14', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22', 'D23', 'D25'] as const
const told: readonly { readonly story: string; readonly alert: Alert }[] = stories.flatMap(([story, day, tell]) => {
  const who = telling()
  tell(who)
  const alerts = alertsOf(familyOf(who), on(day), builtInPractice, 'plumbline')
  return alerts.filter(({ rule }) => (MINE as readonly string[]).includes(rule)).map((alert) => ({ story, alert }))
})

const SENTENCES = /^[A-Z0-9“].*[.?]$/
const BROKEN = /undefined|null|NaN|\[object| {2}|\.\.|(^|\s)-\d/
const BLAME = /neglect|fail|non-?complian|DNA|hard to reach|engage|assess|concern|professional/i

test('between them these stories tell of every rule, and of each of its ways', () => {
  const ways = new Set(told.map(({ alert }) => [alert.rule, 'what' in alert.figures ? alert.figures.what : ''].join(' ')))
  expect(MINE.filter((rule) => !told.some(({ alert }) => alert.rule === rule))).toEqual([])
  expect([...ways]).toEqual(
    expect.arrayContaining([
      'D10 seen',
      'D10 alone',
      'D11 no-access',
      'D11 elsewhere',
      'D11 room',
      'D23 no-profile',
      'D23 same',
      'D25 attendance',
      'D25 timetable',
      'D25 roll',
      'D9 baseline',
      'D9 review',
    ]),
  )
})

describe.each(told.map(({ story, alert }) => [alert.key, story, alert] as const))('%s, where %s', (_key, _story, alert) => {
  const words = drift[alert.rule] as unknown as RuleWords<Figures>
  const found = { ...alert, evidence: [] } as unknown as Found

  test('is said in whole sentences with a number, and so is what clears it', () => {
    for (const said of [words.practitioner(say, found), words.supervisor(say, found), words.clears(say, found)]) {
      expect(said).toMatch(SENTENCES)
      expect(said).not.toMatch(BROKEN)
    }
    expect(words.practitioner(say, found)).toMatch(/\d|once|twice/)
    expect(words.clears(say, found)).toMatch(/\d|held|once|twice/)
  })

  test('is said to the family kindly, or not at all', () => {
    if (!words.family) return
    const said = words.family(say, found)
    expect(said).toMatch(SENTENCES)
    expect(said).not.toMatch(BROKEN)
    expect(said).not.toMatch(BLAME)
  })
})
