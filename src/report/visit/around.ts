import { settled } from '../../core/fold.ts'
import { isLate } from '../../core/told.ts'
import type { Visit } from '../../core/visit.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Section } from '../document.ts'
import { line, section, terms } from '../parts/block.ts'
import type { Grades } from '../parts/grades.ts'
import type { Making } from '../parts/making.ts'
import { partial } from '../parts/standing.ts'
import { saidOf } from '../parts/voice.ts'

const words = text.visitReport

const stateOf = ({ source: { signatures } }: Making, { signed }: Visit) => (signed && signatures?.get(signed.id)) ?? 'unchecked'

/** What has to be known before any of it is leaned on; nothing where there is nothing. */
export function standingOf(making: Making, visit: Visit): Section[] {
  const { naming, toFamily } = making
  const { enteredInError, signed } = visit
  const error = enteredInError && {
    plain: words.inErrorPlain,
    full: words.inError(naming.worker(enteredInError.by), enteredInError.at.wall, naming.free(enteredInError.values.reason)),
  }
  return section(words.standing, [
    ...(error ? [line(toFamily ? error.plain : error.full)] : []),
    ...(signed || error ? [] : [line(words.notSigned)]),
    ...(stateOf(making, visit) === 'altered' ? [line(words.states.altered)] : []),
    ...partial(making),
  ])
}

/** Who, where and how: what was settled before the first item, and the questionnaire in whose words the visit was made. */
export function circumstancesOf({ naming, toFamily }: Making, { wording }: Grades, visit: Visit): Section[] {
  const { registers, scorers, by, instrument } = visit
  const { row } = text.read
  // Who else was there, and what was noted of where, is what a worker thinks beside it.
  const note = toFamily ? '' : naming.free(settled(registers.placeNote) ?? '')
  const others = toFamily ? '' : naming.third(settled(registers.others) ?? '')
  const present = saidOf(registers.present, (ids) => formatList(ids.map(naming.person)))
  const isEmpty = registers.present.kind !== 'unanswered' && present.length === 0 && others === ''
  const people = (scorers.length > 0 ? scorers : [by]).map((each) => [naming.worker(each), each.agency].filter(Boolean).join(', '))
  const rows = terms([
    [row.who, people],
    [row.place, saidOf(registers.place, (place) => text.read.placeWith(text.read.place[place], note)), { of: [visit.id] }],
    [row.announced, saidOf(registers.announced, (announced) => text.read.announced[announced ? 'yes' : 'no'])],
    [row.present, isEmpty ? text.read.nobody : [...present, others], { of: [visit.id] }],
    [
      row.rooms,
      saidOf(registers.rooms, (rooms) =>
        rooms.length === 0 ? text.read.noRooms : text.read.rooms(rooms.map((room) => text.read.room[room])),
      ),
    ],
    [row.previous, toFamily ? [] : saidOf(registers.previous, (previous) => text.read.previous[previous])],
    [row.words, toFamily ? [] : text.read.version(wording.name, instrument.version)],
  ])
  return section(text.read.circumstances, rows)
}

const SENSES = ['see', 'hear', 'smell', 'feel'] as const

/** What was seen, heard, smelt and felt in the home; nothing where nothing was written. */
export const sensesOf = ({ naming }: Making, { registers, id }: Visit): Section[] =>
  section(
    text.read.senses,
    terms(SENSES.map((sense) => [text.read.sense[sense], saidOf(registers[sense], naming.free), { of: [id] }] as const)),
  )

/** Who signed, when, over how much, whether it is still that, and what came after it; that nobody did, where nobody did. */
export function signatureOf(making: Making, visit: Visit): Section[] {
  const { source, naming, toFamily } = making
  const { signed, profiles } = visit
  if (!signed) return section(text.read.signature, [line(words.unsigned)])
  const readings = [...profiles.values()].flatMap(({ items }) => items)
  const amended = readings.filter((reading) => reading.amended).length
  const late = readings.filter((reading) => reading.late).length
  const lateDays = source.family.days.filter((told) => told.visit === visit.id && isLate(told, signed)).length
  const { by, at, values } = signed
  const since = [
    ...(amended > 0 ? [text.read.amendedSince(amended)] : []),
    ...(late > 0 ? [text.read.lateSince(late)] : []),
    ...(lateDays > 0 ? [text.days.lateSince(lateDays)] : []),
  ]
  return section(text.read.signature, [
    line(words.signed(naming.worker(by), by.agency, at.wall)),
    ...(toFamily ? [] : [text.read.covers(values.count), words.states[stateOf(making, visit)], ...since].map((said) => line(said))),
  ])
}
