import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { forgetCase, setHold } from '../../../src/app/erasure.ts'
import { readCaseload } from '../../../src/app/read.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { ForgetScreen } from '../../../src/ui/forget/ForgetScreen.tsx'
import { RetentionScreen } from '../../../src/ui/forget/RetentionScreen.tsx'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { Team } from '../../../src/ui/team/Team.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, bring, DAY, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'
import { closed, visited } from '../gate/family.ts'

const forgetAt = (app: App, caseId: string) => show(app, <ForgetScreen route={{ at: 'forget', caseId }} />)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string | RegExp, words: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: words } })
const pick = (role: 'radio' | 'checkbox', name: string) => fireEvent.click(screen.getByRole(role, { name }))
const families = async (app: App) => value(await readCaseload(app)).map(({ name }) => name)
const problem = () => screen.findByRole('alert', { name: 'There is a problem' })
const certificate = () => screen.findByRole('heading', { name: 'Certificate of erasure', level: 1 }, SOON)
const SIX = { retention: { years: 6, source: 'Fernshire records policy 3.2 (made up)' } }

beforeEach(() => goTo({ at: 'caseload' }))
afterEach(cleanup)

describe('erasing the records of a family', () => {
  test('asks for a reason and a word, and then shows a certificate that names nobody of the family', async () => {
    const { app, caseId } = await visited()
    forgetAt(app, caseId)
    await screen.findByRole('heading', { name: 'Erase the records of The Larks of Fiction Lane' }, SOON)
    expect(screen.getByText('This case is not closed')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'What goes' }).textContent).toContain('1 visit, with every grade')
    press('Erase these records')
    const said = await problem()
    expect(document.activeElement).toBe(said)
    expect(
      within(said)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Choose why the records are erased.', 'Type the word ERASE, in capital letters.'])
    expect(await families(app)).toHaveLength(1)

    pick('radio', 'Somebody asked for it and has the right to')
    type('Reference number, if there is one', 'DP-17')
    type('Type ERASE to confirm', 'ERASE')
    press('Erase these records')
    await certificate()
    const text = document.body.textContent ?? ''
    expect(text).toMatch(/Number of the case.*Erased by.*Priya Shah \(test\), health visitor, Test agency/)
    expect(text).toMatch(/21 November 2026, 2:02pm.*Somebody asked for it.*DP-17.*1 visit, \d+ entries.*Plumbline/)
    expect(text).not.toMatch(/Lark|Wren/)
    expect(document.title).not.toMatch(/Lark|Wren/)
    expect(await families(app)).toEqual([])
  })

  test('takes what is not finished only when that is ticked', async () => {
    const { app } = await openTestApp()
    const { caseId } = await begin(app)
    forgetAt(app, caseId)
    await screen.findByText('1 visit not signed yet.', {}, SOON)
    pick('radio', 'The family was entered by mistake')
    type('Type ERASE to confirm', 'ERASE')
    press('Erase these records')
    expect((await problem()).textContent).toContain('Tick that what is not finished may go too')
    pick('checkbox', 'What is not finished may go too')
    press('Erase these records')
    await certificate()
  })

  test('keeps what was typed when the disk is full, and goes on once there is room', async () => {
    const { app, caseId, disk } = await visited()
    forgetAt(app, caseId)
    await screen.findByRole('button', { name: 'Erase these records' }, SOON)
    pick('radio', 'Another reason')
    type('Type ERASE to confirm', 'ERASE')
    disk.faults.commit = 'QuotaExceededError'
    press('Erase these records')
    await screen.findByText(/This tablet is full/, {}, SOON)
    expect(await families(app)).toHaveLength(1)
    delete disk.faults.commit
    press('Try again')
    await certificate()
  })

  test('cannot be done while they are on hold, and can be once the hold is lifted', async () => {
    const { app, caseId, now } = await visited()
    forgetAt(app, caseId)
    fireEvent.click(await screen.findByText('Put these records on hold instead', {}, SOON))
    press('Put on hold')
    expect(screen.getByLabelText('Why must they be kept?').getAttribute('aria-invalid')).toBe('true')
    type('Why must they be kept?', 'A court asked for them.')
    press('Put on hold')
    await screen.findByRole('heading', { name: 'These records are on hold' }, SOON)
    expect(screen.getByText(/A court asked for them/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Erase these records' })).toBeNull()
    fireEvent.click(screen.getByText('Lift the hold', { selector: 'summary *' }))
    type('Why can the hold be lifted?', 'The court is done.')
    press('Lift the hold')
    await screen.findByRole('button', { name: 'Erase these records' }, SOON)
    expect((await now()).keeping.held).toEqual([])
  })
})

describe('records that a colleague erased', () => {
  async function erasedElsewhere() {
    const { app, caseId } = await visited()
    const { app: ben } = await openTestApp({ name: 'Ben (test)' })
    await bring(app, ben, caseId)
    value(await forgetCase(ben, caseId, 'handed-over', 'R-1'))
    await bring(ben, app, caseId)
    return { app, caseId }
  }

  test('are still here, and the family’s page asks what is to become of them', async () => {
    const { app, caseId } = await erasedElsewhere()
    show(app, <FamilyScreen route={{ at: 'family', caseId }} />)
    await screen.findByText('Ben (test) erased this family’s records on 21 November 2026', {}, SOON)
    expect(screen.getByText('Reason given: they were handed over and are kept elsewhere.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Decide what happens to them here' }).getAttribute('href')).toBe(`#/family/${caseId}/forget`)
  })

  test('are erased here too, and certified for both', async () => {
    const { app, caseId } = await erasedElsewhere()
    forgetAt(app, caseId)
    fireEvent.click(await screen.findByRole('button', { name: 'Erase these records' }, SOON))
    expect((await problem()).textContent).toContain('Choose whether they are erased here or kept.')
    pick('radio', 'Erase them here too')
    type('Type ERASE to confirm', 'ERASE')
    press('Erase these records')
    await certificate()
    expect(document.body.textContent).toMatch(/Erased by.*Ben \(test\).*Erased on another tablet too.*Priya Shah \(test\)/)
  })

  test('are kept with a reason', async () => {
    const { app, caseId } = await erasedElsewhere()
    forgetAt(app, caseId)
    await screen.findByRole('button', { name: 'Erase these records' }, SOON)
    pick('radio', 'Keep them')
    press('Keep these records')
    expect((await problem()).textContent).toContain('Say why, in a few words.')
    type('Why are they kept?', 'It is another family.')
    press('Keep these records')
    await waitFor(() => expect(route.value).toEqual({ at: 'family', caseId }), SOON)
    expect(await families(app)).toEqual(['The Larks of Fiction Lane'])
  })
})

describe('closed cases', () => {
  async function longClosed() {
    const story = await visited(4)
    await closed(story.app, story.caseId, { reason: 'They moved.' }, { reason: 'Their aunt sees them.', manager: 'Ada Brook' })
    story.clock.now += 6 * 366 * DAY
    return story
  }

  test('are listed with the day until which the area keeps them, and the team view says when that is over', async () => {
    const { app, caseId } = await longClosed()
    app.practiceSettings = { ...app.practiceSettings, ...SIX, name: 'Fernshire' }
    show(app, <RetentionScreen />)
    await screen.findByText('Fernshire keeps the records of a closed case for 6 years.', {}, SOON)
    const row = screen.getByRole('row', { name: /Larks/ })
    expect(row.textContent).toMatch(/21 November 2026.*21 November 2032.*Time is over/)
    expect(
      within(row)
        .getByRole('link', { name: /^Erase or hold/ })
        .getAttribute('href'),
    ).toBe(`#/family/${caseId}/forget`)
    cleanup()
    show(app, <Team />)
    await screen.findByText('The time for keeping the records of one closed case is over.', {}, SOON)
    cleanup()
    value(await setHold(app, caseId, 'A complaint.'))
    show(app, <RetentionScreen />)
    expect((await screen.findByRole('row', { name: /Larks/ }, SOON)).textContent).toContain('On hold')
    cleanup()
    show(app, <Team />)
    await screen.findByRole('heading', { name: 'Team view' }, SOON)
    expect(screen.queryByText(/time for keeping/)).toBeNull()
  })

  test('have no end where the area has not said so', async () => {
    const { app } = await longClosed()
    show(app, <RetentionScreen />)
    await screen.findByText(/do not say how long records are kept/, {}, SOON)
    expect(screen.getByRole('row', { name: /Larks/ }).textContent).toContain('See your policy')
  })

  test('that were erased are gone from the list, and their certificate can be shown again', async () => {
    const { app, caseId } = await longClosed()
    value(await forgetCase(app, caseId, 'retention-ended', 'CMS 4711'))
    show(app, <RetentionScreen />)
    await screen.findByText('No closed case is on this tablet.', {}, SOON)
    const gone = screen.getByRole('region', { name: /Records that are gone/ })
    expect(gone.textContent).toContain(caseId)
    expect(gone.textContent).toContain('The time for keeping them is over. CMS 4711')
    expect(within(gone).getByRole('link').getAttribute('href')).toBe(`#/family/${caseId}/forget`)
    cleanup()
    forgetAt(app, caseId)
    await certificate()
    expect(document.body.textContent).toContain('CMS 4711')
  })
})

test.each([
  [{ at: 'forget', caseId: 'c1' }, '#/family/c1/forget'],
  [{ at: 'part', caseId: 'c1' }, '#/family/c1/share'],
  [{ at: 'retention' }, '#/retention'],
] as const)('the address of %j leads back to it', (place, address) => {
  expect(hrefTo(place)).toBe(address)
  expect(readRoute(address)).toEqual(place)
})
