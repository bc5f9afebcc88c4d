import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { hrefTo, readRoute, type Route, route } from '../../../src/ui/route.ts'
import { SecondScreen, type SecondRoute } from '../../../src/ui/second/SecondScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, factsOf, grade, itemOf, look, lookAt, type Place, planFor, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const ITEM = 'PHY.1a'
const NAME = 'Enough to eat and drink'

/** What the first scorer, and whoever graded at the visit before, wrote: none of it may be on a blind screen. */
const FIRST_WORDS = ['Soup on the stove', 'I am hungry', 'We eat at six', 'Cereal for supper']

const Following = () => (route.value.at === 'second' ? <SecondScreen route={route.value as SecondRoute} /> : null)

/** A review whose items the first scorer graded, after a baseline that has other words and grades. */
async function reviewed(setting: Parameters<typeof openTestApp>[0] = {}): Promise<{ app: App; place: Place }> {
  const { app } = await openTestApp(setting)
  const first = await begin(app, { on: '2026-06-01' })
  await grade(app, first, ITEM, 4, { evidence: 'Cereal for supper, twice this week.' })
  const family = await look(app, first.caseId)
  const plan = planFor([first.childId], { type: 'review', previous: 'shown' })
  const place = { ...first, visitId: value(await startVisit(app, family, plan)) }
  await grade(app, place, ITEM, 3, { evidence: 'Soup on the stove.', childSaid: 'I am hungry', carerSaid: 'We eat at six' })
  await grade(app, place, 'PHY.2a', 2)
  return { app, place }
}

function open(app: App, { caseId, visitId, childId }: Place, step?: string): void {
  location.hash = hrefTo({ at: 'second', caseId, visitId, childId, ...(step && { step }) })
  route.value = readRoute(location.hash)
  show(app, <Following />)
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }, SOON))
const card = (name: RegExp) => screen.findByRole('radio', { name }, SOON)

async function begun(setting: Parameters<typeof openTestApp>[0] = {}) {
  const { app, place } = await reviewed(setting)
  open(app, place)
  fireEvent.input(await screen.findByLabelText('Name', {}, SOON), { target: { value: 'Robin Vale' } })
  await press('Start scoring')
  await screen.findByRole('heading', { level: 1, name: NAME }, SOON)
  await waitFor(() => expect(location.hash).toContain(ITEM), SOON)
  return { app, place }
}

beforeEach(() => {
  location.hash = ''
})

test('an address of a second scoring leads back to itself, with a step and without', () => {
  const places: Route[] = [
    { at: 'second', caseId: 'c', visitId: 'v', childId: 'k' },
    { at: 'second', caseId: 'c', visitId: 'v', childId: 'k', step: 'PHY.1a' },
    { at: 'siblings', caseId: 'c' },
  ]
  for (const place of places) expect(readRoute(hrefTo(place))).toEqual(place)
})

describe('who scores', () => {
  test('is somebody else: not offered the name of whoever graded, and told so when they enter it', async () => {
    const { app, place } = await reviewed()
    open(app, place)
    const name = (await screen.findByLabelText('Name', {}, SOON)) as HTMLInputElement
    expect(name.value).toBe('')
    await press('Start scoring')
    expect((await screen.findByRole('alert', { name: /There is a problem/ }, SOON)).textContent).toContain('Enter a name or initials.')
    fireEvent.input(name, { target: { value: app.me.name } })
    await press('Start scoring')
    expect((await screen.findAllByText(/This person graded the visit already/, {}, SOON)).length).toBeGreaterThan(0)
    expect((await factsOf(app, place.caseId)).some((fact) => fact.kind === 'second-scorer')).toBe(false)
  })
})

describe('a blind screen', () => {
  test('has the item and its descriptors, and nothing that anybody else graded or wrote', async () => {
    await begun()
    const blind = () => {
      const said = document.body.textContent ?? ''
      for (const words of FIRST_WORDS) expect(said).not.toContain(words)
      expect(said).not.toMatch(/last time/i)
      expect(said).not.toContain('Priya')
      expect(said).not.toMatch(/[1-9] of \d+ done/)
      for (const radio of screen.getAllByRole('radio')) expect((radio as HTMLInputElement).checked).toBe(false)
    }
    blind()
    expect(screen.getByText(/Scored by Robin Vale/)).toBeTruthy()
    await press('Skip for now')
    await waitFor(() => expect(JSON.stringify(route.value)).toContain('PHY.2a'), SOON)
    blind()
    location.hash = screen.getByRole('link', { name: 'Finish scoring' }).getAttribute('href') ?? ''
    route.value = readRoute(location.hash)
    await screen.findByRole('heading', { name: 'Before you finish' }, SOON)
    for (const words of FIRST_WORDS) expect(document.body.textContent).not.toContain(words)
    expect(screen.queryByText(/Grade \d/)).toBeNull()
  })

  test('stays at its item when that is answered, says when it is saved, and makes a fact of it on leaving', async () => {
    const { app, place } = await begun()
    fireEvent.click(await card(/2 Good enough/))
    await screen.findByText(/^Saved on this tablet at/, {}, SOON)
    expect(screen.getByRole('heading', { level: 1, name: NAME })).toBeTruthy()
    expect((await factsOf(app, place.caseId)).some((fact) => fact.kind === 'second-answer')).toBe(false)
    await press('Next item')
    await waitFor(async () => expect((await factsOf(app, place.caseId)).some((fact) => fact.kind === 'second-answer')).toBe(true), SOON)
    expect(itemOf((await lookAt(app, place)).profile, ITEM).counted).toMatchObject({ grade: 3 })
  })

  test('never says saved while it is not, and keeps what was tapped', async () => {
    const disk = tablet()
    await begun({ disk })
    disk.faults.commit = 'QuotaExceededError'
    fireEvent.click(await card(/2 Good enough/))
    expect(await screen.findByText(/^This tablet is full/, {}, SOON)).toBeTruthy()
    expect(screen.queryByText(/^Saved on this tablet/)).toBeNull()
    expect(((await card(/2 Good enough/)) as HTMLInputElement).checked).toBe(true)
    await press('Next item')
    expect(screen.getByRole('heading', { level: 1, name: NAME })).toBeTruthy()
    delete disk.faults.commit
    await press('Try again')
    await screen.findByText(/^Saved on this tablet at/, {}, SOON)
  })
})

describe('both side by side', () => {
  /** Robin gives another grade than the first for one item, the same for another, and answers one that the first has not. */
  async function finished(sign = false) {
    const { app, place } = await begun()
    fireEvent.click(await card(/1 Doing well/))
    fireEvent.input(screen.getByLabelText('What did you see, hear or smell?'), { target: { value: 'A full fridge.' } })
    await press('Next item')
    await screen.findByRole('heading', { level: 1, name: /Floors/ }, SOON)
    fireEvent.click(await card(/2 Good enough/))
    await press('Next item')
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: /Floors/ })).toBeNull(), SOON)
    fireEvent.click(await card(/5 Needs not met/))
    await press('Next item')
    await waitFor(
      async () => expect((await factsOf(app, place.caseId)).filter((fact) => fact.kind === 'second-answer')).toHaveLength(3),
      SOON,
    )
    if (sign) value(await signVisit(app, place.caseId, place.visitId))
    location.hash = hrefTo({ at: 'second', ...place, step: 'finish' })
    route.value = readRoute(location.hash)
    await press('I have finished')
    await screen.findByRole('heading', { name: 'Wren: two scorers' }, SOON)
    return { app, place }
  }

  test('what differs stands first with both words, what the first has not answered stays hidden, and ten items are needed for a figure', async () => {
    await finished()
    const table = screen.getByRole('table', { name: 'Where the two differ' })
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1)
    expect(table.textContent).toContain('Soup on the stove.')
    expect(table.textContent).toContain('A full fridge.')
    expect(table.textContent).toContain('2 grades apart')
    expect(screen.getByText('Both graded 2 items. Under 10 items a figure would say more than is known, so none is given.')).toBeTruthy()
    expect(screen.getByText(/The grades of Priya Shah \(test\) stand until you settle a difference/)).toBeTruthy()
    const oneSided = screen.getByRole('table', { name: /Answered by one of the two/, hidden: true })
    expect(oneSided.textContent).toContain('Hidden until the first scorer has answered')
    expect(oneSided.textContent).not.toContain('needs not met')
  })

  test('settling asks what stands and why, takes the second answer with its words, and says so in the table', async () => {
    const { app, place } = await finished()
    await press(/^Settle ?: Enough to eat/)
    await press('Save')
    expect((await screen.findByRole('alert', { name: /There is a problem/ }, SOON)).textContent).toContain('Choose what stands.')
    fireEvent.click(screen.getByRole('radio', { name: /Take the second: Grade 1, doing well/ }))
    fireEvent.input(screen.getByLabelText('Why?'), { target: { value: 'We looked in the fridge together.' } })
    await press('Save')
    expect(await screen.findByText('Second answer taken', {}, SOON)).toBeTruthy()
    expect(screen.getByText('Now: Grade 1, doing well')).toBeTruthy()
    const { registers, counted } = itemOf((await lookAt(app, place)).profile, ITEM)
    expect(counted).toEqual({ kind: 'graded', grade: 1, contested: false })
    expect(registers.evidence).toMatchObject({ value: 'Soup on the stove.\n\nRobin Vale (second scorer): A full fridge.' })
    expect(registers.whyChanged).toMatchObject({ value: 'We looked in the fridge together.' })
    // The first scorer's own words stay beside it as they were.
    expect(screen.getByRole('table', { name: 'Where the two differ' }).textContent).toContain('Grade 3, some needs missed')
  })

  test('in a signed visit what the first left out is shown, and another answer is a correction', async () => {
    const { app, place } = await finished(true)
    const table = screen.getByRole('table', { name: 'Where the two differ' })
    expect(within(table).getAllByRole('rowheader')).toHaveLength(2)
    expect(table.textContent).toContain('Grade 5, needs not met')
    await press(/^Settle ?: Enough to eat/)
    expect(await screen.findByText(/This visit is signed, so another answer becomes a correction/, {}, SOON)).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /Something else/ }))
    fireEvent.click(await card(/2 Good enough/))
    fireEvent.input(screen.getByLabelText('Why?'), { target: { value: 'Between us.' } })
    await press('Save')
    expect(await screen.findByText('Another answer taken', {}, SOON)).toBeTruthy()
    expect(itemOf((await lookAt(app, place)).profile, ITEM)).toMatchObject({ amended: true, counted: { grade: 2 } })
  })
})
