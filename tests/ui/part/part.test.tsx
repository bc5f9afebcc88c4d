import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { openFile, takeIn } from '../../../src/app/exchange/exchange.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { myCode } from '../../../src/app/team-code.ts'
import { PartScreen } from '../../../src/ui/part/PartScreen.tsx'
import { goTo } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { begin, grade, itemOf, lookAt, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const partAt = (app: App, caseId: string) => show(app, <PartScreen route={{ at: 'part', caseId }} />)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (role: 'radio' | 'checkbox', name: string) => fireEvent.click(screen.getByRole(role, { name }))
const seen = () => screen.findByRole('region', { name: 'What they will see' }, SOON)

async function told() {
  const { app } = await openTestApp()
  const place = await begin(app, { set: 'full', others: 'the Herons' })
  await grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  await grade(app, place, 'EMO.1a', 5, { evidence: 'Told her to go away.' })
  value(await signVisit(app, place.caseId, place.visitId))
  return { app, place }
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

beforeEach(() => goTo({ at: 'caseload' }))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('sharing a part of a family’s records', () => {
  test('shows exactly what they will see, and how much is held back', async () => {
    const { app, place } = await told()
    partAt(app, place.caseId)
    const preview = await seen()
    fireEvent(
      within(preview)
        .getByText(/Baseline/)
        .closest('details') as Element,
      new Event('toggle'),
    )
    const fold = preview.querySelector('details') as HTMLDetailsElement
    fold.open = true
    fireEvent(fold, new Event('toggle'))
    await within(preview).findByText('Floors, surfaces and living space clean enough', {}, SOON)
    expect(preview.textContent).toContain('Grade 4')
    expect(preview.textContent).not.toMatch(/Bags in the hall|Herons|go away/)
    const held = screen.getByRole('region', { name: 'What is held back' })
    expect(held.textContent).toMatch(/1 note on what a grade rests on.*1 entry about an adult.*1 answer to an item that is not for them/)

    pick('checkbox', 'What the grades rest on')
    await waitFor(async () => expect((await seen()).textContent).toContain('Bags in the hall.'), SOON)
    expect((await seen()).textContent).not.toContain('go away')
    pick('radio', 'Somebody else')
    await waitFor(async () => expect((await seen()).textContent).toContain('Told her to go away.'), SOON)
  })

  test('makes a file that one colleague’s tablet opens, once the digits were compared', async () => {
    const files = saved()
    const { app, place } = await told()
    const { app: hal } = await openTestApp({ name: 'Hal (test)', role: 'housing officer', agency: 'Marsh homes' })
    partAt(app, place.caseId)
    await seen()
    press('Look at the code')
    expect((await screen.findByRole('alert', { name: 'There is a problem' })).textContent).toContain('Paste their code.')
    fireEvent.input(screen.getByLabelText('Their code'), { target: { value: value(await myCode(hal)).code } })
    press('Look at the code')
    await screen.findByText('Hal (test), housing officer, Marsh homes', {}, SOON)
    press('It is theirs: make the file')
    const ready = await screen.findByText('The file is ready', {}, SOON)
    expect(document.activeElement?.contains(ready)).toBe(true)
    expect(document.activeElement).not.toBe(document.body)
    expect(screen.getByText(/Only Hal \(test\) can open it/)).toBeTruthy()
    press('Save the file')
    expect(files).toHaveLength(1)
    value(await takeIn(hal, value(await openFile(hal, files[0] as Blob, 'plumbline-part.age'))))
    expect(itemOf((await lookAt(hal, place)).profile, 'PHY.2a').counted).toMatchObject({ kind: 'graded', grade: 4 })

    // Another choice is another file.
    pick('checkbox', 'What the grades rest on')
    await waitFor(() => expect(screen.queryByText('The file is ready')).toBeNull(), SOON)
  })

  test('says that there is nothing for them before anything is made', async () => {
    const { app } = await openTestApp()
    const { caseId } = await begin(app)
    partAt(app, caseId)
    await screen.findByText(/No signed visit has an answer that is theirs to see/, {}, SOON)
    expect(screen.getByRole('button', { name: 'Look at the code' }).getAttribute('aria-disabled')).toBe('true')
  })
})
