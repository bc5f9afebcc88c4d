import { gradeOf } from '../../core/course.ts'
import { settled, shown } from '../../core/fold.ts'
import type { Line } from '../../core/chronology/line.ts'
import type { Visit } from '../../core/visit.ts'
import type { Target } from '../../core/happened.ts'
import { formatDay, formatList, formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Route } from '../route.ts'
import { eventLines, eventTitle } from './say-event.ts'
import type { Telling } from './telling.ts'

const words = text.chronology

/** A line of the chronology in words. */
export interface Said {
  readonly title: string
  readonly lines: readonly string[]
  /** Where the whole of it is; null where a line is all there is. */
  readonly place: Route | null
}

function visitLines({ signed, scorers, by, profiles }: Visit, { child, domain }: Telling): string[] {
  const told = [...profiles.values()].flatMap(({ childId, domains, presence }) => {
    const asked = domains.filter(({ kind }) => kind !== 'not-asked')
    const grades = asked.map((each) => {
      const grade = gradeOf(each)
      return grade === null ? words.line.noGrade(domain(each.domain)) : words.line.grade(domain(each.domain), grade)
    })
    const voice = settled(presence.voice)?.trim()
    return [
      ...(signed && grades.length > 0 ? [words.line.grades(child(childId), grades)] : []),
      ...(voice ? [words.line.voice(child(childId), voice)] : []),
    ]
  })
  const names = (scorers.length > 0 ? scorers : [by]).map(({ name }) => name)
  return [signed ? words.line.graded(names) : words.line.notSigned, ...told]
}

function targetLines({ from, to, due, registers }: Target): string[] {
  const [first] = due
  const [who, childView] = [shown(registers.who)?.trim(), shown(registers.childView)?.trim()]
  const what = first ? words.line.targetWhat(from, to, formatDay(first.by)) : ''
  return [
    [what, who && /[.!?]$/.test(who) ? who : who && `${who}.`].filter(Boolean).join(' '),
    ...(due.length > 1 ? [words.line.moved(due.length - 1)] : []),
    ...(childView ? [words.line.childView(childView)] : []),
  ].filter(Boolean)
}

const some = (...lines: (string | undefined)[]): string[] => lines.flatMap((line) => (line?.trim() ? [line.trim()] : []))

/** What a line says, and where the whole of it is to be read. */
export function sayLine({ told }: Line, telling: Telling): Said {
  const { family, practice, item, domain, person } = telling
  const caseId = family.id
  switch (told.what) {
    case 'visit': {
      const { id, type, set, signed } = told.visit
      const place: Route = { at: signed ? 'visit-read' : 'visit', caseId, visitId: id }
      const title = words.line.visit(text.grading.visitType[type], text.grading.set[set])
      return { title, lines: visitLines(told.visit, telling), place }
    }
    case 'event':
      return {
        title: eventTitle(told.event),
        lines: eventLines(told.event, telling),
        place: { at: 'event', caseId, eventId: told.event.id, from: 'chronology' },
      }
    case 'decision': {
      const { id, type, reason, registers } = told.decision
      const level = shown(registers.level) ?? ''
      const name = practice.levels.find((each) => each.id === level)?.name ?? level
      const [category, by] = [shown(registers.category), shown(registers.decidedBy)?.trim()]
      return {
        title: type === 'level' ? words.line.level(name) : text.contested.decisionType[type],
        lines: some(category ? words.line.category(text.contested.category[category]) : '', reason, by && words.line.decidedBy(by)),
        place: { at: 'decision', caseId, decisionId: id },
      }
    }
    case 'consent':
      return { title: words.line.consent(text.contested.consent[told.consent]), lines: some(told.note), place: { at: 'decisions', caseId } }
    case 'target-agreed': {
      const { id, item: code } = told.target
      return { title: words.line.target(item(code)), lines: targetLines(told.target), place: { at: 'target', caseId, targetId: id } }
    }
    case 'target-ended': {
      const { id, item: code, outcome, registers } = told.target
      const title = words.line.targetEnded[outcome ?? 'met'](item(code))
      return { title, lines: some(shown(registers.outcomeWhy)), place: { at: 'target', caseId, targetId: id } }
    }
    case 'action-agreed': {
      const { id, what, by, support, registers } = told.action
      const lines = some([shown(registers.who)?.trim(), by && words.line.actionBy(formatDay(by))].filter(Boolean).join('. '))
      return { title: words.line.action(what, support), lines, place: { at: 'action', caseId, actionId: id } }
    }
    case 'action-ended': {
      const { id, what, outcome, registers } = told.action
      const title = words.line.actionEnded[outcome ?? 'done'](what)
      return { title, lines: some(shown(registers.outcomeWhy)), place: { at: 'action', caseId, actionId: id } }
    }
    case 'lead': {
      const { name, role, agency } = told.lead
      return { title: words.line.lead(name), lines: some([role, agency].filter(Boolean).join(', ')), place: null }
    }
    case 'opened':
      return { title: words.line.opened(told.episode.number), lines: some(told.episode.reason), place: null }
    case 'ended': {
      const { type, to, reason, override } = told.closing.values
      const lines = some(to && words.line.to(to), reason, override ? words.line.override(override.reason, override.manager) : '')
      return { title: words.line.ended[type], lines, place: null }
    }
    case 'onset':
      return { title: words.line.onset(domain(told.onset.domain)), lines: some(shown(told.onset.registers.note)), place: null }
    case 'born':
    case 'entered':
      return { title: words.line[told.what](person(told.person)), lines: [], place: null }
    case 'lives':
      return { title: words.line.lives[told.lives](person(told.person)), lines: [], place: null }
  }
}

/** Whom a line is about, in names; the whole family says nothing here. */
export const sayWhom = ({ children }: Line, { child }: Telling): string => formatList(children.map(child))

/** What a line was picked as: the group of an event, else what it is about. */
const sayKind = ({ sort, kinds, told }: Line): string =>
  told.what === 'event' ? text.event.groups[kinds[1] as keyof typeof text.event.groups] : words.kindName[sort]

/** The day of a line, as exact as it is known; under a heading that names its month, short. */
export function sayDay({ on, until, approximate }: Line): string {
  const first = formatShortDay(on)
  if (until !== null && until !== on) {
    const last = until.slice(0, 4) === on.slice(0, 4) ? formatShortDay(until) : formatDay(until)
    return approximate ? words.about(words.range(first, last)) : words.range(first, last)
  }
  return approximate ? words.about(first) : first
}

/** Where a line comes from, each part by itself: what it is, source, agency where it is not the author’s, who entered it. */
export function sayFrom(line: Line): string[] {
  const { source, agency, by, told } = line
  // Who graded a visit stands in it.
  const author = told.what === 'visit' ? [] : [words.by(by.name, agency === by.agency ? by.agency : '')]
  return [sayKind(line), ...(source ? [words.source(source)] : []), ...(agency !== by.agency ? [words.ofAgency(agency)] : []), ...author]
}
