// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Values } from '../../../src/core/fact.ts'
import { itemAt } from '../../../src/core/fact.ts'
import { planOf } from '../../../src/core/plan/plan.ts'
import { supportOf } from '../../../src/core/plan/support.ts'
import { aimed, happened, lookOn, on, signed, type Told, telling, visited } from '../../helpers/drift.ts'
import { act, hear, type Person, person, START } from '../../helpers/people.ts'

const DAY = 86_400_000
const BED = { child: 'sam', item: 'PHY.3a', from: 4, to: 2, by: on(60), who: 'Jodie', childView: 'Points at the sofa.' }

const plan = (who: Pick<Person, 'log'>, days: number) => planOf(lookOn(who, days), 'plumbline')
const only = (who: Pick<Person, 'log'>, days: number) => plan(who, days).targets[0] ?? expect.fail('no target')

/** Sam’s family after a baseline with that found, and a target about the bed agreed on the next day. */
function begun(marks: Told['marks'] = { PHY: 4 }, target: Values<'target'> = BED) {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, marks })
  aimed(ruth, 'bed', 1, target)
  return ruth
}

describe('how a target goes', () => {
  test('is told by each review since it was agreed, and never by the visit that it started from', () => {
    const ruth = begun()
    visited(ruth, 'second', { days: 30, marks: { 'PHY.3a': 3 } })
    visited(ruth, 'third', { days: 60, marks: { 'PHY.3a': 2 } })
    const { marks, state, agreedOn } = only(ruth, 61)
    expect([agreedOn, state]).toEqual([on(1), 'reached'])
    expect(marks.map(({ visit, grade, reached }) => [visit, grade, reached])).toEqual([
      ['second', 3, false],
      ['third', 2, true],
    ])
  })

  test('is not known while nobody has graded the item since', () => {
    expect(only(begun(), 20)).toMatchObject({ marks: [], state: 'not-graded', daysPast: null })
  })

  test('is carried on by no visit that did not grade the item: not seen is a gap, and never the grade before it', () => {
    const ruth = begun()
    visited(ruth, 'second', { days: 30, marks: { 'PHY.3a': 2 } })
    visited(ruth, 'third', { days: 60, marks: { 'PHY.3a': 'not-seen' } })
    visited(ruth, 'fourth', { days: 70, marks: { 'PHY.3a': 'not-applicable' } })
    expect(only(ruth, 71).marks.map(({ grade, reached }) => [grade, reached])).toEqual([
      [2, true],
      [null, false],
    ])
  })

  test('reads neither a visit that is not signed nor one that asked another set or with another instrument', () => {
    const ruth = begun()
    visited(ruth, 'draft', { days: 20, marks: { 'PHY.3a': 1 }, signed: false })
    visited(ruth, 'school', { days: 25, set: 'school', marks: { EDU: 2 } })
    expect(only(ruth, 40).marks).toEqual([])
    visited(ruth, 'full', { days: 30, marks: { 'PHY.3a': 3 } })
    expect(planOf(lookOn(ruth, 40), 'another').targets[0]?.marks).toEqual([])
  })

  test('counts a visit of the day of the agreement where it was signed after it', () => {
    const ruth = begun()
    visited(ruth, 'same-day', { days: 1, marks: { 'PHY.3a': 2 } })
    expect(only(ruth, 2).marks.map(({ visit }) => visit)).toEqual(['same-day'])
  })

  test('goes by what stood at the visit, though the target ended before', () => {
    const ruth = begun()
    visited(ruth, 'second', { days: 30, marks: { 'PHY.3a': 2 } })
    aimed(ruth, 'bed', 31, { outcome: 'met' })
    visited(ruth, 'third', { days: 60, marks: { 'PHY.3a': 4 } })
    expect(only(ruth, 90)).toMatchObject({ state: 'not-yet', daysPast: null })
  })

  test('shows the worse of two grades of one item while they are contested, and says so', () => {
    const ruth = begun()
    visited(ruth, 'second', { days: 30, marks: {}, signed: false })
    const ben = person('Ben')
    hear(ben, ruth.log)
    const grade = (who: Person, to: number) =>
      act(who, 'answer', itemAt('second', 'sam', 'PHY.3a'), { answer: { kind: 'graded', grade: to } }, START + 30 * DAY)
    grade(ruth, 2)
    grade(ben, 4)
    hear(ruth, ben.log)
    signed(ruth, 'second', START + 31 * DAY)
    expect(only(ruth, 40)).toMatchObject({ marks: [{ grade: 4, contested: true, reached: false }], state: 'not-yet' })
  })

  test('is past its day from the day after it, unless it is reached or ended', () => {
    const ruth = begun()
    expect([60, 61, 72].map((days) => only(ruth, days).daysPast)).toEqual([null, 1, 12])
    visited(ruth, 'late', { days: 73, marks: { 'PHY.3a': 2 } })
    expect(only(ruth, 80).daysPast).toBeNull()
    aimed(ruth, 'other', 74, { ...BED, item: 'PHY.2a', by: on(75) })
    aimed(ruth, 'other', 76, { outcome: 'dropped', outcomeWhy: 'They moved.' })
    expect(plan(ruth, 80).targets.map(({ daysPast }) => daysPast)).toEqual([null, null])
  })

  test('keeps every day to which it was moved', () => {
    const ruth = begun()
    aimed(ruth, 'bed', 40, { by: on(90) })
    aimed(ruth, 'bed', 80, { by: on(120) })
    expect(only(ruth, 81).target.due.map(({ by }) => by)).toEqual([on(60), on(90), on(120)])
  })

  test('holds what was agreed for it, done or not, and nothing that was agreed for another', () => {
    const ruth = begun()
    happened(ruth, 'skip', 10, { type: 'agreement', outcome: 'done', target: 'bed', note: 'Ring the council', children: ['sam'] })
    happened(ruth, 'paint', 20, { type: 'agreement', outcome: 'not-done', target: 'bed', children: ['sam'] })
    happened(ruth, 'mat', 25, { type: 'agreement', outcome: 'waiting', target: 'bed', children: ['sam'] })
    happened(ruth, 'else', 26, { type: 'agreement', outcome: 'done', target: 'other', children: ['sam'] })
    happened(ruth, 'talk', 27, { type: 'discussion', target: 'bed' })
    expect(only(ruth, 30).agreed.map(({ event, outcome, note }) => [event.id, outcome, note])).toEqual([
      ['skip', 'done', 'Ring the council'],
      ['paint', 'not-done', ''],
      ['mat', 'waiting', ''],
    ])
  })

  test('leaves an agreement open while two people say different things of it', () => {
    const ruth = begun()
    happened(ruth, 'skip', 10, { type: 'agreement', outcome: 'waiting', target: 'bed', children: ['sam'] })
    const ben = person('Ben')
    hear(ben, ruth.log)
    happened(ruth, 'skip', 11, { outcome: 'done', on: on(10) })
    happened(ben, 'skip', 11, { outcome: 'not-done', on: on(10) })
    hear(ruth, ben.log)
    expect(only(ruth, 12).agreed.map(({ outcome }) => outcome)).toEqual([null])
  })
})

test('targets that are open come first, by their day, then those that ended, the latest first', () => {
  const ruth = telling()
  for (const [id, days] of [
    ['a', 50],
    ['b', 20],
    ['c', 30],
    ['d', 40],
  ] as const)
    aimed(ruth, id, 1, { ...BED, by: on(days) })
  aimed(ruth, 'c', 2, { outcome: 'met' })
  aimed(ruth, 'd', 2, { outcome: 'met' })
  expect(plan(ruth, 3).targets.map(({ target }) => target.id)).toEqual(['b', 'a', 'd', 'c'])
})

describe('what the plan warns of', () => {
  const kinds = (who: Person, days: number) => plan(who, days).warnings.map(({ kind }) => kind)

  test('all targets of a child in one domain while another is of concern', () => {
    const ruth = begun({ PHY: 4, EMO: 4, SUP: 1, MED: 1, EDU: 1 })
    expect(plan(ruth, 2).warnings).toEqual([{ kind: 'one-domain', child: 'sam', domain: 'PHY', others: ['EMO'] }])
    aimed(ruth, 'warmth', 3, { ...BED, item: 'EMO.1a' })
    expect(kinds(ruth, 4)).toEqual([])
  })

  test('not where only that one is of concern', () => {
    expect(kinds(begun({ PHY: 4, EMO: 2, SUP: 1, MED: 1, EDU: 1 }), 2)).toEqual([])
  })

  test('a domain of concern that no target is about', () => {
    const ruth = begun({ PHY: 1, EMO: 4 })
    expect(plan(ruth, 2).warnings).toEqual([{ kind: 'no-target', child: 'sam', domains: ['EMO'] }])
    aimed(ruth, 'warmth', 3, { ...BED, item: 'EMO.1a' })
    expect(kinds(ruth, 4)).toEqual([])
    aimed(ruth, 'warmth', 5, { outcome: 'met' })
    expect(kinds(ruth, 6)).toEqual(['no-target'])
  })

  test('another child’s targets are none of this one', () => {
    const ruth = telling({ sam: { kind: 'born', on: '2023-03-01' }, ada: { kind: 'born', on: '2019-03-01' } })
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    visited(ruth, 'second', { days: 0, child: 'ada', marks: { PHY: 4 } })
    aimed(ruth, 'bed', 1, BED)
    expect(plan(ruth, 2).warnings).toEqual([{ kind: 'no-target', child: 'ada', domains: ['PHY'] }])
  })

  test('a target that does not say what the child said or showed, while it is open', () => {
    const ruth = begun({ PHY: 4 }, { ...BED, childView: ' ' })
    expect(plan(ruth, 2).warnings).toEqual([{ kind: 'no-child-view', targets: ['bed'] }])
    aimed(ruth, 'bed', 3, { childView: 'Goes quiet at bedtime.' })
    expect(kinds(ruth, 4)).toEqual([])
  })

  test('a target whose item money or repairs alone would put right, and none of which they are a part', () => {
    const ruth = begun()
    const says = (money: 'yes' | 'partly' | 'no', days: number) =>
      act(ruth, 'answer', itemAt('first', 'sam', 'PHY.3a'), { money }, START + days * DAY)
    says('yes', 0)
    expect(plan(ruth, 2).warnings).toEqual([{ kind: 'support-not-care', target: 'bed' }])
    says('partly', 0)
    expect(kinds(ruth, 2)).toEqual([])
  })
})

describe('what the family needs', () => {
  const money = (who: Person, visitId: string, item: string, said: 'yes' | 'partly' | 'no', child = 'sam') =>
    act(who, 'answer', itemAt(visitId, child, item), { money: said }, START)
  const needs = (who: Person, days: number) => supportOf(lookOn(who, days)).needs

  test('is each item whose latest grade came with the word that money would put it right, the whole before the part', () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, marks: { PHY: 4, EMO: 4 } })
    money(ruth, 'first', 'PHY.2b', 'partly')
    money(ruth, 'first', 'PHY.3a', 'yes')
    money(ruth, 'first', 'EMO.1a', 'no')
    expect(
      needs(ruth, 2).map((need) => [need.item, need.money, need.contested, need.children.map(({ grade, on: day }) => [grade, day])]),
    ).toEqual([
      ['PHY.3a', 'yes', false, [[4, on(0)]]],
      ['PHY.2b', 'partly', false, [[4, on(0)]]],
    ])
  })

  test('goes once the item is good enough, and stays where it was merely not seen again', () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    money(ruth, 'first', 'PHY.2b', 'yes')
    money(ruth, 'first', 'PHY.3a', 'yes')
    visited(ruth, 'second', { days: 30, marks: { 'PHY.2b': 'not-seen', 'PHY.3a': 2 } })
    money(ruth, 'second', 'PHY.3a', 'yes')
    expect(needs(ruth, 31).map(({ item }) => item)).toEqual(['PHY.2b'])
    visited(ruth, 'third', { days: 60, marks: { 'PHY.2b': 4 } })
    expect(needs(ruth, 61)).toEqual([])
  })

  test('names every child of whom the same was said', () => {
    const ruth = telling({ sam: { kind: 'born', on: '2023-03-01' }, ada: { kind: 'born', on: '2019-03-01' } })
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    visited(ruth, 'second', { days: 0, child: 'ada', marks: { PHY: 3 } })
    money(ruth, 'first', 'PHY.2b', 'yes')
    money(ruth, 'second', 'PHY.2b', 'yes', 'ada')
    expect(needs(ruth, 2).map(({ children }) => children.map(({ child, grade }) => [child, grade]))).toEqual([
      [
        ['sam', 4],
        ['ada', 3],
      ],
    ])
  })

  test('is at least a part while two people contradict each other', () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    const ben = person('Ben')
    hear(ben, ruth.log)
    money(ruth, 'first', 'PHY.2b', 'no')
    money(ben, 'first', 'PHY.2b', 'yes')
    hear(ruth, ben.log)
    expect(needs(ruth, 2)).toMatchObject([{ item: 'PHY.2b', money: 'partly', contested: true }])
  })

  test('carries what somebody does to get it; another child’s, and what is for no item, stand by themselves', () => {
    const ruth = telling({ sam: { kind: 'born', on: '2023-03-01' }, ada: { kind: 'born', on: '2019-03-01' } })
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    money(ruth, 'first', 'PHY.2b', 'yes')
    const doing = (id: string, values: Values<'action'>) =>
      act(ruth, 'action', id, { what: id, who: 'Priya', support: true, ...values }, START)
    doing('done', { item: 'PHY.2b', outcome: 'done' })
    doing('fridge', { item: 'PHY.2b', child: null })
    doing('hers', { item: 'PHY.2b', child: 'ada' })
    doing('grant', { item: null })
    doing('ours', { item: 'PHY.2b', support: false })
    const { needs: found, others } = supportOf(lookOn(ruth, 2))
    expect(found.map(({ actions }) => actions.map(({ id }) => id))).toEqual([['fridge', 'done']])
    expect(others.map(({ id }) => id)).toEqual(['hers', 'grant'])
    expect(plan(ruth, 2).actions.map(({ id }) => id)).toEqual(['ours'])
  })
})

describe('that money may hide neglect', () => {
  test('is asked where care is of concern and nothing is put down to money', () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, marks: { PHY: 1, EMO: 4 } })
    expect(plan(ruth, 2).moneyMayHide).toBe(true)
    act(ruth, 'answer', itemAt('first', 'sam', 'EMO.1a'), { money: 'no' }, START)
    expect(plan(ruth, 2).moneyMayHide).toBe(true)
    act(ruth, 'answer', itemAt('first', 'sam', 'EMO.1b'), { money: 'partly' }, START)
    expect(plan(ruth, 2).moneyMayHide).toBe(false)
  })

  test('is not asked where nothing is of concern, or nobody has visited', () => {
    const ruth = telling()
    expect(plan(ruth, 2).moneyMayHide).toBe(false)
    visited(ruth, 'first', { days: 0, marks: { PHY: 1, EMO: 2 } })
    expect(plan(ruth, 2).moneyMayHide).toBe(false)
  })
})

test('what the workers do stands open first, by its day, without a day last', () => {
  const ruth = telling()
  const doing = (id: string, values: Values<'action'>) =>
    act(ruth, 'action', id, { what: id, who: 'Priya', support: false, ...values }, START)
  doing('some-day', { by: null })
  doing('done', { by: on(1), outcome: 'done' })
  doing('later', { by: on(20) })
  doing('soon', { by: on(10) })
  expect(plan(ruth, 2).actions.map(({ id }) => id)).toEqual(['soon', 'later', 'some-day', 'done'])
})
