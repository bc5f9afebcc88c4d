import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { settled } from '../../../src/core/fold.ts'
import { Caseload } from '../../../src/ui/caseload/Caseload.tsx'
import { EVERYONE } from '../../../src/ui/caseload/filters.ts'
import { filters, find, left } from '../../../src/ui/caseload/view.ts'
import { EventScreen } from '../../../src/ui/event/EventScreen.tsx'
import { LIKELY, pickLabel } from '../../../src/ui/event/quick.ts'
import { savedLast } from '../../../src/ui/event/saved.ts'
import { goTo, readRoute, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { look, TODAY, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

beforeEach(() => {
  find.value = ''
  filters.value = EVERYONE
  left.value = null
  savedLast.value = null
  goTo({ at: 'caseload' })
})

/** The caseload and what is entered from it, as the address says. */
function Here() {
  const place = route.value
  return place.at === 'event' ? <EventScreen key={place.eventId} route={place} /> : place.at === 'caseload' ? <Caseload /> : null
}

/** A caseload of one family, and a finger that counts its taps. */
async function caseload(children: readonly string[]) {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'The Larks'))
  for (const name of children) value(await addChild(app, caseId, wren({ name })))
  show(app, <Here />)
  let taps = 0
  const tap = (target: HTMLElement) => {
    taps += 1
    // The address is read when the browser says so; these tests have one that says so late.
    fireEvent.click(target)
    const href = target.getAttribute('href')
    if (href) goTo(readRoute(href))
  }
  return { app, caseId, tap, taps: () => taps }
}

const add = (name: string) => screen.findByRole('link', { name: `Add what happened to ${name}` }, SOON)
const back = () => screen.findByRole('table', { name: /./ }, SOON)
const events = async (app: App, caseId: string) => (await look(app, caseId)).events

test.each(LIKELY.map((pick) => [pickLabel(pick), pick] as const))(
  'from the caseload “%s” is three taps and a sentence, of the child whose row it was',
  async (label, pick) => {
    const { app, caseId, tap, taps } = await caseload(['Robin', 'Wren'])
    tap(await add('Wren'))
    tap(await screen.findByRole('button', { name: label }, SOON))
    fireEvent.input(document.getElementById('event-note') as HTMLElement, { target: { value: 'In a sentence.' } })
    tap(screen.getByRole('button', { name: 'Save' }))
    await back()
    expect(taps()).toBe(3)
    const [event, another] = await events(app, caseId)
    expect(another).toBeUndefined()
    expect(event).toMatchObject({ type: pick.type, on: TODAY })
    expect(event && settled(event.registers.note)).toBe('In a sentence.')
    if (pick.outcome) expect(event && settled(event.registers.outcome)).toBe(pick.outcome)
    const wrenId = (await look(app, caseId)).children.find(({ name }) => name === 'Wren')?.id
    const wholeFamily = ['no-access', 'discussion', 'referral', 'help-offered', 'supervision'].includes(pick.type)
    expect(event?.children).toEqual(wholeFamily ? [] : [wrenId])
  },
)

test('whoever saved from the caseload is told so above that family, once, and comes back to the row', async () => {
  const { caseId, tap } = await caseload(['Wren'])
  tap(await add('Wren'))
  tap(await screen.findByRole('button', { name: 'Child seen' }, SOON))
  tap(screen.getByRole('button', { name: 'Save' }))
  await back()
  const row = await screen.findByRole('row', { name: /Saved on this tablet/ }, SOON)
  const link = within(row).getByRole('link', { name: 'Look at it' })
  expect(readRoute(link.getAttribute('href') ?? '')).toMatchObject({ at: 'event', caseId, from: 'caseload' })
  expect(document.activeElement?.textContent).toContain('Wren')
  tap(link)
  expect(await screen.findByRole('heading', { level: 1, name: 'Child seen' }, SOON)).toBeTruthy()
  tap(screen.getByRole('link', { name: 'Cancel' }))
  await back()
  expect(screen.queryByText('Saved on this tablet.')).toBeNull()
})

test('a family without children can be added to as well', async () => {
  const { app, caseId, tap } = await caseload([])
  tap(await add('The Larks'))
  tap(await screen.findByRole('button', { name: 'Nobody at home' }, SOON))
  tap(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(route.value.at).toBe('caseload'), SOON)
  expect(await events(app, caseId)).toMatchObject([{ type: 'no-access', children: [] }])
})
