import { describe, expect, test } from 'vitest'
import type { Family } from '../../../src/app/read.ts'
import { readCase } from '../../../src/core/case.ts'
import type { Birth } from '../../../src/core/fact.ts'
import type { Grade } from '../../../src/core/instrument.ts'
import { findInstrument } from '../../../src/instruments/index.ts'
import { allRows, type Filter, groupsOf, passes } from '../../../src/ui/caseload/board.ts'
import { grade, sign, visit } from '../../helpers/family.ts'
import { act, type Person, person } from '../../helpers/people.ts'

const TODAY = '2026-11-21'
const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']

/** Somebody's record of one family: facts of `people.ts` are about one case, so each family is written by an author of its own. */
function family(
  name: string,
  children: Record<string, Birth>,
  tell: (who: Person) => void = () => undefined,
  who = person('Ruth'),
): Family {
  act(who, 'household', 'family-1', { name })
  for (const [child, birth] of Object.entries(children)) act(who, 'child', child, { name: child, birth, flags: [], lives: 'here' })
  tell(who)
  const facts = who.log.map((fact) => ({ ...fact, caseId: name, ...(fact.about === 'family-1' && { about: name }) }))
  return { ...readCase(name, facts, findInstrument), damaged: [], drafted: new Set() }
}

const bornOn = (on: string): Birth => ({ kind: 'born', on })

function visited(who: Person, id: string, child: string, on: string, given: Grade, signed = true) {
  visit(who, id, { type: 'review', on, set: 'core', children: [child] })
  for (const item of PHYSICAL) grade(who, item, given, id, child)
  if (signed) sign(who, id)
}

const halfDone = family('Lund', { Theo: bornOn('2020-01-01') }, (who) => {
  visited(who, 'v1', 'Theo', '2026-11-12', 2)
  visited(who, 'v2', 'Theo', '2026-11-20', 2, false)
})
const slipped = family('Baptiste', { Inês: bornOn('2015-01-01') }, (who) => {
  visited(who, 'v1', 'Inês', '2026-08-01', 2)
  visited(who, 'v2', 'Inês', '2026-11-09', 4)
})
const longAgo = family('Marlow', { Aisha: bornOn('2011-01-01') }, (who) => visited(who, 'v1', 'Aisha', '2026-02-01', 3))
const lately = family('Pryce', { Rowan: bornOn('2025-06-01') }, (who) => visited(who, 'v1', 'Rowan', '2026-11-01', 3), person('Imran'))
const unborn = family('Okafor', { Baby: { kind: 'expected', on: '2027-01-09' } })
const bare = family('Quill', {})
const everybody = [bare, lately, longAgo, slipped, unborn, halfDone]

const me = person('Ruth').author
const names = (find = '', filter: Filter = 'everyone', families = everybody) =>
  groupsOf(families, find, filter, me, TODAY).map((group) => group.rows[0]?.course.child.name ?? group.family.name)

describe('the order of the board', () => {
  test('is half-done visits, then needs less well met, then longest since a visit', () => {
    expect(names()).toEqual(['Theo', 'Inês', 'Baby', 'Quill', 'Aisha', 'Rowan'])
  })

  test('keeps the children of a family together, at the place of the one who comes first', () => {
    const two = family('Hale', { Kai: bornOn('2019-01-01'), Sam: bornOn('2022-01-01') }, (who) => {
      visited(who, 'v1', 'Kai', '2026-10-01', 2)
      visited(who, 'v2', 'Sam', '2026-10-01', 2, false)
    })
    const groups = groupsOf([slipped, two], '', 'everyone', me, TODAY)
    expect(groups.map((group) => group.rows.map((row) => row.course.child.name))).toEqual([['Sam', 'Kai'], ['Inês']])
  })
})

describe('looking for somebody', () => {
  test('does not ask for accents or capitals', () => {
    expect(names('INES')).toEqual(['Inês'])
    expect(names(' inê ')).toEqual(['Inês'])
  })

  test('finds a family by its name, with all its children, and one that has none yet', () => {
    expect(names('marl')).toEqual(['Aisha'])
    expect(names('quill')).toEqual(['Quill'])
  })

  test('finds nobody where nobody fits', () => {
    expect(names('zebra')).toEqual([])
  })
})

describe('a filter', () => {
  const shown = (filter: Filter) => names('', filter).toSorted()

  test('shows what I graded, and what I entered and nobody has visited', () => {
    expect(shown('mine')).toEqual(['Aisha', 'Baby', 'Inês', 'Theo'])
  })

  test('shows children under 2, those not born, and half-done visits', () => {
    expect(shown('under-2')).toEqual(['Rowan'])
    expect(shown('before-birth')).toEqual(['Baby'])
    expect(shown('half-done')).toEqual(['Theo'])
  })

  test('counts children, not families', () => {
    const rows = allRows(everybody)
    expect(rows.length).toBe(5)
    expect(rows.filter((row) => passes(row, 'everyone', me, TODAY)).length).toBe(5)
  })
})
