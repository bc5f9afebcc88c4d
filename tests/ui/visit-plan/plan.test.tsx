import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addAdult, addChild, addFamily } from '../../../src/app/families.ts'
import { saveSettings } from '../../../src/app/settings.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { VisitPlanForm } from '../../../src/ui/visit-plan/VisitPlanForm.tsx'
import { goTo, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { begin, look, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const plan = (app: App, caseId: string, visitId = 'new') => show(app, <VisitPlanForm route={{ at: 'visit-plan', caseId, visitId }} />)
const started = () => waitFor(() => expect(route.value.at).toBe('visit'), SOON)
const start = () => screen.findByRole('button', { name: 'Start the visit' }, SOON)

beforeEach(() => goTo({ at: 'caseload' }))

async function familyOf(app: App) {
  const caseId = value(await addFamily(app, 'Hale'))
  const childId = value(await addChild(app, caseId, wren({ name: 'Sam' })))
  return { caseId, childId }
}

describe('starting a visit', () => {
  test('takes one tap when everything is as usual', async () => {
    const { app } = await openTestApp()
    const { caseId, childId } = await familyOf(app)
    plan(app, caseId)
    fireEvent.click(await start())
    await started()
    const [visit] = (await look(app, caseId)).visits
    expect(visit).toMatchObject({ type: 'baseline', on: '2026-11-21', set: 'full', children: [childId], signed: null })
    expect(route.value).toEqual({ at: 'visit', caseId, visitId: visit?.id })
  })

  test('keeps what was chosen: set, place, who was there, rooms', async () => {
    const { app } = await openTestApp()
    const { caseId } = await familyOf(app)
    const jodie = value(await addAdult(app, caseId, { name: 'Jodie', relation: 'mother', lives: 'here', cares: true }))
    plan(app, caseId)
    await start()
    fireEvent.click(screen.getByRole('radio', { name: 'Core' }))
    fireEvent.click(screen.getByRole('radio', { name: 'Elsewhere' }))
    fireEvent.input(screen.getByLabelText('Where was that?'), { target: { value: 'at Grandma’s' } })
    fireEvent.click(screen.getByRole('radio', { name: 'Not announced' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Jodie' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Kitchen' }))
    fireEvent.click(await start())
    await started()
    const registers = (await look(app, caseId)).visits[0]?.registers
    expect(registers).toMatchObject({
      set: { value: 'core' },
      place: { value: 'elsewhere' },
      placeNote: { value: 'at Grandma’s' },
      announced: { value: false },
      present: { value: [jodie] },
      rooms: { value: ['kitchen'] },
    })
  })

  test('says how many items each set asks', async () => {
    const { app } = await openTestApp()
    const { caseId } = await familyOf(app)
    plan(app, caseId)
    await start()
    expect(screen.getByRole('radio', { name: 'Core', description: /^29 items, about 10 minutes\./ })).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /Sam/ }))
    expect(screen.getByRole('radio', { name: 'Core', description: /Choose a child/ })).toBeTruthy()
  })

  test('needs a child and a real day', async () => {
    const { app } = await openTestApp()
    const { caseId } = await familyOf(app)
    plan(app, caseId)
    await start()
    fireEvent.click(screen.getByRole('checkbox', { name: /Sam/ }))
    fireEvent.click(await start())
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    expect(within(summary).getByRole('link', { name: 'Choose at least one child to grade.' })).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /Sam/ }))
    fireEvent.input(screen.getByLabelText('Date of the visit'), { target: { value: '' } })
    fireEvent.click(await start())
    expect((await screen.findAllByText('Enter the date of the visit.')).length).toBe(2)
    expect((await look(app, caseId)).visits).toEqual([])
  })
})

describe('a review', () => {
  test('a second baseline becomes one in one tap', async () => {
    const { app } = await openTestApp()
    const { caseId, visitId } = await begin(app)
    value(await signVisit(app, caseId, visitId))
    plan(app, caseId)
    await start()
    expect((screen.getByRole('radio', { name: 'Review' }) as HTMLInputElement).checked).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: 'Baseline' }))
    fireEvent.click(await start())
    expect((await screen.findAllByText(/has a baseline of 21 November 2026/)).length).toBe(2)
    fireEvent.click(screen.getByRole('button', { name: 'Make this a review' }))
    fireEvent.click(await start())
    await started()
    expect((await look(app, caseId)).visits.map(({ type }) => type)).toEqual(['baseline', 'review'])
  })

  test('hides last time’s grades or shows them, as the device is set', async () => {
    const { app } = await openTestApp()
    const { caseId, visitId } = await begin(app)
    value(await signVisit(app, caseId, visitId))
    value(await saveSettings(app, { idleMinutes: 5, hiddenSeconds: 30, previous: 'shown' }))
    plan(app, caseId)
    await start()
    expect((screen.getByRole('radio', { name: 'Shown from the start' }) as HTMLInputElement).checked).toBe(true)
  })
})

describe('a visit that is under way', () => {
  test('can be changed until it is signed', async () => {
    const { app } = await openTestApp()
    const { caseId, visitId } = await begin(app)
    plan(app, caseId, visitId)
    fireEvent.click(await screen.findByRole('radio', { name: 'Home conditions' }, SOON))
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await started()
    expect((await look(app, caseId)).visits[0]?.set).toBe('home')
  })

  test('once signed leads to reading it', async () => {
    const { app } = await openTestApp()
    const { caseId, visitId } = await begin(app)
    value(await signVisit(app, caseId, visitId))
    plan(app, caseId, visitId)
    expect((await screen.findByRole('link', { name: 'Read the visit' }, SOON)).getAttribute('href')).toContain(`${visitId}/read`)
  })
})

test('a family without children is asked for one first', async () => {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'Quill'))
  plan(app, caseId)
  expect(await screen.findByRole('link', { name: 'Add a child' }, SOON)).toBeTruthy()
})
