import type { Page } from '@playwright/test'
import { button } from './practice-steps.ts'
import { addChild, addFamily, goTo, lock, press, setUp, text } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const words = text.keys.passkey

/** An authenticator that asks who is there, made of nothing; `prf` gives secrets. */
async function authenticator(page: Page, hasPrf = true) {
  const driver = await page.context().newCDPSession(page)
  await driver.send('WebAuthn.enable')
  const { authenticatorId } = await driver.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  })
  return {
    verified: (isUserVerified: boolean) => driver.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    credentials: async () => (await driver.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    remove: () => driver.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  }
}

async function add(page: Page, passphrase: string) {
  await goTo(page, '#/settings')
  await press(button(page, words.add))
  await page.getByLabel(words.ask, { exact: true }).fill(passphrase)
  await press(button(page, words.add))
}

test('a passkey opens the tablet, and the passphrase always does', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('./')
  const { passphrase } = await setUp(page)
  await addFamily(page, 'Ashdown')
  await addChild(page, { name: 'Alan', years: 4 })

  // One that gives no secret is of no use, and is said so.
  const poor = await authenticator(page, false)
  await add(page, passphrase)
  await expect(page.getByText(words.failures['passkey-no-secret'])).toBeVisible({ timeout: 20_000 })
  await poor.remove()
  await press(button(page, text.common.cancel))

  const one = await authenticator(page)
  await add(page, passphrase)
  await expect(page.getByText(words.added)).toBeVisible({ timeout: 20_000 })
  // Nothing about who works here, or where, is in what the tablet keeps of it.
  const [kept] = await one.credentials()
  expect(JSON.stringify(kept)).not.toMatch(/Robin|Vale|Health|Marsh/)

  await lock(page)
  const open = button(page, words.unlock)
  await press(open)
  await expect(page.getByRole('link', { name: /^Alan/ })).toBeVisible({ timeout: 20_000 })

  // Nobody there who can show who they are; then an authenticator that does not know it. The passphrase opens.
  await lock(page)
  await one.verified(false)
  await press(open)
  await expect(page.getByText(words.failures['passkey-cancelled'])).toBeVisible({ timeout: 20_000 })
  await one.remove()
  await authenticator(page)
  await press(open)
  await expect(page.getByText(words.failures['passkey-cancelled'])).toBeVisible({ timeout: 20_000 })
  await page.getByLabel(text.start.unlock.passphrase, { exact: true }).fill(passphrase)
  await press(button(page, text.start.unlock.unlock))
  await expect(page.getByRole('link', { name: /^Alan/ })).toBeVisible({ timeout: 20_000 })

  await goTo(page, '#/settings')
  await press(button(page, words.remove))
  await expect(page.getByText(words.removed)).toBeVisible()
  await lock(page)
  await expect(page.getByLabel(text.start.unlock.passphrase, { exact: true })).toBeVisible()
  await expect(open).toHaveCount(0)
})
