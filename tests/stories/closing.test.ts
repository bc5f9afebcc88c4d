// @vitest-environment node
import { expect, test } from 'vitest'
import { alertsFor } from '../../src/app/alerts.ts'
import type { App } from '../../src/app/app.ts'
import { closeEpisode, gateFor } from '../../src/app/episodes.ts'
import { recordEvent } from '../../src/app/events.ts'
import { setNextSees } from '../../src/app/leading.ts'
import { signVisit } from '../../src/app/sign.ts'
import { startVisit } from '../../src/app/visits.ts'
import { unmet } from '../../src/core/gate/gate.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { noteOf } from '../../src/ui/gate/note.ts'
import { AT_START, openTestApp, type TestClock } from '../helpers/app.ts'
import { begin, bring, DAY, grade, look, meet, type Place, planFor, value } from './telling.ts'

const ITEMS = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']
const ROOMS = ['kitchen', 'child-bedroom'] as const

const onDay = (days: number) => new Date(AT_START + days * DAY).toISOString().slice(0, 10)

/** What was found is written down and signed: her bed as told, everything else good enough, and the child was seen alone. */
async function found(app: App, place: Place, bed: Grade): Promise<void> {
  for (const item of ITEMS) await grade(app, place, item, item === 'PHY.3a' ? bed : 2)
  await meet(app, place, { seen: true, alone: 'yes' })
  value(await signVisit(app, place.caseId, place.visitId))
}

async function reviewed(app: App, clock: TestClock, place: Place, days: number, bed: Grade): Promise<void> {
  clock.now = AT_START + days * DAY
  const plan = planFor([place.childId], { type: 'review', on: onDay(days), rooms: [...ROOMS], announced: false })
  const visitId = value(await startVisit(app, await look(app, place.caseId), plan))
  await found(app, { ...place, visitId }, bed)
}

/** Everything but the care itself is in place. */
async function settled(app: App, caseId: string, days: number): Promise<void> {
  value(await recordEvent(app, caseId, noteOf('history-read', onDay(days))))
  value(await recordEvent(app, caseId, noteOf('family-told', onDay(days))))
  value(await setNextSees(app, await look(app, caseId), 'The school nurse, in the first week of term'))
}

const shut = async (app: App, caseId: string) => unmet(gateFor(app, await look(app, caseId), 'closed'))

test('a case is closed once improvement has held, and not on the day before', async () => {
  const { app, clock } = await openTestApp({ name: 'Ruth' })
  const place = await begin(app, { rooms: [...ROOMS] })
  const { caseId } = place
  await found(app, place, 4)
  await settled(app, caseId, 0)
  expect(await shut(app, caseId)).toEqual(['held', 'alerts'])

  // Better once is not better for good.
  await reviewed(app, clock, place, 84, 2)
  await settled(app, caseId, 84)
  expect(await shut(app, caseId)).toEqual(['held'])

  // 83 days after the first good review is one too few, 84 is enough.
  await reviewed(app, clock, place, 84 + 83, 2)
  await settled(app, caseId, 84 + 83)
  expect(await shut(app, caseId)).toEqual(['held'])
  await reviewed(app, clock, place, 84 + 84, 2)
  await settled(app, caseId, 84 + 84)
  expect(await shut(app, caseId)).toEqual([])

  // Ten days later she still counts as seen; on the eleventh somebody has to look again.
  clock.now = AT_START + (84 + 84 + 10) * DAY
  expect(await shut(app, caseId)).toEqual([])
  clock.now += DAY
  expect(await shut(app, caseId)).toEqual(['seen'])
  value(await recordEvent(app, caseId, noteOf('seen', onDay(84 + 84 + 11), { children: [place.childId], source: 'School' })))
  expect(await shut(app, caseId)).toEqual([])

  const family = await look(app, caseId)
  const entry = { type: 'closed', on: onDay(84 + 84 + 11), reason: 'Her bed is her own, and has been for months.', to: '' } as const
  value(await closeEpisode(app, family, entry, gateFor(app, family, 'closed'), null))
  const ended = await look(app, caseId)
  expect(ended.episodes).toMatchObject([{ number: 1, closing: { values: { type: 'closed', override: null } } }])
  expect(alertsFor(app, ended)).toEqual([])
})

test('a case is handed on in spite of an alert, with the manager who answers for it, and says the same on every tablet', async () => {
  const { app: ruth, clock } = await openTestApp({ name: 'Ruth' })
  const place = await begin(ruth, { rooms: [...ROOMS] })
  const { caseId } = place
  await found(ruth, place, 4)
  await settled(ruth, caseId, 0)
  const family = await look(ruth, caseId)
  const points = gateFor(ruth, family, 'transferred')
  expect(unmet(points)).toEqual(['alerts'])
  const entry = { type: 'transferred', on: onDay(0), reason: 'They move.', to: 'Northtown early help' } as const
  expect(await closeEpisode(ruth, family, entry, points, null)).toMatchObject({ failure: { kind: 'gate-shut', points: ['alerts'] } })
  const override = { reason: 'Northtown met them today.', manager: 'Ada Brook' }
  value(await closeEpisode(ruth, family, entry, points, override))

  const { app: imran } = await openTestApp({ name: 'Imran', clock })
  await bring(ruth, imran, caseId)
  const theirs = await look(imran, caseId)
  expect(theirs.episodes).toMatchObject([
    { closing: { by: { name: 'Ruth' }, values: { to: 'Northtown early help', override: { ...override, points: ['alerts'] } } } },
  ])
  expect(theirs).toEqual(await look(ruth, caseId))
})
