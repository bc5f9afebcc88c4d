// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { addChild, addFamily } from '../../src/app/families.ts'
import { changeTarget, checkTarget, endTarget, moveTarget, setTarget, type TargetEntry } from '../../src/app/targets.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { DAY, look, TODAY, value, wren } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

const entry = (more: Partial<TargetEntry> = {}): TargetEntry => ({
  child: 'wren',
  item: 'PHY.2a',
  from: 4,
  to: 2,
  by: '2027-01-15',
  who: 'Jay',
  help: 'A skip',
  how: 'We look together',
  consequence: '',
  familyView: '',
  ...more,
})

async function family() {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  const child = value(await addChild(app, caseId, wren()))
  const target = async () => (await look(app, caseId)).targets[0] ?? expect.fail('no target')
  return { disk, app, clock, caseId, child, target }
}

describe('a target', () => {
  test('is on the disk with all that was agreed', async () => {
    const { app, caseId, child, target } = await family()
    const id = value(await setTarget(app, caseId, entry({ child, who: ' Jay ' })))
    expect(await target()).toMatchObject({ id, child, item: 'PHY.2a', from: 4, to: 2, by: '2027-01-15', outcome: null })
    expect(settled((await target()).registers.who)).toBe('Jay')
    expect((await target()).due).toHaveLength(1)
  })

  test.each<[Partial<TargetEntry>, string]>([
    [{ child: '' }, 'which-child'],
    [{ item: '' }, 'no-item'],
    [{ to: null }, 'not-better'],
    [{ to: 4 }, 'not-better'],
    [{ to: 5 }, 'not-better'],
    [{ by: '2026-11-31' }, 'impossible-date'],
    [{ by: '2026-11-20' }, 'target-in-past'],
    [{ by: '2028-11-21' }, 'target-too-far'],
    [{ who: '  ' }, 'no-owner'],
    [{ help: 'x'.repeat(TEXT_MAX + 1) }, 'too-long'],
  ])('with %o is refused', async (more, kind) => {
    const { disk, app, caseId } = await family()
    expect(await refusedBy(disk, () => setTarget(app, caseId, entry(more)))).toEqual({ kind })
  })

  test.each<[string, Partial<TargetEntry>]>([
    ['one grade better', { to: 3 }],
    ['for an item that nobody has graded', { from: null, to: 3 }],
    ['due today', { by: TODAY }],
    ['due in two years', { by: '2028-11-20' }],
  ])('%s is fine', (_what, more) => {
    expect(checkTarget(entry(more), TODAY)).toEqual([])
  })

  test('says all that is wrong at once', () => {
    const wrong = checkTarget(entry({ child: '', item: '', to: null, by: '', who: '' }), TODAY)
    expect(wrong.map(({ kind }) => kind)).toEqual(['which-child', 'no-item', 'not-better', 'impossible-date', 'no-owner'])
  })
})

describe('a target, changed', () => {
  test('keeps every day by which it was ever meant, and who moved it', async () => {
    const { disk, app, caseId, target } = await family()
    value(await setTarget(app, caseId, entry()))
    value(await moveTarget(app, caseId, await target(), '2027-02-15'))
    expect((await target()).due.map(({ by, author }) => [by, author.name])).toEqual([
      ['2027-01-15', 'Priya Shah (test)'],
      ['2027-02-15', 'Priya Shah (test)'],
    ])
    const standing = await target()
    expect(await refusedBy(disk, () => moveTarget(app, caseId, standing, '2026-11-01'))).toEqual({ kind: 'target-in-past' })
  })

  test('in its words only is not moved, even after its day', async () => {
    const { app, clock, caseId, target } = await family()
    value(await setTarget(app, caseId, entry({ by: '2026-11-25' })))
    clock.now += 10 * DAY
    value(await changeTarget(app, caseId, await target(), entry({ by: '2026-11-25', help: 'A skip and a van' })))
    expect((await target()).due).toHaveLength(1)
    expect(settled((await target()).registers.help)).toBe('A skip and a van')
  })
})

describe('a target, ended', () => {
  test.each(['carried', 'dropped'] as const)('as %s wants a reason', async (outcome) => {
    const { disk, app, caseId, target } = await family()
    value(await setTarget(app, caseId, entry()))
    const standing = await target()
    expect(await refusedBy(disk, () => endTarget(app, caseId, standing, outcome, ' '))).toEqual({ kind: 'no-reason' })
    value(await endTarget(app, caseId, standing, outcome, ' The school takes it on. '))
    expect(await target()).toMatchObject({ outcome })
    expect(settled((await target()).registers.outcomeWhy)).toBe('The school takes it on.')
  })

  test('as met needs none, and what was agreed can be reworded without opening it again', async () => {
    const { app, caseId, target } = await family()
    value(await setTarget(app, caseId, entry()))
    value(await endTarget(app, caseId, await target(), 'met', ''))
    value(await changeTarget(app, caseId, await target(), entry({ how: 'Seen at two visits' })))
    expect((await target()).outcome).toBe('met')
  })

  test('can be ended otherwise later', async () => {
    const { app, caseId, target } = await family()
    value(await setTarget(app, caseId, entry()))
    value(await endTarget(app, caseId, await target(), 'met', ''))
    value(await endTarget(app, caseId, await target(), 'carried', 'Not there after all'))
    expect(await target()).toMatchObject({ outcome: 'carried' })
  })
})
