import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { settled } from '../../../src/core/fold.ts'
import { DecisionsScreen } from '../../../src/ui/decisions/DecisionsScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { happened, on, some, story, telling, visited } from '../../helpers/drift.ts'
import { act, type Person } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const open = (app: App) => show(app, <DecisionsScreen route={{ at: 'decisions', caseId: FAMILY }} />)
const sheet = (name: string | RegExp) => screen.findByRole('region', { name }, SOON)
const press = (within_: HTMLElement, name: string | RegExp) => fireEvent.click(within(within_).getByRole('button', { name }))
const hrefOf = (of: HTMLElement, name: string | RegExp) => within(of).getByRole('link', { name }).getAttribute('href')

const decide = (who: Person, id: string, days: number, values: object) =>
  act(who, 'decision', id, { type: 'level', on: on(days), reason: '', decidedBy: '', ...values })

beforeEach(() => goTo({ at: 'caseload' }))

describe('with nothing noted', () => {
  test('every part says what is missing and what to do, and agreement always says what it never stands in the way of', async () => {
    const { app } = await tabletWith(telling(), 10)
    open(app)
    const level = await sheet('Level of need')
    expect(level.textContent).toMatch(/No level is decided yet.*Nobody has noted one\./)
    expect(hrefOf(level, 'Step up, step down or confirm')).toBe(`#/family/${FAMILY}/decision/new/level`)
    expect((await sheet(/^The way to challenge/)).textContent).toMatch(/No challenge is noted\. You need not be sure to ask/)
    expect((await sheet(/^All decisions/)).textContent).toMatch(/No decision is noted yet/)
    const agreement = await sheet('Agreement of the family')
    expect(agreement.textContent).toMatch(/Nobody has noted whether they agree/)
    expect(agreement.textContent).toMatch(/Missing agreement never stands in the way of keeping a child safe/)
    expect((await sheet(/^Referrals/)).textContent).toMatch(/No referral is noted yet/)
    const shared = await sheet(/^Information shared/)
    expect(hrefOf(shared, 'Note that something was shared')).toMatch(/event\/new\/information-shared\/decisions$/)
    expect(hrefOf(document.body, 'Look at the whole case')).toBe(`#/family/${FAMILY}/case-review`)
  })
})

describe('the level of need', () => {
  test('says since when, why, by whom, and that it was a step up, by the order of the area', async () => {
    const ruth = telling()
    decide(ruth, 'first', 1, { level: 'early-help', reason: 'The school worried.' })
    decide(ruth, 'second', 8, { level: 'protection', category: 'neglect', reason: 'Food and bed.', decidedBy: 'The conference' })
    const { app } = await tabletWith(ruth, 20)
    open(app)
    const level = await sheet('Level of need')
    expect(level.textContent).toMatch(/Child protection plan.*Since 12 March 2026, 12 days ago\. A step up from Targeted early help\./)
    expect(level.textContent).toMatch(/Decided by The conference.*“Food and bed\.”.*Plan under: neglect/)
    expect(level.textContent).toMatch(/Now: Child protection plan/)
    const lines = within(await sheet(/^All decisions/)).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^12 March 2026Step up: Child protection plan/),
      expect.stringMatching(/^5 March 2026First level: Targeted early help“The school worried\.”Noted by Ruth/),
    ])
  })

  test('that went down, or was confirmed, says so; one that the area does not name any more is kept as it was written', async () => {
    const ruth = telling()
    decide(ruth, 'a', 1, { level: 'protection' })
    decide(ruth, 'b', 2, { level: 'in-need' })
    decide(ruth, 'c', 3, { level: 'in-need' })
    decide(ruth, 'd', 4, { level: 'tier-9' })
    const { app } = await tabletWith(ruth, 20)
    open(app)
    const lines = within(await sheet(/^All decisions/)).getAllByRole('listitem')
    expect(lines.map((line) => line.querySelector('b')?.textContent)).toEqual([
      'Another level: tier-9',
      'Stays: Child in need',
      'Step down: Child in need',
      'First level: Child protection plan',
    ])
    expect((await sheet('Level of need')).textContent).toMatch(/tier-9.*It was Child in need before\..*No reason is noted/)
  })

  test('that two people entered differently leads to settling it', async () => {
    const ruth = telling()
    decide(ruth, 'first', 1, { level: 'early-help', reason: 'One.' })
    const before = ruth.log
    act(ruth, 'decision', 'first', { level: 'in-need' })
    const hers = ruth.log.at(-1)
    ruth.log = before
    act(ruth, 'decision', 'first', { level: 'protection' })
    if (hers) ruth.log = [...ruth.log, hers]
    const { app } = await tabletWith(ruth, 20)
    open(app)
    const level = await sheet('Level of need')
    expect(level.textContent).toMatch(/Two people entered this differently/)
    expect(hrefOf(level, 'See both and settle it')).toBe(`#/family/${FAMILY}/contested/first`)
  })

  test('has the early help assessment beside it, and that one was declined stops nobody', async () => {
    const ruth = telling()
    happened(ruth, 'offered', 1, { type: 'early-help-assessment', outcome: 'offered' })
    happened(ruth, 'declined', 3, { type: 'early-help-assessment', outcome: 'declined' })
    const { app } = await tabletWith(ruth, 20)
    open(app)
    expect((await sheet('Level of need')).textContent).toMatch(
      /Declined, 7 March 2026Offered, 5 March 2026That the family declined it stops nobody/,
    )
  })
})

test('improvement that did not last asks for a decision until there is one', async () => {
  const slipped = () =>
    story([
      [0, some('PHY', 8, 4)],
      [30, some('PHY', 8, 2)],
      [60, some('PHY', 8, 4)],
    ])
  const { app } = await tabletWith(slipped(), 70)
  open(app)
  expect(await screen.findByText(/Sam, Physical\. Decide what follows/, {}, SOON)).toBeTruthy()
  expect(screen.getByText(/No decision is noted since it slipped back/)).toBeTruthy()
})

test('and not any more once something was decided, though it still says that it slipped', async () => {
  const ruth = story([
    [0, some('PHY', 8, 4)],
    [30, some('PHY', 8, 2)],
    [60, some('PHY', 8, 4)],
  ])
  decide(ruth, 'advice', 65, { type: 'legal-advice', reason: 'It does not hold.' })
  const { app } = await tabletWith(ruth, 70)
  open(app)
  expect(await screen.findByText(/Sam, Physical\. Decide what follows/, {}, SOON)).toBeTruthy()
  expect(screen.queryByText(/No decision is noted since/)).toBeNull()
})

describe('whether the family agrees', () => {
  test('is changed in place; a wrong day keeps what was typed', async () => {
    const { app } = await tabletWith(telling(), 10)
    open(app)
    press(await sheet('Agreement of the family'), 'Change')
    const dialog = await screen.findByRole('dialog')
    press(dialog, 'Save')
    expect(await within(dialog).findByText('Choose whether the family agrees.')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('radio', { name: 'They agree in part' }))
    fireEvent.input(within(dialog).getByLabelText('When were they asked?'), { target: { value: '' } })
    fireEvent.input(within(dialog).getByLabelText(/What they agree to/), { target: { value: 'Not the school.' } })
    press(dialog, 'Save')
    expect(await within(dialog).findByText('Enter a day.')).toBeTruthy()
    fireEvent.input(within(dialog).getByLabelText('When were they asked?'), { target: { value: on(9) } })
    press(dialog, 'Save')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), SOON)
    const words = /They agree in part.*Asked on 13 March 2026.*“Not the school\.”/
    await waitFor(async () => expect((await sheet('Agreement of the family')).textContent).toMatch(words), SOON)
    expect(settled((await look(app, FAMILY)).household.consent)).toBe('in-part')
  })

  test('entered differently by two people is settled first', async () => {
    const ruth = telling()
    const before = ruth.log
    act(ruth, 'household', FAMILY, { consent: 'given' })
    const hers = ruth.log.at(-1)
    ruth.log = before
    act(ruth, 'household', FAMILY, { consent: 'withheld' })
    if (hers) ruth.log = [...ruth.log, hers]
    const { app } = await tabletWith(ruth, 10)
    open(app)
    const agreement = await sheet('Agreement of the family')
    expect(agreement.textContent).toMatch(/Two people entered this differently/)
    press(agreement, 'Change')
    expect((await screen.findByRole('dialog')).textContent).toMatch(/Settle that first/)
    expect(within(screen.getByRole('dialog')).queryByRole('radio')).toBeNull()
  })
})

test('what was shared says with whom, why, whether they agreed and were told, or why not', async () => {
  const ruth = telling()
  happened(ruth, 'one', 1, {
    type: 'information-shared',
    outcome: 'with-agreement',
    withWhom: 'the school',
    note: 'His meals.',
    told: true,
  })
  happened(ruth, 'two', 2, {
    type: 'information-shared',
    outcome: 'without-agreement',
    withWhom: 'police',
    note: 'A threat.',
    told: false,
    whyNotTold: 'It was not safe.',
  })
  happened(ruth, 'three', 3, { type: 'information-shared', note: 'x'.repeat(4000) })
  const { app } = await tabletWith(ruth, 10)
  open(app)
  const [third, second, first] = within(await sheet(/^Information shared/))
    .getAllByRole('listitem')
    .map((line) => line.textContent)
  expect(first).toMatch(/With the schoolHis meals\.The family agreed\. The family was told\./)
  expect(second).toMatch(/With policeA threat\.Without agreement\. The family was not told: It was not safe\./)
  expect(third).toMatch(/With whom is not notedx{4000}Whether the family was told is not noted\./)
})

test('with many of each the latest are in sight and the rest folded', async () => {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 2 } })
  for (let day = 1; day <= 9; day += 1) {
    decide(ruth, `d${day}`, day, { type: 'continue', reason: `Reason ${day}` })
    happened(ruth, `s${day}`, day, { type: 'information-shared', withWhom: `school ${day}`, note: 'Meals.', outcome: 'with-agreement' })
  }
  const { app } = await tabletWith(ruth, 20)
  open(app)
  expect((await sheet(/^All decisions/)).textContent).toMatch(/4 earlier decisions/)
  expect((await sheet(/^Information shared/)).textContent).toMatch(/5 earlier ones/)
})
