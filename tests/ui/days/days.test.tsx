import { configure, fireEvent, render, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import type { Fact } from '../../../src/core/fact.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { DaysScreen } from '../../../src/ui/days/DaysScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, FAMILY, sign, visit } from '../../helpers/family.ts'
import { act, type Person, person } from '../../helpers/people.ts'

configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

async function show(facts: readonly Fact[]) {
  const { app } = await openTestApp()
  await app.store.append(FAMILY, [...facts])
  render(
    <AppContext.Provider value={app}>
      <DaysScreen route={{ at: 'days', caseId: FAMILY, childId: 'child-1' }} />
    </AppContext.Provider>,
  )
  await screen.findByRole('heading', { level: 1, name: 'Wren’s days, visit beside visit' })
}

const tell = (who: Person, visitId: string, values: object, kind = 'weekday') => act(who, 'day', `${visitId}/child-1/${kind}`, values)

/** The cells of one part of the day, the latest visit first. */
const row = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement).getAllByRole('cell')

test('parts stand beside each other visit by visit, with what is new in words, and what nobody asked never blank', async () => {
  const who = person('ann')
  begin(who)
  tell(who, 'visit-1', { tea: 'Toast.', wake: 'The dog.', sources: ['told-by-child', 'seen'] })
  sign(who)
  visit(who, 'visit-2', { on: '2026-06-01' })
  tell(who, 'visit-2', { tea: 'Soup, with Gran.', night: 'Quiet.' })
  visit(who, 'visit-3', { on: '2026-08-01' })
  await show(who.log)
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
  expect(heads[1]).toContain('1 August 2026')
  expect(heads[3]).toContain('Baseline, 4 March 2026')
  expect(row('Evening meal').map((cell) => cell.textContent)).toEqual([
    'Not asked. Told last on 1 June 2026.',
    'Soup, with Gran.Other than on 4 March 2026',
    'Toast.',
  ])
  expect(row('Night').map((cell) => cell.textContent)).toEqual([
    'Not asked. Told last on 1 June 2026.',
    'Quiet.Told for the first time',
    'Not asked',
  ])
  expect(row('Morning').every((cell) => cell.textContent === 'Not asked')).toBe(true)
  expect(row('How it is known').map((cell) => cell.textContent)).toEqual(['Not said', 'Not said', 'Told by child and seen'])
  fireEvent.click(screen.getByRole('radio', { name: 'A day at the weekend' }))
  expect(screen.getByText('Nobody has told a day at the weekend yet.')).toBeTruthy()
})

test('a visit at which nobody asked about the day is named under the table, but for the latest', async () => {
  const who = person('ann')
  begin(who)
  visit(who, 'visit-2', { on: '2026-06-01' })
  visit(who, 'visit-3', { on: '2026-08-01' })
  tell(who, 'visit-2', { tea: 'Soup.' })
  await show(who.log)
  expect(row('Evening meal').map((cell) => cell.textContent)).toEqual(['Not asked. Told last on 1 June 2026.', 'Soup.'])
  expect(screen.getByText('Not asked at all at these visits: Baseline, 4 March 2026.')).toBeTruthy()
})

test('where only the weekend was told it opens there', async () => {
  const who = person('ann')
  begin(who)
  tell(who, 'visit-1', { tea: 'Chips.' }, 'weekend')
  await show(who.log)
  expect((screen.getByRole('radio', { name: 'A day at the weekend' }) as HTMLInputElement).checked).toBe(true)
})

test('where nobody asked yet it says so, with the way to ask at the visit that is open', async () => {
  const who = person('ann')
  begin(who)
  await show(who.log)
  expect(screen.getByText('No day has been told yet')).toBeTruthy()
  expect(screen.getByRole('link', { name: /Ask about a day/ }).getAttribute('href')).toBe('#/family/family-1/visit/visit-1/day/child-1')
})
