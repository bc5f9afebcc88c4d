import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { itemAt } from '../../../src/core/fact.ts'
import { entryOf, changesOf } from '../../../src/ui/read/amendment.ts'
import { hasHistory, versionsOf } from '../../../src/report/say/versions.ts'
import { begin, grade, itemIn, read, sign } from '../../helpers/family.ts'
import { act, hear, person } from '../../helpers/people.ts'
import { answerOf, show } from './one-visit.tsx'

const FOOD = 'Enough to eat and drink'
const about = itemAt('visit-1', 'child-1', 'PHY.1a')

function signedAnswer() {
  const who = person('ann')
  begin(who)
  act(who, 'answer', about, { answer: { kind: 'graded', grade: 3 }, evidence: 'Two slices of bread', sources: ['seen'] })
  sign(who)
  return who
}

const open = () => {
  fireEvent.click(within(answerOf(FOOD)).getByRole('button', { name: /Correct this answer/ }))
  return screen.findByRole('dialog', { name: `Correct: ${FOOD}` })
}
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the correction' }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

describe('correcting a signed answer', () => {
  test('needs a reason and a change, said at the top and at each field', async () => {
    await show(signedAnswer().log)
    const dialog = await open()
    save()
    const summary = await within(dialog).findByRole('alert')
    expect(summary.textContent).toContain('Nothing is different yet')
    expect(summary.textContent).toContain('Say why, in a few words')
    const reason = screen.getByLabelText('Why you are correcting it')
    expect(reason.getAttribute('aria-invalid')).toBe('true')
    expect(within(dialog).getAllByText(/Say why, in a few words/)).toHaveLength(2)
  })

  test('leaves both versions readable, with who, when and why', async () => {
    await show(signedAnswer().log, { name: 'Bea Moss (test)' })
    const dialog = await open()
    fireEvent.click(within(dialog).getByRole('radio', { name: '4 Many needs missed' }))
    type('What you saw, heard, smelt or felt', 'One slice of bread')
    type('Why you are correcting it', 'I mixed up two visits')
    save()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const food = answerOf(FOOD)
    await waitFor(() => expect(food.textContent).toContain('Grade 4, many needs missed'))
    for (const words of [
      'One slice of bread',
      'All 2 versions',
      'Corrected by Bea Moss (test)',
      'I mixed up two visits',
      'Two slices of bread',
      'Grade 3, some needs missed (replaced later)',
    ])
      expect(food.textContent).toContain(words)
    expect(screen.getByText(`The correction of “${FOOD}” is saved on this tablet.`)).toBeTruthy()
    expect(screen.getByText(/1 answer has been corrected since/)).toBeTruthy()
    expect(await screen.findByText('What is on this tablet is exactly what was signed.')).toBeTruthy()
  })

  test('to not seen asks which reason', async () => {
    await show(signedAnswer().log)
    const dialog = await open()
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Not graded' }))
    type('Why you are correcting it', 'I had not been in the kitchen')
    save()
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Choose why it is not graded.')
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Not seen today' }))
    save()
    await waitFor(() => expect(answerOf(FOOD).textContent).toContain('Not seen today'))
  })

  test('left without saving, it is there again when the item is opened again', async () => {
    await show(signedAnswer().log)
    await open()
    type('Why you are correcting it', 'half a reason')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await open()
    expect(screen.getByLabelText('Why you are correcting it')).toHaveProperty('value', 'half a reason')
  })

  test('that could not be saved stays on the screen, says so and can be tried again', async () => {
    const { app } = await show(signedAnswer().log)
    const dialog = await open()
    fireEvent.click(within(dialog).getByRole('radio', { name: '5 Needs not met' }))
    type('Why you are correcting it', 'the cupboard was empty')
    app.store.lock()
    save()
    expect((await within(dialog).findByText('The correction is not saved')).closest('[role=alert]')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(screen.getByLabelText('Why you are correcting it')).toHaveProperty('value', 'the cupboard was empty')
  })
})

describe('what a correction holds', () => {
  const readingOf = (who: ReturnType<typeof person>) => itemIn(read(who.log), 'PHY.1a')

  test('only what differs from what stands', () => {
    const reading = readingOf(signedAnswer())
    const entry = { ...entryOf(reading), reason: 'because' }
    expect(changesOf(reading, entry)).toMatchObject({ ok: false, failure: { fields: ['change'] } })
    expect(changesOf(reading, { ...entry, pick: 2 })).toEqual({ ok: true, value: { answer: { kind: 'graded', grade: 2 } } })
    const words = { ...entry.texts, evidence: 'Three slices' }
    expect(changesOf(reading, { ...entry, texts: words })).toEqual({ ok: true, value: { evidence: 'Three slices' } })
    expect(changesOf(reading, { ...entry, sources: ['seen', 'record'] })).toEqual({ ok: true, value: { sources: ['seen', 'record'] } })
  })

  test('nobody settles a contested answer by default: it has to be chosen', () => {
    const who = person('ann')
    begin(who)
    const other = person('bea')
    hear(other, who.log)
    grade(who, 'PHY.1a', 2)
    grade(other, 'PHY.1a', 4)
    hear(who, other.log)
    const reading = readingOf(who)
    const entry = { ...entryOf(reading), reason: 'we talked' }
    expect(changesOf(reading, entry)).toMatchObject({ ok: false, failure: { fields: ['answer'] } })
    expect(changesOf(reading, { ...entry, pick: 4 })).toEqual({ ok: true, value: { answer: { kind: 'graded', grade: 4 } } })
  })
})

describe('versions', () => {
  test('every fact is one version, latest first, and what stands is what the register holds', () => {
    const who = signedAnswer()
    act(who, 'amendment', about, { answer: { kind: 'graded', grade: 4 }, reason: 'first', signature: who.log.at(-1)?.id ?? '' })
    act(who, 'amendment', about, { evidence: 'other words', reason: 'second', signature: who.log.at(-2)?.id ?? '' })
    const reading = itemIn(read(who.log), 'PHY.1a')
    const versions = versionsOf(reading)
    expect(versions.map(({ reason }) => reason)).toEqual(['second', 'first', null])
    expect(hasHistory(versions)).toBe(true)
    const standing = versions.flatMap(({ values }) => values.filter((value) => value.stands))
    expect(standing.map(({ name }) => name).sort()).toEqual(['answer', 'evidence', 'sources'])
    expect(standing.find(({ name }) => name === 'answer')?.value).toEqual({ kind: 'graded', grade: 4 })
    expect(versions[2]?.values.map(({ name, stands }) => [name, stands])).toEqual([
      ['answer', false],
      ['sources', true],
      ['evidence', false],
    ])
  })

  test('an answer written once has no history to show', () => {
    expect(hasHistory(versionsOf(itemIn(read(signedAnswer().log), 'PHY.1a')))).toBe(false)
  })
})
