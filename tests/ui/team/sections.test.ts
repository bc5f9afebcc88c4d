import { describe, expect, test } from 'vitest'
import type { BoardEntry } from '../../../src/app/board.ts'
import type { Alert } from '../../../src/core/drift/index.ts'
import { countsOf, type SectionId, sectionsOf, stagesOf } from '../../../src/ui/team/sections.ts'
import { alert, child, entry, looked } from '../../helpers/board.ts'

const TODAY = '2026-11-21'

const entriesOf = (families: readonly BoardEntry[], id: SectionId) =>
  sectionsOf(families).find((section) => section.id === id)?.entries ?? []
const names = (families: readonly BoardEntry[], id: SectionId) =>
  entriesOf(families, id).map((each) => each.child?.name ?? each.family.name)

/** A case that has been open for so many months with a concern. */
const running = (months: number, stage: string): Alert =>
  ({ ...alert('D18', 'escalate', '2026-10-01'), childId: null, figures: { months, stage } }) as unknown as Alert

describe('a section', () => {
  test('holds the children whom its rules found, and families where a rule is about the whole of one', () => {
    const families = [
      entry('Hale', [child('Sam', { alerts: [alert('D6', 'escalate', '2026-09-01')] }), child('Kai')]),
      entry('Birch', [child('Toby')], { alerts: [alert('D22', 'escalate', '2026-08-01'), alert('D20', 'note', '2026-10-01')] }),
      entry('Lund', [child('Theo', { alerts: [alert('D9', 'act', '2026-10-01'), alert('D10', 'act', '2026-10-01')] })]),
      entry('Wren', [child('Tess', { alerts: [alert('D3', 'act', '2026-10-01')] })], { alerts: [alert('D17', 'escalate', '2026-10-01')] }),
    ]
    expect(names(families, 'stuck')).toEqual(['Sam', 'Birch'])
    expect(names(families, 'overdue')).toEqual(['Theo', 'Birch'])
    expect(names(families, 'relapsed')).toEqual(['Wren', 'Tess'])
    expect(names(families, 'not-seen')).toEqual(['Theo'])
    expect(names(families, 'long-running')).toEqual([])
  })

  test('names each child once, with the gravest alert first, however many put them there', () => {
    const alerts = [
      alert('D6', 'escalate', '2026-09-01', { domain: 'PHY' }),
      alert('D4', 'escalate', '2026-09-01'),
      alert('D1', 'act', '2026-09-01'),
    ]
    const [only, ...others] = entriesOf([entry('Hale', [child('Sam', { alerts })])], 'stuck')
    expect(others).toEqual([])
    expect(only?.alerts.map(({ rule }) => rule)).toEqual(['D4', 'D6'])
  })

  test('keeps what somebody has looked at in sight, after what nobody has', () => {
    const families = [
      entry('A', [child('Ann', { alerts: [alert('D4', 'escalate', '2026-01-01', { acknowledged: looked })] })]),
      entry('B', [child('Bob', { alerts: [alert('D6', 'escalate', '2026-10-01')] })]),
    ]
    expect(names(families, 'stuck')).toEqual(['Bob', 'Ann'])
  })

  test('of long-running cases goes by the stage reached, the last stage and the longest case first', () => {
    const families = [
      entry('Six', [child('Ann')], { alerts: [running(6, 'manager')] }),
      entry('Sixteen', [child('Bob')], { alerts: [running(16, 'decide')] }),
      entry('Nineteen', [child('Cy')], { alerts: [running(19, 'decide')] }),
    ]
    const stages = stagesOf(entriesOf(families, 'long-running'))
    expect(stages.map(({ stage, entries }) => [stage, entries.map(({ family }) => family.name)])).toEqual([
      ['decide', ['Nineteen', 'Sixteen']],
      ['manager', ['Six']],
    ])
  })

  test('of cases about to close holds those with two points left or fewer, the nearest first, and none that was never visited', () => {
    const families = [
      entry('Two', [child('Ann')], { closing: { left: 2 } }),
      entry('None', [child('Bob')], { closing: { left: 0 } }),
      entry('Three', [child('Cy')], { closing: { left: 3 } }),
      entry('New', [child('Di')], { closing: { left: 1 }, visits: 0 }),
    ]
    expect(names(families, 'closing')).toEqual(['None', 'Two'])
  })

  test('holds no case that is closed or handed on', () => {
    const closed = entry('Gone', [child('Gil')], { closed: { on: '2026-11-01', type: 'transferred' }, closing: { left: 0 } })
    for (const section of sectionsOf([closed])) expect(section.entries).toEqual([])
  })
})

test('the numbers are of open cases and of what nobody has looked at, and of cases closed in the last 90 days', () => {
  const families = [
    entry(
      'A',
      [
        child('Ann', { alerts: [alert('D6', 'escalate', '2026-09-01'), alert('D9', 'act', '2026-10-01', { acknowledged: looked })] }),
        child('Abe', { alerts: [alert('D9', 'note', '2026-11-10')] }),
      ],
      { alerts: [alert('D17', 'escalate', '2026-10-01')] },
    ),
    entry('B', [child('Bob')]),
    entry('C', [child('Cy')], { closed: { on: '2026-08-23', type: 'closed' } }),
    entry('D', [child('Di')], { closed: { on: '2026-08-22', type: 'transferred' } }),
  ]
  expect(countsOf(families, TODAY)).toEqual({
    families: 2,
    children: 3,
    open: { escalate: 2, act: 0, note: 1 },
    overdue: 2,
    closed: 1,
  })
})
