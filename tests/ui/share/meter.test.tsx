import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { Caseload } from '../../../src/ui/caseload/Caseload.tsx'
import { Settings } from '../../../src/ui/settings/Settings.tsx'
import { readSettings } from '../../../src/app/settings.ts'
import * as text from '../../../src/i18n/index.ts'
import { fireEvent } from '@testing-library/preact'
import { save, sharedFolder, team } from '../../app/exchange/colleagues.ts'
import { begin, DAY, grade, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'
import { open, withPlace, words } from './sharing.tsx'

test('the caseload says what is only here, and marks those families once something was shared', async () => {
  const { folder } = sharedFolder()
  const { app } = await withPlace('Asha', folder)
  const place = await begin(app)
  const { unmount } = show(app, <Caseload />)
  expect((await screen.findByRole('link', { name: '1 visit only on this tablet, oldest 21 November' }, SOON)).getAttribute('href')).toBe(
    '#/share',
  )
  expect(document.querySelector('.heremark')).toBe(null)
  unmount()

  await team(app)
  await begin(app, {}, wren({ name: 'Robin' }))
  await save(app, folder)
  const again = show(app, <Caseload />)
  expect(await screen.findByRole('link', { name: 'All 2 visits were in the shared file on 21 November' }, SOON)).toBeTruthy()
  await grade(app, place, 'PHY.1a', 2)
  const row = await screen.findByRole('row', { name: /Wren/ }, SOON)
  expect(await within(row).findByText('(1 visit only on this tablet)', {}, SOON)).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /Robin/ })).queryByText(/only on this tablet/)).toBe(null)
  expect(screen.getByText(text.caseload.onlyHereLegend)).toBeTruthy()
  again.unmount()
})

test('the reminder comes after the days that were set', async () => {
  const { app, clock } = await withPlace('Asha')
  await begin(app)
  await team(app)
  clock.now += 4 * DAY
  const settings = show(app, <Settings />)
  const days = await screen.findByRole('combobox', { name: text.settings.reminder.label }, SOON)
  fireEvent.change(days, { target: { value: '7' } })
  await screen.findByText(text.settings.saved, {}, SOON)
  expect(value(await readSettings(app)).remindAfterDays).toBe(7)
  settings.unmount()
  await open(app)
  expect(screen.queryByRole('heading', { name: words.due })).toBe(null)
  clock.now += 4 * DAY
  await begin(app)
  expect(await screen.findByRole('heading', { name: words.due }, SOON)).toBeTruthy()
})
