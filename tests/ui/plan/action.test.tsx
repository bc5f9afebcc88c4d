import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { itemAt, type Values } from '../../../src/core/fact.ts'
import { shown } from '../../../src/core/fold.ts'
import { ActionScreen } from '../../../src/ui/plan/ActionScreen.tsx'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { happened, on, telling, visited } from '../../helpers/drift.ts'
import { act, hear, type Person, person, START } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const type = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const chosen = (name: string) => (screen.getByRole('radio', { name }) as HTMLInputElement).checked
const saved = () => waitFor(() => expect(route.value).toEqual({ at: 'plan', caseId: FAMILY }), SOON)

async function opened(who: Person, more: { actionId?: string; from?: string } = {}) {
  const { app } = await tabletWith(who, 5)
  const shownForm = show(app, <ActionScreen route={{ at: 'action', caseId: FAMILY, actionId: 'new', ...more }} />)
  await screen.findByRole('heading', { level: 1 }, SOON)
  return { ...shownForm, app, first: async () => (await look(app, FAMILY)).actions[0] ?? expect.fail('no action') }
}

const known = (values: Values<'action'> = {}) => {
  const ruth = telling()
  act(ruth, 'action', 'ring', { what: 'Ring the school', who: 'Priya', by: on(20), support: false, ...values }, START)
  return ruth
}

beforeEach(() => goTo({ at: 'caseload' }))

describe('something to do', () => {
  test('is one thing by one person by one day, our own work unless it is for the family', async () => {
    const { app, first } = await opened(telling())
    expect(chosen('No, our own work')).toBe(true)
    type('What is to be done?', 'Ring the school nurse')
    press('I do it')
    type('By when?', on(10))
    press('Save')
    await saved()
    expect(await first()).toMatchObject({ what: 'Ring the school nurse', by: on(10), support: false, outcome: null })
    expect(shown((await first()).registers.who)).toBe(app.me.name)
  })

  test('without what, who and a day leads to each', async () => {
    const { first } = await opened(telling())
    press('Save')
    const links = within(await screen.findByRole('alert', { name: 'There is a problem' })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#action-what', '#action-who', '#action-by'])
    for (const link of links) expect(document.getElementById((link.getAttribute('href') ?? '').slice(1)), 'leads nowhere').toBeTruthy()
    await expect(first()).rejects.toThrow('no action')
  })

  test('for an item that money would put right begins with it, as support', async () => {
    const ruth = telling({ sam: { kind: 'born', on: '2023-03-01' }, ada: { kind: 'born', on: '2019-03-01' } })
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    act(ruth, 'answer', itemAt('first', 'sam', 'PHY.2b'), { money: 'yes' }, START)
    const { first } = await opened(ruth, { from: 'PHY.2b' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What does the family need?')
    expect((screen.getByLabelText('Which item would it put right?') as HTMLSelectElement).value).toBe('PHY.2b')
    type('What is to be done?', 'Ask for a fridge')
    type('Who does it?', 'Priya')
    type('By when?', on(10))
    pick('Sam')
    press('Save')
    await saved()
    const { registers, support } = await first()
    expect([support, shown(registers.item), shown(registers.child)]).toEqual([true, 'PHY.2b', 'sam'])
  })

  test('from what happened carries it, and from nothing that is known carries nothing', async () => {
    const ruth = telling()
    happened(ruth, 'talk', 1, { type: 'supervision' })
    const { first, unmount } = await opened(ruth, { from: 'talk' })
    expect(screen.getByText('Agreed here: Supervision, 5 March 2026')).toBeTruthy()
    type('What is to be done?', 'Ask again')
    type('Who does it?', 'Priya')
    type('By when?', on(10))
    press('Save')
    await saved()
    expect(shown((await first()).registers.event)).toBe('talk')
    unmount()
    await opened(telling(), { from: 'anything' })
    expect(screen.queryByText(/^Agreed here/)).toBeNull()
    expect(chosen('No, our own work')).toBe(true)
  })

  test('has an address that says where one came from', () => {
    for (const from of ['support', 'PHY.2b', 'id-1']) {
      const to = { at: 'action', caseId: 'c1', actionId: 'new', from } as const
      expect(readRoute(hrefTo(to))).toEqual(to)
    }
  })
})

describe('something to do that stands', () => {
  test('is changed, and is no item’s any more once it is our own work', async () => {
    const { first } = await opened(known({ support: true, item: 'PHY.2b' }), { actionId: 'ring' })
    pick('No, our own work')
    type('Who does it?', 'Jo')
    press('Save')
    await saved()
    const { registers, support } = await first()
    expect([support, shown(registers.item), shown(registers.who)]).toEqual([false, null, 'Jo'])
  })

  test('is dropped only with a reason', async () => {
    const { first } = await opened(known(), { actionId: 'ring' })
    pick('Dropped')
    press('Save how it stands')
    await waitFor(() => expect(screen.getByLabelText('What came of it?').getAttribute('aria-invalid')).toBe('true'))
    type('What came of it?', 'The school rang first.')
    press('Save how it stands')
    await saved()
    expect(await first()).toMatchObject({ outcome: 'dropped' })
  })

  test('that is done can be open again', async () => {
    const { first } = await opened(known({ outcome: 'done' }), { actionId: 'ring' })
    pick('Still to be done')
    press('Save how it stands')
    await saved()
    expect((await first()).outcome).toBeNull()
  })

  test('entered in error leaves the plan', async () => {
    const { app } = await opened(known(), { actionId: 'ring' })
    type('Why was it entered in error?', 'Another family.')
    press('Mark as entered in error')
    await saved()
    expect((await look(app, FAMILY)).actions).toEqual([])
  })

  test('of two minds is settled first', async () => {
    const [ruth, ben] = [known(), person('Ben')]
    hear(ben, ruth.log)
    act(ruth, 'action', 'ring', { who: 'Jo' }, START)
    act(ben, 'action', 'ring', { who: 'Ben' }, START)
    hear(ruth, ben.log)
    await opened(ruth, { actionId: 'ring' })
    expect(screen.queryByLabelText('Who does it?')).toBeNull()
    expect(document.querySelector(`a[href="#/family/${FAMILY}/contested/ring"]`)).toBeTruthy()
  })

  test('that is not here leads back', async () => {
    await opened(known(), { actionId: 'nothing' })
    expect(screen.getByRole('heading', { name: 'That is not on this tablet' })).toBeTruthy()
  })
})
