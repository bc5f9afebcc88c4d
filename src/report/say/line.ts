import { gradeOf } from '../../core/course.ts'
import { settled, shown } from '../../core/fold.ts'
import type { Line } from '../../core/chronology/line.ts'
import type { Visit } from '../../core/visit.ts'
import type { Target } from '../../core/happened.ts'
import { formatDay, formatList, formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { eventLines, eventTitle } from './event.ts'
import type { Telling } from './telling.ts'

const words = text.chronology

/** A line of the chronology in words. */
export interface Said {
  readonly title: string
  readonly lines: readonly string[]
}

/** What each child said or showed at a visit. */
export function voicesOf(
  { profiles }: Pick<Visit, 'profiles'>,
  { child, free }: Telling,
): { readonly child: string; readonly line: string }[] {
  return [...profiles.values()].flatMap(({ childId, presence }) => {
    const voice = settled(presence.voice)?.trim()
    return voice ? [{ child: childId, line: words.line.voice(child(childId), free(voice)) }] : []
  })
}

function visitLines({ signed, scorers, by, profiles }: Visit, { child, domain, worker }: Telling): string[] {
  const told = [...profiles.values()].flatMap(({ childId, domains }) => {
    const asked = domains.filter(({ kind }) => kind !== 'not-asked')
    const grades = asked.map((each) => {
      const grade = gradeOf(each)
      return grade === null ? words.line.noGrade(domain(each.domain)) : words.line.grade(domain(each.domain), grade)
    })
    return signed && grades.length > 0 ? [words.line.grades(child(childId), grades)] : []
  })
  const names = (scorers.length > 0 ? scorers : [by]).map(worker).filter((name) => name !== '')
  const whose = names.length > 0 ? [words.line.graded(names)] : []
  return [...(signed ? whose : [words.line.notSigned]), ...told]
}

/** A visit without what the children said at it. */
export const sayVisit = (visit: Visit, telling: Telling): Said => ({
  title: words.line.visit(text.grading.visitType[visit.type], text.grading.set[visit.set]),
  lines: visitLines(visit, telling),
})

function targetLines({ from, to, due, registers }: Target, { free }: Telling): string[] {
  const [first] = due
  const [who, childView] = [free(shown(registers.who)?.trim() ?? ''), free(shown(registers.childView)?.trim() ?? '')]
  const what = first ? words.line.targetWhat(from, to, formatDay(first.by)) : ''
  return [
    [what, who && /[.!?]$/.test(who) ? who : who && `${who}.`].filter(Boolean).join(' '),
    ...(due.length > 1 ? [words.line.moved(due.length - 1)] : []),
    ...(childView ? [words.line.childView(childView)] : []),
  ].filter(Boolean)
}

const some = (...lines: (string | undefined)[]): string[] => lines.flatMap((line) => (line?.trim() ? [line.trim()] : []))

/** What a line says. */
export function sayLine({ told }: Line, telling: Telling): Said {
  const { practice, item, domain, person, free, worker } = telling
  switch (told.what) {
    case 'visit': {
      const { title, lines } = sayVisit(told.visit, telling)
      return { title, lines: [...lines, ...voicesOf(told.visit, telling).map(({ line }) => line)] }
    }
    case 'event':
      return {
        title: eventTitle(told.event),
        lines: eventLines(told.event, telling),
      }
    case 'decision': {
      const { type, reason, registers } = told.decision
      const level = shown(registers.level) ?? ''
      const name = practice.levels.find((each) => each.id === level)?.name ?? level
      const [category, by] = [shown(registers.category), telling.colleague(shown(registers.decidedBy) ?? '')]
      return {
        title: type === 'level' ? words.line.level(name) : text.contested.decisionType[type],
        lines: some(category ? words.line.category(text.contested.category[category]) : '', free(reason), by && words.line.decidedBy(by)),
      }
    }
    case 'consent':
      return { title: words.line.consent(text.contested.consent[told.consent]), lines: some(free(told.note)) }
    case 'target-agreed': {
      const { item: code } = told.target
      return { title: words.line.target(item(code)), lines: targetLines(told.target, telling) }
    }
    case 'target-ended': {
      const { item: code, outcome, registers } = told.target
      const title = words.line.targetEnded[outcome ?? 'met'](item(code))
      return { title, lines: some(free(shown(registers.outcomeWhy) ?? '')) }
    }
    case 'action-agreed': {
      const { what, by, support, registers } = told.action
      const lines = some([free(shown(registers.who)?.trim() ?? ''), by && words.line.actionBy(formatDay(by))].filter(Boolean).join('. '))
      return { title: words.line.action(free(what), support), lines }
    }
    case 'action-ended': {
      const { what, outcome, registers } = told.action
      const title = words.line.actionEnded[outcome ?? 'done'](free(what))
      return { title, lines: some(free(shown(registers.outcomeWhy) ?? '')) }
    }
    case 'lead': {
      const { name, role, agency } = told.lead
      const who = worker({ name, role: '' })
      return { title: words.line.lead(who || role), lines: some([who && role, free(agency)].filter(Boolean).join(', ')) }
    }
    case 'opened':
      return { title: words.line.opened(told.episode.number), lines: some(free(told.episode.reason)) }
    case 'ended': {
      const { type, to, reason, override } = told.closing.values
      const although = override ? words.line.override(free(override.reason), worker({ name: override.manager, role: '' })) : ''
      const lines = some(to && words.line.to(free(to)), free(reason), although)
      return { title: words.line.ended[type], lines }
    }
    case 'onset':
      return { title: words.line.onset(domain(told.onset.domain)), lines: some(free(shown(told.onset.registers.note) ?? '')) }
    case 'born':
    case 'entered':
      return { title: words.line[told.what](person(told.person)), lines: [] }
    case 'lives':
      return { title: words.line.lives[told.lives](person(told.person)), lines: [] }
  }
}

/** Whom a line is about, in names; the whole family says nothing here. */
export const sayWhom = ({ children }: Line, { child }: Telling): string => formatList(children.map(child))

/** What a line was picked as: the group of an event, else what it is about. */
const sayKind = ({ sort, kinds, told }: Line): string =>
  told.what === 'event' ? text.event.groups[kinds[1] as keyof typeof text.event.groups] : words.kindName[sort]

/** The day of a line, as exact as it is known; short under a heading that names its month. */
export function sayDay({ on, until, approximate }: Pick<Line, 'on' | 'until' | 'approximate'>, whole = false): string {
  const first = whole ? formatDay(on) : formatShortDay(on)
  if (until !== null && until !== on) {
    const last = !whole && until.slice(0, 4) === on.slice(0, 4) ? formatShortDay(until) : formatDay(until)
    return approximate ? words.about(words.range(first, last)) : words.range(first, last)
  }
  return approximate ? words.about(first) : first
}

/** Where a line comes from, each part by itself: what it is, source, agency where it is not the author’s, who entered it and for whom. */
export function sayFrom(line: Line, { worker, third, free }: Telling, ownAgency = true): string[] {
  const { source, agency, by, told } = line
  // Who graded a visit stands in it.
  const who = told.what === 'visit' ? '' : worker(by)
  const author = who === '' ? [] : [words.by(who, ownAgency && agency === by.agency ? by.agency : '')]
  const said = third(source)
  return [sayKind(line), ...(said ? [words.source(said)] : []), ...(agency !== by.agency ? [words.ofAgency(free(agency))] : []), ...author]
}
