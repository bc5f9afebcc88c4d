import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendar } from '../../src/report/calendar/index.ts'
import type { Names } from '../../src/core/out.ts'
import type { Source } from '../../src/report/source.ts'
import { aimed, closed, happened, on, telling, visited } from '../helpers/drift.ts'
import { act, type Person, START } from '../helpers/people.ts'
import { practiceSources } from '../helpers/practice.ts'
import { another, sourceOn } from '../helpers/sources.ts'

const DAY = 86_400_000

/** Sam's family, in which everything that can have a day has one. */
function told(): Person {
  const who = telling()
  visited(who, 'visit-1', { days: 0, marks: { PHY: 3, SUP: 4 } })
  aimed(who, 'target-1', 1, { child: 'sam', item: 'PHY.1a', from: 3, to: 2, by: on(30), how: 'zz.secret target zz' })
  act(who, 'action', 'action-1', { what: 'zz.secret action zz', who: 'zz.Somebody', by: on(10), child: 'sam' }, START + DAY)
  happened(who, 'event-1', 2, { type: 'discussion', note: 'zz.secret talk zz', withWhom: 'zz.Doctor', feedbackDue: on(20) })
  return who
}

async function fileOf(sources: readonly Source[], names: Names = 'nobody'): Promise<string> {
  const { files } = await calendar.make(sources, { names, as: 'ics', key: null })
  return new TextDecoder().decode(files[0]?.bytes)
}

function entriesOf(file: string) {
  const whole = new ICAL.Component(ICAL.parse(file))
  return whole.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const said = (name: string) => String(component.getFirstPropertyValue(name))
    const { uid, summary, sequence } = event
    return { uid, summary, sequence, on: event.startDate.toString(), isDay: event.startDate.isDate, status: said('status'), said }
  })
}

const exported = (who: Person, days: number) =>
  act(
    who,
    'export',
    `copy-${days}`,
    { what: 'calendar', as: 'ics', place: 'file', audience: 'professionals', names: 'nobody', leftOut: 0 },
    START + days * DAY,
  )

test('an independent reader finds each day that is due, as whole days', async () => {
  const entries = entriesOf(await fileOf([await sourceOn(told().log, 3)]))
  expect(entries.map(({ summary, on: day }) => [summary.replace(/ \(.*/, ''), day])).toEqual([
    ['Review due', on(91)],
    ['Supervision due', on(35)],
    ['Target date', on(30)],
    ['Action due', on(10)],
    ['Answer due', on(20)],
  ])
  for (const entry of entries) {
    expect(entry.isDay).toBe(true)
    expect(entry.status).toBe('CONFIRMED')
    expect([entry.said('class'), entry.said('transp'), entry.said('dtstamp')]).toEqual(['PRIVATE', 'TRANSPARENT', '2026-03-06T00:00:00Z'])
  }
})

test('nothing of the record is in it but days, and no name unless it is asked for', async () => {
  const source = await sourceOn(told().log, 3)
  const file = await fileOf([source])
  expect(file).not.toMatch(
    /zz\.|Sam|Hale|Ruth|Fictional Trust|PHY|family-1|target-1|event-1|DESCRIPTION|LOCATION|VALARM|ORGANIZER|ATTENDEE/,
  )
  const named = await fileOf([source], 'household')
  expect(named).toContain('SUMMARY:Review due (Sam)')
  expect(named).not.toMatch(/zz\.|Hale|Ruth/)
  expect(entriesOf(named).map(({ uid }) => uid)).toEqual(entriesOf(file).map(({ uid }) => uid))
})

test('a day that moves is the same entry with a higher sequence, whichever tablet makes it', async () => {
  const who = told()
  const before = entriesOf(await fileOf([await sourceOn(who.log, 3)]))
  expect(entriesOf(await fileOf([await sourceOn(who.log.toReversed(), 4)]))).toEqual(
    before.map((entry) => expect.objectContaining({ uid: entry.uid })),
  )
  aimed(who, 'target-1', 5, { by: on(60) })
  visited(who, 'visit-2', { days: 6, marks: { PHY: 3, SUP: 4 } })
  const after = entriesOf(await fileOf([await sourceOn(who.log, 7)]))
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  for (const [at, entry] of after.entries()) expect(entry.sequence).toBeGreaterThan(before[at]?.sequence ?? Number.NaN)
  expect([before[2]?.on, after[2]?.on]).toEqual([on(30), on(60)])
  expect([before[0]?.on, after[0]?.on]).toEqual([on(91), on(97)])
})

test('the same facts give the same bytes', async () => {
  const { log } = told()
  expect(await fileOf([await sourceOn(log, 3)])).toBe(await fileOf([await sourceOn(log, 3)]))
})

test('what is over is taken back from a calendar that had it, and is in no other', async () => {
  const who = told()
  aimed(who, 'target-1', 4, { outcome: 'met', outcomeWhy: '' })
  const fresh = entriesOf(await fileOf([await sourceOn(who.log, 5)]))
  expect(fresh.map(({ summary }) => summary.replace(/ \(.*/, ''))).not.toContain('Target date')
  exported(who, 4)
  const renewed = entriesOf(await fileOf([await sourceOn(who.log, 5)]))
  expect(renewed.find(({ summary }) => summary.startsWith('Target date'))?.status).toBe('CANCELLED')
  closed(who, 'closing-1', 6)
  const after = entriesOf(await fileOf([await sourceOn(who.log, 7)]))
  expect(after).toHaveLength(5)
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set(['CANCELLED']))
})

test('two families keep apart by a reference that says nothing', async () => {
  const { log } = told()
  const file = await fileOf([await sourceOn(log, 3), await sourceOn(another(log, 2), 3)])
  const entries = entriesOf(file)
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(10)
  const references = new Set(entries.map(({ summary }) => /\((.*)\)/.exec(summary)?.[1]))
  expect(references.size).toBe(2)
  for (const reference of references) expect(reference).toMatch(/^Plumbline [0-9A-HJKMNP-TV-Z]{4}$/)
})

test('the lines end and fold as RFC 5545 asks, however long a name is', async () => {
  const who = told()
  act(who, 'child', 'sam', { name: `${'Ŵ'.repeat(60)},; Hale` }, START + 3 * DAY)
  const file = await fileOf([await sourceOn(who.log, 4)], 'household')
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(entriesOf(file)[0]?.summary).toBe(`Review due (${'Ŵ'.repeat(60)},;)`)
})

test('no zone of the device moves a day', async () => {
  const { TZ } = process.env
  const source = await sourceOn(told().log, 3)
  const files = []
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London']) {
    process.env.TZ = zone
    files.push(await fileOf([source]))
  }
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
  expect(new Set(files).size).toBe(1)
})

test('every practice family has a calendar that names nobody and says that it is practice', async () => {
  const sources = [...(await practiceSources()).values()]
  const file = await fileOf(sources)
  const entries = entriesOf(file)
  expect(entries.length).toBeGreaterThan(sources.length)
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
  for (const { summary } of entries) expect(summary).toMatch(/^Practice: /)
  const names = sources.flatMap(({ family }) => [
    family.name,
    ...[...family.children, ...family.adults].flatMap(({ name }) => name.split(' ')),
  ])
  for (const name of names) expect(file).not.toMatch(new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`))
})
