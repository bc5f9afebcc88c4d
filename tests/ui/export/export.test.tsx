import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { makeDataset } from '../../../src/app/datasets.ts'
import { readFamily } from '../../../src/app/read.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { DATASETS } from '../../../src/core/out.ts'
import { datasets } from '../../../src/report/dataset.ts'
import { CHOICES } from '../../../src/ui/export/choices.ts'
import { ExportScreen } from '../../../src/ui/export/ExportScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, grade, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const exportAt = (app: App, caseId?: string) => show(app, <ExportScreen route={{ at: 'export', ...(caseId && { caseId }) }} />)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const form = () => screen.findByRole('button', { name: 'Make and save the file' }, SOON)

async function told() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app, { set: 'full', others: 'the Herons' })
  await grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  value(await signVisit(app, place.caseId, place.visitId))
  const copies = async () => value(await readFamily(app, place.caseId)).exports.map(({ values }) => values)
  return { app, place, disk, copies }
}

/** The files that were handed to the browser to save. */
function saved(): Blob[] {
  const files: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => undefined }),
  )
  return files
}

const textsIn = async (file: Blob | undefined) => {
  if (!file) return expect.fail('no file')
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.values(files)
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n')
}

beforeEach(() => goTo({ at: 'caseload' }))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('tables and files', () => {
  test('offers every dataset in every form, and knows which can name people', async () => {
    const inRegistry: string[] = []
    for (const id of DATASETS) {
      const { forms, canName } = await datasets[id]()
      for (const as of forms) inRegistry.push(`${id} ${as} ${canName}`)
    }
    expect(
      Object.values(CHOICES)
        .map(({ id, as, canName }) => `${id} ${as} ${canName}`)
        .sort(),
    ).toEqual(inRegistry.sort())
  })

  test('makes a file that names nobody without asking, says where it went and what it leaves out, and notes it in the record', async () => {
    const files = saved()
    const { app, place, copies } = await told()
    exportAt(app, place.caseId)
    await form()
    expect(screen.getByText('No copy has left this record yet.')).toBeTruthy()
    pick('Tables for another system (CSV)')
    press('Make and save the file')
    await screen.findByText('Saved as plumbline-tables-2026-11-21.zip', {}, SOON)
    expect(screen.getByText(/Names, birth days, ids of records/)).toBeTruthy()
    expect(files.length).toBe(1)
    const all = await textsIn(files[0])
    expect(all).toContain('PHY.2a')
    expect(all).not.toMatch(/Wren|Bags in the hall|Herons|Priya/)
    expect(await copies()).toEqual([{ what: 'tables', as: 'csv', place: 'file', audience: 'professionals', names: 'nobody', leftOut: 0 }])
    await screen.findByText('Tables as text files, saved as a file, for professionals, names nobody', {}, SOON)
  })

  test('asks once before a file holds names, says which kinds, and makes none where the answer is no', async () => {
    const files = saved()
    const { app, place, copies } = await told()
    exportAt(app, place.caseId)
    await form()
    pick('Tables for another system (CSV)')
    pick('The household and workers')
    press('Make and save the file')
    const dialog = await screen.findByRole('dialog', { name: 'This file will hold names' }, SOON)
    expect(dialog.textContent).toMatch(/names of families, children.*notes, evidence and what children and carers said/)
    expect(dialog.textContent).not.toContain('people beyond the household')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Go back' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect([files.length, await copies()]).toEqual([0, []])
    press('Make and save the file')
    fireEvent.click(await screen.findByRole('button', { name: 'Make it with names' }, SOON))
    await screen.findByText('Saved as plumbline-tables-2026-11-21.zip', {}, SOON)
    const all = await textsIn(files[0])
    expect(all).toMatch(/Wren/)
    expect(all).toMatch(/Bags in the hall/)
    expect(all).not.toMatch(/Herons/)
    expect((await copies()).map(({ names }) => names)).toEqual(['household'])
  })

  test('an extract asks for a key, makes one, and does not keep it', async () => {
    saved()
    const { app, place } = await told()
    exportAt(app, place.caseId)
    await form()
    pick('Figures without names (CSV)')
    expect(screen.getByText('It names nobody.')).toBeTruthy()
    press('Make and save the file')
    expect((await screen.findByRole('alert', { name: 'There is a problem' })).textContent).toContain('at least 20 characters')
    press('Make a key')
    const field = screen.getByLabelText('Key for the pseudonyms') as HTMLInputElement
    await waitFor(() => expect(field.value.length).toBeGreaterThanOrEqual(20))
    const key = field.value
    expect(screen.getByText(/Write this key down now/)).toBeTruthy()
    press('Make and save the file')
    await screen.findByText(/^Saved as plumbline-.*\.zip$/, {}, SOON)
    expect(screen.getByText(/^Saved as/).textContent).not.toContain('Wren')
    expect(document.body.innerHTML).not.toContain(key)
    expect((screen.getByLabelText('Key for the pseudonyms') as HTMLInputElement).value).toBe('')
    expect(JSON.stringify(value(await readFamily(app, place.caseId)).facts)).not.toContain(key)
  })

  test('makes one file of every family, and each record says so', async () => {
    const files = saved()
    const { app, place, copies } = await told()
    const other = await begin(app)
    exportAt(app)
    const make = await form()
    await waitFor(() => expect(make.getAttribute('aria-disabled')).toBeNull(), SOON)
    press('Make and save the file')
    await screen.findByText(/It holds 2 families\./, {}, SOON)
    expect(await textsIn(files[0])).toMatch(/F2-V1/)
    expect([place.caseId, other.caseId].length).toBe(2)
    expect((await copies()).length).toBe(1)
    expect(value(await readFamily(app, other.caseId)).exports.length).toBe(1)
    await screen.findByText(/^2 families\. 21 November 2026, Priya Shah/, {}, SOON)
  })

  test('a full tablet: nothing leaves it, and the words say so', async () => {
    const files = saved()
    const { app, place, disk, copies } = await told()
    exportAt(app, place.caseId)
    await form()
    disk.faults.commit = 'QuotaExceededError'
    press('Make and save the file')
    await screen.findByText('No file was made', {}, SOON)
    expect(screen.getByRole('alert').textContent).toContain('This tablet is full')
    expect([files.length, (await copies()).length]).toEqual([0, 0])
  })

  test('a family that is not here any more makes no file', async () => {
    const { app } = await told()
    const out = await makeDataset(app, { id: 'tables', asked: { names: 'nobody', as: 'csv', key: null }, caseIds: [] })
    expect(out).toEqual({ ok: false, failure: { kind: 'no-families' } })
  })
})
