import { chronologyOf } from '../core/chronology/chronology.ts'
import { thingsOf } from '../core/chronology/line.ts'
import { formatDay } from '../i18n/format.ts'
import * as text from '../i18n/index.ts'
import { agreedSection } from './case-review/agreed.ts'
import { childSections } from './case-review/child.ts'
import { decidedSection } from './case-review/decided.ts'
import { whoSection, whySection } from './case-review/why.ts'
import type { Section } from './document.ts'
import type { Report } from './index.ts'
import { alertItem } from './parts/alerts.ts'
import { item, line, list, part, quiet, row, section, table } from './parts/block.ts'
import { headOf, type Making, makingOf } from './parts/making.ts'
import { notesOf } from './parts/notes.ts'
import { namedIn } from './say/named.ts'
import { questionsFor } from './say/questions.ts'
import { isHistory, sayShort } from './say/short-line.ts'
import { domainOfIn, tellingIn } from './say/telling.ts'

const [words, mine] = [text.caseReview, text.caseReviewReport]

/** The whole case for fresh eyes: what to ask while reading, why it is open, a page a child, what stands out, what was agreed and decided, and the history. */
export const caseReview: Report = {
  id: 'case-review',
  needs: null,
  audience: 'professionals',
  only: true,
  build: (source, asked, naming) => {
    const making = makingOf(source, asked, naming)
    return {
      ...{ title: mine.title, lang: 'en', leavesOut: mine.leavesOut },
      head: [...headOf(making, [naming.family]), words.sub],
      sections: [
        ...notesOf(source.family),
        ...questionsSection(making),
        ...whySection(making),
        ...whoSection(making),
        ...childSections(making),
        ...alertsSection(making),
        ...agreedSection(making),
        ...decidedSection(making),
        ...historySection(making),
      ],
    }
  },
}

function questionsSection({ source: { family, alerts }, naming }: Making): Section[] {
  const asked = questionsFor(namedIn(family, naming), alerts)
  return section(words.questionsTitle, [{ kind: 'list', ordered: true, items: asked.map((question) => item(question)) }], {
    only: 'professionals',
  })
}

/** Every alert of today as it is said for supervision, worst first; looked at or not. */
function alertsSection(making: Making): Section[] {
  const { family, alerts } = making.source
  const named = namedIn(family, making.naming)
  const ended = family.episodes.at(-1)?.closing != null
  const levels = [...new Set(alerts.map(({ level }) => level))]
  const blocks = levels.flatMap((level) =>
    part(text.alerts.level[level], [
      quiet(text.alerts.levelMeans[level]),
      ...list(alerts.filter((alert) => alert.level === level).map((alert) => alertItem(making, named, alert))),
    ]),
  )
  const none = line(ended ? mine.alertsClosed : words.alertsNone)
  return section(words.alertsTitle, blocks.length > 0 ? blocks : [none], { only: 'professionals' })
}

/** What happened in the life of the children, a line each, oldest first. */
function historySection({ source, naming }: Making): Section[] {
  const { family, library } = source
  const telling = tellingIn(source, naming)
  const lines = chronologyOf(family, domainOfIn(library)).filter(isHistory)
  const rows = lines.map((each) => row([formatDay(each.on), sayShort(each, telling)], { of: thingsOf(each) }))
  const { day, what } = mine.historyHead
  return section(words.historyTitle, rows.length > 0 ? table('', [day, what], rows) : [quiet(words.historyNone)], {
    ...{ only: 'professionals' },
  })
}
