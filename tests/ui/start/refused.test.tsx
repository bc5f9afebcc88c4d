import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDevice } from '../../../src/app/device.ts'
import { session, startSession, trouble } from '../../../src/ui/session.ts'
import { Refused } from '../../../src/ui/start/Refused.tsx'
import { Trouble } from '../../../src/ui/start/Trouble.tsx'
import { newTablet, press, type, usedTablet } from './tablet.ts'

beforeEach(() => {
  session.value = { at: 'starting' }
  trouble.value = null
})

describe('a tablet whose records are missing', { timeout: 60_000 }, () => {
  async function missing() {
    const { platform, kept, device } = await usedTablet()
    device.store.close()
    // Everything but the note outside the database is gone, as after clearing a part of the browser's data.
    const gone = { ...newTablet().platform, storage: platform.storage }
    await startSession(gone)
    const now = session.value
    if (now.at !== 'refused') throw new Error(now.at)
    render(<Refused failure={now.failure} />)
    return { platform: gone, kept }
  }

  test('says that nothing was written over, and starts anew only when that is typed out', async () => {
    const { platform, kept } = await missing()
    const alert = document.querySelector('.notice--alert')
    expect(alert?.textContent).toMatch(/Nothing was written over them/)
    expect(alert?.textContent).toMatch(/Do not clear site data/)
    expect(alert?.textContent).toMatch(/Ask whoever looks after this tablet/)
    expect(screen.queryByLabelText(/Type/)).toBeNull()

    press('Start anew on this tablet')
    press('Start anew')
    expect(document.querySelector('.summary')?.textContent).toMatch(/Type the two words/)
    type('Type “start anew” to go on', 'yes')
    press('Start anew')
    expect(session.value.at).toBe('refused')
    expect((await openDevice(platform, 'real')).ok).toBe(false)
    press('Leave it as it is')
    expect(screen.queryByLabelText(/Type/)).toBeNull()
    expect(kept.size).toBe(1)

    press('Start anew on this tablet')
    type('Type “start anew” to go on', ' Start Anew ')
    press('Start anew')
    await waitFor(() => expect(session.value.at).toBe('new'))
  })
})

test.each([
  ['newer-database', 'Plumbline is too old for these records'],
  ['cannot-open', 'This browser lets nothing be stored'],
  ['storage-full', 'This tablet is full'],
  ['timed-out', 'The tablet did not answer'],
] as const)('%s is said in words, with a way on', (kind, title) => {
  session.value = { at: 'refused', failure: { kind }, platform: newTablet().platform, space: 'real' }
  render(<Refused failure={{ kind }} />)
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Start anew/ })).toBeNull()
})

describe('trouble while somebody works', () => {
  test('its live region is there before it speaks, and it stays', async () => {
    render(<Trouble />)
    const region = screen.getByRole('alert')
    expect(region.textContent).toBe('')
    trouble.value = { kind: 'frozen' }
    await waitFor(() => expect(region.textContent).toMatch(/newer Plumbline is open in another tab/))
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
  })

  test('a connection that dropped is opened again when a person asks, and the banner goes', async () => {
    const { device, app } = await usedTablet()
    session.value = { at: 'open', device, app }
    render(<Trouble />)
    trouble.value = { kind: 'connection-lost' }
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''))
    expect(trouble.value).toBeNull()
  }, 60_000)
})

test('no kind of refusal mentions a person or a family', () => {
  for (const kind of ['data-missing', 'frozen', 'connection-lost'] as const) {
    const { unmount } = render(<Refused failure={{ kind }} />)
    expect(document.title).toBe('Plumbline')
    expect(document.body.textContent).not.toMatch(/child|family|Priya/i)
    unmount()
  }
})
