import type { CodeableConcept, Coding, Extension } from 'fhir/r4'
import type { Answer } from '../../core/fact.ts'
import type { Grade, Instrument, Wording } from '../../core/instrument.ts'
import { EXTENSIONS, scaleSystem, SYSTEMS } from '../../core/pack/fhir/marks.ts'
import * as text from '../../i18n/index.ts'

/** An instrument version with its words. */
export interface Worded {
  readonly instrument: Instrument
  readonly wording: Wording
}

const ordinal = (grade: Grade): Extension => ({ url: EXTENSIONS.ordinal, valueDecimal: grade })

/** A grade as a code with its word. The label stands alone: a form that shows the number beside it takes that from the ordinal value. */
export function gradeCoding({ instrument, wording }: Worded, grade: Grade): Coding {
  const display = wording.gradeWords[instrument.scale.grades.indexOf(grade)] ?? String(grade)
  return { extension: [ordinal(grade)], system: scaleSystem(instrument), code: String(grade), display }
}

/** Why there is no grade, as a code without a number: it counts as nothing. */
export function noGradeCoding(answer: Exclude<Answer, { kind: 'graded' }>): Coding {
  const code = answer.kind === 'not-applicable' ? answer.kind : answer.because
  const display = answer.kind === 'not-applicable' ? text.grading.notApplicable : text.grading.notSeenReason[answer.because]
  return { system: SYSTEMS.noGrade, code, display }
}

/** A list that is only there when it has something in it: an empty one is not FHIR. */
export const unlessEmpty = <K extends string, T>(name: K, list: readonly T[]): { [Name in K]?: T[] } =>
  list.length === 0 ? {} : ({ [name]: [...list] } as { [Name in K]?: T[] })

/** A text that is only there when somebody wrote one. */
export const unlessBlank = <K extends string>(name: K, value: string): { [Name in K]?: string } =>
  value.trim() === '' ? {} : ({ [name]: value.trim() } as { [Name in K]?: string })

export const concept = (coding: Coding, said?: string): CodeableConcept => ({ coding: [coding], ...unlessBlank('text', said ?? '') })
