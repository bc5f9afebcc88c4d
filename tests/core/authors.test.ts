// @vitest-environment node
import { expect, test } from 'vitest'
import { sameAuthors } from '../../src/core/authors.ts'

const asha = { practitioner: 'p1', name: 'Asha', device: 'd1' }
const read = (facts: object[]) => JSON.parse(JSON.stringify(facts)) as { caseId: string; by?: unknown }[]

test('facts say what they said, and the same author is one object in all of them', () => {
  const given = [{ caseId: 'a', by: asha }, { caseId: 'a', by: { ...asha, name: 'Asha V' } }, { caseId: 'b', by: asha }, { caseId: 'b' }]
  const share = sameAuthors()
  const [facts, more] = [read(given), read(given)]
  share(facts)
  share(more)
  expect([facts, more]).toStrictEqual([given, given])
  expect(facts[2]?.by).toBe(facts[0]?.by)
  expect(more[0]?.by).toBe(facts[0]?.by)
  expect(facts[1]?.by).not.toBe(facts[0]?.by)
})
