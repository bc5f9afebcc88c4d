import { bandOn } from '../../core/day.ts'
import type { Birth } from '../../core/fact.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import type { Grade, Scale, Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import type { Cell, Tone } from '../document.ts'
import { descriptorOf } from '../say/answer.ts'
import { sayDomain } from '../say/domain.ts'
import { type Marking, markingOf } from '../say/marking.ts'
import type { Words } from '../source.ts'
import type { Making } from './making.ts'

/** How grades are said in one document: in words and figures to professionals, to a family in words alone. */
export interface Grades {
  readonly marking: Marking
  readonly wording: Wording
  readonly say: (grade: Grade) => string
  /** The same with its colour, and what else belongs into the cell. */
  readonly cell: (grade: Grade, ...more: readonly string[]) => Cell
  readonly domain: (code: string) => string
  readonly item: (code: string) => string
  /** Where a domain stands, with its colour; or why it has no grade. */
  readonly state: (domain: DomainGrade) => Cell
  /** What a grade of an item says: its descriptor, or the line for the family. */
  readonly meaning: (item: string, grade: Grade, birth: Birth, on: string) => string
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** How the grades of visits in these words and on this scale are said. */
export function gradesOf({ toFamily }: Pick<Making, 'toFamily'>, { wording, reader }: Words, scale: Scale): Grades {
  const marking = markingOf(scale, wording.gradeWords)
  const place = (grade: Grade) => scale.grades.indexOf(grade)
  const say = (grade: Grade) => (toFamily ? upper(wording.familyGradeWords[place(grade)] ?? '') : marking.say(grade))
  const cell = (grade: Grade, ...more: readonly string[]): Cell => ({
    text: [say(grade), ...more].filter((each) => each !== '').join('. '),
    tone: marking.tone(grade) as Tone,
  })
  const plainState = (state: DomainGrade): Cell => {
    if (state.kind === 'graded') return cell(state.grade)
    if (state.kind === 'summed') return cell(state.worstSeen)
    return { text: state.kind === 'not-asked' ? text.reportParts.plain.notAsked : text.reportParts.plain.notEnough }
  }
  return {
    ...{ marking, wording, say, cell },
    domain: (code) => (toFamily ? wording.domains[code]?.plain : wording.domains[code]?.name) ?? code,
    item: (code) => wording.items[code]?.name ?? code,
    state: (state) => {
      if (toFamily) return plainState(state)
      const said = sayDomain(state, marking)
      return state.kind === 'graded' ? { text: said, tone: marking.tone(state.grade) as Tone } : { text: said }
    },
    meaning: (item, grade, birth, on) => {
      if (!toFamily) return descriptorOf(wording, item, grade, marking, birth, on)
      const lines = reader[item]?.familyVariants?.[bandOn(birth, on)] ?? reader[item]?.family
      return lines?.[place(grade)] ?? ''
    },
  }
}
