// @vitest-environment node
import { expect, test } from 'vitest'
import { addFamily } from '../../src/app/families.ts'
import { setLead, setNextSees, setReviewBy } from '../../src/app/leading.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { look, TODAY, value } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

async function family() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  return { disk, app, caseId, now: () => look(app, caseId) }
}
const lead = { name: 'Imran', role: 'Family worker', agency: 'Early help', from: TODAY }

test('who leads, when the review is due and who sees the children next are kept apart, and each replaces only itself', async () => {
  const { app, now } = await family()
  value(await setLead(app, await now(), { ...lead, name: ' Imran ' }))
  value(await setReviewBy(app, await now(), '2027-01-15'))
  value(await setNextSees(app, await now(), ' The school nurse '))
  value(await setLead(app, await now(), { ...lead, name: 'Priya' }))
  const { household, name } = await now()
  expect(name).toBe('The Larks')
  expect(settled(household.lead)).toEqual({ ...lead, name: 'Priya' })
  expect([settled(household.reviewBy), settled(household.nextSees)]).toEqual(['2027-01-15', 'The school nurse'])
})

test('what cannot be true is refused', async () => {
  const { disk, app, now } = await family()
  const larks = await now()
  const no = (ask: Parameters<typeof refusedBy>[1]) => refusedBy(disk, ask)
  expect(await no(() => setLead(app, larks, { ...lead, name: ' ' }))).toEqual({ kind: 'empty-name' })
  expect(await no(() => setLead(app, larks, { ...lead, from: '2026-11-31' }))).toEqual({ kind: 'impossible-date' })
  expect(await no(() => setReviewBy(app, larks, '2026-11-31'))).toEqual({ kind: 'impossible-date' })
  expect(await no(() => setReviewBy(app, larks, '2026-11-20'))).toEqual({ kind: 'review-in-past' })
  expect(await no(() => setReviewBy(app, larks, '2027-11-22'))).toEqual({ kind: 'review-too-far' })
  expect(await no(() => setNextSees(app, larks, ''))).toEqual({ kind: 'empty-name' })
})
