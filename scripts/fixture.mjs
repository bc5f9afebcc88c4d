// The fixture of a release: node scripts/fixture.mjs [built folder] [folder for the fixture]
// Run it in the tree of the release, once it is built: it works through the built app in a real browser as a practitioner would, in words
// that are plainly made up, and keeps what lies on the tablet afterwards, sealed as it is, with the words that open it and what was entered.
// Guards, with tests/store/releases.test.ts: that no later version forgets how to read what an earlier one wrote.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isMain, root } from './cli.mjs'
import { takeAll } from './fixture-page.mjs'
import { serve } from './serve.mjs'
import { ensureBrowser } from './setup.mjs'

const WHO = { name: 'Robin Vale', role: 'Health visitor', agency: 'Marsh Trust' }
const FAMILY = 'Ashdown (made up)'
const CHILD = 'Alan'
const YEARS = 7
const GRADES = [2, 4, 1, 5, 3]
const NOTES = ['Bread, milk and soup in the kitchen.', 'Mould on both walls: “it comes back each winter”.', 'Né en été, 42 °C, 🏠.']
const DRAFT = 'Six bin bags in the ha'
const TEAM = 'Marsh Lane (made up)'

/** What the app of `dist` leaves on a tablet, and what was entered to get there. */
export async function makeFixture(dist) {
  const { runnerImport } = await import('vite')
  const { chromium } = await import('@playwright/test')
  const { module: steps } = await runnerImport(join(root, 'tests/browser/steps.ts'), { configFile: false, root, logLevel: 'warn' })
  const site = await serve(dist)
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', serviceWorkers: 'block' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(site.url)
    const secrets = await steps.setUp(page, WHO)
    await steps.addFamily(page, FAMILY)
    await steps.addChild(page, { name: CHILD, years: YEARS })
    const signed = await signedVisit(page, steps)
    const shared = await sharedFile(page, steps)
    // Last, and left where it is: whoever goes elsewhere makes a fact of a draft.
    const drafted = await halfVisit(page, steps)
    const tablet = await takeAll(page)
    const expected = { practitioner: WHO.name, family: FAMILY, child: CHILD, team: TEAM, ...secrets, signed, drafted }
    return { tablet, shared, expected }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Five items graded, three with a note, one that could not be graded; signed. */
async function signedVisit(page, { cantGrade, goOn, gradeItem, idsOf, sign, startVisit, stepOf, writeEvidence, goTo }) {
  await startVisit(page, 'core')
  const ids = idsOf(page)
  const given = {}
  for (const [at, grade] of GRADES.entries()) {
    const code = await itemHere(page, stepOf, goOn)
    await gradeItem(page, grade)
    if (NOTES[at]) await writeEvidence(page, NOTES[at])
    given[code] = { grade, ...(NOTES[at] && { evidence: NOTES[at] }) }
    await goOn(page)
  }
  const code = await itemHere(page, stepOf, goOn)
  await cantGrade(page, 'not-seen-today', 'The room was locked.')
  given[code] = { kind: 'not-seen', because: 'not-seen-today', why: 'The room was locked.' }
  await goTo(page, `#/family/${ids.caseId}/visit/${ids.visitId}/finish`)
  await sign(page)
  return { ...ids, given }
}

/** A visit that is left in the middle of a word. */
async function halfVisit(page, { goTo, gradeItem, idsOf, press, goOn, startVisit, stepOf, writeEvidence, text }) {
  await goTo(page, '#/')
  await press(page.getByRole('link', { name: new RegExp(`^${CHILD}\\b`) }).first())
  await page.getByRole('heading', { name: text.family.visitsTitle }).waitFor()
  await startVisit(page, 'core')
  const code = await itemHere(page, stepOf, goOn)
  await gradeItem(page, 4)
  await writeEvidence(page, DRAFT)
  return { ...idsOf(page), code, grade: 4, evidence: DRAFT }
}

async function itemHere(page, stepOf, goOn) {
  for (let tries = 0; tries < 5; tries += 1) {
    const step = stepOf(page)
    if (step && step !== 'child' && step !== 'senses') return step
    await goOn(page)
  }
  throw new Error('no item came')
}

/** The copy for a team of one. */
async function sharedFile(page, { goTo, press, text }) {
  const { colleagues, share } = text
  await goTo(page, '#/colleagues')
  await page.getByLabel(colleagues.start.name).fill(TEAM)
  await press(page.getByRole('button', { name: colleagues.start.act, exact: true }))
  await page.getByRole('heading', { name: colleagues.list.title }).waitFor()
  await goTo(page, '#/share')
  const copy = page.getByRole('button', { name: share.save.copy, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), press(copy)])
  return readFileSync(await download.path())
}

if (isMain(import.meta)) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [dist = join(root, 'dist'), folder = join(root, 'tests/fixtures/releases', version)] = process.argv.slice(2)
  if (existsSync(join(folder, 'expected.json'))) throw new Error(`${folder} is there: what a release wrote is never made anew`)
  const { tablet, shared, expected } = await makeFixture(resolve(dist))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tablet.json'), `${JSON.stringify(tablet)}\n`)
  writeFileSync(join(folder, 'shared.age'), shared)
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ version, ...expected }, null, 2)}\n`)
  console.log(`${folder}: ${tablet.databases.map(({ tables }) => tables.map(({ rows }) => rows.length).join('+')).join(' ')} rows`)
}
