// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact, itemAt, parseFact, TEXT_MAX } from '../../src/core/fact.ts'
import { begin, grade, meetChild, sign } from '../helpers/family.ts'
import { act, person } from '../helpers/people.ts'

// Any sixteen bits, so that halves of an emoji are among them.
const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 40 })

const ruth = person('ruth')
const ABOUT = itemAt('visit-1', 'child-1', 'PHY.2a')
const answer = act(ruth, 'answer', ABOUT, { answer: { kind: 'graded', grade: 3 }, evidence: 'floor not swept' })
const changed = (change: (json: ReturnType<typeof JSON.parse>) => void): unknown => {
  const json = JSON.parse(JSON.stringify(answer))
  change(json)
  return json
}
const places = (json: unknown) => {
  const parsed = parseFact(json)
  return parsed.ok ? 'a fact' : parsed.failure.places
}

describe('what people write passes, unchanged', () => {
  test('a fact of every kind', () => {
    const sam = person('sam')
    begin(sam)
    act(sam, 'adult', 'adult-1', { name: 'Jay', relation: 'mother', lives: 'here', cares: true })
    grade(sam, 'PHY.2a', 2)
    meetChild(sam, { seen: true, alone: 'not-fitting' })
    const signature = sign(sam)
    act(sam, 'amendment', ABOUT, { answer: { kind: 'not-applicable', why: '' }, reason: 'wrong child', signature: signature.id })
    act(sam, 'entered-in-error', 'visit-1', { reason: 'practice' })
    expect(new Set(sam.log.map((fact) => fact.kind)).size).toBe(9)
    for (const fact of sam.log) expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual({ ok: true, value: fact })
  })

  test.each([
    '👩🏽‍🍼 said "no"',
    'ילדה אמרה שלום',
    'مرحبا',
    'ŵ ŷ',
    'e\u0301',
    'line\nline\r\n\ttab',
    '\u202eback to front',
    '<b>&amp;</b>',
    '=1+1',
    ' ',
  ])('the note %j', (evidence) => {
    const fact = act(person('sam'), 'answer', ABOUT, { evidence })
    expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual({ ok: true, value: fact })
  })

  test('any note at all, to the last character', () => {
    fc.assert(
      fc.property(anyText, (evidence) => {
        expect(parseFact({ ...answer, values: { evidence } })).toMatchObject({ ok: true, value: { values: { evidence } } })
      }),
    )
  })

  test('a note of 200,000 characters, and not of one more', () => {
    expect(TEXT_MAX).toBe(200_000)
    expect(places({ ...answer, values: { evidence: 'x'.repeat(200_000) } })).toBe('a fact')
    expect(places({ ...answer, values: { evidence: 'x'.repeat(200_001) } })).toEqual(['values.evidence'])
  })
})

describe('what is no fact is refused, and the places are named', () => {
  test.each([11, 2.5, -1, '3', null, Number.NaN, true, [3]])('a grade of %s', (wrong) => {
    expect(places({ ...answer, values: { answer: { kind: 'graded', grade: wrong } } })).toEqual(['values.answer.grade'])
  })

  test.each<[string, unknown, string[]]>([
    ['nothing', null, ['']],
    ['a text', 'fact', ['']],
    ['a list', [], ['']],
    ['no list of what it replaces', changed((json) => delete json.replaces), ['replaces']],
    ['a replaced thing that is no id', changed((json) => json.replaces.push('draft:answer')), ['replaces.0']],
    ['an id that is no hash', changed((json) => (json.id = 'short')), ['id']],
    ['a kind that nobody knows', changed((json) => (json.kind = 'rumour')), ['kind']],
    ['an answer of no kind', changed((json) => (json.values.answer = { kind: 'perhaps' })), ['values.answer.kind']],
    [
      'not seen without why',
      changed((json) => (json.values.answer = { kind: 'not-seen' })),
      ['values.answer.because', 'values.answer.why'],
    ],
    ['nobody', changed((json) => delete json.by), ['by']],
    ['a stamp of another shape', changed((json) => (json.at.stamp = '2026-03-04')), ['at.stamp']],
    ['a wall clock that is a novel', changed((json) => (json.at.wall = 'x'.repeat(41))), ['at.wall']],
    ['a wall clock that says no day', changed((json) => (json.at.wall = '2026-02-30T09:00')), ['at.wall']],
    ['a source that nobody knows', changed((json) => (json.values.sources = ['seen', 'dreamt'])), ['values.sources.1']],
    ['a thing without a name', changed((json) => (json.about = '')), ['about']],
  ])('%s', (_, json, expected) => {
    expect(places(json)).toEqual(expected)
  })

  test('an amendment that gives no reason', () => {
    expect(places({ ...answer, kind: 'amendment' })).toEqual(['values.reason', 'values.signature'])
  })

  test('whatever JSON it is, the answer is a value and not a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseFact(json).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...(Object.keys(answer) as (keyof Fact)[])), (json, name) => {
        expect(() => parseFact({ ...answer, [name]: json })).not.toThrow()
      }),
    )
  })
})

// So the id of a fact must be the hash of what `parseFact` gave back, never of what went in.
test('a register that this version does not know is left out of what comes back', () => {
  const parsed = parseFact({ ...answer, mood: 'calm', values: { evidence: 'warm', mood: 'calm' } })
  expect(parsed).toEqual({ ok: true, value: { ...answer, values: { evidence: 'warm' } } })
})
