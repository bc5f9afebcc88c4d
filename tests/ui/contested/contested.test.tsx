import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { changeChild, renameFamily } from '../../../src/app/families.ts'
import { beginSecond, confirmSecond, draftSecond, finishSecond } from '../../../src/app/second.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { disputesOf } from '../../../src/app/settle.ts'
import { childAt } from '../../../src/core/fact.ts'
import { readSecond } from '../../../src/core/second.ts'
import { ContestedScreen } from '../../../src/ui/contested/ContestedScreen.tsx'
import { ContestedEverywhere } from '../../../src/ui/contested/Everywhere.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { bring, factsOf, grade, itemOf, look, lookAt, meet, type Place, value, wren } from '../../stories/telling.ts'
import { show, SOON } from '../family/show.tsx'
import { ITEM, press, share, twoMinds, type } from './two-minds.tsx'

const NAME = 'Kitchen and living rooms'
const open = (app: App, { caseId }: Place, about?: string) =>
  show(app, <ContestedScreen route={{ at: 'contested', caseId, ...(about !== undefined && { about }) }} />)

const thing = async (name: string | RegExp) => screen.findByRole('article', { name }, SOON)
const group = (legend: RegExp) => screen.getByRole('group', { name: legend })
const pick = (legend: RegExp, name: string | RegExp) => fireEvent.click(within(group(legend)).getByRole('radio', { name }))

async function itemName(app: App, place: Place) {
  const { visit } = await lookAt(app, place)
  return (await app.library.wording(visit.instrument.id, visit.instrument.version)).items[ITEM]?.name ?? NAME
}

describe('an item that two people graded differently', () => {
  test('stands with both grades, who, when, their words and sources, and nothing is chosen for anybody', async () => {
    const { asha, place } = await twoMinds()
    open(asha, place)
    const article = await thing(await itemName(asha, place))
    const grades = within(article).getByRole('group', { name: 'The grade: which stands?' })
    const cards = [...grades.querySelectorAll('.side')].map((card) => card.textContent)
    expect(cards).toHaveLength(2)
    expect(cards[0]).toMatch(/You21 November 2026, 2:02pm.*Grade 2, good enough.*Swept, bins out\..*Seen/)
    expect(cards[1]).toMatch(/Tom21 November 2026, 2:02pm.*Grade 4, many needs missed.*Bags in the hall\..*Seen and smelt or felt/)
    expect(within(grades).getByRole('radio', { name: 'Leave it open for now' })).toHaveProperty('checked', true)
    // Once for the whole page.
    expect(article.textContent).not.toContain('headline')
    expect(screen.getByText(/Until then the headline uses the worse of two grades\.$/)).toBeTruthy()
    expect(screen.getByRole('region', { name: /Baseline of 21 November 2026/ })).toBeTruthy()
  })

  test('wants a choice and a reason, said at the top and at the field, before anything is written', async () => {
    const { asha, place } = await twoMinds()
    open(asha, place)
    await thing(await itemName(asha, place))
    const before = (await factsOf(asha, place.caseId)).length
    press(/^Settle it/)
    expect((await screen.findAllByText('Choose what stands, or leave it open.')).length).toBe(2)
    pick(/^The grade/, /^You Grade 2/)
    press(/^Settle it/)
    expect((await screen.findAllByText(/Say why, in a few words/)).length).toBe(2)
    expect((await factsOf(asha, place.caseId)).length).toBe(before)
  })

  test('is settled with a reason: what was kept, what not, by whom and why is told, and the words of both are kept unless changed', async () => {
    const { asha, tom, place } = await twoMinds()
    open(asha, place)
    const name = await itemName(asha, place)
    const article = await thing(name)
    pick(/^The grade/, /^Tom Grade 4/)
    expect(within(article).getByLabelText('What was seen, heard, smelt or felt: what stands from now on')).toHaveProperty(
      'value',
      'Swept, bins out.\n\nBags in the hall.',
    )
    type('Why does this stand?', 'We went through it together.')
    press(/^Settle it/)
    expect(await screen.findByText(`${name}: settled, and saved on this tablet.`, {}, SOON)).toBe(document.activeElement)
    const settled = await screen.findByRole('region', { name: 'Settled' }, SOON)
    await waitFor(() => expect(settled.textContent).toContain('The gradeGrade 4, many needs missed'), SOON)
    expect(settled.textContent).toContain('Not kept: Grade 2, good enough (Asha)')
    expect(settled.textContent).toContain('“We went through it together.”')
    expect(settled.textContent).toContain('Asha, 21 November 2026, 2:02pm')
    expect(screen.getByText('Nothing is open.')).toBeTruthy()
    // It was: that stands below, settled.
    expect(screen.queryByText('Nothing was entered differently')).toBeNull()
    await share(asha, tom, place)
    const reading = itemOf((await lookAt(tom, place)).profile, ITEM)
    expect(reading.counted).toEqual({ kind: 'graded', grade: 4, contested: false })
    expect(reading.registers.evidence).toMatchObject({ kind: 'settled', value: 'Swept, bins out.\n\nBags in the hall.' })
    expect(reading.registers.sources).toMatchObject({ kind: 'settled', value: ['seen', 'smelt-felt'] })
  })

  test('can get another grade, agreed together, chosen by its descriptor', async () => {
    const { asha, place } = await twoMinds()
    open(asha, place)
    const article = await thing(await itemName(asha, place))
    pick(/^The grade/, 'Another grade, agreed together')
    type('Why does this stand?', 'We looked again.')
    press(/^Settle it/)
    expect((await screen.findAllByText('Say what stands instead.')).length).toBe(2)
    fireEvent.click(within(article).getByRole('radio', { name: /^3 / }))
    press(/^Settle it/)
    await screen.findByText(/settled, and saved on this tablet/, {}, SOON)
    expect(itemOf((await lookAt(asha, place)).profile, ITEM).counted).toEqual({ kind: 'graded', grade: 3, contested: false })
  })

  test('that could not be saved stays on the screen with all that was typed, and can be tried again', async () => {
    const { disk, asha, place } = await twoMinds()
    open(asha, place)
    await thing(await itemName(asha, place))
    pick(/^The grade/, /^You Grade 2/)
    type('Why does this stand?', 'We looked again.')
    disk.faults.commit = 'QuotaExceededError'
    press(/^Settle it/)
    expect((await screen.findByText('It is not settled yet', {}, SOON)).closest('[role=alert]')).toBeTruthy()
    expect(screen.getByLabelText('Why does this stand?')).toHaveProperty('value', 'We looked again.')
    delete disk.faults.commit
    press(/^Try again/)
    await screen.findByText(/settled, and saved on this tablet/, {}, SOON)
  })

  test('settled by one and graded by another who had not seen that is open again, and says who settled, why, and what came after', async () => {
    const { asha, place } = await twoMinds()
    const { app: uma } = await openTestApp({ name: 'Uma' })
    await bring(asha, uma, place.caseId)
    open(asha, place)
    await thing(await itemName(asha, place))
    pick(/^The grade/, /^You Grade 2/)
    type('Why does this stand?', 'We looked again.')
    press(/^Settle it/)
    await screen.findByText(/settled, and saved on this tablet/, {}, SOON)
    await grade(uma, place, ITEM, 5)
    await bring(uma, asha, place.caseId)
    const again = await thing(await itemName(asha, place))
    expect(again.textContent).toContain('Asha settled this on 21 November 2026, 2:02pm: “We looked again.”')
    const cards = [...again.querySelectorAll('.sides')[0]!.querySelectorAll('.side')].map((card) => card.textContent)
    expect(cards.find((card) => card?.includes('Grade 2'))).toContain('Settled so by Asha: “We looked again.”')
    expect(cards.find((card) => card?.includes('Grade 5'))).toContain('Entered without having seen that it was settled')
  })

  test('of a signed visit becomes a correction, and the screen says so before', async () => {
    const { asha, place } = await twoMinds()
    value(await signVisit(asha, place.caseId, place.visitId))
    open(asha, place)
    const article = await thing(await itemName(asha, place))
    pick(/^The grade/, /^Tom Grade 4/)
    expect(article.textContent).toContain('What you settle becomes a correction with your reason')
    type('Why does this stand?', 'Talked over.')
    press(/^Settle it/)
    await screen.findByText(/settled, and saved on this tablet/, {}, SOON)
    expect(itemOf((await lookAt(asha, place)).profile, ITEM).amended).toBe(true)
  })
})

describe('other things', () => {
  test('names, lists and what was seen of a child stand by family, visit and child, each with its own choices', async () => {
    const { asha, tom, place } = await twoMinds()
    for (const [app, name, flag] of [
      [asha, 'The Larks', 'disability'],
      [tom, 'The Skylarks', 'young carer'],
    ] as const) {
      const family = await look(app, place.caseId)
      value(await renameFamily(app, family, name))
      value(await changeChild(app, place.caseId, family.children[0] ?? expect.fail('no child'), wren({ flags: [flag] })))
      await meet(app, place, { voice: `Said to ${name}` })
    }
    await share(asha, tom, place)
    open(asha, place)
    await screen.findByRole('region', { name: /^The family/ }, SOON)
    await waitFor(() => expect(within(screen.getByRole('region', { name: /^The family/ })).getAllByRole('article')).toHaveLength(2), SOON)
    const child = await thing('Wren')
    fireEvent.click(within(child).getByRole('radio', { name: 'Something else, agreed together' }))
    expect(within(child).getByRole('checkbox', { name: 'Disability' })).toHaveProperty('checked', true)
    expect(within(child).getByRole('checkbox', { name: 'Young carer' })).toHaveProperty('checked', true)
    fireEvent.input(within(child).getByLabelText('Why does this stand?'), { target: { value: 'Both are so.' } })
    fireEvent.click(within(child).getByRole('button', { name: /^Settle it/ }))
    await screen.findByText('Wren: settled, and saved on this tablet.', {}, SOON)
    const flags = (await look(asha, place.caseId)).children[0]?.flags
    expect(flags?.toSorted()).toEqual(['disability', 'young carer'])
    const voice = await thing('Seeing Wren')
    expect(voice.textContent).toContain('Said to The Skylarks')
  })

  test('what a second scorer wrote stays hidden until they have finished', async () => {
    const { asha, tom, place } = await twoMinds()
    const about = childAt(place.visitId, place.childId)
    const robin = { name: 'Robin', role: 'nurse', agency: 'Trust' }
    value(await beginSecond(asha, place.caseId, (await lookAt(asha, place)).visit, about, robin))
    await share(asha, tom, place)
    const scoring = async (app: App) => {
      const { family, visit } = await lookAt(app, place)
      return readSecond(family, visit, place.childId) ?? expect.fail('no scoring')
    }
    for (const [app, given] of [
      [asha, 1],
      [tom, 5],
    ] as const) {
      const now = await scoring(app)
      const item = now.items.find(({ reading }) => reading.item.code === 'PHY.1a') ?? expect.fail('not asked')
      value(await draftSecond(app, place.caseId, now, item, { answer: { kind: 'graded', grade: given } }))
      value(await confirmSecond(app, place.caseId, item.reading.about))
    }
    await share(asha, tom, place)
    const { unmount } = open(asha, place)
    expect(await screen.findByText(/In a second scoring that is not finished 1 thing was entered differently/, {}, SOON)).toBeTruthy()
    expect(screen.queryByRole('article', { name: /second scorer/ })).toBeNull()
    unmount()
    value(await finishSecond(asha, place.caseId, await scoring(asha)))
    open(asha, place)
    expect(await thing(/second scorer/)).toBeTruthy()
  })

  test('a family of one mind says so', async () => {
    const { tom, place } = await twoMinds()
    const { app } = await openTestApp()
    const mine = (await factsOf(tom, place.caseId)).filter(({ by }) => by.name === 'Asha')
    value(await app.store.append(place.caseId, mine))
    open(app, place)
    expect(await screen.findByText('Nothing was entered differently', {}, SOON)).toBeTruthy()
    expect(disputesOf(await look(app, place.caseId)).open).toEqual([])
  })

  test('every family with something open is listed, with the way to it', async () => {
    const { asha, place } = await twoMinds()
    show(asha, <ContestedEverywhere />)
    const link = await screen.findByRole('link', { name: /^See both sides ?: The Larks/ }, SOON)
    expect(link.getAttribute('href')).toBe(`#/family/${place.caseId}/contested`)
    expect(screen.getByText('1 thing is open')).toBeTruthy()
  })
})
