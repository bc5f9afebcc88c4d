import { type ChildVisit, visitsOfChild } from '../../../src/core/course.ts'
import type { Case, Child } from '../../../src/core/case.ts'
import { type Answer, itemAt, type Values } from '../../../src/core/fact.ts'
import { comparePair, type Comparison } from '../../../src/report/compare/items.ts'
import { choosePair, type Pair } from '../../../src/report/compare/pair.ts'
import { begin, read, visit } from '../../helpers/family.ts'
import { act, type Person, person } from '../../helpers/people.ts'

/** An answer of any kind to an item of the first child. */
export const answer = (who: Person, item: string, given: Answer, visitId = 'visit-1', more: Values<'answer'> = {}) =>
  act(who, 'answer', itemAt(visitId, 'child-1', item), { answer: given, ...more })

export const graded = (grade: 1 | 2 | 3 | 4 | 5): Answer => ({ kind: 'graded', grade })
export const notSeen: Answer = { kind: 'not-seen', because: 'not-seen-today', why: 'asleep' }

/** A person who began the family with a baseline on 4 March and a review on 3 June. */
export function withReview(plan: Values<'visit'> = {}): Person {
  const who = person('ann')
  begin(who)
  visit(who, 'visit-2', { on: '2026-06-03', ...plan })
  return who
}

/** What the screen has before it: the family, the child, their visits and the two that are compared by default. */
export function seen(who: Person): { family: Case; child: Child; visits: ChildVisit[]; pair: Pair; comparison: Comparison } {
  const family = read(who.log)
  const child = family.children[0]
  const visits = visitsOfChild(family, 'child-1')
  const pair = choosePair(visits)
  if (!child || !pair) throw new Error('nothing to compare')
  return { family, child, visits, pair, comparison: comparePair(pair, child) }
}
