// @vitest-environment node
import { expect, test } from 'vitest'
import { stopStart } from '../../../src/core/drift/stop-start.ts'
import { closed, findsInFamily, on, practiceWith, reopened, telling } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const found = (who: Person, days = 900) => findsInFamily(stopStart, who, days)

test('a first episode is none', () => {
  expect(found(telling())).toEqual([])
})

test.each([
  [365, 1],
  [366, 0],
])('opened again %i days after it ended', (gap, alerts) => {
  const who = telling()
  closed(who, 'c1', 30)
  reopened(who, 'e2', 30 + gap)
  expect(found(who)).toHaveLength(alerts)
})

test('the second time it is one however long it was closed', () => {
  const who = telling()
  closed(who, 'c1', 30)
  reopened(who, 'e2', 430)
  expect(found(who)).toEqual([])
  closed(who, 'c2', 460, { episode: 'e2' })
  reopened(who, 'e3', 860)
  expect(found(who)).toMatchObject([
    { level: 'escalate', since: on(860), figures: { reopened: 2, openedOn: on(860), closedOn: on(460), days: 400 } },
  ])
})

test('an opening whose ending nobody wrote is counted, and its gap is not guessed', () => {
  const who = telling()
  reopened(who, 'e2', 30)
  expect(found(who)).toEqual([])
  expect(findsInFamily(stopStart, who, 900, practiceWith({ 'reopened-times': 1 }))).toMatchObject([
    { figures: { closedOn: null, days: null } },
  ])
})

test('it does not depend on the day on which one looks', () => {
  const who = telling()
  closed(who, 'c1', 30)
  reopened(who, 'e2', 60)
  expect(found(who, 61)).toEqual(found(who, 900))
})
