import { screen, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { aimed, happened, on, telling, visited } from '../../helpers/drift.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from './show.tsx'

const open = (app: App) => show(app, <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
const sheet = async (name: RegExp) => (await screen.findByRole('heading', { name }, SOON)).closest('section') as HTMLElement
const target = { child: 'sam', item: 'PHY.3a', from: 4, to: 2, by: on(60), who: 'Jodie and housing' }

describe('what was agreed', () => {
  test('stands with its grades, its day and who does it, and says whether it is there by the latest grade', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 4 } })
    aimed(ruth, 'bed', 1, target)
    visited(ruth, 'second', { days: 40, set: 'core', marks: { PHY: 3 } })
    const { app } = await tabletWith(ruth, 41)
    open(app)
    const line = within(await sheet(/^What was agreed/))
      .getByRole('heading', { name: 'A sleeping place of the child’s own' })
      .closest('li')
    expect(line?.textContent).toMatch(/From grade 4 to grade 2/)
    expect(line?.textContent).toMatch(/Sam; Jodie and housing/)
    expect(line?.textContent).toMatch(/by 3 May 2026/)
    expect(line?.textContent).toMatch(/Not there yet: 3 on 13 April 2026/)
    expect(
      within(line as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe(`#/family/${FAMILY}/target/bed`)
  })

  test('keeps every day to which it was moved', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 4 } })
    aimed(ruth, 'bed', 1, target)
    aimed(ruth, 'bed', 30, { by: on(80) })
    aimed(ruth, 'bed', 50, { by: on(100) })
    const { app } = await tabletWith(ruth, 51)
    open(app)
    const agreed = await sheet(/^What was agreed/)
    expect(agreed.textContent).toMatch(/Day moved 2 times\./)
    expect(agreed.textContent).toMatch(/First 3 May 2026, then 23 May 2026, then 12 June 2026\./)
  })

  test('folds what has ended, with how and why', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 4 } })
    aimed(ruth, 'bed', 1, target)
    aimed(ruth, 'bed', 30, { outcome: 'carried', outcomeWhy: 'Housing does it' })
    const { app } = await tabletWith(ruth, 31)
    open(app)
    const folded = within(await sheet(/^What was agreed/))
      .getByText('1 target that has ended')
      .closest('details')
    expect(folded?.textContent).toMatch(/“Housing does it”Carried on/)
  })

  test('is not graded where nobody has graded the item', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, set: 'core', marks: { EDU: 2 } })
    aimed(ruth, 'bed', 1, target)
    const { app } = await tabletWith(ruth, 2)
    open(app)
    expect((await sheet(/^What was agreed/)).textContent).toMatch(/Not graded yet/)
  })
})

describe('what happened', () => {
  test('shows the latest few and folds the rest, each with its day, its outcome and its source', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 2 } })
    happened(ruth, 'dentist', 3, { type: 'appointment', children: ['sam'], outcome: 'not-brought', source: 'Dental nurse' })
    for (const days of [5, 6, 7, 8]) happened(ruth, `talk-${days}`, days, { type: 'supervision', note: `Talked on day ${days}` })
    const { app } = await tabletWith(ruth, 9)
    open(app)
    const all = await sheet(/^What happened/)
    expect(within(all).getByRole('link', { name: 'Add what happened' }).getAttribute('href')).toBe(`#/family/${FAMILY}/event/new`)
    const folded = within(all).getByText('1 earlier event').closest('details')
    expect(folded?.textContent).toMatch(/7 MarAppointment: was not brought SamSource: Dental nurse/)
    expect(within(all).getAllByRole('listitem')[0]?.textContent).toMatch(/^12 MarSupervisionTalked on day 8/)
  })

  test('says what may be noted while nothing is', async () => {
    const ruth = telling()
    const { app } = await tabletWith(ruth, 1)
    open(app)
    expect((await sheet(/^What happened/)).textContent).toMatch(/Nothing is noted yet/)
  })
})
