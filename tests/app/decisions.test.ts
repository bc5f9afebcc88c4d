// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { changeDecision, type DecisionEntry, levelOn, recordDecision, setAgreement } from '../../src/app/decisions.ts'
import { addFamily } from '../../src/app/families.ts'
import { markEnteredInError } from '../../src/app/visits.ts'
import { settled, shown } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { bring, DAY, factsOf, look, TODAY, value } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

async function family() {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  return { disk, app, clock, caseId, now: () => look(app, caseId) }
}

const LEVEL: DecisionEntry = { type: 'level', level: 'in-need', on: TODAY, reason: ' Agreed at the meeting. ', decidedBy: '' }
const LONG = 'a'.repeat(200_001)

describe('a decision', () => {
  test('is somebody’s, with its reason, and can be taken back as an error', async () => {
    const { app, caseId, now } = await family()
    const id = value(await recordDecision(app, caseId, LEVEL))
    expect((await now()).levels).toMatchObject([{ id, level: 'in-need', on: TODAY, reason: 'Agreed at the meeting.' }])
    value(await markEnteredInError(app, caseId, { id }, 'Another family'))
    expect((await now()).decisions).toEqual([])
  })

  test('that cannot be true is refused', async () => {
    const { disk, app, caseId } = await family()
    const no = (more: Partial<DecisionEntry>) => refusedBy(disk, () => recordDecision(app, caseId, { ...LEVEL, ...more }))
    expect(await no({ reason: ' ' })).toEqual({ kind: 'no-reason' })
    expect(await no({ level: null })).toEqual({ kind: 'no-level' })
    expect(await no({ level: '' })).toEqual({ kind: 'no-level' })
    expect(await no({ on: 'yesterday' })).toEqual({ kind: 'impossible-date' })
    expect(await no({ on: '2026-12-01' })).toEqual({ kind: 'date-in-future' })
    expect(await no({ reason: LONG })).toEqual({ kind: 'too-long', field: 'reason' })
    expect(await no({ decidedBy: LONG })).toEqual({ kind: 'too-long', field: 'decidedBy' })
    expect(await no({ type: 'continue', reason: '' })).toEqual({ kind: 'no-reason' })
  })

  test('of the level that stands already wants to be said to be one', async () => {
    const { disk, app, clock, caseId, now } = await family()
    value(await recordDecision(app, caseId, LEVEL))
    clock.now += 30 * DAY
    const later = { ...LEVEL, on: '2026-12-20', reason: 'Looked at again.' }
    expect(await refusedBy(disk, () => recordDecision(app, caseId, later))).toEqual({ kind: 'same-level' })
    value(await recordDecision(app, caseId, { ...later, confirmed: true }))
    expect((await now()).levels.map(({ level, on }) => [level, on])).toEqual([
      ['in-need', TODAY],
      ['in-need', '2026-12-20'],
    ])
  })

  test('is compared with the level that stood on its day, however late it is noted', async () => {
    const { disk, app, clock, caseId, now } = await family()
    value(await recordDecision(app, caseId, LEVEL))
    clock.now += 30 * DAY
    value(await recordDecision(app, caseId, { ...LEVEL, level: 'protection', on: '2026-12-18' }))
    // Between the two, “child in need” stood.
    const between = { ...LEVEL, on: '2026-12-01' }
    expect(await refusedBy(disk, () => recordDecision(app, caseId, between))).toEqual({ kind: 'same-level' })
    value(await recordDecision(app, caseId, { ...between, level: 'early-help' }))
    value(await recordDecision(app, caseId, { ...LEVEL, on: '2026-12-20' }))
    const { levels } = await now()
    expect(levels.map(({ level }) => level)).toEqual(['in-need', 'early-help', 'protection', 'in-need'])
    expect(levelOn(levels, '2026-12-19')?.level).toBe('protection')
    expect(levelOn(levels, '2026-11-20')).toBeUndefined()
  })

  test('keeps the heading of a plan only where there is a protection plan', async () => {
    const { app, caseId, now } = await family()
    value(await recordDecision(app, caseId, { ...LEVEL, category: 'neglect' }))
    value(await recordDecision(app, caseId, { ...LEVEL, level: 'protection', category: 'neglect' }))
    value(await recordDecision(app, caseId, { ...LEVEL, type: 'continue', category: 'neglect' }))
    const { decisions } = await now()
    const of = (level: string) => decisions.find(({ registers }) => shown(registers.level) === level)
    expect(shown(of('protection')?.registers.category ?? { kind: 'unanswered' })).toBe('neglect')
    expect(shown(of('in-need')?.registers.category ?? { kind: 'unanswered' })).toBeNull()
    expect(decisions.find(({ type }) => type === 'continue')?.registers.level.kind).toBe('unanswered')
  })

  test('can be changed: only what is another is written, and what was entered before stays in the history', async () => {
    const { disk, app, caseId, now } = await family()
    const id = value(await recordDecision(app, caseId, { ...LEVEL, level: 'protection', category: 'neglect' }))
    const before = await now()
    const [decision] = before.decisions
    if (!decision) return expect.fail('no decision')
    const entry = { ...LEVEL, level: 'protection', category: 'neglect', decidedBy: 'The conference' } as const
    value(await changeDecision(app, before, decision, { ...entry, reason: 'Agreed at the meeting.' }))
    const facts = (await factsOf(app, caseId)).filter(({ about }) => about === id)
    expect(facts.map(({ values }) => values)).toContainEqual({ decidedBy: 'The conference' })
    expect(facts).toHaveLength(2)
    expect(await refusedBy(disk, () => changeDecision(app, before, decision, { ...entry, reason: '' }))).toEqual({ kind: 'no-reason' })
    const after = await now()
    const [changed] = after.decisions
    if (!changed) return expect.fail('no decision')
    value(await changeDecision(app, after, changed, { ...entry, level: 'in-need' }))
    const { levels } = await now()
    expect(levels).toMatchObject([{ id, level: 'in-need' }])
    expect(settled(levels[0]?.registers.category ?? { kind: 'unanswered' })).toBeNull()
  })

  test('corrected by two people in different places contradicts nobody', async () => {
    const { app, caseId, now } = await family()
    value(await recordDecision(app, caseId, LEVEL))
    const { app: tom } = await openTestApp({ name: 'Tom' })
    await bring(app, tom, caseId)
    const [mine, his] = [await now(), await look(tom, caseId)]
    const [here, there] = [mine.decisions[0], his.decisions[0]]
    if (!here || !there) return expect.fail('no decision')
    value(await changeDecision(app, mine, here, { ...LEVEL, reason: 'Agreed on Monday.' }))
    value(await changeDecision(tom, his, there, { ...LEVEL, decidedBy: 'The panel' }))
    await bring(tom, app, caseId)
    const [decision] = (await now()).decisions
    expect([
      settled(decision?.registers.reason ?? { kind: 'unanswered' }),
      settled(decision?.registers.decidedBy ?? { kind: 'unanswered' }),
    ]).toEqual(['Agreed on Monday.', 'The panel'])
  })
})

describe('whether the family agrees', () => {
  test('is kept with its day and what they agree to, and can change', async () => {
    const { app, now } = await family()
    value(await setAgreement(app, await now(), { consent: 'in-part', on: TODAY, note: ' Not the school. ' }))
    const { household } = await now()
    expect([settled(household.consent), settled(household.consentOn), settled(household.consentNote)]).toEqual([
      'in-part',
      TODAY,
      'Not the school.',
    ])
    value(await setAgreement(app, await now(), { consent: 'withdrawn', on: TODAY, note: '' }))
    const after = (await now()).household
    expect([settled(after.consent), settled(after.consentNote)]).toEqual(['withdrawn', ''])
  })

  test('needs no day where nobody was asked', async () => {
    const { app, now } = await family()
    value(await setAgreement(app, await now(), { consent: 'not-asked', on: '', note: 'The father is away.' }))
    expect(settled((await now()).household.consent)).toBe('not-asked')
    expect((await now()).household.consentOn.kind).toBe('unanswered')
  })

  test('is refused where it cannot be true', async () => {
    const { disk, app, now } = await family()
    const larks = await now()
    const no = (more: object) => refusedBy(disk, () => setAgreement(app, larks, { consent: 'given', on: TODAY, note: '', ...more }))
    expect(await no({ consent: null })).toEqual({ kind: 'no-consent' })
    expect(await no({ on: '' })).toEqual({ kind: 'impossible-date' })
    expect(await no({ on: '2027-01-01' })).toEqual({ kind: 'date-in-future' })
    expect(await no({ note: LONG })).toEqual({ kind: 'too-long' })
  })

  test('stands in the way of no decision', async () => {
    const { app, caseId, now } = await family()
    value(await setAgreement(app, await now(), { consent: 'withheld', on: TODAY, note: '' }))
    for (const type of ['continue', 'legal-advice', 'strategy', 'no-further-action'] as const)
      value(await recordDecision(app, caseId, { type, on: TODAY, reason: 'Talked about.', decidedBy: '' }))
    value(await recordDecision(app, caseId, { ...LEVEL, level: 'protection' }))
    expect((await now()).decisions).toHaveLength(5)
  })
})
