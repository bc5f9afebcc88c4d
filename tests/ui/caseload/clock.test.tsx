import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { Caseload } from '../../../src/ui/caseload/Caseload.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, DAY } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

test('a clock that was set back is said on the caseload, with what to do, and nothing is kept away', async () => {
  const { app, clock } = await openTestApp()
  await begin(app)
  clock.now -= 3 * DAY
  show(app, <Caseload />)
  expect(await screen.findByText('Check this tablet’s clock', {}, SOON)).toBeTruthy()
  expect(screen.getByText(/It says 18 November 2026/)).toBeTruthy()
  expect(screen.getByRole('link', { name: /^Wren/ })).toBeTruthy()
})

test('a clock that is right says nothing', async () => {
  const { app } = await openTestApp()
  await begin(app)
  show(app, <Caseload />)
  await screen.findByRole('link', { name: /^Wren/ }, SOON)
  expect(screen.queryByText('Check this tablet’s clock')).toBeNull()
})
