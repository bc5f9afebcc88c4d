import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { draftDay, leaveDays } from '../../../src/app/days.ts'
import { addChild, addFamily, type ChildEntry } from '../../../src/app/families.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { startVisit } from '../../../src/app/visits.ts'
import type { Values } from '../../../src/core/fact.ts'
import type { DayKind } from '../../../src/core/surroundings.ts'
import { dayTold } from '../../../src/core/told.ts'
import { DayScreen } from '../../../src/ui/days/DayScreen.tsx'
import { flushAll } from '../../../src/ui/session.ts'
import { deviceDisk, openTestApp } from '../../helpers/app.ts'
import { begin, look, type Place, planFor, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

async function tell(app: App, place: Place, values: Values<'day'>, kind: DayKind = 'weekday') {
  value(await draftDay(app, place.caseId, dayTold(await look(app, place.caseId), place.visitId, place.childId, kind), values))
  value(await leaveDays(app, place.caseId, place.visitId, place.childId))
}

const open = (app: App, { caseId, visitId, childId }: Place) => show(app, <DayScreen route={{ at: 'day', caseId, visitId, childId }} />)

const field = (name: string) => screen.findByLabelText(name, {}, SOON)
const typeIn = async (name: string, words: string) => fireEvent.input(await field(name), { target: { value: words } })
const saved = () => screen.findByText(/^Saved on this tablet at/, {}, SOON)
const facts = async (app: App, { caseId }: Place) =>
  (await look(app, caseId)).facts.filter(({ kind, id }) => kind === 'day' && !id.startsWith('draft'))

/** A visit to one child of that age, begun. */
const beginWith = async (child: Partial<ChildEntry>) => {
  const { app } = await openTestApp()
  return { app, place: await begin(app, {}, wren(child)) }
}

beforeEach(() => {
  location.hash = ''
})

describe('a day while it is told', () => {
  test('has a field for each part from waking to the night, and keeps what is typed before anybody leaves', async () => {
    const { app, place } = await beginWith({})
    open(app, place)
    const labels = ['Waking', 'Morning', 'The day', 'After school', 'Evening meal', 'Evening', 'Going to bed', 'Night']
    for (const label of labels) expect(await field(label)).toBeTruthy()
    await typeIn('Waking', 'The dog wakes me.')
    expect(screen.queryByText(/^Saved on this tablet at/)).toBeNull()
    // As locking does.
    expect(await flushAll()).toBe(true)
    await saved()
    expect(await facts(app, place)).toEqual([])
    expect(value(await app.store.drafts()).drafts.map((row) => row.key)).toEqual([`day/${place.visitId}/${place.childId}/weekday`])
  })

  test('is a fact once the screen is left, by whatever way, both days of it', async () => {
    const { app, place } = await beginWith({})
    const { unmount } = open(app, place)
    await typeIn('Waking', 'The dog wakes me.')
    fireEvent.click(screen.getByRole('radio', { name: 'A day at the weekend' }))
    expect(((await field('Waking')) as HTMLTextAreaElement).value).toBe('')
    await typeIn('Afternoon', 'Gran.')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Told by child' }))
    unmount()
    await waitFor(async () => expect(await facts(app, place)).toHaveLength(2), SOON)
    const values = (await facts(app, place)).map((fact) => fact.values)
    expect(values).toContainEqual({ wake: 'The dog wakes me.' })
    expect(values).toContainEqual({ after: 'Gran.', sources: ['told-by-child'] })
  })

  test('on a full tablet says so, keeps the words on the screen, and saves them on trying again', async () => {
    const disk = deviceDisk()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    open(app, place)
    await field('Night')
    disk.faults.commit = 'QuotaExceededError'
    await typeIn('Night', 'Alone.')
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    expect(((await field('Night')) as HTMLTextAreaElement).value).toBe('Alone.')
    delete disk.faults.commit
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await saved()
    expect(screen.queryByText(/This tablet is full/)).toBeNull()
  })

  test('shows what was told at the visit before beside each part, and takes none of it over', async () => {
    const { app } = await openTestApp()
    const first = await begin(app, { on: '2026-06-01' })
    await tell(app, first, { tea: 'Toast, made by her brother.' })
    const visitId = value(await startVisit(app, await look(app, first.caseId), planFor([first.childId], { type: 'review' })))
    open(app, { ...first, visitId })
    const tea = (await field('Evening meal')) as HTMLTextAreaElement
    expect(tea.value).toBe('')
    expect(tea.closest('.days__part')?.textContent).toContain('Toast, made by her brother.')
    expect((await field('Night')).closest('.days__part')?.textContent).toContain('Not asked then.')
    expect(screen.queryByRole('button', { name: /same|copy|carry/i })).toBeNull()
  })

  test.each([
    ['a baby', '2026-06-01', /who gives it\? Who changes and washes the baby/],
    ['a toddler', '2023-06-01', /Is an adult always in the home/],
    ['a child at school', '2019-03-02', /Who would you go to if you woke up/],
    ['a teenager', '2012-03-02', /Are you out at night/],
  ])('asks of %s what fits the age', async (_who, on, prompt) => {
    const { app, place } = await beginWith({ birth: { kind: 'born', on } })
    open(app, place)
    expect(await screen.findByText(prompt, {}, SOON)).toBeTruthy()
  })

  test('asks besides what a marked child needs', async () => {
    const { app, place } = await beginWith({ flags: ['young carer'] })
    open(app, place)
    expect(await screen.findByText(/what do they do for others/, {}, SOON)).toBeTruthy()
  })

  test('is not asked before birth, and says why', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'The Larks of Fiction Lane'))
    const childId = value(await addChild(app, caseId, wren({ birth: { kind: 'expected', on: '2027-01-10' } })))
    const visitId = value(await startVisit(app, await look(app, caseId), planFor([childId])))
    open(app, { caseId, visitId, childId })
    expect(await screen.findByText('There is no day to tell yet', {}, SOON)).toBeTruthy()
    expect(screen.queryByLabelText('Waking')).toBeNull()
  })
})

describe('a day at a visit that is signed', () => {
  test('is read; what somebody adds is told as late, with what was signed beside it', async () => {
    const { app, place } = await beginWith({})
    await tell(app, place, { tea: 'Toast.' })
    value(await signVisit(app, place.caseId, place.visitId))
    const first = open(app, place)
    expect(await screen.findByText('Toast.', {}, SOON)).toBeTruthy()
    expect(screen.queryByLabelText('Evening meal')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Add or correct something' }))
    expect(await screen.findByText(/kept as a later entry, with your name/, {}, SOON)).toBeTruthy()
    await typeIn('Evening meal', 'Toast, and nothing on Fridays.')
    first.unmount()
    await waitFor(async () => expect(await facts(app, place)).toHaveLength(2), SOON)
    open(app, place)
    const row = (await screen.findByText('Evening meal', {}, SOON)).closest('div') as HTMLElement
    await waitFor(() => expect(row.textContent).toContain('Toast, and nothing on Fridays.'), SOON)
    for (const words of ['Later entry, after signing', 'Priya Shah (test), 21 November 2026', 'When it was signed: Toast.'])
      expect(row.textContent).toContain(words)
    expect(within(row).queryByText('Not asked')).toBeNull()
  })

  test('is whole when the tablet is locked in the middle of it: nobody signs that visit again', async () => {
    const { app, place } = await beginWith({})
    await tell(app, place, { tea: 'Toast.' })
    value(await signVisit(app, place.caseId, place.visitId))
    open(app, place)
    fireEvent.click(await screen.findByRole('button', { name: 'Add or correct something' }, SOON))
    await typeIn('Night', 'On the sofa.')
    expect(await flushAll()).toBe(true)
    expect((await facts(app, place)).map(({ values }) => values)).toEqual([{ tea: 'Toast.' }, { night: 'On the sofa.' }])
  })

  test('what was being added when the browser was killed is carried on with, and kept once it is left', async () => {
    const { app, place } = await beginWith({})
    value(await signVisit(app, place.caseId, place.visitId))
    const told = dayTold(await look(app, place.caseId), place.visitId, place.childId, 'weekday')
    value(await draftDay(app, place.caseId, told, { night: 'On the sofa.' }))
    const { unmount } = open(app, place)
    expect(((await field('Night')) as HTMLTextAreaElement).value).toBe('On the sofa.')
    await typeIn('Waking', 'The dog.')
    await saved()
    unmount()
    await waitFor(async () => expect(await facts(app, place)).toHaveLength(1), SOON)
    expect((await facts(app, place))[0]?.values).toEqual({ night: 'On the sofa.', wake: 'The dog.' })
  })
})
