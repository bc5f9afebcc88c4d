import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { shown } from '../../../src/core/fold.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { closed, decided, happened, on, reopened, telling, visited } from '../../helpers/drift.ts'
import { act } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from './show.tsx'

const open = (app: App) => show(app, <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const good = { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 }

/** What stands under a name in the head of the family. */
const said = async (name: string) => (await screen.findByText(name, { selector: 'dt' }, SOON)).parentElement?.textContent

function seen() {
  const ruth = telling()
  visited(ruth, 'first', { days: 0, set: 'core', marks: good })
  return ruth
}

describe('who leads and what comes next', () => {
  test('says what nobody has settled yet, and when the usual interval asks for a review', async () => {
    const { app } = await tabletWith(seen(), 10)
    open(app)
    expect(await said('Lead')).toBe('LeadNobody is named yetChange lead')
    expect(await said('Level of need')).toMatch(/Not decided yet/)
    expect(await said('Next review')).toMatch(/Due 3 June 2026by the usual interval/)
    expect(await said('Who sees the children next')).toMatch(/Not named yet/)
    expect(await said('Episode')).toBe('EpisodeThe firstopen since 4 March 2026, 10 days ago')
  })

  test('a review that was due says since when', async () => {
    const { app } = await tabletWith(seen(), 112)
    open(app)
    expect(await said('Next review')).toMatch(/Was due on 3 June 2026, 3 weeks ago/)
  })

  test('the lead can be oneself in one tap, and is kept', async () => {
    const { app } = await tabletWith(seen(), 10)
    open(app)
    await said('Lead')
    press('Change lead')
    press('Save')
    expect(await screen.findByText('Enter the name.')).toBeTruthy()
    press('That is me')
    press('Save')
    await waitFor(
      async () => expect(await said('Lead')).toMatch(/Priya Shah \(test\)health visitor, Test agency, from 14 March 2026/),
      SOON,
    )
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('the level of need stands there in short, and its reason and the way to decide another under the decisions', async () => {
    const ruth = seen()
    act(ruth, 'decision', 'level', { type: 'level', level: 'in-need', on: on(2), reason: 'Conference of 6 March' })
    const { app } = await tabletWith(ruth, 10)
    open(app)
    expect(await said('Level of need')).toBe('Level of needChild in needsince 6 March 2026Decisions and challenge')
    expect(screen.getByRole('link', { name: 'Decisions and challenge' }).getAttribute('href')).toBe(`#/family/${FAMILY}/decisions`)
  })

  test('the day of the next review can be set, and a day that is over is refused with its reason', async () => {
    const { app } = await tabletWith(seen(), 10)
    open(app)
    await said('Lead')
    press('Change next review')
    type('Due by', on(3))
    press('Save')
    expect(await screen.findByText(/This day is over/, {}, SOON)).toBeTruthy()
    type('Due by', on(40))
    press('Try again')
    await waitFor(async () => expect(await said('Next review')).toMatch(/Due 13 April 2026the day that was set/), SOON)
  })

  test('who sees the children next can be named', async () => {
    const { app } = await tabletWith(seen(), 10)
    open(app)
    await said('Lead')
    press('Change who sees the children next')
    type('Who, and when', 'Ms Adeyemi, school nurse')
    press('Save')
    await waitFor(async () => expect(await said('Who sees the children next')).toMatch(/Ms Adeyemi, school nurse/), SOON)
    expect(shown((await look(app, FAMILY)).household.nextSees)).toBe('Ms Adeyemi, school nurse')
  })

  test('where two people named different leads that is settled first', async () => {
    const ruth = seen()
    const before = ruth.log
    act(ruth, 'household', FAMILY, { lead: { name: 'Ruth', role: '', agency: '', from: on(1) } })
    const hers = ruth.log.at(-1)
    ruth.log = before
    act(ruth, 'household', FAMILY, { lead: { name: 'Imran', role: '', agency: '', from: on(2) } })
    if (hers) ruth.log = [...ruth.log, hers]
    const { app } = await tabletWith(ruth, 10)
    open(app)
    await said('Lead')
    press('Change lead')
    const dialog = screen.getByRole('dialog', { name: 'Lead' })
    expect(dialog.textContent).toMatch(/Two people entered different things about “Lead”/)
    expect(within(dialog).queryByLabelText('Name')).toBeNull()
    const link = within(dialog).getByRole('link', { name: 'See both and settle it' })
    expect(link.getAttribute('href')).toBe(`#/family/${FAMILY}/contested/${FAMILY}`)
  })
})

describe('a case that ended', () => {
  const override = { reason: 'The family has moved', manager: 'Jo Ellery', points: ['seen', 'held'] }

  test('says so first, with what was answered for, works out no alerts, and leads to opening it again', async () => {
    const ruth = seen()
    closed(ruth, 'end', 30, { reason: 'Support ended', override })
    const { app } = await tabletWith(ruth, 31)
    open(app)
    const [first] = await screen.findAllByRole('heading', { level: 2 }, SOON)
    expect(first?.textContent).toBe('This case was closed on 3 April 2026')
    const notice = first?.closest('.notice')?.textContent
    expect(notice).toMatch(/Noted by Ruth/)
    expect(notice).toMatch(/Reason: “Support ended”/)
    expect(notice).toMatch(/“The family has moved” Agreed by Jo Ellery/)
    expect(notice).toMatch(/Not in place: each child seen lately and improvement held/)
    expect(screen.queryByRole('heading', { name: /What needs a look/ })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Start a visit' })).toBeNull()

    expect(screen.getByRole('link', { name: 'Open it again' }).getAttribute('href')).toBe(`#/family/${FAMILY}/reopen`)
  })

  test('and was opened again asks to read what was known before, which stands first; reading it is kept', async () => {
    const ruth = seen()
    happened(ruth, 'talk', 5, { type: 'supervision' })
    closed(ruth, 'end', 30, { reason: 'Support ended', override })
    reopened(ruth, 'again', 60, 'New referral')
    visited(ruth, 'anew', { days: 61, set: 'core', marks: good, type: 'baseline' })
    const { app } = await tabletWith(ruth, 62)
    open(app)
    const headings = await screen.findAllByRole('heading', { level: 2 }, SOON)
    expect(headings.slice(0, 2).map((heading) => heading.textContent)).toEqual(['Read what was known before', 'Earlier episodes'])
    const earlier = headings[1]?.closest('section') as HTMLElement
    expect(earlier.textContent).toMatch(/Episode 1: 4 March 2026 to 3 April 2026 Closed by Ruth/)
    expect(earlier.textContent).toMatch(/The family has moved.*Agreed by Jo Ellery/)
    expect(within(earlier).getByText('Baseline of 4 March 2026').getAttribute('href')).toBe(`#/family/${FAMILY}/visit/first/read`)
    expect(earlier.textContent).toMatch(/1 event noted in that time/)

    expect(screen.getByRole('link', { name: 'Read the history' }).getAttribute('href')).toBe(`#/family/${FAMILY}/history`)
    press('I have read the history')
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Read what was known before' })).toBeNull(), SOON)
    expect((await look(app, FAMILY)).events.map(({ type, on }) => [type, on])).toEqual([
      ['supervision', '2026-03-09'],
      ['history-read', '2026-05-05'],
    ])
    expect(screen.getByRole('heading', { name: 'Earlier episodes' })).toBeTruthy()
  })

  test('by handing on names who took over', async () => {
    const ruth = seen()
    decided(ruth, 'level', 1, 'in-need')
    closed(ruth, 'end', 30, { type: 'transferred', to: 'Northshire', reason: 'Moved' })
    const { app } = await tabletWith(ruth, 31)
    open(app)
    expect(await screen.findByRole('heading', { name: 'This case was handed on to Northshire on 3 April 2026' }, SOON)).toBeTruthy()
  })
})
