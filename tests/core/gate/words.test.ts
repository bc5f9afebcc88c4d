// @vitest-environment node
import { expect, test } from 'vitest'
import { alertsOf } from '../../../src/core/drift/alerts.ts'
import { gateOf } from '../../../src/core/gate/gate.ts'
import { GATE_POINTS, type GatePoint, type GatePointOf } from '../../../src/core/gate/point.ts'
import { type GatePointWords, type GateSay, gate } from '../../../src/i18n/en/gate.ts'
import { formatDay } from '../../../src/i18n/format.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { aimed, familyOf, happened, on, telling, visited } from '../../helpers/drift.ts'
import { act, type Person } from '../../helpers/people.ts'

const say: GateSay = { child: (id) => id.charAt(0).toUpperCase() + id.slice(1), domain: (code) => code, day: formatDay }

function pointsOf(tell: (who: Person) => void, day: number): GatePoint[] {
  const who = telling()
  tell(who)
  const family = familyOf(who)
  const damaged = day > 50 ? [1] : []
  return gateOf(
    { ...family, damaged },
    on(day),
    builtInPractice,
    alertsOf(family, on(day), builtInPractice, 'plumbline'),
    'plumbline',
    'closed',
  )
}

const GOOD = { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } as const
const stories: readonly GatePoint[][] = [
  pointsOf(() => undefined, 5),
  pointsOf((who) => {
    visited(who, 'v0', { days: 0, marks: { ...GOOD, 'PHY.2a': 4 }, presence: { seen: true, alone: 'yes' } })
    visited(who, 'v1', { days: 40, signed: false })
    act(who, 'visit', 'v9', { type: 'review', on: on(60), set: 'full', children: ['sam'], instrument: { id: 'unknown', version: 7 } })
    aimed(who, 't1', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(40) })
    aimed(who, 't2', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(40), outcome: 'met' })
    aimed(who, 't3', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(40), outcome: 'dropped' })
    visited(who, 'v2', { days: 60, marks: { ...GOOD, 'PHY.2a': 4 } })
    happened(who, 'h1', 30, { type: 'history-read' })
    happened(who, 'f1', 30, { type: 'family-told' })
  }, 100),
  pointsOf((who) => {
    visited(who, 'v0', { days: 0, marks: GOOD, presence: { seen: true, alone: 'yes' } })
    happened(who, 'h1', 1, { type: 'history-read' })
    happened(who, 'f1', 1, { type: 'family-told' })
    act(who, 'household', 'family-1', { nextSees: 'the school nurse' })
  }, 3),
]

test('between them these stories meet every point and leave every point open', () => {
  const all = stories.flat()
  expect(GATE_POINTS.filter((id) => !all.some((point) => point.id === id && point.met))).toEqual([])
  expect(GATE_POINTS.filter((id) => !all.some((point) => point.id === id && !point.met))).toEqual([])
})

test.each(stories.flat().map((point) => [point.id, point.met, point] as const))(
  '%s, met %s, is said in whole sentences',
  (_id, met, point) => {
    const words = gate.points[point.id] as unknown as GatePointWords<typeof point.id>
    const said = met ? words.met(say, point as GatePointOf<never>) : words.open(say, point as GatePointOf<never>)
    expect(said).toMatch(/^[A-Z0-9].*\.$/)
    expect(said).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\./)
  },
)
