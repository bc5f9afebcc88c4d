import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { noted } from '../../../src/app/log.ts'
import { startVisit } from '../../../src/app/visits.ts'
import * as text from '../../../src/i18n/index.ts'
import { GateScreen } from '../../../src/ui/gate/GateScreen.tsx'
import { goTo, route } from '../../../src/ui/route.ts'
import { DAY, look, planFor, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'
import { ready, visited } from './family.ts'

const names = Object.fromEntries(Object.entries(text.gate.points).map(([id, { name }]) => [id, name]))
const gate = (app: App, caseId: string) => show(app, <GateScreen route={{ at: 'gate', caseId }} />)
const heading = (name: string | RegExp) => screen.findByRole('heading', { name }, SOON)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const unfold = (summary: string) => {
  const fold =
    screen
      .getAllByText(summary)
      .find((each) => each.closest('summary'))
      ?.closest('details') ?? expect.fail(`no ${summary}`)
  fold.open = true
  fireEvent(fold, new Event('toggle'))
}
const todo = () => {
  const list = document.querySelector('.gate__todo')
  return list
    ? within(list as HTMLElement)
        .getAllByRole('heading', { level: 3 })
        .map((each) => each.textContent)
    : []
}
const inPlace = () => [...document.querySelectorAll('.gate__met-line b')].map((each) => each.textContent?.replace(/^Met: /, ''))

beforeEach(() => goTo({ at: 'caseload' }))

describe('what stands in the way', () => {
  test('comes first, each point with what it rests on, why it is asked and who says so; what is met is one line each', async () => {
    const { app, caseId } = await visited()
    gate(app, caseId)
    expect(await heading('3 points stand in the way of closing')).toBeTruthy()
    expect(todo()).toEqual([names.history, names['next-sees'], names['family-told']])
    expect(inPlace()).toEqual([names.review, names.seen, names.held, names.alerts, names.complete, names.targets])
    const [history] = screen.getAllByText(/Nobody has noted in this episode that the history was read/)
    expect(history?.closest('li')?.textContent).toMatch(/Not met.*Why it is asked: .*Source: Ofsted 2014/)
    expect(document.querySelector('.gate__met')?.textContent).toMatch(/Met: Every child was seenWren today\. The limit is 10 days\./)
    expect(screen.queryByRole('button', { name: 'Close the case' })).toBeNull()
  })

  test('asks nothing of holding where the case is handed on', async () => {
    const { app, caseId } = await visited(4)
    gate(app, caseId)
    await heading(/stand in the way of closing/)
    expect(todo()).toContain(names.held)
    fireEvent.click(screen.getByRole('radio', { name: 'Hand it on' }))
    await heading(/stand in the way of handing on/)
    expect([...todo(), ...inPlace()]).not.toContain(names.held)
  })

  test('says which item at which review keeps improvement from having held, and from which day on it could be', async () => {
    const { app, caseId } = await visited(4)
    gate(app, caseId)
    expect(await screen.findByText(/Physical, Wren/, { selector: 'b' }, SOON)).toBeTruthy()
    const fold = screen.getByText(/Physical, Wren/, { selector: 'b' }).closest('details')
    expect(fold?.textContent).toMatch(/Physical, Wren: not before 13 February 2027/)
    expect(fold?.textContent).toMatch(/No review yet since the first visit.*It takes 2 more reviews.*13 February 2027 at the earliest/)
  })

  test('shows each alert in the way with its sentence, looked at or not, and opens it', async () => {
    const { app, caseId } = await visited(4)
    gate(app, caseId)
    const alert = await screen.findByRole('button', { name: 'Wren, Physical: Serious now' }, SOON)
    expect(alert.closest('li')?.textContent).toMatch(/1 of 5 items at a serious grade/)
    fireEvent.click(alert)
    expect(await screen.findByRole('dialog', { name: 'Wren, Physical: Serious now' })).toBeTruthy()
  })

  test.each([
    ['a child seen 10 days ago', 10, []],
    ['a child seen 11 days ago', 11, [names.seen]],
    ['a review of 28 days ago', 28, [names.seen]],
    ['a review of 29 days ago', 29, [names.review, names.seen]],
  ])('near the limit: %s', async (_, days, expected) => {
    const { app, clock, caseId } = await ready()
    clock.now += days * DAY
    gate(app, caseId)
    await heading(/in the way of closing/)
    expect(todo().filter((name) => name === names.review || name === names.seen)).toEqual(expected)
  })

  test('that is not here leads to the caseload', async () => {
    const { app } = await visited()
    gate(app, 'nobody')
    expect(await heading('That is not on this tablet')).toBeTruthy()
  })
})

describe('each point is cleared from here', () => {
  test('a name for who sees them next is written in place', async () => {
    const { app, caseId, now } = await visited()
    gate(app, caseId)
    await heading('3 points stand in the way of closing')
    press('Save the name')
    expect(await screen.findByText('Say who sees the children next.')).toBeTruthy()
    fill('Who sees them next, and when', ' Ms Adeyemi, 30 November ')
    press('Save the name')
    await heading('2 points stand in the way of closing')
    // The field is gone with its point; who works by keyboard or by ear goes on with the next.
    await waitFor(() => expect(document.activeElement?.id).toBe('gate-family-told'), SOON)
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('2 points stand in the way of closing')
    expect((await now()).household.nextSees).toMatchObject({ value: 'Ms Adeyemi, 30 November' })
  })

  test('that a child was seen wants a child, a day and who saw them', async () => {
    const { app, clock, caseId, childId, now } = await ready()
    clock.now += 11 * DAY
    gate(app, caseId)
    fireEvent.click(await screen.findByRole('button', { name: 'Note who was seen' }, SOON))
    const dialog = await screen.findByRole('dialog', { name: 'Who was seen, and when?' })
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Wren' }))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findByText('Choose the child who was seen.')).toBeTruthy()
    expect(within(dialog).getByText('Say who saw them.')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Wren' }))
    fireEvent.input(within(dialog).getByLabelText('Who saw them, and where?'), { target: { value: 'Nell, at school' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(todo()).not.toContain(names.seen), SOON)
    expect((await now()).events.at(-1)).toMatchObject({
      type: 'seen',
      on: '2026-12-02',
      children: [childId],
      registers: { source: { value: 'Nell, at school' }, alone: { value: null } },
    })
  })

  test('that the family was told wants the words for it', async () => {
    const { app, caseId, now } = await visited()
    gate(app, caseId)
    fireEvent.click(await screen.findByRole('button', { name: 'Note who was told' }, SOON))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findByText('Say who was told, in a few words.')).toBeTruthy()
    fireEvent.input(within(dialog).getByLabelText('Who was told, by whom, and what did they say?'), { target: { value: 'All of them.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await heading('2 points stand in the way of closing')
    expect((await now()).events.at(-1)).toMatchObject({ type: 'family-told', registers: { note: { value: 'All of them.' } } })
  })

  test('the others lead to where it is done', async () => {
    const { app, clock, caseId, childId } = await visited(4)
    clock.now += 40 * DAY
    value(await startVisit(app, await look(app, caseId), planFor([childId], { type: 'review', on: '2026-12-31' })))
    gate(app, caseId)
    const href = async (name: string | RegExp) => (await screen.findByRole('link', { name }, SOON)).getAttribute('href')
    expect(await href('Read the history')).toBe(`#/family/${caseId}/history/close`)
    expect(await href('Carry on with the visit')).toMatch(new RegExp(`^#/family/${caseId}/visit/`))
    expect(await href('Carry on with the visit of 31 December 2026')).toMatch(new RegExp(`^#/family/${caseId}/visit/`))
  })
})

describe('closing', () => {
  test('with nothing in the way wants a reason, and leads to the family', async () => {
    const { app, caseId, now } = await ready()
    gate(app, caseId)
    expect(await heading('Nothing stands in the way of closing')).toBeTruthy()
    press('Close the case')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    expect(
      within(summary)
        .getAllByRole('link')
        .map((each) => each.textContent),
    ).toEqual(['Say why the case is closed.'])
    fill('Why is the case closed?', 'Needs are met.')
    press('Close the case')
    await waitFor(() => expect(route.value).toEqual({ at: 'family', caseId }), SOON)
    expect((await now()).episodes[0]?.closing?.values).toMatchObject({ type: 'closed', reason: 'Needs are met.', override: null })
  })

  test('as handed on wants to whom', async () => {
    const { app, caseId, now } = await ready()
    gate(app, caseId)
    fireEvent.click(await screen.findByRole('radio', { name: 'Hand it on' }, SOON))
    fill('Why is the case handed on?', 'They moved.')
    press('Hand the case on')
    expect(await screen.findByRole('link', { name: 'Say who takes over the case.' })).toBeTruthy()
    fill('Who takes over?', 'Northtown')
    press('Hand the case on')
    await waitFor(() => expect(route.value.at).toBe('family'), SOON)
    expect((await now()).episodes[0]?.closing?.values).toMatchObject({ type: 'transferred', to: 'Northtown' })
  })

  test('on a day before the last visit, or ahead, is told at the day', async () => {
    const { app, caseId } = await ready()
    gate(app, caseId)
    await heading('Nothing stands in the way of closing')
    fill('Why is the case closed?', 'Needs are met.')
    for (const [day, sentence] of [
      ['2026-11-20', /worked with on 21 November 2026/],
      ['2026-11-23', /has not come yet/],
      ['', 'Enter the day.'],
    ] as const) {
      fill('Closed on', day)
      press('Close the case')
      await screen.findByRole('link', { name: sentence })
    }
    expect(screen.getByLabelText('Closed on').getAttribute('aria-invalid')).toBe('true')
  })

  test('with points open needs a reason and a manager, both, and says what was open', async () => {
    const { app, disk, caseId, now } = await visited()
    gate(app, caseId)
    await heading('3 points stand in the way of closing')
    unfold('Close all the same')
    const list = screen.getByRole('region', { name: 'I close although' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([
      'the history has not been read since the latest visit',
      'nobody is named who sees the children next',
      'the family has not been told since the latest visit',
    ])
    const before = await disk.dump()
    const wrong = async () => {
      press('Close with 3 points open')
      const summary = await screen.findByRole('alert', { name: 'There is a problem' })
      return within(summary)
        .getAllByRole('link')
        .map((each) => each.textContent)
    }
    const [noReason, noWhy, noManager] = [text.gate.noReason.closed, text.gate.noWhy, text.gate.noManager]
    expect(await wrong()).toEqual([noReason, noWhy, noManager])
    fill('Why is the case closed?', 'They moved abroad.')
    fill('Manager who decided', 'Ada Brook')
    expect(await wrong()).toEqual([noWhy])
    fill('Manager who decided', ' ')
    fill(/how do the children stay safe/, 'Their aunt sees them daily.')
    expect(await wrong()).toEqual([noManager])
    expect((await disk.dump()).equals(before)).toBe(true)
    fill('Manager who decided', 'Ada Brook')
    press('Close with 3 points open')
    await waitFor(() => expect(route.value.at).toBe('family'), SOON)
    expect((await now()).episodes[0]?.closing?.values).toMatchObject({
      reason: 'They moved abroad.',
      override: { reason: 'Their aunt sees them daily.', manager: 'Ada Brook', points: ['history', 'next-sees', 'family-told'] },
    })
  })

  test('is shut by what arrives meanwhile: nothing is written, the words stay, and what came up is named', async () => {
    const { app, disk, caseId, childId, now } = await ready()
    gate(app, caseId)
    await heading('Nothing stands in the way of closing')
    fill('Why is the case closed?', 'Needs are met.')
    value(await startVisit(app, await now(), planFor([childId], { type: 'review' })))
    // That the family was looked at is noted by the way.
    await noted(app)
    const before = await disk.dump()
    press('Close the case')
    const summary = await screen.findByRole('alert', { name: 'The case was not closed' }, SOON)
    expect(within(summary).getByRole('link').textContent).toBe(`${names.complete}: look at this again`)
    expect(screen.getByText(text.gate.refused)).toBeTruthy()
    expect((await disk.dump()).equals(before)).toBe(true)
    expect((await now()).episodes[0]?.closing).toBeNull()
    await heading('1 point stands in the way of closing')
    unfold('Close all the same')
    expect((screen.getByLabelText('Why is the case closed?') as HTMLTextAreaElement).value).toBe('Needs are met.')
  })

  test('an override is of what was on the screen when it was begun: a point that came up since is refused once, then listed', async () => {
    const { app, caseId, childId, now } = await visited()
    gate(app, caseId)
    await heading('3 points stand in the way of closing')
    unfold('Close all the same')
    fill('Why is the case closed?', 'They moved.')
    fill(/how do the children stay safe/, 'Their aunt.')
    fill('Manager who decided', 'Ada')
    value(await startVisit(app, await now(), planFor([childId], { type: 'review' })))
    // The page has long painted it, and the person may still not have looked.
    await heading('4 points stand in the way of closing')
    press('Close with 4 points open')
    const summary = await screen.findByRole('alert', { name: 'The case was not closed' }, SOON)
    expect(
      within(summary)
        .getAllByRole('link')
        .map((each) => each.textContent),
    ).toEqual([`${names.complete}: look at this again`])
    expect((await now()).episodes[0]?.closing).toBeNull()
    press('Close with 4 points open')
    await waitFor(() => expect(route.value.at).toBe('family'), SOON)
    expect((await now()).episodes[0]?.closing?.values.override?.points).toContain('complete')
  })

  test('keeps what was typed when the disk is full, and on the way back from another screen', async () => {
    const { app, disk, caseId } = await ready()
    const first = gate(app, caseId)
    await heading('Nothing stands in the way of closing')
    fill('Why is the case closed?', 'Needs are met.')
    disk.faults.commit = 'QuotaExceededError'
    press('Close the case')
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    delete disk.faults.commit
    first.unmount()
    gate(app, caseId)
    const box = (await screen.findByLabelText('Why is the case closed?', {}, SOON)) as HTMLTextAreaElement
    expect(box.value).toBe('Needs are met.')
    press('Close the case')
    await waitFor(() => expect(route.value.at).toBe('family'), SOON)
  })
})

describe('on paper', () => {
  test('stands every point, met or not, with the override so far and room to sign', async () => {
    const { app, caseId } = await visited(4)
    gate(app, caseId)
    await heading(/stand in the way of closing/)
    unfold('Close all the same')
    fill('Manager who decided', 'Ada Brook')
    const sheet = document.querySelector('.gate__sheet') ?? expect.fail('no sheet')
    expect(sheet.querySelectorAll('.gate__lines > li')).toHaveLength(9)
    expect(sheet.textContent).toMatch(/No alert stands in the wayNot met.*Serious now.*1 of 5 items at a serious grade/)
    expect(sheet.textContent).toMatch(/I close although.*improvement has not held in 1 domain.*ManagerAda BrookSignatureDate/)
    expect(sheet.textContent).toMatch(/Printed on 21 November 2026 by Priya Shah \(test\), health visitor\./)
  })
})
