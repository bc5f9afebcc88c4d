// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Case } from '../../src/core/case.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { begin, grade, read, sign } from '../helpers/family.ts'
import { meet, type Person, person, START } from '../helpers/people.ts'

const RUNS = Number(process.env.PLUMBLINE_CLOCKS ?? 300)
const SEED = Number(process.env.PLUMBLINE_SEED) || Date.now() % 1_000_000_000
/** Thirty years, in milliseconds. */
const FAR = 30 * 365 * 86_400_000
const ITEMS = ['PHY.1a', 'PHY.2a', 'SUP.1a', 'EMO.1a'] as const

vi.setConfig({ testTimeout: 60_000 + RUNS * 200 })

/** Somebody whose clock is then so wrong grades an item, or all of them meet, or one signs. */
const step = fc.record({
  does: fc.constantFrom('grades', 'grades', 'grades', 'grades', 'meet', 'signs'),
  who: fc.nat({ max: 2 }),
  item: fc.nat({ max: 3 }),
  to: fc.integer({ min: 1, max: 5 }),
  error: fc.oneof(fc.constant(0), fc.integer({ min: -FAR, max: FAR }), fc.constantFrom(-FAR, FAR, -START)),
})

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function play(steps: readonly Step[], errorOf: (step: Step) => number): Person[] {
  const people = ['ruth', 'sam', 'tess'].map((name) => person(name)) as [Person, Person, Person]
  begin(people[0])
  meet(...people)
  let signed = false
  for (const each of steps) {
    const who = people[each.who] ?? people[0]
    who.clockError = errorOf(each)
    if (each.does === 'meet') meet(...people)
    else if (each.does === 'grades') grade(who, ITEMS[each.item] ?? 'PHY.1a', each.to as Grade)
    else if (!signed) {
      sign(who)
      signed = true
    }
  }
  meet(...people)
  return people
}

/** What a person can tell from the case without a clock: each grade, who disputes it, what is late, the headlines. */
const told = ({ visits }: Case) =>
  visits.map(({ signed, profiles }) => [
    signed !== null,
    [...profiles.values()].map(({ items, domains }) => [
      domains,
      items.map(({ item, counted, late, registers }) => [
        item.code,
        counted,
        late,
        registers.answer.kind,
        registers.answer.kind === 'unanswered' ? [] : registers.answer.heads.map(({ value }) => JSON.stringify(value)).sort(),
      ]),
    ]),
  ])

test(`clocks up to thirty years wrong, and moved at every act, make the same case for everybody (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const [first, ...others] = play(steps, ({ error }) => error).map(({ log }) => read(log))
      const [right] = play(steps, () => 0).map(({ log }) => read(log))
      if (!first || !right) return expect.fail('nobody')
      for (const other of others) expect(other).toEqual(first)
      expect(told(first)).toEqual(told(right))
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

test('control: whoever goes by the clock on the wall gets another case', () => {
  const byTheWall = (steps: readonly Step[]) => {
    const [anyone] = play(steps, ({ error }) => error)
    const last = (anyone?.log ?? []).filter(({ kind }) => kind === 'answer').sort((a, b) => (a.at.wall < b.at.wall ? -1 : 1))
    return JSON.stringify(last.at(-1)?.values)
  }
  const one: Step[] = [2, 5].map((to, at) => ({ does: 'grades', who: 0, item: 0, to, error: at * -FAR }))
  expect(byTheWall(one)).not.toBe(JSON.stringify({ answer: { kind: 'graded', grade: 5 } }))
  const [seen] = play(one, ({ error }) => error).map(({ log }) => read(log))
  expect(JSON.stringify(told(seen ?? expect.fail('nobody')))).toContain('\\"grade\\":5')
})
