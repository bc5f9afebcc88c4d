// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { chronologyOf } from '../../src/core/chronology/chronology.ts'
import { courseOf } from '../../src/core/course.ts'
import { shown } from '../../src/core/fold.ts'
import { ladderOf } from '../../src/core/ladder.ts'
import { adultsAround } from '../../src/core/people.ts'
import { formatDay } from '../../src/i18n/format.ts'
import * as text from '../../src/i18n/index.ts'
import { asText } from '../../src/report/as/text.ts'
import { sayAlert } from '../../src/report/say/alert.ts'
import { sayDue } from '../../src/report/say/challenge.ts'
import { questionsFor } from '../../src/report/say/questions.ts'
import { isHistory } from '../../src/report/say/short-line.ts'
import { domainOfIn } from '../../src/report/say/telling.ts'
import type { Source } from '../../src/report/source.ts'
import { blocksIn, itemsIn, made, rowsIn, sectionOf, wordsOf } from '../helpers/report-parts.ts'
import { happened, on, story, telling } from '../helpers/drift.ts'
import { act, START } from '../helpers/people.ts'
import { practiceSources } from '../helpers/practice.ts'
import { sourceOn } from '../helpers/sources.ts'

const [words, mine] = [text.caseReview, text.caseReviewReport]
const MS_A_DAY = 86_400_000

let practice: readonly Source[]
beforeAll(async () => {
  practice = [...(await practiceSources()).values()]
})

describe('of every practice family', () => {
  test('begins with the questions that fit what stands out', async () => {
    for (const source of practice) {
      const [first] = (await made('case-review', source, { names: 'everybody' })).document.sections
      expect(first?.title).toBe(words.questionsTitle)
      expect(first && itemsIn(first).map((item) => item.text)).toEqual(questionsFor(source.family, source.alerts))
    }
  })

  test('has a page for each child, with each domain by itself and nothing over all of them', async () => {
    for (const source of practice) {
      const { document } = await made('case-review', source)
      const pages = document.sections.filter(({ of }) => source.family.children.some(({ id }) => of?.includes(id)))
      expect(pages).toHaveLength(source.family.children.length)
      for (const [at, child] of source.family.children.entries()) {
        const page = pages[at]
        if (!page) return expect.fail('no page')
        expect(page.apart).toBe(true)
        const course = courseOf(source.family, child.id)
        const domains = course?.latest?.visit.signed ? course.domains : []
        const rows = rowsIn(page)
        expect(rows.map((row) => wordsOf(row)[0]?.split('\n')[0])).toEqual(
          domains.map(({ domain }) => source.own.wording.domains[domain]?.name),
        )
        for (const [place, { now }] of domains.entries()) {
          const [, grade, seen] = wordsOf(rows[place] ?? { cells: [] })
          if (now.kind === 'graded') expect(grade).toContain(`Grade ${now.grade}`)
          else expect(grade).not.toMatch(/Grade \d/)
          if (now.kind !== 'not-asked') expect(seen).toBe(text.grading.seenOf(now.coverage.graded, now.coverage.asked))
        }
      }
    }
  })

  test('has each child’s last words as they were said, and says where there are none', async () => {
    for (const source of practice) {
      const { document } = await made('case-review', source, { names: 'everybody' })
      for (const { id, birth } of source.family.children) {
        const page = document.sections.find(({ of }) => of?.includes(id))
        if (!page || birth.kind === 'expected') continue
        const voices = source.family.visits.flatMap(
          ({ profiles }) => shown(profiles.get(id)?.presence.voice ?? { kind: 'unanswered' })?.trim() || [],
        )
        const quotes = blocksIn(page).flatMap((block) => (block.kind === 'quote' ? [block.text] : []))
        const last = voices.at(-1)
        if (last) expect(last).toContain(quotes[0])
        else
          expect(asText({ ...document, sections: [page] })).toContain(
            words.voiceNone(source.family.children.find((each) => each.id === id)?.name ?? ''),
          )
      }
    }
  })

  test('has every alert, every decision, every challenge with its clock and every target', async () => {
    for (const source of practice) {
      const { family, own, area, alerts, today } = source
      const { document } = await made('case-review', source, { names: 'everybody' })
      const told = itemsIn(sectionOf(document, words.alertsTitle)).map((item) => item.text)
      expect(told).toHaveLength(alerts.length)
      expect(alerts.filter((alert) => !told.some((line) => line.endsWith(sayAlert(alert, family, own.wording, area).supervisor)))).toEqual(
        [],
      )
      const decided = sectionOf(document, words.decidedTitle)
      expect(rowsIn(decided).map(({ of }) => of?.[0])).toEqual(family.decisions.map(({ id }) => id))
      const clocks = itemsIn(decided).flatMap(({ lines = [] }) => lines)
      const open = ladderOf(family.events, area, today).open.map((challenge) => sayDue(challenge, today))
      expect(open.filter((line) => !clocks.includes(line))).toEqual([])
      const agreed = itemsIn(sectionOf(document, words.planTitle)).flatMap(({ of = [] }) => of)
      expect([...family.targets, ...family.actions].filter(({ id }) => !agreed.includes(id))).toEqual([])
    }
  })

  test('names every adult to whom nobody has spoken, and says of each agency whether it was asked', async () => {
    for (const source of practice) {
      const who = sectionOf((await made('case-review', source)).document, words.whoTitle)
      const silent = itemsIn(who).filter(({ lines = [] }) => lines.includes(mine.notSpokenTo))
      expect(silent.flatMap(({ of = [] }) => of)).toEqual(
        adultsAround(source.family).flatMap(({ adult, notSpokenTo }) => (notSpokenTo ? [adult.id] : [])),
      )
      const asked = itemsIn(who).filter(({ text: line }) =>
        [words.asked, words.notAsked, words.askedUnknown].some((said) => line.includes(`: ${said}`)),
      )
      expect(asked).toHaveLength(source.family.agencies.filter(({ registers }) => shown(registers.until) == null).length)
    }
  })

  test('ends with the history, a line each, without what other people said', async () => {
    for (const source of practice) {
      const { family, library } = source
      const { document } = await made('case-review', source, { names: 'everybody' })
      const lines = chronologyOf(family, domainOfIn(library)).filter(isHistory)
      expect(rowsIn(sectionOf(document, words.historyTitle)).map((row) => wordsOf(row)[0])).toEqual(lines.map((line) => formatDay(line.on)))
      const history = asText({ ...document, sections: [sectionOf(document, words.historyTitle)] })
      for (const { registers } of family.events) {
        const [from, note] = [shown(registers.source)?.trim(), shown(registers.note)?.trim()]
        if (from && note) expect(history).not.toContain(note)
      }
    }
  })

  test('is for nobody in the family', async () => {
    for (const source of practice) expect((await made('case-review', source, { audience: 'family' })).document.sections).toEqual([])
  })
})

test('says what moved since the first visit, whether it lasts, and since when it is a worry', async () => {
  const who = story([
    [1, { PHY: 4, EDU: 2, MED: 2, SUP: 2, EMO: 2 }],
    [60, { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 }],
  ])
  act(who, 'onset', 'onset/sam/PHY', { since: on(-200) }, START + 61 * MS_A_DAY)
  const { document } = await made('case-review', await sourceOn(who.log, 70))
  const page = document.sections.find(({ of }) => of?.includes('sam'))
  if (!page) return expect.fail('no page')
  const [domain, now, , moved, lasting] = wordsOf(rowsIn(page)[0] ?? { cells: [] })
  expect(domain).toBe(`Physical\n${words.since(formatDay(on(-200)))}`)
  expect(now).toContain('Grade 2')
  expect(moved).toBe(words.movedSince(text.grading.direction.better, formatDay(on(1))))
  expect(lasting).toBe(words.notHeld)
  expect(rowsIn(page)[0]?.cells[1]).toMatchObject({ tone: 2 })
})

test('tells a challenge with each step that was taken', async () => {
  const who = telling()
  happened(who, 'ask', 5, { type: 'challenge', stage: 'talk', note: 'Asked for a date.', outcome: 'open' })
  happened(who, 'ask-again', 9, { type: 'challenge', follows: 'ask', note: 'Asked the manager.', outcome: 'open' })
  const items = itemsIn(sectionOf((await made('case-review', await sourceOn(who.log, 20))).document, words.decidedTitle))
  expect(items).toHaveLength(1)
  expect(items[0]?.lines?.join('\n')).toMatch(/Asked for a date\.\n.*Asked the manager\./)
  expect(items[0]?.of).toEqual(['ask', 'ask-again'])
})

test('of a family of which nothing is known says so in every part, and asks all the same', async () => {
  const who = telling({})
  const { document } = await made('case-review', await sourceOn(who.log, 2))
  const said = asText(document)
  for (const none of [
    words.noChildren,
    words.noAdults,
    words.noAgencies,
    words.planNone,
    words.decidedNone,
    words.challengesNone,
    words.alertsNone,
  ])
    expect(said).toContain(none)
  expect(itemsIn(document.sections[0] ?? { title: '', blocks: [] }).length).toBeGreaterThan(0)
})

test('never has on it what keeps workers safe, the hand-over page, or what is known of an adult’s own life', async () => {
  const who = telling()
  act(who, 'household', 'family-1', { workerSafety: 'A dog.', jointVisits: true, handover: 'Speak to nobody before noon.' })
  act(who, 'adult', 'jay', { name: 'Jay', relation: 'mother', lives: 'here', cares: true })
  act(who, 'lens', 'lens/jay/depression', { state: 'now', note: 'Low since March.' })
  for (const id of ['case-review', 'supervision', 'chronology'] as const) {
    const said = asText((await made(id, await sourceOn(who.log, 20), { names: 'everybody' })).document)
    expect(said).not.toMatch(/A dog|before noon|Low since March/)
  }
})
