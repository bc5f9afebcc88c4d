import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { note, noted, readLog, takeInLog } from '../../../src/app/log.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { LogScreen } from '../../../src/ui/log/LogScreen.tsx'
import { goTo, hrefTo, readRoute } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { begin, DAY, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

beforeEach(() => goTo({ at: 'log' }))
afterEach(cleanup)

const logOf = (app: App) => show(app, <LogScreen />)
const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
const pick = (label: string, option: string) => {
  const field = screen.getByLabelText<HTMLSelectElement>(label)
  const found = within(field).getByRole<HTMLOptionElement>('option', { name: option })
  fireEvent.change(field, { target: { value: found.value } })
}

describe('the log on the screen', () => {
  test('has an address', () => {
    expect(readRoute(hrefTo({ at: 'log' }))).toEqual({ at: 'log' })
  })

  test('is empty at first, and whole', async () => {
    const { app } = await openTestApp()
    logOf(app)
    await screen.findByText('Nothing has been noted yet.', {}, SOON)
    expect(screen.getByText('The log is whole')).toBeTruthy()
  })

  test('says who did what by day, the latest first, with the family’s name, and that a family was opened once', async () => {
    const { app, clock } = await openTestApp()
    const { caseId } = await begin(app)
    show(app, <FamilyScreen route={{ at: 'family', caseId }} />)
    // What notes it comes after the screen.
    await vi.waitFor(async () => expect(value(await readLog(app)).entries.map(({ did }) => did)).toContain('opened'), SOON)
    await noted(app)
    cleanup()
    clock.now += DAY
    note(app, 'printed', { caseIds: [caseId], detail: 'plan' })
    note(app, 'erased', { caseIds: ['elsewhere'], detail: 'handed-over' })
    logOf(app)
    await screen.findByText(/^Opened a family,/, {}, SOON)
    await screen.findAllByText(/Lark/, {}, SOON)
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '22 November 2026',
      '21 November 2026',
    ])
    expect(lines()).toEqual([
      expect.stringMatching(/^2:02pm.*Erased a family’s records: they were handed over.*a family that is not on this tablet.*Priya/),
      expect.stringMatching(/^2:02pm.*Printed a copy: plan, .*Lark.*Priya Shah \(test\), health visitor$/),
      expect.stringMatching(/^2:02pm.*Opened a family, .*Lark.*Priya/),
    ])
    pick('Kind', 'Printed a copy')
    expect(lines()).toHaveLength(1)
    pick('Family', 'a family that is not on this tablet')
    expect(screen.getByText('No entry is of this kind and family.')).toBeTruthy()
  })

  test('says of an altered chain that it is', async () => {
    const [{ app }, { app: ben }] = [await openTestApp(), await openTestApp({ name: 'Ben (test)' })]
    for (const did of ['unlocked', 'shared', 'exported'] as const) note(ben, did)
    const { entries } = value(await readLog(ben))
    const rows = entries.map(({ n, prev, at, did, caseId, detail }) => [
      0,
      n,
      prev,
      at.stamp,
      at.wall,
      n === 2 ? 'unlocked' : did,
      caseId,
      detail,
    ])
    value(await takeInLog(app, { by: [ben.me], entries: rows }))
    logOf(app)
    await screen.findByText('The log is not whole', {}, SOON)
    expect(screen.getByRole('table').textContent).toMatch(/Ben \(test\).*3.*Altered: an entry is not what was written/)
  })

  test('of two thousand entries is there soon, and paints some at a time', async () => {
    const { app } = await openTestApp()
    note(app, 'opened', { caseIds: Array.from({ length: 2_000 }, (_, at) => `case-${at % 200}`) })
    await noted(app)
    const began = performance.now()
    logOf(app)
    await screen.findByText('The log is whole', {}, SOON)
    expect(performance.now() - began).toBeLessThan(8_000)
    expect(lines()).toHaveLength(100)
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(lines()).toHaveLength(300)
  })
})
