/** What FHIR R4 calls the number of an answer. */
export const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
/** What R5 calls it. */
export const WEIGHT = 'http://hl7.org/fhir/StructureDefinition/itemWeight'

/** One answer, with its number where it has one. */
export const option = (word: string, number: number | null, url = ORDINAL) => ({
  valueCoding: {
    system: 'urn:x',
    code: `c-${word}`,
    display: word,
    ...(number === null ? {} : { extension: [{ url, valueDecimal: number }] }),
  },
})
/** Four answers, best first. */
export const words = ['Never', 'Sometimes', 'Often', 'Always']
/** Answers numbered from 0. */
export const weighed = (said: readonly string[], url = ORDINAL) => said.map((word, at) => option(word, at, url))
/** A question that can be an item. */
export const choice = (linkId: string, more: object = {}, url = ORDINAL) => ({
  linkId,
  text: `Question ${linkId}`,
  type: 'choice',
  answerOption: weighed(words, url),
  ...more,
})
/** A heading with what is under it. */
export const group = (linkId: string, item: object[], more: object = {}) => ({
  linkId,
  text: `Group ${linkId}`,
  type: 'group',
  item,
  ...more,
})
/** A form that somebody else wrote. */
export const form = (item: object[], more: object = {}) => ({
  resourceType: 'Questionnaire',
  url: 'http://example.org/Questionnaire/Day-Diary',
  version: '2.1',
  title: 'Day diary',
  status: 'active',
  copyright: 'Public domain',
  publisher: 'Somebody',
  item,
  ...more,
})
