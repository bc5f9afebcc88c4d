import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addAdult, addFamily } from '../../../src/app/families.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, grade, look, planFor, value } from '../../stories/telling.ts'
import { SOON, show } from './show.tsx'

const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']
const open = (app: App, caseId: string) => show(app, <FamilyScreen route={{ at: 'family', caseId }} />)

async function signedVisit(app: App) {
  const place = await begin(app)
  for (const item of PHYSICAL) await grade(app, place, item, item === 'PHY.3a' ? 4 : 2)
  value(await signVisit(app, place.caseId, place.visitId))
  return place
}

describe('a family', () => {
  test('without children asks for them first', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Quill'))
    open(app, caseId)
    expect(await screen.findByRole('heading', { name: 'Quill', level: 1 }, SOON)).toBeTruthy()
    expect(screen.getByText('open since today')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'No children entered yet' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Start a visit' })).toBeNull()
  })

  test('with a half-done visit carries it on', async () => {
    const { app } = await openTestApp()
    const { caseId, visitId } = await begin(app)
    open(app, caseId)
    const carryOn = await screen.findByRole('link', { name: 'Carry on' }, SOON)
    expect(carryOn.getAttribute('href')).toBe(`#/family/${caseId}/visit/${visitId}`)
    expect(screen.getByRole('link', { name: 'Start another visit' })).toBeTruthy()
  })

  test('that is not on this tablet leads to the caseload', async () => {
    const { app } = await openTestApp()
    open(app, 'nobody')
    expect(await screen.findByRole('link', { name: 'Go to the caseload' }, SOON)).toBeTruthy()
  })
})

describe('where each child is now', () => {
  test('one tap says which items decided a grade, by which rule', async () => {
    const { app } = await openTestApp()
    const { caseId, visitId } = await signedVisit(app)
    open(app, caseId)
    const cell = await screen.findByRole(
      'button',
      { name: /Grade 4.*Many needs missed.*First visit.*5 of 5 items graded, 1 of 5 at 4 or 5/s },
      SOON,
    )
    fireEvent.click(cell)
    const dialog = await screen.findByRole('dialog', { name: 'Physical, Wren: why this grade?' })
    expect(dialog.textContent).toMatch(/because at least one item is at 4/)
    const [decided] = within(dialog)
      .getAllByRole('list')
      .filter((list) => list.className === 'explain__items')
    expect(decided?.textContent).toBe('4Grade 4, many needs missedA sleeping place of the child’s own')
    expect(
      within(dialog)
        .getByRole('link', { name: /Read the visit/ })
        .getAttribute('href'),
    ).toBe(`#/family/${caseId}/visit/${visitId}/read`)
  })

  test('says that too little was seen, and the worst of it', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await grade(app, place, 'PHY.1a', 5)
    open(app, place.caseId)
    const cell = await screen.findByRole('button', { name: /Not enough seen.*Worst seen at this visit: 5/s }, SOON)
    fireEvent.click(cell)
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toMatch(/At least 6 in 10 must be seen/)
  })

  test('offers to compare once there are two signed visits', async () => {
    const { app } = await openTestApp()
    const first = await signedVisit(app)
    const plan = planFor([first.childId], { type: 'review' })
    const visitId = value(await startVisit(app, await look(app, first.caseId), plan))
    value(await signVisit(app, first.caseId, visitId))
    open(app, first.caseId)
    const compare = await screen.findByRole('link', { name: 'Compare visits' }, SOON)
    expect(compare.getAttribute('href')).toBe(`#/family/${first.caseId}/compare/${first.childId}`)
    expect(screen.getByRole('link', { name: /Compare with the visit before/ }).getAttribute('href')).toContain(
      `${first.visitId}/${visitId}`,
    )
  })
})

describe('a visit entered in error', () => {
  test('needs a reason, and then stands folded away with it', async () => {
    const { app } = await openTestApp()
    const { caseId } = await signedVisit(app)
    open(app, caseId)
    fireEvent.click(await screen.findByRole('button', { name: /^Entered in error/ }, SOON))
    const dialog = await screen.findByRole('dialog', { name: 'Mark this visit as entered in error?' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
    const reason = within(dialog).getByLabelText('Why was it entered in error?')
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'))
    expect((await look(app, caseId)).enteredInError.length).toBe(0)

    fireEvent.input(reason, { target: { value: 'The wrong family' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
    expect(await screen.findByText('1 visit entered in error', {}, SOON)).toBeTruthy()
    expect(screen.getByText(/“The wrong family” Priya Shah/)).toBeTruthy()
    expect(screen.getByText(/was marked as entered in error/)).toBeTruthy()
  })
})

describe('the people', () => {
  test('whom nobody has spoken to and who were at no visit are marked, and the rest is one touch away', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Hale'))
    const jodie = value(await addAdult(app, caseId, { name: 'Jodie', relation: 'mother', lives: 'here', cares: true }))
    value(await addAdult(app, caseId, { name: 'Darren', relation: 'father', lives: 'elsewhere', cares: false }))
    const { addChild } = await import('../../../src/app/families.ts')
    const childId = value(
      await addChild(app, caseId, { name: 'Sam', birth: { kind: 'born', on: '2022-05-03' }, flags: ['disability'], lives: 'here' }),
    )
    value(await startVisit(app, await look(app, caseId), planFor([childId], { present: [jodie] })))
    open(app, caseId)
    const darren = (await screen.findByText('Darren', { selector: 'b' }, SOON)).closest('li')
    expect(darren?.textContent).toMatch(/father, lives elsewhere.*Not spoken to/)
    const people = within(screen.getByRole('region', { name: 'People' }))
    expect(people.getByText('Jodie', { selector: 'b' }).closest('li')?.textContent).not.toContain('Not spoken to')
    expect(people.getByText('Sam', { selector: 'b' }).closest('li')?.textContent).toMatch(/4 years, disability/)
    expect(people.getByRole('link', { name: 'Everybody around the children' }).getAttribute('href')).toBe(`#/family/${caseId}/people`)
  })
})

test('pages that could not be opened are counted, and nothing else is hidden', async () => {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const { caseId } = await begin(app)
  let pages = 0
  await disk.alter<{ sealed: Uint8Array }>('pages', (row) =>
    pages++ === 0 ? { ...row, sealed: row.sealed.map((byte, at) => (at > 40 ? byte ^ 1 : byte)) } : row,
  )
  const { app: again } = await openTestApp({ disk })
  open(again, caseId)
  expect(await screen.findByRole('heading', { name: 'Part of this record could not be opened' }, SOON)).toBeTruthy()
  expect(screen.getByText(/^1 page of \d+ bytes could not be opened.*Nothing was deleted/)).toBeTruthy()
})
