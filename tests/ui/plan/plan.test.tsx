import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { itemAt, type Values } from '../../../src/core/fact.ts'
import { shown } from '../../../src/core/fold.ts'
import { PlanScreen } from '../../../src/ui/plan/PlanScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { aimed, closed, happened, on, telling, visited } from '../../helpers/drift.ts'
import { act, hear, type Person, person, START } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const BED = { child: 'sam', item: 'PHY.3a', from: 4, to: 2, by: on(60), who: 'Jodie and housing', childView: '“I sleep on the sofa.”' }
const BED_NAME = 'A sleeping place of the child’s own'
const TWO = { sam: { kind: 'born', on: '2023-03-01' }, ada: { kind: 'born', on: '2019-03-01' } } as const

const open = async (app: App) => {
  const shownPlan = show(app, <PlanScreen route={{ at: 'plan', caseId: FAMILY }} />)
  await screen.findByRole('heading', { level: 1 }, SOON)
  return shownPlan
}
const sheet = (name: RegExp) => screen.getByRole('region', { name })
const card = (name = BED_NAME) =>
  within(sheet(/^What has to change/))
    .getByRole('heading', { name })
    .closest('li') as HTMLElement
const said = (what: RegExp, where: HTMLElement = document.body) => expect(where.textContent).toMatch(what)

async function planned(who: Person, days: number) {
  const { app } = await tabletWith(who, days)
  await open(app)
  return { app, family: () => look(app, FAMILY) }
}

const money = (who: Person, item: string, answer: 'yes' | 'partly' | 'no', child = 'sam') =>
  act(who, 'answer', itemAt('first', child, item), { money: answer }, START)
const doing = (who: Person, id: string, values: Values<'action'>) =>
  act(who, 'action', id, { what: id, who: 'Priya', support: false, ...values }, START)

function begun(target: Values<'target'> = BED) {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, marks: { PHY: 4, EDU: 1, MED: 1, SUP: 1, EMO: 1 } })
  aimed(ruth, 'bed', 1, target)
  return ruth
}

beforeEach(() => goTo({ at: 'caseload' }))

describe('an empty plan', () => {
  test('says of each part what would stand there, and leads to it', async () => {
    await planned(telling(), 1)
    said(/Nobody has written yet what the help is for/, sheet(/^What the help is for/))
    expect(
      within(sheet(/^What has to change/))
        .getByRole('link', { name: 'Agree a target' })
        .getAttribute('href'),
    ).toMatch(/target\/new$/)
    said(/No signed visit has asked yet whether money or repairs/, sheet(/^What the family needs/))
    said(/Not a target: no better care could stand in for it/, sheet(/^What the family needs/))
    said(/Nobody has taken anything on yet/, sheet(/^What we do/))
    expect(screen.queryByText('Look at this again')).toBeNull()
    expect(screen.queryByText(/Money can hide neglect/)).toBeNull()
  })

  test('of a family that is not here leads back', async () => {
    const { app } = await tabletWith(telling(), 1)
    show(app, <PlanScreen route={{ at: 'plan', caseId: 'nobody' }} />)
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})

describe('what the help is for', () => {
  test('is written over the plan, shown, and changed', async () => {
    const { family } = await planned(telling(), 1)
    fireEvent.click(screen.getByRole('button', { name: 'Write it' }))
    const dialog = within(screen.getByRole('dialog'))
    const type = (label: string, value: string) => fireEvent.input(dialog.getByLabelText(label), { target: { value } })
    type('What is the help for?', 'A bed and somebody who notices.')
    type('What follows if nothing changes?', 'We meet and say so.')
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => said(/A bed and somebody who notices/, sheet(/^What the help is for/)), SOON)
    said(/What is to be different\?Not written yet/, sheet(/^What the help is for/))
    expect(shown((await family()).household.consequence)).toBe('We meet and say so.')
  })

  test('written differently by two people is settled first', async () => {
    const [ruth, ben] = [telling(), person('Ben')]
    hear(ben, ruth.log)
    act(ruth, 'household', FAMILY, { purpose: 'A bed.' }, START)
    act(ben, 'household', FAMILY, { purpose: 'School every day.' }, START)
    hear(ruth, ben.log)
    await planned(ruth, 1)
    said(/Two people entered this differently/, sheet(/^What the help is for/))
    fireEvent.click(screen.getByRole('button', { name: 'Change' }))
    expect(screen.getByRole('dialog').querySelector('textarea')).toBeNull()
    expect(within(screen.getByRole('dialog')).getByRole('link').getAttribute('href')).toMatch(/\/contested\//)
  })
})

describe('a target', () => {
  test('shows all that was agreed, and the child’s part of it', async () => {
    const more = { help: 'A voucher', how: 'A made bed', consequence: 'We meet', familyView: 'Yes please' }
    await planned(begun({ ...BED, ...more }), 20)
    said(/When it was agreed: grade 4, many needs missed. The aim: grade 2, good enough/, card())
    for (const words of [/“I sleep on the sofa\.”/, /3 May 2026/, /Jodie and housing/, /A voucher/, /A made bed/, /We meet/, /Yes please/])
      said(words, card())
    said(/Not graded since it was agreed/, card())
    expect(
      within(card())
        .getByRole('link', { name: /^Change/ })
        .getAttribute('href'),
    ).toBe(`#/family/${FAMILY}/target/bed`)
  })

  test('shows each review since, and a gap where it was not seen', async () => {
    const ruth = begun()
    visited(ruth, 'second', { days: 20, marks: { 'PHY.3a': 3 } })
    visited(ruth, 'third', { days: 40, marks: { 'PHY.3a': 'not-seen' } })
    visited(ruth, 'fourth', { days: 59, marks: { 'PHY.3a': 2 } })
    await planned(ruth, 61)
    const marks = [...card().querySelectorAll('.plan__marks > li .vh')].map((mark) => mark.textContent)
    expect(marks).toEqual([
      'Grade 4 when it was agreed',
      '24 March 2026: grade 3, some needs missed, not there yet',
      '13 April 2026: not graded',
      '2 May 2026: grade 2, good enough, reached',
      'The aim: grade 2',
    ])
    said(/Reached: 2 on 2 May 2026/, card())
    expect(screen.queryByText(/Past its day/)).toBeNull()
  })

  test('past its day says by how much, with the days that it was moved from struck out', async () => {
    const ruth = begun()
    aimed(ruth, 'bed', 50, { by: on(70) })
    await planned(ruth, 75)
    said(/Past its day by 5 days/, card())
    expect([...card().querySelectorAll('del')].map((day) => day.textContent)).toEqual(['First agreed for 3 May 2026'])
    said(/13 May 2026, 5 days ago/, card())
  })

  test('without the child’s part says so, and the plan leads to where it is said', async () => {
    await planned(begun({ ...BED, childView: '' }), 2)
    said(/not written yet/, card())
    const warning = screen.getByRole('heading', { name: 'Look at this again' }).parentElement as HTMLElement
    said(/1 target does not say what the child said or showed/, warning)
    expect(
      within(warning)
        .getByRole('link', { name: `Say it for: ${BED_NAME}` })
        .getAttribute('href'),
    ).toMatch(/target\/bed$/)
  })

  test('that ended is folded, with how and why', async () => {
    const ruth = begun()
    aimed(ruth, 'bed', 30, { outcome: 'carried', outcomeWhy: 'Housing does it' })
    await planned(ruth, 31)
    const fold = screen.getByText('1 target that has ended').closest('details')
    expect(fold?.textContent).toMatch(/Ended: carried on by somebody else.*“Housing does it”/)
    expect(within(fold as HTMLElement).queryByRole('group', { hidden: true })).toBeNull()
    said(/No target is open now/, sheet(/^What has to change/))
  })

  test('of two minds says so and leads to both', async () => {
    const [ruth, ben] = [begun(), person('Ben')]
    hear(ben, ruth.log)
    aimed(ruth, 'bed', 10, { who: 'Jodie' })
    aimed(ben, 'bed', 10, { who: 'The landlord' })
    hear(ruth, ben.log)
    await planned(ruth, 11)
    expect(within(card()).getByRole('link', { name: 'See both and settle it' }).getAttribute('href')).toMatch(/contested\/bed$/)
  })

  test('stands under its child, soonest first, and a very long text is all there', async () => {
    const ruth = telling(TWO)
    visited(ruth, 'first', { days: 0, marks: { PHY: 4 } })
    const long = 'Supercalifragilistic'.repeat(100)
    aimed(ruth, 'later', 1, { ...BED, item: 'PHY.2a', by: on(80), help: long })
    aimed(ruth, 'soon', 1, BED)
    aimed(ruth, 'hers', 1, { ...BED, child: 'ada', by: on(40) })
    await planned(ruth, 2)
    const group = (name: string) => [...screen.getByRole('region', { name }).querySelectorAll('h4')].map((one) => one.textContent)
    expect(group('Sam')).toEqual([BED_NAME, 'Floors, surfaces and living space clean enough'])
    expect(group('Ada')).toEqual([BED_NAME])
    said(new RegExp(long), card('Floors, surfaces and living space clean enough'))
  })
})

describe('what was agreed for a target', () => {
  test('is noted with one touch, for today', async () => {
    const { family } = await planned(begun(), 20)
    said(/Nothing is noted yet/, card())
    fireEvent.click(within(card()).getByRole('button', { name: /^Done in part/ }))
    await waitFor(() => expect(within(card()).getByRole('link', { name: /^Open/ })).toBeTruthy(), SOON)
    said(/Noted for today: done in part/, card())
    const [event] = (await family()).events
    expect(event).toMatchObject({ type: 'agreement', on: on(20), children: ['sam'] })
    expect([event?.registers.target, event?.registers.outcome].map((register) => register && shown<unknown>(register))).toEqual([
      'bed',
      'partly-done',
    ])
  })

  test('is written in words, and said to be done or not later', async () => {
    const { family } = await planned(begun(), 20)
    fireEvent.click(within(card()).getByRole('button', { name: /^In words/ }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.input(dialog.getByLabelText('What was agreed?'), { target: { value: 'Ring the council' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => said(/Agreed, not known yet: Ring the council/, card()), SOON)
    fireEvent.click(within(card()).getByRole('button', { name: /^Not done.*what was agreed on/ }))
    await waitFor(() => said(/Not done: Ring the council/, card()), SOON)
    expect((await family()).events.map(({ registers }) => shown(registers.outcome))).toEqual(['not-done'])
  })

  test('shows the latest three and folds the rest', async () => {
    const ruth = begun()
    for (const days of [5, 6, 7, 8, 9])
      happened(ruth, `step-${days}`, days, { type: 'agreement', outcome: 'done', target: 'bed', note: `Step ${days}` })
    await planned(ruth, 20)
    const fold = within(card()).getByText('2 earlier notes').closest('details')
    expect([...card().querySelectorAll('.plan__one p')].map((line) => line.textContent)).toEqual(
      [9, 8, 7, 6, 5].map((step) => `Done: Step ${step}`),
    )
    expect(fold?.textContent).toMatch(/Step 6.*Step 5/)
  })
})

describe('what the family needs', () => {
  test('stands apart from the targets, whole before part, with who gets it and the way to say who', async () => {
    const ruth = begun()
    money(ruth, 'PHY.2b', 'partly')
    money(ruth, 'PHY.3a', 'yes')
    doing(ruth, 'Apply to the fund', { support: true, item: 'PHY.2b', by: on(30) })
    await planned(ruth, 2)
    const needs = sheet(/^What the family needs/)
    expect([...needs.querySelectorAll('h3')].map((title) => title.textContent)).toEqual([
      'Money or repairs alone would put it right',
      'Money or repairs would put a part of it right',
    ])
    expect(
      within(needs)
        .getByRole('link', { name: /^Say who gets it/ })
        .getAttribute('href'),
    ).toMatch(/action\/new\/PHY\.3a$/)
    said(/Apply to the fundPriya, by 3 April 2026/, needs)
    const warning = screen.getByRole('heading', { name: 'Look at this again' }).parentElement as HTMLElement
    said(/money or repairs alone would put it right\. This is support, not care/, warning)
    expect(screen.queryByText(/Money can hide neglect/)).toBeNull()
  })

  test('asks about neglect behind comfort where care is of concern and nothing is put down to money', async () => {
    await planned(begun(), 2)
    said(/Money can hide neglect/, sheet(/^What the family needs/))
  })
})

describe('what we do', () => {
  test('is done with one touch, and folded then', async () => {
    const ruth = telling()
    doing(ruth, 'Ring the school', { by: on(3) })
    const { family } = await planned(ruth, 5)
    said(/Priya, was due on 7 March 2026, 2 days ago/, sheet(/^What we do/))
    fireEvent.click(within(sheet(/^What we do/)).getByRole('button', { name: /^Done/ }))
    await waitFor(() => expect(screen.getByText('1 thing that is done or dropped')).toBeTruthy(), SOON)
    expect((await family()).actions[0]?.outcome).toBe('done')
  })

  test('names the event in which it was agreed', async () => {
    const ruth = telling()
    happened(ruth, 'talk', 1, { type: 'supervision' })
    doing(ruth, 'Ring the school', { event: 'talk', by: null })
    await planned(ruth, 5)
    said(/Priya, no day setSupervision of 5 March 2026/, sheet(/^What we do/))
  })
})

test('leads to a copy of it, to be printed', async () => {
  const ruth = begun(BED)
  await planned(ruth, 5)
  expect(screen.getByRole('link', { name: 'Print or copy' }).getAttribute('href')).toMatch(/\/print\/plan$/)
})

test('of a closed case the plan is there to read, and warns of nothing', async () => {
  const ruth = begun({ ...BED, childView: '' })
  closed(ruth, 'end', 20)
  await planned(ruth, 30)
  expect(card()).toBeTruthy()
  expect(screen.queryByText('Look at this again')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Agree a target' })).toBeNull()
})
