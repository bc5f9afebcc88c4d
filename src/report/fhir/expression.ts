import {
  BANDS,
  type Condition,
  CONDITIONS,
  type Domain,
  type Instrument,
  type Item,
  type ItemSet,
  type Scale,
  type ScoringRule,
} from '../../core/instrument.ts'
import { asks, inSet } from '../../core/asked.ts'
import { CONTACTS } from '../../core/fact.ts'
import { COVER } from '../../core/grading/profile.ts'
import { ABOUT, conditionLink, EVERYBODY, PARTS } from '../../core/pack/fhir/marks.ts'
import { never } from '../../core/result.ts'

/** A named FHIRPath expression, in the order in which one builds on those before it. */
export interface Variable {
  readonly name: string
  readonly expression: string
}

/** A set that asks no more than one in this many of the items that apply makes no headline. Source: core/grading/profile.ts. */
const NARROW = 3
/** Least part of the asked items that must be graded, in tenths, since FHIRPath engines differ on decimals. */
const COVER_TENTHS = Math.round(COVER * 10)

/** The name of a condition where a name can hold no space. */
const conditionName = (condition: Condition) => condition.replace(/[ -](\w)/g, (_, letter: string) => letter.toUpperCase())

const ABOUT_ANSWER = (link: string) => `%resource.item.where(linkId='${ABOUT.group}').item.where(linkId='${link}').answer.value`

/** What is known of the visit, as the other expressions name it. */
export function visitVariables(conditions: readonly Condition[]): Variable[] {
  return [
    { name: 'band', expression: `${ABOUT_ANSWER(ABOUT.band)}.code` },
    { name: 'set', expression: `${ABOUT_ANSWER(ABOUT.set)}.code` },
    { name: 'contact', expression: `${ABOUT_ANSWER(ABOUT.contact)}.code` },
    ...conditions.map((condition) => ({ name: conditionName(condition), expression: ABOUT_ANSWER(conditionLink(condition)) })),
  ]
}

/** The conditions that any item hangs on, in the order of all conditions. */
export const conditionsOf = ({ domains }: Pick<Instrument, 'domains'>): Condition[] => {
  const used = new Set(domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items.map(({ condition }) => condition))))
  return CONDITIONS.filter((condition) => used.has(condition))
}

/** The sets in which a visit with this instrument can ask an item, and the eyes with which. */
export const setsAsking = (item: Item, sets: readonly ItemSet[]): ItemSet[] => sets.filter((set) => inSet(item, set))
export const eyesAsking = (item: Item): string[] => [EVERYBODY, ...CONTACTS.filter((contact) => asks({ set: 'full', contact }, item))]

const oneOf = (name: string, among: readonly string[]) => `(%${name} in (${among.map((each) => `'${each}'`).join(' | ')}))`

function applying({ bands, condition }: Item): string {
  const parts = [
    bands.length === BANDS.length ? '%band.exists()' : oneOf('band', bands),
    ...(condition === null ? [] : [`(%${conditionName(condition)} = true)`]),
  ]
  return parts.join(' and ')
}

function asking(item: Item, sets: readonly ItemSet[]): string {
  const [among, eyes] = [setsAsking(item, sets), eyesAsking(item)]
  const inSets = among.length === sets.length ? '%set.exists()' : among.length === 0 ? 'false' : oneOf('set', among)
  return [applying(item), inSets, ...(eyes.length === CONTACTS.length + 1 ? [] : [oneOf('contact', eyes)])].join(' and ')
}

/** How many of these items are so, as an expression: items of which the same is asked are counted together. */
function counting(items: readonly Item[], when: (item: Item) => string): string {
  const times = new Map<string, number>()
  for (const item of items) times.set(when(item), (times.get(when(item)) ?? 0) + 1)
  return [...times].map(([condition, count]) => `iif(${condition}, ${count}, 0)`).join(' + ')
}

/** The grade that is reached by the most, by at least half, or worst: an expression over a variable that holds grades. */
function gradeBy(rule: ScoringRule, { grades, serious }: Scale, name: string): string {
  const exactly = (grade: number) => `%${name}.where($this = ${grade}).count()`
  const worstFirst = [...grades].reverse()
  const when = (grade: number): string => {
    const any = `${exactly(grade)} > 0`
    switch (rule) {
      case 'worst-only':
      case 'sum-and-flags':
        return any
      case 'worst-else-upper-median':
        return grade >= serious ? any : `%${name}.where($this >= ${grade}).count() * 2 >= %${name}.count()`
      case 'mode-worst-first':
        if (grade >= serious) return any
        return [
          any,
          ...grades.filter((other) => other !== grade && other < serious).map((other) => `${exactly(grade)} >= ${exactly(other)}`),
        ].join(' and ')
      default:
        return never(rule)
    }
  }
  // Empty where there is none: no condition holds for an empty list but that of the median, so that is asked first.
  const chain = worstFirst.reduceRight((rest, grade) => `iif(${when(grade)}, ${grade}, ${rest})`, '{}')
  return `iif(%${name}.empty(), {}, ${chain})`
}

/** What the headline of a domain is worked out from, and the headline: the rule of the app, empty where the app gives none. */
export function headlineOf(instrument: Instrument, domain: Domain, at: number): { variables: Variable[]; expression: string } {
  const items = domain.subAreas.flatMap((subArea) => subArea.items)
  const own = `d${at}`
  const codes = (subArea: string) =>
    `%resource.item.where(linkId='${domain.code}${PARTS.domain}').item.where(linkId='${subArea}${PARTS.subArea}').item.answer.value.code`
  const parts = domain.subAreas.flatMap(({ code }, place): Variable[] => {
    const name = `${own}s${place}`
    return [
      { name: `${name}c`, expression: codes(code) },
      { name: `${name}g`, expression: `%${name}c.where(matches('^[0-9]+$')).select(toInteger())` },
      { name, expression: gradeBy(instrument.rule, instrument.scale, `${name}g`) },
    ]
  })
  // A union would make one of what is equal.
  const all = (last: string) =>
    domain.subAreas.map((_, place) => `%${own}s${place}${last}`).reduce((list, each) => `${list}.combine(${each})`)
  const variables = [
    ...parts,
    { name: `${own}all`, expression: all('g') },
    { name: `${own}applicable`, expression: counting(items, applying) },
    { name: `${own}in`, expression: counting(items, (item) => asking(item, instrument.sets)) },
    { name: `${own}asked`, expression: `%${own}in - ${all('c')}.where($this = 'not-applicable').count()` },
    { name: `${own}parts`, expression: all('') },
  ]
  const enough = [
    `%${own}asked > 0`,
    `%${own}in * ${NARROW} > %${own}applicable`,
    `%${own}all.count() * 10 >= %${own}asked * ${COVER_TENTHS}`,
    `%${own}all.exists()`,
  ].join(' and ')
  const value =
    instrument.rule === 'sum-and-flags'
      ? instrument.scale.grades.map((grade) => `%${own}all.where($this = ${grade}).count() * ${grade}`).join(' + ')
      : gradeBy(instrument.rule, instrument.scale, `${own}parts`)
  return { variables, expression: `iif(${enough}, ${value}, {})` }
}
