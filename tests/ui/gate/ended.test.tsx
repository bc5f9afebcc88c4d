import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { GateScreen } from '../../../src/ui/gate/GateScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { bring, DAY, grade, look, MINUTE, planFor, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'
import { closed, noted, ready, visited } from './family.ts'

const record = (app: App, caseId: string) => show(app, <GateScreen route={{ at: 'gate', caseId }} />)
const lineOf = (name: string) => screen.getByText(name, { selector: '.gate__lines b' }).closest('li')?.textContent ?? ''

beforeEach(() => goTo({ at: 'caseload' }))

describe('a case that was closed', () => {
  test('shows who, when, why, what somebody answered for, and every point as it stood', async () => {
    const { app, clock, caseId } = await visited(4)
    await closed(app, caseId, { reason: 'They moved abroad.' }, { reason: 'Their aunt sees them.', manager: 'Ada Brook' })
    clock.now += 300 * DAY
    record(app, caseId)
    expect(await screen.findByRole('heading', { name: 'How this case was closed' }, SOON)).toBeTruthy()
    const facts = screen.getByRole('region', { name: 'Who, when and why' }).textContent
    expect(facts).toMatch(/Closed on21 November 2026ByPriya Shah \(test\), health visitor, Test agency.*ReasonThey moved abroad\./)
    const override = screen.getByRole('region', { name: 'Ended with 5 points open' }).textContent
    expect(override).toMatch(/improvement has not held in 1 domain1 alert is open.*Their aunt sees them\..*Ada Brook/)
    // As it stood then, however long ago that was.
    expect(lineOf('Every child was seen')).toMatch(/Met.*Wren today/)
    expect(lineOf('No alert stands in the way')).toMatch(/Not met.*Wren, Physical: Serious now/)
    expect(screen.queryByText(/Not on the list when it ended/)).toBeNull()
  })

  test('says of a point that another tablet opened before, and brought later, that nobody knew', async () => {
    const { app, clock, caseId, childId, visitId, now } = await ready()
    const { app: imran } = await openTestApp({ name: 'Imran' })
    await bring(app, imran, caseId)
    const theirs = value(await startVisit(imran, await look(imran, caseId), planFor([childId], { type: 'review' })))
    const place = { caseId, childId, visitId: theirs }
    await grade(imran, place, 'PHY.2a', 5)
    value(await signVisit(imran, caseId, theirs))
    clock.now += MINUTE
    await closed(app, caseId)
    expect((await now()).visits.map(({ id }) => id)).toEqual([visitId])
    await bring(imran, app, caseId)
    record(app, caseId)
    expect(await screen.findByText('The list as it stood', {}, SOON)).toBeTruthy()
    expect(lineOf('No alert stands in the way')).toMatch(/Not met.*Not on the list when it ended/)
  })

  test('is shown closed on the family’s page, with the override, and the ending can be taken back with a reason', async () => {
    const { app, caseId, now } = await visited(4)
    await closed(app, caseId, {}, { reason: 'Their aunt sees them.', manager: 'Ada Brook' })
    show(app, <FamilyScreen route={{ at: 'family', caseId }} />)
    expect(await screen.findByRole('heading', { name: 'This case was closed on 21 November 2026' }, SOON)).toBeTruthy()
    expect(screen.getByText('“Their aunt sees them.” Agreed by Ada Brook.')).toBeTruthy()
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(href('Open it again')).toBe(`#/family/${caseId}/reopen`)
    expect(href('See the list as it stood')).toBe(`#/family/${caseId}/close`)

    fireEvent.click(screen.getByRole('button', { name: 'This ending was entered in error' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
    expect(await within(dialog).findByText(/Say why/)).toBeTruthy()
    expect((await now()).episodes[0]?.closing).not.toBeNull()
    fireEvent.input(within(dialog).getByLabelText('Why was it entered in error?'), { target: { value: 'Another family.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
    await waitFor(() => expect(screen.queryByRole('heading', { name: /This case was closed/ })).toBeNull(), SOON)
    const family = await now()
    expect(family.episodes).toMatchObject([{ number: 1, closing: null }])
    expect(family.facts.at(-1)).toMatchObject({ kind: 'entered-in-error', values: { reason: 'Another family.' } })
  })
})

test('handed on says to whom', async () => {
  const { app, caseId } = await ready()
  await closed(app, caseId, { type: 'transferred', to: 'Northtown' })
  record(app, caseId)
  expect(await screen.findByRole('heading', { name: 'How this case was handed on' }, SOON)).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Who, when and why' }).textContent).toMatch(/Handed on toNorthtown/)
})

test('what is noted after the ending, on the same day too, changes nothing of the list as it stood', async () => {
  const { app, clock, caseId } = await visited()
  await closed(app, caseId, {}, { reason: 'They moved.', manager: 'Ada' })
  clock.now += MINUTE
  await noted(app, caseId, 'history-read')
  record(app, caseId)
  await screen.findByText('The list as it stood', {}, SOON)
  expect(lineOf('The history was read')).toMatch(/Not met/)
})
