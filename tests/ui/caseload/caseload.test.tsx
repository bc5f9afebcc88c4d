import { fireEvent, screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepPosition } from '../../../src/app/answers.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { Caseload } from '../../../src/ui/caseload/Caseload.tsx'
import { EVERYONE } from '../../../src/ui/caseload/filters.ts'
import { filters, find, left } from '../../../src/ui/caseload/view.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tellFamily } from '../../helpers/caseload.ts'
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
