// @vitest-environment node
import { expect, test } from 'vitest'
import { alertsFor } from '../../src/app/alerts.ts'
import type { App } from '../../src/app/app.ts'
import { recordEvent } from '../../src/app/events.ts'
import { sayWhetherSame, takeApart } from '../../src/app/same.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { likelySame, sameAt } from '../../src/core/same.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, bring, factsOf, look, type Place, value } from '../stories/telling.ts'
import { noteOf } from '../../src/ui/gate/note.ts'

const missed = async (app: App, { caseId, childId }: Place, on: string, outcome: 'not-brought' | 'brought' = 'not-brought') =>
  value(await recordEvent(app, caseId, noteOf('appointment', on, { children: [childId], outcome })))

const times = (app: App, family: Parameters<typeof alertsFor>[1]) =>
  alertsFor(app, family).flatMap(({ rule, figures }) => (rule === 'D13' ? [figures.times] : []))

/** Two colleagues enter the same missed appointment, each on their own tablet. */
async function two() {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const { app: ben } = await openTestApp({ name: 'Ben' })
  const place = await begin(asha)
  await bring(asha, ben, place.caseId)
  await missed(asha, place, '2026-11-10')
  await missed(ben, place, '2026-11-11')
  const meet = async () => {
    await bring(asha, ben, place.caseId)
    await bring(ben, asha, place.caseId)
  }
  await meet()
  return { asha, ben, place, meet, now: (app: App) => look(app, place.caseId) }
}

test('what two people entered of one thing counts twice until one says so, once from then on, and twice again when it is taken back', async () => {
  const { asha, ben, meet, now } = await two()
  const family = await now(asha)
  const [[one, other] = []] = likelySame(family.events, family.sameness)
  if (!one || !other) return expect.fail('nothing is offered')
  expect(times(asha, family)).toEqual([2])

  value(await sayWhetherSame(asha, family, one, other, 'same', 'The clinic rang us both.'))
  expect(times(asha, await now(asha))).toEqual([])
  await meet()
  const [head] = (await now(ben)).events
  expect(head?.same).toHaveLength(1)

  const theirs = await now(ben)
  value(await takeApart(ben, theirs, other, [one, other], ''))
  await meet()
  for (const app of [asha, ben]) {
    expect(times(app, await now(app))).toEqual([2])
    expect(likelySame((await now(app)).events, (await now(app)).sameness)).toEqual([])
  }
})

test('each answer replaces the one that was on the screen, and every one stays in the history', async () => {
  const { asha, now } = await two()
  const family = await now(asha)
  const [one, other] = family.entries as [(typeof family.entries)[0], (typeof family.entries)[0]]
  for (const state of ['same', 'apart', 'same'] as const) value(await sayWhetherSame(asha, await now(asha), other, one, state, ''))
  const said = (await now(asha)).facts.filter(({ about }) => about === sameAt(one.id, other.id))
  expect(said.map(({ values }) => values)).toMatchObject([{ state: 'same' }, { state: 'apart' }, { state: 'same' }])
  expect(said.slice(1).map(({ replaces }) => replaces)).toEqual(said.slice(0, -1).map(({ id }) => [id]))
  expect((await now(asha)).events).toHaveLength(1)
})

test('two that end differently, or a reason that is too long, are refused and nothing is written', async () => {
  const { asha, place, now } = await two()
  await missed(asha, place, '2026-11-10', 'brought')
  const family = await now(asha)
  const brought = family.entries.find(({ registers: { outcome } }) => outcome.kind === 'settled' && outcome.value === 'brought')
  const [other, third] = family.entries.filter((each) => each !== brought)
  if (!brought || !other || !third) return expect.fail('an entry is missing')
  const before = (await factsOf(asha, place.caseId)).length
  expect(await sayWhetherSame(asha, family, brought, other, 'same', '')).toMatchObject({ failure: { kind: 'cannot-be-same' } })
  const long = 'x'.repeat(TEXT_MAX + 1)
  expect(await sayWhetherSame(asha, family, third, other, 'same', long)).toMatchObject({ failure: { kind: 'too-long' } })
  expect(await takeApart(asha, family, other, [third], long)).toMatchObject({ failure: { kind: 'too-long' } })
  expect((await factsOf(asha, place.caseId)).length).toBe(before)
  // That they are two things can be said of any.
  value(await sayWhetherSame(asha, family, brought, other, 'apart', ''))
})
