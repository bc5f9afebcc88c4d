// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type ClosedCase, keptCases, yearsOn } from '../../src/core/retention.ts'

const closed = (name: string, on: string, held = false): ClosedCase => ({ id: `case-${name}`, name, closed: { on, type: 'closed' }, held })
const SIX = { retention: { years: 6, source: 'Fernshire records policy 3.2 (made up)' } }

describe('how long the records of a closed case are kept', () => {
  test('is so many years to the day, and never a day less', () => {
    expect(yearsOn('2020-11-21', 6)).toBe('2026-11-21')
    expect(yearsOn('2020-02-29', 4)).toBe('2024-02-29')
    expect(yearsOn('2020-02-29', 6)).toBe('2026-03-01')
    expect(yearsOn('1999-12-31', 100)).toBe('2099-12-31')
  })

  test('is over from that day on, and those that are over longest come first', () => {
    const cases = [closed('Wren', '2020-11-22'), closed('Lark', '2020-11-21', true), closed('Heron', '2018-01-05')]
    expect(keptCases(cases, '2026-11-21', SIX).map(({ name, until, over, held }) => [name, until, over, held])).toEqual([
      ['Heron', '2024-01-05', true, false],
      ['Lark', '2026-11-21', true, true],
      ['Wren', '2026-11-22', false, false],
    ])
  })

  test('is for the area to say: where it has not, nothing is ever over', () => {
    expect(keptCases([closed('Heron', '1990-01-05')], '2026-11-21', {})).toMatchObject([{ until: null, over: false }])
  })
})
