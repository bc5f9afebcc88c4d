// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type ActionEntry, addAction, changeAction, checkAction, endAction } from '../../src/app/actions.ts'
import { record } from '../../src/app/app.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { DAY, look, TODAY, value, wren } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

const entry = (more: Partial<ActionEntry> = {}): ActionEntry => ({
  ...{ what: 'Ask for a fridge', who: 'Priya', by: '2026-12-01', support: true, child: null, item: 'PHY.2b', event: null },
  ...more,
})

async function family() {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  const child = value(await addChild(app, caseId, wren()))
  const action = async () => (await look(app, caseId)).actions[0] ?? expect.fail('no action')
  return { disk, app, clock, caseId, child, action }
}

describe('an action', () => {
  test('is on the disk with what, who and by when', async () => {
    const { app, caseId, child, action } = await family()
    const id = value(await addAction(app, caseId, entry({ what: ' Ask for a fridge ', child, event: 'supervision-1' })))
    const { registers, ...rest } = await action()
    expect(rest).toMatchObject({ id, what: 'Ask for a fridge', by: '2026-12-01', support: true, outcome: null })
    expect([settled(registers.who), settled(registers.child), settled(registers.item), settled(registers.event)]).toEqual([
      ...['Priya', child, 'PHY.2b', 'supervision-1'],
    ])
  })

  test.each<[Partial<ActionEntry>, string]>([
    [{ what: ' ' }, 'no-what'],
    [{ who: '' }, 'no-owner'],
    [{ by: null }, 'no-day'],
    [{ by: '2026-02-30' }, 'impossible-date'],
    [{ by: '2026-11-20' }, 'action-in-past'],
    [{ by: '2028-11-21' }, 'target-too-far'],
    [{ what: 'x'.repeat(TEXT_MAX + 1) }, 'too-long'],
  ])('with %o is refused', async (more, kind) => {
    const { disk, app, caseId } = await family()
    expect(await refusedBy(disk, () => addAction(app, caseId, entry(more)))).toEqual({ kind })
  })

  test('says all that is wrong at once, in the order in which it is asked', () => {
    expect(checkAction(entry({ what: '', who: '', by: null }), TODAY).map(({ kind }) => kind)).toEqual(['no-what', 'no-owner', 'no-day'])
  })
})

describe('an action, changed', () => {
  test('may keep a day that is over, but not move to one', async () => {
    const { disk, app, clock, caseId, action } = await family()
    value(await addAction(app, caseId, entry()))
    clock.now += 20 * DAY
    value(await changeAction(app, caseId, await action(), entry({ who: 'Jo' })))
    expect(settled((await action()).registers.who)).toBe('Jo')
    const standing = await action()
    const move = () => changeAction(app, caseId, standing, entry({ by: '2026-12-02' }))
    expect(await refusedBy(disk, move)).toEqual({ kind: 'action-in-past' })
  })

  test('from a file, without a day, may stay without one', async () => {
    const { app, caseId, action } = await family()
    value(await record(app, caseId, [{ kind: 'action', about: 'old', values: { what: 'Ring', who: 'Jo' }, replaces: [] }]))
    value(await changeAction(app, caseId, await action(), entry({ by: null, what: 'Ring the school', support: false, item: null })))
    expect(await action()).toMatchObject({ what: 'Ring the school', by: null })
  })

  test('writes only what is another than what stands', async () => {
    const { app, caseId, action } = await family()
    value(await addAction(app, caseId, entry()))
    value(await changeAction(app, caseId, await action(), entry({ who: 'Jo' })))
    expect((await look(app, caseId)).facts.at(-1)?.values).toEqual({ who: 'Jo' })
  })
})

describe('an action, ended', () => {
  test('is done without a reason, dropped only with one', async () => {
    const { disk, app, caseId, action } = await family()
    value(await addAction(app, caseId, entry()))
    const standing = await action()
    expect(await refusedBy(disk, () => endAction(app, caseId, standing, 'dropped', ' '))).toEqual({ kind: 'no-reason' })
    value(await endAction(app, caseId, standing, 'dropped', ' The landlord did it. '))
    expect((await action()).outcome).toBe('dropped')
    expect(settled((await action()).registers.outcomeWhy)).toBe('The landlord did it.')
    value(await endAction(app, caseId, await action(), 'done', ''))
    expect((await action()).outcome).toBe('done')
    expect(settled((await action()).registers.outcomeWhy)).toBe('')
  })

  test('is open again where it was not done after all', async () => {
    const { app, caseId, action } = await family()
    value(await addAction(app, caseId, entry()))
    value(await endAction(app, caseId, await action(), 'done', ''))
    value(await endAction(app, caseId, await action(), null, ''))
    expect((await action()).outcome).toBeNull()
  })
})
