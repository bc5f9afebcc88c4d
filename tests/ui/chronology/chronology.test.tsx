import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { type EventEntry, recordEvent } from '../../../src/app/events.ts'
import type { EventType } from '../../../src/core/event.ts'
import { ChronologyScreen } from '../../../src/ui/chronology/ChronologyScreen.tsx'
import { HistoryScreen } from '../../../src/ui/chronology/HistoryScreen.tsx'
import { noteOf } from '../../../src/ui/gate/note.ts'
import { goTo, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { bring, factsOf, look, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const chronologyAt = (app: App, caseId: string, about?: string) =>
  show(app, <ChronologyScreen route={{ at: 'chronology', caseId, ...(about && { show: about }) }} />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const note = async (app: App, caseId: string, type: EventType, on: string, more: Partial<EventEntry> = {}) =>
  value(await recordEvent(app, caseId, noteOf(type, on, more)))
const lines = () => [...document.querySelectorAll('.months:not(.months--gone) .line')].map((each) => each.textContent ?? '')
const titles = () => [...document.querySelectorAll('.months:not(.months--gone) .line__what')].map((each) => each.textContent ?? '')
const status = () => document.querySelector('.chron__shown [role="status"]')?.textContent

/** A family of two children on one day in November 2026, with nothing entered. */
async function begun(setting: Parameters<typeof openTestApp>[0] = {}) {
  const { app, clock } = await openTestApp(setting)
  const caseId = value(await addFamily(app, 'The Larks'))
  const sam = value(await addChild(app, caseId, wren({ name: 'Sam' })))
  const kai = value(await addChild(app, caseId, wren({ name: 'Kai' })))
  return { app, clock, caseId, sam, kai }
}

async function told() {
  const place = await begun()
  const { app, caseId, sam, kai } = place
  await note(app, caseId, 'injury', '2026-03-03', { children: [sam], note: 'A burn on the arm.', source: 'Nursery', approximate: true })
  await note(app, caseId, 'appointment', '2026-11-02', { children: [kai], outcome: 'not-brought' })
  await note(app, caseId, 'attendance', '2026-11-03', { children: [sam], percent: 86.5, until: '2026-11-20' })
  await note(app, caseId, 'help-offered', '2026-11-04', { outcome: 'ended', note: 'A parenting group.' })
  return place
}

beforeEach(() => goTo({ at: 'caseload' }))

describe('the chronology', () => {
  test('of a family with nothing entered says so, and leads to entering something', async () => {
    const { app, caseId } = await begun()
    chronologyAt(app, caseId)
    expect(await screen.findByRole('heading', { name: 'Nothing has been entered yet' }, SOON)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Add an entry' }).getAttribute('href')).toBe(`#/family/${caseId}/event/new/any/chronology`)
  })

  test('has every line, the latest first or the oldest, under its month, each with what, whom, when, from where and by whom', async () => {
    const { app, caseId } = await told()
    chronologyAt(app, caseId)
    await screen.findByRole('heading', { name: /^November 2026/ }, SOON)
    expect(titles()[0]).toMatch(/^Work with this family began|^Help offered/)
    const injury = lines().find((line) => line.startsWith('about 3 Mar')) ?? expect.fail('no injury')
    expect(injury).toMatch(/Injury Sam.*A burn on the arm\..*Health · Source: Nursery · Entered by Priya Shah \(test\), Test agency/)
    expect(injury).toContain('Entered late: on 21 November 2026')
    expect(lines().find((line) => line.includes('School attendance'))).toMatch(/3 Nov to 20 Nov.*Attendance 86\.5 %/)
    expect(lines().find((line) => line.includes('Help offered'))).toMatch(/Nobody has noted whether it worked\./)
    expect(screen.getByRole('link', { name: 'Injury' }).getAttribute('href')).toMatch(/\/event\//)
    const first = titles()
    fireEvent.click(screen.getByRole('radio', { name: 'Oldest first' }))
    await waitFor(() => expect(titles()).toEqual(first.toReversed()), SOON)
  })

  test('is filtered by child, kind and time, says so in words with the count, and one tap shows all again', async () => {
    const { app, caseId } = await told()
    chronologyAt(app, caseId)
    await screen.findByRole('heading', { name: /^November 2026/ }, SOON)
    expect(status()).toBe('All 5 entries.')
    fireEvent.click(screen.getByRole('radio', { name: 'Kai' }))
    // What is about the whole family is about Kai too.
    await waitFor(() => expect(titles().join()).not.toContain('Sam'), SOON)
    expect(status()).toBe('3 of 5 entries: about Kai, or the whole family.')
    pick('What', 'health')
    await waitFor(() => expect(titles()).toEqual(['Appointment: was not brought Kai']), SOON)
    expect(status()).toBe('1 of 5 entries: about Kai, or the whole family; health.')
    pick('What', 'injury')
    expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeTruthy()
    press('Show all')
    await waitFor(() => expect(status()).toBe('All 5 entries.'), SOON)
    await waitFor(() => expect(titles()).toHaveLength(5), SOON)
    pick('When', 'last-3')
    await waitFor(() => expect(status()).toBe('4 of 5 entries: the last 3 months.'), SOON)
  })

  test.each([
    ['a group of events', 'health', '2 of 5 entries: health.'],
    ['a word that names nothing', 'nobody', 'All 5 entries.'],
  ])('begins with what the address names: %s', async (_, about, said) => {
    const { app, caseId } = await told()
    chronologyAt(app, caseId, about)
    await screen.findByRole('heading', { name: /^November 2026/ }, SOON)
    expect(status()).toBe(said)
  })

  test('begins with the child that the address names, and again with what was looked at last', async () => {
    const { app, caseId, kai } = await told()
    const { unmount } = chronologyAt(app, caseId, kai)
    await screen.findByRole('heading', { name: /^November 2026/ }, SOON)
    expect(status()).toContain('about Kai')
    press('Show all')
    await waitFor(() => expect(status()).toBe('All 5 entries.'), SOON)
    unmount()
    chronologyAt(app, caseId, kai)
    await screen.findByRole('heading', { name: /^November 2026/ }, SOON)
    expect(status()).toBe('All 5 entries.')
  })

  test('says where nothing was recorded and where much was, and leads there', async () => {
    const { app, clock, caseId, sam } = await begun()
    for (const day of ['16', '17', '18', '19'])
      await note(app, caseId, 'injury', `2026-11-${day}`, { children: [sam], note: `Mark ${day}.` })
    clock.now += 50 * 86_400_000
    chronologyAt(app, caseId)
    const gap = await screen.findByRole('button', { name: 'Since 21 November 2026: 50 days up to today' }, SOON)
    expect(screen.getByText('Nothing recorded since, 50 days up to today')).toBeTruthy()
    expect(screen.getByRole('img', { name: /1 gap and 1 burst/ })).toBeTruthy()
    press('4 events from 16 November 2026 to 19 November 2026')
    await waitFor(() => expect(document.activeElement?.id).toBe('burst/2026-11-16'), SOON)
    fireEvent.click(gap)
    await waitFor(() => expect(document.activeElement?.id).toBe('gap/2026-11-21'), SOON)
    // Of one sort alone it would say nothing of whether anybody looked.
    pick('What', 'injury')
    await waitFor(() => expect(screen.queryByText(/up to today/)).toBeNull(), SOON)
  })

  test('has more lines than a window, and all of them on paper', async () => {
    const { app, caseId, sam } = await begun()
    const acts = Array.from({ length: 60 }, (_, at) =>
      note(app, caseId, 'observation', '2026-11-01', { children: [sam], note: `Word ${at}.` }),
    )
    await Promise.all(acts)
    chronologyAt(app, caseId)
    await screen.findByRole('heading', { name: /^November 2026/ }, SOON)
    expect(lines().length).toBeLessThan(61)
    expect(screen.getByRole('link', { name: 'Print or copy' }).getAttribute('href')).toBe(`#/family/${caseId}/print/chronology`)
    fireEvent(window, new Event('beforeprint'))
    await waitFor(() => expect(lines().filter((line) => line.includes('Word'))).toHaveLength(60), SOON)
  })

  test('that is not here leads to the caseload', async () => {
    const { app } = await begun()
    chronologyAt(app, 'nobody')
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})

describe('one thing that two people entered', () => {
  async function twice() {
    const place = await begun()
    const { app: ben } = await openTestApp({ name: 'Ben (test)', agency: 'Hill School' })
    await bring(place.app, ben, place.caseId)
    await note(place.app, place.caseId, 'injury', '2026-11-10', { children: [place.sam], note: 'A burn.' })
    await note(ben, place.caseId, 'injury', '2026-11-11', { children: [place.sam], note: 'A red mark on the arm.' })
    await bring(ben, place.app, place.caseId)
    return place
  }

  test('is offered where it stands, both side by side; joined it is one line that opens both, and can be taken apart', async () => {
    const { app, caseId } = await twice()
    chronologyAt(app, caseId)
    const offer = (await screen.findByText('Likely one thing, entered twice', {}, SOON)).closest('.likely') as HTMLElement
    expect([...offer.querySelectorAll('.twin')].map((each) => each.textContent)).toEqual([
      expect.stringMatching(/10 November 2026 · Sam.*A burn\..*Priya Shah/),
      expect.stringMatching(/11 November 2026 · Sam.*A red mark on the arm\..*Ben \(test\), Hill School/),
    ])
    expect(titles()).toHaveLength(3)
    fireEvent.click(within(offer).getByRole('button', { name: 'One and the same' }))
    const fold = await screen.findByText('2 entries of one thing', {}, SOON)
    expect(titles()).toHaveLength(2)
    expect(screen.getByText(/^Joined: it counts once now/)).toBeTruthy()
    const details = fold.closest('details') as HTMLDetailsElement
    expect(details.textContent).toMatch(/A burn\..*A red mark on the arm\./)
    details.open = true
    press(/^Take apart ?: the entry of Ben/)
    await waitFor(() => expect(titles()).toHaveLength(3), SOON)
    // Somebody has said so: nobody is asked again.
    expect(screen.queryByText('Likely one thing, entered twice')).toBeNull()
    expect((await factsOf(app, caseId)).filter(({ kind }) => kind === 'same')).toHaveLength(2)
  })

  test('or two things: then nobody is asked again', async () => {
    const { app, caseId } = await twice()
    chronologyAt(app, caseId)
    fireEvent.click(await screen.findByRole('button', { name: 'Two different things' }, SOON))
    await waitFor(() => expect(screen.queryByText('Likely one thing, entered twice')).toBeNull(), SOON)
    expect((await look(app, caseId)).events).toHaveLength(2)
  })
})

describe('reading it through', () => {
  test('has the same lines in the same words, oldest first, and ends with saying so', async () => {
    const { app, caseId } = await told()
    show(app, <HistoryScreen route={{ at: 'history', caseId }} />)
    const button = await screen.findByRole('button', { name: 'I have read the history' }, SOON)
    expect(titles().map((title) => title.trim())).toEqual([
      ...['Injury Sam', 'Appointment: was not brought Kai', 'School attendance Sam', 'Help offered: taken up, and ended'],
    ])
    expect(lines()[0]).toMatch(/^about 3 Mar.*A burn on the arm\./)
    fireEvent.click(button)
    await waitFor(() => expect(route.value).toEqual({ at: 'family', caseId }), SOON)
    expect((await look(app, caseId)).events.at(-1)).toMatchObject({ type: 'history-read' })
  })
})
