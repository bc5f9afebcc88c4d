import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { recordEvent } from '../../../src/app/events.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { readFamily } from '../../../src/app/read.ts'
import { REPORTS } from '../../../src/core/out.ts'
import { reports } from '../../../src/report/index.ts'
import { noteOf } from '../../../src/ui/gate/note.ts'
import { NEEDS } from '../../../src/ui/print/choices.ts'
import { PrintScreen } from '../../../src/ui/print/PrintScreen.tsx'
import { goTo, type Route, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

type Place = Extract<Route, { at: 'print' }>

/** The screen of the address, whichever report somebody picks on it. */
function Here() {
  const { value: at } = route
  return at.at === 'print' ? <PrintScreen route={at} /> : null
}

function printAt(app: App, caseId: string, report: Place['report'], ...about: string[]) {
  goTo({ at: 'print', caseId, report, about })
  route.value = { at: 'print', caseId, report, about }
  return show(app, <Here />)
}

const INJURY = 'A burn on the left arm.'
const paper = () => document.querySelector<HTMLElement>('.paper')
const shown = async () => {
  await waitFor(() => expect(paper()?.textContent).toBeTruthy(), SOON)
  return paper()?.textContent ?? ''
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const exportsOf = async (app: App, caseId: string) => value(await readFamily(app, caseId)).exports.map(({ values }) => values)

/** A clipboard that keeps what was put on it. */
function clipboard() {
  const put: Record<string, string>[] = []
  class Item {
    constructor(readonly words: Record<string, Promise<Blob>>) {}
  }
  vi.stubGlobal('ClipboardItem', Item)
  const write = vi.fn(async ([item]: Item[]) => {
    const flavours = await Promise.all(
      Object.entries(item?.words ?? {}).map(async ([type, blob]) => [type, await (await blob).text()] as const),
    )
    put.push(Object.fromEntries(flavours))
  })
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } })
  return put
}

async function begun(children: readonly string[] = ['Sam'], setting: Parameters<typeof openTestApp>[0] = {}) {
  const { app } = await openTestApp(setting)
  const caseId = value(await addFamily(app, 'The Larks'))
  const ids = []
  for (const name of children) ids.push(value(await addChild(app, caseId, wren({ name }))))
  const of = { children: ids.slice(0, 1) }
  value(await recordEvent(app, caseId, noteOf('injury', '2026-03-03', { ...of, note: INJURY })))
  value(await recordEvent(app, caseId, noteOf('observation', '2026-03-04', { ...of, note: 'Crying.', source: 'Mrs Vale next door' })))
  return { app, caseId, ids }
}

const printed = vi.fn()
beforeEach(() => {
  printed.mockReset()
  vi.stubGlobal('print', printed)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  goTo({ at: 'caseload' })
})

describe('choosing a copy', () => {
  test('asks for what each report needs', async () => {
    const needs = await Promise.all(REPORTS.map(async (id) => [id, (await reports[id]()).needs] as const))
    expect(Object.fromEntries(needs)).toEqual(NEEDS)
  })

  test('takes the only child, and of two guesses none', async () => {
    const one = await begun()
    printAt(one.app, one.caseId, 'family-sheet')
    expect(await shown()).toContain('Sam')
    expect((screen.getByLabelText('Which child') as HTMLSelectElement).value).toBe(one.ids[0])
    cleanup()

    const two = await begun(['Sam', 'Kai'])
    printAt(two.app, two.caseId, 'family-sheet')
    await screen.findByText('Choose the child that it is about.', {}, SOON)
    expect(paper()).toBeNull()
    expect(screen.getByRole('button', { name: 'Print' }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(screen.getByLabelText('Which child'), { target: { value: two.ids[1] } })
    expect(await shown()).toContain('Kai')
    expect(route.value).toMatchObject({ report: 'family-sheet', about: [two.ids[1]] })
  })

  test('says what is missing where there is no visit to tell of', async () => {
    const { app, caseId } = await begun()
    printAt(app, caseId, 'visit')
    await screen.findByText(/No visit is signed yet/, {}, SOON)
    fireEvent.change(screen.getByLabelText('What'), { target: { value: 'comparison' } })
    await screen.findByText(/Two signed visits of this child are needed/, {}, SOON)
    fireEvent.change(screen.getByLabelText('What'), { target: { value: 'supervision' } })
    await screen.findByText('This one is for professionals only.', {}, SOON)
  })

  test('names whom one says, in letters as large as one says', async () => {
    const { app, caseId } = await begun()
    printAt(app, caseId, 'chronology')
    expect(await shown()).not.toContain('Mrs Vale')
    expect(paper()?.textContent).toContain('Sam')
    pick('Everybody')
    await waitFor(() => expect(paper()?.textContent).toContain('Mrs Vale'), SOON)
    pick('Nobody')
    await waitFor(() => expect(paper()?.textContent).not.toMatch(/Sam|Lark|Vale/), SOON)
    pick('Large')
    expect(paper()?.className).toContain('paper--large')
  })
})

describe('keeping something from the family', () => {
  test('takes it out of what is for them, with a reason, until somebody lets them see it', async () => {
    const { app, caseId } = await begun()
    printAt(app, caseId, 'chronology')
    expect(await shown()).toContain(INJURY)
    expect(screen.queryByRole('button', { name: /^Keep from the family/ })).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose what to keep from the family' }))
    press(/^Keep from the family.*burn/)
    press('Keep it from them')
    expect(await screen.findByText(/Say why, in a few words/)).toBeTruthy()
    fireEvent.input(screen.getByLabelText('Why'), { target: { value: 'Says who told us.' } })
    press('Keep it from them')
    await screen.findByRole('button', { name: /^Kept from the family/ }, SOON)
    expect(paper()?.textContent, 'colleagues still read it').toContain(INJURY)

    pick('The family')
    await waitFor(() => expect(paper()?.textContent).not.toMatch(/Injury|burn/), SOON)
    expect(paper()?.textContent, 'paper that says so would tell them').not.toMatch(/kept from/i)
    const beside = within(screen.getByRole('region', { name: 'What is not in it' }))
    expect(beside.getByText(/^1 thing is kept from the family/)).toBeTruthy()
    fireEvent.click(beside.getByRole('button', { name: /Let the family see it/, hidden: true }))
    fireEvent.input(await screen.findByLabelText('Why'), { target: { value: 'They know.' } })
    press('Let them see it')
    await waitFor(() => expect(paper()?.textContent).toContain(INJURY), SOON)
  })
})

describe('handing a copy over', () => {
  test('asks once where it holds names, notes it, and only then prints, under a title without a name', async () => {
    const { app, caseId } = await begun()
    printAt(app, caseId, 'chronology')
    await shown()
    expect(paper()?.className, 'nothing comes out of a printer that was not noted').toContain('paper--unnoted')
    let title = ''
    printed.mockImplementation(() => {
      title = document.title
      expect(paper()?.className).not.toContain('paper--unnoted')
    })
    press('Print')
    const dialog = within(await screen.findByRole('dialog', { name: 'This copy holds names' }))
    expect(dialog.getByText(/names those who live with the child/)).toBeTruthy()
    expect(printed).not.toHaveBeenCalled()
    fireEvent.click(dialog.getByRole('button', { name: 'Print with names' }))
    await waitFor(() => expect(printed).toHaveBeenCalledOnce(), SOON)
    expect(title).toBe('Chronology 2026-11-21')
    expect(await exportsOf(app, caseId)).toEqual([
      { what: 'chronology', as: 'document', place: 'printer', audience: 'professionals', names: 'household', leftOut: 0 },
    ])
    await screen.findByText('Chronology, for professionals, printed', {}, SOON)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Print' }).getAttribute('aria-disabled')).toBeNull(), SOON)
    press('Print')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(2), SOON)
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent(window, new Event('afterprint'))
    expect(document.title).not.toContain('2026-11-21')
    pick('Everybody')
    await waitFor(() => expect(paper()?.className).toContain('paper--unnoted'), SOON)
  })

  test('copies headings and tables in both flavours, without names where somebody says so', async () => {
    const put = clipboard()
    const { app, caseId } = await begun()
    printAt(app, caseId, 'chronology')
    await shown()
    press('Copy for the case record')
    fireEvent.click(await screen.findByRole('button', { name: 'Without names' }))
    await screen.findByText(/^Copied, with headings and tables/, {}, SOON)
    expect(put).toHaveLength(1)
    expect(put[0]?.['text/html']).toMatch(/<h1>.*<h2>.*<th scope="col"/s)
    expect(put[0]?.['text/plain']).toContain(INJURY)
    expect(JSON.stringify(put)).not.toMatch(/Sam|Lark|Vale/)
    expect(await exportsOf(app, caseId)).toMatchObject([{ place: 'clipboard', names: 'nobody' }])
    // Whoever said that it must not hold names has not said that the next one may.
    await waitFor(
      () => expect(screen.getByRole('button', { name: 'Copy for the case record' }).getAttribute('aria-disabled')).toBeNull(),
      SOON,
    )
    press('Copy for the case record')
    expect(await screen.findByRole('dialog', { name: 'This copy holds names' })).toBeTruthy()
    expect(put).toHaveLength(1)
  })

  test('hands nothing out that could not be noted, and says so', async () => {
    const put = clipboard()
    const disk = tablet()
    const { app, caseId } = await begun(['Sam'], { disk })
    printAt(app, caseId, 'chronology')
    await shown()
    pick('Nobody')
    await waitFor(() => expect(paper()?.textContent).not.toContain('Sam'), SOON)
    disk.faults.commit = 'QuotaExceededError'
    press('Print')
    expect((await screen.findByText(/^Nothing was handed over/, {}, SOON)).textContent).toMatch(/This tablet is full/)
    press('Copy for the case record')
    await waitFor(() => expect(screen.getByText(/^Nothing was handed over/)).toBeTruthy(), SOON)
    expect(printed).not.toHaveBeenCalled()
    expect(put).toEqual([])
    delete disk.faults.commit
    expect(await exportsOf(app, caseId)).toEqual([])
  })

  test('says so where the browser refuses, and gives the words to take by hand where it has no way', async () => {
    const { app, caseId } = await begun()
    printAt(app, caseId, 'chronology')
    await shown()
    pick('Nobody')
    await waitFor(() => expect(paper()?.textContent).not.toContain('Sam'), SOON)
    vi.stubGlobal('ClipboardItem', undefined)
    press('Copy for the case record')
    const field = (await screen.findByLabelText('The copy as text', {}, SOON)) as HTMLTextAreaElement
    expect(field.value).toContain(INJURY)

    clipboard()
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: refuse } })
    press('Copy for the case record')
    await screen.findByText(/^The browser did not copy/, {}, SOON)
  })
})
