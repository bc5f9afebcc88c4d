import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/core/case.ts'
import type { Lives } from '../../../src/core/fact.ts'
import type { ItemSet } from '../../../src/core/instrument.ts'
import { current } from '../../../src/instruments/index.ts'
import { contactFor, countItems, firstPlan, minutesFor, roleOf } from '../../../src/ui/visit-plan/first-plan.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { read, visit } from '../../helpers/family.ts'
import { act, person } from '../../helpers/people.ts'

const TODAY = '2026-11-21'

function family(lives: Record<string, Lives>, sets: readonly ItemSet[] = []): Case {
  const ruth = person('Ruth')
  for (const [id, where] of Object.entries(lives)) {
    act(ruth, 'child', id, { name: id, birth: { kind: 'born', on: '2020-01-01' }, flags: [], lives: where })
  }
  for (const [at, set] of sets.entries()) {
    visit(ruth, `v${at}`, { type: at === 0 ? 'baseline' : 'review', on: `2026-0${at + 1}-01`, set, children: ['Sam'] })
  }
  return read(ruth.log)
}

const first = (of: Case, role = 'health visitor') => firstPlan(of, roleOf(builtInPractice.roles, role), 'hidden', TODAY, current)

describe('the plan that a visit starts with', () => {
  test('is a full baseline today at the main home, with every child who lives here', () => {
    expect(first(family({ Sam: 'here', Kai: 'both', Mia: 'elsewhere' }))).toMatchObject({
      type: 'baseline',
      on: TODAY,
      set: 'full',
      children: ['Sam', 'Kai'],
      place: 'main-home',
    })
  })

  test('is a review with the same items once there is a baseline', () => {
    expect(first(family({ Sam: 'here' }, ['full', 'core', 'home']))).toMatchObject({ type: 'review', set: 'core' })
  })

  test('asks for the home where a housing officer comes', () => {
    expect(first(family({ Sam: 'here' }, ['core']), 'Housing officer').set).toBe('home')
  })

  test('asks a school what a school sees, and narrows a wider set to it', () => {
    expect(first(family({ Sam: 'here' }, ['full']), 'school')).toMatchObject({ set: 'school', contact: null })
    const school = roleOf(builtInPractice.roles, 'School or nursery')
    expect([contactFor('full', school), contactFor('school', school), contactFor('full', undefined)]).toEqual(['school', null, null])
    const { children } = family({ Sam: 'here' })
    const [all, seen] = [null, 'school' as const].map(
      (contact) => countItems(current, { set: 'core', contact }, children, TODAY, TODAY)[0]?.items,
    )
    expect(seen).toBeLessThan(all ?? 0)
  })

  test('takes every child where none lives here', () => {
    expect(first(family({ Sam: 'elsewhere' })).children).toEqual(['Sam'])
  })
})

describe('how long it takes', () => {
  test('follows from the items that each child is asked', () => {
    const { children } = family({ Sam: 'here' })
    expect(countItems(current, { set: 'core', contact: null }, children, TODAY, TODAY).map(({ items }) => items)).toEqual([29])
    expect(countItems(current, { set: 'home', contact: null }, children, 'not a day', TODAY).map(({ items }) => items)).toEqual([12])
  })

  test('is said in steps of five minutes', () => {
    expect([12, 29, 58, 0].map(minutesFor)).toEqual([5, 10, 20, 5])
  })
})
