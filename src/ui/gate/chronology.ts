import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { gradeOf } from '../../core/course.ts'
import { type Episode, episodeOn } from '../../core/episode.ts'
import { settled, shown } from '../../core/fold.ts'
import type { CaseEvent, Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { gateSay } from './say.ts'

const words = text.ending.entry

/** One thing that is known of a family, on its day, in words. */
export interface Entry {
  readonly key: string
  readonly on: Day
  readonly title: string
  readonly lines: readonly string[]
  /** The visit to read on in; null for anything else. */
  readonly visitId: string | null
}

/** What the words are made from. */
interface Telling {
  readonly family: Family
  readonly wording: Wording
  readonly child: (id: string) => string
}

function visitEntry({ id, on, type, set, signed, scorers, by, profiles }: Visit, { wording, child }: Telling): Entry {
  const told = [...profiles.values()].flatMap(({ childId, domains, presence }) => {
    const asked = domains.filter(({ kind }) => kind !== 'not-asked')
    const grades = asked.map((domain) => {
      const [name, grade] = [wording.domains[domain.domain]?.name ?? domain.domain, gradeOf(domain)]
      return grade === null ? words.noGrade(name) : words.grade(name, grade)
    })
    const voice = settled(presence.voice)?.trim()
    return [
      ...(signed && grades.length > 0 ? [words.grades(child(childId), grades)] : []),
      ...(voice ? [words.voice(child(childId), voice)] : []),
    ]
  })
  const names = (scorers.length > 0 ? scorers : [by]).map(({ name }) => name)
  const lines = [signed ? words.by(names) : words.notSigned, ...told]
  return { key: id, on, title: words.visit(text.grading.visitType[type], text.grading.set[set]), lines, visitId: id }
}

function eventEntry({ id, on, type, children, registers }: CaseEvent, { child }: Telling): Entry {
  const [outcome, note, source] = [shown(registers.outcome), shown(registers.note), shown(registers.source)]
  const what = text.event.type[type]
  const title = outcome ? text.family.eventOutcome(what, text.event.outcome[outcome]) : what
  const whom = children.length > 0 ? [`${formatList(children.map(child))}.`] : []
  return { key: id, on, title, lines: [...whom, ...(note ? [note] : []), ...(source ? [words.source(source)] : [])], visitId: null }
}

function targetEntries(
  { id, child: childId, item, from, to, due, outcome, registers, facts }: Target,
  { wording, child }: Telling,
): Entry[] {
  const [name, whose] = [wording.items[item]?.name ?? item, child(childId)]
  const [agreed, ended] = [facts[0], facts.findLast(({ values }) => values.outcome !== undefined)]
  const why = shown(registers.outcomeWhy)
  const first = due[0]
  return [
    ...(agreed && first
      ? [
          {
            key: `${id}/agreed`,
            on: agreed.at.wall.slice(0, 10),
            title: words.target(name, whose),
            lines: [
              words.targetWhat(from, to, formatDay(first.by), shown(registers.who) ?? ''),
              ...(due.length > 1 ? [words.targetMoved(due.length - 1)] : []),
            ],
            visitId: null,
          },
        ]
      : []),
    ...(ended && outcome
      ? [
          {
            key: `${id}/ended`,
            on: ended.at.wall.slice(0, 10),
            title: words.targetEnded[outcome](name, whose),
            lines: why ? [why] : [],
            visitId: null,
          },
        ]
      : []),
  ]
}

/** Who was to lead, each time that somebody said so. */
function leadEntries({ facts }: Family): Entry[] {
  return facts.flatMap((fact): Entry[] => {
    const lead = fact.kind === 'household' ? fact.values.lead : undefined
    if (!lead) return []
    const lines = [[lead.role, lead.agency].filter(Boolean).join(', ')].filter(Boolean)
    return [{ key: fact.id, on: lead.from, title: words.lead(lead.name), lines, visitId: null }]
  })
}

/** Everything that is known of one episode but its beginning and its end, oldest first. */
export function entriesOf(family: Family, episode: Episode, wording: Wording, { levels }: Pick<Practice, 'levels'>): Entry[] {
  const telling: Telling = { family, wording, child: gateSay(family, wording).child }
  const level = (id: string) => levels.find((each) => each.id === id)?.name ?? id
  const all = [
    ...leadEntries(family),
    ...family.levels.map(({ id, on, level: to, reason }) => ({
      ...{ key: id, on, title: words.level(level(to)), visitId: null },
      lines: reason ? [reason] : [],
    })),
    ...family.visits.map((visit) => visitEntry(visit, telling)),
    ...family.events.map((event) => eventEntry(event, telling)),
    ...family.targets.flatMap((target) => targetEntries(target, telling)),
  ]
  return all.filter(({ on }) => episodeOn(family.episodes, on).id === episode.id).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
