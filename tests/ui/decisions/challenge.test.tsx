import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import type { Values } from '../../../src/core/fact.ts'
import { settled, shown } from '../../../src/core/fold.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { referralState } from '../../../src/report/say/referrals.ts'
import { DecisionsScreen } from '../../../src/ui/decisions/DecisionsScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { familyOf, happened, on, telling } from '../../helpers/drift.ts'
import { act, hear, type Person, person } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const open = (app: App) => show(app, <DecisionsScreen route={{ at: 'decisions', caseId: FAMILY }} />)
const sheet = (name: RegExp) => screen.findByRole('region', { name }, SOON)
const way = () => sheet(/^The way to challenge/)
const press = (of: HTMLElement, name: string | RegExp) => fireEvent.click(within(of).getByRole('button', { name }))
const type = (of: HTMLElement, label: string | RegExp, value: string) =>
  fireEvent.input(within(of).getByLabelText(label), { target: { value } })
/** What the part says, once what was written has come round. */
const says = (part: () => Promise<HTMLElement>, words: RegExp) =>
  waitFor(async () => expect((await part()).textContent).toMatch(words), SOON)
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), SOON)

const challenged = (who: Person, id: string, days: number, values: Values<'event'> = {}) =>
  happened(who, id, days, { type: 'challenge', outcome: 'open', ...values })

beforeEach(() => goTo({ at: 'caseload' }))

describe('a challenge', () => {
  test('stands at its step by a word, with the steps before and after, and since when its answer is overdue', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk', withWhom: 'the duty team', note: 'The referral was closed unread.' })
    challenged(ruth, 'managers', 2, { stage: 'managers', follows: 'asked' })
    const { app } = await tabletWith(ruth, 12)
    open(app)
    const steps = within(await way()).getAllByRole('listitem')
    expect(steps.slice(0, 4).map((step) => step.querySelector('b')?.textContent)).toEqual([
      'Talk to each other',
      'Manager to manager',
      'Senior managers',
      'Safeguarding partnership',
    ])
    expect(steps[0]?.textContent).toMatch(/Taken further.*4 March 2026, with the duty team.*closed unread/)
    expect(steps[1]?.textContent).toMatch(/It stands here/)
    expect(steps[1]?.getAttribute('aria-current')).toBe('step')
    expect(steps[2]?.textContent).toMatch(/To come, answer within 5 working days/)
    // Asked on a Friday: due on the Monday, and the Monday after is five weekdays later.
    await says(way, /The answer was due on 9 March 2026, 5 working days ago\./)
    await says(way, /Public holidays are not known here/)
  })

  test('can be begun, with its reason, at the first step of the area', async () => {
    const { app } = await tabletWith(telling(), 10)
    open(app)
    press(await way(), 'Begin a challenge')
    const dialog = await screen.findByRole('dialog')
    press(dialog, 'Save')
    expect(await within(dialog).findByText(/Say why/)).toBeTruthy()
    type(dialog, 'With whom?', 'The duty manager')
    type(dialog, /What do you question, and what/, 'No visit since May.')
    press(dialog, 'Save')
    await gone()
    const [event] = (await look(app, FAMILY)).events
    expect(event?.type).toBe('challenge')
    expect([
      settled(event?.registers.stage ?? { kind: 'unanswered' }),
      settled(event?.registers.outcome ?? { kind: 'unanswered' }),
    ]).toEqual(['talk', 'open'])
    await says(way, /It stands here.*14 March 2026, with The duty manager.*No visit since May\..*due by 16 March 2026/)
  })

  test('is taken one step further: the next step is picked, and what is written follows the one before', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    const { app } = await tabletWith(ruth, 10)
    open(app)
    press(await way(), /^Take it one step further/)
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'Manager to manager' }).checked).toBe(true)
    expect(dialog.textContent).toMatch(/It stands at: Talk to each other\./)
    type(dialog, 'Why does it go further?', 'Nobody answered.')
    type(dialog, 'Answer due by', on(30))
    press(dialog, 'Save')
    await gone()
    const further = (await look(app, FAMILY)).events.find(({ id }) => id !== 'asked')
    expect(further && [shown(further.registers.follows), shown(further.registers.stage), shown(further.registers.feedbackDue)]).toEqual([
      'asked',
      'managers',
      on(30),
    ])
    await says(way, /An answer is due by 3 April 2026\./)
  })

  test('that got an answer which settles it is folded away, with the way it took and how', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk', note: 'The referral was closed unread.' })
    const { app } = await tabletWith(ruth, 10)
    open(app)
    press(await way(), /^An answer came/)
    const dialog = await screen.findByRole('dialog')
    press(dialog, 'Save')
    expect(await within(dialog).findByText('Choose whether it settled the matter.')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Yes, it is settled' }))
    type(dialog, 'What was answered', 'They visit tomorrow.')
    press(dialog, 'Save')
    await gone()
    await says(way, /Settled: 1.*Settled, 14 March 2026.*closed unread\.\nThey visit tomorrow\..*By way of: Talk to each other/)
  })

  test('of which somebody joined two entries is answered once, at both', async () => {
    const ruth = telling()
    challenged(ruth, 'one', 0, { stage: 'talk', note: 'Mine.' })
    challenged(ruth, 'two', 0, { stage: 'talk', note: 'Hers.' })
    act(ruth, 'same', 'same/one/two', { state: 'same', reason: 'The same call.' })
    const { app } = await tabletWith(ruth, 10)
    open(app)
    press(await way(), /^An answer came/)
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Yes, it is settled' }))
    press(dialog, 'Save')
    await gone()
    await says(way, /No challenge is noted.*Settled: 1/)
    expect((await look(app, FAMILY)).entries.map(({ registers }) => shown(registers.note))).toEqual(['Mine.', 'Hers.'])
  })

  test('that got an answer which does not hold goes on', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk', feedbackOn: on(3) })
    const { app } = await tabletWith(ruth, 10)
    open(app)
    await says(way, /An answer came on 7 March 2026 and did not settle it\./)
  })

  test('about which two people say different things is open, and is settled between them before it is answered', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    const imran = person('Imran')
    hear(imran, ruth.log)
    act(ruth, 'event', 'asked', { outcome: 'settled' })
    act(imran, 'event', 'asked', { outcome: 'open' })
    hear(ruth, imran.log)
    const { app } = await tabletWith(ruth, 10)
    open(app)
    await says(way, /Two people entered this differently/)
    press(await way(), /^An answer came/)
    expect((await screen.findByRole('dialog')).textContent).toMatch(/Settle that first/)
  })

  test('at a step that the area does not name any more says so and lets one pick', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'county' })
    const { app } = await tabletWith(ruth, 10)
    open(app)
    await says(way, /A step that this area does not name any more.*No day is set for an answer/)
    press(await way(), /^Take it one step further/)
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'None of these' }).checked).toBe(true)
  })

  test('in an area without steps can still be noted and answered', async () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { note: 'Why is nobody going?' })
    const { app } = await tabletWith(ruth, 10)
    app.practiceSettings = { ...builtInPractice, stages: [] }
    open(app)
    await says(way, /No step was named.*The settings of this area name no steps/)
    press(await way(), /^Take it one step further/)
    expect(within(await screen.findByRole('dialog')).queryByRole('radio')).toBeNull()
  })
})

describe('a referral', () => {
  test('waits, is due, overdue, answered; without a day it is asked after when two weeks have passed', () => {
    const stateOf = (values: Values<'event'>, day: number) => {
      const ruth = telling()
      happened(ruth, 'asked', 0, { type: 'referral', ...values })
      const [event] = familyOf(ruth).events
      return event && referralState(event, on(day))
    }
    const dated = { outcome: 'waiting', feedbackDue: on(7) } as const
    expect(stateOf(dated, 6)).toEqual({ kind: 'waiting', on: on(7), set: true })
    expect(stateOf(dated, 7)).toEqual({ kind: 'due', on: on(7), set: true })
    expect(stateOf(dated, 8)).toEqual({ kind: 'overdue', on: on(7), set: true })
    expect(stateOf({ outcome: 'waiting' }, 14)).toEqual({ kind: 'due', on: on(14), set: false })
    expect(stateOf({ outcome: 'waiting', feedbackOn: on(9) }, 12)).toEqual({ kind: 'word', on: on(9) })
    expect(stateOf({ ...dated, feedbackOn: on(9) }, 24)).toEqual({ kind: 'overdue', on: on(23), set: false })
    expect(stateOf({ outcome: 'accepted', feedbackOn: on(2) }, 60)).toEqual({ kind: 'came', accepted: true, on: on(2) })
    expect(stateOf({ outcome: 'not-accepted' }, 60)).toEqual({ kind: 'came', accepted: false, on: null })
  })

  test('that was not accepted can be challenged, and then says that it is', async () => {
    const ruth = telling()
    happened(ruth, 'referred', 0, { type: 'referral', outcome: 'waiting', service: 'childrens-services', note: 'No heating.' })
    const { app } = await tabletWith(ruth, 20)
    open(app)
    const referrals = () => sheet(/^Referrals/)
    await says(referrals, /Referral to Children’s services.*No day was set, and no answer by 18 March 2026, 6 days ago/)
    press(await referrals(), /^An answer came/)
    const answer = await screen.findByRole('dialog')
    fireEvent.click(within(answer).getByRole('radio', { name: 'Not accepted' }))
    type(answer, 'What was answered', 'Below their threshold.')
    press(answer, 'Save')
    await gone()
    await says(referrals, /Not accepted, 24 March 2026.*No heating\.\nBelow their threshold\./)

    press(await referrals(), /^Challenge it/)
    const step = await screen.findByRole('dialog')
    type(step, /What do you question, and what/, 'The children are cold at night.')
    press(step, 'Save')
    await gone()
    await says(referrals, /It is being challenged/)
    await says(way, /About the referral of 4 March 2026/)
  })
})
