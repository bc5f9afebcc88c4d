// Two practice tablets that share a file, for scripts/pictures.mjs: one looks at what the other saved, then at what both graded differently.

const go = (page, hash) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click()

const saved = (page) => page.getByText(/^Saved on this tablet at/).waitFor()

/** From the board into the family of that child. */
async function toFamily(page, child) {
  await go(page, '#/')
  const link = page.locator('.board__link').filter({ hasText: new RegExp(`^${child}\\b`) })
  await link.first().click()
  await page.getByRole('heading', { name: 'Where each child is now' }).waitFor()
  return new URL(page.url()).hash
}

/** What somebody noted of a family today. */
async function happened(page, child, type, note, outcome) {
  await go(page, `${await toFamily(page, child)}/event/new/${type}`)
  if (outcome) await page.getByRole('radio', { name: outcome, exact: true }).check()
  await page.getByLabel('What happened, in a sentence').fill(note)
  await press(page, 'Save')
  await page.getByRole('heading', { name: 'Where each child is now' }).waitFor()
}

/** A visit begun today, with its first items graded. */
async function begun(page, child) {
  await toFamily(page, child)
  await page
    .getByRole('link', { name: /^Start (a|another) visit/ })
    .first()
    .click()
  await page.getByRole('radio', { name: 'Core', exact: true }).check()
  await press(page, 'Start the visit')
  await page.locator('.grade').nth(1).click()
  await saved(page)
}

/** A grade, its evidence and how one knows, at the item on the screen. */
async function grade(page, place, evidence, source) {
  await page.locator('.grade').nth(place).waitFor()
  await page.locator('.grade').nth(place).click()
  await page.getByLabel('What did you see, hear or smell?').fill(evidence)
  await page.getByRole('checkbox', { name: source, exact: true }).first().check()
  await saved(page)
}

/** The shared file as a copy in the hand. */
async function copyOf(page) {
  await go(page, '#/share')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save a copy')])
  return download.path()
}

/** The file opened, and on the screen before anything of it is taken in. */
async function look(page, path) {
  await go(page, '#/share')
  const input = page.locator('input[type=file]')
  await input.waitFor({ state: 'attached' })
  await input.setInputFiles(path)
  await page.getByRole('heading', { name: 'What it adds' }).waitFor()
}

/** One team of two tablets. */
async function joined(one, other) {
  await go(one, '#/colleagues')
  await one.getByLabel('Name of the team').fill('North health visiting')
  await press(one, 'Start the team')
  await go(other, '#/colleagues')
  const code = await other.getByLabel('Your code in letters').inputValue()
  await one.getByLabel('Their code').fill(code)
  await press(one, 'Look at the code')
  await press(one, 'The digits are the same: add')
  await one.getByText('Save to the shared file now: what you save from here on opens for them.').waitFor()
  await look(other, await copyOf(one))
  await other.getByRole('checkbox', { name: 'The digits are the same' }).check()
  await press(other, 'Join and take in')
  await other.getByText(/^Taken in:/).waitFor()
}

/** Takes `share` and `contested`. `tablet` gives a page in the practice space of its own; `shoot` takes one picture of a page. */
export async function takeSharingPictures(tablet, shoot) {
  const [one, other] = [await tablet(), await tablet()]
  await go(one, '#/')
  await one
    .getByRole('link', { name: /^Carry on/ })
    .first()
    .click()
  await one.locator('.grade').first().waitFor()
  const item = new URL(one.url()).hash
  await joined(one, other)
  await go(other, item)
  await grade(other, 2, 'Register on the wall of the form room: 71 of 90 mornings.', 'Record')
  await go(one, item)
  await grade(one, 3, 'School register: 58 of 90 mornings. Aisha says the bus is missed most Mondays.', 'Told by child')
  await happened(one, 'Sam', 'no-access', 'Rang twice at the door, and left a card with the number.', 'Nobody at home')
  await happened(one, 'Ezra', 'supervision', 'Talked about the missed appointments, and who asks the surgery.')
  await happened(one, 'Toby', 'supervision', 'Talked about what has held since the summer.')
  await begun(one, 'Callum')
  await look(other, await copyOf(one))
  await other.waitForTimeout(800)
  await shoot(other, 'share')

  await other
    .getByRole('button', { name: /^Take in/ })
    .first()
    .click()
  await other.getByText(/^Taken in:/).waitFor()
  await other.getByRole('link', { name: /^Look at both sides/ }).click()
  await other.locator('.side').first().waitFor()
  await other.waitForTimeout(500)
  await shoot(other, 'contested')
}
