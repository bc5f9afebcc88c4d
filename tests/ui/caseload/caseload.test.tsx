import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepPosition } from '../../../src/app/answers.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { current, loadWording } from '../../../src/instruments/index.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { Board } from '../../../src/ui/caseload/Board.tsx'
import { Caseload } from '../../../src/ui/caseload/Caseload.tsx'
import { EVERYONE } from '../../../src/ui/caseload/filters.ts'
import { filters, find, left } from '../../../src/ui/caseload/view.ts'
import { Found, Working } from '../../../src/ui/caseload/Working.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { entry } from '../../helpers/board.ts'
import { fillCaseload, tellFamily } from '../../helpers/caseload.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, grade, look, meet, planFor, TODAY, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']

beforeEach(() => {
  find.value = ''
  filters.value = EVERYONE
  left.value = null
})

/** A family whose child was visited in August and slipped by November, both signed. */
async function slipped(app: Awaited<ReturnType<typeof openTestApp>>['app']) {
  const first = await begin(app, { on: '2026-08-01' })
  for (const item of PHYSICAL) await grade(app, first, item, 2)
  value(await signVisit(app, first.caseId, first.visitId))
  const plan = planFor([first.childId], { type: 'review', on: '2026-11-09' })
  const second = { ...first, visitId: value(await startVisit(app, await look(app, first.caseId), plan)) }
  for (const item of PHYSICAL) await grade(app, second, item, 4)
  await meet(app, second, { seen: true, alone: 'yes' })
  value(await signVisit(app, second.caseId, second.visitId))
  return second
}

describe('an empty tablet', () => {
  test('says so and leads to adding a family', async () => {
    const { app } = await openTestApp()
    show(app, <Caseload />)
    expect(await screen.findByRole('heading', { name: 'No families yet' }, SOON)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Add a family' }).getAttribute('href')).toBe('#/family/new')
  })
})

describe('a row', () => {
  test('says its strongest alert and each grade in words, how much was seen, how it moved and when the child was seen, and leads to the family', async () => {
    const { app } = await openTestApp()
    const { caseId } = await slipped(app)
    show(app, <Caseload />)
    const row = await screen.findByRole('row', { name: /Wren/ }, SOON)
    const link = within(row).getByRole('link', { name: /Wren \(The Larks of Fiction Lane\)/ })
    expect(link.getAttribute('href')).toBe(`#/family/${caseId}`)
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
    expect(cells[0]).toMatch(/Act.*Serious now.*and \d+ more.*Physical: 5 of 5 items at a serious grade, the worst at 4/)
    expect(cells[1]).toMatch(/Grade 4, many needs missed, 5 of 5 items graded.*Less well met/)
    expect(within(row).getByRole('img', { name: 'Grades at each visit, oldest first: 2, 4' })).toBeTruthy()
    expect(cells[2]).toMatch(/Not enough seen/)
    expect(cells[6]).toMatch(/Due on 8 Feb.*in 2 months/)
    expect(cells[7]).toMatch(/Seen 9 Nov.*Alone 9 Nov/)
  })

  test('of a child whose review is late says when it was due and how long ago, with the alert in words', async () => {
    const { app, clock } = await openTestApp()
    await tellFamily(app, clock, 3)
    show(app, <Caseload />)
    const row = await screen.findByRole('row', { name: /Jude/ }, SOON)
    expect(row.textContent).toMatch(/Review overdue/)
    expect(row.textContent).toMatch(/Was due on 23 Sept.*8 weeks ago/)
    expect(row.textContent).toMatch(/12 years/)
  })

  test('of a child whom nobody visited says so', async () => {
    const { app } = await openTestApp()
    const { addChild, addFamily } = await import('../../../src/app/families.ts')
    const caseId = value(await addFamily(app, 'Okafor'))
    value(await addChild(app, caseId, { name: 'Baby', birth: { kind: 'expected', on: '2027-01-09' }, flags: [], lives: 'here' }))
    show(app, <Caseload />)
    const row = await screen.findByRole('row', { name: /Baby/ }, SOON)
    expect(row.textContent).toMatch(/due in 7 weeks/)
    expect(row.textContent).toMatch(/No visit yet/)
    expect(row.textContent).toMatch(/Not born yet/)
  })
})

describe('half-done visits', () => {
  test('the one left last is carried on from the bar, the others stand in a list', async () => {
    const { app, clock } = await openTestApp()
    const one = await begin(app)
    value(await keepPosition(app, { ...one, item: 'PHY.2a' }))
    clock.now += 60_000
    const two = await begin(app)
    value(await keepPosition(app, { ...two, item: 'PHY.1a' }))
    show(app, <Caseload />)
    const carryOn = await screen.findByRole('link', { name: /^Carry on: Wren, .*item 1 of 5.*saved/ }, SOON)
    expect(carryOn.getAttribute('href')).toBe(`#/family/${two.caseId}/visit/${two.visitId}/on/${two.childId}/PHY.1a`)
    const others = screen.getByRole('region', { name: 'Other visits half done' })
    expect(within(others).getByRole('link').getAttribute('href')).toContain(one.visitId)
    expect(screen.getAllByText(/^Half done/).length).toBe(2)
  })

  test('one that was never left anywhere can still be carried on', async () => {
    const { app } = await openTestApp()
    const place = await begin(app, { on: TODAY })
    show(app, <Caseload />)
    const carryOn = await screen.findByRole('link', { name: 'Carry on: The Larks of Fiction Lane, baseline of 21 November 2026' }, SOON)
    expect(carryOn.getAttribute('href')).toContain(place.visitId)
  })
})

describe('a full caseload', () => {
  const names = () => [...document.querySelectorAll('.board__link')].map((link) => link.textContent)

  test('says how much is on this tablet alone and since when, and leads to the team view', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Caseload />)
    expect(
      await screen.findByText('9 families, 16 visits, since 24 January 2026. Nothing has been shared yet.', { exact: false }, SOON),
    ).toBeTruthy()
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

describe('while alerts are worked out', () => {
  const spoken = () => screen.getAllByRole('status').map((each) => each.textContent)

  test('the figure is shown, and a word is said at the start and at the end only', () => {
    const { rerender } = render(<Working left={0} />)
    expect(spoken()).toEqual([''])
    rerender(<Working left={12} />)
    expect(screen.getByText('Working out today’s alerts: 12 families left').getAttribute('aria-hidden')).toBe('true')
    expect(spoken()).toEqual(['Working out today’s alerts.'])
    rerender(<Working left={1} />)
    expect(screen.getByText('Working out today’s alerts: 1 family left')).toBeTruthy()
    expect(spoken()).toEqual(['Working out today’s alerts.'])
    rerender(<Working left={0} />)
    expect(screen.queryByText(/left$/)).toBeNull()
    expect(spoken()).toEqual(['Today’s alerts are worked out.'])
  })

  test('how many are shown is said when it has settled', () => {
    const { rerender } = render(<Found left={3} found="5 children shown" order="Worst first." />)
    rerender(<Found left={2} found="7 children shown" order="Worst first." />)
    expect(spoken()).toEqual(['5 children shown'])
    rerender(<Found left={0} found="9 children shown" order="Worst first." />)
    expect(spoken()).toEqual(['9 children shown'])
  })
})

describe('the search', () => {
  test('narrows the board as one types, and says when nobody matches', async () => {
    const { app } = await openTestApp()
    await begin(app)
    show(app, <Caseload />)
    const box = await screen.findByRole('searchbox', { name: 'Find a child or family' }, SOON)
    fireEvent.input(box, { target: { value: 'WRÉN' } })
    expect(screen.getByRole('row', { name: /Wren/ })).toBeTruthy()
    fireEvent.input(box, { target: { value: 'zebra' } })
    expect(screen.getByRole('heading', { name: 'Nobody matches' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show everyone' }))
    expect(screen.getByRole('row', { name: /Wren/ })).toBeTruthy()
  })
})

test('a page that could not be opened is said at its family', async () => {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  await begin(app)
  let damaged = false
  await disk.alter<{ sealed: Uint8Array }>('pages', (row) => {
    if (damaged) return row
    damaged = true
    return { ...row, sealed: row.sealed.map((byte, at) => (at > 40 ? byte ^ 1 : byte)) }
  })
  const { app: again } = await openTestApp({ disk })
  show(again, <Caseload />)
  expect(await screen.findByText('1 page of this record could not be opened. It is kept; the rest is shown.', {}, SOON)).toBeTruthy()
})
