// @vitest-environment node
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Fact, misfits } from '../../../src/core/fact.ts'
import { GROUPS, redact, type Scope } from '../../../src/core/redact.ts'
import { joinCase, sendable } from '../../../src/core/sharing/join-case.ts'
import { idOf } from '../../helpers/people.ts'
import { history, play } from './histories.ts'
import { find, real } from './rules.ts'
import { FAMILIES, factsOf } from './world.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 300_000 })

const scope: fc.Arbitrary<Scope> = fc.record({
  children: fc.constantFrom(['child-1'], ['child-1', 'child-2']),
  reach: fc.constantFrom('housing', 'school', null),
  groups: fc.subarray([...GROUPS]),
})

const partsOf = (facts: readonly Fact[], of: Scope): Fact[] => {
  const { whole, parts } = redact(facts, of, find)
  return [...whole, ...parts.map((body) => ({ id: idOf(body), ...body }) as unknown as Fact)]
}
const read = (facts: readonly Fact[]) => real.read(FAMILIES[0], facts)
const join = (ours: readonly Fact[], theirs: readonly Fact[]) => [...ours, ...joinCase(ours, theirs).add]

test('a part that is given is made of facts, and where it meets the whole, in whatever order, only the whole is seen', () => {
  const seen = { shares: 0, parts: 0 }
  fc.assert(
    fc.property(history, scope, scope, (told, one, other) => {
      const at = play(real, told)
      for (const who of at.tablets) {
        const facts = factsOf(who.held, FAMILIES[0])
        if (facts.length === 0 || read(facts).keeping.erased.length > 0) continue
        const [given, more] = [partsOf(facts, one), partsOf(facts, other)]
        if (given.length === 0) continue
        seen.shares += 1
        seen.parts += given.filter(({ of }) => of !== undefined).length
        expect(given.flatMap(misfits)).toEqual([])
        expect(joinCase(facts, given).add.filter(({ of }) => of === undefined)).toEqual([])
        const expected = read(join(facts, [...given, ...more]))
        const twice = join(join(given, more), facts)
        const back = join(join(more, facts), given)
        for (const mixed of [twice, back, join([], [...given, ...facts, ...more])]) {
          if (!isDeepStrictEqual(read(mixed), expected)) expect(read(mixed)).toEqual(expected)
        }
        // Whoever has only parts gives on what they have, and nothing of it stands against what it came from.
        const again = partsOf(join(given, more), one)
        if (!isDeepStrictEqual(read(join(twice, again)), expected)) expect(read(join(twice, again))).toEqual(expected)
        expect(sendable(twice).filter(({ of = '' }) => facts.some(({ id }) => id === of))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
  expect(seen.shares).toBeGreaterThan(300)
  expect(seen.parts).toBeGreaterThan(150)
})
