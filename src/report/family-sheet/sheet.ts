import type { Child } from '../../core/case.ts'
import { type ChildVisit, courseOf } from '../../core/course.ts'
import { bandOn, type Day } from '../../core/day.ts'
import { episodeOn } from '../../core/episode.ts'
import type { Grade } from '../../core/instrument.ts'
import { current } from '../../instruments/index.ts'
import type { Naming } from '../names.ts'
import type { Source, Words } from '../source.ts'

/** What the parts of one child's sheet are made from. */
export interface Sheet {
  readonly source: Source
  readonly naming: Naming
  readonly child: Child
  /** The child's first name, or what stands for it. */
  readonly name: string
  /** The latest signed visit with the instrument that the child is shown by, and the one before it of the same time of working together. */
  readonly latest: ChildVisit | null
  readonly previous: ChildVisit | null
  /** Kept from the family: still made, so that it is counted when it is taken out, and never made room for. */
  readonly kept: (thing: string) => boolean
}

/** A child of the family for whom a sheet is made; null where the family has no such child. */
export function sheetOf(source: Source, naming: Naming, childId: string | null): Sheet | null {
  const { family } = source
  const course = childId === null ? null : courseOf(family, childId)
  if (!course) return null
  const { child, visits } = course
  const signed = visits.filter(({ visit }) => visit.signed)
  const [latest, before] = [signed.at(-1) ?? null, signed.at(-2) ?? null]
  const episode = (at: ChildVisit) => episodeOn(family.episodes, at.visit.on).id
  const named = naming.person(child.id)
  return {
    ...{ source, naming, child, latest },
    previous: latest && before && episode(latest) === episode(before) ? before : null,
    // A label that stands for the name is no name with a first part.
    name: naming.names === 'nobody' ? named : (named.split(/\s+/)[0] ?? named),
    kept: (thing) => family.keptFromFamily.has(thing),
  }
}

/** The line of a grade to the family, for the child's age on that day; empty where nobody wrote one. */
function lineIn({ reader }: Words, child: Child, on: Day, item: string, place: number): string {
  const words = reader[item]
  return (words?.familyVariants?.[bandOn(child.birth, on)] ?? words?.family)?.[place] ?? ''
}

/** What a grade of an item says to the family in the words of the visit that gave it; of an instrument without such lines its name and the family's word for the grade. */
export function lineAt(
  { source, child }: Sheet,
  { visit }: ChildVisit,
  item: string,
  grade: Grade,
  say: (item: string, word: string) => string,
): string {
  const words = source.words(visit.instrument)
  const place = visit.scale.grades.indexOf(grade)
  const line = lineIn(words, child, visit.on, item, place)
  if (line !== '') return line
  const { items, familyGradeWords } = words.wording
  return say(items[item]?.name ?? item, familyGradeWords[place] ?? '')
}

/** What is aimed at with a target, in the words to families; the item's name where no grade was agreed. */
export function aimOf({ source: { own, today }, child }: Sheet, item: string, to: Grade): string {
  const line = lineIn(own, child, today, item, current.scale.grades.indexOf(to))
  return line !== '' ? line : (own.wording.items[item]?.name ?? item)
}
