import { chronologyOf } from '../core/chronology/chronology.ts'
import { EVERYTHING, type Filter, filterLines } from '../core/chronology/filter.ts'
import type { Line } from '../core/chronology/line.ts'
import { formatDay } from '../i18n/format.ts'
import * as text from '../i18n/index.ts'
import { bandOf, byEpisode, byYear, rhythmOf } from './chronology/episode.ts'
import { familyRowsOf } from './chronology/for-family.ts'
import { rowsOf } from './chronology/lines.ts'
import type { Document, Section } from './document.ts'
import type { Asked, Report } from './index.ts'
import type { Naming } from './names.ts'
import { item, list, quiet, section } from './parts/block.ts'
import { headOf, makingOf } from './parts/making.ts'
import { notesOf } from './parts/notes.ts'
import { domainOfIn, tellingIn } from './say/telling.ts'
import type { Source } from './source.ts'

const words = text.chronologyReport

/** Everything that is known of a family in one dated line, or what was picked of it, by episode and year, oldest first. */
export function chronologyIn(source: Source, asked: Asked, naming: Naming, filter: Filter = EVERYTHING): Document {
  const { family, library, today } = source
  const making = makingOf(source, asked, naming)
  const { toFamily } = making
  const telling = tellingIn(source, naming)
  const all = chronologyOf(family, domainOfIn(library))
  const picked = filter === EVERYTHING ? all : filterLines(all, filter)
  const lines = byEpisode(picked, family.episodes)
  const whole = filter === EVERYTHING ? lines : byEpisode(all, family.episodes)
  const columns = toFamily ? words.family.head : words.head
  const rows = toFamily ? familyRowsOf : rowsOf
  const sections = family.episodes.flatMap((episode): Section[] => {
    const { number, openedOn, closing } = episode
    const [its, every] = [lines.get(episode.id) ?? [], whole.get(episode.id) ?? []]
    const tables = byYear(its, Object.values(columns), (line) => rows(line, telling))
    const about = toFamily ? [] : [...bandOf(episode, every, telling), ...rhythmOf(every, episode, today)]
    const title =
      family.episodes.length === 1
        ? words.whole(formatDay(openedOn))
        : words.episode(number, formatDay(openedOn), closing && formatDay(closing.values.on))
    return section(title, [...about, ...(tables.length > 0 ? tables : [quiet(words.nothing)])])
  })
  return {
    ...{ title: toFamily ? words.family.title : words.title, lang: 'en' },
    head: headOf(making, [naming.family]),
    sections: [...notesOf(family), ...sections, ...(toFamily ? [] : writersSection(picked, naming))],
    leavesOut: toFamily ? words.familyLeavesOut : words.leavesOut,
  }
}

/** Everybody who entered something of it or graded a visit, each once, with what they are and for whom they work. */
function writersSection(lines: readonly Line[], { worker, free }: Naming): Section[] {
  const all = lines.flatMap(({ by, told }) => {
    if (told.what === 'visit') return [by, ...told.visit.scorers]
    return told.what === 'event' ? [by, ...(told.event.same ?? []).map((entry) => entry.by)] : [by]
  })
  const authors = new Map(all.map((by) => [`${by.practitioner} ${by.name} ${by.role} ${by.agency}`, by]))
  const names = new Set([...authors.values()].map((by) => words.writer(worker(by), free(by.agency))).filter((name) => name !== ''))
  return section(words.wrote, list([...names].map((name) => item(name))), { only: 'professionals' })
}

/** The chronology of the whole time. */
export const chronology: Report = {
  id: 'chronology',
  needs: null,
  audience: 'professionals',
  build: (source, asked, naming) => chronologyIn(source, asked, naming),
}
