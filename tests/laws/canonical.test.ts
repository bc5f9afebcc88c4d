// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { canonical } from '../../src/core/canonical.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

// The generator makes a minus zero now and then; no fact can hold one, and the test below says so.
const withoutMinusZero = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const json = fc.jsonValue({ maxDepth: 4 }).map(withoutMinusZero)

function forEvery<T>(values: fc.Arbitrary<T>, look: (value: T) => void): void {
  const property = fc.property(values, (value) => {
    look(value)
  })
  fc.assert(property, { numRuns: 2_000 })
}

function withKeysTurned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysTurned)
  if (typeof value !== 'object' || value === null) return value
  const turned = Object.entries(value).reverse()
  return Object.fromEntries(turned.map(([key, entry]) => [key, withKeysTurned(entry)]))
}

// Any sixteen bits, so that halves of an emoji are among them.
const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) })

describe('one value is one text on every device', () => {
  test('the order in which keys were written does not matter', () => {
    forEvery(json, (value) => expect(canonical(withKeysTurned(value))).toBe(canonical(value)))
  })

  test('reading the text back gives the same value', () => {
    forEvery(json, (value) => expect(JSON.parse(canonical(value))).toEqual(value))
  })

  test('two different values never share a text', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        if (canonical(a) === canonical(b)) expect(a).toEqual(b)
      }),
      { numRuns: 2_000 },
    )
  })

  test('keys are sorted by code unit, as every device does it, whatever its language', () => {
    expect(canonical({ ä: 1, z: 2, Z: 3, a: { y: [], x: null } })).toBe('{"Z":3,"a":{"x":null,"y":[]},"z":2,"ä":1}')
  })

  test('every text a practitioner can type survives: emoji, right to left, half a surrogate pair', () => {
    forEvery(anyText, (text) => expect(JSON.parse(canonical(text))).toBe(text))
    for (const text of ['👩🏽‍🍼', 'ילדה', '\ud800', '\u2028', '"\\']) expect(JSON.parse(canonical(text))).toBe(text)
  })
})

describe('what has no one text is refused, not guessed', () => {
  const nothing: unknown = undefined
  const refused = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    nothing,
    { a: nothing },
    [nothing],
    { a: { b: [-0] } },
    1n,
    Symbol('x'),
    () => 1,
  ]
  test.each(refused.map((value) => [value]))('%s', (value) => {
    expect(() => canonical(value)).toThrow()
  })

  test('a gap in a list is nothing too', () => {
    expect(() => canonical(new Array(2))).toThrow()
  })
})
