import type { Band, Descriptors, Instrument, Item } from '../../instrument.ts'
import type { Fault, Place, Wordless } from '../fault.ts'
import type { PackWording } from '../pack.ts'
import { placedItems } from './structure.ts'
import { twice } from './twice.ts'

/** Whether each code has words, and whether there are words for something that is not there. */
function matched(of: Wordless, codes: readonly string[], words: Readonly<Record<string, unknown>>, place: Place): Fault[] {
  const known = new Set(codes)
  return [
    ...codes.filter((code) => !Object.hasOwn(words, code)).map((code): Fault => ({ place, kind: 'no-words', of, code })),
    ...Object.keys(words)
      .filter((code) => !known.has(code))
      .map((code): Fault => ({ place: [...place, code], kind: 'words-for-nothing', of, code })),
  ]
}

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** One text for each grade, no two alike. */
function perGrade(texts: Descriptors, grades: number, place: Place): Fault[] {
  const alike = twice(texts, plain).map(({ at, first }): Fault => ({ place: [...place, at], kind: 'alike', first: [...place, first] }))
  return [...(texts.length === grades ? [] : [{ place, kind: 'grade-count', count: texts.length, grades } as const]), ...alike]
}

type Variants = Partial<Record<Band, Descriptors>> | undefined

/** The general set and that of each age band; a band that the item is not asked of has none. */
function sets(
  item: Item,
  general: Descriptors,
  variants: Variants,
  grades: number,
  place: Place,
  names: readonly [string, string],
): Fault[] {
  const [one, other] = names
  return [
    ...perGrade(general, grades, [...place, one]),
    ...Object.entries(variants ?? {}).flatMap(([band, texts]) => {
      const at = [...place, other, band]
      const asked = (item.bands as readonly string[]).includes(band)
      return [...(asked ? [] : [{ place: at, kind: 'band-not-asked', band } as const]), ...perGrade(texts, grades, at)]
    }),
  ]
}

/** What is wrong with the words of an instrument in one language. */
export function wordingFaults(instrument: Instrument, wording: PackWording, place: Place): Fault[] {
  const items = placedItems(instrument, []).map(({ item }) => item)
  const grades = instrument.scale.grades.length
  const codes = items.map(({ code }) => code)
  const domains = instrument.domains.map(({ code }) => code)
  const subAreas = instrument.domains.flatMap((domain) => domain.subAreas.map(({ code }) => code))
  const { reader } = wording
  // Families may be told two grades in one and the same words.
  const family = wording.familyGradeWords.length
  return [
    ...perGrade(wording.gradeWords, grades, [...place, 'gradeWords']),
    ...(family === grades ? [] : [{ place: [...place, 'familyGradeWords'], kind: 'grade-count', count: family, grades } as const]),
    ...matched('domain', domains, wording.domains, [...place, 'domains']),
    ...matched('sub-area', subAreas, wording.subAreas, [...place, 'subAreas']),
    ...matched('item', codes, wording.items, [...place, 'items']),
    ...items.flatMap((item) => {
      const words = Object.hasOwn(wording.items, item.code) ? wording.items[item.code] : undefined
      return words ? sets(item, words.grades, words.variants, grades, [...place, 'items', item.code], ['grades', 'variants']) : []
    }),
    ...(reader ? matched('item', codes, reader, [...place, 'reader']) : []),
    ...items.flatMap((item) => {
      const words = reader && Object.hasOwn(reader, item.code) ? reader[item.code] : undefined
      return words
        ? sets(item, words.family, words.familyVariants, grades, [...place, 'reader', item.code], ['family', 'familyVariants'])
        : []
    }),
  ]
}

/** A second wording in a language that there is one of. */
export const languageFaults = (wordings: readonly PackWording[], place: Place): Fault[] =>
  twice(wordings, ({ lang }) => lang).map(({ entry, at }) => ({ place: [...place, at, 'lang'], kind: 'same-language', lang: entry.lang }))
