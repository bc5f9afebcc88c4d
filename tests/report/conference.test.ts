// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { visitsOfChild } from '../../src/core/course.ts'
import { childAt } from '../../src/core/fact.ts'
import { adultsAround } from '../../src/core/people.ts'
import { conference as report } from '../../src/report/conference.ts'
import type { Source } from '../../src/report/source.ts'
import { allWords, familyOf, inSection, keeping, made, tablesOf, toldOf } from '../helpers/documents.ts'
import { practiceSources } from '../helpers/practice.ts'

let sources: ReadonlyMap<string, Source>
beforeAll(async () => {
  sources = await practiceSources()
})

const lastVisitsOf = ({ family }: Source) =>
  family.children.flatMap((child) => {
    const at = visitsOfChild(family, child.id).findLast(({ visit }) => visit.signed)
    return at ? [{ child, at }] : []
  })

describe('what a conference reads', () => {
  test('every item at 4 or 5 of the latest signed visit of every child is in it, with what was seen', () => {
    for (const source of sources.values()) {
      const document = made(report, source)
      for (const { child, at } of lastVisitsOf(source)) {
        const rows = tablesOf(document).find(({ caption }) => caption === `${child.name}: the gravest worries`)?.rows ?? []
        const grave = at.profile.items.filter(({ asked, counted }) => asked && counted.kind === 'graded' && counted.grade >= 4)
        for (const { item } of grave) {
          const row = rows.find(([name]) => name === source.own.wording.items[item.code]?.name)
          expect(row, `${child.name} ${item.code}`).toBeDefined()
          expect(row?.[1]).toMatch(/^Grade [45]/)
          expect(row?.[2]).not.toBe('')
        }
      }
    }
  })

  test('what was not seen at the latest visit is never among what is good enough, and is named among what is not known', () => {
    for (const source of sources.values()) {
      const document = made(report, source)
      const unknown = inSection(document, 'What we do not know yet')
      for (const { child, at } of lastVisitsOf(source)) {
        const good = inSection(document, `${child.name}: what is good enough`)
        for (const { item, asked, counted } of at.profile.items) {
          const name = source.own.wording.items[item.code]?.name ?? item.code
          if (!asked || counted.kind !== 'not-seen') continue
          expect(good.split(/; |\n/)).not.toContain(name)
          expect(unknown).toContain(name)
        }
      }
    }
  })

  test('a worry that nobody saw again stays one, with the day on which it was seen', () => {
    const source = familyOf(sources, 'Sorrel')
    const worries = inSection(made(report, source), 'Edie: what worries us')
    expect(worries).toContain('as seen on 16 March 2026, not graded since')
  })

  test('the headlines are those of the latest visit, domain by domain, with nothing that adds them up', () => {
    for (const source of sources.values()) {
      const document = made(report, source)
      for (const { child, at } of lastVisitsOf(source)) {
        const rows = tablesOf(document).find(({ caption }) => caption === `${child.name}: each domain at that visit`)?.rows ?? []
        expect(rows).toHaveLength(at.profile.domains.length)
        for (const [place, domain] of at.profile.domains.entries()) {
          if (domain.kind === 'graded') expect(rows[place]?.[1]).toMatch(new RegExp(`^Grade ${domain.grade},`))
          else expect(rows[place]?.[1]).not.toMatch(/^Grade/)
        }
      }
      expect(allWords(document)).not.toMatch(/total score|overall grade|on average/i)
    }
  })

  test('the level of need is as people decided it, with whose decision it was and why', () => {
    const source = familyOf(sources, 'Birch')
    const why = inSection(made(report, source), 'Why we are involved')
    expect(why).toContain('Child in need, since 1 March 2026')
    expect(why).toContain('Legal advice, 6 November 2026')
    expect(why).toContain('Decided by Sol Penn (practice)')
    expect(why).toContain('Opened because: School and a neighbour')
  })

  test('every adult nobody has spoken to is named among what is not known, those who live elsewhere too', () => {
    for (const source of sources.values()) {
      const unknown = inSection(made(report, source, { names: 'everybody' }), 'What we do not know yet')
      for (const { adult, notSpokenTo } of adultsAround(source.family)) {
        expect(unknown.includes(`Nobody has spoken to ${adult.name}.`)).toBe(notSpokenTo)
      }
    }
  })

  test('each part of the definition in law that the latest visit touches is there, with its items and no grade of its own', () => {
    const source = familyOf(sources, 'Hale')
    const law = inSection(made(report, source), 'The definition in law')
    expect(law).toContain('Food, clothing and shelter')
    expect(law).toContain('Floors, surfaces and living space clean enough: 4')
    expect(law).toContain('Emotional needs\nNothing graded worse than good enough.\n2 items good enough, 4 items not seen')
  })

  test('for an Early Help Assessment the same grades stand on the three sides that it asks about', () => {
    const early = inSection(made(report, familyOf(sources, 'Hale')), 'For an Early Help Assessment')
    expect(early).toContain('What I need from those who look after me\nWorse than good enough: Enough to eat and drink: 3')
    expect(early).toContain('Not seen: Warmth and affection shown')
    expect(early).toContain('What is to be different\nHeat, tea and beds as good on late weeks as on early ones.')
  })

  test('every alert of today stands in it with what would clear it', () => {
    const source = familyOf(sources, 'Hale')
    const words = inSection(made(report, source), 'What the rules of drift find today')
    const each = [...words.matchAll(/: (\d+) alerts\./g)].map(([, count]) => Number(count))
    const alone = words.match(/What would clear this:/g) ?? []
    expect(each.reduce((sum, count) => sum + count, alone.length)).toBe(source.alerts.length)
    expect(words.match(/What would clear each of these \d+:/g)).toHaveLength(each.length)
    expect(words).toContain('Stalled: 6 alerts. What would have to change in the plan, and who decides it?')
    const calm = familyOf(sources, 'Lark')
    expect(inSection(made(report, calm), 'What the rules of drift find today')).toContain('not the same as all being well')
  })

  test('it recommends nothing: there are lines to write on', () => {
    const { sections } = made(report, familyOf(sources, 'Lark'))
    expect(sections.find(({ title }) => title === 'Recommendation')?.blocks.map(({ kind }) => kind)).toEqual(['text', 'lines'])
  })

  test('a family without a visit has no grade, no strength and no change', () => {
    const source = familyOf(sources, 'Lark')
    const empty = { ...source, family: { ...source.family, visits: [] } }
    const document = made(report, empty)
    expect(inSection(document, 'Ines: where things stand')).toBe('No visit to Ines has been signed. Nothing is graded.')
    expect(tablesOf(document).some(({ caption }) => caption.includes('good enough, by domain'))).toBe(false)
    expect(inSection(document, 'What we do not know yet')).toContain('Ines has been seen at no visit.')
  })

  test('a part of a record says that it is one', () => {
    const source = familyOf(sources, 'Lark')
    const words = allWords(made(report, { ...source, family: { ...source.family, partial: true, unread: ['x'] } }))
    expect(words).toContain('Part of a record')
    expect(words).toContain('a questionnaire that is not on this device')
  })
})

describe('for the family', () => {
  test('it holds no alert, no law, no hand-over mark, no figure of a grade, and not the word neglect', () => {
    for (const source of sources.values()) {
      const document = made(report, source, { audience: 'family' })
      expect(allWords(document)).not.toMatch(/neglect|\bgrade \d|\d of \d+ items|Known from|May be a danger|What would clear it/i)
    }
  })

  test('what is kept from them is in no section of it', () => {
    const source = familyOf(sources, 'Hale')
    const { child, at } = lastVisitsOf(source)[0] ?? expect.fail('a visit')
    const decision = source.family.levels.at(-1)?.id ?? ''
    const grave = at.profile.items.find(({ item }) => item.code === 'PHY.2a')?.about ?? ''
    const good = at.profile.items.find(({ counted, asked }) => asked && counted.kind === 'graded' && counted.grade <= 2)?.about ?? ''
    const things = [childAt(at.visit.id, child.id), decision, grave, good]
    const before = toldOf(made(report, source, { audience: 'family' }))
    const after = toldOf(made(report, keeping(source, ...things), { audience: 'family' }))
    for (const thing of things) {
      expect(before, thing).toContain(thing)
      expect(after, thing).not.toContain(thing)
    }
    const strengths = inSection(made(report, keeping(source, good), { audience: 'family' }), 'Sam: what is good enough')
    expect(strengths).toContain('Arriving ready')
    expect(strengths).not.toContain('Attendance and being on time')
  })
})

test('nobody beyond the household is named unless somebody asks for it; where nobody is to be named, nobody is', () => {
  const source = familyOf(sources, 'Hale')
  expect(allWords(made(report, source))).not.toMatch(/\b(Leanne|Darren|Pauline)\b/)
  expect(allWords(made(report, source, { names: 'nobody' }))).not.toMatch(
    /\b(Sam|Mia|Jodie|Hale|Imran|Doyle|Calder|Leanne|Darren|Pauline)\b/,
  )
  expect(allWords(made(report, familyOf(sources, 'Birch'), { names: 'nobody' }))).not.toMatch(/\b(Toby|Dawn|Craig|Penn|Doyle|Calder)\b/)
})

test('a visit that is not what was signed is named before anything is read', () => {
  const source = familyOf(sources, 'Wren')
  const visit = source.family.visits.at(-1) ?? expect.fail('a visit')
  const signatures = new Map([[visit.signed?.id ?? '', 'altered' as const]])
  const before = inSection(made(report, { ...source, signatures }), 'Before you read this')
  expect(before).toContain('Not what was signed: the review of 13 November 2026.')
})
