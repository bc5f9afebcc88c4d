import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { recordEffect } from '../../../src/app/effects.ts'
import { addAdult, addChild, addFamily, changeAdult, changeFamily } from '../../../src/app/families.ts'
import { recordLens } from '../../../src/app/lens.ts'
import { record } from '../../../src/app/app.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { PeopleScreen } from '../../../src/ui/people/PeopleScreen.tsx'
import { VisitPlanForm } from '../../../src/ui/visit-plan/VisitPlanForm.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, look, planFor, TODAY, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const open = (app: App, caseId: string) => show(app, <PeopleScreen route={{ at: 'people', caseId }} />)
const cardOf = async (name: string) => (await screen.findByText(name, { selector: '.around b' }, SOON)).closest('li') as HTMLElement
const sheet = (name: string) => screen.getByRole('region', { name })

const DARREN = { name: 'Darren', relation: 'father', lives: 'elsewhere', cares: false } as const

async function hale(app: App) {
  const caseId = value(await addFamily(app, 'Hale'))
  const wrenId = value(await addChild(app, caseId, wren({ flags: ['young carer'], safePeople: 'Nan.' })))
  const kai = value(await addChild(app, caseId, wren({ name: 'Kai', birth: { kind: 'born', on: '2024-05-01' } })))
  const jodie = value(await addAdult(app, caseId, { name: 'Jodie', relation: 'mother', lives: 'here', cares: true }))
  const darren = value(await addAdult(app, caseId, DARREN))
  return { caseId, wrenId, kai, jodie, darren }
}

describe('everybody around the children', () => {
  test('of a family with nobody in it: what is missing is said, and each has a way to enter it', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Quill'))
    open(app, caseId)
    expect(await screen.findByText('No children are entered yet.', {}, SOON)).toBeTruthy()
    expect(screen.getByText('No adult is entered as living here.')).toBeTruthy()
    expect(screen.getByText('Add the children first: each has a column here.')).toBeTruthy()
    expect(screen.queryByText('Is there another parent?')).toBeNull()
    expect(screen.getByRole('link', { name: 'Add an adult' }).getAttribute('href')).toBe(`#/family/${caseId}/adult/new/people`)
    expect(screen.queryByText('Before you go there')).toBeNull()
  })

  test('asks for another parent where the children have no second adult', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'Quill'))
    value(await addChild(app, caseId, wren()))
    value(await addAdult(app, caseId, { name: 'Jodie', relation: 'mother', lives: 'here', cares: true }))
    open(app, caseId)
    const notice = (await screen.findByText('Is there another parent?', {}, SOON)).closest('.notice') as HTMLElement
    expect(notice.textContent).toContain('Nobody is entered as a parent who lives elsewhere.')
    value(await addAdult(app, caseId, DARREN))
    await waitFor(() => expect(screen.queryByText('Is there another parent?')).toBeNull(), SOON)
  })

  test('children have their age, what else matters, whom they trust, and what nobody asked', async () => {
    const { app } = await openTestApp()
    const { caseId, wrenId } = await hale(app)
    open(app, caseId)
    const card = await cardOf('Wren')
    expect(card.textContent).toMatch(/7 years, born 2 March 2019, lives here/)
    expect(card.textContent).toMatch(/Young carer/)
    expect(card.textContent).toMatch(/Whom does the child trust\?Nan\./)
    const ask = within(card).getByRole('link', { name: 'Ask and note it for Wren. What helps when things are hard?' })
    expect(ask.getAttribute('href')).toBe(`#/family/${caseId}/child/${wrenId}/people`)
  })

  test('an address that names nobody leads back', async () => {
    const { app } = await openTestApp()
    open(app, 'nobody')
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})

describe('an adult whom nobody has spoken to', () => {
  test('stands out by shape and word, first in their list, until a talk is noted there in two touches', async () => {
    const { app } = await openTestApp()
    const { caseId, jodie, darren, wrenId } = await hale(app)
    value(await startVisit(app, await look(app, caseId), planFor([wrenId], { present: [jodie] })))
    value(await addAdult(app, caseId, { name: 'Leanne', relation: 'grandmother', lives: 'elsewhere', cares: true }))
    open(app, caseId)
    const card = await cardOf('Darren')
    expect(card.className).toContain('around--unheard')
    expect(card.textContent).toMatch(/Not spoken to.*Nobody has met or rung Darren about the children/)
    expect(within(card).getByRole('link', { name: 'Read or add what is known of Darren' }).getAttribute('href')).toBe(
      `#/family/${caseId}/lens/${darren}/people`,
    )
    expect(screen.getByText('2 adults have not been spoken to')).toBeTruthy()
    const mother = await cardOf('Jodie')
    expect(mother.textContent).not.toContain('Not spoken to')
    expect(mother.textContent).toContain('Was there at the visit of 21 November 2026')

    fireEvent.click(within(card).getByRole('button', { name: 'Note that you spoke to Darren' }))
    const dialog = await screen.findByRole('dialog', { name: 'Spoken to Darren' })
    expect((within(dialog).getByLabelText('On which day?') as HTMLInputElement).value).toBe(TODAY)
    expect((within(dialog).getByLabelText('Who spoke to them?') as HTMLInputElement).value).toBe('Priya Shah (test)')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByText('Spoken to Darren: saved on this tablet.')).toBeTruthy(), SOON)
    await waitFor(async () => expect((await cardOf('Darren')).className).not.toContain('unheard'), SOON)
    expect((await cardOf('Darren')).textContent).toMatch(/Spoken to\?Now, 21 November 2026by Priya Shah/)
    expect((await look(app, caseId)).lens).toMatchObject([{ about: darren, entry: 'spoken-to', state: 'now' }])
  })

  test('a talk without a day or without anybody who had it is not noted, and says so at the field', async () => {
    const { app } = await openTestApp()
    const { caseId } = await hale(app)
    open(app, caseId)
    fireEvent.click(within(await cardOf('Darren')).getByRole('button', { name: /^Note that you spoke/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Spoken to Darren' })
    const day = within(dialog).getByLabelText('On which day?')
    fireEvent.input(day, { target: { value: '' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'))
    expect(dialog.textContent).toContain('Enter the day.')
    fireEvent.input(day, { target: { value: TODAY } })
    fireEvent.input(within(dialog).getByLabelText('Who spoke to them?'), { target: { value: ' ' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(dialog.textContent).toContain('Say who spoke to them.'))
    expect((await look(app, caseId)).lens).toEqual([])
  })

  test('a failed write keeps what was typed', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const { caseId } = await hale(app)
    open(app, caseId)
    fireEvent.click(within(await cardOf('Darren')).getByRole('button', { name: /^Note that you spoke/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Spoken to Darren' })
    const note = within(dialog).getByLabelText(/^What they said/)
    fireEvent.input(note, { target: { value: 'Wants to see them more.' } })
    disk.faults.commit = 'QuotaExceededError'
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    expect((note as HTMLTextAreaElement).value).toBe('Wants to see them more.')
    delete disk.faults.commit
    fireEvent.click(within(dialog).getByRole('button', { name: 'Try again' }))
    await waitFor(async () => expect((await cardOf('Darren')).textContent).toContain('Wants to see them more.'), SOON)
  })
})

describe('what is known of an adult', () => {
  test('has its state, source and day, and what was known before behind it', async () => {
    const { app } = await openTestApp()
    const { caseId, darren } = await hale(app)
    const say = async (state: 'suspected' | 'no', note: string, on: string) => {
      const [mark] = (await look(app, caseId)).lens
      value(await recordLens(app, caseId, { about: darren, entry: 'risk' }, mark, { state, note, source: 'A neighbour', on }))
    }
    await say('suspected', 'Shouting at night.', '2026-10-01')
    await say('no', 'Police know nothing of him.', '2026-11-01')
    const adult = (await look(app, caseId)).adults.find(({ id }) => id === darren) ?? expect.fail('no adult')
    value(await changeAdult(app, caseId, adult, { ...DARREN, lives: 'both' }))
    open(app, caseId)
    const card = await cardOf('Darren')
    // He moved in, at least for a part.
    expect(sheet('The household').contains(card)).toBe(true)
    expect(card.textContent).toMatch(/May be a danger\?No, 1 November 2026\. Police know nothing of him\.Source: A neighbour/)
    expect(card.textContent).toMatch(/Not asked yetLives here\? Looks after the children\? Keeps them safe\?/)
    expect(card.textContent).toMatch(/2 earlier entries/)
    expect(card.textContent).toMatch(/Lived elsewhere Priya Shah.*May be a danger\? Suspected\. Shouting at night\./)
  })

  test('that two people entered differently shows both, and is settled before anything is noted over it', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const { caseId, darren } = await hale(ruth)
    await bring(ruth, imran, caseId)
    for (const [app, state] of [
      [ruth, 'now'],
      [imran, 'no'],
    ] as const)
      value(await recordLens(app, caseId, { about: darren, entry: 'spoken-to' }, undefined, { state, note: '', source: 'Seen', on: TODAY }))
    await bring(imran, ruth, caseId)
    open(ruth, caseId)
    const card = await cardOf('Darren')
    expect(card.textContent).toMatch(/(Now by Ruth.*No by Imran|No by Imran.*Now by Ruth).*Two people entered this differently/)
    expect(card.textContent).toContain('Not spoken to')
    expect(within(card).queryByRole('button', { name: /^Note that you spoke/ })).toBeNull()
    expect(
      within(card)
        .getByRole('link', { name: /^See both and settle it/ })
        .getAttribute('href'),
    ).toBe(`#/family/${caseId}/contested/lens/${darren}/spoken-to`)
  })

  test('however long it is, it is all there', async () => {
    const { app } = await openTestApp()
    const { caseId } = await hale(app)
    const long = `${'Llanfairpwllgwyngyll'.repeat(6)} and others`
    value(await addAdult(app, caseId, { name: long, relation: long, lives: 'elsewhere', cares: true }))
    open(app, caseId)
    const card = await cardOf(long)
    expect(card.textContent).toContain(`${long}, lives elsewhere`)
  })
})

describe('how one person’s need reaches each child', () => {
  const place = (name: RegExp) => screen.findByRole('button', { name }, SOON)

  test('has a place for each; none says that there is no effect; touching one enters it', async () => {
    const { app } = await openTestApp()
    const { caseId, jodie } = await hale(app)
    value(
      await recordLens(app, caseId, { about: jodie, entry: 'low-mood' }, undefined, {
        ...{ state: 'suspected', note: '', source: 'Seen', on: TODAY },
      }),
    )
    open(app, caseId)
    const table = await screen.findByRole('table', { name: 'What each person’s need does to each child' }, SOON)
    const row = within(table).getByRole('row', { name: /^Jodie/ })
    expect(row.textContent).toContain('Low mood, also after a birth (suspected)')
    expect(within(table).getByRole('row', { name: /^Wren/ }).textContent).toMatch(/Young carer.*Their own need/)
    expect(table.textContent).not.toMatch(/no effect/i)
    expect(within(table).getAllByText('Not asked yet')).toHaveLength(6)

    fireEvent.click(await place(/What Jodie’s need does to Kai: enter it/))
    const dialog = await screen.findByRole('dialog', { name: 'What Jodie’s need does to Kai' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(dialog.textContent).toContain('Say in a line what it does to the child.'))
    fireEvent.input(within(dialog).getByLabelText(/^In a line/), { target: { value: 'Wakes alone.' } })
    fireEvent.input(within(dialog).getByLabelText(/^Who said so/), { target: { value: 'Kai' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByText('What Jodie’s need does to Kai: saved on this tablet.')).toBeTruthy(), SOON)
    expect((await place(/^Wakes alone\..*Kai, 21 November 2026.*change it/)).tagName).toBe('BUTTON')
    expect((await look(app, caseId)).effects).toMatchObject([{ person: jodie, registers: { effect: { value: 'Wakes alone.' } } }])
  })

  test('that two people wrote differently shows both, and the dialog leads to settling it', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const { caseId, jodie, kai } = await hale(ruth)
    await bring(ruth, imran, caseId)
    for (const [app, effect] of [
      [ruth, 'Wakes alone.'],
      [imran, 'Sleeps well.'],
    ] as const)
      value(await recordEffect(app, await look(app, caseId), { person: jodie, child: kai }, { effect, source: 'Seen', on: TODAY }))
    await bring(imran, ruth, caseId)
    open(ruth, caseId)
    const button = await place(/Wakes alone\. by Ruth/)
    fireEvent.click(button)
    const dialog = await screen.findByRole('dialog', { name: 'What Jodie’s need does to Kai' })
    expect(within(dialog).queryByLabelText(/^In a line/)).toBeNull()
    expect(within(dialog).getByRole('link', { name: 'See both and settle it' }).getAttribute('href')).toBe(
      `#/family/${caseId}/contested/effect/${jodie}/${kai}`,
    )
  })
})

test('what to know before going there stands at the top, says who may see it, and is not printed', async () => {
  const { app } = await openTestApp()
  const { caseId } = await hale(app)
  value(await changeFamily(app, await look(app, caseId), { name: 'Hale', workerSafety: 'A dog in the hall.', jointVisits: true }))
  const { container } = open(app, caseId)
  await screen.findByRole('heading', { name: 'Before you go there' }, SOON)
  const notice = container.querySelector('.safety') as HTMLElement
  expect(notice.textContent).toMatch(/Go by two\..*A dog in the hall\..*it goes into no part for others, and is not printed/)
  expect(notice.className).toContain('no-print')
})

test('whoever plans a visit reads it too, in a form that no link leads away from; of two contradicting notes both', async () => {
  const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
  const { caseId } = await hale(ruth)
  await bring(ruth, imran, caseId)
  for (const [app, workerSafety, jointVisits] of [
    [ruth, 'A dog in the hall.', false],
    [imran, 'A stair without light.', true],
  ] as const)
    value(await changeFamily(app, await look(app, caseId), { name: 'Hale', workerSafety, jointVisits }))
  await bring(imran, ruth, caseId)
  const { container } = show(ruth, <VisitPlanForm route={{ at: 'visit-plan', caseId, visitId: 'new' }} />)
  await screen.findByRole('heading', { name: 'Before you go there' }, SOON)
  const notice = container.querySelector('.safety') as HTMLElement
  for (const said of ['Go by two.', 'A dog in the hall.', 'A stair without light.', 'Two people entered this differently.'])
    expect(notice.textContent).toContain(said)
  expect(within(notice).queryByRole('link')).toBeNull()
})

describe('wider family', () => {
  test('says that no conference was offered, and where it stands once it was', async () => {
    const { app } = await openTestApp()
    const { caseId } = await hale(app)
    open(app, caseId)
    await cardOf('Darren')
    const section = sheet('Wider family and family group conference')
    expect(section.textContent).toMatch(/Not offered yet.*Of the wider family: Darren\./)
    const values = {
      type: 'family-group-conference',
      on: '2026-11-02',
      outcome: 'arranged',
      note: 'With both grandmothers.',
      children: [],
    } as const
    value(await record(app, caseId, [{ kind: 'event', about: 'conference', values: { ...values, children: [] }, replaces: [] }]))
    await waitFor(() => expect(section.textContent).toMatch(/Arranged, 2 November 2026\. With both grandmothers\./), SOON)
    expect(section.textContent).not.toContain('Not offered yet')
  })

  test('changes in the household stand with their day and source', async () => {
    const { app } = await openTestApp()
    const { caseId } = await hale(app)
    for (const [id, on] of ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-02'].entries()) {
      const values = { type: 'household-change', on, note: `Change ${id}.`, source: 'Jodie', children: [] } as const
      value(await record(app, caseId, [{ kind: 'event', about: `change-${id}`, values: { ...values, children: [] }, replaces: [] }]))
    }
    open(app, caseId)
    expect(await screen.findByText('1 earlier change', {}, SOON)).toBeTruthy()
    const household = sheet('The household').textContent ?? ''
    expect(household).toMatch(/2 April 2026Change 3\.Source: Jodie.*Change 2\..*Change 1\..*1 earlier change.*Change 0\./)
  })
})
