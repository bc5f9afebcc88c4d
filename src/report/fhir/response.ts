import type { Coding, Meta, QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Child } from '../../core/case.ts'
import { bandOn } from '../../core/day.ts'
import { settled } from '../../core/fold.ts'
import { ABOUT, BAND_WORDS, conditionLink, EVERYBODY, PARTS, questionnaireUrl, SYSTEMS } from '../../core/pack/fhir/marks.ts'
import type { ItemReading, Profile, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import type { Naming } from '../names.ts'
import { answerState } from '../say/answer-state.ts'
import { textsOf } from '../say/texts.ts'
import { gradeCoding, noGradeCoding, type Worded } from './coding.ts'
import { conditionsOf } from './expression.ts'
import type { Refs } from './refs.ts'

const words = text.fhirWords

/** One child's part of a signed visit, with the form that it was answered in and what it refers to. */
export interface Finished {
  readonly visit: Visit
  readonly child: Child
  readonly profile: Profile
  readonly form: Worded
  readonly naming: Naming
  readonly refs: Refs
  /** What marks everything of a practice family; nothing otherwise. */
  readonly meta: { readonly meta?: Meta }
}

/** What was written to an answer: what was seen, and why there is no grade. */
function evidenceOf(reading: ItemReading, why: string, naming: Naming): string {
  const seen = textsOf(reading.registers.evidence)
  return (
    [...seen, why.trim()]
      .filter((said) => said !== '')
      // Twice: what stands in for one name can hold another, as in "mother of" somebody.
      .map((said) => naming.free(naming.free(said)))
      .join('\n')
  )
}

/** The answer to one item as FHIR has it; null where there is none, where it is contested, or where it no longer applies. */
function answered(reading: ItemReading, { form, naming }: Finished): QuestionnaireResponseItem | null {
  const state = answerState(reading)
  if (!reading.asked || state.kind === 'unanswered' || state.kind === 'contested') return null
  // A grade that the scale does not know is no grade.
  if (state.kind === 'graded' && !form.instrument.scale.grades.includes(state.grade)) return null
  const valueCoding: Coding = state.kind === 'graded' ? gradeCoding(form, state.grade) : noGradeCoding(state)
  const evidence = evidenceOf(reading, state.kind === 'graded' ? '' : state.why, naming)
  const { code } = reading.item
  const answer: QuestionnaireResponseItemAnswer = {
    valueCoding,
    ...(evidence === ''
      ? {}
      : { item: [{ linkId: `${code}${PARTS.evidence}`, text: words.evidence, answer: [{ valueString: evidence }] }] }),
  }
  return { linkId: code, text: form.wording.items[code]?.name ?? code, answer: [answer] }
}

function aboutAnswers({ visit, child, form }: Finished): QuestionnaireResponseItem {
  const conditions = conditionsOf(form.instrument)
  const band = bandOn(child.birth, visit.on)
  const coded = (linkId: string, said: string, valueCoding: Coding) => ({ linkId, text: said, answer: [{ valueCoding }] })
  const contact = visit.contact ?? EVERYBODY
  return {
    linkId: ABOUT.group,
    text: words.about,
    item: [
      coded(ABOUT.band, words.band, { system: SYSTEMS.band, code: band, display: BAND_WORDS[band] }),
      coded(ABOUT.set, words.set, { system: SYSTEMS.set, code: visit.set, display: text.grading.set[visit.set] }),
      coded(ABOUT.contact, words.eyes, {
        system: SYSTEMS.contact,
        code: contact,
        display: visit.contact === null ? words.everybody : words.contact[visit.contact],
      }),
      ...conditions.map((condition) => ({
        linkId: conditionLink(condition),
        text: words.condition[condition],
        answer: [{ valueBoolean: child.flags.includes(condition) }],
      })),
    ],
  }
}

/** The number that the form works out for a domain, where what it works it out from is all there. */
function headlineAnswer({ profile, form: { instrument } }: Finished, code: string): QuestionnaireResponseItem[] {
  const grade = profile.domains.find(({ domain }) => domain === code)
  if (!grade || grade.coverage.contested > 0) return []
  const value = grade.kind === 'graded' ? grade.grade : grade.kind === 'summed' ? grade.sum : null
  if (value === null) return []
  const said = instrument.rule === 'sum-and-flags' ? words.sum : words.headline
  return [{ linkId: `${code}${PARTS.headline}`, text: said, answer: [{ valueInteger: value }] }]
}

/** What was answered about one child at a signed visit, in the form that was used. Groups in which nothing was answered are left out. */
export function responseOf(finished: Finished): QuestionnaireResponse {
  const { visit, child, profile, form, refs, meta } = finished
  const { instrument, wording } = form
  const byCode = new Map(profile.items.map((reading) => [reading.item.code, reading]))
  const groups = instrument.domains.flatMap(({ code, subAreas }): QuestionnaireResponseItem[] => {
    const parts = subAreas.flatMap((part): QuestionnaireResponseItem[] => {
      const item = part.items.flatMap((each) => {
        const reading = byCode.get(each.code)
        const given = reading && answered(reading, finished)
        return given ? [given] : []
      })
      return item.length === 0 ? [] : [{ linkId: `${part.code}${PARTS.subArea}`, text: wording.subAreas[part.code] ?? part.code, item }]
    })
    const item = [...parts, ...headlineAnswer(finished, code)]
    return item.length === 0 ? [] : [{ linkId: `${code}${PARTS.domain}`, text: wording.domains[code]?.name ?? code, item }]
  })
  const changed = profile.items.some(({ late, amended }) => late || amended)
  return {
    resourceType: 'QuestionnaireResponse',
    id: refs.response(visit.id, child.id).id,
    ...meta,
    questionnaire: `${questionnaireUrl(instrument.id)}|${instrument.version}`,
    status: changed ? 'amended' : 'completed',
    subject: refs.child(child.id).reference,
    authored: visit.on,
    author: refs.worker(visit.by).reference,
    item: [aboutAnswers(finished), ...groups],
  }
}

/** How many answers of a finished visit a response does not hold, and why. */
export function missingFrom({ profile }: Pick<Finished, 'profile'>): { readonly contested: number; readonly notAsked: number } {
  const given = profile.items.filter(({ registers }) => registers.answer.kind !== 'unanswered')
  return {
    contested: given.filter(({ registers, asked }) => asked && settled(registers.answer) === undefined).length,
    notAsked: given.filter(({ asked }) => !asked).length,
  }
}
