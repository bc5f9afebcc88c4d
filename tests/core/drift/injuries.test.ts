// @vitest-environment node
import { expect, test } from 'vitest'
import { injuries } from '../../../src/core/drift/injuries.ts'
import type { Birth, Values } from '../../../src/core/fact.ts'
import { finds, happened, on, telling } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const hurt = (who: Person, day: number, values: Values<'event'> = {}) =>
  happened(who, `i${day}${values.type ?? ''}`, day, { type: 'injury', children: ['sam'], ...values })
const found = (who: Person, days: number, child = 'sam') => finds(injuries, who, days, child)

test.each<[string, readonly number[], number, boolean]>([
  ['one', [0], 1, false],
  ['two within 183 days', [0, 183], 183, true],
  ['two 184 days apart', [0, 184], 184, false],
  ['two, the first 184 days ago', [0, 100], 184, false],
  ['one that is still to come does not count', [0, 60], 50, false],
])('%s', (_what, days, today, fires) => {
  const who = telling()
  for (const day of days) hurt(who, day)
  expect(found(who, today)).toHaveLength(fires ? 1 : 0)
})

test('an emergency visit on the day of the injury is the same one; on another day it is another', () => {
  const who = telling()
  hurt(who, 0)
  hurt(who, 0, { type: 'emergency-visit' })
  expect(found(who, 5)).toEqual([])
  hurt(who, 3, { type: 'emergency-visit' })
  expect(found(who, 5)).toMatchObject([{ level: 'act', since: on(3), figures: { times: 2, first: on(0), last: on(3), months: null } }])
})

test.each<[string, Birth, boolean]>([
  ['a day before the first birthday', { kind: 'born', on: '2025-03-15' }, true],
  ['on the first birthday', { kind: 'born', on: '2025-03-14' }, false],
  ['on the day of birth', { kind: 'born', on: '2026-03-14' }, true],
  ['before birth, where it is somebody else’s', { kind: 'expected', on: '2026-06-01' }, false],
])('a single one %s', (_what, birth, fires) => {
  const who = telling({ sam: birth })
  hurt(who, 10)
  expect(found(who, 12)).toHaveLength(fires ? 1 : 0)
})

test('a baby’s stands for as long as any other, and its age is said', () => {
  const who = telling({ sam: { kind: 'born', on: '2026-01-01' } })
  hurt(who, 10)
  expect(found(who, 193)).toMatchObject([{ since: on(10), figures: { times: 1, months: 2 } }])
  expect(found(who, 194)).toEqual([])
})

test('one that names no child may be anybody’s, a brother’s is not Sam’s', () => {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, ida: { kind: 'born', on: '2021-03-01' } })
  hurt(who, 0, { children: [] })
  hurt(who, 4, { children: ['ida'] })
  expect([found(who, 5).length, found(who, 5, 'ida').length]).toEqual([0, 1])
})
