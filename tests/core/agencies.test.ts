// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { agenciesAround, servicesGrid, type Universal, UNIVERSAL, unlisted, usualService } from '../../src/core/agencies.ts'
import { type Case, readCase } from '../../src/core/case.ts'
import type { EventValues } from '../../src/core/event.ts'
import { sameAt } from '../../src/core/same.ts'
import type { AgencyValues } from '../../src/core/surroundings.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { on, telling, visited } from '../helpers/drift.ts'
import { act, hear, meet, type Person, person } from '../helpers/people.ts'

const TODAY = '2026-03-20'
const read = ({ log }: Person): Case => readCase('family-1', log, findInstrument)
const born = (day: string) => ({ kind: 'born', on: day }) as const

const agency = (who: Person, id: string, values: AgencyValues) =>
  act(who, 'agency', id, { name: id, service: 'other', children: [], ...values })
let count = 0
const happened = (who: Person, values: EventValues) => act(who, 'event', `event-${++count}`, { on: '2026-03-01', children: [], ...values })

describe('the list of agencies', () => {
  test('begins with those that nobody has asked, and ends with those that are not involved any more', () => {
    const who = telling()
    agency(who, 'police', { asked: 'yes', until: '2026-01-01' })
    agency(who, 'school', { asked: 'yes' })
    agency(who, 'doctor', { asked: 'no' })
    agency(who, 'housing', {})
    agency(who, 'group', { until: TODAY })
    act(who, 'entered-in-error', 'group', { reason: 'Another family.' })
    const all = agenciesAround(read(who), TODAY)
    expect(all.map(({ agency: { id }, asked, over }) => [id, asked, over])).toEqual([
      ['doctor', false, false],
      ['housing', false, false],
      ['school', true, false],
      ['police', true, true],
    ])
  })

  test('an agency is not involved any more from the day that was named for it', () => {
    const who = telling()
    agency(who, 'school', { until: TODAY })
    expect(agenciesAround(read(who), '2026-03-19')[0]?.over).toBe(false)
    expect(agenciesAround(read(who), TODAY)[0]?.over).toBe(true)
  })

  test('the last contact is the latest of the day that was entered, of an event and of a visit of that name, whatever its capitals', () => {
    const who = telling()
    agency(who, 'Marsh Lane School', { lastContact: '2026-03-02' })
    const contact = () => agenciesAround(read(who), TODAY)[0]?.contact
    expect(contact()).toEqual({ on: '2026-03-02', from: 'entered' })
    happened(who, { type: 'discussion', on: '2026-02-01', agency: 'Marsh Lane School' })
    expect(contact()?.from).toBe('entered')
    happened(who, { type: 'discussion', on: '2026-03-10', agency: ' marsh lane SCHOOL ' })
    expect(contact()).toEqual({ on: '2026-03-10', from: 'event' })
    happened(who, { type: 'discussion', on: '2026-03-12', agency: 'Marsh Lane Surgery' })
    happened(who, { type: 'discussion', on: '2026-04-12', agency: 'Marsh Lane School' })
    expect(contact()?.on).toBe('2026-03-10')
  })

  test('what the author’s own agency did counts as its contact, but not what is only about their own work', () => {
    const who = telling()
    agency(who, 'Fictional Trust', {})
    const contact = () => agenciesAround(read(who), TODAY)[0]?.contact ?? null
    happened(who, { type: 'supervision', on: '2026-03-12' })
    expect(contact()).toBeNull()
    visited(who, 'v1', { days: 3 })
    expect(contact()).toEqual({ on: on(3), from: 'visit' })
    happened(who, { type: 'seen', on: '2026-03-09', children: ['sam'], agency: '' })
    expect(contact()).toEqual({ on: '2026-03-09', from: 'event' })
  })

  test('an agency without a name has no contact with everybody else without one', () => {
    const who = telling()
    agency(who, 'a', { name: '' })
    happened(who, { type: 'discussion', agency: '' })
    expect(agenciesAround(read(who), TODAY)[0]?.contact).toBeNull()
  })
})

describe('the usual service', () => {
  test.each<[string, Universal, Parameters<typeof usualService>[1], string | null]>([
    ['before birth', 'nursing', { kind: 'expected', on: '2026-06-01' }, 'midwife'],
    ['before birth', 'gp', { kind: 'expected', on: '2026-06-01' }, null],
    ['of a baby', 'nursing', born('2026-03-01'), 'health-visitor'],
    ['of a baby', 'learning', born('2026-03-01'), null],
    ['a day before the second birthday', 'learning', born('2024-03-21'), null],
    ['on the second birthday', 'learning', born('2024-03-20'), 'nursery'],
    ['a day before the fifth birthday', 'nursing', born('2021-03-21'), 'health-visitor'],
    ['on the fifth birthday', 'nursing', born('2021-03-20'), 'school-nurse'],
    ['on the fifth birthday', 'learning', born('2021-03-20'), 'school'],
    ['at any age after birth', 'dentist', born('2012-03-20'), 'dentist'],
  ])('%s of %s', (_when, universal, birth, service) => {
    expect(usualService(universal, birth, TODAY)).toBe(service)
  })
})

describe('the grid of services that every child has a right to', () => {
  const cell = (who: Person, universal: Universal, child = 'sam') =>
    servicesGrid(read(who), TODAY)
      .find((row) => row.child.id === child)
      ?.cells.find((each) => each.universal === universal)

  test('says that nobody knows where nobody said anything, and never that it is missing', () => {
    for (const universal of UNIVERSAL) expect(cell(telling(), universal)).toMatchObject({ registered: null, seen: null })
  })

  test('takes the last thing that was noted of each child by name, or of the whole family', () => {
    const who = telling({ sam: born('2020-03-01'), kai: born('2024-03-01') })
    happened(who, { type: 'universal-service', service: 'dentist', outcome: 'not-registered', on: '2026-01-01' })
    expect(cell(who, 'dentist')?.registered).toEqual({ is: false, on: '2026-01-01', at: '' })
    happened(who, { type: 'universal-service', service: 'dentist', outcome: 'registered', on: '2026-02-01', children: ['kai'] })
    expect(cell(who, 'dentist', 'kai')?.registered?.is).toBe(true)
    expect(cell(who, 'dentist')?.registered?.is).toBe(false)
    happened(who, { type: 'universal-service', service: 'dentist', outcome: 'not-seen', on: '2026-02-20', children: ['kai'] })
    expect(cell(who, 'dentist', 'kai')).toMatchObject({ registered: { is: true }, seen: { was: false, on: '2026-02-20' } })
    expect(cell(who, 'gp', 'kai')).toMatchObject({ registered: null, seen: null })
  })

  test('sees an appointment by its service, or by that of the agency which it names', () => {
    const who = telling()
    happened(who, { type: 'appointment', outcome: 'brought', on: '2026-01-05', children: ['sam'], agency: 'Mill Road Surgery' })
    expect(cell(who, 'gp')?.seen).toBeNull()
    agency(who, 'Mill Road Surgery', { service: 'gp' })
    expect(cell(who, 'gp')).toMatchObject({
      registered: { is: true, on: null, at: 'Mill Road Surgery' },
      seen: { was: true, on: '2026-01-05' },
    })
    happened(who, { type: 'appointment', service: 'gp', outcome: 'not-brought', on: '2026-02-05', children: ['sam'] })
    expect(cell(who, 'gp')?.seen).toEqual({ was: false, on: '2026-02-05' })
  })

  test('counts an agency of the list only for its children and while it is involved', () => {
    const who = telling({ sam: born('2020-03-01'), kai: born('2024-03-01') })
    agency(who, 'Little Acorns', { service: 'nursery', children: ['kai'] })
    expect(cell(who, 'learning')?.registered).toBeNull()
    expect(cell(who, 'learning', 'kai')?.registered).toEqual({ is: true, on: null, at: 'Little Acorns' })
    act(who, 'agency', 'Little Acorns', { until: '2026-03-01' })
    expect(cell(who, 'learning', 'kai')?.registered).toBeNull()
  })

  test('a figure of attendance shows a place, and not on roll that there is none while it lasts', () => {
    const who = telling({ sam: born('2018-03-01') })
    happened(who, { type: 'attendance', percent: 71, on: '2026-01-01', until: '2026-02-01', children: ['sam'] })
    expect(cell(who, 'learning')?.registered?.is).toBe(true)
    happened(who, { type: 'not-on-roll', on: '2026-02-10', until: null, children: ['sam'] })
    expect(cell(who, 'learning')?.registered).toMatchObject({ is: false, on: '2026-02-10' })
  })
})

describe('who is usual for their age and not on the list', () => {
  test('is named once, with the children who lack it', () => {
    const who = telling({ sam: born('2020-03-01'), kai: born('2024-01-01') })
    expect(unlisted(read(who), TODAY).map(({ service, children }) => [service, children.map(({ id }) => id)])).toEqual([
      ['gp', ['sam', 'kai']],
      ['dentist', ['sam', 'kai']],
      ['school-nurse', ['sam']],
      ['health-visitor', ['kai']],
      ['school', ['sam']],
      ['nursery', ['kai']],
    ])
  })

  test('is nobody whose service is there for that child, a school for a child of four among them', () => {
    const who = telling({ kai: born('2022-01-01') })
    agency(who, 'school', { service: 'school', children: ['kai'] })
    agency(who, 'surgery', { service: 'gp' })
    agency(who, 'clinic', { service: 'dentist', until: '2026-01-01' })
    expect(unlisted(read(who), TODAY).map(({ service }) => service)).toEqual(['dentist', 'health-visitor'])
  })

  test('is nobody where no child is entered', () => {
    expect(unlisted({ children: [], agencies: [] }, TODAY)).toEqual([])
  })
})

describe('where two people who did not see each other differ', () => {
  function differ(one: (who: Person) => unknown, other: (who: Person) => unknown, begin: (who: Person) => unknown): Person {
    const who = telling()
    begin(who)
    const ben = person('Ben')
    hear(ben, who.log)
    one(who)
    other(ben)
    meet(who, ben)
    return who
  }
  const service = (outcome: 'registered' | 'not-registered' | 'seen' | 'not-seen') => (who: Person) =>
    act(who, 'event', 'e1', { type: 'universal-service', on: '2026-03-01', children: ['sam'], service: 'gp', outcome })
  const none = () => undefined

  test.each([
    ['registered', 'not-registered', { registered: { is: false } }],
    ['seen', 'not-seen', { seen: { was: false } }],
  ] as const)('%s, %s: the child does not have it', (good, bad, expected) => {
    for (const [a, b] of [
      [good, bad],
      [bad, good],
    ] as const)
      expect(servicesGrid(read(differ(service(a), service(b), none)), TODAY)[0]?.cells[0]).toMatchObject(expected)
  })

  test('an agency is involved as long as one says so', () => {
    const ends = (until: string | null) => (who: Person) => act(who, 'agency', 'school', { until })
    for (const [a, b] of [
      ['2026-03-01', null],
      [null, '2026-03-01'],
    ] as const) {
      const who = differ(ends(a), ends(b), (each) => agency(each, 'school', { until: '2026-02-01' }))
      expect(agenciesAround(read(who), TODAY)[0]?.over).toBe(false)
    }
  })
})

test('an entry that was joined with another is a contact of whom it came from', () => {
  const who = telling()
  agency(who, 'Marsh Lane School', {})
  act(who, 'event', 'a', { type: 'injury', on: '2026-03-02', children: ['sam'], agency: 'Fernshire Hospital' })
  act(who, 'event', 'b', { type: 'injury', on: '2026-03-03', children: ['sam'], agency: 'Marsh Lane School' })
  act(who, 'same', sameAt('a', 'b'), { state: 'same' })
  expect(agenciesAround(read(who), TODAY)[0]?.contact).toEqual({ on: '2026-03-03', from: 'event' })
})
