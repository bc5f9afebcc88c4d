// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { inSet, itemsOf } from '../../src/core/asked.ts'
import {
  BANDS,
  type Band,
  type Descriptors,
  type Instrument,
  type Item,
  type ItemReader,
  type ItemWording,
} from '../../src/core/instrument.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { educational } from '../../src/instruments/plumbline/wording/en/educational.ts'
import { emotional } from '../../src/instruments/plumbline/wording/en/emotional.ts'
import { medical } from '../../src/instruments/plumbline/wording/en/medical.ts'
import { physical } from '../../src/instruments/plumbline/wording/en/physical.ts'
import { educational as educationalReader } from '../../src/instruments/plumbline/wording/en/reader/educational.ts'
import { emotional as emotionalReader } from '../../src/instruments/plumbline/wording/en/reader/emotional.ts'
import { medical as medicalReader } from '../../src/instruments/plumbline/wording/en/reader/medical.ts'
import { physical as physicalReader } from '../../src/instruments/plumbline/wording/en/reader/physical.ts'
import { supervisory as supervisoryReader } from '../../src/instruments/plumbline/wording/en/reader/supervisory.ts'
import { supervisory } from '../../src/instruments/plumbline/wording/en/supervisory.ts'
import { en } from '../../src/instruments/plumbline/wording/en.ts'
import { readerEn } from '../../src/instruments/plumbline/wording/reader-en.ts'
import names from '../fixtures/item-names.json' with { type: 'json' }

const rooms: Readonly<Record<string, Readonly<Record<string, ItemWording>>>> = {
  PHY: physical,
  EDU: educational,
  MED: medical,
  SUP: supervisory,
  EMO: emotional,
}

const readers: Readonly<Record<string, Readonly<Record<string, ItemReader>>>> = {
  PHY: physicalReader,
  EDU: educationalReader,
  MED: medicalReader,
  SUP: supervisoryReader,
  EMO: emotionalReader,
}

interface Said {
  readonly where: string
  readonly text: string
}

const words = (text: string) => text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word))
const sentences = (text: string) => text.split(/[.?!:]+(?:\s+|$)/).filter((part) => part !== '')

type OfBands = Partial<Record<Band, Descriptors>> | undefined

/** The sets of five of an item: the general one, then one for each age band that has its own. */
const sets = (code: string, five: Descriptors, ofBands: OfBands): [string, Descriptors][] => [
  [code, five],
  ...Object.entries(ofBands ?? {}).map(([band, own]): [string, Descriptors] => [`${code} ${band}`, own]),
]
const linesOf = (code: string, five: Descriptors, ofBands: OfBands): Said[] =>
  sets(code, five, ofBands).flatMap(([set, texts]) => texts.map((text, index) => ({ where: `${set} grade ${index + 1}`, text })))

const descriptorsOf = (code: string, { grades, variants }: ItemWording) => linesOf(code, grades, variants)
const familyLinesOf = (code: string, { family, familyVariants }: ItemReader) => linesOf(code, family, familyVariants)

const asSaid = <T>(code: string, of: T, keys: readonly (keyof T & string)[]): Said[] =>
  keys.map((key) => ({ where: `${code} ${key}`, text: String(of[key]) }))
const promptsOf = (code: string, item: ItemWording) => asSaid(code, item, ['look', 'listen', 'ask'])
const guidanceOf = (code: string, item: ItemReader) => asSaid(code, item, ['goodEnough', 'carersPart', 'notCarersPart'])

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

const instrument: Instrument = plumblineV1
const grades = instrument.scale.grades

describe.each(instrument.domains.map((domain) => [domain.code, domain] as const))('the words of %s', (code, domain) => {
  const room = rooms[code] ?? {}
  const reader = readers[code] ?? {}
  const asked: readonly Item[] = itemsOf(domain)
  const written = Object.entries(room)
  const read = Object.entries(reader)
  const descriptors = written.flatMap(([item, wording]) => descriptorsOf(item, wording))
  const familyLines = read.flatMap(([item, words]) => familyLinesOf(item, words))

  test('every item that can be asked has words, in the order in which it is asked', () => {
    expect(Object.keys(room)).toEqual(asked.map((item) => item.code))
    expect(Object.keys(reader)).toEqual(asked.map((item) => item.code))
  })

  test.each(instrument.sets)(
    'whatever the set %s asks at whatever age, each grade has words to choose it by and to tell the family',
    (set) => {
      for (const band of BANDS) {
        for (const item of asked.filter((each) => each.bands.includes(band) && inSet(each, set))) {
          const wording = room[item.code]
          const words = reader[item.code]
          const place = `${item.code} ${band}`
          expect(
            (wording?.variants?.[band] ?? wording?.grades)?.filter((text) => text !== ''),
            place,
          ).toHaveLength(grades.length)
          expect(
            (words?.familyVariants?.[band] ?? words?.family)?.filter((text) => text !== ''),
            place,
          ).toHaveLength(grades.length)
        }
      }
    },
  )

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

  test('what an item is about fits on one line, and what to look for, listen for and ask on two each', () => {
    expect(written.filter(([, { about }]) => words(about).length > 14).map(([item]) => item)).toEqual([])
    const prompts = written.flatMap(([item, wording]) => promptsOf(item, wording))
    expect(prompts.filter(({ text }) => words(text).length < 4 || words(text).length > 25)).toEqual([])
  })

  test('asking is by open questions, one to four of them', () => {
    const questions = written.map(([item, { ask }]) => ({ item, count: ask.split('?').length - 1 }))
    expect(questions.filter(({ count }) => count < 1 || count > 4)).toEqual([])
  })

  test('what is good enough, and whose part it is, is one sentence each', () => {
    const guidance = read.flatMap(([item, of]) => guidanceOf(item, of))
    expect(guidance.filter(({ text }) => !/^[A-Z].*\.$/.test(text) || sentences(text).length !== 1)).toEqual([])
    expect(guidance.filter(({ text }) => words(text).length < 6 || words(text).length > 35)).toEqual([])
  })

  test('a family line is short, and the last one says that something must change now', () => {
    expect(familyLines.filter(({ text }) => words(text).length < 6 || words(text).length > 20)).toEqual([])
    const last = familyLines.filter(({ where }) => where.endsWith(`grade ${grades.length}`))
    expect(last.filter(({ text }) => !/must change now\b/.test(text))).toEqual([])
  })

  test('the same words never stand for two grades of an item', () => {
    const all = [
      ...written.map(([item, { grades, variants }]) => sets(item, grades, variants)),
      ...read.map(([item, { family, familyVariants }]) => sets(item, family, familyVariants)),
    ]
    for (const ofItem of all) {
      const gradeOf = new Map<string, number>()
      for (const [set, five] of ofItem) {
        expect(new Set(five).size, set).toBe(grades.length)
        five.forEach((text, grade) => {
          expect(gradeOf.get(text) ?? grade, `${set}: ${text}`).toBe(grade)
          gradeOf.set(text, grade)
        })
      }
    }
  })

  test('nothing said blames a family, borrows from a licensed tool or shouts', () => {
    const said = [
      ...written.flatMap(([item, wording]) => [...asSaid(item, wording, ['name', 'about']), ...promptsOf(item, wording)]),
      ...read.flatMap(([item, of]) => guidanceOf(item, of)),
      ...descriptors,
      ...familyLines,
    ]
    expect(said.filter(({ text }) => unwelcome.some((pattern) => pattern.test(text)))).toEqual([])
  })

  test('every descriptor and every family line is whole sentences', () => {
    expect([...descriptors, ...familyLines].filter(({ text }) => !/^[A-Z].*\.$/.test(text))).toEqual([])
  })

  test('an age band has its own words only where the item is asked of it', () => {
    const bandsOf = new Map(asked.map((item) => [item.code, item.bands]))
    const own = [
      ...written.map(([item, { variants }]) => [item, Object.keys(variants ?? {})] as const),
      ...read.map(([item, { familyVariants }]) => [item, Object.keys(familyVariants ?? {})] as const),
    ]
    for (const [item, bands] of own) for (const band of bands) expect(bandsOf.get(item), `${item} ${band}`).toContain(band as Band)
  })

  test('a short contact before the birth never asks about, or tells of, a child who is already here', () => {
    const alsoBeforeBirth = asked.filter((item) => item.core && item.bands.includes('PB') && item.bands.length > 1)
    expect(alsoBeforeBirth.filter((item) => !room[item.code]?.variants?.PB).map((item) => item.code)).toEqual([])
    expect(alsoBeforeBirth.filter((item) => !reader[item.code]?.familyVariants?.PB).map((item) => item.code)).toEqual([])
  })
})

describe('the words of the instrument', () => {
  test('each grade has its word, and one for families', () => {
    expect(en.gradeWords).toHaveLength(grades.length)
    expect(en.familyGradeWords).toHaveLength(grades.length)
  })

  test('every domain and sub-area has a name, and nothing else has', () => {
    expect(Object.keys(en.domains)).toEqual(instrument.domains.map((domain) => domain.code))
    expect(Object.keys(en.subAreas)).toEqual(instrument.domains.flatMap((domain) => domain.subAreas.map((subArea) => subArea.code)))
  })

  test('all that is read is joined, in the order in which it is asked', () => {
    const asked = instrument.domains.flatMap((domain) => itemsOf(domain).map((item) => item.code))
    expect(Object.keys(en.items)).toEqual(asked)
    expect(Object.keys(readerEn)).toEqual(asked)
  })
})
