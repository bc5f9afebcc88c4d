import type { Band, Instrument } from '../../instrument.ts'

/** By what a Questionnaire that Plumbline wrote is known again. The host can belong to nobody (RFC 2606): these are names, not places. */
export const OURS = 'https://plumbline.example/fhir'

export const SYSTEMS = {
  about: `${OURS}/CodeSystem/about`,
  band: `${OURS}/CodeSystem/band`,
  set: `${OURS}/CodeSystem/item-set`,
  contact: `${OURS}/CodeSystem/contact`,
  noGrade: `${OURS}/CodeSystem/no-grade`,
  limb: `${OURS}/CodeSystem/kind-of-neglect`,
  room: `${OURS}/CodeSystem/room`,
  reach: `${OURS}/CodeSystem/reach`,
  rule: `${OURS}/CodeSystem/scoring-rule`,
  validation: `${OURS}/CodeSystem/validation`,
  finding: `${OURS}/CodeSystem/finding`,
} as const

type Named = Pick<Instrument, 'id' | 'version'>

/** The Questionnaire of an instrument, whatever its version. */
export const questionnaireUrl = (id: string): string => `${OURS}/Questionnaire/${id}`
/** The grades of one instrument version. */
export const scaleSystem = ({ id, version }: Named): string => `${OURS}/CodeSystem/${id}-${version}-scale`
/** Its domains, sub-areas and items. */
export const itemSystem = (id: string): string => `${OURS}/CodeSystem/${id}-items`

/**
 * What an item of a form is called beside the code that it belongs to. No code of a pack has this sign in it, so a domain, a
 * sub-area and an item of one code still have names of their own.
 */
export const PARTS = {
  domain: '_domain',
  subArea: '_part',
  evidence: '_evidence',
  help: '_help',
  headline: '_headline',
} as const

/** The questions about the visit itself, on which it hangs what is asked. */
export const ABOUT = {
  group: '_about',
  band: '_about_band',
  set: '_about_set',
  contact: '_about_contact',
  condition: '_about_condition',
} as const

export const conditionLink = (condition: string): string => `${ABOUT.condition}_${condition.replace(/ /g, '-')}`

export const EVERYBODY = 'everybody'

/** How the lines of an item's help begin. Whoever reads the form reads them too. */
export const HELP = { look: 'Look: ', listen: 'Listen: ', ask: 'Ask: ' } as const

/** The age bands as a form says them, and as a line of help begins that is for one of them. */
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  PB: 'Before birth',
  B: 'Age 0 to 1',
  T: 'Age 2 to 4',
  C: 'Age 5 to 10',
  Y: 'Age 11 to 17',
}

/** One descriptor in the help of an item. */
export const descriptorLine = (grade: number, word: string, text: string): string => `${grade} ${word}: ${text}`

/** The extensions that are written and read. Source: FHIR R4 and SDC 3. */
export const EXTENSIONS = {
  ordinal: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  /** What R5 calls the same. */
  weight: 'http://hl7.org/fhir/StructureDefinition/itemWeight',
  control: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  hidden: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
  variable: 'http://hl7.org/fhir/StructureDefinition/variable',
  calculated: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
  designNote: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/designNote',
} as const

export const CONTROLS = 'http://hl7.org/fhir/questionnaire-item-control'
