// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { canonical } from '../../src/core/canonical.ts'
import { besides, contestedIn, REGISTERS, registerKey, settledIn, type ThingKind } from '../../src/core/contested.ts'
import { childAt, type Fact, type FactKind, itemAt, type Values } from '../../src/core/fact.ts'
import { foldRegister } from '../../src/core/fold.ts'
import { begin, FAMILY, grade, read, sign } from '../helpers/family.ts'
import { act, hear, idOf, meet, type Person, person, START } from '../helpers/people.ts'

vi.setConfig({ testTimeout: 60_000 })

const ITEM = itemAt('visit-1', 'child-1', 'PHY.2a')

/** Something that any of these people can write: of each kind, with values of which there are few. */
type Writes = readonly [kind: FactKind, about: string, values: (n: number) => object]
const WRITES: readonly Writes[] = [
  ['household', FAMILY, (n) => ({ name: `Larks ${n}` })],
  ['household', FAMILY, (n) => ({ reviewBy: `2026-05-0${n + 1}`, nextSees: `Nurse ${n}` })],
  ['household', FAMILY, (n) => ({ lead: { name: `Lead ${n}`, role: '', agency: '', from: '2026-03-04' } })],
  ['child', 'child-1', (n) => ({ flags: n === 0 ? [] : ['disability'], lives: n === 2 ? 'both' : 'here' })],
  ['child', 'child-1', (n) => ({ birth: { kind: 'born', on: `2018-06-0${n + 1}` } })],
  // Without a birth: nobody sees this child yet, and what is contested of it is open all the same.
  ['child', 'child-2', (n) => ({ name: `Robin ${n}` })],
  ['adult', 'adult-1', (n) => ({ relation: `uncle ${n}`, cares: n === 1 })],
  ['visit', 'visit-1', (n) => ({ see: `Toys ${n}`, smell: `Damp ${n % 2}` })],
  ['visit', 'visit-1', (n) => ({ children: n === 1 ? [] : ['child-1'], present: [`adult-${n}`] })],
  // First facts missing: not in any list of visits.
  ['visit', 'visit-2', (n) => ({ others: `A neighbour ${n}` })],
  ['presence', childAt('visit-1', 'child-1'), (n) => ({ seen: n > 0, voice: `I like it ${n}` })],
  ['answer', ITEM, (n) => ({ answer: { kind: 'graded', grade: n + 1 } })],
  ['answer', ITEM, (n) => ({ answer: { kind: 'graded', grade: n + 1 }, evidence: `Bags ${n}`, sources: n > 0 ? ['seen'] : [] })],
  ['answer', itemAt('visit-1', 'child-3', 'PHY.2b'), (n) => ({ money: n > 0 ? 'yes' : 'no' })],
  ['answer', itemAt('visit-9', 'child-1', 'PHY.2b'), (n) => ({ since: `May ${n}` })],
  ['amendment', ITEM, (n) => ({ evidence: `Bags ${n}`, reason: `because ${n}`, signature: idOf({}) })],
  ['event', 'event-1', (n) => ({ type: 'injury', note: `A bruise ${n}`, percent: n > 0 ? n : null })],
  ['target', 'target-1', (n) => ({ by: `2026-05-0${n + 1}`, who: `Jay ${n}` })],
  ['decision', 'decision-1', (n) => ({ type: 'level', level: `level-${n}` })],
  ['second-scorer', childAt('visit-1', 'child-1'), (n) => ({ agency: `Trust ${n}` })],
  ['second-answer', ITEM, (n) => ({ answer: { kind: 'graded', grade: n + 1 }, why: `seen ${n}` })],
  ['lens', 'lens/adult-1/low-mood', (n) => ({ state: n > 0 ? 'now' : 'past', note: `said ${n}` })],
  ['entered-in-error', 'event-1', (n) => ({ reason: `wrong ${n}` })],
  ['erasure', FAMILY, (n) => ({ state: n > 0 ? 'kept' : 'erased', because: 'other', reference: '' })],
  ['hold', FAMILY, (n) => ({ state: n > 0 ? 'on' : 'off', reason: '' })],
  ['acknowledgement', 'alert-1', (n) => ({ alert: `a${n}`, evidence: 'e', level: 'note', reason: '' })],
  ['closing', 'closing-1', (n) => ({ episode: 'first', type: 'closed', on: '2026-05-01', reason: `done ${n}`, to: '', override: null })],
]

type Step = { readonly who: number } & ({ readonly writes: number; readonly value: number } | { readonly tells: number })
const stepOf = (writes: readonly number[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ who: fc.nat(2), writes: fc.constantFrom(...writes), value: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ who: fc.nat(2), tells: fc.nat(2) }) },
  )
// A few things at a time, so that people meet over them.
const steps = fc
  .uniqueArray(fc.nat(WRITES.length - 1), { minLength: 1, maxLength: 5 })
  .chain((writes) => fc.array(stepOf(writes), { minLength: 2, maxLength: 24 }))

function play(steps: readonly Step[]): readonly Fact[] {
  const people = ['ruth', 'sam', 'uma'].map((name) => person(name))
  begin(people[0] as Person)
  meet(...people)
  for (const each of steps) {
    const who = people[each.who] as Person
    if ('tells' in each) hear(people[each.tells] as Person, who.log)
    else {
      const [kind, about, values] = WRITES[each.writes] as Writes
      act(who, kind, about, values(each.value) as Values<typeof kind>, START)
    }
  }
  meet(...people)
  return (people[0] as Person).log
}

/** The same, straight from the facts: every register of every thing, kind by kind. */
function contestedByHand(facts: readonly Fact[]): string[] {
  const ordered = [...facts].sort((a, b) => (a.at.stamp < b.at.stamp ? -1 : 1))
  const wrong = ordered.flatMap((fact) => (fact.kind === 'entered-in-error' ? [fact.about] : []))
  const found: string[] = []
  for (const about of new Set(ordered.map((fact) => fact.about))) {
    if (wrong.some((thing) => about === thing || about.startsWith(`${thing}/`))) continue
    for (const kind of Object.keys(REGISTERS) as ThingKind[]) {
      const group: readonly FactKind[] = kind === 'answer' ? ['answer', 'amendment'] : [kind]
      const mine = ordered.filter((fact) => fact.about === about && group.includes(fact.kind))
      const names = new Set(mine.flatMap((fact) => Object.keys(fact.values)))
      for (const register of names) {
        if (kind === 'answer' && (register === 'reason' || register === 'signature')) continue
        const folded = foldRegister(mine, register)
        if (folded.kind !== 'contested') continue
        const values = folded.heads.map(({ value, fact }) => `${canonical(value)} by ${fact.id}`)
        found.push(`${registerKey({ kind, about, register })}: ${values.sort().join(', ')}`)
      }
    }
  }
  return found.sort()
}

const told = (facts: readonly Fact[]) =>
  contestedIn(read(facts))
    .map((each) => {
      const values = each.heads.map(({ value, fact }) => `${canonical(value)} by ${fact.id}`)
      return `${registerKey(each)}: ${values.sort().join(', ')}`
    })
    .sort()

describe('what people entered differently', () => {
  test('is found exactly once, wherever in the case it is, and nothing else is', () => {
    let contested = 0
    fc.assert(
      fc.property(steps, (each) => {
        const facts = play(each)
        const byHand = contestedByHand(facts)
        contested += byHand.length
        expect(told(facts)).toEqual(byHand)
        // In any order in which they arrive.
        expect(told([...facts].reverse())).toEqual(byHand)
      }),
      { numRuns: 800 },
    )
    expect(contested).toBeGreaterThan(400)
  })

  test('says which visit, child and item, who, and what each of them wrote beside it', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    act(ruth, 'answer', ITEM, { answer: { kind: 'graded', grade: 2 } })
    act(ruth, 'answer', ITEM, { evidence: 'Swept.', sources: ['seen'] })
    act(sam, 'answer', ITEM, { answer: { kind: 'graded', grade: 4 }, evidence: 'Bags.', sources: ['smelt-felt'] })
    meet(ruth, sam)
    const [answer, evidence, sources, ...more] = contestedIn(read(ruth.log))
    expect(more).toEqual([])
    expect([answer?.register, evidence?.register, sources?.register]).toEqual(['answer', 'evidence', 'sources'])
    expect(answer?.place).toEqual({ visit: 'visit-1', child: 'child-1', item: 'PHY.2a' })
    expect(answer?.heads.map(({ fact }) => fact.by.name).sort()).toEqual(['ruth', 'sam'])
    const words = answer?.heads.map((head) => besides(answer, head))
    expect(words).toContainEqual({ evidence: 'Swept.', sources: ['seen'] })
    expect(words).toContainEqual({ evidence: 'Bags.', sources: ['smelt-felt'] })
  })

  test('equal values settle themselves, and what one person changed their mind about is no quarrel', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    grade(ruth, 'PHY.2a', 3)
    grade(ruth, 'PHY.2a', 2)
    grade(sam, 'PHY.2a', 2)
    meet(ruth, sam)
    expect(contestedIn(read(ruth.log))).toEqual([])
  })

  test('a list that two people filled differently is contested, in whatever kind', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    act(ruth, 'child', 'child-1', { flags: ['young carer'] })
    act(sam, 'child', 'child-1', { flags: [] })
    meet(ruth, sam)
    expect(contestedIn(read(ruth.log)).map(registerKey)).toEqual(['child child-1 flags'])
  })

  test('nothing of a visit entered in error is asked about', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    grade(ruth, 'PHY.2a', 3)
    grade(sam, 'PHY.2a', 4)
    act(ruth, 'entered-in-error', 'visit-1', { reason: 'the wrong house' })
    meet(ruth, sam)
    expect(contestedIn(read(ruth.log))).toEqual([])
  })
})

describe('what was settled with a reason', () => {
  /** A settlement as the app writes it: `why` is part of the body, so of the name. */
  function settleAs(who: Person, answer: 2 | 3 | 4): void {
    const { id: _, ...body } = grade(who, 'PHY.2a', answer)
    const fact = { ...body, why: 'We looked together.' }
    who.log = [...who.log.slice(0, -1), { id: idOf(fact), ...fact }]
  }

  test('is told with what was kept, why, and what was not kept, until somebody writes it anew', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    grade(ruth, 'PHY.2a', 2)
    grade(sam, 'PHY.2a', 4)
    meet(ruth, sam)
    settleAs(ruth, 4)
    const [settled, ...more] = settledIn(read(ruth.log))
    expect(more).toEqual([])
    expect(settled).toMatchObject({ register: 'answer', value: { grade: 4 }, by: { why: 'We looked together.' } })
    expect(settled?.dropped.map(({ value, fact }) => [value, fact.by.name])).toEqual([[{ kind: 'graded', grade: 2 }, 'ruth']])
    expect(contestedIn(read(ruth.log))).toEqual([])
    grade(ruth, 'PHY.2a', 3)
    expect(settledIn(read(ruth.log))).toEqual([])
  })

  test('is contested again by what was written without having seen it, and that names the settlement', () => {
    const [ruth, sam, uma] = [person('ruth'), person('sam'), person('uma')]
    begin(ruth)
    meet(ruth, sam, uma)
    grade(ruth, 'PHY.2a', 2)
    grade(sam, 'PHY.2a', 4)
    meet(ruth, sam)
    settleAs(ruth, 3)
    grade(uma, 'PHY.2a', 5)
    sign(uma)
    meet(ruth, sam, uma)
    for (const who of [ruth, sam, uma]) {
      const [open, ...more] = contestedIn(read(who.log))
      expect(more).toEqual([])
      expect(open?.settledBefore).toMatchObject({ by: { name: 'ruth' }, why: 'We looked together.' })
      expect(open?.heads.map(({ fact }) => fact.by.name).sort()).toEqual(['ruth', 'uma'])
      expect(settledIn(read(who.log))).toEqual([])
    }
  })
})
