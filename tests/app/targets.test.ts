// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { record } from '../../src/app/app.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { planFor } from '../../src/app/plan.ts'
import {
  changeTarget,
  checkTarget,
  endTarget,
  moveTarget,
  noteAgreed,
  sayAgreed,
  setTarget,
  type TargetEntry,
} from '../../src/app/targets.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import type { AgreedOutcome } from '../../src/core/plan/progress.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { DAY, factsOf, look, TODAY, value, wren } from '../stories/telling.ts'
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
  childView: 'Wren plays under the table.',
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
    [{ childView: '' }, 'no-child-view'],
    [{ childView: ' \n' }, 'no-child-view'],
    [{ by: '2026-11-31' }, 'impossible-date'],
    [{ by: '2026-11-20' }, 'target-in-past'],
    [{ by: '2028-11-21' }, 'target-too-far'],
    [{ who: '  ' }, 'no-owner'],
    [{ help: 'x'.repeat(TEXT_MAX + 1) }, 'too-long'],
    [{ childView: 'x'.repeat(TEXT_MAX + 1) }, 'too-long'],
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
    const wrong = checkTarget(entry({ child: '', item: '', to: null, childView: '', by: '', who: '' }), TODAY)
    expect(wrong.map(({ kind }) => kind)).toEqual(['which-child', 'no-item', 'not-better', 'no-child-view', 'impossible-date', 'no-owner'])
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

describe('what the child said', () => {
  test('is kept with the target, and is not taken away again', async () => {
    const { disk, app, caseId, target } = await family()
    value(await setTarget(app, caseId, entry({ childView: ' “I want my own bed.” ' })))
    const standing = await target()
    expect(settled(standing.registers.childView)).toBe('“I want my own bed.”')
    expect(await refusedBy(disk, () => changeTarget(app, caseId, standing, entry({ childView: '' })))).toEqual({ kind: 'no-child-view' })
  })

  test('is not asked for in a target from before it was, whatever else of it changes', async () => {
    const { app, caseId, target } = await family()
    const { childView: _, from, to, ...rest } = entry()
    value(await record(app, caseId, [{ kind: 'target', about: 'old', values: { ...rest, from: from ?? 4, to: to ?? 2 }, replaces: [] }]))
    value(await changeTarget(app, caseId, await target(), entry({ childView: '', who: 'Jo' })))
    expect(settled((await target()).registers.who)).toBe('Jo')
    expect(settled((await target()).registers.childView)).toBeUndefined()
  })
})

describe('what was agreed for a target', () => {
  async function agreed() {
    const story = await family()
    const { app, caseId, child, target } = story
    value(await setTarget(app, caseId, entry({ child })))
    const standing = await target()
    const note = (outcome: AgreedOutcome, on = TODAY) => noteAgreed(app, caseId, standing, { outcome, on, note: ' Ring the council. ' })
    return { ...story, standing, note, plan: async () => planFor(app, await look(app, caseId)) }
  }

  test('is an event of the child that belongs to it', async () => {
    const { app, caseId, child, standing, note, plan } = await agreed()
    const id = value(await note('partly-done'))
    const [event] = (await look(app, caseId)).events
    expect(event).toMatchObject({ id, type: 'agreement', on: TODAY, children: [child] })
    expect(settled(event?.registers.target ?? expect.fail('no event'))).toBe(standing.id)
    expect((await plan()).targets[0]?.agreed).toMatchObject([{ outcome: 'partly-done', note: 'Ring the council.' }])
  })

  test('can be said to be done later, and the word before stays in the history', async () => {
    const { app, caseId, note, plan } = await agreed()
    value(await note('waiting'))
    const event = (await plan()).targets[0]?.agreed[0]?.event ?? expect.fail('no event')
    value(await sayAgreed(app, caseId, event, 'not-done'))
    expect((await plan()).targets[0]?.agreed.map(({ outcome }) => outcome)).toEqual(['not-done'])
    expect((await factsOf(app, caseId)).filter(({ about }) => about === event.id)).toHaveLength(2)
  })

  test('is of no day that has not come', async () => {
    const { disk, note } = await agreed()
    expect(await refusedBy(disk, () => note('done', '2026-12-24'))).toMatchObject({ kind: 'event-in-future' })
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
