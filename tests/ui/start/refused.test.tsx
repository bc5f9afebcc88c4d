import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { session, trouble } from '../../../src/ui/session.ts'
import { Refused } from '../../../src/ui/start/Refused.tsx'
import { Trouble } from '../../../src/ui/start/Trouble.tsx'
import { newTablet, usedTablet } from './tablet.ts'

beforeEach(() => {
  session.value = { at: 'starting' }
  trouble.value = null
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
  for (const kind of ['frozen', 'connection-lost', 'locked'] as const) {
    const { unmount } = render(<Refused failure={{ kind }} />)
    expect(document.title).toBe('Plumbline')
    expect(document.body.textContent).not.toMatch(/child|family|Priya/i)
    unmount()
  }
})
