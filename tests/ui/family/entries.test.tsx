import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { addChild, addFamily, changeChild } from '../../../src/app/families.ts'
import { AdultEdit } from '../../../src/ui/family/AdultEdit.tsx'
import { ChildEdit } from '../../../src/ui/family/ChildEdit.tsx'
import { FamilyEdit } from '../../../src/ui/family/FamilyEdit.tsx'
import { NewFamily } from '../../../src/ui/family/NewFamily.tsx'
import { goTo, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, look, value, wren } from '../../stories/telling.ts'
import { SOON, show } from './show.tsx'

const type = (label: string | RegExp, text: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: text } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => goTo({ at: 'caseload' }))

describe('adding a family', () => {
  test('goes on to its first child, and then to the family', async () => {
    const { app } = await openTestApp()
    const { unmount } = show(app, <NewFamily />)
    type('Family name', ' Hale ')
    press('Next: add a child')
    await waitFor(() => expect(route.value.at).toBe('child-edit'), SOON)
    unmount()

    if (route.value.at !== 'child-edit') throw new Error('not at the first child')
    const { caseId } = route.value
    show(app, <ChildEdit route={route.value} />)
    await screen.findByLabelText('Name or initials', {}, SOON)
    type('Name or initials', 'Sam')
    type('Date of birth', '2022-05-03')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Additional need' }))
    press('Save')
    await waitFor(() => expect(route.value).toEqual({ at: 'family', caseId }), SOON)

    const family = await look(app, caseId)
    expect(family.name).toBe('Hale')
    expect(family.children).toMatchObject([{ name: 'Sam', birth: { kind: 'born', on: '2022-05-03' }, flags: ['additional need'] }])
  })

  test('without a name stays, and says so at the field and at the top', async () => {
    const { app } = await openTestApp()
    show(app, <NewFamily />)
    press('Next: add a child')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    expect(within(summary).getByRole('link', { name: 'Enter a name or initials.' })).toBeTruthy()
    expect(screen.getByLabelText('Family name').getAttribute('aria-invalid')).toBe('true')
    expect(route.value.at).toBe('caseload')
  })

  test('a failed write keeps what was typed, and trying again saves it', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    show(app, <NewFamily />)
    type('Family name', 'Hale')
    disk.faults.commit = 'QuotaExceededError'
    press('Next: add a child')
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    expect((screen.getByLabelText('Family name') as HTMLInputElement).value).toBe('Hale')
    delete disk.faults.commit
    press('Try again')
    await waitFor(() => expect(route.value.at).toBe('child-edit'), SOON)
  })
})

describe('a child', () => {
  test('says everything that is wrong at once', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Hale'))
    show(app, <ChildEdit route={{ at: 'child-edit', caseId, childId: 'new' }} />)
    await screen.findByLabelText('Name or initials', {}, SOON)
    type('Date of birth', '2027-01-01')
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    expect(within(summary).getAllByRole('link').length).toBe(2)
    expect(screen.getByLabelText('Date of birth').getAttribute('aria-invalid')).toBe('true')
  })

  test('who is not born yet has a due date', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Okafor'))
    show(app, <ChildEdit route={{ at: 'child-edit', caseId, childId: 'new' }} />)
    await screen.findByLabelText('Name or initials', {}, SOON)
    type('Name or initials', 'Baby')
    fireEvent.click(screen.getByRole('radio', { name: 'Not born yet' }))
    type('Due date', '2027-01-09')
    press('Save')
    await waitFor(() => expect(route.value.at).toBe('family'), SOON)
    expect((await look(app, caseId)).children).toMatchObject([{ birth: { kind: 'expected', on: '2027-01-09' } }])
  })

  test('can be followed by another at once', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Hale'))
    show(app, <ChildEdit route={{ at: 'child-edit', caseId, childId: 'new' }} />)
    await screen.findByLabelText('Name or initials', {}, SOON)
    type('Name or initials', 'Sam')
    type('Date of birth', '2022-05-03')
    press('Save and add another child')
    expect(await screen.findByText('Sam was added.', {}, SOON)).toBeTruthy()
    expect((screen.getByLabelText('Name or initials') as HTMLInputElement).value).toBe('')
  })

  test('entered differently by two people is settled with a reason before the form can change anything', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const caseId = value(await addFamily(ruth, 'Hale'))
    const childId = value(await addChild(ruth, caseId, wren()))
    await bring(ruth, imran, caseId)
    for (const [app, on] of [
      [ruth, '2019-03-03'],
      [imran, '2019-04-02'],
    ] as const) {
      const [child] = (await look(app, caseId)).children
      if (child) value(await changeChild(app, caseId, child, wren({ birth: { kind: 'born', on } })))
    }
    await bring(imran, ruth, caseId)

    show(ruth, <ChildEdit route={{ at: 'child-edit', caseId, childId }} />)
    expect(await screen.findByText('Two people entered different things about Wren.', {}, SOON)).toBeTruthy()
    expect(screen.queryByLabelText('Date of birth')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    const link = screen.getByRole('link', { name: 'See both and settle it' })
    expect(link.getAttribute('href')).toBe(`#/family/${caseId}/contested/${childId}`)
    expect((await look(ruth, caseId)).children[0]?.registers.birth.kind).toBe('contested')
  })

  test('of a family that is not here leads back to the caseload', async () => {
    const { app } = await openTestApp()
    show(app, <ChildEdit route={{ at: 'child-edit', caseId: 'nobody', childId: 'new' }} />)
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})

test('an adult is entered with how they are related, where they live and whether they care', async () => {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'Hale'))
  show(app, <AdultEdit route={{ at: 'adult-edit', caseId, adultId: 'new' }} />)
  await screen.findByLabelText('Name or initials', {}, SOON)
  type('Name or initials', 'Darren')
  type('Relation to the children', 'father')
  fireEvent.click(screen.getByRole('radio', { name: 'Elsewhere' }))
  fireEvent.click(screen.getByRole('radio', { name: 'No' }))
  press('Save')
  await waitFor(() => expect(route.value.at).toBe('family'), SOON)
  const [adult] = (await look(app, caseId)).adults
  expect(adult?.registers).toMatchObject({ relation: { value: 'father' }, lives: { value: 'elsewhere' }, cares: { value: false } })
})

test('a family can take another name', async () => {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'Hale'))
  show(app, <FamilyEdit route={{ at: 'family-edit', caseId }} />)
  await screen.findByLabelText('Family name', {}, SOON)
  type('Family name', 'Hale and Cole')
  press('Save')
  await waitFor(() => expect(route.value.at).toBe('family'), SOON)
  expect((await look(app, caseId)).name).toBe('Hale and Cole')
})

test('a family keeps what to know before going there, and leads back to the people from where one came', async () => {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'Hale'))
  show(app, <FamilyEdit route={{ at: 'family-edit', caseId, from: 'people' }} />)
  await screen.findByLabelText('Family name', {}, SOON)
  expect(screen.getByRole('link', { name: 'People' }).getAttribute('href')).toBe(`#/family/${caseId}/people`)
  type('What to know before going there', 'A dog in the hall.')
  fireEvent.click(screen.getByRole('radio', { name: 'Yes, by two' }))
  press('Save')
  await waitFor(() => expect(route.value).toEqual({ at: 'people', caseId }), SOON)
  const { workerSafety, jointVisits } = (await look(app, caseId)).household
  expect([workerSafety, jointVisits]).toMatchObject([{ value: 'A dog in the hall.' }, { value: true }])
})
