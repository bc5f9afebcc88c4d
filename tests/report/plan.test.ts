// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { shown } from '../../src/core/fold.ts'
import { planOf } from '../../src/core/plan/plan.ts'
import { plan as report } from '../../src/report/plan.ts'
import type { Source } from '../../src/report/source.ts'
import { allWords, familyOf, inSection, keeping, made, tablesOf, toldOf } from '../helpers/documents.ts'
import { practiceSources } from '../helpers/practice.ts'

let sources: ReadonlyMap<string, Source>
beforeAll(async () => {
  sources = await practiceSources()
})

describe('the plan', () => {
  test('holds every open target of every practice family with its day, who does it and both grades in words, and every one that has ended apart', () => {
    for (const source of sources.values()) {
      const { targets } = planOf(source.look, 'plumbline')
      const document = made(report, source)
      const rows = tablesOf(document).flatMap(({ caption, rows }) => (caption.endsWith('what has to change') ? rows : []))
      expect(rows).toHaveLength(targets.filter(({ target }) => target.outcome === null).length)
      for (const { target } of targets) expect(toldOf(document)).toContain(target.id)
      const ended = inSection(document, 'What has ended')
      for (const { target } of targets) {
        const name = source.own.wording.items[target.item]?.name ?? target.item
        if (target.outcome !== null) expect(ended).toContain(name)
        else expect(rows.map(([what]) => what).join()).toContain(name)
      }
    }
  })

  test('says how a target goes by the reviews since, as core says it, and when its day has passed', () => {
    const source = familyOf(sources, 'Marlow')
    const past = planOf(source.look, 'plumbline').targets.find(({ daysPast }) => daysPast !== null) ?? expect.fail('one past its day')
    const words = inSection(made(report, source), 'What has to change')
    expect(words).toContain(`Past its day by ${past.daysPast} day`)
  })

  test('what money or repairs would put right is no target: it stands apart, with who gets it or that nobody does', () => {
    const source = familyOf(sources, 'Hale')
    const document = made(report, source)
    const needs = planOf(source.look, 'plumbline').support.needs
    const [table] = tablesOf(document).filter(({ caption }) => caption === 'Money, repairs and other support')
    expect(table?.rows).toHaveLength(needs.length)
    expect(table?.rows.every(([, , who]) => who === 'Nobody is getting it yet.')).toBe(true)
    expect(inSection(document, 'What has to change')).not.toContain('Clothes and shoes')
  })

  test('what it leaves out is said to those who write it', () => {
    const source = familyOf(sources, 'Hale')
    expect(inSection(made(report, source), 'Look at this again')).toContain('every target is in Physical')
  })

  test('without a target it says so, and a closed case says that it is closed', () => {
    const source = familyOf(sources, 'Sorrel')
    expect(inSection(made(report, source), 'What has to change')).toMatch(/^No target is agreed yet/)
    const { episode } = source.look
    const values = { episode: episode.id, type: 'closed', on: '2026-11-20', reason: '', to: '', override: null } as const
    const by = { practitioner: 'p', name: 'A', role: '', agency: '', device: 'd' }
    const closing = { id: 'c', values, by, wall: '2026-11-20T12:00:00' }
    const closed = { ...source, look: { ...source.look, episode: { ...episode, closing } } }
    expect(inSection(made(report, closed), 'Before you read this')).toContain('closed on 20 November 2026')
    expect(inSection(made(report, closed), 'Look at this again')).toBe('')
  })
})

describe('for the family', () => {
  test('the aim is told in the family’s own lines, without a grade, a warning or a number of days', () => {
    for (const source of sources.values()) {
      const document = made(report, source, { audience: 'family' })
      const words = allWords(document)
      expect(words).not.toMatch(/\bgrade \d|\d days|neglect/i)
      expect(document.sections.map(({ title }) => title)).not.toContain('Look at this again')
    }
    const source = familyOf(sources, 'Hale')
    expect(allWords(made(report, source, { audience: 'family' }))).toContain('If heat, light or water stops, you act within a day.')
  })

  test('the words of a child that a target follows from go on no page of theirs', () => {
    for (const source of sources.values()) {
      const said = source.family.targets.flatMap(({ registers }) => shown(registers.childView)?.trim() || [])
      const words = allWords(made(report, source, { audience: 'family' }))
      for (const each of said) expect(words).not.toContain(each)
    }
  })

  test('a target that is kept from them is in no part of it', () => {
    const source = familyOf(sources, 'Hale')
    const target =
      source.family.targets.find(({ item, outcome }) => outcome === null && item === 'PHY.2d') ??
      source.family.targets.find(({ outcome }) => outcome === null) ??
      expect.fail('a target')
    const before = made(report, source, { audience: 'family' })
    const after = made(report, keeping(source, target.id), { audience: 'family' })
    expect(toldOf(before)).toContain(target.id)
    expect(toldOf(after)).not.toContain(target.id)
    const view = shown(target.registers.familyView) ?? expect.fail('what the family says')
    expect(allWords(before)).toContain(view)
    expect(allWords(after)).not.toContain(view)
  })
})
