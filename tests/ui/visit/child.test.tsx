import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../../src/app/app.ts'
import { FinishScreen } from '../../../src/ui/visit/FinishScreen.tsx'
import { VisitScreen } from '../../../src/ui/visit/VisitScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, look, lookAt, meet, type Place, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

type App = Parameters<typeof show>[0]

const atStep = (app: App, { caseId, visitId, childId }: Place, step: string) =>
  show(app, <VisitScreen route={{ at: 'visit', caseId, visitId, childId, step }} />)
const atFinish = (app: App, { caseId, visitId }: Place) => show(app, <FinishScreen route={{ at: 'visit-finish', caseId, visitId }} />)
const happened = async (app: App, { caseId, childId }: Place, on: string, more: object) =>
  value(
    await record(app, caseId, [
      { kind: 'event', about: app.platform.randomId(), values: { type: 'observation', children: [childId], on, ...more }, replaces: [] },
    ]),
  )

beforeEach(() => {
  location.hash = ''
})

describe('the child’s voice', () => {
  test('can be what was seen, begun in one tap; then what it changes in the plan is asked', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    atStep(app, place, 'child')
    const voice = (await screen.findByLabelText(/In the child’s own words/, {}, SOON)) as HTMLTextAreaElement
    expect(screen.queryByText(/If nothing changes yet, say why/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Looked at the food' }))
    expect(voice.value).toBe('Looked at the food ')
    expect(await screen.findByText(/If nothing changes yet, say why/, {}, SOON)).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'By what they did' })).toBeTruthy()
    await waitFor(async () => expect((await lookAt(app, place)).profile.presence.voice.kind).toBe('settled'), SOON)
  })

  test('of a teenager is behaviour too, and self-harm is not left for the form', async () => {
    const { app } = await openTestApp()
    const place = await begin(app, {}, wren({ birth: { kind: 'born', on: '2012-03-02' } }))
    atStep(app, place, 'child')
    expect(await screen.findByText(/Behaviour is a message too/, {}, SOON)).toBeTruthy()
    const help = screen.getByRole('link', { name: 'Write it down as something that happened' })
    expect(help.getAttribute('href')).toBe(`#/family/${place.caseId}/event/new/self-harm`)
    expect(screen.getByText(/ring 999 if they are in danger now/)).toBeTruthy()
  })

  test('the step leads on to the child’s day', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    atStep(app, place, 'child')
    const link = await screen.findByRole('link', { name: /^Ask about a day.*Wren$/ }, SOON)
    expect(link.getAttribute('href')).toBe(`#/family/${place.caseId}/visit/${place.visitId}/day/${place.childId}`)
    expect(screen.getByText('Weekday: not asked yet. Weekend: not asked yet.')).toBeTruthy()
  })
})

test('the end of a visit begins with the child, and asks what their words change and what their day is like', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  await meet(app, place, { seen: true, voice: 'I like the slide', voiceKind: 'words' })
  atFinish(app, place)
  const [first] = await screen.findAllByRole('heading', { level: 2 }, SOON)
  expect(first?.textContent).toBe('Wren at this visit')
  expect(screen.getByText('“I like the slide”')).toBeTruthy()
  const open = within(screen.getByRole('region', { name: /^Still open/ }))
  expect(open.getByRole('link', { name: /say what it changes in the plan/ }).getAttribute('href')).toContain(`/on/${place.childId}/child`)
  expect(open.getByRole('link', { name: 'Say what a day is like for Wren' }).getAttribute('href')).toContain(`/day/${place.childId}`)
})

describe('while an item is graded', () => {
  test('what was noted of it stands beside the evidence, three and then more, and signs that came back are counted', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    for (const [at, on] of ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01'].entries()) {
      await happened(app, place, on, { item: 'PHY.1a', note: `Note ${at}.`, source: 'the school' })
    }
    for (const on of ['2026-04-02', '2026-08-02']) await happened(app, place, on, { type: 'recurring-sign', sign: 'hungry' })
    await happened(app, place, '2026-09-02', { item: 'PHY.2a', note: 'Of another item.' })
    atStep(app, place, 'PHY.1a')
    const noted = await screen.findByRole('region', { name: 'Noted in the year before' }, SOON)
    expect(noted.textContent).toContain('Hungry: 2 times since Apr 2026, last on 2 August 2026')
    const lines = [...noted.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines[0]).toBe('1 Sept: Note 3.Something seen or heard. From: the school')
    expect(lines.map((line) => /^[^:]*/.exec(line ?? '')?.[0])).toEqual(['1 Sept', '2 Aug', '1 Jul', '1 May', '2 Apr', '1 Mar'])
    expect(within(noted).getByText('3 more').closest('details')?.open).toBe(false)
    expect(noted.textContent).not.toContain('Of another item')
    expect((await look(app, place.caseId)).events).toHaveLength(7)
  })

  test('nothing stands there where nothing was noted', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    atStep(app, place, 'PHY.1a')
    await screen.findByRole('heading', { name: 'Evidence' }, SOON)
    expect(screen.queryByText(/^Noted/)).toBeNull()
  })
})
