import type { Page } from '@playwright/test'
import { goTo, idsOf, openPractice, press, saved, startVisit, text } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'
import { inPractice } from './update-steps.ts'

test.use(withoutWorker)

const readsAlong = (page: Page) => page.getByText(text.visit.elsewhere, { exact: true })
const evidence = (page: Page) => page.getByLabel(text.visit.saw)

test('one tab writes in a visit; the other reads along, takes over, and loses nothing when that tab crashes', { tag: '@once' }, async ({
  page,
  context,
}) => {
  await page.goto('./')
  await openPractice(page)
  await press(page.getByRole('link', { name: /^Sam\b/ }).first())
  await expect(page.getByRole('heading', { name: text.family.visitsTitle })).toBeVisible()
  await startVisit(page, 'core')
  const { caseId, visitId } = idsOf(page)
  const place = `#/family/${caseId}/visit/${visitId}`
  await evidence(page).fill('Six bin bags')
  await saved(page)

  await inPractice(context)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(readsAlong(other)).toBeVisible()
  await expect(evidence(other)).toBeDisabled()
  await expect(evidence(other)).toHaveValue('Six bin bags')
  // What the first one types is seen here as it is saved.
  await evidence(page).press('End')
  await page.keyboard.type(' in the hall')
  await expect(evidence(other)).toHaveValue('Six bin bags in the hall')

  // The last word is younger than the pause after which it is sealed.
  await page.keyboard.type('way.')
  await press(other.getByRole('button', { name: text.visit.takeOver }))
  await expect(readsAlong(page)).toBeVisible()
  await expect(evidence(page)).toBeDisabled()
  await expect(evidence(other)).toBeEnabled()
  await expect(evidence(other)).toHaveValue('Six bin bags in the hallway.')
  await evidence(other).press('End')
  await other.keyboard.type(' Two are open.')
  await saved(other)

  const gone = other.waitForEvent('crash')
  const inspector = await context.newCDPSession(other)
  void inspector.send('Page.crash').catch(() => {})
  await gone
  // Nobody writes in it any more: whoever opens it now does.
  await goTo(page, `#/family/${caseId}`)
  await expect(page.getByRole('heading', { name: text.family.visitsTitle })).toBeVisible()
  await goTo(page, place)
  await expect(evidence(page)).toBeEnabled()
  await expect(readsAlong(page)).toHaveCount(0)
  await expect(evidence(page)).toHaveValue('Six bin bags in the hallway. Two are open.')
})
