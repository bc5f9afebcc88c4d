import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import type { Device } from '../../../src/app/device.ts'
import { DEFAULTS, saveSettings } from '../../../src/app/settings.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { AutoLock } from '../../../src/ui/lock/AutoLock.tsx'
import { CoverScreen } from '../../../src/ui/lock/CoverScreen.tsx'
import { openCurtain } from '../../../src/ui/lock/curtain.ts'
import { HideButton } from '../../../src/ui/lock/HideButton.tsx'
import { beforeLeaving, isCovered, session, uncover } from '../../../src/ui/session.ts'
import { held } from '../../../src/ui/settings/held.ts'
import { openTestApp } from '../../helpers/app.ts'

const reload = vi.fn()
let stopFlush = () => {}

beforeEach(() => {
  vi.spyOn(location, 'reload').mockImplementation(reload)
  reload.mockClear()
  held.value = DEFAULTS
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  stopFlush()
  uncover()
  openCurtain('locking')
  openCurtain('hidden')
  sessionStorage.clear()
})

// fake-indexeddb runs by setImmediate, which stays real.
const fakeTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })

async function opened(practice = false) {
  const { app, clock } = await openTestApp()
  const here: App = { ...app, practice }
  session.value = { at: 'open', app: here, device: { space: 'real' } as unknown as Device }
  fakeTime()
  render(
    <AppContext.Provider value={here}>
      <p>Sam, 4 years</p>
      <HideButton />
      <AutoLock />
    </AppContext.Provider>,
  )
  await act(async () => undefined)
  /** Time goes by, a second at a time. */
  const wait = async (seconds: number) => {
    for (let left = seconds; left > 0; left -= 1) {
      clock.now += 1_000
      await act(() => void vi.advanceTimersByTime(1_000))
    }
  }
  return { app: here, clock, wait }
}

function setVisibility(state: 'hidden' | 'visible') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

const curtain = () => document.documentElement.hasAttribute('data-curtain')
const warning = () => document.querySelector<HTMLDialogElement>('dialog.dialog')?.open === true
const locked = () => vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())

describe('a tablet left alone', () => {
  test('warns for at least twenty seconds, can be kept open, and locks when nobody answers: hidden at once, flushed, keys dropped', async () => {
    const { app, wait } = await opened()
    const flushed = vi.fn(async () => true)
    stopFlush = beforeLeaving(flushed)
    await wait(4 * 60 + 29)
    expect(warning()).toBe(false)
    await wait(2)
    expect(warning()).toBe(true)
    expect(screen.getByRole('timer').textContent).toMatch(/^Locks in (29|30) seconds$/)
    fireEvent.click(screen.getByRole('button', { name: 'Stay unlocked' }))
    await act(async () => undefined)
    expect(warning()).toBe(false)

    await wait(4 * 60 + 31)
    await wait(20)
    expect(warning()).toBe(true)
    expect(curtain()).toBe(false)
    await wait(10)
    expect(curtain()).toBe(true)
    await locked()
    expect(flushed).toHaveBeenCalled()
    expect(session.value.at).toBe('starting')
    expect(await app.store.readSettings()).toMatchObject({ ok: false, failure: { kind: 'locked' } })
    expect(isCovered.value).toBe(false)
  })

  test('goes by the person’s own time', async () => {
    const { app, clock } = await openTestApp()
    await saveSettings(app, { idleMinutes: 1, hiddenSeconds: 30, previous: 'hidden' })
    session.value = { at: 'open', app, device: { space: 'real' } as unknown as Device }
    fakeTime()
    render(
      <AppContext.Provider value={app}>
        <AutoLock />
      </AppContext.Provider>,
    )
    await vi.waitFor(() => expect(held.value.idleMinutes).toBe(1))
    clock.now += 35_000
    await act(() => void vi.advanceTimersByTime(1_000))
    expect(warning()).toBe(true)
    clock.now += 25_000
    await act(() => void vi.advanceTimersByTime(1_000))
    await locked()
  })

  test('locks all the same when something cannot be put away', async () => {
    const { wait } = await opened()
    stopFlush = beforeLeaving(() => new Promise(() => undefined))
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }))
    expect(reload).not.toHaveBeenCalled()
    await wait(6)
    await locked()
  })

  test('does not lock in practice', async () => {
    const { wait } = await opened(true)
    await wait(20 * 60)
    expect(warning()).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('a tablet out of sight', () => {
  test('shows nothing at once, shows again within the time, and is locked on return after it although no timer ran', async () => {
    const { clock } = await opened()
    setVisibility('hidden')
    expect(curtain()).toBe(true)
    clock.now += 20_000
    setVisibility('visible')
    expect(curtain()).toBe(false)
    setVisibility('hidden')
    clock.now += 31_000
    setVisibility('visible')
    expect(curtain()).toBe(true)
    await locked()
  })
})

describe('hiding', () => {
  test.each([
    ['the button', () => fireEvent.click(screen.getByRole('button', { name: 'Hide' }))],
    [
      'Escape twice',
      () => {
        fireEvent.keyDown(document.body, { key: 'Escape' })
        fireEvent.keyDown(document.body, { key: 'Escape' })
      },
    ],
  ])('by %s covers at once and locks, in practice too', async (_, hide) => {
    const { app } = await opened(true)
    hide()
    expect(isCovered.value).toBe(true)
    expect(sessionStorage.getItem('plumbline.covered')).toBe('yes')
    // The cover cannot be taken away while the keys are still there.
    uncover()
    expect(isCovered.value).toBe(true)
    vi.useRealTimers()
    await locked()
    expect(await app.store.readSettings()).toMatchObject({ ok: false })
    await waitFor(() => expect(location.hash).toBe(''))
  })

  test('takes more than one Escape, and none in a dialog', async () => {
    await opened()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    fireEvent.keyDown(dialog, { key: 'Escape' })
    fireEvent.keyDown(dialog, { key: 'Escape' })
    dialog.remove()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(isCovered.value).toBe(false)
  })

  test('takes three fingers held still, not two, not a swipe', async () => {
    await opened()
    const fingers = (count: number, x = 0) =>
      Array.from({ length: count }, (_, identifier) => ({ identifier, clientX: x + identifier * 60, clientY: 200 }))
    const touch = (kind: string, count: number, x = 0) => {
      const event = new Event(kind)
      Object.assign(event, { touches: fingers(count, x) })
      dispatchEvent(event)
    }
    const held = () => act(() => void vi.advanceTimersByTime(400))
    touch('touchstart', 2)
    await held()
    expect(isCovered.value).toBe(false)
    touch('touchstart', 3)
    touch('touchmove', 3, 80)
    await held()
    expect(isCovered.value).toBe(false)
    touch('touchstart', 3)
    touch('touchend', 2)
    await held()
    expect(isCovered.value).toBe(false)
    touch('touchstart', 3)
    touch('touchmove', 3, 5)
    await held()
    expect(isCovered.value).toBe(true)
  })
})

test('the cover is a page of notes, in the window’s title too, and Enter leads away from it', async () => {
  session.value = { at: 'starting' }
  isCovered.value = true
  const { unmount } = render(<CoverScreen />)
  expect(document.title).toBe('Notes')
  // A screen below opens and names the window.
  document.title = 'Caseload - Plumbline'
  act(() => {
    session.value = { at: 'new', device: { space: 'real' } as unknown as Device }
  })
  await waitFor(() => expect(document.title).toBe('Notes'))
  expect(document.body.textContent).not.toMatch(/plumbline|famil|child/i)
  expect(document.activeElement).toBe(screen.getByRole('button'))
  fireEvent.click(screen.getByRole('button'))
  expect(isCovered.value).toBe(false)
  unmount()
  expect(document.title).toBe('Plumbline')
})
