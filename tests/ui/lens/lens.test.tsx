import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addAdult, addFamily } from '../../../src/app/families.ts'
import { recordLens } from '../../../src/app/lens.ts'
import { LensScreen } from '../../../src/ui/lens/LensScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, begin, grade, look, lookAt, TODAY, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

async function withAdult(app: App) {
  const caseId = value(await addFamily(app, 'Hale'))
  const about = value(await addAdult(app, caseId, { name: 'Jodie', relation: 'mother', lives: 'here', cares: true }))
  return { caseId, about }
}

const lineOf = async (name: string) => (await screen.findByRole('heading', { name }, SOON)).closest('li') as HTMLElement
const drink = { state: 'now', note: 'Three cans most nights.', source: 'Jodie', on: TODAY } as const

describe('the adults’ capacity to care', () => {
  test('an entry has a state, a sentence, a source and a day; the next one keeps it readable', async () => {
    const { app, clock } = await openTestApp()
    const { caseId, about } = await withAdult(app)
    show(app, <LensScreen route={{ at: 'lens', caseId, about }} />)
    const line = await lineOf('Drink')
    expect(line.textContent).toContain('Not asked yet')
    fireEvent.click(within(line).getByRole('button', { name: /Enter/ }))
    fireEvent.click(within(line).getByRole('button', { name: 'Save' }))
    expect((await within(line).findByRole('alert', { name: 'There is a problem' })).textContent).toContain('Choose how it is')
    fireEvent.click(within(line).getByRole('radio', { name: 'Now' }))
    fireEvent.input(within(line).getByLabelText(/^In a sentence/), { target: { value: 'Three cans most nights.' } })
    fireEvent.click(within(line).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(line.textContent).toContain('Say who told you'))
    fireEvent.input(within(line).getByLabelText(/^Who said so/), { target: { value: 'Jodie' } })
    fireEvent.click(within(line).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(line.textContent).toContain('Three cans most nights.'), SOON)
    const attention = screen.getByRole('region', { name: 'May need attention' })
    expect(attention.textContent).toContain('Drink')

    clock.now += 40 * 86_400_000
    const [mark] = (await look(app, caseId)).lens
    value(
      await recordLens(app, caseId, { about, entry: 'drink' }, mark, {
        ...drink,
        state: 'past',
        note: 'None since May.',
        on: '2026-12-30',
      }),
    )
    await waitFor(() => expect(line.textContent).toContain('None since May.'), SOON)
    expect(line.textContent).toContain('How it was known before (1)')
    expect(screen.getByRole('region', { name: 'May need attention' }).textContent).not.toContain('Drink')
  })

  test('strengths come first, and nothing entered is not said to be nothing there', async () => {
    const { app } = await openTestApp()
    const { caseId } = await withAdult(app)
    value(
      await recordLens(app, caseId, { about: 'family', entry: 'routines' }, undefined, {
        ...drink,
        state: 'present',
        source: 'seen at the visit',
      }),
    )
    show(app, <LensScreen route={{ at: 'lens', caseId, about: 'family' }} />)
    const [first, second] = await screen.findAllByRole('region', {}, SOON)
    expect(first?.textContent).toMatch(/^Strengths known so far.*Routines/)
    expect(second?.textContent).toContain('That is not the same as nothing there.')
  })

  test('two people who did not see each other leave both readable', async () => {
    const [ruth, imran] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const { caseId, about } = await withAdult(ruth.app)
    await bring(ruth.app, imran.app, caseId)
    value(await recordLens(ruth.app, caseId, { about, entry: 'drink' }, undefined, drink))
    value(await recordLens(imran.app, caseId, { about, entry: 'drink' }, undefined, { ...drink, state: 'no', note: '' }))
    await bring(imran.app, ruth.app, caseId)
    show(ruth.app, <LensScreen route={{ at: 'lens', caseId, about }} />)
    const line = await lineOf('Drink')
    expect(line.textContent).toContain('Two people entered this differently')
    expect(line.textContent).toMatch(/Now.*Ruth.*No.*Imran/)
  })

  test('a failed write keeps what was entered', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const { caseId, about } = await withAdult(app)
    show(app, <LensScreen route={{ at: 'lens', caseId, about }} />)
    const line = await lineOf('Drugs')
    fireEvent.click(within(line).getByRole('button', { name: /Enter/ }))
    fireEvent.click(within(line).getByRole('radio', { name: 'Not known' }))
    disk.faults.commit = 'QuotaExceededError'
    fireEvent.click(within(line).getByRole('button', { name: 'Save' }))
    await within(line).findByRole('button', { name: 'Try again' }, SOON)
    expect(within(line).getByRole<HTMLInputElement>('radio', { name: 'Not known' }).checked).toBe(true)
    expect((await look(app, caseId)).lens).toEqual([])
  })

  test('never changes a grade', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await grade(app, place, 'PHY.1a', 3)
    const before = (await lookAt(app, place)).profile.domains
    value(await recordLens(app, place.caseId, { about: 'family', entry: 'money' }, undefined, drink))
    expect((await lookAt(app, place)).profile.domains).toEqual(before)
  })
})
