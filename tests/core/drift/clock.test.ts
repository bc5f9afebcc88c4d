// @vitest-environment node
import { expect, test } from 'vitest'
import { crowded, daysAfter, monthsAfter, unbroken } from '../../../src/core/drift/clock.ts'

test('days are counted over the ends of months and years, and backwards', () => {
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28')
})

test('a month is whole on the same date, and where there is none on the first of the month after', () => {
  expect(monthsAfter('2026-03-04', 6)).toBe('2026-09-04')
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-03-01')
  expect(monthsAfter('2026-11-30', 15)).toBe('2028-03-01')
  expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15')
})

test('an unbroken run is made of stretches that touch or overlap, and ends where a day is missing', () => {
  expect(unbroken([['2026-03-01', '2026-03-10']], '2026-03-11')).toBeNull()
  expect(unbroken([['2026-03-01', '2026-03-10']], '2026-03-10')).toBe('2026-03-01')
  expect(
    unbroken(
      [
        ['2026-03-05', '2026-03-20'],
        ['2026-03-01', '2026-03-04'],
      ],
      '2026-03-20',
    ),
  ).toBe('2026-03-01')
  expect(
    unbroken(
      [
        ['2026-03-06', '2026-03-20'],
        ['2026-03-01', '2026-03-04'],
      ],
      '2026-03-20',
    ),
  ).toBe('2026-03-06')
})

test('days are crowded from the one that fills the number until the first of them is too long ago, whatever their order', () => {
  const days = ['2026-03-20', '2026-03-01', '2026-07-01']
  expect(crowded(days, 2, 30)).toEqual([['2026-03-20', '2026-03-31']])
  expect(crowded(days, 1, 30)).toHaveLength(3)
  expect(crowded(days, 2, 18)).toEqual([])
})
