import { describe, expect, test } from 'vitest'
import { alertsFor } from '../../../src/app/alerts.ts'
import { seedPractice } from '../../../src/app/practice/seed.ts'
import { readCaseload } from '../../../src/app/read.ts'
import { en } from '../../../src/instruments/plumbline/wording/en.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { actsFor } from '../../../src/ui/alerts/acts.ts'
import { sayAlert, sayFor } from '../../../src/report/say/alert.ts'
import { hrefTo, readRoute } from '../../../src/ui/route.ts'
import { LEVELS_OF } from '../../../src/ui/rules/levels.ts'
import { openTestApp } from '../../helpers/app.ts'
import { familyOf, telling, visited } from '../../helpers/drift.ts'
import { value } from '../../stories/telling.ts'

describe('the names that an alert is said with', () => {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 2 } })
  const say = sayFor(familyOf(ruth), en, builtInPractice, 'sam')

  test('are those that people know', () => {
    expect(say.child).toBe('Sam')
    expect(say.domain('PHY')).toBe('Physical')
    expect(say.item('PHY.1a')).toBe('Enough to eat and drink')
    expect(say.visit('first')).toBe('baseline of 4 March 2026')
    expect(say.level('in-need')).toBe('Child in need')
    expect(sayFor(familyOf(ruth), en, builtInPractice, null).child).toBe('Hale')
  })

  test('leave nothing out that is not known by name', () => {
    expect(say.domain('XYZ')).toBe('XYZ')
    expect(say.item('XYZ.1a')).toBe('XYZ.1a')
    expect(say.level('own-level')).toBe('own-level')
    expect(say.visit('elsewhere')).toBe('a visit that is not on this tablet')
  })
})

test('every alert of the practice families is said whole, at a level that the page of rules tells, and leads to a place that there is', async () => {
  const { app } = await openTestApp()
  value(await seedPractice(app))
  const families = value(await readCaseload(app))
  const rules = new Set<string>()
  for (const family of families) {
    for (const alert of alertsFor(app, family)) {
      rules.add(alert.rule)
      const { practitioner, supervisor, clears, family: plain } = sayAlert(alert, family, en, app.practiceSettings)
      for (const sentence of [practitioner, supervisor, clears, plain ?? 'Nothing to say.']) {
        expect(sentence, alert.key).toMatch(/^[A-Z0-9“].*[.?”]$/s)
        expect(sentence, alert.key).not.toMatch(/undefined|null|NaN|\[object/)
      }
      expect(LEVELS_OF[alert.rule]).toContain(alert.level)
      const acts = actsFor(family, alert)
      expect(acts.length, alert.key).toBeGreaterThan(0)
      for (const { to } of acts) expect(readRoute(hrefTo(to))).toEqual(to)
    }
  }
  expect(rules.size).toBeGreaterThan(12)
})

test('the alerts of a family are worked out once a day, and again by other numbers', async () => {
  const { app, clock } = await openTestApp()
  value(await seedPractice(app))
  const [family] = value(await readCaseload(app))
  if (!family) throw new Error('no practice family')
  const first = alertsFor(app, family)
  expect(alertsFor(app, family)).toBe(first)
  app.practiceSettings = { ...app.practiceSettings }
  const second = alertsFor(app, family)
  expect(second).not.toBe(first)
  clock.now += 86_400_000
  expect(alertsFor(app, family)).not.toBe(second)
})
