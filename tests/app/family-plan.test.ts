// @vitest-environment node
import { expect, test } from 'vitest'
import { planFor, setPurpose } from '../../src/app/plan.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, look, value } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

const PURPOSE = { purpose: ' A bed of his own. ', expectedChange: 'Sleeps through the night.', consequence: 'We meet again and say so.' }

async function larks() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const { caseId } = await begin(app)
  const household = async () => (await look(app, caseId)).household
  return { disk, app, caseId, household }
}

test('what the help is for, what is to be different and what follows are on the disk', async () => {
  const { app, caseId, household } = await larks()
  value(await setPurpose(app, await look(app, caseId), PURPOSE))
  const { purpose, expectedChange, consequence } = await household()
  expect([purpose, expectedChange, consequence].map(settled)).toEqual([
    ...['A bed of his own.', 'Sleeps through the night.', 'We meet again and say so.'],
  ])
})

test('only what changed is written again', async () => {
  const { app, caseId } = await larks()
  value(await setPurpose(app, await look(app, caseId), PURPOSE))
  value(await setPurpose(app, await look(app, caseId), { ...PURPOSE, consequence: '' }))
  expect((await look(app, caseId)).facts.at(-1)?.values).toEqual({ consequence: '' })
})

test('a text that is too long is refused', async () => {
  const { disk, app, caseId } = await larks()
  const family = await look(app, caseId)
  const long = () => setPurpose(app, family, { ...PURPOSE, purpose: 'x'.repeat(TEXT_MAX + 1) })
  expect(await refusedBy(disk, long)).toEqual({ kind: 'too-long' })
})

test('a family of which nothing is known has an empty plan', async () => {
  const { app, caseId } = await larks()
  const plan = planFor(app, await look(app, caseId))
  expect(plan).toEqual({ targets: [], warnings: [], support: { needs: [], others: [] }, actions: [], moneyMayHide: false })
})
