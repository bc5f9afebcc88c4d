// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { alertsIn } from '../../src/core/drift/alerts.ts'
import { wasNotBrought } from '../../src/core/drift/was-not-brought.ts'
import type { Values } from '../../src/core/fact.ts'
import type { CaseEvent } from '../../src/core/happened.ts'
import { canBeSame, joined, likelySame, sameAt, type Sameness } from '../../src/core/same.ts'
import { childOn, familyOf, finds, happened, lookOn, telling } from '../helpers/drift.ts'
import { act, hear, meet, type Person, person } from '../helpers/people.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const DAYS = [0, 1, 2, 3, 4, 9] as const
const OUTCOMES = ['brought', 'not-brought', null] as const
const CHILDREN = [['sam'], ['kai'], ['sam', 'kai'], []] as const
const both = { sam: { kind: 'born', on: '2020-03-01' }, kai: { kind: 'born', on: '2024-03-01' } } as const

/** Two people enter things, say of pairs of them whether they are one, and hear of each other now and then. */
const deed = fc.record({
  who: fc.nat({ max: 1 }),
  does: fc.constantFrom('enters', 'enters', 'says', 'says', 'changes'),
  a: fc.nat({ max: 30 }),
  b: fc.nat({ max: 30 }),
  c: fc.nat({ max: 30 }),
  hears: fc.boolean(),
})
type Deeds = typeof deed extends fc.Arbitrary<infer T> ? readonly T[] : never
const life = fc.array(deed, { minLength: 4, maxLength: 24 })

const pick = <T>(all: readonly T[], at: number) => all[at % all.length] as T

function live(deeds: Deeds): [Person, Person] {
  const ada = telling(both, 'ada')
  const ben = person('ben')
  hear(ben, ada.log)
  const people = [ada, ben] as const
  for (const [at, { who, does, a, b, c, hears }] of deeds.entries()) {
    const me = pick(people, who)
    if (hears) hear(me, pick(people, who + 1).log)
    const known = familyOf(me).entries
    if (does === 'enters' || known.length === 0) {
      const [outcome, children] = [pick(OUTCOMES, b), [...pick(CHILDREN, c)]]
      happened(me, `e${at}`, pick(DAYS, a), { type: c % 5 === 0 ? 'injury' : 'appointment', outcome, children, note: `n${a % 2}` })
    } else if (does === 'changes') {
      happened(me, pick(known, a).id, pick(DAYS, b), { outcome: pick(OUTCOMES, c) })
    } else if (known.length > 1) {
      const [one, other] = [pick(known, a), pick(known, a + 1 + (b % (known.length - 1)))]
      act(me, 'same', sameAt(one.id, other.id), { state: c % 4 === 0 ? 'apart' : 'same', reason: '' })
    }
  }
  return [ada, ben]
}

const groupsOf = (events: readonly CaseEvent[]) => events.map(({ id, same = [] }) => [id, ...same.map((each) => each.id)].sort())
const shape = (events: readonly CaseEvent[]) => events.map(({ id, children, same = [] }) => [id, children, same.map((each) => each.id)])

describe('joining', () => {
  test('forgets no entry and makes up none; each stands under one head, the earliest of its own', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        const [ada] = live(deeds)
        const { entries, events } = familyOf(ada)
        expect(groupsOf(events).flat().toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
        const place = new Map(entries.map(({ id }, at) => [id, at]))
        for (const { id, same = [] } of events) {
          for (const each of same) expect(place.get(each.id)).toBeGreaterThan(place.get(id) as number)
        }
      }),
    )
  })

  test('is symmetric: whichever of the two is named first, it is the same statement', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameAt(a, b) === sameAt(b, a)))
    fc.assert(
      fc.property(life, fc.nat(), fc.nat(), (deeds, a, b) => {
        const { entries } = familyOf(live(deeds)[0])
        if (entries.length === 0) return
        expect(canBeSame(pick(entries, a), pick(entries, b))).toBe(canBeSame(pick(entries, b), pick(entries, a)))
      }),
    )
  })

  test('is transitive, but for two of which somebody said that they are apart', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        const { entries, events, sameness } = familyOf(live(deeds)[0])
        const groupOf = new Map(groupsOf(events).flatMap((group) => group.map((id) => [id, group.join()])))
        const byId = new Map(entries.map((event) => [event.id, event]))
        for (const group of groupsOf(events)) {
          for (const a of group) for (const b of group) expect(sameness.get(sameAt(a, b))).not.toBe('apart')
        }
        for (const [thing, said] of sameness) {
          const [, a = '', b = ''] = thing.split('/')
          const [one, other] = [byId.get(a), byId.get(b)]
          if (said !== 'same' || !one || !other || !canBeSame(one, other) || groupOf.get(a) === groupOf.get(b)) continue
          const [left, right] = [groupOf.get(a)?.split(',') ?? [], groupOf.get(b)?.split(',') ?? []]
          expect(left.some((x) => right.some((y) => sameness.get(sameAt(x, y)) === 'apart'))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of four that look alike, keeps asunder whom somebody keeps asunder, whatever was said of the others and in which order', () => {
    const ids = ['a', 'b', 'c', 'd'] as const
    const ada = telling(both, 'ada')
    for (const id of ids) happened(ada, id, 1, { type: 'injury', children: ['sam'] })
    const { entries } = familyOf(ada)
    const said = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.constantFrom<Sameness>('same', 'same', 'apart')))
    fc.assert(
      fc.property(said, (pairs) => {
        const told = new Map(pairs.flatMap(([x, y, state]) => (x === y ? [] : [[sameAt(x, y), state] as const])))
        const events = joined(entries, told)
        for (const group of groupsOf(events)) {
          for (const x of group) for (const y of group) expect(told.get(sameAt(x, y))).not.toBe('apart')
        }
        expect(shape(joined(entries, new Map([...told].reverse())))).toEqual(shape(events))
        // Where nobody keeps anybody asunder, whoever is linked is one.
        if ([...told.values()].includes('apart')) return
        const groupOf = new Map(groupsOf(events).flatMap((group) => group.map((id) => [id, group.join()])))
        for (const thing of told.keys()) {
          const [, x = '', y = ''] = thing.split('/')
          expect(groupOf.get(x)).toBe(groupOf.get(y))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('never puts two under one head whose endings differ, or of two types', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        for (const { type, registers, same = [] } of familyOf(live(deeds)[0]).events) {
          for (const other of same) {
            expect(other.type).toBe(type)
            const [mine, theirs] = [registers.outcome, other.registers.outcome]
            expect([mine.kind, theirs.kind]).not.toContain('contested')
            const value = (of: typeof mine) => (of.kind === 'settled' ? of.value : null)
            expect(value(theirs)).toBe(value(mine))
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is taken back by saying the other: every entry stands by itself again', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        const [ada, ben] = live(deeds)
        meet(ada, ben)
        const { sameness, entries } = familyOf(ada)
        for (const thing of sameness.keys()) act(ada, 'same', thing, { state: 'apart' })
        expect(shape(familyOf(ada).events)).toEqual(shape(joined(entries, new Map())))
      }),
    )
  })

  test('does not depend on the order of facts or of statements, and two tablets that met show the same', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        const [ada, ben] = live(deeds)
        meet(ada, ben)
        const family = familyOf(ada)
        expect(shape(familyOf(ben).events)).toEqual(shape(family.events))
        expect(shape(familyOf({ log: ada.log.toReversed() }).events)).toEqual(shape(family.events))
        const turned = new Map([...family.sameness].reverse())
        expect(shape(joined(family.entries, turned))).toEqual(shape(family.events))
      }),
    )
  })

  test('two who say different things without having seen each other have said neither', () => {
    const ada = telling(both, 'ada')
    happened(ada, 'one', 1, { type: 'injury', children: ['sam'] })
    happened(ada, 'two', 2, { type: 'injury', children: ['sam'] })
    const ben = person('ben')
    hear(ben, ada.log)
    act(ada, 'same', sameAt('one', 'two'), { state: 'same' })
    act(ben, 'same', sameAt('two', 'one'), { state: 'apart' })
    expect(familyOf(ada).events).toHaveLength(1)
    meet(ada, ben)
    expect(familyOf(ada).events).toHaveLength(2)
  })
})

describe('what says different things of what is counted stays two', () => {
  const pair = (one: Values<'event'>, other: Values<'event'>) => {
    const ada = telling(both, 'ada')
    happened(ada, 'one', 1, { children: ['sam'], ...one })
    happened(ada, 'two', 1, { children: ['sam'], ...other })
    act(ada, 'same', sameAt('one', 'two'), { state: 'same' })
    return familyOf(ada).events.length
  }
  test.each<[string, number, Values<'event'>, Values<'event'>]>([
    ['two signs of one day', 2, { type: 'recurring-sign', sign: 'hungry' }, { type: 'recurring-sign', sign: 'head-lice' }],
    [
      'two services',
      2,
      { type: 'appointment', service: 'gp', outcome: 'not-brought' },
      { type: 'appointment', service: 'dentist', outcome: 'not-brought' },
    ],
    [
      'a service and none',
      1,
      { type: 'appointment', service: 'gp', outcome: 'not-brought' },
      { type: 'appointment', outcome: 'not-brought' },
    ],
    ['two figures', 2, { type: 'attendance', percent: 88 }, { type: 'attendance', percent: 48 }],
    [
      'two steps of a challenge',
      2,
      { type: 'challenge', outcome: 'open', stage: 'talk' },
      { type: 'challenge', outcome: 'open', stage: 'senior' },
    ],
    ['no roll up to a day, and up to now', 2, { type: 'not-on-roll', until: '2026-03-20' }, { type: 'not-on-roll' }],
    ['the same said twice', 1, { type: 'not-on-roll', until: null }, { type: 'not-on-roll' }],
  ])('%s', (_, events, one, other) => {
    expect(pair(one, other)).toBe(events)
    expect(pair(other, one)).toBe(events)
  })
})

describe('offers', () => {
  test('join nothing: what looks alike counts twice until a person says so', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        const silent = deeds.map((each) => (each.does === 'says' ? { ...each, does: 'enters' as const } : each))
        const [ada] = live(silent)
        const { entries, events } = familyOf(ada)
        expect(shape(events)).toEqual(shape(joined(entries, new Map<string, Sameness>())))
        expect(events.every(({ same }) => same === undefined)).toBe(true)
      }),
    )
  })

  test('an alert that stands goes only where somebody joined what it rests on', () => {
    fc.assert(
      fc.property(life, (deeds) => {
        const [ada] = live(deeds)
        const unsaid = { log: ada.log.filter(({ kind }) => kind !== 'same') }
        const alerts = (who: { log: Person['log'] }) => alertsIn(lookOn(who, 20)).map(({ key }) => key)
        const gone = alerts(unsaid).filter((key) => !alerts(ada).includes(key))
        if (familyOf(ada).events.every(({ same }) => same === undefined)) expect(gone).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('are for what two people entered, or one twice in the same words, and end once something is said', () => {
    const ada = telling(both, 'ada')
    const ben = person('ben')
    happened(ada, 'one', 1, { type: 'injury', children: ['sam'], note: 'A burn.' })
    happened(ada, 'other', 1, { type: 'injury', children: ['sam'], note: 'A cut.' })
    hear(ben, ada.log)
    happened(ben, 'two', 3, { type: 'injury', note: 'A burn on the arm.' })
    meet(ada, ben)
    const pairs = () => {
      const { events, sameness } = familyOf(ada)
      return likelySame(events, sameness).map((pair) => pair.map(({ id }) => id))
    }
    expect(pairs()).toEqual([
      ['one', 'two'],
      ['other', 'two'],
    ])
    act(ada, 'same', sameAt('one', 'two'), { state: 'same' })
    act(ada, 'same', sameAt('other', 'two'), { state: 'apart' })
    expect(pairs()).toEqual([])
  })
})

describe('D13', () => {
  const missed = (who: Person, id: string, days: number) =>
    happened(who, id, days, { type: 'appointment', children: ['sam'], outcome: 'not-brought' })

  test('counts what two people entered of one appointment once when they are joined, and twice again once that is taken back', () => {
    const ada = telling(both, 'ada')
    const ben = person('ben')
    hear(ben, ada.log)
    missed(ada, 'one', 1)
    missed(ben, 'two', 2)
    meet(ada, ben)
    expect(childOn(ada, 10).events).toHaveLength(2)
    expect(finds(wasNotBrought, ada, 10)).toMatchObject([{ figures: { times: 2 } }])

    act(ada, 'same', sameAt('one', 'two'), { state: 'same' })
    expect(childOn(ada, 10).events).toHaveLength(1)
    expect(finds(wasNotBrought, ada, 10)).toEqual([])

    meet(ada, ben)
    act(ben, 'same', sameAt('one', 'two'), { state: 'apart' })
    meet(ada, ben)
    expect(finds(wasNotBrought, ada, 10)).toMatchObject([{ figures: { times: 2 } }])
  })

  test('counts a third beside a joined pair: two', () => {
    const ada = telling(both, 'ada')
    for (const [id, day] of [
      ['one', 1],
      ['two', 2],
      ['three', 9],
    ] as const)
      missed(ada, id, day)
    act(ada, 'same', sameAt('one', 'two'), { state: 'same' })
    expect(finds(wasNotBrought, ada, 10)).toMatchObject([{ figures: { times: 2 } }])
  })
})
