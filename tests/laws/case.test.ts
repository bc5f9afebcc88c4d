// @vitest-environment node
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Case } from '../../src/core/case.ts'
import { itemAt } from '../../src/core/fact.ts'
import { merge } from '../../src/core/merge.ts'
import { begin, grade, meetChild, read, sign, visit } from '../helpers/family.ts'
import { CLOCK_ERROR } from '../helpers/histories.ts'
import { act, hear, type Person, person } from '../helpers/people.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const ITEMS = ['PHY.2a', 'PHY.2b', 'EDU.1b', 'MED.3b', 'SUP.1d']
const pick = <T>(all: readonly T[], index: number) => all[index % all.length] as T

/** Things that people do in a family, each by one person, with two small numbers that say exactly what. */
const DEEDS = {
  answers: (who, a, b) =>
    void grade(who, pick(ITEMS, a), pick([1, 2, 3, 4, 5] as const, b), pick(['visit-1', 'visit-2'], a), pick(['child-1', 'child-2'], b)),
  'leaves out': (who, a) =>
    void act(who, 'answer', itemAt('visit-1', 'child-1', pick(ITEMS, a)), {
      answer: { kind: 'not-seen', because: 'not-seen-today', why: '' },
    }),
  'sees the child': (who, a, b) => void meetChild(who, { seen: b % 2 === 0, voice: `said ${a % 3}` }),
  'corrects the child': (who, a, b) =>
    void act(who, 'child', pick(['child-1', 'child-2'], a), {
      birth: { kind: 'born', on: pick(['2018-06-01', '2024-09-09', '2013-01-31'], b) },
      flags: b % 2 === 0 ? [] : ['disability'],
    }),
  'changes the visit': (who, a, b) =>
    void act(who, 'visit', pick(['visit-1', 'visit-2'], a), {
      set: pick(['full', 'core', 'home'] as const, b),
      children: pick([['child-1'], ['child-1', 'child-2'], ['child-2']], b),
      on: pick(['2026-03-04', '2026-06-10'], a + b),
    }),
  'adds an adult': (who, a) => void act(who, 'adult', `adult-${a % 2}`, { name: pick(['Jay', 'Kit'], a), cares: true }),
  renames: (who, a) => void act(who, 'household', 'family-1', { name: `The Larks, ${a % 3}` }),
  signs: (who, a) => void sign(who, pick(['visit-1', 'visit-2'], a)),
  amends: (who, a, b) => {
    const signature = who.log.find((fact) => fact.kind === 'signature')
    const values = { answer: { kind: 'graded', grade: pick([1, 2, 3, 4, 5] as const, b) }, reason: 'looked again' } as const
    if (signature) act(who, 'amendment', itemAt(signature.about, 'child-1', pick(ITEMS, a)), { ...values, signature: signature.id })
  },
  'takes back': (who, a) => void (a % 4 === 0 && act(who, 'entered-in-error', 'visit-2', { reason: 'wrong family' })),
} as const satisfies Record<string, (who: Person, a: number, b: number) => void>

const deed = fc.record({
  who: fc.nat({ max: 2 }),
  does: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  a: fc.nat({ max: 11 }),
  b: fc.nat({ max: 11 }),
  hears: fc.option(fc.nat({ max: 2 })),
})
const life = fc.tuple(
  fc.array(fc.integer({ min: -CLOCK_ERROR, max: CLOCK_ERROR }), { minLength: 3, maxLength: 3 }),
  fc.array(deed, { minLength: 4, maxLength: 30 }),
)

function live([clocks, deeds]: typeof life extends fc.Arbitrary<infer T> ? T : never): Person[] {
  const people = clocks.map((clock, index) => person(`p${index}`, clock))
  const [first] = people as [Person]
  begin(first)
  act(first, 'child', 'child-2', { name: 'Robin', birth: { kind: 'born', on: '2022-02-02' }, flags: [] })
  visit(first, 'visit-2', { on: '2026-06-10', children: ['child-1', 'child-2'] })
  for (const each of people) hear(each, first.log)
  for (const { who, does, a, b, hears } of deeds) {
    if (hears !== null) hear(pick(people, who), pick(people, hears).log)
    DEEDS[does](pick(people, who), a, b)
  }
  return people
}

/** The order of a map is not part of deep equality, but it is what a screen shows. */
const inOrder = (family: Case) => [family, family.visits.map((each) => [...each.profiles.keys()])]

test('the same facts are the same family on every tablet, in whatever order they came', () => {
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (each, chance) => {
      const facts = merge(...live(each).map((who) => who.log))
      const expected = inOrder(read(facts))
      const shuffled = facts.map((fact) => ({ fact, at: chance.next().value as number })).sort((a, b) => a.at - b.at)
      for (const order of [shuffled.map(({ fact }) => fact), facts.toReversed()]) {
        if (!isDeepStrictEqual(inOrder(read(order)), expected)) expect(inOrder(read(order))).toEqual(expected)
      }
    }),
    { numRuns: 150 },
  )
})

test('no grade is hidden: each that somebody gave a child of the visit, and nobody replaced, is on the screen', () => {
  fc.assert(
    fc.property(life, (each) => {
      const facts = merge(...live(each).map((who) => who.log))
      const family = read(facts)
      expect(family.unread).toEqual([])
      for (const shown of [...family.visits, ...family.enteredInError]) {
        const onScreen = new Set([...shown.profiles.values()].flatMap((profile) => profile.items.flatMap((reading) => reading.history)))
        const chosen = shown.registers.children.kind === 'unanswered' ? [] : shown.registers.children.heads.flatMap((head) => head.value)
        for (const fact of facts) {
          const isHere = chosen.some((childId) => fact.about.startsWith(`${shown.id}/${childId}/`))
          if (isHere && (fact.kind === 'answer' || fact.kind === 'amendment')) expect(onScreen.has(fact)).toBe(true)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('what the signer had not seen is late, and what they had seen is not', () => {
  fc.assert(
    fc.property(life, (each) => {
      const people = live(each)
      const [signer, other] = people as [Person, Person]
      const { facts } = read(merge(...people.map((who) => who.log)))
      if (facts.some((fact) => fact.kind === 'signature' && fact.about === 'visit-1')) return
      const saw = new Set(signer.log.map((fact) => fact.id))
      sign(signer)
      hear(other, merge(...people.map((who) => who.log)))
      for (const profile of read(other.log)
        .visits.find((shown) => shown.id === 'visit-1')
        ?.profiles.values() ?? []) {
        for (const reading of profile.items) {
          expect(reading.late).toBe(reading.history.some((fact) => fact.kind === 'answer' && !saw.has(fact.id)))
        }
      }
    }),
    { numRuns: 300 },
  )
})
