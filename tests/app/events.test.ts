// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { changeEvent, checkEvent, type EventEntry, recordEvent } from '../../src/app/events.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { markEnteredInError } from '../../src/app/visits.ts'
import { EVENT_TYPES } from '../../src/core/event.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { bring, look, TODAY, value, wren } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

const entry = (more: Partial<EventEntry> = {}): EventEntry => ({
  type: 'supervision',
  on: TODAY,
  until: null,
  approximate: false,
  children: [],
  note: '',
  source: '',
  outcome: null,
  percent: null,
  hours: null,
  item: null,
  alone: null,
  stage: null,
  ...more,
})

async function family() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  const childId = value(await addChild(app, caseId, wren()))
  return {
    disk,
    app,
    caseId,
    childId,
    refused: (more: Partial<EventEntry>) => refusedBy(disk, () => recordEvent(app, caseId, entry(more))),
  }
}

describe('something that happened', () => {
  test('is on the disk with what was entered, its texts trimmed', async () => {
    const { app, caseId, childId } = await family()
    const id = value(
      await recordEvent(
        app,
        caseId,
        entry({ type: 'appointment', children: [childId], outcome: 'not-brought', note: ' Dentist. ', source: ' Letter ' }),
      ),
    )
    const [event] = (await look(app, caseId)).events
    expect(event).toMatchObject({ id, type: 'appointment', on: TODAY, until: null, children: [childId], by: { name: 'Priya Shah (test)' } })
    expect([event?.registers.note, event?.registers.source, event?.registers.outcome].map((each) => each && settled(each))).toEqual([
      'Dentist.',
      'Letter',
      'not-brought',
    ])
  })

  test('keeps no figure that its type has no use for', async () => {
    const { app, caseId } = await family()
    value(await recordEvent(app, caseId, entry({ percent: 40, hours: 10, outcome: 'brought', alone: true, stage: 'talk' })))
    const [event] = (await look(app, caseId)).events
    const { percent, hours, outcome, alone, stage } = event?.registers ?? expect.fail('no event')
    expect([percent, hours, outcome, alone, stage].map((each) => settled<unknown>(each))).toEqual([null, null, null, null, null])
  })

  test.each<[Partial<EventEntry>, object]>([
    [{ on: '2026-02-30' }, { kind: 'impossible-date', field: 'on' }],
    [{ on: '' }, { kind: 'impossible-date', field: 'on' }],
    [{ on: '2026-11-23' }, { kind: 'event-in-future', field: 'on' }],
    [{ until: '2026-13-01' }, { kind: 'impossible-date', field: 'until' }],
    [{ on: '2026-11-10', until: '2026-11-09' }, { kind: 'until-before-on' }],
    [{ until: '2026-12-24' }, { kind: 'event-in-future', field: 'until' }],
    [{ type: 'seen' }, { kind: 'which-child' }],
    [{ type: 'injury' }, { kind: 'which-child' }],
    [{ type: 'appointment' }, { kind: 'no-outcome' }],
    [{ type: 'appointment', outcome: 'nobody-home' }, { kind: 'no-outcome' }],
    [{ type: 'attendance', children: ['wren'] }, { kind: 'percent-out-of-range' }],
    [{ type: 'attendance', children: ['wren'], percent: 101 }, { kind: 'percent-out-of-range' }],
    [{ type: 'attendance', children: ['wren'], percent: -1 }, { kind: 'percent-out-of-range' }],
    [{ type: 'attendance', children: ['wren'], percent: Number.NaN }, { kind: 'percent-out-of-range' }],
    [{ type: 'part-time-timetable', children: ['wren'], hours: 61 }, { kind: 'hours-out-of-range' }],
    [{ note: 'x'.repeat(TEXT_MAX + 1) }, { kind: 'too-long' }],
  ])('with %o is refused', async (more, failure) => {
    const { refused } = await family()
    expect(await refused(more)).toEqual(failure)
  })

  test.each<[string, Partial<EventEntry>]>([
    ['today', {}],
    ['tomorrow, for a clock that may be off', { on: '2026-11-22' }],
    ['years ago', { on: '1998-05-01', approximate: true }],
    ['on the first day of its range', { on: TODAY, until: TODAY }],
    ['a timetable that ends next term', { type: 'part-time-timetable', children: ['wren'], until: '2027-02-12', hours: 12.5 }],
    ['attendance of nothing', { type: 'attendance', children: ['wren'], percent: 0 }],
  ])('%s is fine', (_what, more) => {
    expect(checkEvent(entry(more), TODAY)).toEqual([])
  })

  test('says all that is wrong at once', () => {
    const wrong = checkEvent(entry({ type: 'appointment', on: '2027-01-01', note: 'x'.repeat(TEXT_MAX + 1) }), TODAY)
    expect(wrong.map(({ kind }) => kind)).toEqual(['event-in-future', 'no-outcome', 'too-long'])
  })

  test.each(EVENT_TYPES)('of the type %s can be entered and is read again', async (type) => {
    const { app, caseId, childId } = await family()
    const outcome = { appointment: 'brought', 'no-access': 'not-let-in', referral: 'waiting', challenge: 'open' } as const
    const more = { type, children: [childId], outcome: outcome[type as keyof typeof outcome] ?? null, percent: 88 }
    value(await recordEvent(app, caseId, entry(more)))
    expect((await look(app, caseId)).events).toMatchObject([{ type, children: [childId] }])
  })
})

describe('something that happened, changed', () => {
  test('is as entered last; an end can be taken back, and what was entered before stays in its history', async () => {
    const { app, caseId, childId } = await family()
    value(await recordEvent(app, caseId, entry({ type: 'not-on-roll', on: '2026-09-01', children: [childId], until: '2026-11-01' })))
    const [event] = (await look(app, caseId)).events
    if (!event) throw new Error('no event')
    value(await changeEvent(app, caseId, event, entry({ type: 'not-on-roll', on: '2026-09-02', children: [childId] })))
    const after = await look(app, caseId)
    expect(after.events).toMatchObject([{ id: event.id, on: '2026-09-02', until: null }])
    expect(after.facts.filter((fact) => fact.kind === 'event')).toHaveLength(2)
    expect(Object.values(after.events[0]?.registers ?? {}).filter((register) => register.kind === 'contested')).toEqual([])
  })

  test('by two people unseen by each other is contested, and saving settles it', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const caseId = value(await addFamily(ruth, 'The Larks'))
    value(await recordEvent(ruth, caseId, entry()))
    await bring(ruth, imran, caseId)
    for (const [app, on] of [
      [ruth, '2026-11-01'],
      [imran, '2026-11-02'],
    ] as const) {
      const [event] = (await look(app, caseId)).events
      if (event) value(await changeEvent(app, caseId, event, entry({ on })))
    }
    await bring(imran, ruth, caseId)
    const [both] = (await look(ruth, caseId)).events
    expect(both?.registers.on.kind).toBe('contested')
    if (both) value(await changeEvent(ruth, caseId, both, entry({ on: '2026-11-02' })))
    expect((await look(ruth, caseId)).events[0]?.registers.on).toMatchObject({ kind: 'settled', value: '2026-11-02' })
  })

  test('is judged as a new one', async () => {
    const { disk, app, caseId } = await family()
    value(await recordEvent(app, caseId, entry()))
    const [event] = (await look(app, caseId)).events
    if (!event) throw new Error('no event')
    expect(await refusedBy(disk, () => changeEvent(app, caseId, event, entry({ on: '2027-01-01' })))).toMatchObject({
      kind: 'event-in-future',
    })
  })
})

test('entered in error it is out of the list and kept, and only with a reason', async () => {
  const { disk, app, caseId } = await family()
  value(await recordEvent(app, caseId, entry()))
  const [event] = (await look(app, caseId)).events
  if (!event) throw new Error('no event')
  expect(await refusedBy(disk, () => markEnteredInError(app, caseId, event, ' '))).toEqual({ kind: 'no-reason' })
  value(await markEnteredInError(app, caseId, event, 'The other family'))
  const after = await look(app, caseId)
  expect(after.events).toEqual([])
  expect(after.facts.filter((fact) => fact.about === event.id)).toHaveLength(2)
})
