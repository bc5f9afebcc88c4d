import { sheetOf } from '../core/supervision.ts'
import { formatAgo, formatDay } from '../i18n/format.ts'
import * as text from '../i18n/index.ts'
import { current } from '../instruments/index.ts'
import type { Section } from './document.ts'
import type { Report } from './index.ts'
import { line, quiet, section } from './parts/block.ts'
import { headOf, makingOf } from './parts/making.ts'
import { notesOf } from './parts/notes.ts'
import { namedIn } from './say/named.ts'
import { saySupervisionDue } from './say/supervision.ts'
import { alertsSection } from './supervision/alerts.ts'
import { overdueSection, stuckSection, unseenSection } from './supervision/open.ts'
import type { Part } from './supervision/part.ts'
import { sinceSection } from './supervision/since.ts'
import { pastSection, questionsSection } from './supervision/talk.ts'

const words = text.supervisionReport

/** The sheet that supervision begins with, as it is worked out on its day; of a case that is closed, what was talked about before. */
export const supervision: Report = {
  id: 'supervision',
  needs: null,
  audience: 'professionals',
  only: true,
  build: (source, asked, naming) => {
    const { family, look, alerts, library, today } = source
    const making = makingOf(source, asked, naming)
    const ended = family.episodes.at(-1)?.closing?.values
    const sheet = sheetOf(look, alerts, library.find, current.id)
    const it: Part = { ...making, sheet, named: namedIn(family, naming) }
    const begun = sheet.last
      ? words.lastTalked(formatDay(sheet.last.on), formatAgo(sheet.last.on, today))
      : words.neverTalked(formatDay(sheet.since))
    const sections = ended
      ? [...endedSection(words.ended[ended.type](formatDay(ended.on))), ...pastSection(making)]
      : [
          ...dueSection(it),
          ...sinceSection(it),
          ...alertsSection(it),
          ...unseenSection(it),
          ...overdueSection(it),
          ...stuckSection(it),
          ...pastSection(making),
          ...questionsSection(it),
        ]
    return {
      ...{ title: words.title, lang: 'en', leavesOut: words.leavesOut },
      head: [...headOf(making, [naming.family]), ...(ended ? [] : [begun])],
      sections: [...notesOf(family), ...sections],
    }
  },
}

const endedSection = (said: string): Section[] => section(text.caseReview.whyTitle, [line(said)], { only: 'professionals' })

/** By when the family is to be talked about, and by which numbers. */
function dueSection({ sheet: { due, last }, source: { look } }: Part): Section[] {
  const { 'supervision-days': soon, 'supervision-act-days': late } = look.thresholds
  const told = due
    ? [
        line(saySupervisionDue(due, look.today)),
        quiet(text.supervision.dueWhy(formatDay(due.from), soon, late, last !== null && last.on >= due.from)),
      ]
    : [line(text.supervision.dueNone)]
  return section(text.supervision.dueTitle, told, { only: 'professionals' })
}
