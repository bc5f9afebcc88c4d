import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addFamily } from '../../../src/app/families.ts'
import { HandoverScreen } from '../../../src/ui/handover/HandoverScreen.tsx'
import { VisitPlanForm } from '../../../src/ui/visit-plan/VisitPlanForm.tsx'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { aimed, closed, happened, reopened, telling, visited } from '../../helpers/drift.ts'
import { act, hear, meet, type Person, person, START } from '../../helpers/people.ts'
import { look, value } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const MS_A_DAY = 86_400_000
const at = (days: number) => START + days * MS_A_DAY
const open = (app: App, caseId = FAMILY) => show(app, <HandoverScreen route={{ at: 'handover', caseId }} />)
const sheet = async (title: string | RegExp) =>
  (await screen.findByRole('heading', { level: 2, name: title }, SOON)).closest('section') ?? expect.fail('no sheet')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => goTo({ at: 'caseload' }))

/** A family that somebody else leads since day 40. */
function handed(): Person {
  const who = telling()
  const lead = { role: 'social worker', agency: 'Fictional Trust' }
  act(
    who,
    'household',
    FAMILY,
    { lead: { ...lead, name: 'Ruth', from: '2026-03-04' }, workerSafety: 'A dog.', handover: 'Ask Sam alone.' },
    at(0),
  )
  act(who, 'adult', 'jo', { name: 'Jo', relation: 'father', lives: 'elsewhere', cares: false }, at(0))
  act(who, 'onset', 'onset/sam/EMO', { since: '2024-05-01', approximate: true }, at(0))
  visited(who, 'v0', { days: 0, marks: { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 3, 'EMO.1a': 5 }, presence: { seen: true, alone: 'no' } })
  aimed(who, 't', 1, { child: 'sam', item: 'EMO.1a', from: 5, to: 2, by: '2026-12-01', who: 'Jo' })
  happened(who, 'h', 5, { type: 'help-offered', outcome: 'ended', worked: 'partly', note: 'A helper at tea.' })
  happened(who, 'w', 6, { type: 'what-worked', note: 'Mornings.' })
  happened(who, 'r', 7, { type: 'referral', outcome: 'waiting', note: 'To the clinic.' })
  act(who, 'household', FAMILY, { lead: { ...lead, name: 'Imran', from: '2026-04-13' } }, at(40))
  // After the visit, whose items are asked by what the last word about the child says.
  act(who, 'child', 'sam', { safePeople: 'Ms Ali' }, at(40))
  return who
}

describe('the page that is read first', () => {
  test('says why, what worries, what was tried, what works, who is next and what is open', async () => {
    const { app } = await tabletWith(handed(), 60)
    open(app)
    expect((await sheet('What the last worker says first')).textContent).toMatch(/Ask Sam alone\./)
    const why = await sheet('Why we are here')
    expect(why.textContent).toMatch(/4 March 2026, 8 weeks ago/)
    expect(why.textContent).toMatch(/Sam, Emotional: since about 1 May 2024/)
    expect(why.textContent).toMatch(/Who led beforeRuth, social worker, from 4 March 2026/)
    const worries = await sheet('What worries us most')
    expect(worries.textContent).toMatch(/Emotional: 5, .* on 4 Mar/)
    expect(worries.querySelectorAll('.bullets li')).toHaveLength(1)
    expect(worries.textContent).not.toMatch(/Physical/)
    const next = await sheet('Who sees them next')
    expect(next.textContent).toMatch(/Nobody is named yet\./)
    expect(next.textContent).toMatch(/Sam: last seen 4 March 2026/)
    expect(next.textContent).toMatch(/Jo, father/)
    expect((await sheet(/^What was tried/)).textContent).toMatch(
      /9 Mar: Help offered, taken up, and endedA helper at tea\.It worked in part\./,
    )
    expect((await sheet('What works with this family')).textContent).toMatch(/10 Mar: Mornings\..*Whom Sam trustsMs Ali/)
    const openThings = await sheet('What is open')
    expect(openThings.textContent).toMatch(/Targets: 1.*to be at 2 by 1 December 2026; Jo/)
    expect(openThings.textContent).toMatch(/The referral of 11 Mar/)
    expect(screen.getByText('A dog.').closest('.no-print'), 'words about the safety of workers would be printed').toBeTruthy()
  })

  test('leads into the chronology, and reading it is kept', async () => {
    const { app } = await tabletWith(handed(), 60)
    open(app)
    const title = await screen.findByRole('heading', { name: 'Nobody who took over has marked the history as read' }, SOON)
    const notice = (title.closest('.notice') as HTMLElement) ?? expect.fail('no notice')
    expect(within(notice).getByRole('link', { name: 'The whole chronology' }).getAttribute('href')).toBe(`#/family/${FAMILY}/chronology`)
    press('I have read the history')
    await waitFor(() => expect(screen.queryByRole('heading', { name: /^Nobody who took over/ })).toBeNull(), SOON)
    expect((await look(app, FAMILY)).events.at(-1)?.type).toBe('history-read')
    expect(screen.getByText(/marked the history as read on 3 May 2026\./)).toBeTruthy()
  })

  test('what is said first can be written there', async () => {
    const { app } = await tabletWith(handed(), 60)
    open(app)
    await sheet('What the last worker says first')
    press('Change it')
    fireEvent.input(screen.getByLabelText('What has to be known first?'), { target: { value: 'Go in the morning.' } })
    press('Save')
    expect(await screen.findByText('Go in the morning.', {}, SOON)).toBeTruthy()
    expect(screen.queryByText('Ask Sam alone.')).toBeNull()
  })

  test('what two people wrote stands there twice, and is settled before it is written anew', async () => {
    const who = handed()
    const ben = person('Ben')
    hear(ben, who.log)
    act(who, 'household', FAMILY, { handover: 'Mornings.' }, at(50))
    act(ben, 'household', FAMILY, { handover: 'Evenings.' }, at(50))
    meet(who, ben)
    const { app } = await tabletWith(who, 60)
    open(app)
    expect((await sheet('What the last worker says first')).textContent).toMatch(/Mornings\..*Evenings\.|Evenings\..*Mornings\./)
    press('Change it')
    expect(await screen.findByText('Two people entered different things about what the last worker says first.', {}, SOON)).toBeTruthy()
    expect(screen.queryByLabelText('What has to be known first?')).toBeNull()
  })

  test('of a family of which nothing is known says so, and nothing is left blank', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'The Larks'))
    open(app, caseId)
    expect((await sheet('What the last worker says first')).textContent).toMatch(/Nothing is written yet/)
    expect((await sheet(/^What was tried/)).textContent).toMatch(/No help is noted yet/)
    expect((await sheet('What works with this family')).textContent).toMatch(/Nothing is noted yet/)
    expect((await sheet('What is open')).textContent).toMatch(/Alerts: 0No alert\./)
  })

  test('of a case that was handed on can still be read, with what is left to follow up', async () => {
    const who = handed()
    closed(who, 'c', 50, { type: 'transferred', to: 'Northshire' })
    const { app } = await tabletWith(who, 60)
    open(app)
    expect((await sheet('What is open')).textContent).toMatch(/The case is closed: no alert is worked out\..*The referral of 11 Mar/)
    expect(screen.queryByRole('button', { name: 'I have read the history' })).toBeNull()
  })
})

describe('starting again', () => {
  const plan = (app: App) => show(app, <VisitPlanForm route={{ at: 'visit-plan', caseId: FAMILY, visitId: 'new' }} />)
  const formed = () => screen.findByRole('heading', { level: 1 }, SOON)
  screen.findByRole('heading', { level: 1, name: 'New visit' }, SOON).catch(() => screen.findByRole('heading', { level: 1 }, SOON))
  const warned = () => screen.queryByRole('heading', { name: 'Do not start again from nothing' })?.closest('.notice')?.textContent ?? null

  test('a new first visit over older profiles is said plainly', async () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 2 } })
    closed(who, 'c', 20)
    reopened(who, 'again', 40)
    happened(who, 'read', 41, { type: 'history-read' })
    const { app } = await tabletWith(who, 45)
    plan(app)
    await formed()
    expect(warned()).toMatch(/the last of 4 March 2026/)
    expect(warned()).not.toMatch(/nobody has marked/)
  })

  test('so is a lead who has not read the history, at any visit', async () => {
    const { app } = await tabletWith(handed(), 60)
    plan(app)
    await formed()
    expect(warned()).toMatch(/nobody has marked the history as read since/)
    expect(warned()).not.toMatch(/older profiles/)
  })

  test('nothing is said where a case simply goes on', async () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 2 } })
    const { app } = await tabletWith(who, 45)
    plan(app)
    await formed()
    expect(warned()).toBeNull()
  })
})

describe('on the family’s own screen', () => {
  const family = (app: App) => show(app, <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)

  test('whoever takes over is led to this page until the history is marked as read', async () => {
    const { app } = await tabletWith(handed(), 60)
    family(app)
    const link = await screen.findByRole('link', { name: 'Read this first' }, SOON)
    expect(link.getAttribute('href')).toBe(`#/family/${FAMILY}/handover`)
    press('I have read the history')
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Read this first' })).toBeNull(), SOON)
    expect(screen.getByRole('link', { name: 'Hand-over page' })).toBeTruthy()
  })

  test('what somebody has to follow up is there in short: three, and the rest folded', async () => {
    const who = handed()
    for (const id of ['r1', 'r2', 'r3', 'r4']) happened(who, id, 8, { type: 'referral', outcome: 'waiting', note: `Number ${id}.` })
    const { app } = await tabletWith(who, 60)
    family(app)
    const follow = await sheet(/^To follow up/)
    expect(follow.querySelectorAll('.loose')[0]?.children).toHaveLength(3)
    expect(within(follow).getByText('4 more to follow up')).toBeTruthy()
    expect(
      within(follow)
        .getAllByRole('link', { name: /^Ask, and note the answer/ })[0]
        ?.getAttribute('href'),
    ).toBe(`#/family/${FAMILY}/event/r`)
  })

  test('and nothing where nothing is open', async () => {
    const { app } = await tabletWith(telling(), 2)
    family(app)
    await screen.findByRole('heading', { level: 1 }, SOON)
    expect(screen.queryByRole('heading', { name: /^To follow up/ })).toBeNull()
  })
})
