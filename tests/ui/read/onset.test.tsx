import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { begin, grade } from '../../helpers/family.ts'
import { act, hear, person } from '../../helpers/people.ts'
import { show } from './one-visit.tsx'

const physical = () => screen.getByRole('region', { name: /^Physical/ })

/** A visit that found a worry in one domain and none in another. */
function worried() {
  const who = person('ann')
  begin(who)
  grade(who, 'PHY.1a', 4)
  grade(who, 'EMO.1a', 1)
  return who
}

test('where a domain is a worry it is asked since when; where it is none it is not', async () => {
  await show(worried().log)
  expect(within(physical()).getByText('Since when? Nobody has said')).toBeTruthy()
  expect(within(screen.getByRole('region', { name: /^Emotional/ })).queryByText(/Since when/)).toBeNull()
})

test('what is said stands there at once, as exactly as it is known, with who said so', async () => {
  await show(worried().log)
  fireEvent.click(within(physical()).getByRole('button', { name: /^Say since when.*Physical, Wren$/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Since when: Physical, Wren' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
  expect((await dialog.findAllByText('Enter the day, or the first day of the month or year.')).length).toBe(2)
  expect(dialog.getAllByText(/Say who told you/).length).toBe(2)
  fireEvent.input(dialog.getByLabelText('Since when?'), { target: { value: '2024-01-01' } })
  fireEvent.click(dialog.getByRole('checkbox', { name: /Only roughly known/ }))
  fireEvent.input(dialog.getByLabelText('Who told you, or where is it written?'), { target: { value: 'the school' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(physical().textContent).toContain('A worry since about 2024. From: the school'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('where two people said different days, both are to be seen first', async () => {
  const who = worried()
  const other = person('bea')
  hear(other, who.log)
  act(who, 'onset', 'onset/child-1/PHY', { since: '2024-03-01', approximate: true, note: '', source: 'Mum' })
  act(other, 'onset', 'onset/child-1/PHY', { since: '2022-01-01', approximate: true, note: '', source: 'records' })
  hear(who, other.log)
  await show(who.log)
  const link = within(physical()).getByRole('link', { name: /Two dates were entered/ })
  expect(link.getAttribute('href')).toBe('#/family/family-1/contested/onset/child-1/PHY')
  expect(within(physical()).queryByRole('button', { name: /Change since when/ })).toBeNull()
})
