import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { telling, visited } from '../../helpers/drift.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const rest = { EDU: 2, MED: 2, SUP: 2, EMO: 2 }

/** At 4, then 2 at two reviews ninety days apart; one item only to 3. */
function getting() {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { ...rest, PHY: 4 } })
  visited(ruth, 'second', { days: 60, set: 'core', marks: { ...rest, PHY: 2, 'PHY.1a': 3 } })
  visited(ruth, 'third', { days: 150, set: 'core', marks: { ...rest, PHY: 2, 'PHY.1a': 3 } })
  return ruth
}

async function why(who: ReturnType<typeof telling>, days: number, cell: RegExp) {
  const { app } = await tabletWith(who, days)
  show(app, <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
  const buttons = await screen.findAllByRole('button', { name: cell }, SOON)
  fireEvent.click(buttons[0] as HTMLElement)
  return screen.findByRole('dialog')
}

test('a headline opens to the rule, the reference, the row that decided, the items and what each came to', async () => {
  const dialog = await why(getting(), 151, /Grade \d.*Why/s)
  expect(dialog.textContent).toMatch(/Held against the baseline of 4 March 2026, the first of this episode/)
  expect(dialog.textContent).toMatch(/5 items were graded both times: 0 less well met, 5 better met/)
  expect(dialog.textContent).toMatch(/Against the visit before, the review of 3 May 2026: 0 less well met and 0 better met, of 5/)
  const item = (name: string) =>
    within(dialog)
      .getAllByText(name)
      .map((each) => each.closest('li')?.textContent)
      .join(' ')
  expect(item('Enough to eat and drink')).toMatch(/May be better4 on 4 Mar, 3 on 3 May, 3 on 1 Aug/)
  expect(item('A sleeping place of the child’s own')).toMatch(/Better, and held4 on 4 Mar, 2 on 3 May, 2 on 1 Aug/)
  expect(within(dialog).getByRole('link', { name: 'Compare the two visits' }).getAttribute('href')).toBe(
    `#/family/${FAMILY}/compare/sam/first/third`,
  )
})

test('improvement that has not held names everything that is missing', async () => {
  const dialog = await why(getting(), 151, /Grade \d.*Why/s)
  expect(dialog.textContent).toMatch(/Not held yet/)
  expect(dialog.textContent).toMatch(/Not good enough at enough reviews yet: Enough to eat and drink\./)
  expect(dialog.textContent).toMatch(/Good enough at 0 of the 2 reviews in a row/)
})

test('improvement that has held says since when', async () => {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { ...rest, PHY: 4 } })
  visited(ruth, 'second', { days: 60, set: 'core', marks: { ...rest, PHY: 2 } })
  visited(ruth, 'third', { days: 144, set: 'core', marks: { ...rest, PHY: 2 } })
  const dialog = await why(ruth, 145, /Grade \d.*Why/s)
  expect(dialog.textContent).toMatch(/Held since 26 July 2026/)
})

test('a first visit has nothing to be held against', async () => {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { ...rest, PHY: 2 } })
  const dialog = await why(ruth, 1, /Grade \d.*Why/s)
  expect(dialog.textContent).toMatch(/first visit that asked this domain/)
  expect(dialog.textContent).toMatch(/Nothing to hold/)
})
