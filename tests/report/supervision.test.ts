// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { ALERT_LEVELS } from '../../src/core/drift/rule.ts'
import { ALWAYS, sheetOf } from '../../src/core/supervision.ts'
import { formatDay } from '../../src/i18n/format.ts'
import * as text from '../../src/i18n/index.ts'
import { asText } from '../../src/report/as/text.ts'
import { sayAlert } from '../../src/report/say/alert.ts'
import { questionName, questionsOf } from '../../src/report/say/supervision.ts'
import { type Source, sourceOf } from '../../src/report/source.ts'
import { blocksIn, itemsIn, made, rowsIn, sectionOf, wordsOf } from '../helpers/report-parts.ts'
import { closed, happened, on, reopened, telling, visited } from '../helpers/drift.ts'
import { act, START } from '../helpers/people.ts'
import { practiceSources } from '../helpers/practice.ts'
import { sourceOn } from '../helpers/sources.ts'

const words = text.supervision
const MS_A_DAY = 86_400_000

let practice: readonly Source[]
beforeAll(async () => {
  practice = [...(await practiceSources()).values()]
})

describe('of every practice family', () => {
  test('has each alert once, the gravest level first, with its numbers and what would clear it', async () => {
    for (const source of practice) {
      const { alerts, family, own, area } = source
      const section = sectionOf((await made('supervision', source, { names: 'everybody' })).document, words.alertsTitle)
      const told = itemsIn(section)
      const said = ALERT_LEVELS.toReversed().flatMap((level) =>
        alerts.filter((alert) => alert.level === level).map((alert) => sayAlert(alert, family, own.wording, area)),
      )
      expect(told.map(({ text: line }, at) => line.endsWith(said[at]?.supervisor ?? '?'))).toEqual(alerts.map(() => true))
      expect(said.filter(({ about }, at) => about.includes(',') && !told[at]?.text.includes(about.split(',')[0] ?? '?'))).toEqual([])
      const clears = told.flatMap(({ lines = [] }) => lines).join('\n')
      expect(said.filter((each) => !clears.includes(each.clears))).toEqual([])
    }
  })

  test('marks what is new since the last time, and names what is gone', async () => {
    for (const source of practice) {
      const { changed } = sheetOf(source.look, source.alerts, source.library.find, 'plumbline')
      const { document } = await made('supervision', source)
      const marked = itemsIn(sectionOf(document, words.alertsTitle)).filter(({ lines = [] }) =>
        lines.some((line) => line.includes(text.supervisionReport.isNew)),
      )
      expect(marked).toHaveLength(changed.alertsNew.length)
      const gone = blocksIn(document).flatMap((block) => (block.kind === 'part' && block.title === words.alertsGone ? block.blocks : []))
      expect(gone.flatMap((block) => (block.kind === 'list' ? block.items : []))).toHaveLength(changed.alertsGone.length)
    }
  })

  test('has space to write under each question, those that are always asked among them', async () => {
    for (const source of practice) {
      const { questions } = sheetOf(source.look, source.alerts, source.library.find, 'plumbline')
      const section = sectionOf((await made('supervision', source)).document, words.questionsTitle)
      const parts = section.blocks.flatMap((block) => (block.kind === 'part' ? [block] : []))
      expect(parts.slice(0, questions.length).map(({ title }) => title)).toEqual(questions.map(questionName))
      for (const [at, id] of questions.entries()) {
        const asked = parts[at] ? itemsIn({ title: '', blocks: [parts[at]] }).map((item) => item.text) : []
        expect(asked).toEqual(questionsOf(id))
        expect(parts[at]?.blocks.at(-1)?.kind).toBe('lines')
      }
      expect(questions).toEqual(expect.arrayContaining([...ALWAYS]))
      expect(section.apart).toBe(true)
    }
  })

  test('is for nobody in the family', async () => {
    for (const source of practice) {
      const { document } = await made('supervision', source, { audience: 'family' })
      expect(document.sections).toEqual([])
    }
  })
})

/** A family that was talked about once, with an action agreed and a note of what was thought. */
function talkedAbout() {
  const who = telling()
  visited(who, 'visit-1', { days: 1, marks: { PHY: 4, EDU: 2, MED: 2, SUP: 3, EMO: 3 } })
  const reflections = [{ about: 'hope', text: 'We hope less than we say.' }]
  happened(who, 'talk', 10, { type: 'supervision', withWhom: 'Nia Vaughan', note: 'See Sam at nursery.', reflections })
  act(who, 'action', 'action-1', { what: 'Ring the nursery', who: 'Ruth', by: on(20), event: 'talk', outcome: null }, START + 10 * MS_A_DAY)
  return who
}

test('tells what was decided, thought and agreed before, and whether it was done', async () => {
  const { document } = await made('supervision', await sourceOn(talkedAbout().log, 40))
  const past = sectionOf(document, words.pastTitle)
  expect(asText({ ...document, sections: [past] })).toContain('We hope less than we say.')
  expect(asText({ ...document, sections: [past] })).toContain('See Sam at nursery.')
  expect(rowsIn(past).map(wordsOf)).toEqual([['Ring the nursery', 'Ruth', formatDay(on(20)), 'Open, its day was 2 weeks ago']])
  expect(document.head.join(' ')).toContain(formatDay(on(10)))
})

test('says once what is past its day: with the alert, not beside it', async () => {
  for (const source of practice) {
    const { document } = await made('supervision', source)
    const overdue = itemsIn(sectionOf(document, words.overdueTitle)).map((item) => item.text)
    const reviewed = source.alerts.filter(({ rule }) => rule === 'D9').map(({ childId }) => childId)
    const names = source.family.children.filter(({ id }) => reviewed.includes(id)).map(({ name }) => name)
    expect(overdue.filter((line) => names.some((name) => line.startsWith(`Review of ${name}`)))).toEqual([])
  }
})

test('of a family that nobody has visited says so in every part, and asks all the same', async () => {
  const { document } = await made('supervision', await sourceOn(telling().log, 2))
  const said = asText(document)
  for (const none of [words.dueNone, words.nothingNew, words.noHome, words.stuckNone, words.pastNone]) expect(said).toContain(none)
  expect(said).toContain('Sam: nobody has noted seeing them in this episode.')
  expect(blocksIn(document).some(({ kind }) => kind === 'lines')).toBe(true)
})

test('of a closed case has what was talked about before, and no rule that looks at it', async () => {
  const who = talkedAbout()
  closed(who, 'closing-1', 30)
  const { document } = await made('supervision', await sourceOn(who.log, 40))
  expect(document.sections.map(({ title }) => title)).toEqual([text.caseReview.whyTitle, words.pastTitle])
  expect(asText(document)).toContain(`The case was closed on ${formatDay(on(30))}.`)
  reopened(who, 'episode-2', 35)
  const again = await made('supervision', await sourceOn(who.log, 40))
  expect(again.document.head.join(' ')).toContain(`No supervision is noted since the case was opened on ${formatDay(on(35))}.`)
})

test('says first that some of the record is not here, or not readable here', async () => {
  const [source] = practice
  if (!source) return expect.fail('no practice family')
  const held = await sourceOf({ ...source, family: { ...source.family, partial: true, unread: ['visit-x'] } })
  const [first] = (await made('supervision', held)).document.sections
  expect(first?.title).toBe(text.signed.part)
  expect(first?.blocks).toHaveLength(2)
})

test('names nobody where nobody is to be named', async () => {
  for (const source of practice) {
    const said = asText((await made('supervision', source, { names: 'nobody' })).document)
    const { children, adults, facts } = source.family
    const people = [...children, ...adults].map(({ name }) => name).filter((name) => name.length > 3)
    const workers = [...new Set(facts.map(({ by }) => by.name))]
    expect(
      [...people, ...workers].filter((name) => new RegExp(`(?<!\\p{L})${name.replace(/[()]/g, '\\$&')}(?!\\p{L})`, 'u').test(said)),
    ).toEqual([])
  }
})
