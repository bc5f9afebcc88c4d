import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { alertsFor } from '../../../src/app/alerts.ts'
import type { App } from '../../../src/app/app.ts'
import { noted } from '../../../src/app/log.ts'
import { HistoryScreen } from '../../../src/ui/chronology/HistoryScreen.tsx'
import { ReopenScreen } from '../../../src/ui/gate/ReopenScreen.tsx'
import { VisitPlanForm } from '../../../src/ui/visit-plan/VisitPlanForm.tsx'
import { goTo, route } from '../../../src/ui/route.ts'
import { DAY } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'
import { closed, visited } from './family.ts'

const reopenAt = (app: App, caseId: string) => show(app, <ReopenScreen route={{ at: 'reopen', caseId }} />)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function ended() {
  const story = await visited(4)
  await closed(story.app, story.caseId, { reason: 'They moved.' }, { reason: 'Their aunt sees them.', manager: 'Ada Brook' })
  story.clock.now += 100 * DAY
  return story
}

beforeEach(() => goTo({ at: 'caseload' }))

describe('opening a closed case again', () => {
  test('shows first how it ended, what somebody answered for, and what had not held', async () => {
    const { app, caseId } = await ended()
    reopenAt(app, caseId)
    const story = await screen.findByRole('region', { name: 'Episode 1: 21 November 2026 to 21 November 2026' }, SOON)
    expect(story.textContent).toMatch(/How it began.*How it ended.*Closed on 21 November 2026 by Priya Shah \(test\)\..*They moved\./)
    expect(story.textContent).toMatch(/Their aunt sees them.*Agreed by Ada Brook\..*Not in place: .*improvement held/)
    const table = screen.getByRole('table', { name: 'The last grades then' })
    expect(table.textContent).toMatch(/Physical4Grade 4, many needs missedHad not held/)
    // What was known comes before the field.
    const box = screen.getByLabelText('Why is the case opened again?')
    expect(story.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  test('wants a reason', async () => {
    const { app, caseId, now } = await ended()
    reopenAt(app, caseId)
    fireEvent.click(await screen.findByRole('button', { name: 'Open the case again' }, SOON))
    expect(document.activeElement).toBe(await screen.findByRole('alert', { name: 'There is a problem' }))
    expect(screen.getByLabelText('Why is the case opened again?').getAttribute('aria-invalid')).toBe('true')
    expect((await now()).episodes).toHaveLength(1)
  })

  test.each([
    ['with what was known read', true, []],
    ['without it, which the family’s page then asks for', false, ['D19']],
  ])('%s', async (_, read, asks) => {
    const { app, caseId, now } = await ended()
    reopenAt(app, caseId)
    fireEvent.input(await screen.findByLabelText('Why is the case opened again?', {}, SOON), { target: { value: 'School wrote.' } })
    if (read) fireEvent.click(screen.getByRole('checkbox', { name: 'I have read what was known before' }))
    press('Open the case again')
    await waitFor(() => expect(route.value).toEqual({ at: 'family', caseId }), SOON)
    const family = await now()
    expect(family.episodes.at(-1)).toMatchObject({ number: 2, openedOn: '2027-03-01', reason: 'School wrote.', closing: null })
    expect(family.events.filter(({ type, on }) => type === 'history-read' && on === '2027-03-01')).toHaveLength(read ? 1 : 0)
    expect(alertsFor(app, family).flatMap(({ rule }) => (rule === 'D19' ? [rule] : []))).toEqual(asks)
  })

  test('notes the reading once, however often a full disk makes one try again', async () => {
    const { app, disk, caseId, now } = await ended()
    reopenAt(app, caseId)
    fireEvent.input(await screen.findByLabelText('Why is the case opened again?', {}, SOON), { target: { value: 'School wrote.' } })
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have read what was known before' }))
    await noted(app)
    // There is room for the first of the two, and none for the second.
    let writes = 0
    disk.faults.began = () => {
      writes += 1
      if (writes === 2) disk.faults.commit = 'QuotaExceededError'
    }
    press('Open the case again')
    await screen.findByText(/This tablet is full/, {}, SOON)
    expect((await now()).episodes).toHaveLength(1)
    expect((await now()).events.filter(({ type }) => type === 'history-read')).toHaveLength(1)
    delete disk.faults.began
    delete disk.faults.commit
    press('Try again')
    await waitFor(() => expect(route.value.at).toBe('family'), SOON)
    expect((await now()).events.filter(({ type }) => type === 'history-read')).toHaveLength(1)
  })

  test('is nothing to do where it is open', async () => {
    const { app, caseId } = await visited()
    reopenAt(app, caseId)
    expect(await screen.findByRole('heading', { name: 'This case is open' }, SOON)).toBeTruthy()
  })
})

test('a visit of a closed case leads to opening it again', async () => {
  const { app, caseId } = await ended()
  show(app, <VisitPlanForm route={{ at: 'visit-plan', caseId, visitId: 'new' }} />)
  expect(await screen.findByRole('heading', { name: 'This case is closed' }, SOON)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open it again' }).getAttribute('href')).toBe(`#/family/${caseId}/reopen`)
  expect(screen.queryByRole('button', { name: 'Start the visit' })).toBeNull()
})

describe('reading the history', () => {
  test('has everything in order, and ends with saying so', async () => {
    const { app, caseId, visitId, now } = await visited(4)
    show(app, <HistoryScreen route={{ at: 'history', caseId, from: 'gate' }} />)
    const episode = await screen.findByRole('region', { name: 'Open since 21 November 2026' }, SOON)
    expect(episode.textContent).toMatch(/What happened.*Baseline, core.*Graded by Priya Shah \(test\)\..*Wren: Physical 4/)
    expect(screen.getByRole('link', { name: 'Baseline, core' }).getAttribute('href')).toBe(`#/family/${caseId}/visit/${visitId}/read`)
    press('I have read the history')
    await waitFor(() => expect(route.value).toEqual({ at: 'gate', caseId }), SOON)
    expect((await now()).events).toMatchObject([{ type: 'history-read', on: '2026-11-21' }])
  })

  test('of a closed case notes nothing', async () => {
    const { app, caseId } = await ended()
    show(app, <HistoryScreen route={{ at: 'history', caseId }} />)
    expect(await screen.findByRole('heading', { name: 'How it ended' }, SOON)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'I have read the history' })).toBeNull()
  })
})
