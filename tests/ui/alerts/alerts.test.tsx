import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { happened, on, telling, visited } from '../../helpers/drift.ts'
import { tablet } from '../../store/tablet.ts'
import { look, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'
import { FAMILY, tabletWith } from './told.ts'

const open = (app: App) => show(app, <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
const list = async () => (await screen.findByRole('heading', { name: /^What needs a look/ }, SOON)).closest('section') as HTMLElement
const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']
const all = (grade: number) => Object.fromEntries(PHYSICAL.map((item) => [item, grade]))

/** Good enough at the baseline, every physical item at 4 ninety days later. */
function slipping() {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } })
  visited(ruth, 'second', { days: 90, set: 'core', marks: { PHY: 4, EDU: 2, MED: 2, SUP: 2, EMO: 2 } })
  return ruth
}

describe('what needs a look', () => {
  test('says how grave it is in words, about whom, what was found and since when, the worst first', async () => {
    const { app } = await tabletWith(slipping(), 91)
    open(app)
    const alerts = within(await list()).getAllByRole('listitem')
    const levels = alerts.map((alert) => /Escalate|Act|Note/.exec(alert.textContent ?? '')?.[0])
    expect(levels).toEqual(
      [...levels].sort((a, b) => ['Escalate', 'Act', 'Note'].indexOf(a ?? '') - ['Escalate', 'Act', 'Note'].indexOf(b ?? '')),
    )
    const serious = alerts.find((alert) => alert.textContent?.includes('Sam, Physical: Serious now'))
    expect(serious?.textContent).toMatch(/^ActSince 2 Jun, yesterday/)
  })

  test('one tap tells the whole: what would clear it, the items at both visits, the rule with its numbers and who says so', async () => {
    const { app } = await tabletWith(slipping(), 91)
    open(app)
    fireEvent.click(within(await list()).getByRole('button', { name: 'Sam, Physical: Getting worse' }))
    const whole = await screen.findByRole('dialog', { name: 'Sam, Physical: Getting worse' })
    const link = (name: string | RegExp) => within(whole).getByRole('link', { name }).getAttribute('href')
    expect(link('Read the baseline of 4 March 2026')).toBe(`#/family/${FAMILY}/visit/first/read`)
    expect(link('Read the review of 2 June 2026')).toBe(`#/family/${FAMILY}/visit/second/read`)
    expect(link(/^Compare the baseline/)).toBe(`#/family/${FAMILY}/compare/sam/first/second`)
    expect(link('Start a visit')).toBe(`#/family/${FAMILY}/plan/new`)
    expect(link('All rules and numbers')).toBe('#/rules/D2')
    const items = within(whole).getByRole('table', { name: 'Items' })
    expect(within(items).getByRole('row', { name: /Enough to eat and drink/ }).textContent).toMatch(/Grade 2.*Grade 4/)
    const numbers = within(whole).getByRole('table', { name: 'The numbers that it goes by' })
    expect(within(numbers).getByRole('row', { name: /Least items graded both times/ }).textContent).toMatch(/4 items the default/)
    expect(whole.textContent).toMatch(/at most \d|none may be better met/)
    expect(within(whole).getByRole('heading', { name: 'What would clear this' })).toBeTruthy()
    expect(whole.textContent).toMatch(/Where this rule can mislead/)
  })

  test('says plainly that nothing found is not the same as all being well', async () => {
    const ruth = telling()
    visited(ruth, 'first', {
      days: 0,
      set: 'full',
      marks: { PHY: 1, EDU: 1, MED: 1, SUP: 1, EMO: 1 },
      presence: { seen: true, alone: 'yes' },
      plan: { place: 'main-home', announced: false, rooms: ['kitchen', 'child-bedroom'] },
    })
    const { app } = await tabletWith(ruth, 1)
    open(app)
    expect((await list()).textContent).toMatch(/not the same as all being well/)
  })
})

describe('a look at an alert', () => {
  const lookAt = async (name: string) => {
    fireEvent.click(within(await list()).getByRole('button', { name }))
    return screen.findByRole('dialog', { name })
  }

  test('wants a reason, is kept with who, when and why, and moves the alert to those looked at', async () => {
    const { app } = await tabletWith(slipping(), 91)
    open(app)
    const whole = await lookAt('Sam, Physical: Serious now')
    fireEvent.click(within(whole).getByRole('button', { name: 'Keep this' }))
    const reason = within(whole).getByLabelText('Why may it stand for now?')
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'))
    expect((await look(app, FAMILY)).acknowledged).toEqual([])

    fireEvent.input(reason, { target: { value: ' Talked about in supervision ' } })
    fireEvent.click(within(whole).getByRole('button', { name: 'Keep this' }))
    await within(whole).findByText('Kept. It now stands under “Looked at”.', {}, SOON)
    await waitFor(() => expect(whole.textContent).toMatch(/“Talked about in supervision”/), SOON)
    expect(whole.textContent).toMatch(/Priya Shah \(test\), health visitor, 3 June 2026\. Stands for what it rests on now/)

    fireEvent.click(within(whole).getByRole('button', { name: 'Close' }))
    const folded = within(await list())
      .getByText('Looked at: 1')
      .closest('details') as HTMLElement
    expect(within(folded).getByRole('button', { name: 'Sam, Physical: Serious now' })).toBeTruthy()
    expect(folded.textContent).toMatch(/Priya Shah \(test\), 3 June 2026: “Talked about in supervision”/)
  })

  test('is silent for exactly what it rested on: another visit brings the alert back, and the look stays to be read', async () => {
    const ruth = slipping()
    const { app, clock } = await tabletWith(ruth, 91)
    const { unmount } = open(app)
    const whole = await lookAt('Sam, Physical: Serious now')
    fireEvent.input(within(whole).getByLabelText('Why may it stand for now?'), { target: { value: 'Food bank came' } })
    fireEvent.click(within(whole).getByRole('button', { name: 'Keep this' }))
    await within(whole).findByText(/^Kept/, {}, SOON)
    unmount()

    const before = new Set(ruth.log.map(({ id }) => id))
    visited(ruth, 'third', { days: 120, set: 'core', marks: { ...all(5), EDU: 2, MED: 2, SUP: 2, EMO: 2 } })
    value(
      await app.store.append(
        FAMILY,
        ruth.log.filter(({ id }) => !before.has(id)),
      ),
    )
    clock.now += 30 * 86_400_000
    open(app)
    const again = await lookAt('Sam, Physical: Serious now')
    expect(within(again).getByLabelText('Why may it stand for now?')).toBeTruthy()
    expect(again.textContent).toMatch(/“Food bank came”.*What it rests on has changed since/)
    expect(screen.queryByText(/^Looked at/)).toBeNull()
  })

  test('that the disk refuses keeps what was typed and can be tried again', async () => {
    const { openTestApp } = await import('../../helpers/app.ts')
    const disk = tablet()
    const ruth = slipping()
    const { app } = await openTestApp({ disk, clock: { now: Date.UTC(2026, 5, 3, 12) } })
    value(await app.store.append(FAMILY, ruth.log))
    open(app)
    const whole = await lookAt('Sam, Physical: Serious now')
    fireEvent.input(within(whole).getByLabelText('Why may it stand for now?'), { target: { value: 'Talked about it' } })
    disk.faults.commit = 'QuotaExceededError'
    fireEvent.click(within(whole).getByRole('button', { name: 'Keep this' }))
    expect(await within(whole).findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    expect((within(whole).getByLabelText('Why may it stand for now?') as HTMLTextAreaElement).value).toBe('Talked about it')
    delete disk.faults.commit
    fireEvent.click(within(whole).getByRole('button', { name: 'Try again' }))
    expect(await within(whole).findByText(/^Kept/, {}, SOON)).toBeTruthy()
  })
})

test('several that one rule found stand together: the first with its sentence, the others folded under it by name', async () => {
  const ruth = telling({ sam: { kind: 'born', on: '2023-03-01' }, mia: { kind: 'born', on: '2021-03-01' } })
  for (const child of ['sam', 'mia']) visited(ruth, `first-${child}`, { days: 0, child, set: 'core', marks: { PHY: 4 } })
  const { app } = await tabletWith(ruth, 1)
  open(app)
  const needs = await list()
  const folded = within(needs)
    .getByText(/^1 more: (Sam|Mia), Physical$/)
    .closest('details') as HTMLElement
  expect(within(folded).getByRole('button', { name: /^(Sam|Mia), Physical: Serious now$/ })).toBeTruthy()
})

test('events behind an alert are named with their day, and lead to noting another', async () => {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } })
  happened(ruth, 'dentist', 10, { type: 'appointment', children: ['sam'], outcome: 'not-brought' })
  happened(ruth, 'clinic', 20, { type: 'appointment', children: ['sam'], outcome: 'not-brought' })
  const { app } = await tabletWith(ruth, 21)
  open(app)
  fireEvent.click(within(await list()).getByRole('button', { name: 'Sam: Was not brought' }))
  const whole = await screen.findByRole('dialog', { name: 'Sam: Was not brought' })
  expect(within(whole).getByText(`Appointment, 14 March 2026`)).toBeTruthy()
  expect(on(10)).toBe('2026-03-14')
  expect(within(whole).getByRole('link', { name: 'Note: appointment' }).getAttribute('href')).toBe(
    `#/family/${FAMILY}/event/new/appointment`,
  )
})
