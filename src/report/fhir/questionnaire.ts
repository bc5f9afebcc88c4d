import type { CodeSystem, Extension, Questionnaire, QuestionnaireItem } from 'fhir/r4'
import type { Domain } from '../../core/instrument.ts'
import { EXTENSIONS, itemSystem, PARTS, questionnaireUrl, scaleSystem, SYSTEMS } from '../../core/pack/fhir/marks.ts'
import * as text from '../../i18n/index.ts'
import { type Worded, unlessEmpty } from './coding.ts'
import { conditionsOf, headlineOf, type Variable, visitVariables } from './expression.ts'
import { aboutGroup, helpItem, itemQuestion } from './item.ts'

const words = text.fhirWords

const FHIRPATH = 'text/fhirpath'

const variable = ({ name, expression }: Variable): Extension => ({
  url: EXTENSIONS.variable,
  valueExpression: { name, language: FHIRPATH, expression },
})

/** The grades as a code system of their own: their words, those for families, and which of them decide. */
function scaleOf({ instrument, wording }: Worded): CodeSystem {
  const { grades, goodEnough, serious } = instrument.scale
  return {
    resourceType: 'CodeSystem',
    id: 'scale',
    url: scaleSystem(instrument),
    version: String(instrument.version),
    name: 'Scale',
    title: words.scale(wording.name),
    status: 'active',
    content: 'complete',
    property: [
      { code: 'family-word', description: words.familyWord, type: 'string' },
      { code: 'good-enough', description: words.goodEnough, type: 'boolean' },
      { code: 'serious', description: words.serious, type: 'boolean' },
    ],
    concept: grades.map((grade, at) => ({
      code: String(grade),
      display: wording.gradeWords[at] ?? String(grade),
      // What is not so is not said: one of the validators takes a false for a value that is missing.
      property: [
        { code: 'family-word', valueString: wording.familyGradeWords[at] ?? String(grade) },
        ...(grade <= goodEnough ? [{ code: 'good-enough', valueBoolean: true }] : []),
        ...(grade >= serious ? [{ code: 'serious', valueBoolean: true }] : []),
      ],
    })),
  }
}

function domainGroup(worded: Worded, domain: Domain, at: number): QuestionnaireItem {
  const { instrument, wording } = worded
  const { variables, expression } = headlineOf(instrument, domain, at)
  const linkId = `${domain.code}${PARTS.domain}`
  const code = (each: string) => [{ system: itemSystem(instrument.id), code: each }]
  return {
    extension: variables.map(variable),
    linkId,
    code: code(domain.code),
    text: wording.domains[domain.code]?.name ?? domain.code,
    type: 'group',
    item: [
      ...helpItem(linkId, [wording.domains[domain.code]?.plain ?? '']),
      ...domain.subAreas.map(
        (subArea): QuestionnaireItem => ({
          linkId: `${subArea.code}${PARTS.subArea}`,
          code: code(subArea.code),
          text: wording.subAreas[subArea.code] ?? subArea.code,
          type: 'group',
          item: subArea.items.map((item) => itemQuestion(worded, item)),
        }),
      ),
      {
        extension: [
          {
            url: EXTENSIONS.calculated,
            valueExpression: { description: words.rule[instrument.rule], language: FHIRPATH, expression },
          },
        ],
        linkId: `${domain.code}${PARTS.headline}`,
        text: instrument.rule === 'sum-and-flags' ? words.sum : words.headline,
        type: 'integer',
        readOnly: true,
      },
    ],
  }
}

/** A name as a program would write it: what FHIR asks of `name`. */
const nameOf = (id: string) => id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()).replace(/^(?=\d)/, 'I')

/**
 * An instrument version as a form that other systems can show (FHIR R4, Structured Data Capture): its domains and sub-areas as groups,
 * a choice an item, and each domain's headline worked out in the form by the rule of the app, empty where the app gives none.
 */
export function questionnaireOf(worded: Worded): Questionnaire {
  const { instrument, wording } = worded
  const conditions = conditionsOf(instrument)
  const { id, version, validated, rule } = instrument
  return {
    resourceType: 'Questionnaire',
    id: `${id}-${version}`,
    language: wording.lang,
    contained: [scaleOf(worded)],
    extension: visitVariables(conditions).map(variable),
    url: questionnaireUrl(id),
    version: String(version),
    name: nameOf(id),
    title: wording.name,
    ...unlessEmpty('derivedFrom', instrument.origins ? [`${questionnaireUrl(id)}|${instrument.origins.version}`] : []),
    status: 'active',
    subjectType: ['Patient'],
    publisher: instrument.source,
    description: words.description(wording.name, validated),
    copyright: instrument.licence,
    code: [
      { system: SYSTEMS.rule, code: rule },
      { system: SYSTEMS.validation, code: validated ? 'validated' : 'not-validated' },
    ],
    item: [aboutGroup(worded, conditions), ...instrument.domains.map((domain, at) => domainGroup(worded, domain, at))],
  }
}
