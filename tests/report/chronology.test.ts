// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { chronologyOf } from '../../src/core/chronology/chronology.ts'
import { EVERYTHING } from '../../src/core/chronology/filter.ts'
import type { Line } from '../../src/core/chronology/line.ts'
import { shown } from '../../src/core/fold.ts'
import { formatDay } from '../../src/i18n/format.ts'
import * as text from '../../src/i18n/index.ts'
import { asText } from '../../src/report/as/text.ts'
import { chronologyIn } from '../../src/report/chronology.ts'
import type { Document, Row } from '../../src/report/document.ts'
import { namingFor } from '../../src/report/names.ts'
import { sayDay, sayLine, sayVisit } from '../../src/report/say/line.ts'
import { domainOfIn, tellingOf } from '../../src/report/say/telling.ts'
import type { Source } from '../../src/report/source.ts'
import { blocksIn, itemsIn, made, rowsIn, sectionOf, wordsOf } from '../helpers/report-parts.ts'
import { aimed, closed, happened, on, reopened, telling, visited } from '../helpers/drift.ts'
import { act, hear, person, START } from '../helpers/people.ts'
import { practiceSources } from '../helpers/practice.ts'
import { sourceOn } from '../helpers/sources.ts'

const words = text.chronologyReport
const OURS: readonly string[] = [
  ...['supervision', 'challenge', 'history-read', 'family-told', 'reflection', 'discussion', 'information-shared', 'strategy-meeting'],
  ...['self-harm', 'other-harm', 'domestic-abuse', 'substance'],
]
const SERVICES: readonly string[] = Object.values(text.event.service)
const MS_A_DAY = 86_400_000

let practice: readonly Source[]
beforeAll(async () => {
  practice = [...(await practiceSources()).values()]
})

const linesOf = ({ family, library }: Source): readonly Line[] => chronologyOf(family, domainOfIn(library))
const isVoice = ({ of = [] }: Row) => of.length === 2 && of[1]?.startsWith(`${of[0]}/`) === true
/** The day and what a row is called. */
const headOf = (row: Row) =>
  wordsOf(row)
    .slice(0, 2)
    .map((cell) => cell.split('\n')[0])

describe('of every practice family', () => {
  test('has every line exactly once, oldest first, with every word of it', async () => {
    for (const source of practice) {
      const { family, own, area } = source
      const telling = tellingOf(family, own.wording, area)
      const rows = rowsIn((await made('chronology', source, { names: 'everybody' })).document).filter((row) => !isVoice(row))
      const said = linesOf(source).map((line) => {
        const { title, lines } = line.told.what === 'visit' ? sayVisit(line.told.visit, telling) : sayLine(line, telling)
        return { day: sayDay(line, true), all: [title, ...lines] }
      })
      expect(rows.map(headOf)).toEqual(said.map(({ day, all }) => [day, all[0]]))
      // Workers are named without what they are, which stands once at the end.
      const told = rows.map((row) => wordsOf(row)[1]?.split('\n').length)
      expect(told).toEqual(said.map(({ all }) => all.join('\n').split('\n').length))
    }
  })

  test('has what each child said at each visit, in a row that can be kept from the family by itself', async () => {
    for (const source of practice) {
      const voices = rowsIn((await made('chronology', source)).document).filter(isVoice)
      const said = source.family.visits.flatMap(({ id, profiles }) =>
        [...profiles.values()].filter(({ presence }) => shown(presence.voice)?.trim()).map(({ childId }) => `${id}/${childId}`),
      )
      expect(voices.map(({ of }) => of?.[1]).toSorted()).toEqual(said.toSorted())
    }
  })

  test('names no source by default, and every one where everybody is named', async () => {
    for (const source of practice) {
      const sources = linesOf(source).flatMap((line) => (line.source ? [text.chronology.source(line.source)] : []))
      const household = asText((await made('chronology', source)).document)
      expect(household).not.toContain(text.chronology.source(''))
      const everybody = asText((await made('chronology', source, { names: 'everybody' })).document)
      expect(sources.filter((each) => !everybody.includes(each))).toEqual([])
    }
  })

  test('has its rows in years, each in a table of its own under its episode', async () => {
    for (const source of practice) {
      const { document } = await made('chronology', source)
      for (const block of blocksIn(document)) {
        if (block.kind !== 'table') continue
        expect(block.rows.filter((row) => !wordsOf(row)[0]?.includes(block.caption))).toEqual([])
      }
      expect(document.sections.filter((section) => section.title !== words.wrote)).toHaveLength(source.family.episodes.length)
    }
  })

  test('says to the family nothing of ours: no source, no one who told us, no grade, no reason, no word of harm at home', async () => {
    for (const source of practice) {
      const { document } = await made('chronology', source, { audience: 'family' })
      const said = asText(document)
      const body = asText({ ...document, leavesOut: [] })
      const { family } = source
      const named = [...SERVICES, ...family.children.map(({ name }) => name)]
      for (const { id, registers, type } of family.entries) {
        const [from, note] = [shown(registers.source)?.trim(), shown(registers.note)?.trim()]
        const row = rowsIn(document).find(({ of }) => of?.includes(id))
        // A service is named as where they went and a child as whom it is about, not as who told us.
        if (from && row && !named.includes(from)) expect(wordsOf(row).join(' ')).not.toContain(from)
        if (OURS.includes(type)) expect(row).toBeUndefined()
        if (note && (from || OURS.includes(type))) expect(body).not.toContain(note)
      }
      for (const { reason } of family.decisions) if (reason) expect(body).not.toContain(reason)
      for (const { profiles } of family.visits) {
        for (const { presence } of profiles.values()) {
          const voice = shown(presence.voice)?.trim()
          if (voice) expect(body).not.toContain(voice)
        }
      }
      expect(said).not.toMatch(/neglect/i)
      expect(body).not.toMatch(/Entered|Source|Challenge|Supervision|Strategy|Information shared|grade/i)
      expect(rowsIn(document).length).toBeGreaterThan(0)
    }
  })
})

/** What is kept from the family, of a story. */
const keep = (who: ReturnType<typeof telling>, thing: string) =>
  act(who, 'discretion', `discretion/${thing}`, { state: 'kept-from-family', reason: 'Not yet.' }, START + MS_A_DAY * 50)

function story() {
  const who = telling({ sam: { kind: 'born', on: '2020-03-01' }, kai: { kind: 'born', on: '2024-03-01' } })
  visited(who, 'visit-1', { days: 1, marks: { PHY: 3, EDU: 2 }, presence: { voice: 'I sleep on the sofa.', seen: true } })
  happened(who, 'dentist', 5, { type: 'appointment', outcome: 'brought', children: ['sam'], note: 'Two fillings.' })
  happened(who, 'burn', 6, { type: 'injury', children: ['sam'], note: 'A burn on the hand.' })
  aimed(who, 'target-1', 7, { child: 'sam', item: 'PHY.2a', from: 3, to: 2, by: on(90), who: 'Jodie' })
  return who
}

const titles = (document: Document) => rowsIn(document).map((row) => headOf(row)[1])

test('leaves out of the family’s what is kept from them, whole, and counts it', async () => {
  const who = story()
  const before = await made('chronology', await sourceOn(who.log, 60), { audience: 'family' })
  expect(titles(before.document)).toEqual(expect.arrayContaining(['Injury', 'Appointment: was brought']))
  expect(before.kept).toBe(0)
  keep(who, 'burn')
  keep(who, 'target-1')
  const after = await made('chronology', await sourceOn(who.log, 60), { audience: 'family' })
  expect(asText(after.document)).not.toMatch(/burn|Injury|goal/i)
  expect(titles(after.document)).toContain('Appointment: was brought')
  expect(after.kept).toBe(2)
  expect(titles((await made('chronology', await sourceOn(who.log, 60))).document)).toContain('Injury')
})

test('what was entered in error is not in it', async () => {
  const who = story()
  act(who, 'entered-in-error', 'burn', { reason: 'Another family.' }, START + MS_A_DAY * 9)
  expect(asText((await made('chronology', await sourceOn(who.log, 60))).document)).not.toMatch(/burn|Injury/i)
})

test('entries that were joined stand once, with everybody who entered them', async () => {
  const [ruth, imran] = [story(), person('Imran')]
  hear(imran, ruth.log)
  happened(imran, 'burn-too', 6, { type: 'injury', children: ['sam'], note: 'Scald, left hand.' })
  hear(ruth, imran.log)
  act(ruth, 'same', 'same/burn/burn-too', { state: 'same', reason: 'One burn.' }, START + MS_A_DAY * 8)
  const { document } = await made('chronology', await sourceOn(ruth.log, 60))
  const [row, ...others] = rowsIn(document).filter((each) => headOf(each)[1] === 'Injury')
  expect(others).toEqual([])
  expect(row?.of).toEqual(['burn', 'burn-too'])
  expect(wordsOf(row as Row)[3]).toContain('2 entries of one thing, by Ruth; Imran')
  // Kept under either of its ids it leaves the family’s.
  keep(ruth, 'burn-too')
  const theirs = await made('chronology', await sourceOn(ruth.log, 60), { audience: 'family' })
  expect(titles(theirs.document)).not.toContain('Injury')
})

test('says where it was entered late, where nothing was recorded and where much was', async () => {
  const who = story()
  happened(who, 'old', 60, { type: 'injury', on: on(8), children: ['kai'], note: 'Told long after.' })
  for (const at of [100, 101, 102, 103]) happened(who, `seen-${at}`, at, { type: 'seen', children: ['kai'] })
  const { document } = await made('chronology', await sourceOn(who.log, 110))
  const row = rowsIn(document).find((each) => wordsOf(each)[1]?.includes('Told long after.'))
  expect(wordsOf(row as Row)[3]).toContain(text.chronology.late(formatDay(on(60))))
  const said = asText(document)
  expect(said).toContain(text.chronology.gap(formatDay(on(8)), formatDay(on(100)), 92))
  expect(said).toContain(text.chronology.burst(4, formatDay(on(100)), formatDay(on(103))))
  const theirs = asText((await made('chronology', await sourceOn(who.log, 110), { audience: 'family' })).document)
  expect(theirs).not.toMatch(/recorded|late/)
})

test('of a case that was closed and opened again has each time by itself, with how it ended', async () => {
  const who = story()
  closed(who, 'closing-1', 30, { reason: 'Better and held.' })
  reopened(who, 'episode-2', 40, 'New word from school.')
  happened(who, 'seen', 41, { type: 'seen', children: ['sam'] })
  const { document } = await made('chronology', await sourceOn(who.log, 60))
  const [first, second] = document.sections
  expect([first?.title, second?.title]).toEqual([
    words.episode(1, formatDay(on(0)), formatDay(on(30))),
    words.episode(2, formatDay(on(40)), null),
  ])
  expect(
    rowsIn(sectionOf(document, first?.title ?? ''))
      .map((row) => headOf(row)[1])
      .at(-1),
  ).toBe('Closed')
  expect(rowsIn(sectionOf(document, second?.title ?? '')).map((row) => headOf(row)[1])).toEqual(['Opened again, episode 2', 'Child seen'])
  expect(asText(document)).toContain('Better and held.')
})

test('of a family of which nothing is known says when the work began, and no more', async () => {
  const source = await sourceOn(telling().log, 2)
  expect(titles((await made('chronology', source)).document)).toEqual(['Work with this family began'])
  expect(titles((await made('chronology', source, { audience: 'family' })).document)).toEqual([words.family.opened(1)])
})

test('names once, at the end, everybody who wrote it, with what they are', async () => {
  const { document } = await made('chronology', await sourceOn(story().log, 60))
  expect(itemsIn(sectionOf(document, words.wrote)).map((item) => item.text)).toEqual(['Ruth, family support worker, Fictional Trust'])
  expect(rowsIn(document).filter((row) => wordsOf(row)[3]?.includes('family support worker'))).toEqual([])
})

test('can be of what was picked, while gaps are told of everything', async () => {
  const source = await sourceOn(story().log, 60)
  const asked = { child: null, visit: null, earlier: null, audience: 'professionals', names: 'household' } as const
  const document = chronologyIn(source, asked, namingFor(source.family, 'household', source.today), { ...EVERYTHING, kind: 'injury' })
  expect(titles(document)).toEqual(['Injury'])
  expect(asText(document)).toContain(text.chronology.gapOpen(formatDay(on(7)), 53))
})
