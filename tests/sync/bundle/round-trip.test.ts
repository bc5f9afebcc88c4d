// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../../src/core/canonical.ts'
import type { Carried } from '../../../src/sync/bundle/contents.ts'
import { writeBundle } from '../../../src/sync/bundle/index.ts'
import { fernshire } from '../../helpers/packs.ts'
import { ASHA, answerFact, answers, contentsOf, factsOf, linesOf, named, newKey, opened, sealedText, written } from './making.ts'

let own: Awaited<ReturnType<typeof newKey>>
beforeAll(async () => {
  own = await newKey()
})

const text = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('\ud800', '\u2028', '\n', '"', '\\', '🏠')),
})
const id = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
// A member of this name is a trap, and no app makes one.
const memberName = text.filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name))
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(memberName, tie('any'), { maxKeys: 3 }),
  ),
})).any

/** Facts of a kind and with registers that this app has never heard of, and answers with registers that it has not. */
const body = fc.record({
  caseId: fc.constantFrom('family-1', 'family-2', 'family-3', 'Familie ß', '🏠'),
  kind: fc.constantFrom('answer', 'of-a-newer-app'),
  about: id,
  values: fc.dictionary(
    memberName.filter((name) => !/^(answer|sources|evidence|childSaid|carerSaid|since|money|whyChanged)$/.test(name)),
    value,
    { maxKeys: 3 },
  ),
  by: fc.record({ practitioner: id, name: text, role: text, agency: text, device: fc.constantFrom('tablet-1', 'tablet-2') }),
  at: fc.record({
    stamp: fc.integer({ min: 0, max: 35 ** 4 }).map((n) => `0mi9nz1x0-${n.toString(36).padStart(4, '0')}-tablet-1`),
    wall: fc.constant('2026-03-04T09:30:00.000Z'),
  }),
  replaces: fc.constant([]),
})
const facts = fc.array(body.map(named), { maxLength: 12 })

const byId = (some: readonly Carried[]) => [...new Map(some.map((fact) => [fact.id, fact])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))

test('what was written is what is read, unknown kinds and registers included, sign for sign', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const { file, digest } = await writeBundle(contentsOf(given), own.lock)
      const read = await opened(file, own.key)
      expect(read.aside).toEqual([])
      expect(read.digest).toBe(digest)
      expect(factsOf(read).map(canonical)).toEqual(byId(given).map(canonical))
      for (const [caseId, of] of read.cases) expect(of.every((fact) => fact.caseId === caseId)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the same content has the same digest, in whatever order and grouping it lies on a device', async () => {
  await fc.assert(
    fc.asyncProperty(facts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), async (given, keys) => {
      const first = await writeBundle(contentsOf(given), own.lock)
      const shuffled = given.map((fact, at) => [keys[at] ?? 0, fact] as const).sort(([a], [b]) => a - b)
      // Twice, under a case that is not theirs, with their members in another order.
      const turned = shuffled.map(([, fact]) => Object.fromEntries(Object.entries(fact).reverse()) as unknown as Carried)
      const again = await writeBundle(contentsOf([], { cases: new Map([['anything', [...turned, ...given]]]) }), own.lock)
      expect(again.digest).toBe(first.digest)
      const [, ...lines] = await linesOf(first.file, own.identity)
      expect((await linesOf(again.file, own.identity)).slice(1)).toEqual(lines)
    }),
    { numRuns: 100 },
  )
})

test('what was read and written again is the same, line for line, over any number of hops', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      let { file } = await writeBundle(contentsOf(given), own.lock)
      const lines = await linesOf(file, own.identity)
      for (let hop = 0; hop < 3; hop++) {
        const { cases } = await opened(file, own.key)
        file = (await writeBundle(contentsOf([], { cases }), own.lock)).file
      }
      expect(await linesOf(file, own.identity)).toEqual(lines)
    }),
    { numRuns: 50 },
  )
})

describe('a file', () => {
  test('says what it covers: who, when, for which team, how much, and up to which stamp of each device', async () => {
    const { id: _, ...first } = answerFact(0)
    const other = named({ ...first, by: { ...ASHA, device: 'tablet-ben' } })
    const { file } = await writeBundle(contentsOf([...answers(30), other], { team: 'team-1', scope: 'part' }), own.lock)
    const { manifest, bytes } = await opened(file, own.key)
    expect(manifest).toEqual({
      version: 1,
      minReader: 1,
      team: 'team-1',
      scope: 'part',
      by: ASHA,
      at: contentsOf([]).at,
      app: '0.1.0',
      counts: { cases: 7, facts: 31, packs: 0, statements: 0 },
      through: { 'tablet-asha': '0mi9nz1x0-000t-tablet-asha', 'tablet-ben': '0mi9nz1x0-0000-tablet-asha' },
    })
    expect(bytes).toBe(file.length)
  })

  test('carries statements and packs as they are, sorted', async () => {
    const statements = [{ id: 'b', says: { kind: 'of-a-newer-app', ü: [null] } }, { id: 'a' }]
    const packs = [await fernshire(2), await fernshire(1)]
    const { file } = await writeBundle(contentsOf([], { statements, packs }), own.lock)
    const read = await opened(file, own.key)
    expect(read.statements).toEqual(statements.toReversed())
    expect(read.packs).toEqual(packs.toReversed())
    expect(read.cases.size).toBe(0)
  })

  test('is opened by each of its recipients and by nobody else', async () => {
    const others = await Promise.all(Array.from({ length: 20 }, newKey))
    const { file } = await writeBundle(contentsOf(answers(3)), { kind: 'recipients', recipients: others.map(({ recipient }) => recipient) })
    for (const { key } of others) expect((await opened(file, key)).cases.size).toBe(3)
    const several = { identities: [own.identity, others[7]?.identity ?? ''] }
    expect((await opened(file, several)).cases.size).toBe(3)
    await expect(opened(file, own.key)).rejects.toThrow('not-for-us')
  })

  test('tells how far it has been read', async () => {
    const file = await written(answers(2_000), own.recipient)
    const heard: number[] = []
    const { readBundle } = await import('../../../src/sync/bundle/index.ts')
    await readBundle(new Blob([file]), own.key, (bytes) => heard.push(bytes))
    expect(heard.at(-1)).toBe(file.length)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  })

  test('may have come out of order, with a fact twice: it is there once', async () => {
    const lines = await linesOf(await written(answers(9), own.recipient), own.identity)
    const { finished } = await import('./making.ts')
    const body = lines.slice(1, -1).reverse()
    const read = await opened(await sealedText(finished([...body, ...body]), own.recipient), own.key)
    expect(factsOf(read)).toEqual(byId(answers(9)))
  })
})

test('nothing is written that nobody could read again', async () => {
  await expect(writeBundle(contentsOf([]), { kind: 'recipients', recipients: [] })).rejects.toThrow('for nobody')
  await expect(writeBundle(contentsOf([]), { kind: 'recipients', recipients: ['age1nonsense'] })).rejects.toThrow()
  const [fact] = answers(1)
  await expect(writeBundle(contentsOf([{ ...fact, values: { percent: -0 } } as unknown as Carried]), own.lock)).rejects.toThrow('canonical')
  await expect(writeBundle(contentsOf([{ ...fact, why: 'x'.repeat(2 ** 22) } as unknown as Carried]), own.lock)).rejects.toThrow('can hold')
})
