import type { Descriptors, Grade, Scale } from '../../core/instrument.ts'
import { formatAny } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'

/** How grades are shown and said: the scale of the instrument in view and its words. */
export interface Marking {
  readonly scale: Scale
  /** "Many needs missed" */
  readonly word: (grade: Grade) => string
  /** "Grade 4, many needs missed" */
  readonly say: (grade: Grade) => string
  /** Where the grade stands on the ramp of five colours, 1 for the best. */
  readonly tone: (grade: Grade) => number
  /** The grades that are serious, as people say them: "4 or 5". */
  readonly serious: string
}

/** Colours of the ramp, from the best grade to the worst. */
const TONES = 5

/** The serious grades of a scale as people say them: "4 or 5". */
export const seriousWords = ({ grades, serious }: Scale): string => formatAny(grades.filter((grade) => grade >= serious).map(String))

/** How the grades of this scale are shown, in these words. */
export function markingOf(scale: Scale, words: Descriptors): Marking {
  const place = (grade: Grade) => scale.grades.indexOf(grade)
  const word = (grade: Grade) => words[place(grade)] ?? ''
  return {
    scale,
    word,
    say: (grade) => text.grading.grade(grade, word(grade)),
    tone: (grade) => 1 + Math.round((Math.max(0, place(grade)) / Math.max(1, scale.grades.length - 1)) * (TONES - 1)),
    serious: seriousWords(scale),
  }
}

/** How Plumbline's own grades are shown, wherever no other instrument is in view. */
export const ownMarking: Marking = markingOf(current.scale, text.grading.gradeWords)
