// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { childAt } from '../../src/core/fact.ts'
import { shown } from '../../src/core/fold.ts'
import type { ItemReading, Visit } from '../../src/core/visit.ts'
import type { Source } from '../../src/report/source.ts'
import { visit as report } from '../../src/report/visit.ts'
import { allWords, familyOf, inSection, keeping, made, tablesOf, toldOf } from '../helpers/documents.ts'
import { practiceSources } from '../helpers/practice.ts'

let sources: ReadonlyMap<string, Source>
beforeAll(async () => {
  sources = await practiceSources()
})

const lastOf = ({ family }: Source): Visit => family.visits.findLast(({ signed }) => signed) ?? expect.fail('a signed visit')
const whole = (source: Source, visit: Visit, asked = {}) => made(report, source, { visit: visit.id, ...asked })

describe('one visit whole', () => {
  test('of every practice visit: each graded item stands under its grade, and each that was not seen stands apart and is never called good', () => {
    for (const source of sources.values()) {
      const { items } = source.own.wording
      for (const visit of source.family.visits) {
        const document = whole(source, visit)
        const graded = tablesOf(document).filter(({ caption }) => caption.includes('items graded'))
        const names = graded.flatMap(({ rows }) => rows.map(([name]) => name))
        const readings = [...visit.profiles.values()].flatMap((profile) => profile.items.filter((reading) => reading.asked))
        const ofKind = (kind: string) => readings.filter(({ counted }) => counted.kind === kind)
        expect(names).toHaveLength(ofKind('graded').length)
        for (const { item } of ofKind('graded')) expect(names).toContain(items[item.code]?.name)
        const words = allWords(document)
        for (const { item } of ofKind('not-seen')) expect(words).toContain(`${items[item.code]?.name}: `)
        for (const { about } of [...ofKind('graded'), ...ofKind('not-seen'), ...ofKind('not-applicable')]) {
          expect(toldOf(document), about).toContain(about)
        }
      }
    }
  })

  test('the child comes first: their voice, in the words in which it was written, before who graded and before any grade', () => {
    const source = familyOf(sources, 'Hale')
    const { sections } = whole(source, lastOf(source))
    expect(sections.slice(0, 3).map(({ title }) => title)).toEqual(['Sam, 4 years', 'Mia, 13 months', 'The visit'])
    expect(JSON.stringify(sections[0])).toContain('Did not stir when we spoke.')
  })

  test('a headline has its grade, how much was seen and what decided it; a domain of which too little was seen has no grade', () => {
    const source = familyOf(sources, 'Hale')
    const [rows] = tablesOf(whole(source, lastOf(source))).filter(({ caption }) => caption === 'Sam: each part of care')
    const byDomain = new Map(rows?.rows.map((cells) => [cells[0], cells]))
    expect(byDomain.get('Physical')?.[1]).toBe('Grade 4, many needs missed')
    expect(byDomain.get('Physical')?.[2]).toBe('5 of 5 items graded')
    expect(byDomain.get('Physical')?.[3]).toContain('Decided by: Floors, surfaces and living space clean enough; Warmth')
    expect(byDomain.get('Emotional')?.[1]).toBe('Not enough seen')
    expect(byDomain.get('Emotional')?.[3]).toContain('Worst seen at this visit: 2')
  })

  test('a visit that nobody signed says so before all else, and has no signature', () => {
    const source = familyOf(sources, 'Marlow')
    const half = source.family.visits.find(({ signed }) => !signed) ?? expect.fail('a half-done visit')
    const document = whole(source, half)
    expect(inSection(document, 'Before you read this')).toContain('This visit is not signed')
    expect(document.sections[0]?.title).toBe('Before you read this')
    expect(inSection(document, 'Signature')).toBe('Nobody has signed this visit.')
  })

  test('a visit that is not what was signed says so first, where it was checked', () => {
    const source = familyOf(sources, 'Wren')
    const visit = lastOf(source)
    const id = visit.signed?.id ?? ''
    const altered = whole({ ...source, signatures: new Map([[id, 'altered']]) }, visit)
    expect(inSection(altered, 'Before you read this')).toContain('This visit is not what was signed')
    const fine = whole({ ...source, signatures: new Map([[id, 'whole']]) }, visit)
    expect(inSection(fine, 'Before you read this')).toBe('')
    expect(inSection(fine, 'Signature')).toContain('exactly what was signed')
    expect(inSection(whole(source, visit), 'Signature')).toContain('was not checked for this copy')
  })

  test('each of two contesting answers stands with who gave it, and the worse one counts', () => {
    const source = familyOf(sources, 'Hale')
    const visit = lastOf(source)
    const [childId, profile] = [...visit.profiles][0] ?? expect.fail('a child')
    const items = profile.items.map((reading): ItemReading => {
      const { answer } = reading.registers
      if (reading.item.code !== 'PHY.2a' || answer.kind !== 'settled') return reading
      const [head] = answer.heads
      if (!head) return reading
      const other: typeof head = {
        value: { kind: 'graded', grade: 2 },
        fact: { ...head.fact, by: { ...head.fact.by, practitioner: 'other', name: 'Wilma Stone' } },
      }
      const counted = { kind: 'graded', grade: 4, contested: true } as const
      return { ...reading, counted, registers: { ...reading.registers, answer: { kind: 'contested', heads: [head, other] } } }
    })
    const contested: Visit = { ...visit, profiles: new Map([[childId, { ...profile, items }]]) }
    const document = whole({ ...source, family: { ...source.family, visits: [contested] } }, contested)
    const cells = tablesOf(document).flatMap(({ rows }) => rows.flat())
    const said = cells.find((cell) => cell.includes('Two people graded this differently')) ?? expect.fail('both answers')
    expect(said).toMatch(/^Grade 4/)
    expect(said).toContain('Imran Doyle (practice), Social worker: grade 4, many needs missed')
    expect(said).toContain('Wilma Stone, Social worker: grade 2, good enough')
    expect(said).toContain('The worse grade counts until they settle it.')
  })

  test('a visit that is not here is told apart from one in which nothing was found', () => {
    const source = familyOf(sources, 'Hale')
    expect(allWords(made(report, source, { visit: 'nothing' }))).toContain('This visit is not here')
  })
})

describe('for the family', () => {
  test('grades are in words alone, nobody reads who told us something, and no rule or law is quoted', () => {
    for (const source of sources.values()) {
      const document = whole(source, lastOf(source), { audience: 'family' })
      const words = allWords(document)
      expect(words).not.toMatch(/\bgrade \d|Grade \d|\d of \d+ items/i)
      expect(words).not.toMatch(/neglect/i)
      expect(words).not.toContain('Known from')
      expect(words).not.toContain('The headline is')
    }
  })

  test('what is kept leaves, and nothing else does', () => {
    const source = familyOf(sources, 'Hale')
    const visit = lastOf(source)
    const [child] = source.family.children
    const voice = childAt(visit.id, child?.id ?? '')
    const spoken = shown(visit.profiles.get(child?.id ?? '')?.presence.voice ?? { kind: 'unanswered' }) ?? expect.fail('a voice')
    const before = allWords(whole(source, visit, { audience: 'family' }))
    const after = allWords(whole(keeping(source, voice, `${voice}/PHY.2a`), visit, { audience: 'family' }))
    expect(before).toContain(spoken)
    expect(after).not.toContain(spoken)
    expect(before.match(/Six bin bags/g)).toHaveLength(2)
    expect(after.match(/Six bin bags/g)).toHaveLength(1)
    expect(after).toContain('Our thermometer read 13 degrees')
  })
})

test('nobody beyond the household is named unless somebody asks for it, and where nobody is to be named nobody is', () => {
  const source = familyOf(sources, 'Hale')
  const visit = lastOf(source)
  expect(allWords(whole(source, visit))).not.toMatch(/\b(Leanne|Darren|Pauline)\b/)
  expect(allWords(whole(source, visit, { names: 'everybody' }))).toMatch(/\bLeanne\b/)
  expect(allWords(whole(source, visit, { names: 'nobody' }))).not.toMatch(/\b(Sam|Mia|Jodie|Hale|Imran|Doyle|Leanne|Darren|Pauline)\b/)
})
