import type { Coding, Extension, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4'
import { CONTACTS, NOT_SEEN_REASONS } from '../../core/fact.ts'
import { BANDS, type Item } from '../../core/instrument.ts'
import {
  ABOUT,
  BAND_WORDS,
  conditionLink,
  CONTROLS,
  descriptorLine,
  EVERYBODY,
  EXTENSIONS,
  HELP,
  itemSystem,
  PARTS,
  SYSTEMS,
} from '../../core/pack/fhir/marks.ts'
import * as text from '../../i18n/index.ts'
import { gradeCoding, noGradeCoding, unlessEmpty, type Worded } from './coding.ts'
import { eyesAsking, setsAsking } from './expression.ts'

const words = text.fhirWords

const control = (code: string): Extension => ({
  url: EXTENSIONS.control,
  valueCodeableConcept: { coding: [{ system: CONTROLS, code }] },
})

/** Words that a form keeps behind a question mark. Null where there are none. */
export const helpItem = (linkId: string, lines: readonly string[]): QuestionnaireItem[] => {
  const said = lines.filter((line) => line.trim() !== '')
  return said.length === 0
    ? []
    : [{ extension: [control('help')], linkId: `${linkId}${PARTS.help}`, text: said.join('\n'), type: 'display' }]
}

const oneLine = (said: string) => said.replace(/\s+/g, ' ').trim()

/** What is read before an item is graded: what it is about, what to look and listen for and ask, and each grade in words. */
function helpOf({ instrument, wording }: Worded, { code }: Item): string[] {
  const item = wording.items[code]
  if (!item) return []
  const { grades } = instrument.scale
  const lines = (texts: readonly string[], before = '') =>
    texts.map((each, at) => `${before}${descriptorLine(grades[at] ?? at, wording.gradeWords[at] ?? '', oneLine(each))}`)
  const variants = BANDS.flatMap((band) => lines(item.variants?.[band] ?? [], `${BAND_WORDS[band]}, `))
  const asked = (['look', 'listen', 'ask'] as const).map((name) => (item[name] === '' ? '' : `${HELP[name]}${oneLine(item[name])}`))
  return [oneLine(item.about), ...asked, ...lines(item.grades), ...variants]
}

/** What must be so of the visit and the child before an item is asked. Each rules something out, so that all must hold. */
function enabledBy(item: Item, { instrument: { sets } }: Worded): QuestionnaireItemEnableWhen[] {
  const without = (question: string, system: string, codes: readonly string[]): QuestionnaireItemEnableWhen[] =>
    codes.map((code) => ({ question, operator: '!=', answerCoding: { system, code } }))
  const [asking, eyes] = [setsAsking(item, sets), eyesAsking(item)]
  const bands = BANDS.filter((band) => !item.bands.includes(band))
  return [
    ...without(ABOUT.band, SYSTEMS.band, bands),
    ...without(
      ABOUT.set,
      SYSTEMS.set,
      sets.filter((set) => !asking.includes(set)),
    ),
    ...without(
      ABOUT.contact,
      SYSTEMS.contact,
      CONTACTS.filter((contact) => !eyes.includes(contact)),
    ),
    ...(item.condition === null ? [] : [{ question: conditionLink(item.condition), operator: '=' as const, answerBoolean: true }]),
  ]
}

/** What an item is about, and who can see it, as codes beside its own. */
const codesOf = (item: Item, { instrument: { id } }: Worded): Coding[] => [
  { system: itemSystem(id), code: item.code },
  ...item.limbs.map((code) => ({ system: SYSTEMS.limb, code })),
  ...(item.room === null ? [] : [{ system: SYSTEMS.room, code: item.room }]),
  ...CONTACTS.map((contact) => ({ system: SYSTEMS.reach, code: `${contact}-${item[contact]}` })),
  ...(item.core ? [{ system: SYSTEMS.reach, code: 'core' }] : []),
]

/** One item of an instrument as a question: its grades with their numbers, the reasons for none without, and room for the evidence. */
export function itemQuestion(worded: Worded, item: Item): QuestionnaireItem {
  const { instrument, wording } = worded
  const enableWhen = enabledBy(item, worded)
  const noGrades = [
    ...NOT_SEEN_REASONS.map((because) => noGradeCoding({ kind: 'not-seen', because, why: '' })),
    noGradeCoding({ kind: 'not-applicable', why: '' }),
  ]
  return {
    extension: [control('drop-down')],
    linkId: item.code,
    code: codesOf(item, worded),
    prefix: item.code,
    text: wording.items[item.code]?.name ?? item.code,
    type: 'choice',
    ...unlessEmpty('enableWhen', enableWhen),
    ...(enableWhen.length > 1 ? { enableBehavior: 'all' } : {}),
    answerOption: [...instrument.scale.grades.map((grade) => gradeCoding(worded, grade)), ...noGrades].map((valueCoding) => ({
      valueCoding,
    })),
    item: [...helpItem(item.code, helpOf(worded, item)), { linkId: `${item.code}${PARTS.evidence}`, text: words.evidence, type: 'text' }],
  }
}

/** The questions about the visit and the child on which the others hang. */
export function aboutGroup({ instrument: { sets } }: Worded, conditions: readonly NonNullable<Item['condition']>[]): QuestionnaireItem {
  const choice = (
    linkId: string,
    system: string,
    said: string,
    options: readonly (readonly [code: string, display: string])[],
  ): QuestionnaireItem => ({
    extension: [control('drop-down')],
    linkId,
    text: said,
    type: 'choice',
    required: true,
    answerOption: options.map(([code, display], at) => ({
      valueCoding: { system, code, display },
      // The age band alone has no answer that goes without saying.
      ...(at === 0 && linkId !== ABOUT.band ? { initialSelected: true } : {}),
    })),
  })
  return {
    linkId: ABOUT.group,
    text: words.about,
    type: 'group',
    item: [
      choice(
        ABOUT.band,
        SYSTEMS.band,
        words.band,
        BANDS.map((band) => [band, BAND_WORDS[band]]),
      ),
      choice(
        ABOUT.set,
        SYSTEMS.set,
        words.set,
        sets.map((set) => [set, text.grading.set[set]]),
      ),
      choice(ABOUT.contact, SYSTEMS.contact, words.eyes, [
        [EVERYBODY, words.everybody],
        ...CONTACTS.map((contact) => [contact, words.contact[contact]] as const),
      ]),
      ...conditions.map(
        (condition): QuestionnaireItem => ({ linkId: conditionLink(condition), text: words.condition[condition], type: 'boolean' }),
      ),
    ],
  }
}
