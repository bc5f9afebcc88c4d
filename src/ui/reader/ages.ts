import { type Band, BANDS, type Descriptors, type Item, type ItemReader, type ItemWording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'

/** The words of an item for one or several ages, with the lines for the family beside them. */
export interface AgeWords {
  readonly key: string
  /** "2 to 4 years", or that they are for every age. */
  readonly name: string
  readonly grades: Descriptors
  readonly family: Descriptors | null
}

/** Every set of words that an item has, in the order of age; one set for all ages that share it. */
export function agesOf(item: Item, words: ItemWording, reader: ItemReader | undefined): AgeWords[] {
  const { band, everyAge, bands } = text.reader
  const own = (each: Band) => words.variants?.[each] !== undefined || reader?.familyVariants?.[each] !== undefined
  const asked = BANDS.filter((each) => item.bands.includes(each))
  const shared = asked.filter((each) => !own(each))
  const base: AgeWords = {
    key: 'base',
    name: shared.length === asked.length ? everyAge : bands(shared.map((each) => band[each])),
    grades: words.grades,
    family: reader?.family ?? null,
  }
  const ages = asked.flatMap((each): AgeWords[] => {
    if (each === shared[0]) return [base]
    if (!own(each)) return []
    const family = reader?.familyVariants?.[each] ?? reader?.family ?? null
    return [{ key: each, name: band[each], grades: words.variants?.[each] ?? words.grades, family }]
  })
  return ages
}
