import { render, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { unlock } from '../../../src/app/device.ts'
import { session } from '../../../src/ui/session.ts'
import { Welcome } from '../../../src/ui/start/Welcome.tsx'
import { busy } from '../../../src/ui/update/busy.ts'
import { arrive, newTablet, pageOn, press, type } from './tablet.ts'

beforeEach(() => {
  session.value = { at: 'starting' }
})

const offered = () => [...document.querySelectorAll('.offer__words li')].map((item) => item.lastChild?.textContent).join(' ')
const recoveryWords = () => [...document.querySelectorAll('.words li')].map((item) => item.lastElementChild?.textContent ?? '')
const summary = () => within(document.querySelector<HTMLElement>('.summary')!)

async function welcomed() {
  const { platform } = newTablet()
  const device = await pageOn(platform)
  render(<Welcome device={device} />)
  press(/Set up this tablet/)
  await arrive('Who works on this tablet?')
  return { platform, device }
}

async function toPassphrase() {
  const given = await welcomed()
  type('Your name', 'Priya Shah')
  press('Housing officer')
  press('Health visitor')
  type('Your agency', 'Test agency')
  press('Continue')
  await arrive('Choose a passphrase')
  return given
}

describe('set-up', { timeout: 60_000 }, () => {
  test('goes from who to passphrase, recovery words and check, and ends in the open app that the same passphrase opens again', async () => {
    const { platform, device } = await toPassphrase()
    const words = offered()
    expect(words.split(' ')).toHaveLength(6)
    press('I have written it down')
    expect(screen.queryByText(words.split(' ')[0]!)).toBeNull()
    expect(document.activeElement).toBe(screen.getByLabelText('Type the six words'))
    type('Type the six words', ` ${words}  `)
    press('Make the keys')
    expect(screen.getByRole('button', { name: /Make the keys/ }).getAttribute('aria-disabled')).toBe('true')

    await arrive('Write down your recovery words')
    const recovery = recoveryWords()
    expect(recovery).toHaveLength(15)
    expect(busy.value).toBe(true)
    press('I have them on paper')

    await arrive('Check your recovery words')
    const fields = await screen.findAllByLabelText(/^Word \d+$/)
    expect(fields).toHaveLength(3)
    const places = fields.map((field) => Number(document.querySelector(`label[for="${field.id}"]`)?.textContent?.slice(5)))
    type(`Word ${places[0]}`, recovery[places[0]! - 1]!)
    type(`Word ${places[1]}`, ` ${recovery[places[1]! - 1]!.toUpperCase()} `)
    type(`Word ${places[2]}`, 'something')
    press('Check')
    expect(summary().getAllByRole('link')).toHaveLength(1)
    expect(summary().getByRole('link', { name: `Word ${places[2]} does not match.` })).toBeTruthy()

    press('Back')
    await arrive('Write down your recovery words')
    expect(recoveryWords()).toEqual(recovery)
    press('I have them on paper')
    await screen.findByLabelText(`Word ${places[0]}`)
    expect(screen.getByLabelText<HTMLInputElement>(`Word ${places[0]}`).value).toBe(recovery[places[0]! - 1])
    type(`Word ${places[2]}`, recovery[places[2]! - 1]!)
    press('Check')

    await arrive('This tablet is ready')
    await screen.findByText('This browser does not say whether it keeps what you enter.')
    expect(session.value.at).toBe('starting')
    press('Go to caseload')
    const now = session.value
    expect(now.at).toBe('open')
    if (now.at === 'open') {
      expect(now.app.me).toMatchObject({ name: 'Priya Shah', role: 'Health visitor', agency: 'Test agency' })
    }
    const again = await unlock(await pageOn(platform), words)
    expect(again.ok).toBe(true)
    expect(device.store.state).toBe('open')
  })

  test('loses nothing on the way back, and names what is missing', async () => {
    await toPassphrase()
    const words = offered()
    press('Make the keys')
    expect(summary().getByRole('link', { name: 'Write the six words down, then type them.' })).toBeTruthy()
    press('I have written it down')
    type('Type the six words', 'not them')
    press('Back')
    await arrive('Who works on this tablet?')
    expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Priya Shah')
    type('Your name', '  ')
    press('Continue')
    expect(summary().getByRole('link', { name: 'Enter a name or initials.' })).toBeTruthy()
    expect(document.activeElement).toBe(document.querySelector('.summary'))
    type('Your name', 'Priya')
    press('Continue')
    expect(screen.getByLabelText<HTMLInputElement>('Type the six words').value).toBe('not them')
    press('Make the keys')
    expect(summary().getByRole('link', { name: /^That is not the same as the six words/ })).toBeTruthy()
    press('See the words again')
    expect(offered()).toBe(words)
    press('Offer another')
    expect(offered()).not.toBe(words)
  })

  test('takes a passphrase of one’s own only when it is typed twice alike and hard to guess, and says why not', async () => {
    await toPassphrase()
    screen.getByRole('radio', { name: 'My own' }).click()
    await screen.findByLabelText('Passphrase')
    type('Passphrase', 'too short')
    type('The same once more', 'too shirt')
    press('Make the keys')
    expect(summary().getByRole('link', { name: 'The two are not the same. Type the second one again.' })).toBeTruthy()
    type('The same once more', 'too short')
    press('Make the keys')
    await waitFor(() => expect(summary().getByRole('link', { name: 'It has 9 characters. Use at least 15.' })).toBeTruthy())
    for (const [weak, why] of [
      ['Priya Shah Health Visitor', /your name, role or agency/],
      ['qwertyuiopasdfghjkl', /keys of a keyboard/],
      ['abababababababababab', /same again and again/],
    ] as const) {
      type('Passphrase', weak)
      type('The same once more', weak)
      press('Make the keys')
      await waitFor(() => expect(summary().getByRole('link', { name: why })).toBeTruthy(), { timeout: 10_000 })
    }
  })

  test('says so where another tab set the tablet up meanwhile, and keeps what was typed', async () => {
    const { platform } = await toPassphrase()
    const words = offered()
    press('I have written it down')
    type('Type the six words', words)
    const { setUp } = await import('../../../src/app/keys.ts')
    const other = await setUp(await pageOn(platform), { name: 'Imran', role: '', agency: '' }, words, words)
    expect(other.ok).toBe(true)
    press('Make the keys')
    await screen.findByText(/set up in another tab meanwhile/, {}, { timeout: 10_000 })
    expect(screen.getByLabelText<HTMLInputElement>('Type the six words').value).toBe(words)
  })
})

test('on an iPad the Home Screen comes before anything real, and can be passed over', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Safari/604.1')
  render(<Welcome device={await pageOn(newTablet().platform)} />)
  press(/Set up this tablet/)
  await arrive('Put Plumbline on the Home Screen first')
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  press('I understand, go on in the browser')
  await arrive('Who works on this tablet?')
  vi.restoreAllMocks()
})
