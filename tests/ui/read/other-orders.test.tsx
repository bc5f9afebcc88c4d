import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { orders } from '../../../src/i18n/en/orders.ts'
import { begin, grade, sign } from '../../helpers/family.ts'
import { person } from '../../helpers/people.ts'
import { show } from './one-visit.tsx'

test('the same grades stand under the headings of the law, and of the child’s world, none of which has a grade', async () => {
  const who = person('ann')
  begin(who)
  grade(who, 'PHY.1a', 4)
  grade(who, 'SUP.3a', 3)
  grade(who, 'EMO.1a', 1)
  sign(who)
  await show(who.log)
  fireEvent.click(screen.getByText(orders.show))
  const part = (name: string) => within(screen.getByRole('heading', { level: 4, name }).closest('li') as HTMLElement)
  expect(part(orders.limb['food-clothing-shelter']).getByText(/Grade 4/)).toBeTruthy()
  expect(part(orders.limb.supervision).getByText(/Grade 3/)).toBeTruthy()
  // Nobody saw anything of it: that is not good.
  expect(part(orders.limb['medical-care']).getByText(orders.noneSeen)).toBeTruthy()
  fireEvent.click(screen.getByLabelText(orders.order.sides))
  expect(
    part(orders.side.care)
      .getAllByText(/Grade/)
      .map((each) => each.textContent?.trim()),
  ).toEqual([expect.stringContaining('Grade 4'), expect.stringContaining('Grade 3')])
})
