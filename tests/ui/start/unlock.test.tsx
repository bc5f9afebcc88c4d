import { checkRecoveryWords } from '../../../src/seal/words.ts'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { unlock } from '../../../src/app/device.ts'
import { session } from '../../../src/ui/session.ts'
import { Unlock } from '../../../src/ui/start/Unlock.tsx'
import { arrive, PASSPHRASE, pageOn, press, type, usedTablet } from './tablet.ts'

beforeEach(() => {
  session.value = { at: 'starting' }
})

const summary = () => within(document.querySelector<HTMLElement>('.summary')!)
const submit = () => fireEvent.submit(document.querySelector('form')!)
const answered = () => waitFor(() => expect(screen.getByText(/That is not the passphrase/)).toBeTruthy(), { timeout: 20_000 })

async function locked() {
  const it = await usedTablet()
  const device = await pageOn(it.platform)
  render(<Unlock device={device} />)
  return { ...it, device }
}

describe('the locked screen', { timeout: 60_000 }, () => {
  test('says nothing about who works here, and opens by the passphrase', async () => {
    await locked()
    expect(document.title).toBe('Plumbline')
    expect(document.body.textContent).not.toMatch(/Priya|visitor|agency/i)
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'))
    type('Passphrase', PASSPHRASE)
    submit()
    await waitFor(() => expect(session.value.at).toBe('open'), { timeout: 20_000 })
  })

  test('says what is wrong at the field and keeps it there to be corrected', async () => {
    await locked()
    submit()
    expect(screen.getByText('Enter the passphrase.')).toBeTruthy()
    type('Passphrase', 'not this one')
    submit()
    await answered()
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase')
    expect(field.value).toBe('not this one')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field)
  })

  test('after three wrong ones waits, counts down for the eye and speaks once, then lets one try again', async () => {
    await locked()
    for (const guess of ['first', 'second', 'third']) {
      type('Passphrase', guess)
      submit()
      await waitFor(() => expect(screen.queryByText(/Opening takes/)).toBeNull(), { timeout: 20_000 })
      await answered()
    }
    const button = screen.getByRole('button', { name: 'Unlock' })
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'), { timeout: 20_000 })
    const spoken = screen.getByText('Wait 5 seconds, then try again.')
    const shown = screen.getByText(/^Try again in/)
    expect(spoken.getAttribute('role')).toBe('status')
    expect(shown.closest('[aria-hidden]')).toBeTruthy()
    await waitFor(() => expect(screen.getByText(/^Try again in [1-4] seconds?$/)).toBeTruthy(), { timeout: 5_000 })
    expect(spoken.textContent).toBe('Wait 5 seconds, then try again.')
    await screen.findByText('You can try again now.', {}, { timeout: 10_000 })
    expect(button.getAttribute('aria-disabled')).toBeNull()
  })
})

describe('recovery', { timeout: 60_000 }, () => {
  test('names the word that is wrong and opens with a new passphrase, after which the old one opens nothing', async () => {
    const { platform, recoveryWords } = await locked()
    press('I have forgotten it')
    await arrive('Open with recovery words')
    press('I have written it down')
    const words = recoveryWords.split(' ')
    // One order in 32 is right by chance.
    const turned = words.map((_, by) => [...words.slice(by + 1), ...words.slice(0, by + 1)])
    const wrongOrder = turned.find((each) => !checkRecoveryWords(each.join(' ')).ok) ?? expect.fail('every order is right')
    for (const [typed, said] of [
      [[...words.slice(0, 6), 'bananna', ...words.slice(7)], /^Word 7, “bananna”, is not in the list/],
      [words.slice(0, 14), 'There are 15 recovery words. You entered 14.'],
      [wrongOrder, /^Each word exists, but together they are not right/],
    ] as const) {
      type('Recovery words', typed.join(' '))
      press('Open with these words')
      expect(summary().getByRole('link', { name: said })).toBeTruthy()
    }
    screen.getByRole('radio', { name: 'My own' }).click()
    await screen.findByLabelText('Passphrase')
    const next = 'some other words entirely of mine'
    type('Recovery words', `1. ${words.join(', ')}`)
    type('Passphrase', next)
    type('The same once more', next)
    press('Open with these words')
    await waitFor(() => expect(session.value.at).toBe('open'), { timeout: 20_000 })
    const page = await pageOn(platform)
    expect((await unlock(page, PASSPHRASE)).ok).toBe(false)
    expect((await unlock(page, next)).ok).toBe(true)
  })

  test('says so when the words are those of another tablet', async () => {
    await locked()
    press('I have forgotten it')
    const { newRecoveryWords } = await import('../../../src/seal/words.ts')
    screen.getByRole('radio', { name: 'My own' }).click()
    await screen.findByLabelText('Passphrase')
    type('Recovery words', newRecoveryWords().words)
    type('Passphrase', 'some other words entirely of mine')
    type('The same once more', 'some other words entirely of mine')
    press('Open with these words')
    await waitFor(() => expect(summary().getByRole('link', { name: /not those of this tablet/ })).toBeTruthy(), { timeout: 20_000 })
    expect(session.value.at).toBe('starting')
  })
})
