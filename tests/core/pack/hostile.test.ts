// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkPack } from '../../../src/core/pack/check.ts'
import { BOUNDS, openPackText } from '../../../src/core/pack/open.ts'
import { exampleFile, fernshire, NOTHING_HERE, packIn } from '../../helpers/packs.ts'

const PACKS = Number(process.env.PLUMBLINE_PACKS ?? 5_000)
const SEED = Number(process.env.PLUMBLINE_SEED) || Date.now() % 1_000_000_000

// Many packs, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 + PACKS * 40 })

const refusalOf = (text: string) => {
  const opened = openPackText(text)
  return opened.ok ? 'opened' : opened.failure.kind
}

const packText = (more: string) => `{"format":"plumbline-pack","formatVersion":1,"kind":"instrument",${more}}`

describe('a file that is no pack is refused before anybody looks into it', () => {
  const hostile: Readonly<Record<string, readonly [string, string]>> = {
    'nothing at all': ['', 'not-json'],
    'half of a pack': [packText('"body":').slice(0, -1), 'not-json'],
    'a number that nothing can hold': [packText('"body":1e999'), 'not-json'],
    'a zero below zero': [packText('"body":-0'), 'not-json'],
    'a list': ['[]', 'not-a-pack'],
    'a text': ['"plumbline-pack"', 'not-a-pack'],
    nothing: ['null', 'not-a-pack'],
    'another format': ['{"format":"something-else"}', 'not-a-pack'],
    'a format of later': ['{"format":"plumbline-pack","formatVersion":2}', 'newer-pack'],
    'a format of much later': ['{"format":"plumbline-pack","formatVersion":1e300}', 'newer-pack'],
    'lists in lists': [packText(`"body":${'['.repeat(1_000)}${']'.repeat(1_000)}`), 'too-deep'],
    'a million open brackets': ['['.repeat(1_000_000), 'too-deep'],
    'a million open braces': ['{"a":'.repeat(300_000), 'too-deep'],
    'a million entries': [packText(`"body":[${'0,'.repeat(990_000)}0]`), 'too-many-parts'],
    'hundreds of thousands of empty lists': [packText(`"body":[${'[],'.repeat(300_000)}0]`), 'too-many-parts'],
    'a text of ten million signs': [packText(`"body":"${'a'.repeat(10_000_000)}"`), 'pack-too-big'],
    'the way to every object’s inheritance': [packText('"__proto__":{"polluted":true}'), 'forbidden-name'],
    'the same, deeper': [packText('"body":{"wording":[{"items":{"__proto__":{"polluted":true}}}]}'), 'forbidden-name'],
    'the same, written otherwise': [packText('"body":{"\\u005f_proto__":{"polluted":true}}'), 'forbidden-name'],
    'a constructor': [packText('"body":{"constructor":{"prototype":{"polluted":true}}}'), 'forbidden-name'],
  }

  test.each(Object.entries(hostile))('%s', (_, [text, kind]) => {
    const began = performance.now()
    expect(refusalOf(text)).toBe(kind)
    // Ample for a busy machine; without bounds some of these never end.
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('brackets within a text are no depth', () => {
    expect(refusalOf(packText(`"body":"${'[{'.repeat(500)}\\"[["`))).toBe('opened')
    const deep = (levels: number) => packText(`"body":${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect([refusalOf(deep(BOUNDS.depth - 1)), refusalOf(deep(BOUNDS.depth))]).toEqual(['opened', 'too-deep'])
  })
})

describe('whatever a pack holds', () => {
  let packs: object[]
  beforeAll(async () => {
    packs = await Promise.all([fernshire(1), fernshire(2), packIn(exampleFile('fernshire-practice-1.json'))])
  })

  /** Every place in some JSON. */
  function places(json: unknown, here: (string | number)[] = []): (string | number)[][] {
    if (typeof json !== 'object' || json === null) return [here]
    return [here, ...Object.entries(json).flatMap(([name, member]) => places(member, [...here, Array.isArray(json) ? Number(name) : name]))]
  }

  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      '',
      'PHY.1a',
      'worst-only',
      0,
      -1,
      3,
      11,
      1e308,
      0.5,
      [],
      {},
      [[]],
      ['PB'],
      { kind: 'same' },
      { kind: 'graded', grade: 99 },
    ),
    fc.string(),
    fc.json().map((text): unknown => JSON.parse(text)),
  )
  const spoiling = fc.record({
    place: fc.nat(),
    what: fc.constantFrom('replace', 'remove', 'add', 'double'),
    value: odd,
    name: fc.string({ maxLength: 12 }),
  })

  function spoil(json: unknown, { place, what, value: odd, name }: { place: number; what: string; value: unknown; name: string }): void {
    // A copy: put in twice, one could be put into itself, which no text holds.
    const value = structuredClone(odd)
    const all = places(json).filter((each) => each.length > 0)
    const [last, ...up] = (all[place % all.length] ?? []).toReversed()
    // biome-ignore lint/suspicious/noExplicitAny: any JSON
    const parent: any = up.toReversed().reduce((at: any, step) => at[step], json)
    if (typeof parent !== 'object' || parent === null || last === undefined) return
    if (what === 'remove') delete parent[last]
    else if (what === 'double' && Array.isArray(parent)) parent.push(structuredClone(parent[last as number]))
    else if (what === 'add' && !Array.isArray(parent))
      Object.defineProperty(parent, name, { value, enumerable: true, writable: true, configurable: true })
    else parent[last] = value
  }

  test(`either it is a pack or what is wrong with it is named; nothing is thrown (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(spoiling, { minLength: 1, maxLength: 4 }), (which, spoilings) => {
        const json = structuredClone(packs[which % packs.length]) as object
        for (const each of spoilings) spoil(json, each)
        // Through text, as it would come.
        const opened = openPackText(JSON.stringify(json))
        if (!opened.ok) return
        const { pack, faults } = checkPack(opened.value, NOTHING_HERE)
        expect(pack === null).toBe(faults.length > 0)
      }),
      { numRuns: PACKS, seed: SEED },
    )
  })
})
