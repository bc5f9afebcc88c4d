import { describe, expect, test } from 'vitest'
import type { Band, Descriptors, Item, ItemWording } from '../../src/core/instrument.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { educational } from '../../src/instruments/plumbline/wording/en/educational.ts'
import { emotional } from '../../src/instruments/plumbline/wording/en/emotional.ts'
import { medical } from '../../src/instruments/plumbline/wording/en/medical.ts'
import { physical } from '../../src/instruments/plumbline/wording/en/physical.ts'
import { supervisory } from '../../src/instruments/plumbline/wording/en/supervisory.ts'
import names from '../fixtures/item-names.json' with { type: 'json' }

const rooms: Readonly<Record<string, Readonly<Record<string, ItemWording>>>> = {
  PHY: physical,
  EDU: educational,
  MED: medical,
  SUP: supervisory,
  EMO: emotional,
}

interface Said {
  readonly where: string
  readonly text: string
}

const words = (text: string) => text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word))
const sentences = (text: string) => text.split(/[.?!:]+(?:\s+|$)/).filter((part) => part !== '')

/** The sets of five of an item: the general one, then one for each age band that has its own. */
const sets = (code: string, { grades, variants }: ItemWording): [string, Descriptors][] => [
  [code, grades],
  ...Object.entries(variants ?? {}).map(([band, five]): [string, Descriptors] => [`${code} ${band}`, five]),
]

const descriptorsOf = (code: string, item: ItemWording): Said[] =>
  sets(code, item).flatMap(([set, five]) => five.map((text, index) => ({ where: `${set} grade ${index + 1}`, text })))

const everythingSaid = (code: string, item: ItemWording): Said[] => [
  { where: `${code} name`, text: item.name },
  { where: `${code} about`, text: item.about },
  { where: `${code} look`, text: item.look },
  ...descriptorsOf(code, item),
]

/** Hard on a family, words of licensed tools, or marks that shout. */
const unwelcome = [
  /\bneglect/i,
  /\bfail/i,
  /\bpoor/i,
  /\bnon-compliant/i,
  /\brefus\w* to engage/i,
  /\bmum(my|s)?\b/i,
  /\bGCP/i,
  /\bgraded care profile/i,
  /\bchild first/i,
  /\bat par\b/i,
  /!/,
  /[\u2013\u2014]/,
]

describe.each(plumblineV1.domains.map((domain) => [domain.code, domain] as const))('the words of %s', (code, domain) => {
  const room = rooms[code] ?? {}
  const asked: readonly Item[] = domain.subAreas.flatMap((subArea): readonly Item[] => subArea.items)
  const written = Object.entries(room)
  const descriptors = written.flatMap(([item, wording]) => descriptorsOf(item, wording))

  test('every item that can be asked has words, in the order in which it is asked', () => {
    expect(Object.keys(room)).toEqual(asked.map((item) => item.code))
  })

  test('every item is called what the item bank calls it', () => {
    expect(written.map(([item, { name }]) => [item, name])).toEqual(Object.entries(names).filter(([item]) => item.startsWith(code)))
  })

  test('a descriptor is long enough to show something and short enough to read at a glance', () => {
    expect(descriptors.filter(({ text }) => words(text).length < 6 || words(text).length > 25)).toEqual([])
  })

  test('a person can read a sentence in one breath', () => {
    const all = descriptors.flatMap(({ text }) => sentences(text))
    const total = all.reduce((sum, sentence) => sum + words(sentence).length, 0)
    expect(total / all.length).toBeLessThanOrEqual(14)
  })

  test('what an item is about fits on one line, and what to look for on three', () => {
    expect(written.filter(([, { about }]) => words(about).length > 14).map(([item]) => item)).toEqual([])
    expect(written.filter(([, { look }]) => words(look).length > 30).map(([item]) => item)).toEqual([])
  })

  test('the same words never stand for two grades of an item', () => {
    for (const [item, wording] of written) {
      const gradeOf = new Map<string, number>()
      for (const [set, five] of sets(item, wording)) {
        expect(new Set(five).size, set).toBe(5)
        five.forEach((text, grade) => {
          expect(gradeOf.get(text) ?? grade, `${set}: ${text}`).toBe(grade)
          gradeOf.set(text, grade)
        })
      }
    }
  })

  test('nothing said blames a family, borrows from a licensed tool or shouts', () => {
    const said = written.flatMap(([item, wording]) => everythingSaid(item, wording))
    expect(said.filter(({ text }) => unwelcome.some((pattern) => pattern.test(text)))).toEqual([])
  })

  test('every descriptor is whole sentences', () => {
    expect(descriptors.filter(({ text }) => !/^[A-Z].*\.$/.test(text))).toEqual([])
  })

  test('an age band has its own words only where the item is asked of it', () => {
    const bandsOf = new Map(asked.map((item) => [item.code, item.bands]))
    for (const [item, { variants }] of written) {
      for (const band of Object.keys(variants ?? {})) expect(bandsOf.get(item), `${item} ${band}`).toContain(band as Band)
    }
  })

  test('a short contact before the birth never asks about a child who is already here', () => {
    const alsoBeforeBirth = asked.filter((item) => item.core && item.bands.includes('PB') && item.bands.length > 1)
    expect(alsoBeforeBirth.filter((item) => !room[item.code]?.variants?.PB).map((item) => item.code)).toEqual([])
  })
})
