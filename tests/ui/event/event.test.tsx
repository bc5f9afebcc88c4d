import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordEvent } from '../../../src/app/events.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { EVENT_TYPES, type EventType } from '../../../src/core/event.ts'
import { settled } from '../../../src/core/fold.ts'
import * as text from '../../../src/i18n/index.ts'
import { EventScreen } from '../../../src/ui/event/EventScreen.tsx'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, look, TODAY, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const type = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (role: 'radio' | 'checkbox', name: string) => fireEvent.click(screen.getByRole(role, { name }))
const saved = () => waitFor(() => expect(route.value.at).toBe('family'), SOON)

beforeEach(() => goTo({ at: 'caseload' }))

async function larks(children = ['Wren']) {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  for (const name of children) value(await addChild(app, caseId, wren({ name })))
  const enter = async (what: EventType) => {
    const shown = show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new', type: what }} />)
    await screen.findByRole('heading', { level: 1, name: text.event.type[what] }, SOON)
    return shown
  }
  const first = async () => (await look(app, caseId)).events[0] ?? expect.fail('no event')
  return { disk, app, caseId, enter, first }
}

const entry = {
  ...{ on: TODAY, until: null, approximate: false, children: [], note: '', source: '', outcome: null },
  ...{ percent: null, hours: null, item: null, alone: null, stage: null },
} as const

describe('what happened', () => {
  test('is picked from everything that can be entered, each with a line of its own', async () => {
    const { app, caseId } = await larks()
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new' }} />)
    await screen.findByRole('heading', { name: 'What happened?' }, SOON)
    const links = screen.getAllByRole('link').flatMap((link) => {
      const to = readRoute(link.getAttribute('href') ?? '')
      return to.at === 'event' && to.type ? [to.type] : []
    })
    expect([...links].sort()).toEqual([...EVENT_TYPES].sort())
  })

  test('has an address of its own, and a made-up type is no form', () => {
    expect(readRoute(hrefTo({ at: 'event', caseId: 'c1', eventId: 'new', type: 'no-access' }))).toEqual({
      at: 'event',
      caseId: 'c1',
      eventId: 'new',
      type: 'no-access',
    })
    expect(readRoute('#/family/c1/event/new/party')).toEqual({ at: 'event', caseId: 'c1', eventId: 'new' })
  })

  test('a missed appointment is two touches and a sentence: the only child and today are there already', async () => {
    const { enter, first } = await larks()
    await enter('appointment')
    pick('radio', 'Was not brought')
    pick('checkbox', 'Wren')
    type('What happened, in a sentence', 'Dentist rang.')
    press('Save')
    await saved()
    expect(await first()).toMatchObject({ type: 'appointment', on: TODAY, registers: { outcome: { value: 'not-brought' } } })
  })

  test('an injury of an only child needs no touch but save', async () => {
    const { enter, first } = await larks()
    await enter('injury')
    press('Save')
    await saved()
    expect((await first()).children).toHaveLength(1)
  })

  test('attendance is entered as people type it, with its period', async () => {
    const { enter, first } = await larks()
    await enter('attendance')
    type('Attendance in percent', '86,5 %')
    type('First day of the period', '2026-09-01')
    type('Last day of the period', '2026-10-31')
    press('Save')
    await saved()
    expect(await first()).toMatchObject({ on: '2026-09-01', until: '2026-10-31', registers: { percent: { value: 86.5 } } })
  })

  test('the source and the item are folded away, and are kept', async () => {
    const { enter, first } = await larks()
    await enter('compensating-care')
    type('Who said so, or where is it written?', 'School office')
    fireEvent.change(screen.getByLabelText('Which item does it touch?'), { target: { value: 'PHY.1a' } })
    press('Save')
    await saved()
    const { registers } = await first()
    expect([settled(registers.source), settled(registers.item)]).toEqual(['School office', 'PHY.1a'])
  })

  test('says all that is wrong at once, each at its field', async () => {
    const { enter, first } = await larks(['Wren', 'Robin'])
    await enter('attendance')
    type('First day of the period', '2027-01-01')
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#event-on', '#event-children', '#event-percent'])
    for (const link of links) expect(document.getElementById((link.getAttribute('href') ?? '').slice(1)), 'leads nowhere').toBeTruthy()
    await expect(first()).rejects.toThrow('no event')
  })

  test('a full tablet keeps what was typed, and trying again saves it', async () => {
    const { disk, enter, first } = await larks()
    await enter('supervision')
    type('What happened, in a sentence', 'Talked for an hour.')
    disk.faults.commit = 'QuotaExceededError'
    press('Save')
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    delete disk.faults.commit
    press('Try again')
    await saved()
    expect(settled((await first()).registers.note)).toBe('Talked for an hour.')
  })

  test.each(EVENT_TYPES)('%s asks nothing that its type has not', async (what) => {
    const { enter } = await larks()
    await enter(what)
    expect(screen.queryByLabelText('Attendance in percent') !== null).toBe(what === 'attendance')
    expect(screen.queryByLabelText('Hours a week') !== null).toBe(what === 'part-time-timetable')
    expect(screen.queryByRole('group', { name: 'Was the child seen alone?' }) !== null).toBe(what === 'seen')
    expect(screen.queryByRole('group', { name: /Which step is it/ }) !== null).toBe(what === 'challenge')
  })
})

describe('what is known already', () => {
  test('is shown as it stands, and saved as changed', async () => {
    const { app, caseId, first } = await larks()
    const eventId = value(
      await recordEvent(app, caseId, { ...entry, type: 'challenge', outcome: 'open', stage: 'talk', note: 'Asked why.' }),
    )
    show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    await screen.findByRole('heading', { level: 1, name: 'Challenge' }, SOON)
    expect((screen.getByRole('radio', { name: 'Open' }) as HTMLInputElement).checked).toBe(true)
    expect((screen.getByLabelText('What happened, in a sentence') as HTMLTextAreaElement).value).toBe('Asked why.')
    pick('radio', 'Settled')
    press('Save')
    await saved()
    expect(settled((await first()).registers.outcome)).toBe('settled')
  })

  test('becomes something else without keeping what only the other has', async () => {
    const { app, caseId, first } = await larks()
    const eventId = value(await recordEvent(app, caseId, { ...entry, type: 'challenge', outcome: 'open', stage: 'talk' }))
    show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    fireEvent.change(await screen.findByLabelText('What was it?', {}, SOON), { target: { value: 'supervision' } })
    press('Save')
    await saved()
    const { type: now, registers } = await first()
    expect([now, settled(registers.outcome), settled(registers.stage)]).toEqual(['supervision', null, null])
  })

  test('entered differently by two people is settled first, with a reason', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const caseId = value(await addFamily(ruth, 'The Larks'))
    const eventId = value(await recordEvent(ruth, caseId, { ...entry, type: 'supervision' }))
    await bring(ruth, imran, caseId)
    for (const [app, on] of [
      [ruth, '2026-11-01'],
      [imran, '2026-11-02'],
    ] as const) {
      const screenOf = show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
      await screen.findByRole('heading', { level: 1, name: 'Supervision' }, SOON)
      type('When was it?', on)
      press('Save')
      await saved()
      screenOf.unmount()
      goTo({ at: 'caseload' })
      await waitFor(() => expect(route.value.at).toBe('caseload'))
    }
    await bring(imran, ruth, caseId)
    show(ruth, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    expect(await screen.findByText('Two people entered different things about “Supervision”.', {}, SOON)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    const link = screen.getByRole('link', { name: 'See both and settle it' })
    expect(link.getAttribute('href')).toBe(`#/family/${caseId}/contested/${eventId}`)
  })

  test('is marked as entered in error with a reason, and leaves the list', async () => {
    const { app, caseId } = await larks()
    const eventId = value(await recordEvent(app, caseId, { ...entry, type: 'supervision' }))
    show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    await screen.findByRole('heading', { level: 1, name: 'Supervision' }, SOON)
    press('Mark as entered in error')
    await waitFor(() => expect(screen.getByLabelText('Why was it entered in error?').getAttribute('aria-invalid')).toBe('true'))
    type('Why was it entered in error?', 'The other family.')
    press('Mark as entered in error')
    await saved()
    expect((await look(app, caseId)).events).toEqual([])
  })

  test('of a family or an id that is not here leads back to the caseload', async () => {
    const { app, caseId } = await larks()
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'nothing' }} />)
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})
