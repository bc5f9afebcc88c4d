import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { CheckScreen } from '../../../src/ui/check/CheckScreen.tsx'
import { goTo, hrefTo, readRoute } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, grade } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

beforeEach(() => goTo({ at: 'check' }))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const checkOn = (app: App) => show(app, <CheckScreen />)

async function visited() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  await grade(app, place, 'PHY.1a', 2)
  return { app, disk, place }
}

describe('Check my data', () => {
  test('has an address', () => {
    expect(readRoute(hrefTo({ at: 'check' }))).toEqual({ at: 'check' })
  })

  test('says that all is as it was written, with counts, and when it was done last', async () => {
    const { app } = await visited()
    checkOn(app)
    await screen.findByText('This tablet has not been checked yet.', {}, SOON)
    press('Check now')
    const verdict = await screen.findByRole('heading', { name: 'Everything is as it was written' }, SOON)
    expect(document.activeElement?.contains(verdict)).toBe(true)
    const looked = screen.getByRole('region', { name: 'What was checked' }).textContent ?? ''
    expect(looked).toMatch(/Families1.*Pages that were opened4.*Entries held against their own digest4/)
    expect(looked).toContain('There is no second copy on this tablet')
    cleanup()
    checkOn(app)
    await screen.findByText(/^Last checked on 21 November 2026.*Nothing was wrong\.$/, {}, SOON)
  })

  test('names a damaged page and its family on the screen, says what to do, and names nobody in the report', async () => {
    const { app, disk, place } = await visited()
    const rows = await disk.rows<{ id: string }>('pages')
    const last = rows
      .map(({ id }) => id)
      .sort()
      .at(-1)
    await disk.alter('pages', (row: { id: string; sealed: Uint8Array }) => {
      if (row.id === last) row.sealed[40] = (row.sealed[40] ?? 0) ^ 1
      return row
    })
    checkOn(app)
    press('Check now')
    await screen.findByRole('heading', { name: 'One thing is not as it was written' }, SOON)
    const wrong = within(screen.getByRole('region', { name: 'What is wrong' }))
    const link = await wrong.findByRole('link', { name: /^In / }, SOON)
    expect(link.getAttribute('href')).toBe(hrefTo({ at: 'family', caseId: place.caseId }))
    expect(link.parentElement?.textContent).toMatch(/: page \d of 4 pages$/)
    expect(wrong.getByText(/^Leave it where it is\. Open the shared file/)).toBeTruthy()
    const report = document.querySelector('pre')?.textContent ?? ''
    expect(report).toContain('1 page cannot be opened')
    expect(report).not.toContain(place.caseId)
    expect(report).not.toMatch(/Lark|Wren|Priya/)
  })

  test('can be stopped, names what it left out, and does not say that all is well', async () => {
    const { app } = await visited()
    for (let more = 0; more < 3; more += 1) await begin(app)
    checkOn(app)
    press('Check now')
    press('Stop checking')
    await screen.findByRole('heading', { name: 'Nothing wrong was found in what was checked' }, SOON)
    const left = screen.getByRole('region', { name: 'What was not checked' }).textContent
    expect(left).toMatch(/You stopped before it/)
    expect(screen.queryByText('Everything is as it was written')).toBeNull()
  })

  test('gives codes to whoever helps', async () => {
    const { app, place } = await visited()
    checkOn(app)
    press('Show')
    await screen.findByText(/families: 1-9/, {}, SOON)
    const codes = document.querySelector('pre')?.textContent ?? ''
    expect(codes).toMatch(/^app: .*\nformat: \d/)
    for (const word of [place.caseId, place.childId, 'Wren', 'Priya', app.me.device]) expect(codes).not.toContain(word)
  })
})
