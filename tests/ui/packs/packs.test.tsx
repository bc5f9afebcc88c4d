import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { takeInPack } from '../../../src/app/packs.ts'
import * as text from '../../../src/i18n/index.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { PackScreen } from '../../../src/ui/packs/PackScreen.tsx'
import { Packs } from '../../../src/ui/packs/Packs.tsx'
import { route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { exampleFile, fernshire, packIn } from '../../helpers/packs.ts'
import { begin, grade, lookAt, value } from '../../stories/telling.ts'

const words = text.packs

const show = (app: App, id?: string, version = 1) =>
  render(
    <AppContext.Provider value={app}>
      {id === undefined ? <Packs /> : <PackScreen route={{ at: 'pack', id, version }} />}
    </AppContext.Provider>,
  )

const file = (name: string, content: Uint8Array<ArrayBuffer> | string = exampleFile(name)) => new File([content], name)
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }))
const button = (name: string | RegExp) => screen.findByRole('button', { name })

/** Somebody picks a file in the browser's own dialog. */
function choose(...files: File[]) {
  const input = screen.getByLabelText<HTMLInputElement>(words.bring.choose, { selector: 'input' })
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  fireEvent.change(input)
}

/** The files that were handed to the person, by name. */
const saved = new Map<string, Blob>()
beforeEach(() => {
  saved.clear()
  let last: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob
    return 'blob:test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (last) saved.set(this.download, last)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the list', { timeout: 60_000 }, () => {
  test('shows what Plumbline comes with, with its label: rule, licence, not validated', async () => {
    const { app } = await openTestApp()
    show(app)
    const instruments = within(await screen.findByRole('region', { name: words.instruments }))
    expect((await instruments.findByRole('link', { name: 'Plumbline profile, version 1' })).getAttribute('href')).toBe(
      '#/packs/plumbline/1',
    )
    expect(instruments.getByText(words.notValidated)).toBeTruthy()
    expect(instruments.getByText(/64 items · Worst item if serious/)).toBeTruthy()
    expect(region(words.practices).getByText(words.inUse)).toBeTruthy()
  })

  test('a spreadsheet is shown before it is taken in, and is on the list after', async () => {
    const { app } = await openTestApp()
    show(app)
    choose(file('fernshire-home-1.csv'))
    const preview = within(await screen.findByRole('region', { name: words.preview.title('fernshire-home-1.csv') }))
    for (const said of [/made-up group/, '1 domain, 6 sub-areas, 20 items', '3 worked examples, all come out', words.notValidated]) {
      expect(preview.getByText(said)).toBeTruthy()
    }
    for (const line of words.scoringRules['sum-and-flags'].canDoWrong) expect(preview.getByText(line)).toBeTruthy()
    expect(preview.getByText(words.preview.newInstrument)).toBeTruthy()
    expect(app.library.find('fernshire-home', 1)).toBeUndefined()

    fireEvent.click(await button(words.preview.takeIn))
    expect(await screen.findByText(words.preview.taken('Fernshire home conditions (example)'))).toBeTruthy()
    expect(await region(words.instruments).findByRole('link', { name: 'Fernshire home conditions (example), version 1' })).toBeTruthy()

    choose(file('fernshire-home-1.csv'))
    expect(await screen.findByText(words.preview.already)).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.preview.takeIn })).toBeNull()
    fireEvent.click(await button(text.common.close))
    choose(file('fernshire-home-2.csv'))
    expect(await screen.findByText(words.preview.newVersion(2, 1))).toBeTruthy()
    fireEvent.click(await button(words.preview.cancel))
    expect(screen.queryByText(words.preview.newVersion(2, 1))).toBeNull()
  })

  test('everything that is wrong with a file is listed with its place, and the file can be opened again', async () => {
    const { app } = await openTestApp()
    show(app)
    const csv = new TextDecoder().decode(exampleFile('fernshire-home-1.csv'))
    choose(file('broken.csv', csv.replace('sum-and-flags', 'average').replace(',HOME.9,', ',HOME.8,')))
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText('broken.csv')).toBeTruthy()
    expect(alert.getByText(words.failures['pack-faults'](2))).toBeTruthy()
    expect(alert.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Row 8: “average” is not known/),
      'Row 37, column Item code: two have the code HOME.8. The first is row 36, column Item code.',
    ])
    choose(file('again.csv', csv))
    expect(await button(words.preview.takeIn)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a hostile file is refused in one sentence, and what it holds is never markup', async () => {
    const { app } = await openTestApp()
    show(app)
    choose(file('deep.json', '['.repeat(100_000)))
    expect(await screen.findByText(words.failures['too-deep'](20))).toBeTruthy()
    const csv = new TextDecoder().decode(exampleFile('fernshire-home-1.csv'))
    choose(file('<img src=x>.csv', csv.replace('CC BY 4.0', '<img src=x onerror=alert(1)>')))
    expect(await screen.findByText(/Row 6 has markup in it/)).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })

  test('several files at once are too many', async () => {
    const { app } = await openTestApp()
    show(app)
    choose(file('fernshire-home-1.csv'), file('fernshire-home-2.csv'))
    expect(await screen.findByText(words.bring.notThat)).toBeTruthy()
  })

  test('a file can be dropped', async () => {
    const { app } = await openTestApp()
    show(app)
    const target = screen.getByRole('group', { name: words.bring.title })
    const dropped = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(dropped, 'dataTransfer', { value: { files: [file('fernshire-practice-1.json')] } })
    fireEvent(target, dropped)
    expect(await screen.findByText(words.preview.newPractice)).toBeTruthy()
    expect(screen.getByText(/From one review to the next: 56 days, where it is 91 days now/)).toBeTruthy()
  })

  test('what could not be saved stays on the screen with the reason, and can be tried again', async () => {
    const { app } = await openTestApp()
    show(app)
    choose(file('fernshire-home-1.csv'))
    vi.spyOn(app.store, 'savePacks').mockResolvedValueOnce({ ok: false, failure: { kind: 'storage-full' } })
    fireEvent.click(await button(words.preview.takeIn))
    expect(await screen.findByText(text.failures['storage-full']())).toBeTruthy()
    fireEvent.click(await button(words.preview.takeIn))
    expect(await screen.findByText(/is on this tablet now/)).toBeTruthy()
  })

  test('every example and the empty table can be saved, and come in again as they are', async () => {
    const { app } = await openTestApp()
    const schema = readFileSync(join(import.meta.dirname, '../../../public/pack.schema.json'), 'utf8')
    vi.stubGlobal('fetch', async () => new Response(schema))
    show(app)
    const buttons = await region(words.examples.title).findAllByRole('button')
    for (const each of buttons) fireEvent.click(each)
    const names = [
      'plumbline-template.csv',
      'fernshire-home-1.csv',
      'fernshire-home-2.csv',
      'fernshire-practice-1.json',
      'pack.schema.json',
    ]
    await waitFor(() => expect([...saved.keys()].sort()).toEqual(names.sort()))
    for (const name of names.filter((each) => each !== 'pack.schema.json')) {
      const bytes = new Uint8Array((await saved.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0))
      expect((await packIn(bytes)).hash).toHaveLength(43)
    }
    vi.unstubAllGlobals()
  })
})

describe('one instrument', { timeout: 60_000 }, () => {
  async function withPacks() {
    const { app } = await openTestApp()
    value(await takeInPack(app, await fernshire(1)))
    value(await takeInPack(app, await fernshire(2)))
    return app
  }

  test('says what its rule does and can do wrong, and what changed since the version before', async () => {
    show(await withPacks(), 'fernshire-home', 2)
    await screen.findByRole('heading', { level: 1, name: 'Fernshire home conditions (example), version 2' })
    expect(region(words.preview.rule).getByText(words.scoringRules['sum-and-flags'].does[0] ?? '')).toBeTruthy()
    const changed = region(words.pack.changes(1))
    await changed.findByText('Walls and decoration')
    expect(changed.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Floors',
      'Washing-up',
      'Bath or shower, from Bath, shower and basin',
      'Basin and hot water, from Bath, shower and basin',
      'Light and warmth, from Light and Warmth',
      'Smoke alarm',
      'Walls and decoration',
    ])
  })

  test('is saved as a file that is the same pack, and is removed where nothing was made with it', async () => {
    const app = await withPacks()
    show(app, 'fernshire-home', 2)
    fireEvent.click(await button(words.pack.save))
    await waitFor(() => expect(saved.has('fernshire-home-2.json')).toBe(true))
    const bytes = new Uint8Array((await saved.get('fernshire-home-2.json')?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect(await packIn(bytes)).toEqual(await fernshire(2))
    fireEvent.click(await button(words.pack.remove))
    fireEvent.click(await button(words.pack.removeYes))
    await waitFor(() => expect(route.value).toEqual({ at: 'packs' }))
    expect(app.library.find('fernshire-home', 2)).toBeUndefined()
  })

  test('stays where a visit was made with it, and says so', async () => {
    const app = await withPacks()
    await begin(app, { instrument: { id: 'fernshire-home', version: 1 }, set: 'full' })
    show(app, 'fernshire-home', 1)
    fireEvent.click(await button(words.pack.remove))
    fireEvent.click(await button(words.pack.removeYes))
    expect(await screen.findByText(words.failures['in-use'](1))).toBeTruthy()
    expect(app.library.find('fernshire-home', 1)).toBeDefined()
  })

  test('of Plumbline’s own cannot be removed', async () => {
    const { app } = await openTestApp()
    show(app, 'plumbline', 1)
    await button(words.pack.save)
    expect(screen.queryByRole('button', { name: words.pack.remove })).toBeNull()
  })

  test('half-done visits of the version before are moved only after one has seen what that does', async () => {
    const app = await withPacks()
    const place = await begin(app, { instrument: { id: 'fernshire-home', version: 1 }, set: 'full' })
    for (const code of ['HOME.1', 'HOME.3', 'HOME.4']) await grade(app, place, code, 1)
    show(app, 'fernshire-home', 2)
    fireEvent.click(await button(words.move.look))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('14 items stay as they are. 1 answer to them is kept.')).toBeTruthy()
    expect(dialog.getByText('Floors: the words are others now')).toBeTruthy()
    expect(await dialog.findByText('Walls and decoration: its answer stays on the record and does not count')).toBeTruthy()
    expect((await lookAt(app, place)).visit.instrument.version).toBe(1)
    fireEvent.click(dialog.getByRole('button', { name: words.move.yes }))
    expect(await screen.findByText(words.move.moved)).toBeTruthy()
    expect((await lookAt(app, place)).visit.instrument.version).toBe(2)
    await waitFor(() => expect(screen.queryByRole('button', { name: words.move.look })).toBeNull())
  })

  test('that is not here is said to be not here', async () => {
    const { app } = await openTestApp()
    show(app, 'nobody', 3)
    expect(await screen.findByText(text.common.notHere, { selector: 'h1' })).toBeTruthy()
  })
})

describe('area settings', { timeout: 60_000 }, () => {
  test('show their numbers beside the defaults, with who says so, and are used when somebody chooses', async () => {
    const { app } = await openTestApp()
    value(await takeInPack(app, await packIn(exampleFile('fernshire-practice-1.json'))))
    show(app, 'fernshire-practice', 1)
    const [numbers] = await screen.findAllByRole('table', { name: words.pack.thresholds })
    expect(numbers?.textContent).toMatch(/56 days.*default 91 days.*Fernshire partnership, 3 February 2026/)
    for (const name of ['A bit more', 'Tenancy officer', 'Heads of service', 'Fernshire threshold document']) {
      expect(screen.getByText(name)).toBeTruthy()
    }
    expect(screen.queryByRole('link', { name: /threshold document/ })).toBeNull()
    fireEvent.click(await button(words.pack.use))
    expect(await screen.findByText(words.pack.used)).toBeTruthy()
    expect(app.practiceSettings.id).toBe('fernshire-practice')
    expect(screen.queryByRole('button', { name: words.pack.use })).toBeNull()
    fireEvent.click(await button(words.pack.remove))
    fireEvent.click(await button(words.pack.removeYes))
    expect(await screen.findByText(words.failures['in-force']())).toBeTruthy()
  })
})
