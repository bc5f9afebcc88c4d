// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Fact, FactOf } from '../../../src/core/fact.ts'
import { addsOf, sumAdds } from '../../../src/core/sharing/adds.ts'
import { arriving } from '../../../src/core/sharing/arriving.ts'
import { restsOn } from '../../../src/core/sharing/built-on.ts'
import { clocksAhead, joinClocks } from '../../../src/core/sharing/clocks.ts'
import { joinCase, sendable } from '../../../src/core/sharing/join-case.ts'
import { paperKeyIn } from '../../../src/core/sharing/paper-key.ts'
import { among, compact, countCase } from '../../../src/core/sharing/seen.ts'
import { act, hear, idOf, meet, type Person, person, START } from '../../helpers/people.ts'

const HERE = { find: () => undefined, now: START }
const DAY = 86_400_000
const ITEM = 'visit-1/child-1/PHY.1a'

/** Two people who both know a family and the visit that one of them began. */
function two(): [Person, Person] {
  const [asha, ben] = [person('asha'), person('ben')]
  act(asha, 'household', 'family-1', { name: 'The Larks' })
  act(asha, 'child', 'child-1', { name: 'Wren', birth: { kind: 'born', on: '2019-03-02' } })
  act(asha, 'visit', 'visit-1', { type: 'baseline', on: '2026-03-04' })
  meet(asha, ben)
  return [asha, ben]
}

/** The same fact with some registers held back. */
function partOf({ id, ...body }: Fact, ...kept: string[]): Fact {
  const values = Object.fromEntries(Object.entries(body.values).filter(([name]) => kept.includes(name)))
  const part = { ...body, values, of: id }
  return { id: idOf(part), ...part } as Fact
}

const erase = (who: Person, state: 'erased' | 'kept') => act(who, 'erasure', 'family-1', { state, because: 'other', reference: '' })

describe('what comes', () => {
  test('is what is not here, each once, and nothing here ever goes', () => {
    const [asha, ben] = two()
    const fact = act(ben, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 } })
    expect(joinCase(asha.log, [...ben.log, fact])).toEqual({ add: [fact], erasing: { kind: 'none' }, leftOut: 0 })
    expect(joinCase(ben.log, asha.log).add).toEqual([])
  })

  test('with something held back comes only where the whole is not here, nor in the same file', () => {
    const [asha, ben] = two()
    const whole = act(ben, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 }, evidence: 'Her sister said so.' })
    const part = partOf(whole, 'answer')
    expect(joinCase(asha.log, [part]).add).toEqual([part])
    expect(joinCase(asha.log, [part, whole]).add).toEqual([whole])
    expect(joinCase(ben.log, [part]).add).toEqual([])
    // The whole comes later, to what was here in part; then the part goes to nobody any more.
    expect(joinCase([...asha.log, part], [whole]).add).toEqual([whole])
    expect(sendable([...asha.log, part, whole])).toEqual([...asha.log, whole])
  })

  test('of an erased family is only the word of it', () => {
    const [asha, ben] = two()
    const word = erase(ben, 'erased')
    const late = act(asha, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 } })
    expect(joinCase([word], asha.log)).toMatchObject({ add: [], erasing: { kind: 'erased', by: [word] }, leftOut: 4 })
    expect(joinCase(asha.log, [word])).toMatchObject({ add: [word], erasing: { kind: 'asks', by: [word] }, leftOut: 0 })
    expect(joinCase([], [word, late])).toMatchObject({ add: [word], erasing: { kind: 'erased' }, leftOut: 1 })
    expect(sendable([...asha.log, word])).toEqual([word])
  })

  test('comes again once somebody who had seen the erasure takes it back', () => {
    const [asha, ben] = two()
    const word = erase(ben, 'erased')
    hear(asha, [word])
    const back = erase(asha, 'kept')
    expect(joinCase([word], asha.log)).toMatchObject({ erasing: { kind: 'kept', by: [back] }, leftOut: 0 })
    expect(joinCase([word], asha.log).add).toHaveLength(4)
    // Who erased it without having seen that still means it.
    const caro = person('caro')
    hear(caro, asha.log.slice(0, 3))
    const again = erase(caro, 'erased')
    expect(joinCase([word, again], asha.log)).toMatchObject({ add: [back], erasing: { kind: 'erased', by: [again] } })
  })
})

describe('what a screen says of it', () => {
  test('nothing where all of it is here', () => {
    const [asha, ben] = two()
    expect(arriving('family-1', asha.log, ben.log, HERE)).toBe(null)
  })

  test('things are counted as people count them', () => {
    const [, ben] = two()
    act(ben, 'event', 'event-1', { type: 'injury', on: '2026-03-01' })
    act(ben, 'event', 'event-1', { note: 'A bruise.' })
    act(ben, 'target', 'target-1', { child: 'child-1' })
    act(ben, 'decision', 'decision-1', { type: 'level', on: '2026-03-04', level: 'in-need' })
    act(ben, 'presence', 'visit-1/child-1', { seen: true })
    const all = { visits: 1, events: 1, targets: 1, decisions: 1, people: 1, grown: 0, others: 1, facts: 8 }
    const came = arriving('family-1', [], ben.log, HERE)?.arriving
    expect(came).toMatchObject({ adds: all, isNew: true, name: 'The Larks', children: ['Wren'] })
    expect(came?.visits).toMatchObject([{ id: 'visit-1', isNew: true, type: 'baseline', facts: 2, readable: false }])
    const later = arriving('family-1', ben.log.slice(0, 4), ben.log, HERE)?.arriving
    expect(later?.adds).toEqual({ ...all, visits: 0, events: 0, people: 0, grown: 1, others: 1, facts: 4 })
    expect(sumAdds([all, all])).toMatchObject({ visits: 2, facts: 16 })
    expect(addsOf([], new Set(), new Set()).facts).toBe(0)
  })

  test('a value that replaces ours contradicts it without contesting it; one that did not see ours contests it', () => {
    const [asha, ben] = two()
    act(asha, 'answer', ITEM, { answer: { kind: 'graded', grade: 2 } })
    const [before, blind] = [asha.log, person('caro')]
    hear(blind, ben.log)
    meet(asha, ben)
    act(ben, 'answer', ITEM, { answer: { kind: 'graded', grade: 4 }, evidence: 'Damp.' })
    const seen = arriving('family-1', before, ben.log, HERE)?.arriving
    expect(seen).toMatchObject({ disputes: [], registers: { fresh: 1, contradicted: 1 } })
    const other = act(blind, 'answer', ITEM, { answer: { kind: 'graded', grade: 5 }, evidence: 'Mould.' })
    const unseen = arriving('family-1', ben.log, [other], HERE)?.arriving
    expect(unseen?.registers).toEqual({ fresh: 0, contradicted: 2 })
    expect(unseen?.disputes).toMatchObject([
      { change: 'opens', of: 'item', register: 'answer', sides: [{ evidence: 'Mould.' }, { here: true, evidence: 'Damp.' }] },
      { change: 'opens', of: 'text', register: 'evidence', before: [{ value: 'Damp.' }] },
    ])
    // A third one makes it grow, the same again does not, and who saw all closes it.
    hear(ben, [other])
    const dan = person('dan')
    hear(dan, asha.log.slice(0, 3))
    const third = act(dan, 'answer', ITEM, { answer: { kind: 'graded', grade: 1 } })
    expect(arriving('family-1', ben.log, [third], HERE)?.arriving.disputes).toMatchObject([{ change: 'grows' }])
    const same = act(person('eve'), 'answer', ITEM, { answer: { kind: 'graded', grade: 5 } })
    expect(arriving('family-1', ben.log, [same], HERE)?.arriving.disputes).toEqual([])
    const log = ben.log
    act(ben, 'answer', ITEM, { answer: { kind: 'graded', grade: 4 }, evidence: 'Damp and mould.' })
    const closed = arriving('family-1', log, ben.log, HERE)?.arriving
    expect(closed?.disputes.map(({ change, register }) => [change, register])).toEqual([
      ['closes', 'answer'],
      ['closes', 'evidence'],
    ])
  })

  test('what was here in part and comes whole is neither new nor against anything but in what was held back', () => {
    const [asha, ben] = two()
    const whole = act(ben, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 }, evidence: 'Her sister said so.' })
    const came = arriving('family-1', [...asha.log, partOf(whole, 'answer')], [whole], HERE)?.arriving
    expect(came).toMatchObject({ disputes: [], registers: { fresh: 1, contradicted: 0 }, partial: false, adds: { grown: 1 } })
  })

  test('clocks further ahead than two days are named once a device, by the furthest', () => {
    const ahead = person('fast', 3 * DAY)
    const first = act(ahead, 'child', 'child-1', { name: 'Wren' })
    const second = act(ahead, 'child', 'child-1', { name: 'Robin' }, START + DAY)
    const near = act(person('near', 2 * DAY), 'child', 'child-2', { name: 'Kit' })
    expect(clocksAhead([first, second, near], START)).toMatchObject([{ ahead: 4 * DAY, facts: 2, by: { name: 'fast' } }])
    expect(joinClocks([clocksAhead([first], START), clocksAhead([second], START)])).toMatchObject([{ ahead: 4 * DAY, facts: 2 }])
  })
})

describe('what is elsewhere too', () => {
  test('is told by content: a visit is, when all of it is', () => {
    const [asha] = two()
    act(asha, 'event', 'event-1', { type: 'injury', on: '2026-03-01' })
    const seen = compact(asha.log.map(({ id }) => id))
    expect(countCase(asha.log, among(seen), null)).toMatchObject({
      ...{ visits: { all: 1, shared: 1 }, events: { all: 1, shared: 1 }, facts: { all: 4, shared: 4 }, oldest: null },
    })
    const late = act(asha, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 } }, START + DAY)
    const more = act(asha, 'event', 'event-2', { type: 'injury', on: '2026-03-02' }, START + 2 * DAY)
    const count = countCase(asha.log, among(seen), null)
    expect(count).toMatchObject({ visits: { all: 1, shared: 0 }, events: { all: 2, shared: 1 }, facts: { all: 6, shared: 4 } })
    expect(count.oldest).toEqual(late.at)
    expect(countCase(asha.log, among(seen), late.at.stamp).oldestKept).toEqual(more.at)
    expect(countCase(asha.log, among(''), more.at.stamp)).toMatchObject({ oldestKept: null, facts: { shared: 0 } })
  })

  test('of what is here in part, the whole counts too', () => {
    const [asha] = two()
    const whole = act(asha, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 }, evidence: 'x' })
    expect(countCase([partOf(whole, 'answer')], among(compact([whole.id])), null).facts).toEqual({ all: 1, shared: 1 })
  })
})

describe('what was written rests on what came', () => {
  test('where it replaces it, signs for it, is about it or names it, and not otherwise', () => {
    const [asha, ben] = two()
    const came = asha.log
    const older: Fact[] = []
    const write = (kind: 'answer', about: string) => act(ben, kind, about, { answer: { kind: 'graded', grade: 3 } })
    expect(restsOn([write('answer', ITEM)], came, older)).toBe(true)
    expect(restsOn([write('answer', ITEM)], came.slice(0, 1), came.slice(1))).toBe(false)
    const [household] = came
    expect(restsOn([act(ben, 'household', 'family-1', { name: 'Larks' })], [household!], came.slice(1))).toBe(true)
    expect(restsOn([{ about: 'event-9', values: { children: ['child-1'] }, replaces: [] }], came.slice(1, 2), came.slice(2))).toBe(true)
    const signature = act(ben, 'signature', 'visit-1', {
      through: { 'tablet-asha': 'zz' },
      covers: 'A'.repeat(43),
      count: 1,
      previous: null,
    })
    expect(restsOn([signature as FactOf<'signature'>], came.slice(2), [...came.slice(0, 2), write('answer', ITEM)])).toBe(true)
    expect(
      restsOn([{ ...signature, values: { ...signature.values, through: {} } }], came.slice(2), [
        ...came.slice(0, 2),
        write('answer', ITEM),
      ]),
    ).toBe(false)
  })

  test('where it is a correction under a signature that came, or a signature that names one as the one before it', () => {
    const [asha, ben] = two()
    const older = [...ben.log]
    const graded = { answer: { kind: 'graded', grade: 3 } } as const
    const signing = { through: {}, covers: 'A'.repeat(43), list: '', count: 0, previous: null }
    const came = act(asha, 'signature', 'visit-1', signing)
    const amendment = act(ben, 'amendment', ITEM, { ...graded, reason: 'I looked again.', signature: came.id })
    expect(amendment.replaces).toEqual([])
    expect(restsOn([amendment], [came], older)).toBe(true)
    // As it is while somebody is still typing it.
    expect(restsOn([{ about: ITEM, values: amendment.values, replaces: [] }], [came], older)).toBe(true)
    expect(restsOn([act(ben, 'signature', 'visit-2', { ...signing, previous: came.id })], [came], older)).toBe(true)
    const another = act(asha, 'signature', 'visit-3', signing)
    expect(restsOn([amendment], [another], [...older, another])).toBe(false)
  })

  test('where nothing of the family was here before but word that it was erased', () => {
    const [asha, ben] = two()
    const [...came] = asha.log
    const [word, back] = [erase(ben, 'erased'), erase(asha, 'kept')]
    const hold = act(ben, 'hold', 'family-1', { state: 'on', reason: 'an inquiry' })
    expect(restsOn([hold], came, [])).toBe(true)
    expect(restsOn([hold], [...came, back], [word])).toBe(true)
    expect(restsOn([], [...came, back], [word])).toBe(false)
    expect(restsOn([hold], [], [word])).toBe(false)
    expect(restsOn([hold], came.slice(2), came.slice(0, 2))).toBe(false)
  })
})

test('a paper key is read with spaces, in small letters and over lines, and not with a letter wrong', () => {
  // From the age specification’s examples; it opens nothing of anybody’s.
  const key = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
  expect(paperKeyIn(key)).toBe(key)
  expect(paperKeyIn(` ${key.toLowerCase().slice(0, 30)}\n ${key.slice(30)} `)).toBe(key)
  for (let at = 17; at < key.length; at += 5) {
    const other = key[at] === 'Q' ? 'P' : 'Q'
    expect(paperKeyIn(key.slice(0, at) + other + key.slice(at + 1))).toBe(null)
  }
  for (const none of ['', 'age1xyz', key.slice(0, -1), `${key}Q`, key.replace('AGE', 'AGF')]) expect(paperKeyIn(none)).toBe(null)
})
