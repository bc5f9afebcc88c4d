import type { Locator, Page } from '@playwright/test'
import type { RuleId } from '../../src/core/drift/index.ts'
import type { EventType } from '../../src/core/event.ts'
import { button, heading, open, rowOf, toBoard, toFamily } from './practice-steps.ts'
import { openPractice, press, saved, text } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const { chronology, common, days, decisions, event, family, handover, people, plan, supervision } = text
const ruleName = (rule: RuleId) => text.drift[rule].name

/** Longest that one story may take in a browser of its own, in milliseconds; a busy machine is slow, not wrong. */
const STORY = 120_000

/** Each story begins with the practice families open. */
test.beforeEach(async ({ page }) => {
  test.setTimeout(STORY)
  await page.goto('./')
  await openPractice(page)
})

type Place = Exclude<keyof typeof common.familyNav, 'label'>

/** Along the tabs of a family to one of its screens. */
async function tab(page: Page, place: Place, title: string | RegExp): Promise<void> {
  const tabs = page.getByRole('navigation', { name: common.familyNav.label })
  await press(tabs.getByRole('link', { name: common.familyNav[place], exact: true }))
  await expect(heading(page, title).first()).toBeVisible()
}

const main = (page: Page) => page.locator('main')

/** That each of these is to be read on the screen, folded or not, at the beginning of a line or within one. */
async function tells(page: Page, ...words: string[]): Promise<void> {
  for (const each of words) await expect(main(page)).toContainText(each, { ignoreCase: true })
}

/** A button by all that is heard of it: what is said of which thing is set apart by spaces. */
const heard = (page: Page, name: string, of: string) => page.getByRole('button').filter({ hasText: name }).filter({ hasText: of })

/** A hand that counts how often it touches the screen. */
function hand() {
  let taps = 0
  return {
    async tap(target: Locator): Promise<void> {
      taps += 1
      await press(target)
    },
    taps: () => taps,
  }
}

/** What happened to a child, from their row of the board, with a sentence; how many touches that took. */
async function enterFromBoard(page: Page, child: string, pick: string, type: EventType, sentence: string): Promise<number> {
  await toBoard(page)
  const { tap, taps } = hand()
  await tap(rowOf(page, child).locator('.board__plus'))
  await tap(button(page, pick))
  await page.getByLabel(event.noteOf(type)).fill(sentence)
  await tap(button(page, common.save))
  await expect(page.getByText(text.caseload.eventSaved)).toBeVisible()
  return taps()
}

/** The rules that the screen of the family shows, by name. */
const rulesShown = async (page: Page): Promise<string[]> =>
  (await page.locator('.alert__open').allTextContents()).map((words) => words.replace(/^.*: /, ''))

test('a baby whose home nobody has seen: what is missing is said, and his nights are told', { tag: '@once' }, async ({ page }) => {
  const caseId = await toFamily(page, 'Bryn')
  expect(await rulesShown(page)).toEqual(expect.arrayContaining([ruleName('D11'), ruleName('D1'), ruleName('D12')]))
  // What was told and not seen is neither a grade nor the end of anything.
  await tells(page, text.grading.notEnoughSeen, 'Write to the landlord about the water', 'Dale')
  const read = page.getByRole('link', { name: new RegExp(`^${family.read}`) }).first()
  const visitId = /visit\/([^/]+)\/read/.exec((await read.getAttribute('href')) ?? '')?.[1] ?? ''

  await tab(page, 'people', people.title)
  await expect(page.getByText(people.notSpokenCount(1))).toBeVisible()
  const childId = /child\/([^/]+)/.exec((await page.locator('main a[href*="/child/"]').first().getAttribute('href')) ?? '')?.[1] ?? ''
  await tab(page, 'plan', new RegExp(plan.screen))
  await tells(page, plan.supportTitle, plan.money.partly, 'Woke on the sofa when the others came in.')

  // His night, told at the last visit, stands beside what was told before.
  await open(page, `#/family/${caseId}/days/${childId}`, days.listTitle('Bryn'))
  await tells(page, 'Back to the shared house.', 'Peg says he was with her on Tuesday and Wednesday.')
  await open(page, `#/family/${caseId}/visit/${visitId}/day/${childId}`, days.title('Bryn'))
  await press(button(page, days.addLate))
  await page.getByLabel(days.part('tea', 'B', 'weekday'), { exact: true }).fill('A bottle at Peg’s, she says.')
  await saved(page)
  await press(button(page, days.done))
  await page.waitForURL(({ hash }) => !hash.includes('/day/'))
  await open(page, `#/family/${caseId}/days/${childId}`, days.listTitle('Bryn'))
  await tells(page, 'A bottle at Peg’s, she says.')
  await page.reload()
  await tells(page, 'A bottle at Peg’s, she says.')
})

test('a fourteen-year-old who is out at night and looks after the little one', { tag: '@once' }, async ({ page }) => {
  await toFamily(page, 'Callum')
  await tab(page, 'people', people.title)
  await tells(page, 'He gets Wilf up, fed and to bed', 'Wilf will not settle on nights when Callum is out.', 'Nell Ardry at school')
  await tab(page, 'chronology', chronology.screen)
  await tells(page, event.type.missing, 'Out until two.', event.type['strategy-meeting'], chronology.likely)

  // Two people wrote down the same marks: joined it is one, taken apart it is two, and both stay as they were written.
  await press(button(page, chronology.one).first())
  await expect(page.getByText(chronology.saidSame)).toBeVisible()
  await page.reload()
  // Unfolding all of the screen would push it out of the window, where a line is told in short.
  await press(page.getByText(chronology.joinedCount(2)).first())
  await tells(page, 'Fresh lines on his forearm', 'Nell rang: lines on his arm.')
  await press(page.getByRole('button', { name: new RegExp(`^${chronology.takeApart}`) }).first())
  await expect(page.getByText(chronology.takenApart)).toBeVisible()
  await expect(page.getByText(chronology.joinedCount(2))).toHaveCount(0)

  // Seen at school: three touches and a sentence, from his row.
  const sentence = 'Seen at the gate, awake, with Wilf on his arm.'
  expect(await enterFromBoard(page, 'Callum', event.type.seen, 'seen', sentence)).toBeLessThanOrEqual(3)
  await page.reload()
  await toFamily(page, 'Callum')
  await expect(page.locator('.happened').getByText(sentence)).toBeVisible()
})

test('a family that moved: whoever takes over reads first what was known', { tag: '@once' }, async ({ page }) => {
  const caseId = await toFamily(page, 'Edie')
  expect(await rulesShown(page)).toEqual(expect.arrayContaining([ruleName('D17'), ruleName('D19')]))
  await open(page, `#/family/${caseId}/handover`, handover.title)
  await tells(page, handover.unreadTitle, 'Ask who sleeps there at weekends.', 'Col shouted and stood in the door', handover.worrySince)
  await tells(page, handover.mustSpeak, 'Col', 'A helper at tea time for six weeks.')
  await open(page, `#/family/${caseId}/chronology`, chronology.screen)
  await tells(page, event.type['area-move'], 'The flat was empty on Monday.', 'I get my own tea and I get his as well.')

  await open(page, `#/family/${caseId}/handover`, handover.title)
  await press(button(page, handover.read))
  await expect(heading(page, handover.unreadTitle)).toHaveCount(0)
  await page.reload()
  await expect(heading(page, handover.title)).toBeVisible()
  await expect(heading(page, handover.unreadTitle)).toHaveCount(0)
  await toFamily(page, 'Edie')
  const left = await rulesShown(page)
  expect(left).not.toContain(ruleName('D19'))
  expect(left).toContain(ruleName('D17'))
})

test('help declined, closed, opened and closed again: what was decided and why, and what is decided now', { tag: '@once' }, async ({
  page,
}) => {
  const caseId = await toFamily(page, 'Toby')
  await tab(page, 'decisions', decisions.title)
  await tells(page, 'Dawn wants no more visits.', 'What was gained was lost for the third time.', 'She would not open the door.')
  await tells(page, event.outcome['not-accepted'], text.contested.consent.withdrawn)
  const reason = 'Nobody stops visiting until tea is there without Len.'
  await open(page, `#/family/${caseId}/decision/new`, decisions.newTitle)
  const pick = (type: 'legal-advice' | 'continue') =>
    press(page.getByRole('radio', { name: new RegExp(`^${text.contested.decisionType[type]}`) }))
  await pick('legal-advice')
  await tells(page, decisions.legalText)
  await pick('continue')
  await press(button(page, common.save))
  await expect(page.locator('.summary')).toBeFocused()
  await page.locator('#decision-reason').fill(reason)
  await press(button(page, common.save))
  await expect(heading(page, decisions.title)).toBeVisible()
  await tells(page, reason)
  await tab(page, 'supervision', supervision.screen)
  await tells(page, ruleName('D17'), ruleName('D18'))
  // The gate goes by what held, and not by the last tidy visit.
  await open(page, `#/family/${caseId}/close`, /points? stands? in the way of closing$/)
  await page.reload()
  await open(page, `#/family/${caseId}/decisions`, decisions.title)
  await tells(page, reason)
})

test('a school that feeds a child for weeks: the alert, the short days past their end, and who does what about it', {
  tag: '@once',
}, async ({ page }) => {
  await toFamily(page, 'Aisha')
  expect(await rulesShown(page)).toEqual(expect.arrayContaining([ruleName('D21'), ruleName('D25'), ruleName('D13')]))
  await tab(page, 'chronology', chronology.screen)
  await tells(page, 'Mornings only for six weeks', 'Asked for bread for the evening.', chronology.likely)
  await tab(page, 'plan', new RegExp(plan.screen))
  const what = 'Ask school in writing when the short days end'
  const done = heard(page, plan.actionDone, plan.actionDoneOf(what))
  await press(done)
  await expect(done).toHaveCount(0)
  await page.reload()
  await tells(page, what, plan.actionEnd.done)

  const sentence = 'Breakfast, and a bag of food for the weekend.'
  expect(await enterFromBoard(page, 'Aisha', event.type['compensating-care'], 'compensating-care', sentence)).toBeLessThanOrEqual(3)
  await toFamily(page, 'Aisha')
  await expect(page.locator('.happened').getByText(sentence)).toBeVisible()
})

test('a father whom nobody has spoken to, and his mother: named until somebody does', { tag: '@once' }, async ({ page }) => {
  await toFamily(page, 'Sam')
  await tab(page, 'people', people.title)
  const unheard = page.getByText(people.notSpokenCount(2))
  await expect(unheard).toBeVisible()
  await tells(page, 'Rows at the door about money', 'Sam says he cooks', 'Asks on Sundays whether it is a Dad day')
  await press(heard(page, people.noteTalk, people.noteTalkHidden('Darren')))
  const dialog = page.getByRole('dialog', { name: people.talkTitle('Darren') })
  await dialog.getByLabel(people.talkNote).fill('Wants to be asked about nursery. Has a bed for each of them.')
  await press(dialog.getByRole('button', { name: common.save, exact: true }))
  await expect(page.getByText(people.talkSaved('Darren'))).toBeVisible()
  await expect(page.getByText(people.notSpokenCount(1))).toBeVisible()
  await page.reload()
  await expect(page.getByText(people.notSpokenCount(1))).toBeVisible()
  await tells(page, 'Wants to be asked about nursery.')
  // Speaking to him makes no grade better, and leaves what others said of him.
  await tells(page, 'Rows at the door about money')
  await tab(page, 'supervision', supervision.screen)
  await tells(page, 'Pauline')
})

test('missed appointments as the only sign in a fine house: counted once, and what money may hide', { tag: '@once' }, async ({ page }) => {
  await toFamily(page, 'Hugo')
  expect(await rulesShown(page)).toEqual(expect.arrayContaining([ruleName('D13'), ruleName('D1')]))
  await tab(page, 'plan', new RegExp(plan.screen))
  await tells(page, plan.moneyHides, 'It hurts when I chew that side.')
  await tab(page, 'chronology', chronology.screen)
  await tells(page, event.outcome['cancelled-late'], event.outcome.rearranged)
  await press(button(page, chronology.one).first())
  await expect(page.getByText(chronology.saidSame)).toBeVisible()
  await tab(page, 'family', family.visitsTitle)
  const missed = page.locator('.alert').filter({ hasText: ruleName('D13') })
  await expect(missed).toContainText(/\b4\b|four/i)

  const sentence = 'Dentist again. Nobody rang.'
  expect(await enterFromBoard(page, 'Hugo', event.outcome['not-brought'], 'appointment', sentence)).toBeLessThanOrEqual(3)
  await page.reload()
  await toFamily(page, 'Hugo')
  await expect(page.locator('.happened').getByText(sentence)).toBeVisible()
  await expect(page.locator('.alert').filter({ hasText: ruleName('D13') })).toContainText(/\b5\b|five/i)
})
