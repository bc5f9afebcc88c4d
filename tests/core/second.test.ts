// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, childAt, type Fact, itemAt } from '../../src/core/fact.ts'
import { differenceOf, pairsOf, readSecond, type SecondItem, type SecondScoring } from '../../src/core/second.ts'
import { begin, read, sign, visitIn } from '../helpers/family.ts'
import { act, hear, type Person, person, START } from '../helpers/people.ts'

const ITEMS = ['PHY.1a', 'PHY.1b', 'PHY.2a', 'MED.1a', 'EMO.1a'] as const
const ABOUT = childAt('visit-1', 'child-1')
const about = (item: string) => itemAt('visit-1', 'child-1', item)
const graded = (value: number): Answer => ({ kind: 'graded', grade: value })

const starts = (who: Person) => act(who, 'second-scorer', ABOUT, { name: 'Robin Vale', role: 'social worker', agency: 'Marsh Trust' })
const scores = (who: Person, item: string, answer: Answer) => act(who, 'second-answer', about(item), { answer, evidence: `${item} seen` })
const finishes = (who: Person) => act(who, 'second-scorer', ABOUT, { done: true })

/** Somebody grades the item as the visit's own screen lets them: no second answer is on it. */
function grade(who: Person, item: string, value: number): void {
  const seconds = new Set(who.log.filter((fact) => fact.kind === 'second-answer').map((fact) => fact.id))
  const fact = act(who, 'answer', about(item), { answer: graded(value) })
  const body = { ...fact, replaces: fact.replaces.filter((id) => !seconds.has(id)) }
  who.log = who.log.map((known) => (known === fact ? body : known))
}

/** A change of the visit's own answer by somebody who has the second answer on the screen too. */
function takes(who: Person, item: string, answer: Answer, kept: 'second' | 'other'): void {
  const seconds = who.log.filter((fact) => fact.kind === 'second-answer' && fact.about === about(item)).map((fact) => fact.id)
  const fact = act(who, 'answer', about(item), { answer, whyChanged: 'talked it over' })
  who.log = who.log.map((known) => (known === fact ? { ...fact, replaces: [...fact.replaces, ...seconds] } : known))
  act(who, 'second-answer', about(item), { kept, why: 'talked it over' })
}

/** Ann's baseline, and Bea who has it on her own tablet. */
function two(): { ann: Person; bea: Person } {
  const [ann, bea] = [person('ann'), person('bea')]
  begin(ann)
  hear(bea, ann.log)
  return { ann, bea }
}

const scoringIn = (facts: readonly Fact[]): SecondScoring => {
  const family = read(facts)
  const scoring = readSecond(family, visitIn(family), 'child-1')
  if (!scoring) throw new Error('nobody scored a second time')
  return scoring
}
const itemOf = (facts: readonly Fact[], code: string): SecondItem => {
  const found = scoringIn(facts).items.find(({ reading }) => reading.item.code === code)
  if (!found) throw new Error(`${code} is not asked`)
  return found
}

describe('a second scoring', () => {
  test('is not there until somebody begins one, and is finished when they say so', () => {
    const { ann, bea } = two()
    expect(readSecond(read(ann.log), visitIn(read(ann.log)), 'child-1')).toBeNull()
    starts(bea)
    expect(scoringIn(bea.log)).toMatchObject({ who: { name: 'Robin Vale', role: 'social worker', agency: 'Marsh Trust' }, done: false })
    finishes(bea)
    expect(scoringIn(bea.log).done).toBe(true)
  })

  test('stands beside the first: the same, different, one-sided either way, or contested', () => {
    const { ann, bea } = two()
    starts(bea)
    for (const [item, first] of [
      ['PHY.1a', 2],
      ['PHY.1b', 2],
      ['PHY.2a', 2],
    ] as const)
      grade(ann, item, first)
    scores(bea, 'PHY.1a', graded(2))
    scores(bea, 'PHY.1b', graded(4))
    scores(bea, 'MED.1a', graded(3))
    grade(ann, 'EMO.1a', 2)
    scores(bea, 'EMO.1a', graded(2))
    const cat = person('cat')
    hear(cat, bea.log.slice(0, -1))
    scores(cat, 'EMO.1a', graded(5))
    const all = [...ann.log, ...bea.log, ...cat.log]
    const kinds = ITEMS.map((item) => differenceOf(itemOf(all, item)))
    expect(kinds).toEqual([
      { kind: 'same' },
      { kind: 'differ', kept: null },
      { kind: 'one-sided', has: 'first' },
      { kind: 'one-sided', has: 'second' },
      { kind: 'contested' },
    ])
    expect(pairsOf(scoringIn(all))).toEqual([
      [2, 2],
      [2, 4],
    ])
  })

  test('not seen against a grade is a difference, and two that both did not see it are the same', () => {
    const { ann, bea } = two()
    starts(bea)
    const notSeen: Answer = { kind: 'not-seen', because: 'not-seen-today', why: 'asleep' }
    act(ann, 'answer', about('PHY.1a'), { answer: notSeen })
    scores(bea, 'PHY.1a', graded(3))
    act(ann, 'answer', about('PHY.1b'), { answer: notSeen })
    scores(bea, 'PHY.1b', { kind: 'not-seen', because: 'not-right-to-ask', why: '' })
    const all = [...ann.log, ...bea.log]
    expect(['PHY.1a', 'PHY.1b'].map((item) => differenceOf(itemOf(all, item)).kind)).toEqual(['differ', 'same'])
    expect(pairsOf(scoringIn(all))).toEqual([])
  })
})

describe('what was said unseen', () => {
  test('stays the figure’s ground after the difference is settled', () => {
    const { ann, bea } = two()
    starts(bea)
    grade(ann, 'PHY.1a', 2)
    scores(bea, 'PHY.1a', graded(4))
    finishes(bea)
    hear(ann, bea.log)
    takes(ann, 'PHY.1a', graded(4), 'second')
    expect(itemOf(ann.log, 'PHY.1a').reading.counted).toEqual({ kind: 'graded', grade: 4, contested: false })
    expect(pairsOf(scoringIn(ann.log))).toEqual([[2, 4]])
    expect(differenceOf(itemOf(ann.log, 'PHY.1a'))).toEqual({ kind: 'differ', kept: 'second' })
    // Nor does a later correction by somebody who had it all before them.
    grade(ann, 'PHY.1a', 3)
    expect(pairsOf(scoringIn(ann.log))).toEqual([[2, 4]])
  })

  test('is not what somebody changed after the second scoring was finished, and is what they first said after it', () => {
    const { ann, bea } = two()
    starts(bea)
    grade(ann, 'PHY.1a', 2)
    scores(bea, 'PHY.1a', graded(4))
    scores(bea, 'PHY.1b', graded(3))
    act(bea, 'second-scorer', ABOUT, { done: true }, START + 60_000)
    hear(ann, bea.log)
    grade(ann, 'PHY.1a', 4)
    grade(ann, 'PHY.1b', 3)
    expect(pairsOf(scoringIn(ann.log))).toEqual([
      [2, 4],
      [3, 3],
    ])
  })
})

describe('laws of the second scorer', () => {
  const deed = fc.record({
    who: fc.constantFrom('ann' as const, 'bea' as const),
    does: fc.constantFrom('grades' as const, 'scores' as const, 'finishes' as const, 'tells' as const, 'takes' as const, 'signs' as const),
    item: fc.constantFrom(...ITEMS),
    value: fc.integer({ min: 1, max: 5 }),
  })

  /** A story of two people with a second scoring begun on one tablet. */
  function play(deeds: readonly (typeof deed extends fc.Arbitrary<infer T> ? T : never)[]): Person[] {
    const people = two()
    starts(people.bea)
    for (const { who, does, item, value } of deeds) {
      const one = people[who]
      if (does === 'grades') grade(one, item, value)
      if (does === 'scores') scores(one, item, graded(value))
      if (does === 'finishes') finishes(one)
      if (does === 'takes') takes(one, item, graded(value), 'other')
      if (does === 'signs') sign(one)
      if (does === 'tells') hear(people[who === 'ann' ? 'bea' : 'ann'], one.log)
    }
    return [people.ann, people.bea]
  }
  const holds = (law: (facts: readonly Fact[]) => void) =>
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => law(play(deeds).flatMap(({ log }) => log))),
      { numRuns: 150 },
    )
  const once = (facts: readonly Fact[]) => [...new Map(facts.map((fact) => [fact.id, fact])).values()]

  test('the order in which facts come in does not matter', () => {
    holds((facts) => {
      const [one, other] = [scoringIn(once(facts)), scoringIn(once(facts).reverse())]
      expect(other).toEqual(one)
      expect(other.items.map(differenceOf)).toEqual(one.items.map(differenceOf))
    })
  })

  test('a second answer never changes a profile by itself', () => {
    holds((facts) => {
      const all = once(facts)
      const without = all.filter((fact) => fact.kind !== 'second-answer' && fact.kind !== 'second-scorer')
      expect(visitIn(read(all)).profiles).toEqual(visitIn(read(without)).profiles)
    })
  })

  test('an answer that replaced a second answer is never among those said unseen', () => {
    holds((facts) => {
      const all = once(facts)
      const seconds = new Set(all.filter((fact) => fact.kind === 'second-answer').map((fact) => fact.id))
      for (const { first } of scoringIn(all).items) {
        if (first.answer.kind === 'unanswered') continue
        for (const head of first.answer.heads) expect(head.fact.replaces.some((id) => seconds.has(id))).toBe(false)
      }
    })
  })
})
