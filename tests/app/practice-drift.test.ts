import { beforeAll, describe, expect, test } from 'vitest'
import { today } from '../../src/app/app.ts'
import { families } from '../../src/app/practice/families/index.ts'
import type { PracticeFamily } from '../../src/app/practice/family.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import { type Family, readCaseload } from '../../src/app/read.ts'
import { alertsOf } from '../../src/core/drift/alerts.ts'
import { type Alert, RULES } from '../../src/core/drift/index.ts'
import { gateOf, unmet } from '../../src/core/gate/gate.ts'
import { GATE_POINTS } from '../../src/core/gate/point.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { openTestApp } from '../helpers/app.ts'

/** Days on which counting back is easy to get wrong: a plain one, a month's last, and after a leap day. */
const DAYS = ['2026-11-21', '2027-03-31', '2028-02-29']

interface Seeded {
  readonly on: string
  readonly read: ReadonlyMap<string, Family>
}

async function seededOn(day: string): Promise<Seeded> {
  const { app } = await openTestApp({ clock: { now: Date.parse(`${day}T09:00:00Z`) } })
  expect((await seedPractice(app)).ok).toBe(true)
  const read = await readCaseload(app)
  if (!read.ok) return expect.fail(read.failure.kind)
  return { on: today(app.platform), read: new Map(read.value.map((family) => [family.name, family])) }
}

const familyOf = ({ read }: Seeded, { name }: PracticeFamily): Family => read.get(name) ?? expect.fail(`no ${name}`)

const foundIn = (seeded: Seeded, family: PracticeFamily): Alert[] =>
  alertsOf(familyOf(seeded, family), seeded.on, builtInPractice, plumblineV1.id)

/** What stands between the family and its closing. */
const inTheWay = (seeded: Seeded, family: PracticeFamily) => {
  const alerts = foundIn(seeded, family)
  return unmet(gateOf(familyOf(seeded, family), seeded.on, builtInPractice, alerts, plumblineV1.id, 'closed'))
}

/** The rules that fire, each once, by the key of the child or under `family`, in the manner of what is expected. */
function firesIn(seeded: Seeded, family: PracticeFamily): Record<string, string[]> {
  const fires: Record<string, string[]> = {}
  for (const { rule, childId } of foundIn(seeded, family)) {
    const name = familyOf(seeded, family).children.find((child) => child.id === childId)?.name
    const key = Object.entries(family.children).find(([, child]) => child.name === name)?.[0] ?? 'family'
    fires[key] = [...new Set([...(fires[key] ?? []), rule])].sort(byNumber)
  }
  return fires
}

const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1))

const inOrder = (fires: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(fires).map(([key, rules]) => [key, [...rules].sort(byNumber)]))

describe.each(DAYS)('the practice families opened on %s', (day) => {
  let seeded: Seeded
  beforeAll(async () => {
    seeded = await seededOn(day)
  })

  test.each(families.map((family) => [family.name, family] as const))('%s fires what it says, and nothing else', (_, family) => {
    expect(firesIn(seeded, family)).toEqual(inOrder(family.expects.fires))
  })

  test.each(families.map((family) => [family.name, family.expects.gate, family] as const))('the gate of %s is %s', (_, gate, family) => {
    const points = inTheWay(seeded, family)
    if (gate === 'open') expect(points).toEqual([])
    else expect(points.length).toBeGreaterThan(0)
  })

  test.each(
    families.flatMap((family) => (family.looked ?? []).map((looked) => [family.name, looked.rule, looked.reason, family] as const)),
  )('in %s somebody has looked at %s, and it is still there with the reason', (_, rule, reason, family) => {
    const alerts = foundIn(seeded, family).filter((alert) => alert.rule === rule && alert.acknowledged?.reason === reason)
    expect(alerts.length).toBeGreaterThan(0)
  })

  test('between them every drift rule fires', () => {
    const fired = new Set(families.flatMap((family) => foundIn(seeded, family).map(({ rule }) => rule)))
    expect(RULES.map(({ id }) => id).filter((id) => !fired.has(id))).toEqual([])
  })
})

test('two families fire none, and only there is the gate open', () => {
  const quiet = families.filter(({ expects }) => Object.keys(expects.fires).length === 0)
  expect(quiet).toHaveLength(2)
  expect(families.filter(({ expects }) => expects.gate === 'open')).toEqual(quiet)
})

test('who closed against the gate named points that the gate has', () => {
  const points = families.flatMap(({ closings = [] }) => closings.flatMap(({ override }) => override?.points ?? []))
  expect(points.filter((point) => !(GATE_POINTS as readonly string[]).includes(point))).toEqual([])
})
