// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openPackFile } from '../../src/app/pack-file.ts'
import { examples } from '../../src/instruments/example/index.ts'
import { bytesOf, fernshire, NOTHING_HERE } from '../helpers/packs.ts'

describe('the examples that can be saved from the screen', () => {
  test.each(examples.map((example) => [example.name, example] as const))('%s comes in as it is', async (_, { text }) => {
    expect(await openPackFile(bytesOf(await text()), NOTHING_HERE)).toMatchObject({ ok: true })
  })

  test('say that they are made up, blame nobody and do not shout', async () => {
    for (const { key, text } of examples) {
      const words = await text()
      if (key !== 'template') expect(words).toMatch(/made-up/)
      expect(words).not.toMatch(/!|\u2014|\bneglect\w*\b(?! lead)|\bfail|\bpoor\b|\brefus|\bnon-complian|\bchaotic/i)
    }
  })

  test('the second version fits the first: two reworded, one split in two, two joined, one dropped, one new', async () => {
    const [{ body: one }, { body: two }] = [await fernshire(1), await fernshire(2)]
    const here = { find: () => one.instrument, versions: () => [1] }
    const text = (await examples.find(({ key }) => key === 'home-2')?.text()) ?? ''
    expect(await openPackFile(bytesOf(text), here)).toMatchObject({ ok: true, value: { warnings: [] } })
    const kinds = Object.values(two.instrument.origins?.items ?? {}).map(({ kind }) => kind)
    const count = (kind: string) => kinds.filter((each) => each === kind).length
    expect([count('same'), count('reworded'), count('split'), count('merged'), count('new')]).toEqual([14, 2, 2, 1, 1])
    expect(two.instrument.origins?.dropped).toEqual(['HOME.4'])
  })

  test('what is said to be the same has the same words, and what is said to be reworded has not', async () => {
    const [{ body: one }, { body: two }] = [await fernshire(1), await fernshire(2)]
    for (const [code, origin] of Object.entries(two.instrument.origins?.items ?? {})) {
      if (origin.kind !== 'same' && origin.kind !== 'reworded') continue
      const [before, now] = [one.wording[0]?.items[origin.from], two.wording[0]?.items[code]]
      if (origin.kind === 'same') expect(now).toEqual(before)
      else expect(now).not.toEqual(before)
    }
  })
})
