import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { type AgencyEntry, addAgency, changeAgency } from '../../../src/app/agencies.ts'
import { type App, record } from '../../../src/app/app.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import type { EventValues } from '../../../src/core/event.ts'
import { AgenciesScreen } from '../../../src/ui/people/AgenciesScreen.tsx'
import { AgencyScreen } from '../../../src/ui/people/AgencyScreen.tsx'
import { goTo, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, look, TODAY, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const SCHOOL: AgencyEntry = {
  ...{ name: 'Marsh Lane School', service: 'school', worker: 'Ms Ode', children: [], asked: 'yes', askedOn: TODAY },
  ...{ whyNotAsked: '', lastContact: null, until: null, note: '' },
}

async function hale(app: App) {
  const caseId = value(await addFamily(app, 'Hale'))
  const wrenId = value(await addChild(app, caseId, wren()))
  const kai = value(await addChild(app, caseId, wren({ name: 'Kai', birth: { kind: 'born', on: '2025-09-01' } })))
  return { caseId, wrenId, kai }
}

let count = 0
const happened = async (app: App, caseId: string, values: EventValues) =>
  value(
    await record(app, caseId, [
      { kind: 'event', about: `event-${++count}`, values: { on: '2026-11-02', children: [], ...values }, replaces: [] },
    ]),
  )

const list = (app: App, caseId: string) => show(app, <AgenciesScreen route={{ at: 'agencies', caseId }} />)
const form = (app: App, caseId: string, agencyId = 'new') => show(app, <AgencyScreen route={{ at: 'agency', caseId, agencyId }} />)
const type = (label: string | RegExp, words: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: words } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => goTo({ at: 'caseload' }))

describe('the agencies around a family', () => {
  test('none yet: says where to begin, and who is usual for these children', async () => {
    const { app } = await openTestApp()
    const { caseId } = await hale(app)
    list(app, caseId)
    expect(await screen.findByRole('heading', { name: 'No agency is entered yet' }, SOON)).toBeTruthy()
    const missing = screen.getByRole('region', { name: 'Usual for their age, and not on this list' })
    expect(missing.textContent).toMatch(
      /Family doctor: for Wren and Kai.*Dentist.*School nurse: for Wren.*Health visitor: for Kai.*School: for Wren/,
    )
    expect(within(missing).getByRole('link', { name: 'Add health visitor' }).getAttribute('href')).toBe(
      `#/family/${caseId}/agency/new/health-visitor`,
    )
    const grid = screen.getByRole('table', { name: 'Each child and each universal service' })
    expect(within(grid).getAllByText('Not noted yet')).toHaveLength(7)
    expect(within(grid).getByText('Not at this age')).toBeTruthy()
  })

  test('those whom nobody has asked come first, and nobody is lost who is not involved any more', async () => {
    const { app } = await openTestApp()
    const { caseId, wrenId } = await hale(app)
    value(await addAgency(app, caseId, SCHOOL))
    value(
      await addAgency(app, caseId, {
        ...SCHOOL,
        name: 'Housing office',
        service: 'housing',
        asked: 'no',
        whyNotAsked: 'No name yet.',
        worker: '',
      }),
    )
    value(await addAgency(app, caseId, { ...SCHOOL, name: 'Old clinic', service: 'gp', until: '2026-01-01', children: [wrenId] }))
    await happened(app, caseId, { type: 'discussion', agency: 'marsh lane school' })
    list(app, caseId)
    await screen.findByRole('heading', { name: /^Who has not been asked/ }, SOON)
    const regions = screen.getAllByRole('region').map((region) => region.textContent ?? '')
    expect(regions[0]).toMatch(/^Who has not been asked\?1.*Housing office.*Nobody there is named yet.*Not asked.*Why not: No name yet\./)
    expect(regions[1]).toMatch(
      /^Asked what they know1Marsh Lane SchoolSchool, Ms Ode.*Last contact 2 November 2026.*from what happened.*Asked on 21 November/,
    )
    expect(regions[2]).toMatch(/^Not involved any more1Old clinic.*Wren.*Involved until 1 January 2026/)
  })

  test('each place of the grid says how it stands, and leads to noting it for that child', async () => {
    const { app } = await openTestApp()
    const { caseId, wrenId } = await hale(app)
    await happened(app, caseId, { type: 'universal-service', service: 'gp', outcome: 'registered', children: [wrenId] })
    await happened(app, caseId, { type: 'appointment', service: 'dentist', outcome: 'not-brought', children: [wrenId] })
    list(app, caseId)
    const grid = await screen.findByRole('table', { name: 'Each child and each universal service' }, SOON)
    const row = within(grid).getByRole('row', { name: /^Wren/ })
    expect(row.textContent).toMatch(/Registered, 2 November 2026.*Not seen there 2 November 2026/)
    const [gp] = within(row).getAllByRole('link')
    expect(gp?.textContent).toContain('Note how it stands: Family doctor, Wren')
    expect(gp?.getAttribute('href')).toBe(`#/family/${caseId}/event/new/universal-service/agencies/${wrenId}/gp`)
  })
})

describe('the form of an agency', () => {
  test('adds one, and everything that is wrong is said at once', async () => {
    const { app } = await openTestApp()
    const { caseId, kai } = await hale(app)
    form(app, caseId)
    await screen.findByLabelText('Name of the agency', { exact: false }, SOON)
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Enter the name of the agency, such as “Fernshire Primary School”.', 'Choose what kind of service it is.'])
    type(/^Name of the agency/, 'Little Acorns')
    fireEvent.change(screen.getByLabelText('What kind of service is it?'), { target: { value: 'nursery' } })
    fireEvent.click(screen.getByRole('checkbox', { name: 'Kai' }))
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }))
    expect((screen.getByLabelText('When?') as HTMLInputElement).value).toBe(TODAY)
    press('Save')
    await waitFor(() => expect(route.value).toEqual({ at: 'agencies', caseId }), SOON)
    expect((await look(app, caseId)).agencies).toMatchObject([
      {
        name: 'Little Acorns',
        children: [kai],
        registers: { service: { value: 'nursery' }, asked: { value: 'yes' }, askedOn: { value: TODAY } },
      },
    ])
  })

  test('that is refused by a full disk keeps all that was typed', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const { caseId } = await hale(app)
    show(app, <AgencyScreen route={{ at: 'agency', caseId, agencyId: 'new', service: 'dentist' }} />)
    await screen.findByLabelText('Name of the agency', { exact: false }, SOON)
    type(/^Name of the agency/, 'Mill Road Dental')
    disk.faults.commit = 'QuotaExceededError'
    press('Save')
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    expect((screen.getByLabelText(/^Name of the agency/) as HTMLInputElement).value).toBe('Mill Road Dental')
    delete disk.faults.commit
    press('Try again')
    await waitFor(() => expect(route.value.at).toBe('agencies'), SOON)
    expect((await look(app, caseId)).agencies).toMatchObject([{ registers: { service: { value: 'dentist' } } }])
  })

  test('changes one; entered in error, it leaves the list with its reason', async () => {
    const { app } = await openTestApp()
    const { caseId } = await hale(app)
    const id = value(await addAgency(app, caseId, SCHOOL))
    const { unmount } = form(app, caseId, id)
    await screen.findByLabelText('Name of the agency', { exact: false }, SOON)
    type(/^Who do you speak to there/, 'Mr Blair')
    press('Save')
    await waitFor(() => expect(route.value.at).toBe('agencies'), SOON)
    expect((await look(app, caseId)).agencies[0]?.registers.worker).toMatchObject({ value: 'Mr Blair' })
    unmount()
    form(app, caseId, id)
    await screen.findByLabelText('Name of the agency', { exact: false }, SOON)
    type(/^Why was it entered in error/, 'Another family’s school.')
    press('Mark as entered in error')
    await waitFor(async () => expect((await look(app, caseId)).agencies).toEqual([]), SOON)
  })

  test('that two people changed differently is settled first', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const { caseId } = await hale(ruth)
    const id = value(await addAgency(ruth, caseId, SCHOOL))
    await bring(ruth, imran, caseId)
    for (const [app, worker] of [
      [ruth, 'Mr Blair'],
      [imran, 'Ms Day'],
    ] as const) {
      const [agency] = (await look(app, caseId)).agencies
      value(await changeAgency(app, caseId, agency ?? expect.fail('no agency'), { ...SCHOOL, worker }))
    }
    await bring(imran, ruth, caseId)
    const { unmount } = form(ruth, caseId, id)
    expect(await screen.findByText('Two people entered different things about Marsh Lane School.', {}, SOON)).toBeTruthy()
    expect(screen.queryByLabelText(/^Name of the agency/)).toBeNull()
    unmount()
    list(ruth, caseId)
    expect((await screen.findByRole('link', { name: 'See both and settle it (Marsh Lane School)' }, SOON)).getAttribute('href')).toBe(
      `#/family/${caseId}/contested/${id}`,
    )
  })
})
