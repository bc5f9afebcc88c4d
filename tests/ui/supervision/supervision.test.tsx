import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { noteSupervision, readSupervision } from '../../../src/app/supervision.ts'
import { settled } from '../../../src/core/fold.ts'
import { supervisionsOf } from '../../../src/core/supervision.ts'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { flushAll } from '../../../src/ui/session.ts'
import { SupervisionScreen } from '../../../src/ui/supervision/SupervisionScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { aimed, closed, happened, telling, visited } from '../../helpers/drift.ts'
import { act, hear, meet, person, START } from '../../helpers/people.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, look, TODAY, value, wren } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const open = (app: App, caseId: string, step?: 'note') =>
  show(app, <SupervisionScreen route={{ at: 'supervision', caseId, ...(step && { step }) }} />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
/** What stands on the sheet of that title. */
const sheet = async (title: string | RegExp) =>
  (await screen.findByRole('heading', { level: 2, name: title }, SOON)).closest('section') ?? expect.fail('no sheet')

beforeEach(() => goTo({ at: 'caseload' }))

async function larks() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  value(await addChild(app, caseId, wren()))
  return { disk, app, caseId }
}

test('has an address, and its form one of its own', () => {
  for (const step of [undefined, 'note'] as const) {
    const place = { at: 'supervision', caseId: 'c1', ...(step && { step }) } as const
    expect(readRoute(hrefTo(place))).toEqual(place)
  }
  expect(readRoute('#/family/c1/supervision/else')).toEqual({ at: 'supervision', caseId: 'c1' })
})

describe('the sheet', () => {
  test('of a family of which nothing is noted says so everywhere, and asks what is always asked', async () => {
    const { app, caseId } = await larks()
    open(app, caseId)
    expect((await sheet('When it is due')).textContent).toMatch(/No domain is of concern now/)
    expect((await sheet(/^Since the case was opened/)).textContent).toMatch(/Nothing new is noted/)
    expect((await sheet('What the rules found')).textContent).toMatch(/That is not the same as all being well/)
    expect((await sheet('Who and what has not been seen')).textContent).toMatch(
      /Wren: nobody has noted seeing them.*No signed visit in the main home/,
    )
    expect((await sheet('Where it is stuck')).textContent).toMatch(/finds anything/)
    expect((await sheet(/^Supervisions before/)).textContent).toMatch(/None is noted yet/)
    expect((await sheet('To think about')).querySelectorAll('dt')).toHaveLength(3)
  })

  test('builds itself from what is known: due, new, gone, unseen, overdue, stuck and what to think about', async () => {
    const who = telling()
    visited(who, 'v0', {
      days: 0,
      marks: { PHY: 3, 'PHY.2a': 4, EMO: 3 },
      presence: { seen: true, alone: 'yes' },
      plan: { place: 'main-home', rooms: ['kitchen'] },
    })
    aimed(who, 't', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: '2026-04-30', who: 'Jo' })
    happened(who, 's', 10, { type: 'supervision', note: 'Go on.' })
    happened(who, 'r', 20, { type: 'referral', outcome: 'waiting', note: 'To the dentist.' })
    const { app } = await tabletWith(who, 80)
    open(app, FAMILY)
    expect((await sheet('When it is due')).textContent).toMatch(/Had to be by 14 May 2026 at the latest, 9 days ago/)
    const since = await sheet('Since 14 March 2026')
    expect(since.textContent).toMatch(/24 Mar: Referral: waiting for an answer/)
    expect(since.textContent).toMatch(/New alerts.*Child not seen/)
    expect((await sheet('What the rules found')).textContent).toMatch(/Act: \d/)
    expect((await sheet('Who and what has not been seen')).textContent).toMatch(/Sam: last seen on 4 March 2026/)
    const overdue = await sheet('What is overdue')
    expect(
      within(overdue)
        .getByRole('link', { name: /^Open the target/ })
        .getAttribute('href'),
    ).toBe(`#/family/${FAMILY}/target/t`)
    expect(overdue.textContent).toMatch(/The referral of 24 Mar, 8 weeks ago, has no answer yet.*“To the dentist.”/)
    expect((await sheet('To think about')).textContent).toMatch(/What do we know of this child that we did not hear from an adult\?/)
  })

  test('of a closed case only what was talked about before, and no form', async () => {
    const who = telling()
    happened(who, 's', 10, { type: 'supervision', note: 'Go on.' })
    closed(who, 'c', 20)
    const { app } = await tabletWith(who, 30)
    open(app, FAMILY)
    expect((await sheet(/^Supervisions before/)).textContent).toMatch(/14 March 2026.*Go on\./)
    expect(screen.queryByRole('link', { name: /Note supervision/ })).toBeNull()
    expect(screen.queryByRole('heading', { name: 'To think about' })).toBeNull()
  })

  test('past supervisions say whether their actions were done, one that two people noted differently that they differ', async () => {
    const who = telling()
    happened(who, 's', 10, {
      type: 'supervision',
      withWhom: 'Nia',
      note: 'Go on.',
      reflections: [
        { about: 'D15', text: 'Quiet.' },
        { about: 'gone-rule', text: 'Still.' },
      ],
    })
    const action = { who: 'Jo', by: '2026-03-20', support: false, event: 's' }
    act(who, 'action', 'a', { ...action, what: 'Ring', outcome: 'done' }, START)
    act(who, 'action', 'b', { ...action, what: 'Write' }, START)
    const ben = person('Ben')
    hear(ben, who.log)
    act(who, 'event', 's', { note: 'Go on.\nBy two.' }, START)
    act(ben, 'event', 's', { note: 'Stop.' }, START)
    meet(who, ben)
    const { app } = await tabletWith(who, 30)
    open(app, FAMILY)
    const past = await sheet(/^Supervisions before/)
    expect(past.textContent).toMatch(/14 March 2026, with Nia/)
    expect(past.textContent).toMatch(/Two people entered different things/)
    expect(past.textContent).toMatch(/Tidier home, same careQuiet\./)
    expect(past.textContent).toMatch(/gone-ruleStill\./)
    expect(past.textContent).toMatch(/Ring, Jo, by 20 March 2026Done/)
    expect(past.textContent).toMatch(/Write, Jo, by 20 March 2026Open, its day was 2 weeks ago/)
  })

  test('very long words and names break nothing', async () => {
    const who = telling({ sam: { kind: 'born', on: '2023-03-01' } })
    act(who, 'child', 'sam', { name: 'Maximiliane-'.repeat(20) })
    happened(who, 's', 10, { type: 'supervision', withWhom: 'N'.repeat(300), note: 'Word '.repeat(2000) })
    const { app } = await tabletWith(who, 30)
    open(app, FAMILY)
    expect((await sheet(/^Supervisions before/)).textContent).toContain('Word '.repeat(1000))
  })
})

describe('noting one', () => {
  const form = async (app: App, caseId: string) => {
    const shown = open(app, caseId, 'note')
    await screen.findByRole('heading', { level: 1, name: 'Note supervision' }, SOON)
    await screen.findByLabelText('With whom?', {}, SOON)
    return shown
  }
  const saved = () => waitFor(() => expect(route.value).toMatchObject({ at: 'supervision' }), SOON)

  test('keeps with whom, what was thought, what was decided and who does what', async () => {
    const { app, caseId } = await larks()
    await form(app, caseId)
    type('With whom?', 'Nia')
    type('Whose view is missing', 'The father’s.')
    type('What was decided, in words', 'Ask him.')
    type('What is to be done', 'Ring the father')
    type('Who does it', 'Priya')
    type('By when', '2026-12-01')
    press('Save')
    await saved()
    const [past] = supervisionsOf(await look(app, caseId))
    expect(past?.event.on).toBe(TODAY)
    expect(settled(past?.event.registers.reflections ?? expect.fail('none'))).toEqual([{ about: 'whose-view', text: 'The father’s.' }])
    expect(past?.actions.map(({ what, by }) => [what, by])).toEqual([['Ring the father', '2026-12-01']])
  })

  test('says all that is wrong at once, each at its field', async () => {
    const { app, caseId } = await larks()
    await form(app, caseId)
    type('What is to be done', 'Ring the father')
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    const links = within(summary)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '')
    expect(links).toEqual(['#supervision-with', '#supervision-action-0-who', '#supervision-action-0-by'])
    for (const link of links) expect(document.getElementById(link.slice(1)), `${link} leads nowhere`).toBeTruthy()
  })

  test('on a full tablet loses nothing, and trying again saves it once', async () => {
    const { app, caseId, disk } = await larks()
    await form(app, caseId)
    type('With whom?', 'Nia')
    type('What was decided, in words', 'Ask him.')
    disk.faults.commit = 'QuotaExceededError'
    press('Save')
    expect((await screen.findAllByText(/This tablet is full/, {}, SOON)).length).toBeGreaterThan(0)
    expect((screen.getByLabelText('What was decided, in words') as HTMLTextAreaElement).value).toBe('Ask him.')
    delete disk.faults.commit
    fireEvent.click(screen.getAllByRole('button', { name: 'Try again' }).at(-1) ?? expect.fail('no way out'))
    await saved()
    expect(supervisionsOf(await look(app, caseId))).toHaveLength(1)
    expect(value(await readSupervision(app, caseId))).toBeNull()
  })

  test('what was typed is there again after a lock, and the sheet says that there is something', async () => {
    const { app, caseId, disk } = await larks()
    const shown = await form(app, caseId)
    type('With whom?', 'Nia')
    type('Hope, and passing on', 'Hardly any.')
    expect(await flushAll()).toBe(true)
    shown.unmount()
    const { app: later } = await openTestApp({ disk })
    const home = open(later, caseId)
    expect(await screen.findByRole('link', { name: 'Go on noting supervision' }, SOON)).toBeTruthy()
    home.unmount()
    await form(later, caseId)
    expect((screen.getByLabelText('Hope, and passing on') as HTMLTextAreaElement).value).toBe('Hardly any.')
    press('Throw away what is typed')
    press('Throw it away')
    await waitFor(async () => expect(value(await readSupervision(later, caseId))).toBeNull(), SOON)
  })

  test('more actions can be added, and one taken away takes its own words with it', async () => {
    const { app, caseId } = await larks()
    await form(app, caseId)
    press('Add an action')
    const what = () => screen.getAllByLabelText('What is to be done') as HTMLInputElement[]
    fireEvent.input(what()[0] ?? expect.fail('no field'), { target: { value: 'First' } })
    fireEvent.input(what()[1] ?? expect.fail('no field'), { target: { value: 'Second' } })
    press('Remove action 1')
    expect(what().map((field) => field.value)).toEqual(['Second'])
  })

  test('one that a colleague notes meanwhile stands beside it', async () => {
    const { app, caseId } = await larks()
    const { app: tom } = await openTestApp({ name: 'Tom' })
    await bring(app, tom, caseId)
    await form(app, caseId)
    type('With whom?', 'Nia')
    value(await noteSupervision(tom, caseId, { on: TODAY, withWhom: 'Nia', reflections: [], decisions: '', actions: [] }))
    await bring(tom, app, caseId)
    press('Save')
    await saved()
    await waitFor(async () => expect(supervisionsOf(await look(app, caseId))).toHaveLength(2), SOON)
  })
})
