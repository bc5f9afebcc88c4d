import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { unlock } from '../../../src/app/device.ts'
import { DEFAULTS, readSettings } from '../../../src/app/settings.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { session } from '../../../src/ui/session.ts'
import { held } from '../../../src/ui/settings/held.ts'
import { Settings } from '../../../src/ui/settings/Settings.tsx'
import { PASSPHRASE, pageOn, press, type, usedTablet } from '../start/tablet.ts'

beforeEach(() => {
  held.value = DEFAULTS
})

const show = (app: App) =>
  render(
    <AppContext.Provider value={app}>
      <Settings />
    </AppContext.Provider>,
  )

const region = (name: string) => within(screen.getByRole('region', { name }))
const group = (name: RegExp) => within(screen.getByRole('group', { name }))
const choice = (of: RegExp, name: string) => group(of).getByRole<HTMLInputElement>('radio', { name })
const pick = (of: RegExp, name: string) => fireEvent.click(choice(of, name))

describe('settings', { timeout: 60_000 }, () => {
  async function opened(practice = false) {
    const it = await usedTablet()
    const app = { ...it.app, practice }
    session.value = { at: 'open', device: it.device, app }
    return { ...it, app, ...show(app) }
  }

  test('start at five minutes, thirty seconds, and last time’s grades hidden, with the reason', async () => {
    await opened()
    expect(
      screen
        .getAllByRole<HTMLInputElement>('radio')
        .filter((each) => each.checked)
        .map((each) => each.value),
    ).toEqual(['5', '30', 'hidden'])
    expect(screen.getByText(/People drift toward the grade/)).toBeTruthy()
  })

  test('are on the disk as soon as they are chosen, and in force in this tab', async () => {
    const { app } = await opened()
    pick(/without a touch/, '1 minute')
    await waitFor(() => expect(held.value.idleMinutes).toBe(1))
    expect(await readSettings(app)).toMatchObject({ ok: true, value: { idleMinutes: 1, hiddenSeconds: 30, previous: 'hidden' } })
    pick(/grades of last time/, 'Shown from the start')
    await waitFor(() => expect(held.value.previous).toBe('shown'))
    expect(await readSettings(app)).toMatchObject({ ok: true, value: { idleMinutes: 1, previous: 'shown' } })
    expect(region('Locking').getByText('Saved on this tablet')).toBeTruthy()
  })

  test('that could not be saved stay chosen on the screen, say so, and can be tried again', async () => {
    const { app } = await opened()
    const save = vi.spyOn(app.store, 'saveSettings').mockResolvedValueOnce({ ok: false, failure: { kind: 'storage-full' } })
    pick(/without a touch/, '10 minutes')
    await region('Locking').findByText(/^This could not be saved yet/)
    expect(choice(/without a touch/, '10 minutes').checked).toBe(true)
    expect(held.value.idleMinutes).toBe(5)
    fireEvent.click(region('Locking').getByRole('button', { name: 'Try again' }))
    await region('Locking').findByText('Saved on this tablet')
    expect(held.value.idleMinutes).toBe(10)
    expect(save).toHaveBeenCalledTimes(2)
  })

  test('change the passphrase when the old one is right', async () => {
    const { platform } = await opened()
    press('Change the passphrase')
    pick(/Which passphrase/, 'My own')
    const next = 'entirely other words of mine'
    type('Passphrase', next)
    type('The same once more', next)
    press('Change it')
    expect(screen.getByRole('link', { name: 'Enter the passphrase that opens Plumbline now.' })).toBeTruthy()
    type('Passphrase now', 'not the old one')
    press('Change it')
    await screen.findByRole('link', { name: 'That is not the passphrase that opens Plumbline now.' }, { timeout: 20_000 })
    type('Passphrase now', PASSPHRASE)
    press('Change it')
    await screen.findByText(/Only the new passphrase opens Plumbline/, {}, { timeout: 20_000 })
    expect((await unlock(await pageOn(platform), next)).ok).toBe(true)
  })

  test('say who works here, what this is and what it is not', async () => {
    await opened()
    expect(region('Who works on this tablet').getByText('Priya Shah')).toBeTruthy()
    const about = region('About Plumbline')
    await about.findByText('Plumbline profile, version 1')
    expect(about.getByText(/^Not validated/)).toBeTruthy()
    expect(about.getByText('Program: MIT')).toBeTruthy()
    expect(about.getByText('Instrument and documents: CC BY 4.0')).toBeTruthy()
    expect(about.getByText(/is not derived from, the Graded Care Profile or GCP2/)).toBeTruthy()
    expect(region('Data on this tablet').getByText(/Nothing is sent anywhere/)).toBeTruthy()
  })

  test('in practice offer no locking and no passphrase, and a way back', async () => {
    await opened(true)
    expect(screen.queryByRole('button', { name: 'Lock now' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Change the passphrase' })).toBeNull()
    expect(screen.getByText(/nothing locks here/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Leave the practice families' })).toBeTruthy()
  })
})

describe('what the browser says about keeping', { timeout: 60_000 }, () => {
  test('is asked again when the person wants, and shown in words', async () => {
    let kept = false
    vi.stubGlobal('navigator', {
      ...navigator,
      userAgent: navigator.userAgent,
      storage: { persisted: async () => kept, persist: async () => (kept = true) },
    })
    const { app, device } = await usedTablet()
    session.value = { at: 'open', device, app }
    show(app)
    await screen.findByText('This browser may clear what you enter when space runs short.')
    press('Ask the browser to keep it')
    await screen.findByText('This browser keeps what you enter until you delete it.')
    expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull()
    vi.unstubAllGlobals()
  })
})
