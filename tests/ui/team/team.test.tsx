import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { noted, readLog } from '../../../src/app/log.ts'
import { readFamily } from '../../../src/app/read.ts'
import { alertsFor, markLooked } from '../../../src/app/alerts.ts'
import { Team } from '../../../src/ui/team/Team.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { fillCaseload, tellFamily } from '../../helpers/caseload.ts'
import { value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

describe('the team view', () => {
  test('says who is stuck in a supervisor’s words, since when, who leads and the level of need, and leads to the family', async () => {
    const { app, clock } = await openTestApp()
    const caseId = await tellFamily(app, clock, 2)
    show(app, <Team />)
    const stuck = within(await screen.findByRole('region', { name: /^Stuck/ }, SOON))
    const [gia] = stuck.getAllByRole('listitem')
    expect(within(gia as HTMLElement).getByRole('link').textContent).toBe('Gia, Calder 2 (test)')
    expect(
      within(gia as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe(`#/family/${caseId}`)
    expect(gia?.textContent).toMatch(/Escalate.*Stalled/)
    expect(gia?.textContent).toMatch(/Gia, Supervisory: 300 days .* What would have to change in the plan, and who decides it\?/)
    expect(gia?.textContent).toMatch(/Lead: Imran Doyle \(test\).*Child protection plan/)
    expect(screen.getByRole('heading', { name: /Time to challenge the plan/ })).toBeTruthy()
  })

  test('gives the team in numbers, and none of them is of a worker', async () => {
    const { app, clock } = await openTestApp()
    await fillCaseload(app, clock, 9)
    show(app, <Team />)
    const table = await screen.findByRole('table', { name: 'In numbers' }, SOON)
    const count = (what: string) => within(within(table).getByRole('row', { name: new RegExp(`^${what}`) })).getByRole('cell').textContent
    expect(count('Families with an open case')).toBe('8')
    expect(count('Children in them')).toBe('10')
    expect(count('Children whose review is overdue')).toBe('1')
    expect(count('Closed or handed on in the last 90 days')).toBe('1')
    expect(Number(count('Open alerts to escalate'))).toBeGreaterThan(0)
    expect(table.textContent).not.toMatch(/Priya|Imran|Gwen/)
  })

  test('keeps in sight what somebody has looked at, with the reason', async () => {
    const { app, clock } = await openTestApp()
    const caseId = await tellFamily(app, clock, 3)
    const family = value(await readFamily(app, caseId))
    const overdue = alertsFor(app, family).find(({ rule }) => rule === 'D9')
    value(await markLooked(app, caseId, overdue ?? expect.fail('the review is not overdue'), 'Family away until Monday.'))
    show(app, <Team />)
    const section = await screen.findByRole('region', { name: /^Overdue/ }, SOON)
    expect(section.textContent).toMatch(/Looked at by Priya Shah \(test\), 21 November 2026: “Family away until Monday\.”/)
  })

  test('says of a section without anybody that there is nobody, and of a tablet without an open case that there is none', async () => {
    const { app, clock } = await openTestApp()
    await tellFamily(app, clock, 1)
    const { unmount } = show(app, <Team />)
    expect(await screen.findByText('No child is stuck by the rules.', {}, SOON)).toBeTruthy()
    unmount()
    const { app: empty } = await openTestApp()
    show(empty, <Team />)
    expect(await screen.findByText('No family with an open case is on this tablet.', {}, SOON)).toBeTruthy()
  })

  test('leads to the rules, prints, and notes that it did', async () => {
    const printed = vi.fn()
    vi.stubGlobal('print', printed)
    const { app } = await openTestApp()
    show(app, <Team />)
    expect((await screen.findByRole('link', { name: 'Rules and numbers' }, SOON)).getAttribute('href')).toBe('#/rules')
    fireEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(printed).toHaveBeenCalledTimes(1)
    await noted(app)
    expect(value(await readLog(app)).entries).toMatchObject([{ did: 'printed', caseId: null, detail: 'page-team' }])
    vi.unstubAllGlobals()
  })
})
