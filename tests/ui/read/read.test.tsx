import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { itemAt } from '../../../src/core/fact.ts'
import { begin, grade, meetChild, sign } from '../../helpers/family.ts'
import { act, hear, person } from '../../helpers/people.ts'
import { answerOf, show } from './one-visit.tsx'

const FOOD = 'Enough to eat and drink'
const about = itemAt('visit-1', 'child-1', 'PHY.1a')

/** A signed baseline with one graded answer and one item that was not seen. */
function signedBaseline() {
  const who = person('ann')
  begin(who, { announced: true, place: 'other-home', placeNote: 'at gran’s', rooms: ['kitchen', 'child-bedroom'], previous: 'hidden' })
  act(who, 'answer', about, {
    answer: { kind: 'graded', grade: 3 },
    sources: ['told-by-carer'],
    evidence: 'Two slices of bread',
    childSaid: 'I am hungry',
    since: 'About a month',
    money: 'partly',
  })
  act(who, 'answer', itemAt('visit-1', 'child-1', 'PHY.1b'), {
    answer: { kind: 'not-seen', because: 'family-chose-not-to', why: 'not in front of the baby' },
  })
  meetChild(who, {
    seen: true,
    alone: 'no',
    whyNot: 'Mum stayed',
    voice: 'I like the slide',
    voiceKind: 'words',
    changes: 'A trip each week',
  })
  const signature = sign(who)
  return { who, signature }
}

describe('a signed visit', () => {
  test('says who signed what, and that it is whole on this tablet', async () => {
    const { who, signature } = signedBaseline()
    await show(who.log)
    const block = screen.getByRole('region', { name: 'Signature' })
    expect(block.textContent).toContain('Signed by ann, family support worker, Fictional Trust, on 4 March 2026, 9:30am.')
    expect(block.textContent).toContain(`The signature covers ${signature.values.count} entries.`)
    expect(await screen.findByText('What is on this tablet is exactly what was signed.')).toBeTruthy()
    expect(screen.queryByText('Not signed yet')).toBeNull()
  })

  test('says so where an entry that was signed is not here', async () => {
    const { who } = signedBaseline()
    await show(who.log.filter((fact) => fact.kind !== 'presence'))
    expect(await screen.findByText('Not all of what was signed is on this tablet yet.')).toBeTruthy()
  })

  test('keeps its circumstances, and its own words and version', async () => {
    await show(signedBaseline().who.log)
    const visit = screen.getByRole('region', { name: 'The visit' })
    for (const words of [
      'Other home: at gran’s',
      'Announced',
      'Kitchen and child’s bedroom',
      'Hidden until',
      'Plumbline profile, version 1',
    ])
      expect(visit.textContent).toContain(words)
    expect(answerOf(FOOD).textContent).toContain('Some days each week the child goes hungry or thirsty.')
  })

  test('keeps the child’s voice, and how they were seen', async () => {
    await show(signedBaseline().who.log)
    const child = screen.getByRole('region', { name: 'Wren, 7 years' })
    expect(within(child).getByText('“I like the slide”')).toBeTruthy()
    for (const words of ['Mum stayed', 'A trip each week']) expect(child.textContent).toContain(words)
  })

  test('an answer carries its grade in words, its evidence, its sources, and who gave it when', async () => {
    await show(signedBaseline().who.log)
    const food = answerOf(FOOD)
    for (const words of ['Grade 3, some needs missed', 'Two slices of bread', '“I am hungry”', 'Told by carer', 'About a month', 'Partly'])
      expect(food.textContent).toContain(words)
    expect(food.textContent).toContain('ann, 4 March 2026, 9:30am')
    expect(within(food).getByText('Told by carer only')).toBeTruthy()
    expect(within(food).queryByText(/versions/)).toBeNull()
  })

  test('what was not seen says why, and what nobody answered is listed plainly', async () => {
    await show(signedBaseline().who.log)
    const notSeen = answerOf('Food that suits the child’s age and health')
    expect(notSeen.textContent).toContain('Family chose not to: not in front of the baby')
    const physical = screen.getByRole('region', { name: /^Physical/ })
    expect(physical.textContent).toContain('12 items not answered')
    expect(physical.textContent).toContain('Not enough seen. 1 of 14 items graded.')
  })

  test('marks what somebody wrote who had not seen the signature', async () => {
    const { who } = signedBaseline()
    const other = person('bea')
    hear(
      other,
      who.log.filter((fact) => fact.kind !== 'signature'),
    )
    grade(other, 'PHY.1a', 5)
    await show([...who.log, ...other.log.filter((fact) => fact.by.name === 'bea')])
    const food = answerOf(FOOD)
    expect(within(food).getByText('Arrived after signing')).toBeTruthy()
    expect(food.textContent).toContain('bea, 4 March 2026')
    expect(await screen.findByText('What is on this tablet is exactly what was signed.')).toBeTruthy()
    expect(screen.getByText(/1 answer arrived after signing/)).toBeTruthy()
  })
})

test('two people who graded without seeing each other are both shown, with who and when', async () => {
  const who = person('ann')
  begin(who)
  const other = person('bea')
  hear(other, who.log)
  grade(who, 'PHY.1a', 2)
  grade(other, 'PHY.1a', 4)
  hear(who, other.log)
  await show(who.log)
  const food = answerOf(FOOD)
  for (const words of ['Two people graded this differently', 'Grade 2, good enough', 'Grade 4, many needs missed', 'ann, 4', 'bea, 4'])
    expect(food.textContent).toContain(words)
})

describe('a visit that cannot be read as signed', () => {
  test('is shown as it stands, with the way to carry on and nothing to correct', async () => {
    const who = person('ann')
    begin(who)
    grade(who, 'PHY.1a', 2)
    await show(who.log)
    expect(screen.getByText('Not signed yet')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Carry on with the visit' }).getAttribute('href')).toBe('#/family/family-1/visit/visit-1')
    expect(screen.queryByRole('button', { name: /Correct this answer/ })).toBeNull()
  })

  test('entered in error says by whom and why, and offers no correction', async () => {
    const { who } = signedBaseline()
    act(who, 'entered-in-error', 'visit-1', { reason: 'the wrong family' })
    await show(who.log)
    expect(screen.getByText(/ann marked this visit as entered in error on 4 March 2026, 9:30am\. Reason: the wrong family/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Correct this answer/ })).toBeNull()
  })

  test('in a version that is not on this tablet says that it is kept', async () => {
    const who = person('ann')
    begin(who, { instrument: { id: 'plumbline', version: 99 } })
    await show(who.log)
    await waitFor(() => expect(screen.getByRole('heading', { name: /questionnaire that is not on this tablet/ })).toBeTruthy())
  })
})
