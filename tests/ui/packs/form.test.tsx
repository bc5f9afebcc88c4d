import { fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import * as text from '../../../src/i18n/index.ts'
import { plumblineV1 } from '../../../src/instruments/plumbline/v1.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { PackScreen } from '../../../src/ui/packs/PackScreen.tsx'
import { Packs } from '../../../src/ui/packs/Packs.tsx'
import { openTestApp } from '../../helpers/app.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
  vi.restoreAllMocks()
})

const words = text.packs

function choose(name: string, json: object) {
  const input = screen.getByLabelText<HTMLInputElement>(words.bring.choose, { selector: 'input' })
  Object.defineProperty(input, 'files', { value: [new File([JSON.stringify(json)], name)], configurable: true })
  fireEvent.change(input)
}

const often = {
  linkId: 'q1',
  text: 'How often is there breakfast?',
  type: 'choice',
  enableWhen: [{ question: 'q0', operator: 'exists', answerBoolean: true }],
  answerOption: ['Always', 'Sometimes', 'Never'].map((display, at) => ({
    valueCoding: { code: String(at), display },
  })),
}
const form = (item: object[]) => ({
  resourceType: 'Questionnaire',
  url: 'http://example.org/mornings',
  title: 'Mornings',
  version: '1',
  item,
})

test('a FHIR form is shown with what would be lost and what it does not say, before anything is taken in', async () => {
  const { app } = await openTestApp()
  render(
    <AppContext.Provider value={app}>
      <Packs />
    </AppContext.Provider>,
  )
  choose('mornings.json', form([often, { linkId: 'why', type: 'text' }]))
  const preview = within(await screen.findByRole('region', { name: words.preview.title('mornings.json') }))
  expect(preview.getByText('q1: the condition under which it is shown is left out. It is asked in every visit.')).toBeTruthy()
  expect(preview.getByText('why: a question of the type “text” cannot be an item. Only choices can.')).toBeTruthy()
  expect(preview.getByText(words.form.sayAssumed({ kind: 'licence' }))).toBeTruthy()
  expect(preview.getByText(words.form.sayAssumed({ kind: 'higher-is-worse' }))).toBeTruthy()
  expect(app.library.find('mornings', 1)).toBeUndefined()
  fireEvent.click(await screen.findByRole('button', { name: words.preview.takeIn }))
  expect(await screen.findByText(words.preview.taken('Mornings'))).toBeTruthy()
  expect(app.library.find('mornings', 1)?.scale).toEqual({ grades: [0, 1, 2], goodEnough: 0, serious: 2 })
})

test('a form in which nothing can be an item is refused, with the reason for each question', async () => {
  const { app } = await openTestApp()
  render(
    <AppContext.Provider value={app}>
      <Packs />
    </AppContext.Provider>,
  )
  choose('texts.json', form([{ linkId: 'why', type: 'text' }]))
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByText(words.failures['no-items-in-form']())).toBeTruthy()
  expect(alert.getAllByRole('listitem').length).toBe(1)
})

test('an instrument can be saved as a form, which holds nothing about anybody', async () => {
  const { app } = await openTestApp()
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:test'
  })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function named(this: HTMLAnchorElement) {
    expect(this.download).toBe('plumbline-1-questionnaire.json')
  })
  render(
    <AppContext.Provider value={app}>
      <PackScreen route={{ at: 'pack', id: plumblineV1.id, version: 1 }} />
    </AppContext.Provider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: words.pack.saveForm }))
  await vi.waitFor(() => expect(click).toHaveBeenCalledTimes(1), 20_000)
  expect(JSON.parse((await saved[0]?.text()) ?? '')).toMatchObject({ resourceType: 'Questionnaire', version: '1' })
})
