// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../../src/core/drift/alerts.ts'
import { type Alert, RULES } from '../../../src/core/drift/index.ts'
import { THRESHOLDS } from '../../../src/core/drift/thresholds.ts'
import type { Practice } from '../../../src/core/practice.ts'
import { drift } from '../../../src/i18n/en/drift/index.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { closed, familyOf, itemsIn, on, reopened, story, telling, visited } from '../../helpers/drift.ts'
import { act, hear, type Person, person } from '../../helpers/people.ts'

const alertsAfter = (who: Person, days: number) => alertsOf(familyOf(who), on(days), builtInPractice, 'plumbline')

/** The one alert of a rule about a domain. Throws where there is none. */
function alertOf(who: Person, rule: Alert['rule'], domain: string | null = 'PHY', days = 70): Alert {
  const found = alertsAfter(who, days).find((alert) => alert.rule === rule && alert.domain === domain)
  if (!found) throw new Error(`no ${rule}`)
  return found
}

/** Somebody looks at an alert as it stands and says why it may stand. */
function look(who: Person, { key, evidence, level }: Alert, reason = 'Talked about in supervision'): void {
  act(who, 'acknowledgement', key, { alert: key, evidence, level, reason }, Date.UTC(2026, 6, 1))
}

const serious = story([
  [0, { PHY: 2, 'PHY.2b': 4, SUP: 2, 'SUP.1a': 5 }],
  [60, { PHY: 3, 'PHY.2b': 4, SUP: 2, 'SUP.1a': 5 }],
])

describe('every rule', () => {
  test('is in the list once, with words, a source, and numbers that exist', () => {
    expect(RULES).toHaveLength(25)
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(25)
    expect(Object.keys(drift).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted())
    for (const { source, thresholds } of RULES) {
      expect(source).not.toBe('')
      for (const id of thresholds) expect(THRESHOLDS[id]).toBeDefined()
    }
  })
})

describe('the list of alerts', () => {
  test('has the gravest first, then the order of the rules, then the longest', () => {
    const found = alertsAfter(serious, 200)
    const places = found.map(({ level, rule, since }) => {
      const gravity = ['escalate', 'act', 'note'].indexOf(level)
      return `${gravity} ${String(RULES.findIndex(({ id }) => id === rule)).padStart(2, '0')} ${since}`
    })
    expect(places).toEqual(places.toSorted())
    expect(new Set(found.map(({ level }) => level))).toContain('act')
    expect(found.filter(({ rule }) => rule === 'D1').map(({ domain }) => domain)).toEqual(['PHY', 'SUP'])
  })

  test('names each alert by rule, child and domain, once', () => {
    const keys = alertsAfter(serious, 200).map(({ key }) => key)
    expect(keys).toContain('D1/sam/PHY')
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is empty while the case is closed, and looks at the new episode alone once it is open again', () => {
    const who = person('Ruth')
    hear(who, serious.log)
    closed(who, 'closing-1', 100)
    expect(alertsAfter(who, 110)).toEqual([])
    reopened(who, 'episode-2', 300)
    expect(alertsAfter(who, 310).filter(({ rule }) => rule === 'D1')).toEqual([])
    visited(who, 'visit-9', { days: 305, marks: { 'EMO.1a': 4 } })
    expect(alertsAfter(who, 310).filter(({ rule }) => rule === 'D1')).toMatchObject([{ domain: 'EMO', visits: ['visit-9'] }])
  })

  test('is about each child for itself', () => {
    const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, kai: { kind: 'born', on: '2015-03-01' } })
    visited(who, 'visit-1', { days: 0, marks: { 'PHY.2b': 4 } })
    visited(who, 'visit-2', { days: 0, child: 'kai', marks: { 'PHY.2b': 5 } })
    expect(
      alertsAfter(who, 1)
        .filter(({ rule }) => rule === 'D1')
        .map(({ childId, figures }) => [childId, figures]),
    ).toEqual([
      ['kai', expect.objectContaining({ worst: 5 })],
      ['sam', expect.objectContaining({ worst: 4 })],
    ])
  })
})

test('numbers that make no sense are those of Plumbline', () => {
  const settle = (value: unknown) => Object.fromEntries(Object.keys(THRESHOLDS).map((id) => [id, { value, source: 'a broken file' }]))
  const expected = alertsAfter(serious, 200)
  for (const value of [0, -1, 1e9, '4', null, Number.NaN]) {
    const broken = { ...builtInPractice, thresholds: settle(value) as Practice['thresholds'] }
    const zeroIsFine = value === 0 ? { ...broken, thresholds: { ...broken.thresholds, 'review-grace-days': undefined } } : broken
    expect(alertsOf(familyOf(serious), on(200), zeroIsFine as unknown as Practice, 'plumbline')).toEqual(expected)
  }
})

describe('an alert that somebody has looked at', () => {
  const looked = () => {
    const who = person('Imran')
    hear(who, serious.log)
    look(who, alertOf(who, 'D1'))
    return who
  }

  test('says who, when and why, and stays in the list', () => {
    expect(alertOf(serious, 'D1').acknowledged).toBeNull()
    expect(alertOf(looked(), 'D1').acknowledged).toMatchObject({ by: { name: 'Imran' }, reason: 'Talked about in supervision' })
    expect(alertOf(looked(), 'D1', 'SUP').acknowledged).toBeNull()
  })

  test('is new again with new evidence, not with a visit that saw nothing of it', () => {
    const who = looked()
    visited(who, 'visit-3', { days: 65, marks: { PHY: 3, 'PHY.2b': 'not-seen' } })
    expect(alertOf(who, 'D1').acknowledged).not.toBeNull()
    visited(who, 'visit-4', { days: 66, marks: { PHY: 3, 'PHY.2b': 4 } })
    expect(alertOf(who, 'D1').acknowledged).toBeNull()
  })

  test('is new again at another level', () => {
    const who = person('Imran')
    hear(who, serious.log)
    look(who, { ...alertOf(who, 'D1'), level: 'note' } as Alert)
    expect(alertOf(who, 'D1').acknowledged).toBeNull()
  })

  test('shows the last reason of two', () => {
    const who = looked()
    look(who, alertOf(who, 'D1'), 'Cooker repaired')
    expect(alertOf(who, 'D1').acknowledged?.reason).toBe('Cooker repaired')
  })

  test('keeps to a form that fits into a fact, however much it rests on', () => {
    const all = Object.fromEntries(['PHY', 'EDU', 'MED', 'SUP', 'EMO'].flatMap((domain) => itemsIn(domain).map((code) => [code, 5])))
    for (const { key, evidence } of alertsAfter(
      story([
        [0, all],
        [60, all],
      ]),
      400,
    )) {
      expect(key.length).toBeLessThanOrEqual(200)
      expect(evidence).toMatch(/^[0-9a-z]{11}$/)
    }
  })
})
