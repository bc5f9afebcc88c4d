// @vitest-environment node
import { expect, test } from 'vitest'
import { recordOnset } from '../../src/app/onsets.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, look, value } from '../stories/telling.ts'
import { refusal } from './refusal.ts'

test('since when something is a worry: checked, said with its source, and changed without saying again what stayed', async () => {
  const { app } = await openTestApp()
  const { caseId } = await begin(app)
  const [child] = (await look(app, caseId)).children
  const wren = child ?? expect.fail('no child')
  const entry = { since: '2024-01-01', approximate: true, note: '', source: ' the school ' }
  const say = (more: Partial<typeof entry>, seen?: Parameters<typeof recordOnset>[4]) =>
    recordOnset(app, caseId, wren, 'PHY', seen, { ...entry, ...more })
  expect(refusal(await say({ since: '' }))).toEqual({ kind: 'impossible-date' })
  expect(refusal(await say({ since: '2026-11-22' }))).toEqual({ kind: 'date-in-future' })
  expect(refusal(await say({ since: '2018-01-01' }))).toEqual({ kind: 'since-before-child' })
  expect(refusal(await say({ source: ' ' }))).toEqual({ kind: 'no-source' })
  // In the pregnancy.
  expect((await say({ since: '2018-08-01' })).ok).toBe(true)
  const [first] = (await look(app, caseId)).onsets
  value(await say({}, first))
  const [onset] = (await look(app, caseId)).onsets
  expect(onset).toMatchObject({ child: wren.id, domain: 'PHY', since: '2024-01-01' })
  const facts = (await look(app, caseId)).facts.filter(({ kind }) => kind === 'onset')
  expect(facts.map(({ values }) => values)).toEqual([
    { since: '2018-08-01', approximate: true, note: '', source: 'the school' },
    { since: '2024-01-01' },
  ])
  value(await say({}, onset))
  expect((await look(app, caseId)).facts.filter(({ kind }) => kind === 'onset')).toHaveLength(2)
})
