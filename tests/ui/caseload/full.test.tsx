import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { current, loadWording } from '../../../src/instruments/index.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { Board } from '../../../src/ui/caseload/Board.tsx'
import { Caseload } from '../../../src/ui/caseload/Caseload.tsx'
import { EVERYONE } from '../../../src/ui/caseload/filters.ts'
import { filters, find, left } from '../../../src/ui/caseload/view.ts'
import { openTestApp } from '../../helpers/app.ts'
import { entry } from '../../helpers/board.ts'
import { fillCaseload, tellFamily } from '../../helpers/caseload.ts'
import { TODAY } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

beforeEach(() => {
  find.value = ''
  filters.value = EVERYONE
  left.value = null
})

describe('a full caseload', () => {
  const names = () => [...document.querySelectorAll('.board__link')].map((link) => link.textContent)

  test('says how much is on this tablet alone and since when, and leads to the shared file and the team view', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Caseload />)
    expect(await screen.findByText('9 families, 16 visits', {}, SOON)).toBeTruthy()
    const meter = await screen.findByRole('link', { name: '16 visits only on this tablet, oldest 4 May' }, SOON)
    expect(meter.getAttribute('href')).toBe('#/share')
    expect(screen.getByRole('link', { name: 'Team view' }).getAttribute('href')).toBe('#/team')
  })

  test('stands with the worst first, families together, and a family without children in sight', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Caseload />)
    await screen.findByRole('link', { name: /^Gia/ }, SOON)
    await waitFor(() => expect(names().length).toBe(11), SOON)
    const levels = [...document.querySelectorAll('.board__why')]
      .slice(1)
      .map((cell) => /^(Escalate|Act|Note)/.exec(cell.textContent ?? '')?.[0])
    expect(levels[0]).toBe('Escalate')
    expect(names().at(-1)).toBe('Isle 8 (test)')
    const glen = names().flatMap((name, at) => (name?.includes('Glen 6') ? [at] : []))
    expect(glen.map((at) => at - (glen[0] ?? 0))).toEqual([0, 1, 2])
  })

  test('is narrowed by filters that are chosen in one place, shown as chips, and taken off one by one', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Caseload />)
    fireEvent.click(await screen.findByRole('button', { name: 'Filter' }, SOON))
    await waitFor(() => expect(names().length).toBe(11), SOON)
    const dialog = screen.getByRole('dialog', { name: 'Filter the caseload' })
    fireEvent.change(within(dialog).getByRole('combobox', { name: 'Level of need' }), { target: { value: 'in-need' } })
    expect(within(dialog).getByRole('button', { name: 'Show 5 children' })).toBeTruthy()
    fireEvent.change(within(dialog).getByRole('combobox', { name: 'Domain' }), { target: { value: 'PHY' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Show 2 children' }))
    expect(names()).toEqual(['Ada (Ash 0 (test))', 'Bo (Ash 0 (test))'])
    expect(screen.getByRole('button', { name: 'Filter, 2 on' })).toBeTruthy()

    const chip = (name: string) => screen.getByRole('button', { name: `Remove the filter “${name}”` })
    fireEvent.click(chip('Child in need'))
    await waitFor(() => expect(document.activeElement).toBe(chip('Physical')))
    fireEvent.click(chip('Physical'))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' })))
    expect(names().length).toBe(11)
  })

  test('offers only alerts that are there, with how many children each is about, and then speaks of that alert', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Caseload />)
    fireEvent.click(await screen.findByRole('button', { name: 'Filter' }, SOON))
    await waitFor(() => expect(names().length).toBe(11), SOON)
    const box = screen.getByRole('combobox', { name: 'Alert' })
    const options = within(box)
      .getAllByRole('option')
      .map((option) => option.textContent)
    expect(options).toContain('Review overdue: 1 child')
    expect(options.some((option) => option?.startsWith('Was not brought'))).toBe(false)
    fireEvent.change(box, { target: { value: 'D9' } })
    expect(names()).toEqual(['Jude (Dene 3 (test))'])
    expect(document.querySelector('td.board__why')?.textContent).toMatch(/Review overdue/)
  })

  test('keeps closed cases behind a filter, and says when they were closed', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Caseload />)
    fireEvent.click(await screen.findByRole('button', { name: 'Filter' }, SOON))
    expect(screen.queryByRole('link', { name: /Holme 7/ })).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Closed or handed on' }))
    await waitFor(() => expect(names()).toEqual(['Ede (Holme 7 (test))']), SOON)
    expect(screen.getByRole('row', { name: /Ede/ }).textContent).toMatch(/Closed 27 Oct/)
  })

  test('can be mine alone', async () => {
    const { app, clock } = await openTestApp()
    await tellFamily(app, clock, 1)
    const { app: another } = await openTestApp({ name: 'Somebody else' })
    show({ ...another, store: app.store }, <Caseload />)
    await screen.findByRole('link', { name: /^Dev/ }, SOON)
    fireEvent.click(screen.getByRole('radio', { name: 'Mine' }))
    expect(screen.getByRole('heading', { name: 'Nobody matches' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show everyone' }))
    expect(names().length).toBe(1)
  })

  test('on the way back from a family puts the focus on the row one came from', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 4)
    const first = show(app, <Caseload />)
    fireEvent.click(await screen.findByRole('link', { name: /^Jude/ }, SOON))
    first.unmount()
    show(app, <Caseload />)
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Jude/), SOON)
  })
})

test('a long caseload is painted from its top, and is soon there whole', async () => {
  const groups = Array.from({ length: 60 }, (_, at) => ({ family: entry(`Family ${at}`, []), rows: [] }))
  const wording = await loadWording(current.id, current.version)
  const { rerender } = render(<Board groups={groups} shown={{ wording, area: builtInPractice, today: TODAY }} asked="" />)
  const links = () => document.querySelectorAll('.board__link').length
  expect(links()).toBeLessThan(60)
  await waitFor(() => expect(links()).toBe(60), SOON)
  rerender(<Board groups={groups} shown={{ wording, area: builtInPractice, today: TODAY }} asked="a" />)
  expect(links()).toBeLessThan(60)
  await waitFor(() => expect(links()).toBe(60), SOON)
})
