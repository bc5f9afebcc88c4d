// @vitest-environment node
import { beforeAll, expect, test } from 'vitest'
import { type ChildVisit, visitsOfChild } from '../../src/core/course.ts'
import { comparePair } from '../../src/report/compare/items.ts'
import { judge } from '../../src/report/compare/judged.ts'
import { comparison as report } from '../../src/report/comparison.ts'
import type { Source } from '../../src/report/source.ts'
import { allWords, familyOf, inSection, keeping, made, tablesOf } from '../helpers/documents.ts'
import { practiceSources } from '../helpers/practice.ts'

let sources: ReadonlyMap<string, Source>
beforeAll(async () => {
  sources = await practiceSources()
})

interface Two {
  readonly source: Source
  readonly child: Source['family']['children'][number]
  readonly visits: readonly ChildVisit[]
  readonly asked: { readonly child: string; readonly earlier: string; readonly visit: string }
  readonly pair: { readonly earlier: ChildVisit; readonly later: ChildVisit }
}

/** Each child of every practice family with their first and last signed visit. */
const all = (): Two[] =>
  [...sources.values()].flatMap((source) =>
    source.family.children.flatMap((child): Two[] => {
      const visits = visitsOfChild(source.family, child.id).filter(({ visit }) => visit.signed)
      const [earlier, later] = [visits[0], visits.at(-1)]
      if (!earlier || !later || earlier === later) return []
      const asked = { child: child.id, earlier: earlier.visit.id, visit: later.visit.id }
      return [{ source, child, visits, asked, pair: { earlier, later } }]
    }),
  )
const of = (name: string) => all().find(({ source }) => source.family.name.startsWith(name)) ?? expect.fail(name)

test('calls, counts and items are those of the screen, for every child of every practice family', () => {
  for (const { source, child, visits, asked, pair } of all()) {
    const { limits } = judge(source.area, source.family, visits)
    const { changes, paired, unpaired } = comparePair(pair, child, limits)
    const document = made(report, source, asked)
    const tables = tablesOf(document)
    const calls = tables.find(({ caption }) => caption === 'Each domain, then and now')?.rows.map((cells) => cells[3])
    const words = { worse: 'Worse', better: 'Better', unsure: 'No clear change', 'too-few': 'Too few items' }
    expect(calls).toEqual(changes.map(({ call }) => words[call]))
    const rowsOf = (caption: string) => tables.find((each) => each.caption === caption)?.rows ?? []
    expect(rowsOf('What moved')).toHaveLength(paired.filter(({ moved }) => moved !== 0).length)
    expect(rowsOf('What stayed the same')).toHaveLength(paired.filter(({ moved }) => moved === 0).length)
    const apart = ['Two people', 'New for', 'No longer', 'Not graded'].flatMap((start) =>
      tables.filter(({ caption }) => caption.startsWith(start)).flatMap(({ rows }) => rows),
    )
    expect(apart).toHaveLength(unpaired.length)
  }
})

test('what became less well met is read before what became better, the greatest step of each first', () => {
  const { source, asked } = of('Hale')
  const rows = tablesOf(made(report, source, asked)).find(({ caption }) => caption === 'What moved')?.rows ?? []
  const changes = rows.map((cells) => cells[3]?.split('.')[0])
  expect(changes).toEqual([...changes].sort((a, b) => Number(a === 'Better met') - Number(b === 'Better met')))
  expect(rows[0]?.[1]).toMatch(/^Grade 2/)
  expect(rows[0]?.[2]).toMatch(/^Grade 4/)
})

test('it says what a call is not, and what else differs between the two visits', () => {
  const { source, asked } = of('Tandy')
  const before = inSection(made(report, source, asked), 'Before you read this')
  expect(before).toContain('It is not about why')
  expect(before).toContain('Different scorer: Tomas Wray')
  expect(inSection(made(report, source, { ...asked, names: 'nobody' }), 'Before you read this')).not.toMatch(/Wray|Calder/)
})

test('one visit alone is compared with nothing', () => {
  const { source, child, pair } = of('Lark')
  const only = { ...source, family: { ...source.family, visits: [pair.later.visit] } }
  const words = allWords(made(report, only, { child: child.id }))
  expect(words).toContain('One visit so far')
  expect(words).not.toMatch(/Better|Worse/)
  const none = { ...source, family: { ...source.family, visits: [] } }
  expect(allWords(made(report, none, { child: child.id }))).toContain('No visits yet')
})

test('a visit that is not signed yet says that the comparison can still change', () => {
  const source = familyOf(sources, 'Marlow')
  const half = source.family.visits.find(({ signed }) => !signed) ?? expect.fail('a half-done visit')
  const child = half.children[0] ?? expect.fail('a child')
  const first = visitsOfChild(source.family, child)[0]?.visit.id ?? null
  const document = made(report, source, { child, earlier: first, visit: half.id })
  expect(inSection(document, 'Before you read this')).toContain('is not signed yet')
})

test('a family reads words, no figures, and nothing that is kept from them', () => {
  for (const { source, asked } of all()) {
    expect(allWords(made(report, source, { ...asked, audience: 'family' }))).not.toMatch(/grade \d|\d of \d|neglect|Different scorer/i)
  }
  const { source, asked, pair } = of('Hale')
  const of2a = pair.later.profile.items.find(({ item }) => item.code === 'PHY.2a')?.about ?? ''
  const rows = (kept: readonly string[]) =>
    tablesOf(made(report, keeping(source, ...kept), { ...asked, audience: 'family' })).find(
      ({ caption }) => caption === 'What is different',
    )?.rows ?? []
  expect(rows([]).length - rows([of2a]).length).toBe(1)
})
