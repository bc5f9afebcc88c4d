import { type Grade, ITEM_SETS, type ItemSet, type Scale, SCORING_RULES } from '../../instrument.ts'
import type { InstrumentBody } from '../pack.ts'
import { itemFrom, wordsFrom } from './item.ts'
import { ABOUT, OURS, SYSTEMS } from './marks.ts'
import { namedByUs, parted } from './parts.ts'
import { codesIn, listIn, type Raw, rawIn, textIn } from './raw.ts'
import type { Assumed, Dropped, FromForm } from './told.ts'
import { extrasOf, type Question, walk } from './walk.ts'

/** What a form brings: the body of a pack, to be checked like any other, with what was lost on the way. Null where no question became an item. */
export interface FromQuestionnaire extends FromForm {
  readonly body: InstrumentBody | null
}

/** What stands where a form does not say who wrote it or on what terms. */
const UNSAID = 'Not said in the form that it was made from'

const scaleOf = ({ options }: Question) => options.map(({ grade }) => grade)

/** The scale that most questions have; of two that are as frequent, the one that comes first. */
function commonScale(questions: readonly Question[]): readonly Grade[] {
  const times = new Map<string, { grades: readonly Grade[]; count: number }>()
  for (const question of questions) {
    const grades = scaleOf(question)
    const found = times.get(grades.join(' '))
    times.set(grades.join(' '), { grades, count: (found?.count ?? 0) + 1 })
  }
  return [...times.values()].reduce((most, each) => (each.count > most.count ? each : most), { grades: [] as readonly Grade[], count: 0 })
    .grades
}

/** Up to where care is good enough and from where it is serious, where nobody said: as on Plumbline's own scale of five. */
function thresholdsOf(grades: readonly Grade[]): Pick<Scale, 'goodEnough' | 'serious'> {
  const at = Math.max(0, Math.floor(grades.length / 2) - 1)
  const worst = grades.length - 1
  return { goodEnough: grades[at] ?? 0, serious: grades[Math.max(at + 1, worst - Math.floor(grades.length / 5))] ?? 0 }
}

/** The grades as a form of ours describes them: their words, those for families, and which of them decide. */
function ownScale(form: Raw, grades: readonly Grade[]) {
  const system = listIn(form.contained).find(({ resourceType, id }) => resourceType === 'CodeSystem' && id === 'scale')
  const concepts = grades.map((grade) => listIn(system?.concept).find(({ code }) => code === String(grade)) ?? {})
  const has = (concept: Raw, code: string) => listIn(concept.property).some((each) => each.code === code && each.valueBoolean === true)
  const family = concepts.map((concept) => textIn(listIn(concept.property).find(({ code }) => code === 'family-word')?.valueString))
  const goodEnough = grades.findLast((_, at) => has(concepts[at] as Raw, 'good-enough'))
  const serious = grades.find((_, at) => has(concepts[at] as Raw, 'serious'))
  return { family: family.every((word) => word !== '') ? family : null, goodEnough, serious }
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')

function wordsOfGrades(questions: readonly Question[], grades: readonly Grade[]): readonly string[] | null {
  const words = questions[0]?.options.map(({ word }) => word) ?? []
  const same = questions.every(({ options }) => options.every(({ word }, at) => word === words[at]))
  return same && new Set(words.map((word) => word.toLowerCase())).size === grades.length ? words : null
}

/** The instrument that a FHIR Questionnaire (R4, or R5 where it says the same) describes. Takes whatever JSON there is and never throws. */
export function fromQuestionnaire(form: Raw): FromQuestionnaire {
  const byUs = textIn(form.url).startsWith(`${OURS}/`)
  const walked = walk(form, byUs)
  const grades = commonScale(walked.questions)
  const fits = (question: Question) => scaleOf(question).join(' ') === grades.join(' ')
  const questions = walked.questions.filter(fits)
  const ours = byUs && namedByUs(questions)
  const title = textIn(form.title) || textIn(form.name) || textIn(form.id) || UNSAID
  const { domains, dropped: levels, rootless } = parted(questions, title, ours)
  const own = ownScale(form, grades)
  const contained = listIn(form.contained).filter(({ id }) => !byUs || id !== 'scale')
  const dropped: Dropped[] = [
    ...(byUs ? [] : extrasOf(form, [])),
    ...contained.map((each): Dropped => ({ path: [], kind: 'contained', what: textIn(each.resourceType) })),
    ...(Array.isArray(form.derivedFrom) && form.derivedFrom.length > 0 ? [{ path: [], kind: 'origins' } as const] : []),
    ...walked.dropped,
    ...walked.questions.flatMap((question): Dropped[] =>
      fits(question) ? [] : [{ path: question.path, kind: 'other-scale', grades: scaleOf(question) }],
    ),
    ...levels,
  ]
  if (questions.length === 0) return { body: null, dropped, assumed: [] }

  const assumed: Assumed[] = []
  function said<T>(value: T | undefined | null | '', otherwise: T, told: Assumed): T {
    if (value !== undefined && value !== null && value !== '') return value as T
    assumed.push(told)
    return otherwise
  }
  const address = slug(textIn(form.url).split('/').at(-1) ?? '') || slug(textIn(form.name)) || slug(textIn(form.id)) || slug(title)
  const id = said(address, 'form', { kind: 'id', id: 'form' })
  const number = Number(/^v?(\d{1,4})(?![\d])/i.exec(textIn(form.version))?.[1] ?? 0)
  const version = said(number >= 1 ? number : null, 1, { kind: 'version' })
  const language = textIn(form.language)
  const lang = said(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null, 'en-GB', { kind: 'language' })
  const licence = said(textIn(form.copyright), UNSAID, { kind: 'licence' })
  const source = said(textIn(form.publisher), UNSAID, { kind: 'source' })
  const usual = thresholdsOf(grades)
  const known = own.goodEnough !== undefined && own.serious !== undefined
  if (!known) assumed.push({ kind: 'higher-is-worse' }, { kind: 'thresholds', ...usual })
  const [named] = codesIn(form.code, SYSTEMS.rule)
  const rule = said(
    SCORING_RULES.find((each) => each === named),
    'worst-else-upper-median',
    { kind: 'rule', rule: 'worst-else-upper-median' },
  )
  const common = wordsOfGrades(questions, grades)
  const gradeWords = said(common, grades.map(String), { kind: 'grade-words' })
  if (!ours) assumed.push({ kind: 'descriptors' }, { kind: 'asked-of-everybody' }, { kind: 'codes' })
  if (rootless) assumed.push({ kind: 'one-domain' })
  const items = domains.flatMap(({ parts }) => parts.flatMap((part) => part.items))
  return {
    body: {
      instrument: {
        id,
        version,
        source,
        licence,
        validated: codesIn(form.code, SYSTEMS.validation).includes('validated'),
        scale: known ? { grades, goodEnough: own.goodEnough ?? 0, serious: own.serious ?? 0 } : { grades, ...usual },
        rule,
        sets: ours ? setsOf(form) : ['full'],
        domains: domains.map(({ code, parts }) => ({
          code,
          subAreas: parts.map((part) => ({ code: part.code, items: part.items.map((each) => itemFrom(each.code, each.question, ours)) })),
        })),
        origins: null,
      },
      wording: [
        {
          lang,
          name: title,
          gradeWords,
          familyGradeWords: own.family ?? gradeWords,
          domains: Object.fromEntries(domains.map(({ code, name, help }) => [code, { name, plain: help }])),
          subAreas: Object.fromEntries(domains.flatMap(({ parts }) => parts.map(({ code, name }) => [code, name]))),
          items: Object.fromEntries(items.map(({ code, question }) => [code, wordsFrom(question, ours)])),
        },
      ],
      tests: [],
    },
    dropped,
    assumed,
  }
}

/** The sets that a form of ours offers. */
function setsOf(form: Raw): ItemSet[] {
  const about = listIn(form.item).find(({ linkId }) => linkId === ABOUT.group)
  const question = listIn(about?.item).find(({ linkId }) => linkId === ABOUT.set)
  const offered = codesIn(
    listIn(question?.answerOption).map(({ valueCoding }) => rawIn(valueCoding)),
    SYSTEMS.set,
  )
  const sets = ITEM_SETS.filter((set) => offered.includes(set))
  return sets.length === 0 ? ['full'] : offered.filter((set): set is ItemSet => (ITEM_SETS as readonly string[]).includes(set))
}
