// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { record } from '../../src/app/app.ts'
import { changeEvent, checkEvent, type EventEntry, recordEvent } from '../../src/app/events.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { markEnteredInError } from '../../src/app/visits.ts'
import { EVENT_TYPES } from '../../src/core/event.ts'
import { EVENT_KINDS, fieldsOf, outcomesOf } from '../../src/core/event-fields.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { type Register, settled, shown } from '../../src/core/fold.ts'
import type { CaseEvent } from '../../src/core/happened.ts'
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

const SEEN = { type: 'seen', children: ['wren'] } as const
const REFERRAL = { type: 'referral', outcome: 'waiting' } as const
const SHARED = { type: 'information-shared', outcome: 'without-agreement', withWhom: 'The police', note: 'Where Wren sleeps.' } as const

/** Everything that an event can say, whatever its type. */
const EVERYTHING = {
  ...{ until: TODAY, percent: 40, hours: 10, alone: true, stage: 'talk', kilograms: 20, domain: 'PHY', follows: 'e1', target: 't1' },
  ...{ place: 'School', withWhom: 'The school nurse', worked: 'yes', told: false, whyNotTold: 'At risk.', feedbackDue: TODAY },
  ...{ feedbackOn: TODAY, sign: 'smell', service: 'gp', reflections: [{ about: 'stuck', text: 'What would have to happen?' }] },
} as const satisfies Partial<EventEntry>

const COMMON = ['type', 'on', 'approximate', 'children', 'note', 'source', 'agency', 'item']

/** What stands of an event besides what every event has. */
const standing = (event: CaseEvent | undefined): string[] =>
  Object.entries<Register<unknown>>(event?.registers ?? {})
    .filter(([name, register]) => !COMMON.includes(name) && ![undefined, 'null', '""', '[]'].includes(JSON.stringify(shown(register))))
    .map(([name]) => name)

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
    expect([percent, hours, outcome, alone, stage].map((each) => each.kind)).toEqual(Array(5).fill('unanswered'))
  })

  test.each<[Partial<EventEntry>, object]>([
    [{ on: '2026-02-30' }, { kind: 'impossible-date', field: 'on' }],
    [{ on: '' }, { kind: 'impossible-date', field: 'on' }],
    [{ on: '2026-11-23' }, { kind: 'event-in-future', field: 'on' }],
    [
      { ...SEEN, until: '2026-13-01' },
      { kind: 'impossible-date', field: 'until' },
    ],
    [{ ...SEEN, on: '2026-11-10', until: '2026-11-09' }, { kind: 'until-before-on' }],
    [
      { ...SEEN, until: '2026-12-24' },
      { kind: 'event-in-future', field: 'until' },
    ],
    [
      { type: 'exclusion', children: ['wren'], outcome: 'fixed-term', until: '2036-11-25' },
      { kind: 'day-too-far', field: 'until' },
    ],
    [
      { ...REFERRAL, feedbackDue: '2026-02-30' },
      { kind: 'impossible-date', field: 'feedbackDue' },
    ],
    [
      { ...REFERRAL, feedbackDue: '2026-11-20' },
      { kind: 'answer-before-on', field: 'feedbackDue' },
    ],
    [
      { ...REFERRAL, feedbackDue: '2029-01-01' },
      { kind: 'day-too-far', field: 'feedbackDue' },
    ],
    [
      { ...REFERRAL, feedbackOn: '2026-11-23' },
      { kind: 'event-in-future', field: 'feedbackOn' },
    ],
    [{ type: 'seen' }, { kind: 'which-child' }],
    [{ type: 'injury' }, { kind: 'which-child' }],
    [{ type: 'appointment', outcome: 'brought' }, { kind: 'which-child' }],
    [{ type: 'appointment', children: ['wren'] }, { kind: 'no-outcome' }],
    [{ type: 'appointment', children: ['wren'], outcome: 'nobody-home' }, { kind: 'no-outcome' }],
    [{ type: 'recurring-sign', children: ['wren'] }, { kind: 'no-sign' }],
    [{ type: 'universal-service', children: ['wren'], outcome: 'registered' }, { kind: 'no-service' }],
    [{ type: 'universal-service', outcome: 'registered', service: 'gp' }, { kind: 'which-child' }],
    [{ type: 'weight', children: ['wren'] }, { kind: 'kilograms-out-of-range' }],
    [{ type: 'weight', children: ['wren'], kilograms: 0 }, { kind: 'kilograms-out-of-range' }],
    [{ type: 'weight', children: ['wren'], kilograms: 301 }, { kind: 'kilograms-out-of-range' }],
    [{ type: 'weight', kilograms: 9.4 }, { kind: 'which-child' }],
    [{ type: 'weight', children: ['wren', 'robin'], kilograms: 9.4 }, { kind: 'one-child' }],
    [{ ...SHARED, withWhom: ' ' }, { kind: 'no-with-whom' }],
    [{ ...SHARED, note: '' }, { kind: 'no-sharing-reason' }],
    [{ ...SHARED, told: false }, { kind: 'no-why-not-told' }],
    [{ ...SHARED, outcome: null }, { kind: 'no-outcome' }],
    [{ agency: 'x'.repeat(TEXT_MAX + 1) }, { kind: 'too-long' }],
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
    ['on the first day of its range', { ...SEEN, on: TODAY, until: TODAY }],
    ['an exclusion that ends next week', { type: 'exclusion', children: ['wren'], outcome: 'fixed-term', until: '2026-11-27' }],
    ['something to be done by next month', { type: 'agreement', outcome: 'waiting', until: '2026-12-20' }],
    ['an answer that is due and one that came', { ...REFERRAL, feedbackDue: '2026-12-01', feedbackOn: TODAY }],
    ['a day that its type has not', { until: '2026-13-01' }],
    ['something shared that the family was told of', { ...SHARED, told: true }],
    ['something shared of which nobody said whether they were told', SHARED],
    ['something shared without telling them, with the reason', { ...SHARED, told: false, whyNotTold: 'It would put Wren at risk.' }],
    ['a timetable that ends next term', { type: 'part-time-timetable', children: ['wren'], until: '2027-02-12', hours: 12.5 }],
    ['attendance of nothing', { type: 'attendance', children: ['wren'], percent: 0 }],
  ])('%s is fine', (_what, more) => {
    expect(checkEvent(entry(more), TODAY)).toEqual([])
  })

  test('says all that is wrong at once', () => {
    const wrong = checkEvent(entry({ type: 'appointment', on: '2027-01-01', note: 'x'.repeat(TEXT_MAX + 1) }), TODAY)
    expect(wrong.map(({ kind }) => kind)).toEqual(['which-child', 'no-outcome', 'too-long', 'event-in-future'])
  })

  test.each(EVENT_TYPES)('of the type %s can be entered and is read again', async (type) => {
    const { app, caseId, childId } = await family()
    const [outcome = null] = outcomesOf(type)
    const whole = {
      type,
      outcome,
      children: [childId],
      note: 'Said in a sentence.',
      percent: 88,
      kilograms: 21.5,
      sign: 'tired',
      service: 'gp',
    } as const
    value(await recordEvent(app, caseId, entry({ ...whole, withWhom: 'The school nurse' })))
    expect((await look(app, caseId)).events).toMatchObject([{ type, children: [childId] }])
  })
})

describe('what its type has no use for', () => {
  test.each(EVENT_TYPES)('is not kept of %s, and goes when something else becomes it', async (type) => {
    const { app, caseId, childId } = await family()
    const [outcome = null] = outcomesOf(type)
    const whole = entry({ ...EVERYTHING, type, outcome, children: [childId], note: 'In a sentence.' })
    const has = [...fieldsOf(whole)].sort()
    const id = value(await recordEvent(app, caseId, whole))
    expect(standing((await look(app, caseId)).events.find((event) => event.id === id)).sort()).toEqual(has)

    // Of what a colleague wrote with all that there is, only what the type has is left once it is changed.
    const all = {
      ...EVERYTHING,
      type,
      on: TODAY,
      children: [childId],
      outcome,
      note: 'In a sentence.',
      reflections: [...EVERYTHING.reflections],
    }
    value(await record(app, caseId, [{ kind: 'event', about: 'theirs', values: all, replaces: [] }]))
    const theirs = (await look(app, caseId)).events.find((event) => event.id === 'theirs') ?? expect.fail('no event')
    value(await changeEvent(app, caseId, theirs, { ...whole, note: 'Put right.' }))
    expect(standing((await look(app, caseId)).events.find((event) => event.id === 'theirs')).sort()).toEqual(has)
  })

  test.each<[Partial<EventEntry>, string]>([
    [{ type: 'help-offered', outcome: 'declined', worked: 'yes' }, 'worked'],
    [{ type: 'missing', outcome: 'still-missing', until: TODAY }, 'until'],
    [{ type: 'exclusion', outcome: 'permanent', until: TODAY }, 'until'],
    [{ ...SHARED, told: true, whyNotTold: 'At risk.' }, 'whyNotTold'],
  ])('%o keeps no “%s”', async (more, field) => {
    const { app, caseId, childId } = await family()
    value(await recordEvent(app, caseId, entry({ ...more, children: [childId] })))
    expect(standing((await look(app, caseId)).events[0])).not.toContain(field)
  })

  test('is asked by one table, and nothing is needed that the type has not', () => {
    for (const type of EVENT_TYPES) {
      const { has, needs = [], lasts } = EVENT_KINDS[type]
      expect(new Set(has).size, type).toBe(has.length)
      for (const need of needs) if (need !== 'note') expect(has, type).toContain(need)
      expect(has.includes('outcome'), type).toBe(outcomesOf(type).length > 0)
      if (lasts) expect(has, type).toContain('until')
    }
  })
})

describe('something that happened, changed', () => {
  test('keeps what another screen wrote and this one does not ask', async () => {
    const { app, caseId } = await family()
    const reflections = [{ about: 'stuck', text: 'What would have to happen?' }]
    value(await recordEvent(app, caseId, entry({ reflections, withWhom: 'Nia Vaughan' })))
    const [event] = (await look(app, caseId)).events
    value(await changeEvent(app, caseId, event ?? expect.fail('no event'), entry({ note: 'Talked about sleep.' })))
    const { registers } = (await look(app, caseId)).events[0] ?? expect.fail('no event')
    expect([settled(registers.reflections), settled(registers.withWhom), settled(registers.note)]).toEqual([
      reflections,
      'Nia Vaughan',
      'Talked about sleep.',
    ])
  })

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
