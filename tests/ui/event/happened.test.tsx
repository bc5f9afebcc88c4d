import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { lookFor } from '../../../src/app/alerts.ts'
import { type App, record } from '../../../src/app/app.ts'
import { type EventEntry, recordEvent } from '../../../src/app/events.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { sameAt } from '../../../src/core/same.ts'
import { Happened } from '../../../src/ui/family/Happened.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { look, TODAY, value, wren } from '../../stories/telling.ts'
import { show } from '../family/show.tsx'

const entry = (more: Partial<EventEntry>): EventEntry => ({
  ...{ type: 'supervision', on: TODAY, until: null, approximate: false, children: [], note: '', source: '', outcome: null },
  ...{ percent: null, hours: null, item: null, alone: null, stage: null },
  ...more,
})

async function larks(...entries: Partial<EventEntry>[]) {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'The Larks'))
  const childId = value(await addChild(app, caseId, wren()))
  const ids: string[] = []
  for (const more of entries) ids.push(value(await recordEvent(app, caseId, entry({ children: [childId], ...more }))))
  return { app, caseId, ids }
}

async function paint(app: App, caseId: string) {
  const family = await look(app, caseId)
  show(app, <Happened family={family} look={lookFor(app, family)} />)
}

const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent)

test.each<[Partial<EventEntry>, RegExp]>([
  [
    { type: 'help-offered', outcome: 'ended', worked: 'partly', agency: 'Marsh Trust' },
    /taken up, and ended.*It worked in part · To: Marsh Trust/,
  ],
  [{ type: 'meeting', withWhom: 'Ms Okoro and Gran', agency: 'Fernshire Primary' }, /With: Ms Okoro and Gran · From: Fernshire Primary/],
  [
    {
      type: 'information-shared',
      outcome: 'without-agreement',
      withWhom: 'The police',
      note: 'Where Wren is.',
      told: false,
      whyNotTold: 'At risk.',
    },
    /With: The police · The family was not told: At risk\./,
  ],
  [{ type: 'referral', outcome: 'waiting', service: 'dentist', feedbackDue: '2026-12-01' }, /Dentist · Answer due 1 December 2026/],
  [{ type: 'referral', outcome: 'not-accepted', feedbackDue: '2026-11-21', feedbackOn: TODAY }, /Answered 21 November 2026/],
  [{ type: 'recurring-sign', sign: 'head-lice' }, /Head lice/],
  [{ type: 'weight', kilograms: 21.5 }, /21\.5 kg/],
  [{ type: 'attendance', percent: 86.5, until: TODAY }, /86\.5% · until 21 November 2026/],
  [{ type: 'seen', alone: true, place: 'At school' }, /Seen alone · Where: At school/],
])('%o is said in words', async (more, said) => {
  const { app, caseId } = await larks(more)
  await paint(app, caseId)
  expect(lines()[0]).toMatch(said)
})

test('an answer that has come is not said to be due', async () => {
  const { app, caseId } = await larks({ type: 'referral', outcome: 'accepted', feedbackDue: '2026-12-01' })
  await paint(app, caseId)
  expect(lines()[0]).not.toContain('due')
})

test('what two people entered and somebody joined is one line, marked', async () => {
  const { app, caseId, ids } = await larks({ type: 'injury', note: 'A bruise.' }, { type: 'injury', note: 'Blue arm.' })
  await paint(app, caseId)
  expect(lines()).toHaveLength(2)
  const values = { state: 'same', reason: 'One fall.' } as const
  value(await record(app, caseId, [{ kind: 'same', about: sameAt(ids[0] as string, ids[1] as string), values, replaces: [] }]))
  document.body.replaceChildren()
  await paint(app, caseId)
  const [line, another] = screen.getAllByRole('listitem')
  expect(another).toBeUndefined()
  expect(within(line as HTMLElement).getByText('2 entries')).toBeTruthy()
})

test('a few are in sight, all of them are folded, and the whole is in the chronology', async () => {
  const { app, caseId } = await larks(...Array.from({ length: 6 }, (_, at) => ({ on: `2026-11-${10 + at}` })))
  await paint(app, caseId)
  expect(screen.getByText('2 earlier events')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'The whole chronology' }).getAttribute('href')).toBe(`#/family/${caseId}/chronology`)
})

test('nothing yet is said so', async () => {
  const { app, caseId } = await larks()
  await paint(app, caseId)
  expect(screen.getByText(/^Nothing is noted yet/)).toBeTruthy()
})
