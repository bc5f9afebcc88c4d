// @vitest-environment node
import { expect, test } from 'vitest'
import { alertsFor, lookFor } from '../../src/app/alerts.ts'
import type { App } from '../../src/app/app.ts'
import { closeEpisode, gateFor, reopen } from '../../src/app/episodes.ts'
import { recordEvent } from '../../src/app/events.ts'
import { signVisit } from '../../src/app/sign.ts'
import { markEnteredInError, startVisit } from '../../src/app/visits.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { firstPlan } from '../../src/ui/visit-plan/first-plan.ts'
import { current } from '../../src/instruments/index.ts'
import { lookBack } from '../../src/ui/gate/as-it-stood.ts'
import { noteOf } from '../../src/ui/gate/note.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, bring, DAY, grade, look, meet, type Place, planFor, TODAY, value } from './telling.ts'

const ITEMS = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']
const AGAIN = '2027-03-01'

async function found(app: App, place: Place, bed: Grade): Promise<void> {
  for (const item of ITEMS) await grade(app, place, item, item === 'PHY.3a' ? bed : 2)
  await meet(app, place, { seen: true, alone: 'yes' })
  value(await signVisit(app, place.caseId, place.visitId))
}

const rules = async (app: App, caseId: string) => [...new Set(alertsFor(app, await look(app, caseId)).map(({ rule }) => rule))]

test('a case closed too early is opened again: what was known is read first, and care is measured from a new baseline', async () => {
  const { app: ruth } = await openTestApp({ name: 'Ruth' })
  const place = await begin(ruth, { rooms: ['kitchen', 'child-bedroom'] })
  const { caseId, childId } = place
  await found(ruth, place, 4)
  const family = await look(ruth, caseId)
  const override = { reason: 'The aunt sees her daily.', manager: 'Ada Brook' }
  const entry = { type: 'closed', on: TODAY, reason: 'They moved to the aunt.', to: '' } as const
  const closingId = value(await closeEpisode(ruth, family, entry, gateFor(ruth, family, 'closed'), override))

  // A hundred days later school writes, and somebody else is there.
  const { app: imran, clock } = await openTestApp({ name: 'Imran' })
  clock.now += 100 * DAY
  await bring(ruth, imran, caseId)
  const closed = await look(imran, caseId)
  expect(await startVisit(imran, closed, planFor([childId], { type: 'review', on: AGAIN }))).toMatchObject({
    failure: { kind: 'case-closed' },
  })
  value(await reopen(imran, closed, 'School: she sleeps on the floor again.'))

  const opened = await look(imran, caseId)
  expect(opened.episodes.map(({ number, openedOn }) => [number, openedOn])).toEqual([
    [1, TODAY],
    [2, AGAIN],
  ])
  // What was known stays in sight: how it ended, and that it had not held.
  const [first] = opened.episodes
  expect(first?.closing).toMatchObject({ id: closingId, values: { override: { ...override, points: expect.arrayContaining(['held']) } } })
  const then = lookBack(imran, opened, first ?? expect.fail('no episode'), AGAIN)
  expect(then.children[0]?.trends.find(({ domain }) => domain === 'PHY')).toMatchObject({ held: { kind: 'not-held', items: ['PHY.3a'] } })

  // Stop and start is said, and that nobody has read what was known, until somebody has.
  expect(await rules(imran, caseId)).toEqual(expect.arrayContaining(['D17', 'D19']))
  value(await recordEvent(imran, caseId, noteOf('history-read', AGAIN)))
  expect(await rules(imran, caseId)).not.toContain('D19')
  expect(await rules(imran, caseId)).toContain('D17')

  // The new episode has lines of its own: its first visit is a baseline, and nothing of the old one is held against it.
  const again = await look(imran, caseId)
  const plan = firstPlan(again, undefined, 'hidden', AGAIN, current)
  expect(plan).toMatchObject({ type: 'baseline', on: AGAIN })
  expect(await startVisit(imran, again, { ...plan, type: 'review' })).toMatchObject({ failure: { kind: 'no-baseline' } })
  const visitId = value(await startVisit(imran, again, planFor([childId], { on: AGAIN, rooms: ['kitchen', 'child-bedroom'] })))
  await found(imran, { ...place, visitId }, 2)
  const [now] = lookFor(imran, await look(imran, caseId)).children
  expect(now?.trends.find(({ domain }) => domain === 'PHY')?.points.map(({ at }) => at.visit.id)).toEqual([visitId])

  await bring(imran, ruth, caseId)
  expect(await look(ruth, caseId)).toEqual(await look(imran, caseId))
})

test('a closing entered in error never happened, and the case goes on where it was', async () => {
  const { app } = await openTestApp({ name: 'Ruth' })
  const place = await begin(app)
  const { caseId } = place
  await found(app, place, 4)
  const before = await rules(app, caseId)
  const family = await look(app, caseId)
  const entry = { type: 'closed', on: TODAY, reason: 'The wrong family.', to: '' } as const
  const closingId = value(await closeEpisode(app, family, entry, gateFor(app, family, 'closed'), { reason: 'None.', manager: 'Ada' }))
  expect(await rules(app, caseId)).toEqual([])
  value(await markEnteredInError(app, caseId, { id: closingId }, 'Meant for another family.'))
  expect((await look(app, caseId)).episodes).toMatchObject([{ number: 1, closing: null }])
  expect(await rules(app, caseId)).toEqual(before)
})
