import type { DomainChange } from '../../core/change/compare.ts'
import type { Held } from '../../core/change/held.ts'
import { type Call, MIN_PAIRED } from '../../core/change/sign-table.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Thresholds } from '../../core/drift/thresholds.ts'
import type { Author } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import { never } from '../../core/result.ts'
import type { Visit } from '../../core/visit.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { type Marking, ownMarking } from '../say/marking.ts'
import { drawnGrade } from './courses.ts'
import { type Difference, differences, type Pair, scorersOf } from './pair.ts'

/** The headline of a domain in a few words: its grade, or why there is none with the worst grade seen. */
export function headlineWords(state: DomainGrade): string {
  if (state.kind === 'graded') return `${state.grade}`
  if (state.kind === 'not-asked') return text.compare.notAsked
  if (state.kind === 'summed') return text.grading.summed(state.sum, state.of, state.flagged.length)
  return state.because === 'narrow-set' ? text.compare.narrowSet(state.worstSeen) : text.compare.notEnoughSeen(state.worstSeen)
}

const contestedIn = (change: DomainChange): number => change.items.filter((item) => item.kind === 'contested').length

/** The numbers that a call rests on, as sentences. `least`: how many items a call needs. */
export function restsOn(change: DomainChange, marking: Pick<Marking, 'serious'> = ownMarking, least: number = MIN_PAIRED): string[] {
  const { call, paired, worse, better, same, items, later } = change
  const contested = contestedIn(change)
  const rests =
    call === 'too-few' ? text.compare.rests['too-few'](paired, items.length, least) : text.compare.rests[call](paired, worse, better, same)
  return [
    rests,
    ...(contested > 0 ? [text.compare.leftOut(contested)] : []),
    // A serious grade now never waits for the call.
    ...(later.coverage.serious > 0 ? [text.compare.serious(later.coverage.serious, later.coverage.graded, marking.serious)] : []),
  ]
}

/** Whether what got better has lasted, with the first thing that it still lacks; nothing where there is nothing to hold. */
export function heldWords(held: Held, limits: Pick<Thresholds, 'hold-reviews' | 'hold-days'>): string[] {
  const { notHeld } = text.compare
  if (held.kind === 'held') return [text.compare.held(held.since)]
  if (held.kind === 'nothing-to-hold') return []
  if (held.because.includes('worse')) return [notHeld.worse]
  if (held.because.includes('too-few-reviews')) return [notHeld.reviews(held.reviews, limits['hold-reviews'])]
  if (held.because.includes('too-short')) return [notHeld.days(held.days, limits['hold-days'])]
  return [notHeld.other]
}

/** One sentence that says what the picture of two visits shows. `name` gives a domain's name. */
export function summaryOf({ earlier, later }: Pair, changes: readonly DomainChange[], name: (domain: string) => string): string {
  const named = (call: Call) => changes.filter((change) => change.call === call).map((change) => name(change.domain))
  const by = { worse: named('worse'), better: named('better'), unsure: named('unsure'), 'too-few': named('too-few') }
  return text.compare.summary(earlier.visit.on, later.visit.on, by)
}

/** What the picture of a course shows: first and latest headline, what lay between, and whether it has held. */
export function courseWords(states: readonly DomainGrade[], held: Held | undefined, { word }: Pick<Marking, 'word'>): string {
  const grades = states.flatMap((state) => drawnGrade(state) ?? [])
  const { shows } = text.compare
  const [first, last] = [grades[0], grades.at(-1)]
  if (first === undefined || last === undefined) return shows.none
  const [best, worst, gaps] = [Math.min(...grades), Math.max(...grades), states.length - grades.length]
  const latest = states.at(-1)
  const isNow = latest !== undefined && drawnGrade(latest) !== null
  const way = best < Math.min(first, last) || worst > Math.max(first, last)
  return [
    ...(states.some((state) => state.kind === 'summed') ? [shows.worst] : []),
    grades.length === 1
      ? shows.one(last, word(last))
      : first === last
        ? shows.same(last, word(last))
        : shows.moved(first, last, word(last)),
    ...(way ? [shows.way(best, worst)] : []),
    ...(isNow ? [] : [shows.notNow]),
    ...(gaps > 0 && isNow ? [shows.gaps(gaps)] : []),
    ...(held?.kind === 'held' ? [shows.heldSince(held.since)] : []),
  ].join(' ')
}

const typeOf = (visit: Visit) => text.grading.visitType[visit.type]

/** A visit by its type and day, such as "Review, 8 October 2026". */
export const visitWords = (visit: Visit): string => text.compare.mark(typeOf(visit), visit.on)

/** One choice of a picker: the visit, and how it differs from the one on the other side. */
export function optionWords({ visit }: ChildVisit, other: Visit): string {
  const notes = differences(other, visit).map((difference) => text.compare.optionNote[difference])
  return text.compare.option(typeOf(visit), visit.on, visit.signed ? notes : [...notes, text.compare.optionNote.unsigned])
}

/** The screen's title: the child and the two visits. */
export function titleWords(child: string, pair: Pair, visits: readonly ChildVisit[]): string {
  const { earlier, later } = pair
  const name = (at: ChildVisit) => {
    if (at === visits.at(-1)) return text.compare.latest
    return at === visits.findLast(({ visit }) => visit.signed) ? text.compare.latestSigned : text.compare.visitOf(at.visit.on)
  }
  const first = earlier.visit.type === 'baseline' ? text.compare.baseline : text.compare.visitOf(earlier.visit.on)
  return text.compare.title(child, first, name(later))
}

/** Who graded at a visit, each with their agency. */
export const peopleWords = (visit: Visit, nameOf: (by: Author) => string = ({ name }) => name): string =>
  formatList(scorersOf(visit).map((by) => text.compare.scorer(nameOf(by), by.agency)))

const announcedWords = (visit: Visit) => {
  const announced = shown(visit.registers.announced)
  return announced === undefined ? text.read.notGiven : text.read.announced[announced ? 'yes' : 'no']
}

const placeWords = (visit: Visit) => {
  const place = shown(visit.registers.place)
  return place === undefined ? text.read.notGiven : text.read.place[place]
}

function sentence(difference: Difference, a: Visit, b: Visit, nameOf?: (by: Author) => string): string {
  switch (difference) {
    case 'scorer':
      return text.compare.differ.scorer(peopleWords(a, nameOf), peopleWords(b, nameOf))
    case 'set':
      return text.compare.differ.set(text.grading.set[a.set], text.grading.set[b.set])
    case 'announced':
      return text.compare.differ.announced(announcedWords(a), announcedWords(b))
    case 'place':
      return text.compare.differ.place(placeWords(a), placeWords(b))
    case 'instrument':
      return text.compare.differ.instrument(`${a.instrument.version}`, `${b.instrument.version}`)
    default:
      return never(difference)
  }
}

/** A sentence for each thing besides the care that differs between the two visits. */
export function differenceWords({ earlier, later }: Pair, nameOf?: (by: Author) => string): string[] {
  return differences(earlier.visit, later.visit).map((difference) => sentence(difference, earlier.visit, later.visit, nameOf))
}
