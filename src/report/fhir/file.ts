import type { Worded } from './coding.ts'
import { questionnaireOf } from './questionnaire.ts'

/** What FHIR in JSON is called. */
export const FHIR_JSON = 'application/fhir+json'

/** FHIR as it is written into a file: the same content is the same text. */
export const fhirText = (json: object): string => `${JSON.stringify(json, null, 1)}\n`

/** An instrument version as a form in a file of its own, for systems that show forms. It holds nothing about any family. */
export const questionnaireFile = (worded: Worded) => ({
  name: `${worded.instrument.id}-${worded.instrument.version}-questionnaire.json`,
  type: FHIR_JSON,
  text: fhirText(questionnaireOf(worded)),
})
