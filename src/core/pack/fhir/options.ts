import type { Grade } from '../../instrument.ts'
import { EXTENSIONS, SYSTEMS } from './marks.ts'
import { extensionsOf, listIn, numberIn, type Raw, rawIn, textIn } from './raw.ts'
import type { Dropped } from './told.ts'

/** One answer of a question that has a number, and its word. */
export interface Option {
  readonly grade: Grade
  readonly word: string
}

type Loss = Dropped extends infer D ? (D extends { path: unknown } ? Omit<D, 'path'> : never) : never

/** The answers of a question best first, and what of it was lost. No options where the question cannot be an item. */
export interface ReadOptions {
  readonly options: readonly Option[] | null
  readonly lost: readonly Loss[]
}

const HIGHEST = 10
const isGrade = (value: number) => Number.isInteger(value) && value >= 0 && value <= HIGHEST

/** The number of an answer: its ordinal value, its weight as later versions of FHIR call it, or a code that is one. */
function numberOf(option: Raw, coding: Raw): number | null {
  const scored = [coding, option].flatMap((each) => [...extensionsOf(each, EXTENSIONS.ordinal), ...extensionsOf(each, EXTENSIONS.weight)])
  const [first] = scored.map((extension) => numberIn(extension.valueDecimal) ?? numberIn(extension.valueInteger))
  if (first !== undefined && first !== null) return first
  const plain = numberIn(option.valueInteger)
  if (plain !== null) return plain
  const code = textIn(coding.code)
  return /^\d{1,2}$/.test(code) ? Number(code) : null
}

/** Whether an answer says that nothing was seen, as forms that Plumbline wrote have it: every item here has those answers by itself. */
const isOwnNoGrade = (coding: Raw) => coding.system === SYSTEMS.noGrade

/** The answers of a choice as grades of a scale. */
export function readOptions(item: Raw): ReadOptions {
  const given = listIn(item.answerOption)
  if (given.length === 0) {
    return { options: null, lost: [textIn(item.answerValueSet) === '' ? { kind: 'no-numbers' } : { kind: 'options-elsewhere' }] }
  }
  const lost: Loss[] = []
  const options: Option[] = []
  for (const option of given) {
    const coding = rawIn(option.valueCoding)
    if (isOwnNoGrade(coding)) continue
    const number = numberOf(option, coding)
    const code = textIn(coding.code)
    const word = textIn(coding.display) || textIn(option.valueString) || code || String(number ?? '')
    if (number === null) lost.push({ kind: 'option-without-number', option: word })
    else if (!isGrade(number)) return { options: null, lost: [{ kind: 'not-a-grade', value: String(number) }] }
    else options.push({ grade: number, word })
  }
  if (options.length === 0) return { options: null, lost: [{ kind: 'no-numbers' }] }
  options.sort((a, b) => a.grade - b.grade)
  const twice = options.find(({ grade }, at) => options[at - 1]?.grade === grade)
  if (twice) return { options: null, lost: [{ kind: 'same-number', grade: twice.grade }] }
  return options.length === 1 ? { options: null, lost: [{ kind: 'one-grade' }] } : { options, lost }
}
