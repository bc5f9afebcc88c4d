// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageInMonths, bandOn, dayNumber, daysBetween } from '../../src/core/day.ts'

const someDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days that exist', () => {
  test('29 February exists in leap years alone, and a century is one only every 400 years', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2400-02-29']) expect(dayNumber(day), day).not.toBeNull()
    for (const day of ['2026-02-29', '1900-02-29', '2100-02-29']) expect(dayNumber(day), day).toBeNull()
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-06-00',
    '26-06-01',
    '2026-6-1',
    '',
    'today',
    '2026-06-01T10:00',
  ])('"%s" is no day', (text) => {
    expect(dayNumber(text)).toBeNull()
    expect(() => daysBetween('2026-01-01', text)).toThrow()
  })

  test('days are counted from 1 January 1970, and the clocks going forward or back lose none', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2026-01-01')).toBe(20_454)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  })

  test('there and back is nothing, and a day later is one', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
        const next = new Date(((dayNumber(a) as number) + 1) * 86_400_000).toISOString().slice(0, 10)
        expect(daysBetween(a, next)).toBe(1)
      }),
    )
  })
})

describe('a child’s age', () => {
  test('a month is full on its day, not the day before', () => {
    expect(ageInMonths('2024-06-15', '2024-07-14')).toBe(0)
    expect(ageInMonths('2024-06-15', '2024-07-15')).toBe(1)
    expect(ageInMonths('2024-06-15', '2026-06-14')).toBe(23)
    expect(ageInMonths('2024-06-15', '2026-06-15')).toBe(24)
    expect(ageInMonths('2024-06-15', '2024-06-14')).toBe(-1)
    expect(ageInMonths('2024-12-31', '2025-01-01')).toBe(0)
  })

  test('somebody born on 29 February has their birthday on 1 March where there is no 29th', () => {
    expect(ageInMonths('2024-02-29', '2026-02-28')).toBe(23)
    expect(ageInMonths('2024-02-29', '2026-03-01')).toBe(24)
    expect(ageInMonths('2024-02-29', '2028-02-29')).toBe(48)
  })

  test('nobody gets younger', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (born, a, b) => {
        const [earlier = a, later = b] = [a, b].sort()
        expect(ageInMonths(born, earlier)).toBeLessThanOrEqual(ageInMonths(born, later))
      }),
    )
  })
})

describe('a child’s age band', () => {
  const born = { kind: 'born', on: '2015-06-15' } as const

  test.each([
    ['2015-06-14', 'PB', 'the day before birth'],
    ['2015-06-15', 'B', 'the day of birth'],
    ['2017-06-14', 'B', 'the day before the 2nd birthday'],
    ['2017-06-15', 'T', 'the 2nd birthday'],
    ['2020-06-14', 'T', 'the day before the 5th birthday'],
    ['2020-06-15', 'C', 'the 5th birthday'],
    ['2026-06-14', 'C', 'the day before the 11th birthday'],
    ['2026-06-15', 'Y', 'the 11th birthday'],
    ['2033-06-14', 'Y', 'the day before the 18th birthday'],
  ] as const)('on %s it is %s: %s', (on, band, _when) => {
    expect(bandOn(born, on)).toBe(band)
  })

  test('an expected baby is before birth until a birth is recorded, however late', () => {
    expect(bandOn({ kind: 'expected', on: '2026-06-15' }, '2026-06-14')).toBe('PB')
    expect(bandOn({ kind: 'expected', on: '2026-06-15' }, '2026-07-20')).toBe('PB')
  })
})
